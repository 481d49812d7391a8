"""What is in the bin as Qt's views see it: all ids at once, the lines only where one looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal

from reflect_app.clock import local_today
from reflect_app.gui.phrases.row_words import row_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.summary import Summary

LINE = Qt.ItemDataRole.UserRole
PAGE = 100  # lines fetched at once
FETCHING = "…"


class BinModel(QStringListModel):
    """One row for each reflection in the bin; the strings underneath are the ids.

    A row whose line is not there yet asks for the page it is on, and shows an ellipsis until
    ``take`` brings it.
    """

    page_wanted = Signal(int)
    """The lines from this row on are looked at and not known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, Summary] = {}
        self._asked: set[int] = set()

    @property
    def ids(self) -> list[str]:
        """All that is in the bin, what was moved there last first."""
        return self.stringList()

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show these reflections from now on; lines that are known stay until they come anew."""
        self._asked.clear()
        known = self._lines.keys() & set(ids)
        self._lines = {each: self._lines[each] for each in known}
        if list(ids) != self.stringList():
            self.setStringList(list(ids))
        self._tell_all()

    def take(self, lines: Sequence[Summary]) -> None:
        """Show these lines in their rows."""
        self._lines.update((line.id, line) for line in lines)
        self._tell_all()

    def line_of(self, reflection_id: str) -> Summary | None:
        """A reflection's line, where it is known."""
        return self._lines.get(reflection_id)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A row's title, its whole content in words for a screen reader, or its line."""
        reflection_id = super().data(index, Qt.ItemDataRole.DisplayRole)
        if not isinstance(reflection_id, str):
            return None
        line = self._line(reflection_id, index.row())
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.display_title if line else FETCHING
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row_text(line, local_today()) if line else FETCHING
        return None

    def _line(self, reflection_id: str, row: int) -> Summary | None:
        page = row - row % PAGE
        if page not in self._asked:
            self._asked.add(page)
            self.page_wanted.emit(page)
        return self._lines.get(reflection_id)

    def _tell_all(self) -> None:
        if count := self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(count - 1))
