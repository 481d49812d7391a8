"""What is reported about a file or a reflection: a code for programs, words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reflect_app.errors import ReflectError
    from reflect_app.text_format.grammar import FormatProblem, Notice


class FileProblem(NamedTuple):
    """One thing that is wrong: its code, the line it is on if any (from 1), and words.

    The code is one of ``docs/file-format.md``, or one of the few that ``docs/command-line.md``
    adds for what has to do with files and the library rather than with the format. ``about`` is
    what the words are about, where other words than these are made of it: a date as it stands.
    """

    code: str
    line: int | None
    message: str
    about: str = ""


def from_problem(problem: FormatProblem) -> FileProblem:
    """A departure from the format, as it is reported."""
    return FileProblem(problem.code.value, problem.line, problem.message, problem.about)


def from_notice(notice: Notice) -> FileProblem:
    """Something that looks damaged, as it is reported."""
    return FileProblem(notice.code.value, notice.line, notice.message, notice.shown)


def from_error(code: str, error: ReflectError) -> FileProblem:
    """An error that a person can do something about, as it is reported."""
    return FileProblem(code, None, str(error))


def with_line(problem: FileProblem) -> str:
    """What is wrong and on which line: "Line 4: …"; once only, where the words have it already."""
    if problem.line is None or problem.message.startswith(line := f"Line {problem.line:,}"):
        return problem.message
    return f"{line}: {problem.message}"
