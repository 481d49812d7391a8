"""Codes that are said letter by letter: "Whiskey Xray two one", "T for Tango 771", "Q Q, one two".

What stands there is put together as it would be written, and is found where that has the form of a
number plate, a postcode or a National Insurance number, or where words around it call it a number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.identifiers.context_words import nearest_before
from reflect_app.advice.identifiers.looks import Sure, look
from reflect_app.advice.identifiers.postcodes import is_whole
from reflect_app.advice.identifiers.said_numbers import said
from reflect_app.advice.identifiers.vehicles import is_near, is_plate_named
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.reading import Reading

_ALPHABET = (
    "alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?e?|kilo|lima|mike"
    "|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiske?y|x[ -]?ray|yankee|zulu"
)
_DIGIT = "one|two|three|four|five|six|seven|eight|nine|oh|zero|nought|naught"
_TENS = (
    "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty"
    "|forty|fifty|sixty|seventy|eighty|ninety"
)
_ITEM = (
    rf"(?:(?i:[a-z] (?:for|as in) [a-z]{{2,12}}|{_ALPHABET}|something|{_TENS}"
    rf"|(?:double|treble|triple)[ -](?:{_DIGIT}|[a-z])|{_DIGIT})"
    r"|[B-HJ-Zb-hj-z]|[AIai](?![' ][a-z])|[A-Z]{2,3}|qq|\d{1,6})"
)
_PARTS = lazily(rf"(?<![\w']){_ITEM}(?!\w)")
_SEPARATOR = r"(?: ?[,.\-] ?| )(?:and then |then |and )?"
_SAID = lazily(rf"(?<![\w'\-]){_ITEM}(?:{_SEPARATOR}{_ITEM}){{1,19}}(?![\w'])")
_SPELT = lazily(rf"(?i:{_ALPHABET})")
_WORDS = frozenset(("qq", *re.findall(r"[a-z]{4,}", f"{_ALPHABET} whiskey whisky xray")))
_MARKS = str.maketrans(',.-"()\n', "       ")
_NO_LETTERS = frozenset("ai0123456789&–")
_UNKNOWN = "?"
_PLATE = lazily(
    r"[A-Z?]{2}[\d?]{2}[A-Z?]{3}|[A-Z]\d{1,3}[A-Z]{3}|[A-Z]{3}\d{1,3}[A-Z]|[A-Z]{1,2}[IZ]\d{2,4}"
)
_PART_OF_PLATE = re.compile(
    r"[A-Z?]{2}[\d?]{2}[A-Z?]{0,3}|[A-Z]{2,3}|[A-Z]\d{2,3}|[\d?]{2}[A-Z?]{3}"
)
_NINO = re.compile(r"[A-Z]{2}[\d?]{6}[A-D?]?|QQ[\d?]{2,6}[A-D]?")
_LICENCE = re.compile(r"[A-Z9]{5}\d{0,6}[A-Z\d]{0,5}")
_KINDS = frozenset(
    ("case", "hospital", "staff", "nmc", "police", "prison", "court", "passport", "immigration")
)
_NEAR = 24  # characters between "hospital number" and its first letter
_LEAST = 4  # letters and digits
_LONG = 9  # letters and digits of a whole National Insurance number
_MANY = 3  # letters that are said by a word, or one by one
_LEFT_OUT = re.compile(r"(?i: then |something)")


class Item(NamedTuple):
    """One that is said: where it stands, and what would be written for it."""

    start: int
    end: int
    written: str
    by_word: bool  # for a letter: "Tango", "T for Tango"


def find(reading: Reading) -> None:
    """Note the codes of a paragraph that are said so."""
    if not _may_be_spelt(reading.lower):
        return
    for found in _SAID.finditer(reading.text):
        if not reading.is_free(*found.span()):
            continue
        items = [_item(each) for each in _PARTS.finditer(reading.text, *found.span())]
        for key, part in _best(reading, items):
            about = "".join(each.written for each in part).casefold()
            start, end = part[0].start, part[-1].end
            reading.add(look(key), start, end, sure=Sure.POSSIBLE, about=about)


def _may_be_spelt(lower: str) -> bool:
    """Whether there are letters that stand alone, or words of the spelling alphabet."""
    words = lower.translate(_MARKS).split()
    if not _WORDS.isdisjoint(words):
        return True
    letters = sum(len(each) == 1 and each not in _NO_LETTERS for each in words)
    return letters > 1 or (letters == 1 and " for " in lower)


def _item(found: re.Match[str]) -> Item:
    words = found[0].lower()
    by_word = _SPELT.fullmatch(words) is not None or " for " in words or " as in " in words
    if words == "something":
        written = _UNKNOWN
    elif by_word:
        written = words[0].upper()
    elif double := re.fullmatch(r"(double|treble|triple)[ -]([a-z])", words):
        written = double[2].upper() * (2 if double[1] == "double" else 3)
    elif words.isdecimal() or len(words) == 1 or found[0].isupper() or words == "qq":
        written = words.upper()
    else:
        written = said(words)
    return Item(*found.span(), written, by_word=by_word)


def _is_said(items: list[Item], words: str) -> bool:
    """Whether letters are said one by one, or digits in words beside letters."""
    letters = [each for each in items if each.written.isalpha()]
    digits = [each for each in items if each.written.isdecimal()]
    by_word = sum(each.by_word for each in letters)
    if not letters or not (digits or by_word > 1):
        return False
    in_words = any(each.end - each.start != len(each.written) for each in digits)
    one_by_one = sum(len(each.written) == 1 for each in letters) >= _MANY
    return bool(by_word or in_words or one_by_one or _LEFT_OUT.search(words))


def _best(reading: Reading, items: list[Item]) -> Iterator[tuple[str, list[Item]]]:
    """The longest part of the items that is a code, with its kind."""
    for length in range(len(items), 1, -1):
        for first in range(len(items) - length + 1):
            part = items[first : first + length]
            words = reading.text[part[0].start : part[-1].end]
            if _is_said(part, words) and (key := _kind(reading, part)):
                yield key, part
                return


def _kind(reading: Reading, part: list[Item]) -> str:
    """Of which kind the code is that these make, if it is one."""
    written = "".join(each.written for each in part)
    by_word = sum(each.by_word for each in part)
    context = nearest_before(reading.lower, part[0].start)
    named = context.key if context else ""
    if is_whole(written):
        of_a_car = _PLATE.fullmatch(written) and is_near(reading.lower, part[0].start, part[-1].end)
        return "vehicle" if of_a_car and named != "postcode" else "postcode"
    if _NINO.fullmatch(written) and (named == "nino" or written[0] == "Q" or len(written) == _LONG):
        return "nino"
    if named == "licence" and _LICENCE.fullmatch(written):
        return named
    if _is_plate(reading, part, written, by_word):
        return "vehicle"
    if context is None or len(written) < _LEAST or not any(map(str.isdecimal, written)):
        return ""
    called = by_word and context.says_number and context.gap <= _NEAR
    return (named if named in _KINDS else "code") if called or by_word >= _MANY else ""


def _is_plate(reading: Reading, part: list[Item], written: str, by_word: int) -> bool:
    """Whether it is a number plate, or a part of one that is said of a vehicle."""
    if _PLATE.fullmatch(written) and by_word > 1:
        return True
    whole = _PLATE.fullmatch(written) is not None
    if not whole and (by_word < 2 or not _PART_OF_PLATE.fullmatch(written)):  # noqa: PLR2004
        return False
    if written.isalpha():  # "Charlie, Oscar and Victor came in the car"
        return is_plate_named(reading.lower, part[0].start)
    return is_near(reading.lower, part[0].start, part[-1].end)
