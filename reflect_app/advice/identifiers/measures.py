"""Tests and scales called like somebody or a town: "the Renfrew Picture Test", "his Berg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import is_first_name, these, words
from reflect_app.advice.identifiers.signs_of_people import is_somebody
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_MOST_BETWEEN = 4  # words: "Rivermead Behavioural Memory Test"
_MOST_SMALL = 2  # of them in small letters: "Nottingham extended ADL"
_MEASURES = these(
    "scale scales score scores test tests battery inventory questionnaire index indices matrix "
    "checklist classification criteria quotient adl screen screening"
)
_SMALL_MEASURES = these(
    "scale scales score scores index inventory questionnaire criteria classification adl fields"
)
_IN_A_MEASURE = these(
    "extended adapted brief short revised modified full motor cognitive depression anxiety "
    "disability pain gait balance mobility knee hip hand activity visual memory of and for daily "
    "living independence function functional screening postnatal walk grip hearing language"
)
_RARE = "signs, tools and scales that hardly anybody is called like"
_AMONG = 12  # words
_FEWEST = 2  # others
_RESULTS = these(
    "neg pos negative positive weak tight intact absent equivocal brisk normal abnormal steady "
    "done used out in off on back left right both all needed next test sign score index grade "
    "stage type scar view knife drain scissors forceps retractor gloves boots wedge heel stain "
    "and or then not with for was is at of rather taken given gone opened repeated"
)
_FINDINGS = these("neg pos negative positive weak tight")
_SEEN_BY = these("by per via with told asked to from rang dr mr mrs ms miss nurse sister for")
_BEFORE_SCALES = these(
    "the a an his her their repeat repeated did today's latest last full baseline"
)
_NONE_BEFORE = these(
    "with told asked tell ask rang phoned gave give gives giving at in near from mr mrs ms miss dr"
)


def take(page: Page) -> None:
    """Mark the words of every test and scale as taken, so that nothing is looked for in them."""
    rare = _rare_ones(page)
    for at in page.odd:
        word = page.words[at]
        if word.case is not Case.CAPITAL or word.taken or word.possessive:
            continue
        if word.nature is Nature.SMALL or page.before(at) in _NONE_BEFORE:
            continue
        word.taken = _is_a_scale(page, at) or (bool(rare) and _is_among_others(page, at, rare))
        last = _measure_behind(page, at)
        for each in page.words[at : last + 1] if last > at else ():
            each.taken = True


def _rare_ones(page: Page) -> list[int]:
    """Where signs, tools and scales are named that hardly anybody is called like."""
    rare = words(_RARE)
    return [
        at for at in page.odd if page.words[at].low in rare and page.words[at].text[0].isupper()
    ]


def _is_among_others(page: Page, at: int, rare: list[int]) -> bool:
    """As in "Phalen and Tinel neg, Jobe weak": in a row of signs, and nothing done by somebody."""
    word, after = page.words[at], page.after(at)
    known = word.low in words(_RARE)
    if page.before(at) in _SEEN_BY or is_somebody(page, at):
        return False
    plain = after is None or after.case is Case.DIGITS or after.low in _RESULTS
    if not plain or not (known or _may_be_a_surname(word)):
        return False
    found = known and after is not None and (after.case is Case.DIGITS or after.low in _FINDINGS)
    others = sum(0 < abs(one - at) <= _AMONG for one in rare)
    return found or others >= _FEWEST - known


def _may_be_a_surname(word: Word) -> bool:
    return word.nature >= Nature.WORD_NAME and not is_first_name(word.low)


def _is_a_scale(page: Page, at: int) -> bool:
    """As in "the Berg was 41" and "repeat his Tinetti": a scale called after who made it."""
    if page.words[at].low not in entries("scales.txt"):
        return False
    after = page.after(at)
    named = after is not None and after.case is Case.CAPITAL
    return page.before(at) in _BEFORE_SCALES and not named


def _measure_behind(page: Page, at: int) -> int:
    """Which word is the measure; the first one where there is none."""
    small = 0
    for step in range(at + 1, min(at + 2 + _MOST_BETWEEN, len(page.words))):
        word = page.words[step]
        if word.glue not in {" ", "-"}:
            return at
        if (word.low in _MEASURES or word.text == "fields") and _is_the_last(page, at, step):
            return step
        if word.case is Case.LOWER:
            small += 1
            if small > _MOST_SMALL or word.low not in _IN_A_MEASURE:
                return at
        elif word.case is Case.DIGITS or word.possessive:
            return at
    return at


def _is_the_last(page: Page, first: int, last: int) -> bool:
    head, behind = page.words[last], page.after(last)
    if behind is not None and behind.case is Case.CAPITAL:
        return False
    if head.case is not Case.LOWER:
        return True
    if head.low not in _SMALL_MEASURES:
        return last > first + 1 or not is_first_name(page.words[first].low)
    return True
