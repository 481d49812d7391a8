"""What of a text a draft keeps, whichever way the text comes in; ``docs/file-format.md``."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ANY_LINE_END = re.compile(f"\n|{_LINE_ENDS.pattern}")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_UNSHOWABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff]"
)
_ONE_BYTE = 0x100
_IGNORABLE = re.compile(
    # what Unicode calls default ignorable, without what is of general category Cf
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
    "\U000e0000-\U000e0fff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean_text(text: str) -> str:
    """What of a typed or pasted text a draft keeps: all but control characters.

    Every kind of line end becomes a line feed, among them U+000B and U+000C, which word processors
    use within a paragraph and between pages, U+0085, U+2028 and U+2029. Tabs stay until the file is
    written; half a surrogate pair, which no file can hold, becomes U+FFFD.
    """
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text  # the usual case, five times as fast: what is changed below is unprintable
    text = _LINE_ENDS.sub("\n", text)
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", text))


def typed_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text as it was typed, each with how many characters stand before it."""
    first = 0
    for end in _ANY_LINE_END.finditer(text):
        yield first, text[first : end.start()]
        first = end.end()
    yield first, text[first:]


def shown_name(name: str) -> str:
    """A name of a file as it can be shown in one line: nothing in it turns or breaks the line.

    Line ends, control characters and those that change the direction of what follows, which would
    make another name of it, are written as escapes; so is a byte that is no text.
    """
    return escaped(name, _escape)


def escaped(text: str, escape: Callable[[int], str]) -> str:
    """A text with what would turn or break a line written as ``escape`` writes its code point."""
    if text.isprintable():
        return text
    return _UNSHOWABLE.sub(lambda found: escape(ord(found[0])), text)


def _escape(code: int) -> str:
    return f"\\x{code:02x}" if code < _ONE_BYTE else f"\\u{code:04x}"


def clean_line(text: str) -> str:
    """A text for a single line: cleaned, each run of white space one space, trimmed."""
    return " ".join(clean_text(text).split())


def combining_marks(*blocks: tuple[int, int]) -> str:
    """The combining marks in these blocks, as ranges of a character class.

    They come from the Unicode tables of the Python that runs.
    """
    ranges: list[str] = []
    for first, end in blocks:
        kinds = "".join(unicodedata.category(chr(code))[0] for code in range(first, end))
        runs = re.finditer("M+", kinds)
        ranges += (f"{chr(first + run.start())}-{chr(first + run.end() - 1)}" for run in runs)
    return "".join(ranges)


def is_seen(character: str) -> bool:
    """Whether a character is more than a sign to the program that shows the others."""
    return unicodedata.category(character) != "Cf" and not _IGNORABLE.match(character)
