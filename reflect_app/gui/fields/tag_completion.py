"""The list beneath the tags that offers those used before, and the keys that take one of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from reflect_app.tags import TagUse, not_listed, tag_words, times_used

if TYPE_CHECKING:
    from collections.abc import Sequence


_TAG = Qt.ItemDataRole.UserRole
_MOST_SHOWN = 7
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class TagCompletion(QObject):
    """A popup under ``below`` that offers tags for what is typed into ``field``.

    Nothing is chosen until somebody presses Down or Up, so Enter adds what was typed. The list
    never takes the focus from the field, and never changes its text.
    """

    chosen = Signal(str)
    """Somebody took a tag of the list, by a click or a key."""

    def __init__(self, field: QLineEdit, below: QWidget) -> None:
        super().__init__(field)
        self._below = below
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_SHOWN)
        self._view = QListView()  # the completer's own is gone before the field lets go of it
        self._completer.setPopup(self._view)
        self._completer.setWidget(field)
        self._view.setProperty("role", "popup")
        self._view.setAccessibleName("Tags used before")
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.clicked.connect(lambda index: self.chosen.emit(str(index.data(_TAG))))

    def offer(self, uses: Sequence[TagUse]) -> None:
        """Show these tags, or hide the list where there are none."""
        self._model.setRowCount(0)
        for use in uses:
            self._model.appendRow(_item(use))
        if not uses:
            self.hide()
            return
        corner = self._below.mapTo(self._below.window(), QPoint(0, 0))
        corner = self._completer.widget().mapFrom(self._below.window(), corner)
        self._completer.complete(QRect(corner, self._below.size()))
        self._view.clearSelection()
        self._view.setCurrentIndex(QModelIndex())

    def hide(self) -> None:
        """Close the list."""
        self._view.hide()

    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._view.isVisible()

    def current(self) -> str:
        """The tag that is marked in the open list; "" where none is."""
        index = self._view.currentIndex()
        return str(index.data(_TAG)) if self.is_open() and index.isValid() else ""

    def take_marked(self) -> bool:
        """Add the tag that is marked and close the list; False where none is."""
        marked = self.current()
        if marked:
            self.hide()
            self.chosen.emit(marked)
        return bool(marked)

    def take_key(self, key: int) -> bool:
        """What a key does while the list is open; False for one that is not the list's."""
        if not self.is_open():
            return False
        if key in _ENTER:
            return self.take_marked()
        if key == Qt.Key.Key_Escape:
            self.hide()
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        """Mark the next tag or the one before; past either end, none is marked."""
        shown = self._view.model()
        row = (self._view.currentIndex().row() + 1 + by) % (shown.rowCount() + 1) - 1
        self._view.setCurrentIndex(shown.index(row, 0) if row >= 0 else QModelIndex())


def _item(use: TagUse) -> QStandardItem:
    listed = [not_listed()] if use.listed is False else []
    parts = [tag_words(use.tag), *listed, times_used(use.count)]
    item = QStandardItem(" · ".join(parts))
    item.setData(", ".join(parts), Qt.ItemDataRole.AccessibleTextRole)
    item.setData(use.tag, _TAG)
    item.setEditable(False)
    return item
