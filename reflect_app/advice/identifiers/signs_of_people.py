"""What stands beside a word that is said of people only: "told Rezia", "Kyron, 5", "Mum (Oya)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, is_word, rank
from reflect_app.advice.identifiers.belonging import is_of_everybody
from reflect_app.advice.identifiers.name_lists import is_surname, these, words
from reflect_app.advice.identifiers.where_names_end import DAYS
from reflect_app.advice.identifiers.words_in_order import Case, Nature, known_words

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_NEAR_A_FAMILY = 8  # words
_OF_FAMILIES = these(
    "placed placement matched fostered adopted adopters neighbours family families household"
)
_HOME = these("back home round belongs belonged")
_THEY = these("they their them they'd they've they're")
_SOME = these("two three four several both 2 3 4")
_TOLD = these(
    "told asked rang phoned thanked hugged helped texted emailed messaged met visited invited "
    "comforted reassured reminded introduced supported tell ask ring phone thank help text meet"
)
_TO_SOMEBODY = these(
    "said spoke talked listened wrote apologised lied speak talk listen write spoken talking "
    "speaking listening sat sit sitting next married related close chatted chatting lives lived "
    "stayed shift met argued"
)
_BUT_OF_THINGS_TOO = these(
    "is was are were has had have did does can could will would may must might"
)
_BEHIND_SOMEBODY = these("who whose herself himself aged")
_TOLD_BEHIND = these("aged detained admitted born known sectioned arrested discharged she he they")
_PRONOUNS = these("she he they")
_WHOSE = these("my our her his their the a an")
_WITH = these("with w re to told asked rang met saw and by from")
_FAMILIES = these("family household brothers sisters twins lads boys girls")
_KINDS_OF_FAMILIES = these("foster host birth adoptive royal holy nuclear blended extended step")
_YEAR = 4  # digits
_UNITS = these("degrees days weeks months hours minutes miles times per percent of out mg ml")
_AT_WORK = these("leave reception shift nights duty call earlies lates days holiday sick annual")
_OF_SOMEBODY = these(
    "room ear ears bed hand hands arm face eyes voice chair side house flat mood needs family"
)
_SECTIONS_OF_PEOPLE = (
    "people by their work or their part",
    "titles: of staff",
    "kin: of others",
    "kin: of a child",
)


def is_somebody(page: Page, at: int) -> bool:
    """Whether what stands beside a word is said of people only."""
    word, after, before = page.words[at], page.after(at), page.before(at)
    if before in _TOLD or (
        before in {"to", "with", "and"}
        and (page.before(at, 2) in _TO_SOMEBODY or page.before(at, 2) in {"me", "i"})
    ):
        return True
    if is_told_with_more(page, at):
        return True
    if word.possessive:
        return after is not None and (
            after.low in words("kin: of others")
            or after.low in words("kin: of a child")
            or after.low in _OF_SOMEBODY
        )
    if after is not None and after.case in {Case.LOWER, Case.UPPER}:
        return _does_what_people_do(page, at)
    nxt = page.words[at + 1] if at + 1 < len(page.words) else None
    return nxt is not None and nxt.low in _BEHIND_SOMEBODY and nxt.glue in {", ", " "}


def is_told_with_more(page: Page, at: int) -> bool:
    """Whether an age, a part or a place at work stands beside: "Kyron, 5," or "Mum (Oyunaa)"."""
    nxt = page.words[at + 1] if at + 1 < len(page.words) else None
    if nxt is not None and nxt.glue in {", ", " ("}:
        if (nxt.case is Case.DIGITS and len(nxt.text) < _YEAR) or nxt.low in _TOLD_BEHIND:
            return nxt.low not in _PRONOUNS or nxt.glue == " ("
        if nxt.glue == " (" and is_a_part_of_people(nxt.low):
            return page.plain.startswith(")", nxt.end)  # "Robin (nurse)"
        here = [word.low for word in page.words[at + 2 : at + 4]]
        if nxt.low in _WHOSE and any(map(is_a_part_of_people, here)):
            return True  # "Delilah, my client,"
    elif nxt is not None and nxt.joined and _is_told_behind(page, at):
        return True
    left = page.words[at - 1] if at else None
    return (
        left is not None
        and page.words[at].glue in {", ", " ("}
        and is_a_part_of_people(left.low)
        and (nxt is None or not nxt.joined or nxt.glue.startswith(")"))
    )


def _is_told_behind(page: Page, at: int) -> bool:
    """As in "Elowen on leave", "Zulfiya the senior", "Inese is 15" and, at an end, "Tamsin x"."""
    low = page.words[at + 1].low
    behind = page.words[at + 2].low if page.after(at + 1) is not None else ""
    if low in {"x", "xx", "xxx"} or (low in {"on", "off"} and behind in _AT_WORK):
        return True
    if low == "the":
        return is_a_part_of_people(behind)
    units = page.after(at + 2)
    aged = low in {"is", "was"} and behind.isdigit()
    return aged and (units is None or units.low not in _UNITS)


def is_a_part_of_people(low: str) -> bool:
    """Whether a word says who somebody is: a nurse, a manager, a sister."""
    return any(low in words(section) for section in _SECTIONS_OF_PEOPLE)


def has_a_part(page: Page, at: int) -> bool:
    """As in "I discussed it with Sharp (consultant)": a surname with its part in brackets."""
    if page.before(at) not in _WITH or at + 1 >= len(page.words):
        return False
    nxt = page.words[at + 1]
    if nxt.glue != " (" or not is_a_part_of_people(nxt.low) or not is_surname(page.words[at].low):
        return False
    return page.plain.startswith(")", nxt.end)


def is_of_a_family(page: Page, at: int) -> bool:
    """As in "they live with the Baker family", but not "the Foster family"."""
    word, after = page.words[at], page.after(at)
    if after is None or after.low not in _FAMILIES or word.low in _KINDS_OF_FAMILIES:
        return False
    named = is_surname(word.low) or rank(word.low) >= RARE
    return named and page.before(at) == "the" and not is_of_everybody(word.low)


def _does_what_people_do(page: Page, at: int) -> bool:
    low = page.words[at + 1].low
    if low == "and":
        return at + 2 < len(page.words) and page.words[at + 2].text == "I"
    if low in _BUT_OF_THINGS_TOO:
        return False
    return (
        low in words("verbs that only people do")
        or low in words("verbs of saying")
        or low in words("verbs of people")
        or low in _BEHIND_SOMEBODY
    )


def _is_done_to_a_family(page: Page, at: int) -> bool:
    """As in "we rang the Bartrams" and "placed with the Bartrams": no list has their name."""
    near = {each.low for each in page.words[max(0, at - _NEAR_A_FAMILY) : at]}
    behind = {each.low for each in page.words[at + 1 : at + _NEAR_A_FAMILY]}
    done = page.before(at, 2) in _TOLD or page.before(at, 3) in _HOME
    family = done or not near.isdisjoint(_OF_FAMILIES) or not behind.isdisjoint(_THEY)
    return family and page.words[at].nature is Nature.UNKNOWN


def is_several_of_a_name(page: Page, at: int) -> bool:
    """As in "two Begums" and "at the Pascoes'": a surname that is no word."""
    low = page.words[at].low
    name = low.removesuffix("s").removesuffix("e") if low.endswith("ses") else low.removesuffix("s")
    several = low.endswith("s") or page.plain.startswith("'s", page.words[at].end)
    rare = not is_word(name) or rank(name) >= RARE
    known = is_surname(name) or _is_done_to_a_family(page, at)
    if not (several and rare and known) or name in DAYS or name in known_words():
        return False
    end = page.words[at].end
    house = page.plain.startswith("'", end) and not page.plain.startswith("'s", end)
    family = page.before(at) == "the" and not is_surname(low) and (house or not is_word(low))
    return family or page.before(at) in _SOME
