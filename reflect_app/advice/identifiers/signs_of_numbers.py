"""The signs around a number or a code that speak for or against its being somebody's.

A sign is named by where it is and what is there: "before 1: word fob" in "my fob 2290", "behind:
kind unit" in "450 ml". What each is worth stands in ``resources/advice/signs-of-numbers.txt``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.identifiers.context_words import (
    all_before,
    first_behind,
    heaviest,
    leads_to_it,
)
from reflect_app.advice.identifiers.innocent_numbers import counts_something, is_innocent
from reflect_app.advice.identifiers.known_codes import is_known_code
from reflect_app.advice.identifiers.words_by_numbers import words_in
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.reading import Reading
    from reflect_app.advice.identifiers.words_by_numbers import Word

_BACK, _AHEAD = 110, 50  # characters
_WORDS_BEFORE, _WORDS_BEHIND = 4, 4
_MOST_DIGITS = 12
_END = lazily(r"(?<![\s(][a-z])(?<!\bno)(?<!\bref)[.!?](?=\s|[\"'])|\n")
_NO_DIGIT = re.compile(r"\D")
_GROUPED = re.compile(r"[\d /.\-]+")
_ENDS_IN_LETTERS = re.compile(r"\d[A-Za-z]+\Z")
_FOUR = 4
_OF_FOUR = (
    (re.compile(r"(?:19|20)\d\d"), "year"),
    (re.compile(r"(?:[01]\d|2[0-3])[0-5][05]"), "round time"),
    (re.compile(r"(?:[01]\d|2[0-3])[0-5]\d"), "time"),
)
_LEAST_NEAR = 3  # letters of a word that is told of without its place
_TOUCHING, _CLOSE, _FAR = 2, 14, 60  # characters
_BESIDE = 25
_LAST_FOUND = 6
_OF_NOBODY = frozenset(("date", "age", "place", "date-of-birth"))
_SWAPPED = 3  # digits that may be those of another number in another order
_MOST_APART = 2  # digits that differ


class Number(NamedTuple):
    """A number or code as it stands in a paragraph."""

    reading: Reading
    start: int
    end: int

    @property
    def text(self) -> str:
        """As it is written."""
        return self.reading.text[self.start : self.end]

    @property
    def digits(self) -> str:
        """Its digits alone."""
        return _NO_DIGIT.sub("", self.text)

    @property
    def form(self) -> str:
        """Whether it is digits alone, groups of them, or letters with digits."""
        text = self.text
        if text.isdecimal():
            return "digits"
        return "groups" if _GROUPED.fullmatch(text) else "mixed"


def signs(number: Number) -> set[str]:
    """The names of all signs around a number."""
    lower, start, end = number.reading.lower, number.start, number.end
    before = lower[max(0, start - _BACK) : start]
    before = before[max((found.end() for found in _END.finditer(before)), default=0) :]
    behind = lower[end : end + _AHEAD]
    behind = behind[: found.end() if (found := _END.search(behind)) else None]
    left = words_in(before, number.reading.text[start - len(before) : start])
    right = words_in(behind, number.reading.text[end : end + len(behind)])[:_WORDS_BEHIND]
    return {
        *_shape(number),
        *_left(left, number.form),
        *_right(right, number.form),
        *_named(number),
        *_found_before(number),
    }


def _shape(number: Number) -> Iterator[str]:
    text, digits, form = number.text, number.digits, number.form
    yield f"form: {form}"
    yield f"form: {form} of {min(len(digits), _MOST_DIGITS)}"
    if form == "mixed":
        yield "form: small letters" if text.islower() else "form: capitals"
        if " " in text:
            yield "form: mixed with gaps"
        if is_known_code(text):
            yield "form: known"
        if _ENDS_IN_LETTERS.search(text):
            yield "form: letters last"
        return
    if is_innocent(number.reading.lower, number.start, number.end):
        yield "form: innocent"
    if digits.startswith("0"):
        yield "form: nought first"
    if digits.endswith("00"):
        yield "form: round"
    elif digits[-1] in "05":
        yield "form: half round"
    if form == "digits" and len(digits) == _FOUR:
        like = [name for pattern, name in _OF_FOUR if pattern.fullmatch(digits)]
        yield from (f"form: {each}" for each in like or ("no year and no time",))


def _left(left: list[Word], form: str) -> Iterator[str]:
    """The words before it in its sentence."""
    if not left:
        yield "before: nothing"
        return
    if left[-1].kind == "quote":
        yield "before: quote"
    words = [each for each in left if each.kind != "quote"]
    last = words[: -_WORDS_BEFORE - 1 : -1]
    for at, word in enumerate(last, 1):
        yield f"before {at}: word {word.low}"
        yield f"before {at}: kind {word.kind}"
        if word.has_capital:
            yield f"before {at}: capital"
    if last:
        yield f"before: {last[0].low} and {form}"
        yield f"before: kind {last[0].kind} and {form}"
    if len(last) > 1:
        yield f"before: {last[1].low} {last[0].low}"
        yield f"before: kinds {last[1].kind} {last[0].kind}"
        yield f"before: kind {last[1].kind} and {last[0].low}"
    for low in {each.low for each in words}:
        if len(low) >= _LEAST_NEAR and low[0].isalpha():
            yield f"near: {low}"
    yield from {f"near: kind {each.kind}" for each in words}


def _right(right: list[Word], form: str) -> Iterator[str]:
    """The words behind it in its sentence."""
    if not right:
        yield "behind: nothing"
        return
    yield f"behind: word {right[0].low}"
    yield f"behind: kind {right[0].kind}"
    yield f"behind: kind {right[0].kind} and {form}"
    if len(right) > 1:
        yield f"behind: kinds {right[0].kind} {right[1].kind}"
        yield f"behind 2: word {right[1].low}"
    yield from (f"near behind: {each.low}" for each in right[1:])


def _named(number: Number) -> Iterator[str]:
    """The naming words around it."""
    lower, start, end = number.reading.lower, number.start, number.end
    if counts_something(lower, end):
        yield "behind: counted"
    if behind := first_behind(lower, end):
        yield f"named behind: {behind.key}"
    context = heaviest(all_before(lower, start))
    if context is None:
        yield "named: nothing"
        return
    gap = context.gap
    far = "touching" if gap <= _TOUCHING else "close" if gap <= _CLOSE else "far"
    says = "number" if context.with_number else "says" if context.says_number else "plain"
    yield f"named: {context.key}"
    yield f"named: {context.key} {far}"
    yield f"named: {says} {far}"
    yield f"named: weight {max(-30, min(40, context.weight)) // 10}"
    if leads_to_it(lower[start - gap : start]):
        yield "named: led"
        yield f"named: led {context.key}"


def _found_before(number: Number) -> Iterator[str]:
    """What was found before it."""
    reading, digits = number.reading, number.digits
    found = reading.last_before(number.start, _LAST_FOUND)
    if found:
        _start, end, kind = found[-1]
        if number.start - end < _FAR:
            yield f"found: {kind}"
        if number.start - end < _BESIDE:
            yield f"found close: {kind} {number.form}"
    for start, end, kind in found:
        other = _NO_DIGIT.sub("", reading.text[start:end])
        if len(other) != len(digits) or len(digits) < _SWAPPED or kind in _OF_NOBODY:
            continue
        if sorted(other) == sorted(digits):
            yield "found: swapped"
        elif sum(one != two for one, two in zip(other, digits, strict=True)) <= _MOST_APART:
            yield "found: nearly alike"
        if end - start == number.end - number.start:
            yield f"found alike: {kind}"
