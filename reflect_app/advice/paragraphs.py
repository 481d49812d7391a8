"""A text in the pieces that are looked at one by one: mostly its paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reflect_app.advice.entries import group_of
from reflect_app.advice.lazy_patterns import lazily
from reflect_app.advice.plain_text import in_small_letters, plain, words_in
from reflect_app.prompt_keys import PromptKey

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_CHARACTERS = 2_000  # of one piece, some 350 words: 15 ms on a slow computer
_LINE_ENDS = "\n\x0b\x0c\x85\u2028\u2029"  # a file can have any; a draft has line feeds alone
_BREAK = re.compile(rf"[\r{_LINE_ENDS}](?:(?<!\r)|(?!\n))[^\S\r{_LINE_ENDS}]*")
_ENDS_IN_DIGIT = re.compile(r"[\d+(][\s\-./)]{0,3}\Z")
_GOES_ON = re.compile(r"[a-z,;)]")
_GOES_ON_IN_DIGITS = re.compile(r"[(+]?\d")
_WITHIN = (
    (  # "Her passport number:", and the number in the next line
        re.compile(
            r"(?:[^\s\d]:|\b(?:[Nn]umber|[Nn]o\.?|[Rr]ef|[Rr]eference|[Cc]ode|is))[^\S\n]*\Z"
        ),
        re.compile(r"[A-Z]{0,4}[ /-]?\d[\d /-]{2}"),
    ),
    (re.compile(r"[A-Za-z]\d[A-Za-z\d]?[^\S\n]*\Z"), re.compile(r"\d[A-Za-z]{2}\b")),
    (re.compile(r"\d(?:st|nd|rd|th)?(?: of)?[^\S\n]*\Z"), re.compile(r"[A-Z][a-z]{2,8}\b")),
    (
        re.compile(r"(?:,|\b(?:of|the|on|at|by|from|Mr|Mrs|Ms|Miss|Dr|and))[^\S\n]*\Z"),
        re.compile(r"[A-Z0-9]"),
    ),
)
_ENDS_PLAINLY = re.compile(r"[a-z](?<!No|no)[.!?][^\S\n]*\Z")
"""How a sentence ends, and nothing that has to go on."""
_SENTENCE_END = lazily(r"[.!?…][\"')\]]*\s+")


@dataclass(frozen=True)
class Paragraph:
    """A piece of an answer as it was typed, and which prompt it answers."""

    text: str
    prompt: PromptKey | None = None

    @cached_property
    def plain(self) -> str:
        """The same in plain characters, each at its place; a line end in it is a space."""
        return plain(self.text).replace("\n", " ")

    @cached_property
    def lower(self) -> str:
        """The plain text in small letters, each at its place."""
        return in_small_letters(self.plain)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in small letters, as runs of letters and digits."""
        return group_of(words_in(self.lower))

    @property
    def is_description(self) -> bool:
        """Whether it should say what could be seen and heard."""
        return self.prompt is PromptKey.DESCRIPTION


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Where each piece begins, and its text. Blank lines are none.

    A line that goes on in the next one, as in a mail or within a number, is one piece with it. A
    very long paragraph is parted after a sentence, or where there is none between two words.
    """
    begin = 0
    for found in _BREAK.finditer(text):
        if not _goes_on(text, found.start(), found.end(), begin):
            yield from _parted(begin, text[begin : found.start()])
            begin = found.end()
    yield from _parted(begin, text[begin:])


def _goes_on(text: str, end: int, start: int, begin: int) -> bool:
    if end == begin or end - begin > MOST_CHARACTERS:
        return False
    if _ENDS_PLAINLY.search(text, max(begin, end - 12), end):
        return False
    before = text[max(begin, end - 5) : end]
    if _ENDS_IN_DIGIT.search(before) and _GOES_ON_IN_DIGITS.match(text, start):
        return True
    if before.rstrip()[-1:].isalnum() and _GOES_ON.match(text, start):
        return True
    return _breaks_within(text[max(begin, end - 12) : end], text, start)


def _breaks_within(before: str, text: str, start: int) -> bool:
    """Whether a line ends within a postcode or a date, or with a word that needs another."""
    return any(
        ends.search(before) is not None and goes_on.match(text, start) is not None
        for ends, goes_on in _WITHIN
    )


def _parted(begin: int, text: str) -> Iterator[tuple[int, str]]:
    while len(text) > MOST_CHARACTERS:
        at = _where_to_part(text)
        yield begin, text[:at]
        begin, text = begin + at, text[at:]
    if text and not text.isspace():
        yield begin, text


def _where_to_part(text: str) -> int:
    ends = [
        each.end() for each in _SENTENCE_END.finditer(text, MOST_CHARACTERS // 2, MOST_CHARACTERS)
    ]
    if ends:
        return ends[-1]
    space = text.rfind(" ", MOST_CHARACTERS // 2, MOST_CHARACTERS)
    return space + 1 if space > 0 else MOST_CHARACTERS
