"""How much one press of Backspace or Delete takes: one character that is seen, and all of it.

A family emoji is seven code points, a flag two, and among them are joiners and selectors that
nobody sees. What is seen as one is a *grapheme cluster* (UAX #29), with whatever unseen follows it.
Qt's Backspace takes one code point, and leaves a joiner behind that is saved and exported. Its
``QTextBoundaryFinder`` (Unicode 16 in Qt 6.11) would know better, but parts a flag that follows
another emoji, the marks of Myanmar, and an emoji among Thai letters in the middle of its surrogate
pair; so the rules are here, by Python's Unicode tables.

Where a letter carries marks, scripts differ. In Latin, Greek and Cyrillic, and for emoji and
symbols, the whole letter goes; in other scripts each vowel sign, mark or part of a syllable was a
key of its own, and Backspace takes them one by one, as Pango decides it too
(``PangoLogAttr.backspace_deletes_character``). Delete takes the whole in every script.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

from reflect_app.gui.widgets.text_positions import qt_length, qt_part

REACH = 256  # UTF-16 units that are looked at; no character that anybody writes is longer
_JOINER = "\u200d"
_VIRAMA = 9  # the combining class of the signs that join two consonants
_UNSEEN = (  # joiners, selectors, bidirectional marks, tags: "default ignorable" in Unicode
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5),
    (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164),
    (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
_SKIN_TONES = ((0x1F3FB, 0x1F3FF),)
_FLAG_LETTERS = ((0x1F1E6, 0x1F1FF),)
_ALL_FLAG_LETTERS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
_PICTURES = (  # what emoji are joined of
    (0x00A9, 0x00AE), (0x203C, 0x3299), (0x1F000, 0x1F1E5), (0x1F200, 0x1F3FA), (0x1F400, 0x1FAFF),
)  # fmt: skip
_LEADING = ((0x1100, 0x115F), (0xA960, 0xA97C))  # the parts of Korean syllables
_VOWELS = ((0x1160, 0x11A7), (0xD7B0, 0xD7C6))
_TRAILING = ((0x11A8, 0x11FF), (0xD7CB, 0xD7FB))
_SYLLABLES = ((0xAC00, 0xD7A3),)
_INDIC = ((0x0900, 0x0B7F), (0x0C00, 0x0DFF))  # where a joined consonant is drawn into one shape
_SIGN_AM = "\u0e33\u0eb3"  # of Thai and Lao: a letter to Unicode, drawn on the one before
_ON_THEIR_OWN = (  # spacing marks at which UAX #29 lets a cluster begin
    (0x102B, 0x102C), (0x1038, 0x1038), (0x1062, 0x1064), (0x1067, 0x106D), (0x1083, 0x1083),
    (0x1087, 0x108C), (0x108F, 0x108F), (0x109A, 0x109C), (0x1A61, 0x1A61), (0x1A63, 0x1A64),
    (0xAA7B, 0xAA7B), (0xAA7D, 0xAA7D), (0x11720, 0x11721),
)  # fmt: skip
_PART_BY_PART = (  # scripts whose letters are typed, and taken back, part by part
    (0x0590, 0x109F), (0x1100, 0x11FF), (0x1700, 0x18AF), (0x1900, 0x1AAF), (0x1B00, 0x1C7F),
    (0xA800, 0xABFF), (0xD7B0, 0xD7FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC), (0x10A00, 0x11FFF),
)  # fmt: skip


def taken_before(text: str) -> int:
    """How many UTF-16 units Backspace takes from the end of a text, which stands before it."""
    begin = len(text) - 1
    while begin > 0 and goes_on(text[:begin], text[begin]):
        begin -= 1
    begin = max(begin, 0)
    seen = _without_unseen_end(text[begin:])
    if seen and _in(seen[0], _PART_BY_PART):
        begin += len(_without_unseen_end(seen[:-1]))
    if not _without_unseen_end(text[:begin]):
        begin = 0  # what would be left alone at the beginning of a line
    return qt_length(text[begin:])


def taken_after(text: str) -> int:
    """How many UTF-16 units Delete takes from the beginning of a text, which stands after it."""
    end = next((at for at, letter in enumerate(text, 1) if not _in(letter, _UNSEEN)), len(text))
    while end < len(text) and goes_on(text[:end], text[end]):
        end += 1
    return qt_length(text[:end])


def unseen_before(text: str) -> int:
    """How many UTF-16 units at the end of a text nobody would see once what follows is gone."""
    return qt_length(text) - qt_length(_without_unseen_end(text))


def unseen_after(text: str) -> int:
    """How many UTF-16 units at the beginning of a text belong to what stood before it."""
    end = 0
    while end < len(text) and _extends(text[end]):
        end += 1
    return qt_length(text[:end])


def goes_on(before: str, letter: str) -> bool:
    """Whether a letter is seen as a part of the character before it."""
    if not before:
        return False
    if _extends(letter):
        return True
    if _in(letter, _FLAG_LETTERS):
        return (len(before) - len(before.rstrip(_ALL_FLAG_LETTERS))) % 2 == 1
    return (
        _is_joined_picture(before, letter)
        or _is_part_of_syllable(before[-1], letter)
        or _is_joined_consonant(before, letter)
    )


def is_within(before: str, after: str) -> bool:
    """Whether a cursor between two texts stands within a character, where Qt may put it."""
    half = "\udc00" <= after[:1] <= "\udfff"
    return bool(before and after) and (half or goes_on(before, after[0]))


def around(text: str, at: int, reach: int = REACH) -> tuple[str, str]:
    """What stands before and after a place that Qt counted, as far as a character can reach."""
    return qt_part(text, max(0, at - reach), at), qt_part(text, at, at + reach)


def _extends(letter: str) -> bool:
    """Whether no character that is seen begins with this: a mark, a skin tone, or unseen."""
    if letter.isascii():
        return False
    if _in(letter, _UNSEEN) or _in(letter, _SKIN_TONES) or letter in _SIGN_AM:
        return True
    category = unicodedata.category(letter)
    return category in {"Mn", "Me"} or (category == "Mc" and not _in(letter, _ON_THEIR_OWN))


def _is_joined_picture(before: str, letter: str) -> bool:
    """Whether a picture is joined to one before it, as in a family."""
    if not before.endswith(_JOINER) or not _in(letter, _PICTURES):
        return False
    base = len(before) - 1
    while base > 0 and _extends(before[base]):
        base -= 1
    return _in(before[base], _PICTURES)


def _is_part_of_syllable(last: str, letter: str) -> bool:
    """Whether a part of a Korean syllable goes with the part before it."""
    if _in(letter, _TRAILING):
        return _in(last, _VOWELS) or _in(last, _TRAILING) or _in(last, _SYLLABLES)
    if _in(letter, _VOWELS):
        open_syllable = _in(last, _SYLLABLES) and (ord(last) - 0xAC00) % 28 == 0
        return open_syllable or _in(last, _LEADING) or _in(last, _VOWELS)
    return _in(last, _LEADING) and (_in(letter, _LEADING) or _in(letter, _SYLLABLES))


def _is_joined_consonant(before: str, letter: str) -> bool:
    """Whether a consonant of an Indic script is drawn into one shape with the one before it."""
    before = before.rstrip(_JOINER)
    joined = bool(before) and unicodedata.combining(before[-1]) == _VIRAMA
    return joined and _in(letter, _INDIC) and unicodedata.category(letter) == "Lo"


def _without_unseen_end(text: str) -> str:
    end = len(text)
    while end and _in(text[end - 1], _UNSEEN):
        end -= 1
    return text[:end]


def _in(letter: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    code = ord(letter)
    at = bisect_right(ranges, code, key=lambda each: each[0])
    return at > 0 and code <= ranges[at - 1][1]
