"""The marks that lists of other programs come with, as they are typed here: ``- ``, ``1. ``."""

from __future__ import annotations

import re
from functools import cache

BULLET = "-"
_LETTERS = 26
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_NUMBERED = {  # by what HTML's ``type`` and style sheets call them
    "1": "decimal", "decimal": "decimal", "decimal-leading-zero": "decimal",
    "a": "lower-alpha", "lower-alpha": "lower-alpha", "lower-latin": "lower-alpha",
    "A": "upper-alpha", "upper-alpha": "upper-alpha", "upper-latin": "upper-alpha",
    "i": "lower-roman", "lower-roman": "lower-roman",
    "I": "upper-roman", "upper-roman": "upper-roman",
}  # fmt: skip
_OTHERS = frozenset({"none", "disc", "circle", "square"})
_A_NUMBER = re.compile(r"\(?(?:[^\W_]{1,8}\.?)+[.):]\)?|\(?\d[\d.]*\)?")
_MORE_MARKS = "‣●○■\uf0b7\uf0a7"  # in what is pasted, beside those that a file may have
# A number is followed by several spaces, no-break ones among them, which "Dr." before a name isn't.
_NUMBER_AT_START = re.compile(
    r"^([ \t]*\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,6}|[IVXLC]{1,6})[.)])"
    r"(?=[ \t\xa0]{2})[ \t]*\xa0[ \t\xa0]*"
)


def mark_of_item(style: str, number: int) -> str:
    """The mark of an item, without the space after it; "" in a list that shows none."""
    if style == "none":
        return ""
    kind = _NUMBERED.get(style) or _NUMBERED.get(style.lower())
    if kind is None:
        return BULLET
    return f"{_written(kind, number)}."


def is_style(word: str) -> bool:
    """Whether a word names how the items of a list are marked."""
    return word in _NUMBERED or word in _OTHERS


def mark_of_word(mark: str) -> str:
    """A mark that a word processor wrote as text: its number as it stands, or a bullet."""
    mark = "".join(mark.replace("\xa0", " ").split())
    return mark if _A_NUMBER.fullmatch(mark) else BULLET


def with_typed_mark(line: str) -> str:
    """A line of plain text with the mark of another program as it is typed here."""
    return _NUMBER_AT_START.sub(r"\1 ", _mark_at_start().sub(rf"\1{BULLET} ", line))


@cache
def _mark_at_start() -> re.Pattern[str]:
    """The marks of the file format, and what word processors put for a bullet in a symbol font.

    There a mark is followed by no-break spaces, which a word "o" or "§" in prose is not.
    """
    from reflect_app.text_format.file_layout import OTHER_MARKS  # noqa: PLC0415  -- needs pydantic

    marks = f"[{_MORE_MARKS}{OTHER_MARKS}]"
    return re.compile(rf"^([ \t]*)(?:{marks}[ \t\xa0]+|[o§\uf0a7](?:[ \t]*\xa0)+[ \t]*)")


def _written(kind: str, number: int) -> str:
    if kind.endswith("alpha") and number > 0:
        written = _alphabetic(number)
    elif kind.endswith("roman") and 0 < number <= _LARGEST_ROMAN:
        written = _roman(number)
    else:
        return str(number)
    return written.upper() if kind.startswith("upper") else written


def _alphabetic(number: int) -> str:
    letters = ""
    while number:
        number, place = divmod(number - 1, _LETTERS)
        letters = chr(ord("a") + place) + letters
    return letters


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written
