"""What the rows of what went out can be sorted by."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.gui.ledger import messages
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.publication.ledger.went_out import OutReflection


class Column(StrEnum):
    """A column of the list."""

    NAME = "name"
    WENT_OUT = "went-out"
    FORMATS = "formats"
    STATE = "state"

    @property
    def words(self) -> str:
        """What stands above it."""
        return {
            Column.NAME: tr("Reflection and file"),
            Column.WENT_OUT: tr("Went out"),
            Column.FORMATS: tr("Formats"),
            Column.STATE: tr("State"),
        }[self]


def in_order(rows: Iterable[OutReflection], by: Column, *, last_first: bool) -> list[OutReflection]:
    """The rows in the order of a column; among equals what went out last is first."""
    newest = sorted(rows, key=lambda row: (row.went_out, row.name), reverse=True)
    keys = {
        Column.NAME: lambda row: (not row.title, row.title.casefold(), row.name),
        Column.WENT_OUT: lambda row: row.went_out,
        Column.FORMATS: lambda row: messages.formats(row.formats),
        Column.STATE: lambda row: row.state.value,
    }
    return sorted(newest, key=keys[by], reverse=last_first)
