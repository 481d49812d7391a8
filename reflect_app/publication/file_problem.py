"""How a notice and an error are reported about a file: a code for programs, words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.text_format.grammar import FileProblem

if TYPE_CHECKING:
    from reflect_app.errors import ReflectError
    from reflect_app.text_format.grammar import Notice


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
