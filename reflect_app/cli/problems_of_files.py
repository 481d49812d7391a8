"""What is wrong with files, as commands print it: lines for people and editors, rows for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reflect_app.text_format.problems import FileProblem

AT_MOST = 20  # details of one file while many are taken in; ``check`` names more


def first_few(lines: Sequence[str]) -> list[str]:
    """What is wrong with one of many files: the first of it, and how much more there is."""
    if len(lines) > AT_MOST:
        return [*lines[:AT_MOST], f"… and {len(lines) - AT_MOST:,} more."]
    return list(lines)


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
