"""Letters that stand for somebody ("EB told me", "T and her girl"), weighed over a paragraph.

What stands beside the same letters at all their places is added up. How much of it is needed
follows from what else they may mean: nothing that is known, a thing, or a part or service that
itself says and decides ("OT", "HV"). Two small letters ("i showed mj how", "j.t. slept well") need
as much as a single one, and must be nothing that is known.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word, shorthand
from reflect_app.advice.identifiers.context_words import context_of
from reflect_app.advice.identifiers.letters_of_a_part import is_plainly_somebody
from reflect_app.advice.identifiers.name_lists import sections, these
from reflect_app.advice.identifiers.said_of_letters import is_a_thing_here, points_at
from reflect_app.advice.identifiers.signs_of_letters import (
    GOOD,
    HUMAN,
    LITTLE,
    LONGEST,
    PLACEHOLDERS,
    SOME,
    SURE,
    actors,
    things,
)
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.told_of_letters import is_before_a_noun, is_led
from reflect_app.advice.identifiers.where_names_end import is_a_slip
from reflect_app.advice.identifiers.words_in_order import MOST_REMEMBERED, Case
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_NEVER = these("i he she we me my us it no not yes all any and but for his her him you our the id")
_FUNCTION_WORDS = these("am an as at be by do go if in is of on or so to up")
_WHOSE = these("my his her their our")
_IN_A_ROW = tuple(map(frozenset, ("ab", "bc", "xy", "yz")))
_HEADINGS = tuple(map(frozenset, ("sbar", "sbard", "abcde", "soap", "soler", "smart")))
_HEADS = lazily(r"(?:,|:| ?[-=–]) ")
_ITS_NUMBER = lazily(r"[,:]? (?:(?:no\.?|number|is|was) )?[A-Z]{0,3}\d[\dA-Z]{2}")
_MARKS = frozenset("/&+=#@_<>~*^%£$\\|-'\"")


def weigh(page: Page) -> dict[str, int]:
    """The letters of a page that stand for somebody, each with its points."""
    points: dict[str, int] = defaultdict(int)
    for at in page.odd:
        word = page.words[at]
        if may_stand_for_somebody(page, at):
            again = points.get(word.low, 0) > 0
            more = points_at(page, at)
            points[word.low] += more + LITTLE * (again and more > 0)
    for pair in _IN_A_ROW:
        if pair <= points.keys():  # "A is the nurse and B the patient"
            points = {low: much for low, much in points.items() if low not in pair}
    if any(much > 0 for much in points.values()):
        points = _without_headings(page, points)
    if not any(much > 0 for much in points.values()):
        return {}
    least = {
        low: SOME if len(low) == 1 or low in things() or low in actors() else LITTLE
        for low in _initials_of_the_named(page)
    }
    capitals = {page.words[at].low for at in page.odd if page.words[at].case is not Case.LOWER}
    known = {
        low: much
        for low, much in points.items()
        if much >= least.get(low, needed(low) if low in capitals else GOOD)
    }
    if known and not PLACEHOLDERS.issuperset(known):
        known |= dict.fromkeys(_placeholders_of_kin(page), SURE)
    return known


def _without_headings(page: Page, points: dict[str, int]) -> dict[str, int]:
    """The same without the letters that head the parts of a note, as in SBAR and SOAP."""
    opening = {
        page.words[at].low
        for at in page.odd
        if page.words[at].case is Case.LETTER and _HEADS.match(page.plain, page.words[at].end)
    }
    heads = {low for each in _HEADINGS if len(each - opening) <= 1 for low in each}
    return {low: much for low, much in points.items() if low not in heads}


def _placeholders_of_kin(page: Page) -> set[str]:
    """Letters that mostly tell cases apart, behind kin: "his brother A", where M is somebody."""
    return {
        page.words[at].low
        for at in page.odd
        if page.words[at].low in PLACEHOLDERS
        and page.before(at, 2) in _WHOSE
        and may_stand_for_somebody(page, at)
        and is_led(page, at)
    }


def _initials_of_the_named(page: Page) -> set[str]:
    """The initials of those who are named on a page: N Bibi is "NB" further on, or "N"."""
    names = [span.name.lower().split() for span in page.spans if span.type == "person"]
    return {"".join(each[0] for each in name[:many]) for name in names if name for many in (1, 3)}


def find(page: Page) -> frozenset[str]:
    """Note the letters that stand for somebody, wherever they stand on a page; which they are."""
    known = frozenset(weigh(page))
    if known:
        mark(page, known)
    return known


def mark(page: Page, known: frozenset[str]) -> None:
    """Note these letters wherever they stand on a page for somebody."""
    for at in page.odd:
        word = page.words[at]
        if word.low not in known or not may_stand_for_somebody(page, at):
            continue
        if word.low == "a" and points_at(page, at) < LITTLE and not is_led(page, at):
            continue
        if is_a_thing_here(page, at) and not is_plainly_somebody(page, at):
            continue
        if word.low in things() and is_before_a_noun(page, at):
            continue  # "CP plan", of a person called so too
        end = word.end + _has_a_point(page, at)
        span = Span("person", word.start, end, "initials", page.plain[word.start : end])
        span.teaches = (f"letters:{word.low}",)
        page.add(span, at, at)


def needed(low: str) -> int:
    """How many points these letters need."""
    if low in things():
        return HUMAN
    if low in actors():
        return SURE
    if len(low) > 1 and is_word(low):
        return HUMAN if low in _FUNCTION_WORDS or len(low) == LONGEST else GOOD
    return LITTLE if len(low) == LONGEST - 1 else GOOD


def may_stand_for_somebody(page: Page, at: int) -> bool:
    """Whether this is one to three letters in capitals, or two small ones, with nothing joined."""
    word = page.words[at]
    if word.taken or len(word.text) > LONGEST or word.case in {Case.CAPITAL, Case.DIGITS}:
        return False
    if word.case is Case.LOWER and not mean_nothing_else(word.low):
        return False
    if word.low in _NEVER or not word.text.isascii() or not word.text.isalpha():
        return False
    if page.shouted and is_word(word.low):
        return False
    if _is_of_pointed_letters(page, at) or _is_before_its_number(page, at):
        return False
    before, behind = page.plain[word.start - 1 : word.start], page.plain[word.end : word.end + 1]
    return (
        before not in _MARKS
        and not behind.isalnum()
        and (behind not in _MARKS or (behind == "'" and word.possessive))
    )


def _is_before_its_number(page: Page, at: int) -> bool:
    """Whether letters that name a number stand before one: "her PIN, 12A3456E"."""
    word = page.words[at]
    named = len(word.text) == LONGEST and context_of(word.low) is not None
    return named and _ITS_NUMBER.match(page.plain, word.end) is not None


@lru_cache(MOST_REMEMBERED)
def mean_nothing_else(low: str) -> bool:
    """Whether two small letters are no word, no slip, and no short form of notes or texts."""
    return (
        len(low) == LONGEST - 1
        and not is_word(low)
        and not is_a_slip(low)
        and low not in shorthand()
        and low not in things() | actors()
        and low not in _in_small_letters()
    )


def _in_small_letters() -> frozenset[str]:
    return sections("letters-that-are-nobody.txt").get("what is said in small letters", frozenset())


def _is_of_pointed_letters(page: Page, at: int) -> bool:
    """As in "J.B.", which are looked at together."""
    near = page.words[at : at + 2]
    return any(
        right.glue == "." and right.case is Case.LETTER and left.case is Case.LETTER
        for left, right in ((page.words[at - 1], near[0]), (near[0], near[-1]))
    )


def _has_a_point(page: Page, at: int) -> bool:
    word = page.words[at]
    if word.possessive or word.case is not Case.LETTER or not page.plain.startswith(".", word.end):
        return False
    nxt = page.words[at + 1] if at + 1 < len(page.words) else None
    return nxt is not None and (nxt.glue != ". " or nxt.case is Case.LOWER)
