"""The list of reflections as Qt's views see it: filtered, and worded only where it is looked at."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPersistentModelIndex, QStringListModel, Qt

from reflect_app.gui.library_words import ALL, filters, row_in_words, search_words, searched_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtCore import QModelIndex

    from reflect_app.reflection import Summary

SUMMARY = Qt.ItemDataRole.UserRole


def today_here() -> date:
    """The day that it is on this computer."""
    return datetime.now().astimezone().date()


class LibraryModel(QStringListModel):
    """One row for each reflection that the filter and the search let through.

    The strings underneath are the ids. Views ask for the number of rows ten thousand times while
    they lay out a long list; Qt's own string list answers that without a call into Python.
    """

    def __init__(
        self, parent: QObject | None = None, today: Callable[[], date] = today_here
    ) -> None:
        super().__init__(parent)
        self.today = today
        self.status = ALL
        self.query = ""
        self._all: list[Summary] = []
        self._searched: list[str] | None = None
        self._shown: list[Summary] = []
        self._rows: dict[str, int] = {}

    @property
    def total(self) -> int:
        """How many reflections there are, shown or not."""
        return len(self._all)

    @property
    def shown(self) -> Sequence[Summary]:
        """The reflections that are shown, in order."""
        return self._shown

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A row's title, its whole content in words for a screen reader, or its summary."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        summary = self._shown[index.row()]
        if role == SUMMARY:
            return summary
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.display_title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row_in_words(summary, self.today())
        return None

    def set_summaries(self, summaries: Sequence[Summary]) -> None:
        """Show these reflections from now on, with the filter and search as they are."""
        self._all, self._searched = list(summaries), None
        self._refill()

    def show_only(self, status: str, query: str) -> None:
        """Show the reflections of one status, or of all, that have all these words."""
        if (status, query) != (self.status, self.query):
            self.status, self.query = status, query
            self._refill()

    def filters(self) -> list[tuple[str, str, int]]:
        """The filters to offer: key, words, and how many reflections each shows."""
        return filters(self._all)

    def row_of(self, reflection_id: str) -> int:
        """The row that shows a reflection, or -1 if none does."""
        return self._rows.get(reflection_id, -1)

    def _refill(self) -> None:
        shown = self._matching()
        rows = {summary.id: row for row, summary in enumerate(shown)}
        same_rows = list(rows) == list(self._rows)
        self._shown, self._rows = shown, rows
        if not same_rows:
            self.setStringList(list(rows))
        elif shown:
            self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))

    def _matching(self) -> list[Summary]:
        words = search_words(self.query)
        if not words and self.status == ALL:
            return list(self._all)
        if self._searched is None:
            self._searched = [searched_text(summary) for summary in self._all]
        return [
            summary
            for summary, text in zip(self._all, self._searched, strict=True)
            if self.status in (ALL, summary.status) and all(word in text for word in words)
        ]
