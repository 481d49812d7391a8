"""What stands before letters in capitals, in points: "told EB", "her son T", "initials AB"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.around_names import lead_before
from reflect_app.advice.identifiers.name_lists import near_people, these, words
from reflect_app.advice.identifiers.signs_of_letters import (
    BESIDE,
    FIRM,
    GIVEN,
    GOOD,
    HELPED,
    HUMAN,
    LITTLE,
    LONGEST,
    ONLY,
    PLACEHOLDERS,
    SOME,
    SURE,
    TO,
    TOLD,
    TOO,
    is_a_person,
    is_form,
)
from reflect_app.advice.identifiers.signs_of_people import is_a_part_of_people
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_LOOSELY_BESIDE = BESIDE | these("by on off without behind than like towards toward near around")
_CALLED_AS = these("to known named called referred down")
_SHALL = these("shall will i'll would")
_THANKS = these("ta thanks regards love cheers wishes")
_WHO_REACH = 5  # words: "a lad on my caseload, D,"
_FOND = these("wee poor dear young lovely bless")
_WHITHER = these("into up out home back onto")
_GIFTS = these("a an the some his her another my two more")


def points_before(page: Page, at: int) -> int:
    """How much of what stands before letters is said of people."""
    named = _points_of_naming(page, at)
    if named or is_before_a_noun(page, at):
        return named
    if page.before(at) == "and" and (pair := _joined_to(page, at)) >= 0:
        return max(_points_of_naming(page, pair), points_of_being_told(page, pair))
    return points_of_being_told(page, at)


def _joined_to(page: Page, at: int) -> int:
    """Where letters stand that "and" joins to these: "M and J", "M (9) and J (4)"; or -1."""
    left = at - 2
    aged = left > 0 and page.words[left].case is Case.DIGITS and page.words[left].glue == " ("
    left -= aged
    joined = left >= 0 and (aged or page.before(at, 2) != "")
    return left if joined and page.words[left].case in {Case.UPPER, Case.LETTER} else -1


def _points_of_naming(page: Page, at: int) -> int:
    """As in "initials AB", "her son T", "call her N" and "a resident, WB, who"."""
    if _is_declared(page, at):
        return SURE
    holder = page.words[at].low in PLACEHOLDERS
    lead = lead_before(page, at)
    if lead.kind == "called" and lead.sure:
        return 0 if holder else SURE
    if lead.kind in {"staff", "kin"}:
        return 0 if holder else GOOD
    return HUMAN if _is_told_who(page, at) else 0


def points_of_being_told(page: Page, at: int) -> int:  # noqa: PLR0911  -- one rule a line
    """As in "told EB", "sat with T", "asked by PW", "made KH a brew" and "guilty for B"."""
    before, said = _what_stands_before(page, at)
    told = SOME if len(page.words[at].text) == LONGEST else GOOD
    if is_form(before, TOLD):
        return told
    if before == "to" and said == "over":
        return HUMAN  # "handed over to KP"
    if before in BESIDE and is_form(said, TO):
        return told
    if before == "by" and (is_form(said, TOLD) or is_form(said, ONLY)):
        return told
    if before in _FOND:
        return GOOD
    if is_form(before, HELPED) and _is_moved(page, at):
        return GOOD
    if is_form(before, GIVEN) and _is_given_something(page, at):
        return GOOD
    if before == "and" and (said in {"me", "i"} or is_a_part_of_people(said)):
        return GOOD if said in {"me", "i"} else SOME
    if is_form(before, HELPED):
        return SOME
    return LITTLE * (before in _LOOSELY_BESIDE)


def _what_stands_before(page: Page, at: int) -> tuple[str, str]:
    """The two words before, "w/" being "with"."""
    if at and page.words[at].glue == "/ " and page.words[at - 1].low == "w":
        return "with", page.before(at - 1)
    return page.before(at), page.before(at, 2)


def _is_given_something(page: Page, at: int) -> bool:
    """As in "made KH a brew"."""
    after = page.after(at)
    return after is not None and after.low in _GIFTS and not page.words[at].possessive


def _is_moved(page: Page, at: int) -> bool:
    """As in "got N into the bath"."""
    after = page.after(at)
    return after is not None and after.low in _WHITHER


def _is_told_who(page: Page, at: int) -> bool:
    """As in "a resident, WB, who" and "the young person (LM)"."""
    if page.words[at].glue not in {", ", " (", "), "}:
        return False
    if _is_short_for(page, at):
        return False  # "a young person (YP)"
    near = {word.low for word in page.words[max(0, at - _WHO_REACH) : at]}
    people = {low for low in near if is_a_person(low)}
    if not people or (near - people) & near_people("what letters tell apart"):
        return False  # also "the team used the letters F, G and H"
    if at + 1 == len(page.words):
        return True
    nxt = page.words[at + 1]
    if nxt.glue == " (" and nxt.case is Case.DIGITS:
        return True  # "two siblings, M (9) and J (4)"
    twins = nxt.low == "and" and page.words[at].glue == ", "
    return nxt.glue.lstrip(".")[:1] in {",", ")"} or (twins and not page.words[at - 1].opens)


def _is_short_for(page: Page, at: int) -> bool:
    low = page.words[at].low
    return [word.low[:1] for word in page.words[max(0, at - len(low)) : at]] == list(low)


def _is_declared(page: Page, at: int) -> bool:
    """As in "(initials AB)", "signed JK" and, at the end, "Thanks, T"."""
    if page.before(at) == "as" and page.before(at, 2) in _CALLED_AS:
        return page.words[at].low not in PLACEHOLDERS
    if page.before(at) == "call" and page.before(at, 2) in _SHALL:
        return page.words[at].low not in PLACEHOLDERS
    reach = 2 if page.words[at].case is Case.LETTER else 4
    first = at
    while first > max(0, at - reach) and "." not in page.words[first].glue:
        first -= 1  # not past "It was all signed. OT came"
    near = [word.low for word in page.words[first:at]]
    if near and (near[-1] == "signed" or not FIRM.isdisjoint(near)):
        return True
    return bool(near) and at == len(page.words) - 1 and near[-1] in _THANKS


def is_before_a_noun(page: Page, at: int) -> bool:
    """As in "asked QR staff", where the letters only say which."""
    after = page.after(at)
    if page.words[at].possessive or after is None or after.text == "I":
        return False
    if after.case is not Case.LOWER:
        return after.case is Case.CAPITAL
    low = after.low
    return not (
        low in words("small words")
        or low in near_people("behind somebody, and no noun")
        or low.endswith("ly")
        or is_form(low, ONLY)
        or is_form(low, TOO)
    )


def is_led(page: Page, at: int) -> bool:
    """Whether a word of kin, of work or of calling leads to what is here."""
    return lead_before(page, at).kind in {"staff", "kin", "called"}
