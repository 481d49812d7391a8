"""What went out as a table for spreadsheets: one line a file, no cell that could run."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.publication.file_writing.spreadsheet_csv import csv_bytes
from reflect_app.shown_dates import moment_for_programs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from reflect_app.publication.ledger.went_out import OutReflection

HEADS = (
    *("Id", "Title", "File", "Folder", "Format", "Published date", "Went out", "State"),
    *("Withdrawn", "SHA-256"),
)


def as_csv(rows: Iterable[OutReflection]) -> bytes:
    """The files of these rows in their order, as CSV with the mark that spreadsheets want."""
    return csv_bytes(HEADS, chain.from_iterable(map(_files, rows)))


def _files(row: OutReflection) -> Iterator[tuple[str, ...]]:
    for line in row.lines:
        yield (
            *(row.reflection_id, shown_name(row.title)),
            *(shown_name(line.name), shown_name(line.folder), line.format.value),
            line.published.isoformat() if line.published else "",
            *(_moment(line.at), row.state.value, _moment(line.withdrawn), line.sha256),
        )


def _moment(moment: datetime | None) -> str:
    return moment_for_programs(moment) if moment else ""
