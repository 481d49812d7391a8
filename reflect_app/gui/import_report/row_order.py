"""What the rows of an import report can be sorted by."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.publication.text_import.import_report import ReportRow


class Column(StrEnum):
    """A column of the report."""

    FILE = "file"
    OUTCOME = "outcome"
    FOUND = "found"

    @property
    def words(self) -> str:
        """What stands above it."""
        return {
            Column.FILE: tr("File"),
            Column.OUTCOME: tr("Outcome"),
            Column.FOUND: tr("What was found"),
        }[self]


def in_order(rows: Sequence[ReportRow], by: Column, *, turned: bool) -> list[ReportRow]:
    """The rows sorted by a column; by their outcome they come as the report has them.

    Groups have no file name, and stand behind the files however those are turned.
    """
    found = list(rows)
    if by is Column.FOUND:
        found.sort(key=lambda row: row.sentence().casefold())
    elif by is Column.FILE:
        alone = [row for row in found if not row.is_group]
        alone.sort(key=lambda row: row.name().casefold(), reverse=turned)
        return [*alone, *(row for row in found if row.is_group)]
    return found[::-1] if turned else found
