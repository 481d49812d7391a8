"""Letters equal to those of a part or a thing, where somebody is plainly meant: "ED slept well".

A part of the staff says, decides and visits as people do, and a service does too; but neither is a
client, is so many years old, has a mother, or sleeps and is washed. In a list of who was there,
any letters are somebody but those of a part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import near_people, these, words
from reflect_app.advice.identifiers.signs_of_letters import actors, kin, next_word
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_PATIENTS = these("pt pts yp yps cyp su sus cl mgm mgf pgm pgf fob mob la")
_CARED_FOR = these(
    "client patient resident tenant pupil teenager toddler baby infant child boy girl lad lass "
    "service user young person inpatient lodger detainee prisoner learner mum mam dad nan gran "
    "mother father son daughter brother sister wife husband grandson granddaughter nephew niece "
    "uncle aunt auntie cousin partner boyfriend girlfriend neighbour"
)
_YOUNGEST, _OLDEST = 16, 110
_BEDS = these("bed room rm flat cubicle chair pod")
_LISTS = these(
    "present attendees attending attended attendance apologies chair chaired cc participants panel"
)
_MOST_LISTED = 40  # words
_MOST_NOTED = 12  # words of a sentence
_SOMEBODY_ELSE = these("she he they who pt patient client resident that if when mum dad him her")
_NOTED_FIRST = these(
    "came went got had was is in up settled refused declined took seemed looked stayed sat spent "
    "didn't didnt wouldn't wouldnt won't not back asked walked managed enjoyed watched joined left"
)
_TO_EAT = these("eat sleep")
_TOOK = these("refused declined enjoyed managed took")
_MEALS = these("lunch tea breakfast dinner supper meds tablets meal shower bath wash cuppa pudding")
_BEING = these("is was been being")  # whatever follows is done to somebody: "had discharged him"
_BETWEEN = these("has had still now very quite")


def is_plainly_somebody(page: Page, at: int) -> bool:
    """Whether what stands beside letters is said of nobody at work, of no service and no thing."""
    if page.words[at].low in _PATIENTS:
        return False
    return (
        _is_told_beside_a_comma(page, at)
        or _has_an_age(page, at)
        or _has_kin(page, at)
        or _is_cared_for(page, at)
        or _is_in_a_bed(page, at)
        or _opens_what_is_noted_of_somebody(page, at)
    )


def _is_told_beside_a_comma(page: Page, at: int) -> bool:
    """As in "her daughter, CP, on Monday" and "the service user, AP (72)"."""
    left, nxt = page.words[at - 1], page.words[at + 1 : at + 2]
    if not at or page.words[at].glue != ", " or left.low not in _CARED_FOR or left.opens:
        return False
    if left.low in kin() and not _is_one(page, at - 1):
        return False
    return not nxt or (nxt[0].glue.startswith((",", " (", ".")) and nxt[0].low not in {"and", "&"})


def _is_one(page: Page, at: int) -> bool:
    return page.before(at) in near_people("before a thing and not somebody") or (
        page.words[at].joined and at > 0 and page.words[at - 1].possessive
    )


def _has_an_age(page: Page, at: int) -> bool:
    """As in "ED (84)"."""
    nxt = page.words[at + 1] if at + 1 < len(page.words) else None
    if nxt is None or nxt.glue != " (" or not nxt.text.isdecimal():
        return False
    return page.plain.startswith(")", nxt.end) and _YOUNGEST <= int(nxt.text) <= _OLDEST


def _is_in_a_bed(page: Page, at: int) -> bool:
    """As in "Bed 5 - PH, 90"."""
    if at < 2 or page.words[at - 1].case is not Case.DIGITS:  # noqa: PLR2004
        return False
    nxt = page.words[at + 1] if at + 1 < len(page.words) else None
    aged = nxt is not None and nxt.glue == ", " and nxt.text.rstrip("FMfmy").isdecimal()
    return page.before(at - 1) in _BEDS and aged


def _has_kin(page: Page, at: int) -> bool:
    """As in "SW's mum"."""
    word, nxt = page.words[at], next_word(page, at)
    return (
        nxt is not None
        and word.possessive
        and page.plain.startswith("'s", word.end)
        and nxt.low in near_people("kin of somebody with letters")
    )


def _is_cared_for(page: Page, at: int) -> bool:
    """As in "ED slept well" and "SW was hoisted"."""
    if page.before(at) in words("small words") and page.before(at) not in {"and", "but"}:
        return False
    nxt = next_word(page, at)
    if nxt is None or page.words[at].possessive:
        return False
    if nxt.low in near_people("done by those who are cared for"):
        return True
    if page.words[at].low == "a":
        return False  # "A confused man"
    low_in_mood = [each.low for each in page.words[at + 1 : at + 4]] == ["low", "in", "mood"]
    if low_in_mood or (nxt.joined and nxt.low in near_people("how those who are cared for are")):
        return True  # in a note
    here = at + 1
    while here < len(page.words) - 1 and page.words[here].low in _BEING | _BETWEEN:
        here += 1
    passive = not _BEING.isdisjoint(word.low for word in page.words[at + 1 : here])
    done = near_people("done to those who are cared for")
    return passive and page.words[here].low in done and page.words[here].joined


def _opens_what_is_noted_of_somebody(page: Page, at: int) -> bool:
    """As in "TB came in late and wouldn't eat", where no other can be meant that eats."""
    if not page.words[at].opens or page.words[at].possessive:
        return False
    for here in range(at + 1, min(at + _MOST_NOTED, len(page.words))):
        word = page.words[here]
        if word.opens or word.low in _SOMEBODY_ELSE or word.case is not Case.LOWER:
            return False
        if here == at + 1 and not (word.joined and word.low in _NOTED_FIRST):
            return False
        if word.low in near_people("done by those who are cared for") or word.low in _TO_EAT:
            return True
        if page.words[at + 1].low in _TOOK and word.low in _MEALS:
            return True
    return False


def is_listed_as_there(page: Page, at: int) -> bool:
    """As in "Apologies: LM, D Arkwright": in a list of those who were there."""
    low = page.words[at].low
    if low in actors() or low in words("small words") or low == "ok" or page.words[at].possessive:
        return False
    for here in range(at, max(0, at - _MOST_LISTED), -1):
        word, left = page.words[here], page.words[here - 1]
        if word.glue in {": ", " - "}:
            return left.low in _LISTS
        plain = word.joined and word.case is Case.LOWER and word.low not in {"and", "from"}
        if plain or word.case is Case.DIGITS:
            return False
        if "." in word.glue and left.case is not Case.LETTER:
            return False
    return False
