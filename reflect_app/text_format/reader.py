"""Reading a file: at once where it conforms, line by line where it departs from the format."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.reflection import Answers, Reflection
from reflect_app.text_format.encodings import decoded_somehow, wide_name
from reflect_app.text_format.file_kinds import kind_of, kind_without_heading
from reflect_app.text_format.file_layout import OTHER_MARKS
from reflect_app.text_format.find_headings import headings_within
from reflect_app.text_format.footer_lines import PUBLISHED, TAGS, tags_of
from reflect_app.text_format.mojibake import SIGNS_BEGIN_WITH, may_be_damaged
from reflect_app.text_format.notices import notices
from reflect_app.text_format.parse_result import ParseResult
from reflect_app.text_format.problems import LISTED, Code
from reflect_app.text_format.size_limit import LIMIT
from reflect_app.text_format.tolerant_reader import of_other_kind, read_tolerantly, refused
from reflect_app.typed_dates import calendar_date

if TYPE_CHECKING:
    from datetime import date

_KEYS = tuple(key.value for key in PromptKey)
_HEADINGS = tuple(HEADINGS.values())
_ONCE_EACH = [1] * len(_HEADINGS)
_BELOW_SPACE_BUT_LF = bytes(byte for byte in (*range(0x20), 0x7F) if byte != ord("\n"))
_UNUSUAL = _BELOW_SPACE_BUT_LF + b"\xc2" + SIGNS_BEGIN_WITH
"""What says in one look that neither a control character nor a sign of damage is in a text."""
_C1 = re.compile(b"\xc2[\x80-\x9f]")  # U+0080 to U+009F in UTF-8
_ASCII = 0x7F
_NOTHING = re.compile(r"\ufeff?[\s\x00]*+")
_A_WORD = re.compile("[A-Za-z]{3}")
_SAVE_ANEW = "open the file where it comes from and save it as plain text with the encoding UTF-8"
_FOREIGN_MARK = re.compile(rf"\n[^\S\n]*[{OTHER_MARKS}][ \t]")


def read(data: bytes, at_most: int = LISTED) -> ParseResult:
    """Read a file's bytes and report every departure from the format; never raises.

    A file that is too large, empty, of another kind or not UTF-8 is not looked into any further.
    At most ``at_most`` departures of each kind are reported one by one, and how many more there
    are in one.
    """
    if len(data) > LIMIT:
        return _too_large(data)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _read_no_text(data) or _not_utf_8(data, error.start)
    if conforming := _read_conforming(data, text):
        return conforming
    return _read_no_text(data, text) or read_tolerantly(text, at_most)


def _too_large(data: bytes) -> ParseResult:
    kind = kind_of(data)
    message = "The file is larger than 1 MiB, some 180,000 words"
    return refused(Code.TOO_LARGE, None, kind.message() if kind else message)


def _read_no_text(data: bytes, text: str = "") -> ParseResult | None:
    """The reading of a file that is certainly no text of ours; None where it may be one."""
    if _NOTHING.fullmatch(text or decoded_somehow(data)):
        return refused(Code.EMPTY_FILE, None, _why_empty(data))
    if kind := kind_of(data):
        return of_other_kind(kind)
    return _not_utf_8(data, 0) if wide_name(data) else None


def _why_empty(data: bytes) -> str:
    if not data:
        return "The file is empty; if it is in a cloud folder, it may not be fetched yet"
    if b"\x00" in data and not wide_name(data):
        return "There is no text in this file; it may not have been copied whole"
    return "There is nothing but blank space in this file"


def _not_utf_8(data: bytes, offset: int) -> ParseResult:
    """What is said of a text in another encoding: about a text of ours, how to save it anew."""
    text = decoded_somehow(data)
    if not headings_within(text) and _A_WORD.search(text):
        return of_other_kind(kind_without_heading(text))
    if wide_name(data):
        offset = 0 if data[0] > _ASCII or not data[0] else data.index(0)
    before = data[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    encoding = wide_name(data) or "another encoding"
    message = f"The letters are kept in {encoding} instead of UTF-8; {_SAVE_ANEW}"
    byte = f"byte 0x{data[offset]:02X} at offset {offset:,}"
    return refused(Code.ENCODING, before.count(b"\n") + 1, message, byte)


def _read_conforming(data: bytes, text: str) -> ParseResult | None:
    """The reading of a conforming text; None where anything departs from the format.

    Only searches that run at the speed of C, because this is what reading ten thousand published
    files does.
    """
    lines = text.split("\n")
    unusual = len(data.translate(None, _UNUSUAL)) != len(data)
    if len(lines) < len(_HEADINGS) or not _lines_conform(data, text, lines, unusual=unusual):
        return None
    places = _conforming_headings(lines)
    footer = _conforming_footer(lines[-2], lines[-1])
    if not places or not footer:
        return None
    sections = [lines[place + 1 : end] for place, end in pairwise((*places, len(lines) - 2))]
    if not all(sections):
        return None
    texts = map("\n".join, sections)
    # Checked already, so built without checking each text once more.
    answers = Answers.model_construct(None, **dict(zip(_KEYS, texts, strict=True)))
    tags, published = footer
    reflection = Reflection.model_construct(None, answers=answers, tags=tags, published=published)
    told = notices(text) if unusual and may_be_damaged(data) else ()
    begins = tuple([place + 2 for place in places])  # below the heading, counted from 1
    return ParseResult(reflection=reflection, notices=told, answer_lines=begins)


def _lines_conform(data: bytes, text: str, lines: list[str], *, unusual: bool) -> bool:
    """Whether no line is blank, ends in white space, or holds a control character or a tab."""
    if not all(lines) or [*map(str.rstrip, lines)] != lines:
        return False
    if unusual and (len(data.translate(None, _BELOW_SPACE_BUT_LF)) != len(data)):
        return False
    if "\u2028" in text or "\u2029" in text or (unusual and _C1.search(data)):
        return False
    return not _FOREIGN_MARK.search(text)


def _conforming_headings(lines: list[str]) -> list[int] | None:
    """Where the headings are; None unless each is there once, the first at the very start."""
    if lines[0] != _HEADINGS[0] or list(map(lines.count, _HEADINGS)) != _ONCE_EACH:
        return None
    return [*map(lines.index, _HEADINGS)]


def _conforming_footer(tag_line: str, published_line: str) -> tuple[tuple[str, ...], date] | None:
    """The tags and the date; None where either line departs."""
    tags, _ = tags_of(tag_line.removeprefix(TAGS))
    published = calendar_date(published_line.removeprefix(PUBLISHED))
    if not tags or tag_line != TAGS + ", ".join(tags):
        return None
    if not published or published_line != f"{PUBLISHED}{published}":
        return None
    return tags, published
