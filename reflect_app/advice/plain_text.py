"""A text with one form of each character, and each at its place: columns need no mapping.

Any space is a space, any hyphen or dash "-", any quotation mark straight, digits of other scripts
and full-width letters are ASCII, and what is invisible is U+0001, which patterns allow within a
number; so is a soft hyphen, and what is put over a digit. NFKC would change lengths, so it is not
used here.
"""

from __future__ import annotations

import re
import unicodedata

from reflect_app.advice.lazy_patterns import lazily

INVISIBLE = "\x01"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u2043"
_SINGLE = "\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\uff07\u0060\u00b4"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\uff02\u00ab\u00bb"
_OVER_DIGITS = lazily(r"(?<=\d)[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]+")
_WORD = re.compile(r"[^\W_]+")
_MOST_REMEMBERED = 4_096  # characters
_POINTS = "\u2024\uff0e\u3002"


def plain(text: str) -> str:
    """The text, character by character in its plain form; it is as long as it was."""
    if text.isascii() and not _odd(text):
        return text
    plain = text.translate(_TABLE)
    return _OVER_DIGITS.sub(lambda found: INVISIBLE * len(found.group()), plain)


def in_small_letters(text: str) -> str:
    """The text in small letters, each at its place: a letter that becomes two stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := each.lower()) == 1 else each for each in text)


def words_in(lower: str) -> list[str]:
    """The runs of letters and digits in a text in small letters, whatever is invisible in them."""
    return _WORD.findall(lower.replace(INVISIBLE, ""))


def _odd(text: str) -> bool:
    """Whether an ASCII text has control characters that stand for a space."""
    return any(each in text for each in "\t\r\x0b\x0c\x00`")


class _Table(dict[int, int]):
    """What each character is, worked out when it is first met."""

    def __missing__(self, code: int) -> int:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        known = self[code] = _plain_code(code)
        return known


_TABLE = _Table()


def _plain_code(code: int) -> int:
    character = chr(code)
    for group, stands_for in (
        (_HYPHENS, "-"),
        (_SINGLE, "'"),
        (_DOUBLE, '"'),
        (_POINTS, "."),
        ("\n", "\n"),
    ):
        if character in group:
            return ord(stands_for)
    category = unicodedata.category(character)
    if category in {"Cf", "Cs"}:  # zero-width characters, directions; half a pair
        return ord(INVISIBLE)
    if category == "Zs" or character in "\t\r\x0b\x0c\x00\u2028\u2029\x85":
        return ord(" ")
    if category == "Nd":
        return ord(str(unicodedata.digit(character)))
    if "\uff01" <= character <= "\uff5e":  # full-width forms
        return ord(unicodedata.normalize("NFKC", character))
    return code
