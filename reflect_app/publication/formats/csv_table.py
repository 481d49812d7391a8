"""Reflections as a table for spreadsheets; ``docs/published-formats.md``."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8
from typing import TYPE_CHECKING

from reflect_app.publication.formats.table_fields import FIELDS, fields
from reflect_app.publication.harmless_cells import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.reflection import Reflection

NAME = "reflections.csv"
BETWEEN_TAGS = ", "  # no tag can have a comma


def header() -> bytes:
    """The first line, with the mark before it by which spreadsheets know UTF-8."""
    return BOM_UTF8 + _row(FIELDS)


def row(reflection: Reflection, name: str) -> bytes:
    """The lines of one reflection: a cell for each of ``FIELDS``, none of which can run.

    Raises ``NotReadyError`` for what can't be published.
    """
    values = fields(reflection, name).values()
    texts = (each if isinstance(each, str) else BETWEEN_TAGS.join(each) for each in values)
    return _row(map(harmless, texts))


def _row(cells: Iterable[str]) -> bytes:
    """One row by RFC 4180; every cell is quoted, whatever is taken for the separator."""
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerow(cells)
    return text.getvalue().encode()
