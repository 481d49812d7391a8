"""Tests and scales called like somebody or a town: "the Renfrew Picture Test", "his Berg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import is_first_name, these
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

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
_BEFORE_SCALES = these(
    "the a an his her their repeat repeated did today's latest last full baseline"
)
_NONE_BEFORE = these(
    "with told asked tell ask rang phoned gave give gives giving at in near from mr mrs ms miss dr"
)


def take(page: Page) -> None:
    """Mark the words of every test and scale as taken, so that nothing is looked for in them."""
    for at in page.odd:
        word = page.words[at]
        if word.case is not Case.CAPITAL or word.taken or word.possessive:
            continue
        if word.nature is Nature.SMALL or page.before(at) in _NONE_BEFORE:
            continue
        word.taken = _is_a_scale(page, at)
        last = _measure_behind(page, at)
        for each in page.words[at : last + 1] if last > at else ():
            each.taken = True


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
