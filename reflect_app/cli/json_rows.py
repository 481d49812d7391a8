"""The rows of the command line's JSON, with their keys in the order that is promised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reflect_app.reflection import PromptKey
from reflect_app.shown_dates import moment_for_programs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reflect_app.publication.exporter import ExportOutcome
    from reflect_app.publication.import_report import ImportOutcome
    from reflect_app.reflection import Record, Summary
    from reflect_app.text_format.grammar import FileProblem

    Row = dict[str, Any]


def check_row(path: str, outcome: ImportOutcome) -> Row:
    """A file that was checked, with its path as it was given."""
    return {
        "path": path,
        "readable": outcome.taken,
        "conforms": not outcome.problems,
        "problems": _problems(outcome.problems),
        "notices": _problems(outcome.notices),
    }


def import_row(path: str, outcome: ImportOutcome) -> Row:
    """A file that was taken in, or refused, which leaves it without an id."""
    return {
        "path": path,
        "id": outcome.id,
        "problems": _problems(outcome.problems),
        "notices": _problems(outcome.notices),
    }


def export_row(outcome: ExportOutcome) -> Row:
    """A reflection that was written, with what is to be said of that, or the reasons why not."""
    row: Row = {"id": outcome.id}
    if outcome.written is not None:
        row |= {"path": str(outcome.written.path), "sha256": outcome.written.sha256}
    if outcome.problems:
        row["problems"] = _problems(outcome.problems)
    if outcome.notices:
        row["notices"] = _problems(outcome.notices)
    return row


def list_row(summary: Summary, *, searched: bool = False) -> Row:
    """A line of the list, with where the words were found if words were searched."""
    row: Row = {
        "id": summary.id,
        "title": summary.title,
        "status": summary.status.value,
        "tags": list(summary.tags),
        "published": _day(summary.published),
        "updated": moment_for_programs(summary.updated),
        "needs": list(summary.needs),
    }
    if searched:
        row["excerpt"] = [{"text": text, "found": found} for text, found in summary.excerpt]
    return row


def show_row(record: Record) -> Row:
    """A reflection with its answers as they were typed."""
    reflection = record.reflection
    return {
        "id": record.id,
        "title": record.title,
        "status": record.status.value,
        "answers": {key.value: reflection.answers.of(key) for key in PromptKey},
        "tags": list(reflection.tags),
        "published": _day(reflection.published),
    }


def _problems(problems: Iterable[FileProblem]) -> list[Row]:
    return [{"code": one.code, "line": one.line, "message": _message(one)} for one in problems]


def _message(problem: FileProblem) -> str:
    """The words; for programs also which byte is not in UTF-8, which people have no use for."""
    exact = f" ({problem.about})" if problem.code == "encoding" else ""
    return f"{problem.message}{exact}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
