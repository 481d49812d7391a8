"""The import report as a table for spreadsheets: one line a file, no cell that could run."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.publication.harmless_cells import harmless

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.publication.import_report import ImportReport

HEADS = ("File", "Folder", "Outcome", "What was found", "Line by line")
NOT_LOOKED_AT = "Not looked at"


def as_csv(report: ImportReport) -> bytes:
    """The report in the order of its entries, as CSV with the mark that spreadsheets want."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)  # whole, whatever is taken for the separator
    writer.writerow(HEADS)
    for one in report.entries:
        details = "\n".join(one.details())
        writer.writerow(_cells(one.path, one.outcome(), one.sentence(), details))
    writer.writerows(_cells(path, NOT_LOOKED_AT, "", "") for path in report.left)
    return text.getvalue().encode("utf-8-sig", "replace")


def _cells(path: Path, *found: str) -> list[str]:
    cells = (shown_name(path.name), shown_name(str(path.parent)), *found)
    return [*map(harmless, cells)]
