"""Reading a file: at once where it conforms, line by line where it departs from the format.

Used through ``reflect_app.text_format``.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reflect_app.reflection import HEADINGS, Answers, PromptKey, Reflection
from reflect_app.text_format_grammar import (
    LIMIT,
    PUBLISHED,
    TAGS,
    Code,
    Problem,
    Reading,
    calendar_date,
    tags_of,
)
from reflect_app.text_format_tolerant import read_tolerantly

if TYPE_CHECKING:
    from datetime import date

_KEYS = tuple(key.value for key in PromptKey)
_HEADINGS = tuple(HEADINGS.values())
_ONCE_EACH = [1] * len(_HEADINGS)
_BELOW_SPACE_BUT_LF = bytes(byte for byte in (*range(0x20), 0x7F) if byte != ord("\n"))
_C1 = re.compile(b"\xc2[\x80-\x9f]")  # U+0080 to U+009F in UTF-8
_FOREIGN_MARK = re.compile(r"\n[^\S\n]*[•·▪◦*–—][ \t]")


def read(data: bytes, at_most: int | None = None) -> Reading:
    """Read a file's bytes and report every departure from the format; never raises.

    A file that is too large or not UTF-8 is not looked into any further. With ``at_most``, only
    that many departures of each kind are reported one by one, and how many more there are in one.
    """
    if len(data) > LIMIT:
        return _refused(Code.TOO_LARGE, None, "The file is larger than 1 MiB, some 180,000 words")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _not_utf_8(data, error.start)
    return _read_conforming(data, text) or read_tolerantly(text, at_most)


def _refused(code: Code, line: int | None, message: str) -> Reading:
    return Reading(reflection=None, problems=(Problem(code=code, line=line, message=message),))


def _not_utf_8(data: bytes, offset: int) -> Reading:
    before = data[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    message = f"File must be UTF-8 text; byte 0x{data[offset]:02X} at offset {offset:,} is not"
    return _refused(Code.ENCODING, before.count(b"\n") + 1, message)


def _read_conforming(data: bytes, text: str) -> Reading | None:
    """The reading of a conforming text; None where anything departs from the format.

    Only searches that run at the speed of C, because this is what reading ten thousand published
    files does.
    """
    lines = text.split("\n")
    if len(lines) < len(_HEADINGS) or not _lines_conform(data, text, lines):
        return None
    sections = _conforming_sections(lines)
    footer = _conforming_footer(lines[-2], lines[-1])
    if not sections or not footer:
        return None
    # Checked already, so built without checking each text once more.
    answers = Answers.model_construct(None, **dict(zip(_KEYS, sections, strict=True)))
    tags, published = footer
    reflection = Reflection.model_construct(None, answers=answers, tags=tags, published=published)
    return Reading(reflection=reflection)


def _lines_conform(data: bytes, text: str, lines: list[str]) -> bool:
    """Whether no line is blank, ends in white space, or holds a control character or a tab."""
    if not all(lines) or [*map(str.rstrip, lines)] != lines:
        return False
    if len(data.translate(None, _BELOW_SPACE_BUT_LF)) != len(data):
        return False
    if "\u2028" in text or "\u2029" in text or _C1.search(data):
        return False
    return not _FOREIGN_MARK.search(text)


def _conforming_sections(lines: list[str]) -> list[str] | None:
    """The six answers; None unless each heading is there once, in order, with text below it."""
    if lines[0] != _HEADINGS[0] or list(map(lines.count, _HEADINGS)) != _ONCE_EACH:
        return None
    places = [*map(lines.index, _HEADINGS), len(lines) - 2]
    sections = [lines[place + 1 : end] for place, end in pairwise(places)]
    return ["\n".join(section) for section in sections] if all(sections) else None


def _conforming_footer(tag_line: str, published_line: str) -> tuple[tuple[str, ...], date] | None:
    """The tags and the date; None where either line departs."""
    tags, _ = tags_of(tag_line.removeprefix(TAGS))
    published = calendar_date(published_line.removeprefix(PUBLISHED))
    if not tags or tag_line != TAGS + ", ".join(tags):
        return None
    if not published or published_line != f"{PUBLISHED}{published}":
        return None
    return tags, published
