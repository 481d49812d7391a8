"""Numbers that are said in words, digit by digit: "oh seven seven double-oh nine hundred"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.calendar_words import TEENS, TENS, UNITS
from reflect_app.advice.identifiers.called_numbers import is_an_end
from reflect_app.advice.identifiers.context_words import nearest_before
from reflect_app.advice.identifiers.locks import opens_something
from reflect_app.advice.identifiers.looks import look

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_DIGIT_OF = {
    **dict.fromkeys(("oh", "o", "zero", "nought", "naught", "nil"), "0"),
    **{word: str(value) for value, word in enumerate(UNITS, start=1)},
}
_ONE = f"(?:{'|'.join(_DIGIT_OF)})"
_TENS = {
    **{word: str(value) for value, word in enumerate(TEENS, start=10)},
    **{word: str(value) for value, word in zip(range(20, 100, 10), TENS, strict=True)},
}
_ITEM = (
    rf"(?:(?:double|treble|triple)[ -](?:{_ONE}|\d(?!\d))|hundred|thousand|{'|'.join(_TENS)}|{_ONE}"
    r"|\d(?!\d))"
)
_SAID = re.compile(rf"(?<![\w-]){_ITEM}(?:(?:[ ,.-]{{1,3}}|, and | and ){_ITEM}){{3,30}}(?!\w)")
_LEAST = 6
_TELEPHONE = 9
_FEW = 2  # digits that are no counting yet


def find(reading: Reading) -> None:
    """Note the numbers of a paragraph that are said in words."""
    for found in _SAID.finditer(reading.lower):
        digits = said(found[0])
        if not re.search(r"[a-z]", found[0]):
            continue  # digits alone are seen to elsewhere
        if (
            _is_too_short(reading, *found.span())
            or _is_counting(found[0])
            or not reading.is_free(*found.span())
        ):
            continue
        context = nearest_before(reading.lower, found.start())
        key = context.key if context else "number"
        if key not in {"nhs", "chi", "phone", "account", "card", "case", "hospital", "police"}:
            phone = digits.startswith("0") and len(digits) >= _TELEPHONE
            key = "phone" if phone else "number"
        reading.add(look(key), *found.span(), about=digits)


def said(words: str) -> str:
    """The digits of such words."""
    digits, times = "", 1
    for each in re.findall(r"[a-z]+|\d", words):
        if each in {"double", "treble", "triple"}:
            times = 2 if each == "double" else 3
        elif each in {"hundred", "thousand"}:
            digits += "00" if each == "hundred" else "000"
        elif each in _TENS:
            digits += _TENS[each]
        elif each in _DIGIT_OF or each.isdecimal():
            digits += _DIGIT_OF.get(each, each) * times
            times = 1
    return digits


def _is_too_short(reading: Reading, start: int, end: int) -> bool:
    """Whether it has few words, and is not said to open something or to be the end of one."""
    lower = reading.lower
    if len(re.findall(r"(?!and\b)\b(?:[a-z]+|\d)", lower[start:end])) >= _LEAST:
        return False
    return not (opens_something(lower, start, end) or is_an_end(lower, start))


def _is_counting(words: str) -> bool:
    """Whether somebody counts up or down, as in a breathing exercise, in a sentence of it."""
    up, down = "12345678910" * 3, "109876543210"
    parts = [said(each) for each in re.split(r"[.;] ", words)]
    return any(
        len(each) > _FEW and (each in up or each in down or len(set(each)) == 1) for each in parts
    )
