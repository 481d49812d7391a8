"""A notice: one line of a text that looks damaged, and the words in which it is told.

``notices`` finds them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from reflect_app.text_format.problems import FileProblem

MOST_WAS = 200  # characters of what a damaged text was that are told; a line of it may be a book


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
