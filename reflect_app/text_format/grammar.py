"""What the text format is made of: its limits, and its problems.

``docs/file-format.md`` explains the format to people.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from pydantic import SkipValidation

from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import Frozen, Reflection

LIMIT = 1 << 20  # bytes; a file may be this long and no longer
LISTED = 1_000  # departures of one kind that are reported one by one; of the rest, how many
KEY_OF = {heading: key for key, heading in HEADINGS.items()}


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


AS_DRAFT = frozenset({Code.MISSING_TAGS, Code.MISSING_PUBLISHED, Code.EMPTY_ANSWER, Code.BAD_DATE})
"""The departures with which a file is read, but only as a draft."""

REFUSED = frozenset(
    {
        Code.EMPTY_FILE,
        Code.OTHER_KIND,
        Code.WRAPPED_HEADING,
        Code.MAIL_CODING,
        Code.ENCODING,
        Code.CONTROL_CHARACTER,
        Code.MISSING_HEADING,
        Code.HEADING_ORDER,
        Code.TEXT_BEFORE,
        Code.TEXT_AFTER,
        Code.TOO_LARGE,
    },
)
"""The departures with which a file is not read at all, because its meaning is not plain."""


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

MOST_WAS = 200  # characters of what a damaged text was that are told; a line of it may be a book

QUOTED = "quoted"
"""What a ``missing-heading`` is about, where it is there behind a mail's quotation mark."""


class NoticeCode(StrEnum):
    """What can look damaged in a text."""

    MOJIBAKE = "mojibake"
    LOST_CHARACTER = "lost-character"
    MAIL_CODING = "mail-coding"


class Notice(NamedTuple):
    """A line that looks damaged: its number in the file, what stands there, and what that was.

    ``place`` is the value of a ``PromptKey`` or ``tags`` where a reflection was looked at, and
    empty for a text. ``was`` is empty where nobody can know.
    """

    code: NoticeCode
    line: int
    shown: str
    was: str
    place: str = ""

    @property
    def message(self) -> str:
        """What is told, with the line: "Line 2 has â€™, which is usually a damaged ’"."""
        return f"Line {self.line:,} has {self.words()}"

    def words(self) -> str:
        """The same without the line, for where the text itself is shown beside it."""
        was = "space" if self.was.isspace() else self.was
        was = was if len(was) <= MOST_WAS else f"{was[:MOST_WAS]}…"
        if self.was == "\n":
            was = "a line that goes on"
        if self.code is NoticeCode.LOST_CHARACTER:
            return f"{self.shown}: a letter was lost here"
        if self.code is NoticeCode.MAIL_CODING:
            return f"{self.shown}, which is a mail program’s own coding of {was or 'a letter'}"
        return f"{self.shown}, which is usually a damaged {was}"

    def as_problem(self) -> FileProblem:
        """The same as it is reported about a file: a code for programs, words for people."""
        return FileProblem(self.code.value, self.line, self.message, self.shown)


class ParseResult(Frozen):
    """What was read from a file, and every departure from the format, in order of line.

    ``reflection`` is in normal form, or None where the file was refused. ``left_out`` holds the
    tags that are too long to be kept; each is named in full in its problem. ``notices`` are told
    beside the problems and change nothing. ``answer_lines`` are the lines of the file, from 1, on
    which the answers begin, in the order of the prompts, with None for one without any text; there
    are none where the file was refused.
    """

    reflection: Reflection | None
    problems: SkipValidation[tuple[FileProblem, ...]] = ()
    notices: SkipValidation[tuple[Notice, ...]] = ()
    left_out: tuple[str, ...] = ()
    answer_lines: SkipValidation[tuple[int | None, ...]] = ()

    @property
    def readable(self) -> bool:
        """Whether the file's meaning was plain, so that there is a reflection."""
        return self.reflection is not None

    @property
    def conforms(self) -> bool:
        """Whether the file is in the format to the byte."""
        return not self.problems

    @property
    def whole(self) -> bool:
        """Whether this is a published text: six answers, a tag and a date, nothing left out.

        A file that is readable but not whole is a draft.
        """
        if self.reflection is None or self.left_out or not self.reflection.tags:
            return False
        return not any(problem.code in AS_DRAFT for problem in self.problems)


def heading_lines(text: str) -> tuple[str, ...]:
    """The headings that a text in normal form has for lines, each once."""
    return tuple(dict.fromkeys(line for line in text.split("\n") if line in KEY_OF))
