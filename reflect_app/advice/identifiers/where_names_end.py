"""Where a name ends: surnames, particles and initials behind its first word, in capitals or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, dialect, is_word, rank
from reflect_app.advice.identifiers.name_lists import (
    hardly_a_word,
    is_first_name,
    is_surname,
    these,
    words,
)
from reflect_app.advice.identifiers.words_in_order import Case, Nature, known_words
from reflect_app.advice.known_slips import meant_by
from reflect_app.advice.near_words import is_nearly_a_word

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_MOST_WORDS = 6
_MOST_PARTICLES = 2  # in a row: "van der"
SHORTEST = 3  # letters of a name in small letters
SHORTEST_IN_CAPITALS = 6
SHORTEST_OF_SEVERAL = 4  # "elsies"; and of a surname in small letters that no list has
_SHORTENED_TITLES = these("dr mr mrs ms miss prof rev")
_MONTHS = frozenset(("april", "may", "june", "august"))
DAYS = these(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december christmas easter ramadan eid"
)


def last_word(page: Page, at: int) -> int:
    """The last word of the name that begins here."""
    last = at
    while last - at < _MOST_WORDS:
        step = _goes_on(page, at, last)
        if step == last:
            return last
        last = step
    return last


def first_word(page: Page, at: int) -> int:
    """The first of the particles before a name ("Dr van der Berg"), or the name itself."""
    first = at
    while (
        at - first < _MOST_PARTICLES
        and first > 0
        and page.words[first].joined
        and page.words[first - 1].case is Case.LOWER
        and not page.words[first - 1].taken
        and page.words[first - 1].low in words("small letters inside a name")
    ):
        first -= 1
    alone = at - first == 1 and is_word(page.words[first].low)
    return at if alone and page.before(first) not in _SHORTENED_TITLES else first


def _goes_on(page: Page, first: int, last: int) -> int:  # noqa: PLR0911  -- one rule a line
    if last + 1 >= len(page.words) or page.words[last].possessive:
        return last
    nxt, here = page.words[last + 1], page.words[last]
    letter = here.case is Case.LETTER or (
        len(here.text) == 1 and nxt.case is Case.LOWER and may_be_a_surname(nxt.low)
    )
    point = letter and nxt.glue in {". ", ".", ".-"}
    if nxt.taken or not (nxt.joined or point):
        return last
    if nxt.case is Case.LOWER:
        return _goes_on_in_small_letters(page, first, last)
    if nxt.case is Case.LETTER:
        ends = page.after(last + 1)
        alone = ends is not None and ends.case is Case.LOWER and page.plain[nxt.end] == " "
        return last + (nxt.text != "I" and not (nxt.text == "A" and alone))
    if nxt.case is Case.UPPER:
        if nxt.low in words("small letters inside a name") and last + 2 < len(page.words):
            name = page.words[last + 2]
            known = name.case is Case.UPPER and name.joined and name.nature >= Nature.UNKNOWN
            return last + 2 * known
        listed = is_surname(nxt.low) and not is_word(nxt.low) and len(nxt.text) >= SHORTEST
        if nxt.text.startswith("O'"):
            return last + 1  # "Jane O'H"
        filed = len(nxt.text) >= SHORTEST_IN_CAPITALS and nxt.nature is Nature.UNKNOWN
        listed |= filed and not is_nearly_a_word(nxt.low)  # "Tobias FENWICK"
        return last + (listed or (page.shouted and nxt.nature >= Nature.UNKNOWN))
    if nxt.low in words("parts inside a name") and page.is_name_like(last + 2):
        return last + (2 if page.words[last + 2].joined else 0)  # "Nguyen Thi Mai"
    return last + _is_a_surname_here(page, first, last + 1)


def _is_a_surname_here(page: Page, first: int, at: int) -> bool:  # noqa: PLR0911  -- one rule a line
    word = page.words[at]
    if word.case is not Case.CAPITAL or word.nature is Nature.SMALL:
        return False
    if word.low in words("titles: whatever follows is a surname"):
        return False
    if word.nature in {Nature.NAME, Nature.UNKNOWN}:
        return True
    if word.nature is Nature.WORD_NAME:
        return word.low not in _MONTHS or page.after(at) is None
    after = page.after(at)
    if is_no_name(word.low) or (
        after is not None and after.case is Case.CAPITAL and is_no_name(after.low)
    ):
        return False
    if page.words[first].case is Case.LETTER and at == first + 1:
        return word.nature is Nature.WORD
    if word.nature is Nature.KNOWN:
        return is_surname(word.low) and word.low not in DAYS
    return at - first == 1 or page.words[at - 1].nature is not Nature.WORD


def _goes_on_in_small_letters(page: Page, first: int, last: int) -> int:
    """Particles between capitals ("Ana de Souza"), and a surname in small letters."""
    step = last + 1
    while (
        step < len(page.words)
        and step - last <= _MOST_PARTICLES
        and page.words[step].joined
        and (
            page.words[step].low in words("small letters inside a name")
            and page.words[step].case is Case.LOWER
        )
    ):
        step += 1
    if step > last + 1 and page.has_capital(step) and page.words[step].joined:
        return step if page.words[step].nature is not Nature.SMALL else last
    small = page.words[first].case is Case.LOWER
    if small and _is_a_surname_in_small_letters(page, last + 1):
        return last + 1
    return last


def _is_a_surname_in_small_letters(page: Page, at: int) -> bool:
    """As in "deborah kleinman", "mr p. gill" and "kirsty marsh,"."""
    low = page.words[at].low
    if not is_word(low):
        return may_be_a_surname(low)
    if not is_surname(low):
        return False
    initial = len(page.words[at - 1].text) == 1
    behind = page.after(at)
    ends = behind is None or behind.low in words("verbs of saying")
    return initial or (ends and rank(low) >= RARE)


def may_be_a_surname(low: str) -> bool:
    """Whether an unknown word behind a first name in small letters is its surname, and no slip."""
    if is_surname(low) or is_first_name(low):
        return True
    sure = len(low) > SHORTEST_OF_SEVERAL and not meant_by(low) and not is_nearly_a_word(low)
    return sure and not is_a_slip(low)


def is_no_name(low: str) -> bool:
    """Whether a word is a title, a part that people have, or the head of something."""
    return (
        low in words("titles: of staff")
        or low in words("kin: before a name with a capital of its own")
        or low in words("kin: of others")
        or low in words("kin: of a child")
        or low in words("people by their work or their part")
        or low in words("heads that make no name")
        or low in words("organisations: heads that need a name before them")
    )


def is_a_slip(low: str) -> bool:
    """Whether it is a word that lacks its apostrophe or its last letter: "theres", "sayin"."""
    return (
        low in words("no names in small letters")
        or low in words("small words")
        or low in known_words()
        or low in dialect()
        or (low.endswith("in") and is_word(f"{low}g"))
        or (low.endswith("s") and is_word(f"{low[:-1]}'s") and not hardly_a_word(low[:-1]))
    )
