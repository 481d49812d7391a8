"""Places and organisations told by what is done there and by what their words are by themselves.

"Admitted to Rowan", "I was on Heather that night", "since Riverside closed", "a Novacare carer",
"Little Acorns could not take him back". Neither a word nor what stands beside it is proof alone:
both are given points, and their sum is weighed. Who stands beside one of them in a list is one too:
"on Maple and Sycamore".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, knows, rank
from reflect_app.advice.identifiers.around_names import lead_before
from reflect_app.advice.identifiers.around_organisations import (
    goes_on_from_the_left,
    is_a_title,
    is_usual,
    last_capital,
    opens_a_note,
)
from reflect_app.advice.identifiers.belonging import is_of_everybody
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    last_words,
    these,
    words,
)
from reflect_app.advice.identifiers.named_by_last_words import is_of_a_kind
from reflect_app.advice.identifiers.organisations import add
from reflect_app.advice.identifiers.organisations_of_words import is_head
from reflect_app.advice.identifiers.places import has_an_ending
from reflect_app.advice.identifiers.places_by_setting import (
    begins_as_a_place,
    is_called_like_a_service,
    is_of_a_house,
)
from reflect_app.advice.identifiers.signs_of_people import is_told_with_more
from reflect_app.advice.identifiers.signs_of_places import (
    ENDS_OF_SERVICES,
    ENOUGH,
    LIKE_ONE,
    NUMBERS,
    Run,
    by_what_is_beside,
    is_of_charities,
    is_of_houses,
)
from reflect_app.advice.identifiers.signs_of_providers import (
    by_what_a_provider_does,
    owns_as_a_firm_does,
)
from reflect_app.advice.identifiers.words_in_order import MOST_REMEMBERED, Case, Nature, nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_NEVER = -9
_MOST_WORDS = 3  # of a name
_IS = these("is was are were")
_AND = these("and or then to")
_HOW_A_HOUSE_IS = these("great little old new")
_COLOURS = these("blue red green black white orange purple yellow")


def find(page: Page) -> None:
    """Note them among the words that nothing else has shown to be something."""
    behind, weighed, noted = 0, [], _names_of_one_word(page)
    for at in page.odd:
        word = page.words[at]
        if at < behind or word.taken or word.case is not Case.CAPITAL:
            continue
        if word.nature is Nature.SMALL and word.low not in NUMBERS:
            continue  # "The Laurels"
        if word.opens and opens_a_note(word.low):
            continue  # "Rang Nightsafe"
        run = _run(page, at)
        behind = run.last + 1
        if run.points == _NEVER or not _stands_alone(page, run):
            continue
        if run.points + by_what_is_beside(page, run) >= ENOUGH:
            add(page, run.first, run.last, "organisation")
            noted.add(_name(page, run))
        else:
            weighed.append(run)
    for run in weighed:
        if _is_listed_with_one(page, run):
            add(page, run.first, run.last, "organisation")
    _add_up(page, [run for run in weighed if not page.words[run.first].taken], noted)


def _add_up(page: Page, runs: list[Run], noted: set[str]) -> None:
    """Note a name wherever it stands if all that is said of it together makes it a provider."""
    by_name: dict[str, list[Run]] = {}
    for run in runs:
        by_name.setdefault(_name(page, run), []).append(run)
    for name, several in by_name.items():
        said = sum(by_what_a_provider_does(page, run) for run in several)
        enough = said and several[0].points + said >= ENOUGH + several[0].named
        if enough or (name in noted and not several[0].named):
            for run in several:
                add(page, run.first, run.last, "organisation")


def _names_of_one_word(page: Page) -> set[str]:
    """What was found before by one word, and may stand again: "Cloverleaf raised it"."""
    names = {span.name.lower() for span in page.spans if span.type == "organisation"}
    return {name for name in names if name.isalpha() and not is_of_everybody(name)}


def _name(page: Page, run: Run) -> str:
    return " ".join(word.low for word in page.words[run.first : run.last + 1])


def _run(page: Page, at: int) -> Run:
    last = last_capital(page, at)
    here = page.words[at : last + 1]
    named = any(word.nature in {Nature.NAME, Nature.WORD_NAME} for word in here)
    if (
        (here[-1].possessive and not owns_as_a_firm_does(page, last))
        or len(here) > _MOST_WORDS
        or is_a_title(here[0].low)
    ):
        points = _NEVER
    elif last == at:
        points = _by_itself(here[0].low, here[0].text)
    else:
        points = _by_themselves(here)
    return Run(at, last, points, named)


def _by_themselves(here: list[Word]) -> int:  # noqa: PLR0911  -- one rule a line
    """The same of two or three words: "Little Acorns", "Alder Hey", "Five Ways"."""
    first, last = here[0].low, here[-1]
    if len(here) == 2 and last.nature in {Nature.WORD, Nature.UNKNOWN}:  # noqa: PLR2004
        if first == "number" and last.low in NUMBERS:
            return 1  # "he lives at Number Nine"
        if first in NUMBERS and last.nature is Nature.WORD:
            return int(last.low.endswith("s") and not is_of_everybody(last.low))
        if last.nature is Nature.UNKNOWN and is_of_houses(first):
            return int(not is_surname(last.low))
    if any(word.nature not in {Nature.WORD, Nature.WORD_NAME} for word in here):
        return _NEVER
    if first in last_words("small letters: first words of nurseries") and last.low[-1] == "s":
        return 0 if is_of_everybody(last.low) else LIKE_ONE  # "Busy Bees"
    if first in _COLOURS and is_of_charities(last.low):
        return 1  # "Blue Arrow"
    if last.low.endswith(ENDS_OF_SERVICES):
        return _NEVER  # "referred to Smoking Cessation"
    if first in _HOW_A_HOUSE_IS and last.low in words(
        "words that houses and wards are named after"
    ):
        return 1  # "Great Harbour"
    somebody = is_first_name(first) and is_surname(here[1].low)
    usual = any(is_usual(word.low) or is_of_everybody(word.low) for word in here)
    how = first in words("words of how something is") or is_of_a_kind(first)
    how = how or (first.endswith("ed") and here[0].opens)  # "Phased Return agreed"
    return _NEVER if somebody or usual or how else LIKE_ONE


@lru_cache(MOST_REMEMBERED)
def _by_itself(low: str, text: str) -> int:
    """How much a word is like the name of a house, a ward or a firm."""
    what = nature(low, text)
    planted = low in words("words that houses and wards are named after")
    if what is Nature.SMALL or is_of_everybody(low) or is_head(low):
        return _NEVER
    if what is Nature.KNOWN:
        return int(planted or is_of_charities(low)) or _NEVER  # "on Severn"
    if what is Nature.WORD:
        return LIKE_ONE if planted else int(rank(low) >= RARE)
    if what is Nature.UNKNOWN:
        if knows(low.capitalize()) or low in words("core authors"):
            return _NEVER  # "beat me at Yahtzee", "as Kitwood said"
        built = is_of_a_house(low) or has_an_ending(low) or begins_as_a_place(low)
        built = built or is_called_like_a_service(low)
        return LIKE_ONE if built else int(not is_surname(low))
    return int(planted)


def _stands_alone(page: Page, run: Run) -> bool:
    nxt = page.after(run.last)
    if nxt is not None and (nxt.case is not Case.LOWER or nxt.taken):
        return False
    if goes_on_from_the_left(page, run.first) or lead_before(page, run.first).kind:
        return False
    return not is_told_with_more(page, run.last)


def _is_listed_with_one(page: Page, run: Run) -> bool:
    """As in "on Maple and Sycamore": beside a place of one sentence, and like the name of one."""
    if run.points < LIKE_ONE and not (run.points and run.named):
        return False
    nxt = page.after(run.last)
    if nxt is not None and nxt.low in words("verbs of people") and nxt.low not in _IS:
        return False  # "from Larkrise and Heather said"
    left = run.first - 1
    if left > 0 and page.words[left].low in _AND and page.words[run.first].joined:
        left -= 1 + (page.words[left].low == "then" and page.words[left - 1].low == "and")
        if _is_place(page, left):
            return True
    elif left >= 0 and page.words[run.first].glue == ", " and _is_place(page, left):
        return True
    right = run.last + 2
    goes_on = nxt is not None and nxt.low in {"and", "or"} and right < len(page.words)
    return goes_on and _is_place(page, right)


def _is_place(page: Page, at: int) -> bool:
    """Whether a word is part of a place or an organisation that was found."""
    word = page.words[at]
    return word.taken and any(
        span.type != "person" and span.start <= word.start < span.end for span in page.spans
    )
