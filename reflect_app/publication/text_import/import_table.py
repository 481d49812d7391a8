"""The import report as a table for spreadsheets: one line a file, no cell that could run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.publication.file_writing.spreadsheet_csv import csv_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reflect_app.publication.text_import.import_report import ImportReport

HEADS = ("File", "Folder", "Outcome", "What was found", "Line by line")
NOT_LOOKED_AT = "Not looked at"


def as_csv(report: ImportReport) -> bytes:
    """The report in the order of its entries, as CSV with the mark that spreadsheets want."""
    return csv_bytes(HEADS, _rows(report))


def _rows(report: ImportReport) -> Iterator[Sequence[str]]:
    for one in report.entries:
        details = "\n".join(one.details())
        yield _cells(one.path, one.outcome(), one.sentence(), details)
    for path in report.left:
        yield _cells(path, NOT_LOOKED_AT, "", "")


def _cells(path: Path, *found: str) -> Sequence[str]:
    return (shown_name(path.name), shown_name(str(path.parent)), *found)
