"""The import report as a table for spreadsheets: one line a file, no cell that could run."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.publication.import_report import ImportReport, ReportEntry

HEADS = ("File", "Folder", "Outcome", "What was found", "Line by line")
NOT_LOOKED_AT = "Not looked at"
_RUNNABLE = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection)."""


def as_csv(report: ImportReport) -> bytes:
    """The report in the order of its entries, as CSV with the mark that spreadsheets want."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADS)
    writer.writerows(map(_cells, report.entries))
    writer.writerows([path.name, str(path.parent), NOT_LOOKED_AT, "", ""] for path in report.left)
    return text.getvalue().encode("utf-8-sig", "replace")


def _cells(entry: ReportEntry) -> list[str]:
    found = (entry.path.name, str(entry.path.parent), entry.outcome(), entry.sentence())
    return [_harmless(cell) for cell in (*found, "\n".join(entry.details()))]


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_RUNNABLE) else cell
