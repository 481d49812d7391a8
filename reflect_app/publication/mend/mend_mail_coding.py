"""Decoding a mail's own coding of letters (quoted-printable), but for what may be a figure.

People write ``MMSE=20`` and ``2 + 2 =``; a figure that is lost is worse than a code that is left.
What is in doubt stays as it is, and a person is told of it.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from reflect_app.text_format.find_headings import How, find_headings, headings_within
from reflect_app.text_format.line_ends import plain_lines, tidied
from reflect_app.text_format.problems import Code, FileProblem
from reflect_app.text_format.quoted_printable import BROKEN_AT, SOFT_BREAK, is_without_doubt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST_LINE = 76  # letters, to which mail programs break what they code (RFC 2045, 6.7)
_NO_CODE = re.compile(r"=(?![0-9A-F]{2}|[ \t]*+$)", re.IGNORECASE | re.MULTILINE)
_BREAK = re.compile(r"=[ \t]*+\Z")
_CODES = re.compile("(?:=[0-9A-F]{2})+", re.IGNORECASE)
_CODE = re.compile("=[0-9A-F]{2}", re.IGNORECASE)
_ENDS_IN_CODE = re.compile(r"=[0-9A-F]{2}\Z", re.IGNORECASE)
_ENDS_IN_FIGURE = re.compile(r"[\d)%\]]\s*\Z")
_DOUBT = "\x00"  # stands for the = of what is in doubt, meanwhile
_LEFT = re.compile(r"[=\x00](?:[0-9A-F]{2}|(?=[^\S\n]*+$))", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without a mail's coding.

    ``doubtful`` counts which of the codes that stand in it are in doubt; others are what was
    written (``=3D20`` is ``=20``).
    """

    text: str
    doubtful: frozenset[int] = frozenset()
    is_changed: bool = False

    def doubts_in(self, data: bytes, at_most: int) -> list[FileProblem]:
        """What a person has to decide, once a line, with the lines of the mended file.

        At most so many, and how many more there are in one.
        """
        places = self._places(data.decode()) if self.doubtful else iter(())
        told = [_doubt(*place) for place in islice(places, at_most)]
        if more := sum(1 for _place in places):
            message = f"There is more of this kind, {more:,} times"
            told.append(FileProblem(Code.MAIL_CODING.value, None, message))
        return told

    def _places(self, text: str) -> Iterator[tuple[int, str]]:
        """The number of each line with something doubtful, and the first of it."""
        number, counted, last = 1, 0, 0
        for index, found in enumerate(_LEFT.finditer(text)):
            if index in self.doubtful:
                number += text.count("\n", counted, found.start())
                counted = found.start()
                if number != last:
                    yield number, found[0]
                last = number


def _doubt(line: int, code: str) -> FileProblem:
    message = f"Line {line:,} has {code}, which may be a mail program’s own coding or a figure"
    return FileProblem(Code.MAIL_CODING.value, line, message, code)


def without_mail_coding(text: str) -> Decoded:
    """The text with coded letters as letters and broken lines joined, where there is no doubt."""
    if _DOUBT in text:  # which no reader takes
        return Decoded(text)
    lines = plain_lines(text)
    wholly = _is_wholly_coded(lines)
    joined, headings = _joined(lines)
    marked = _decoded(joined, headings, wholly=wholly)
    doubtful = (n for n, found in enumerate(_LEFT.finditer(marked)) if found[0][0] == _DOUBT)
    plain = marked.replace(_DOUBT, "=")
    return Decoded(plain, frozenset(doubtful), is_changed="".join(lines) != plain.replace("\n", ""))


def decoded_line(line: str) -> str:
    """One line with coded letters as letters, where there is no doubt; its end stays."""
    return line if _DOUBT in line else _decoded(line, [False], wholly=False).replace(_DOUBT, "=")


def _is_wholly_coded(lines: Sequence[str]) -> bool:
    """Whether all that stands there may have come from a mail program's coding."""
    text = "\n".join(lines)
    short = all(len(line) <= _LONGEST_LINE for line in lines)
    return short and text.isascii() and not _NO_CODE.search(text)


def _heading_lines(lines: Sequence[str]) -> tuple[set[int], set[int]]:
    """The places of the lines on which coded headings are, and where any heading begins."""
    numbered = [(line, place) for place, line in enumerate(tidied(lines)) if line]
    tidy = [line for line, _place in numbered]
    found = find_headings(tidy, headings_within("\n".join(tidy)))
    every = [one for each in found.values() for one in each]
    coded = (one for one in every if one.how is How.CODED)
    on = {numbered[at][1] for one in coded for at in range(one.place, one.end)}
    return on, {numbered[one.place][1] for one in every}


def _joined(lines: Sequence[str]) -> tuple[str, list[bool]]:
    """The text with broken lines joined, and of each line whether a coded heading is on it.

    No line is joined with a heading below it.
    """
    on_heading, begins = _heading_lines(lines)
    joined: list[str] = []
    headings: list[bool] = []
    begun: list[str] = []
    for place, (line, after) in enumerate(zip(lines, [*lines[1:], ""], strict=True)):
        end = _BREAK.search(line) if "=" in line else None
        kept = line[: end.start()] if end else line
        goes_on = place in on_heading or (place + 1 not in begins and _is_broken(kept, after))
        if end and goes_on:
            begun.append(kept)
            continue
        joined.append("".join((*begun, kept, _DOUBT if end else "")))
        headings.append(place in on_heading)
        begun.clear()
    return "\n".join((*joined, *filter(None, ("".join(begun),)))), [*headings, False]


def _is_broken(line: str, after: str) -> bool:
    """Whether a mail program broke this line, which had a ``=`` at its end; else it is a sum's."""
    coded_on = _CODE.match(after) and (line[-1:].isalpha() or _ENDS_IN_CODE.search(line))
    if len(line) + 1 in BROKEN_AT or coded_on:
        return True
    ends = SOFT_BREAK.search(f"{line[-1:]}=\n{after[:1]}")
    return ends is not None and not _ENDS_IN_FIGURE.search(line)


def _decoded(text: str, headings: Sequence[bool], *, wholly: bool) -> str:
    """The text with coded letters as letters; a mark stands for the ``=`` of what is in doubt."""
    number, counted = 0, 0

    def letters(found: re.Match[str]) -> str:
        nonlocal number, counted
        number += text.count("\n", counted, found.start())
        counted = found.start()
        return _letters(found, wholly=wholly, certain=headings[number])

    return _CODES.sub(letters, text)


def _letters(found: re.Match[str], *, wholly: bool, certain: bool) -> str:
    """What the codes of a row stand for; each by itself where they are not letters in UTF-8."""
    data = bytes.fromhex(found[0].replace("=", ""))
    if certain or len(data) > 1:
        with suppress(UnicodeDecodeError):
            return _as_text(data.decode())
    parts = []
    behind_one = certain
    for code in _CODE.finditer(found.string, found.start(), found.end()):
        behind_one = behind_one or is_without_doubt(code, wholly=wholly)
        letter = bytes.fromhex(code[0][1:]).decode("cp1252", "ignore")
        parts.append(_as_text(letter) if behind_one and letter else f"{_DOUBT}{code[0][1:]}")
    return "".join(parts)


def _as_text(letters: str) -> str:
    """Letters as they stand in a text, with its kind of line end."""
    return letters.replace("\r\n", "\n").replace("\r", "\n")
