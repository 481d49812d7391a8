"""What is wrong with files, as commands print it: lines for people and editors, rows for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.text_format.problems import FileProblem


def problem_lines(where: str, problems: Iterable[FileProblem]) -> list[str]:
    """A line each, in the order that editors and other tools know: place, line, code, words."""
    return [
        f"{where}:{'' if one.line is None else f'{one.line}:'} {one.code}: {one.message}"
        for one in problems
    ]


def problem_rows(problems: Iterable[FileProblem]) -> list[dict[str, Any]]:
    """The same for JSON, with the keys in the order that is promised."""
    return [{"code": one.code, "line": one.line, "message": _message(one)} for one in problems]


def _message(problem: FileProblem) -> str:
    """The words; for programs also which byte is not in UTF-8, which people have no use for."""
    exact = f" ({problem.about})" if problem.code == "encoding" else ""
    return f"{problem.message}{exact}"
