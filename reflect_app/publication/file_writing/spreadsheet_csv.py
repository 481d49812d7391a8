"""CSV for spreadsheets: rows of which no cell can run, with the mark that they know UTF-8 by."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8
from typing import TYPE_CHECKING

from reflect_app.publication.file_writing.harmless_cells import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable


def csv_bytes(heads: Iterable[object], rows: Iterable[Iterable[object]]) -> bytes:
    """A whole table: its first line, and its rows in their order."""
    return csv_head(heads) + b"".join(map(csv_row, rows))


def csv_head(heads: Iterable[object]) -> bytes:
    """The first line, with the mark before it by which spreadsheets know UTF-8."""
    return BOM_UTF8 + csv_row(heads)


def csv_row(cells: Iterable[object]) -> bytes:
    """One row by RFC 4180; every cell is quoted, whatever is taken for the separator."""
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerow(harmless(str(each)) for each in cells)
    return text.getvalue().encode("utf-8", "replace")
