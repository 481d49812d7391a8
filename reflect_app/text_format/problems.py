"""What can be wrong with a text file: the codes, and one problem of one file.

``fault_outcomes`` says what each leads to.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

LISTED = 1_000  # departures of one kind that are reported one by one; of the rest, how many


class Code(StrEnum):
    """What can be wrong with a file, in the order in which the format lists it."""

    BOM = "bom"
    LINE_ENDING = "line-ending"
    FINAL_NEWLINE = "final-newline"
    BLANK_LINE = "blank-line"
    TRAILING_SPACE = "trailing-space"
    TAB = "tab"
    LIST_MARK = "list-mark"
    HEADING_SPELLING = "heading-spelling"
    TAG_SPELLING = "tag-spelling"
    MISSING_TAGS = "missing-tags"
    MISSING_PUBLISHED = "missing-published"
    EMPTY_ANSWER = "empty-answer"
    BAD_DATE = "bad-date"
    MAIL_QUOTE = "mail-quote"
    EMPTY_FILE = "empty-file"
    OTHER_KIND = "other-kind"
    WRAPPED_HEADING = "wrapped-heading"
    MAIL_CODING = "mail-coding"
    ENCODING = "encoding"
    CONTROL_CHARACTER = "control-character"
    MISSING_HEADING = "missing-heading"
    HEADING_ORDER = "heading-order"
    TEXT_BEFORE = "text-before"
    TEXT_AFTER = "text-after"
    TOO_LARGE = "too-large"


class FileProblem(NamedTuple):
    """One thing that is wrong with a file: its code, the line it is on if any (from 1), and words.

    The code is a ``Code``, or one of the few that ``docs/command-line.md`` adds for what has to do
    with files and the library rather than with the format. ``about`` is what the words are about,
    for whoever says it in others: a date as it stands. A plain tuple: a file of nothing but line
    ends departs from the format a million times.
    """

    code: str
    line: int | None
    message: str
    about: str = ""

    def with_line(self) -> str:
        """What is wrong, on which line: "Line 4: …"; once only, where the words have it already."""
        if self.line is None or self.message.startswith(line := f"Line {self.line:,}"):
            return self.message
        return f"{line}: {self.message}"


NO_TAG, TAG_TWICE = "no tag", "twice"
"""What a ``tag-spelling`` is about, where it is more than the spelling."""

QUOTED = "quoted"
"""What a ``missing-heading`` is about, where it is there behind a mail's quotation mark."""
