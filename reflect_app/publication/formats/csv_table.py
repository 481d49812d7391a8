"""Reflections as a table for spreadsheets; ``docs/published-formats.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.publication.file_writing.spreadsheet_csv import csv_head, csv_row
from reflect_app.publication.formats.table_fields import FIELDS, fields

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection

NAME = "reflections.csv"
BETWEEN_TAGS = ", "  # no tag can have a comma


def header() -> bytes:
    """The first line, with the mark before it by which spreadsheets know UTF-8."""
    return csv_head(FIELDS)


def row(reflection: Reflection, name: str) -> bytes:
    """The lines of one reflection: a cell for each of ``FIELDS``, none of which can run.

    Raises ``NotReadyError`` for what can't be published.
    """
    values = fields(reflection, name).values()
    texts = (each if isinstance(each, str) else BETWEEN_TAGS.join(each) for each in values)
    return csv_row(texts)
