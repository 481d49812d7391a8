"""The list of reflections in the library window, and the filters above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QTabBar, QWidget

from reflect_app.gui.library_model import SUMMARY, LibraryModel
from reflect_app.gui.library_row import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from reflect_app.gui.theme import Theme
    from reflect_app.reflection import Summary

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LibraryList(QListView):
    """Reflections one below the other.

    Enter, a double-click, or a click on what is offered at the right of a row takes the next step
    with that reflection.
    """

    chosen = Signal(str)
    """The reflection with this id is to be taken on: continued, or read."""
    selection_changed = Signal()
    """Others are selected, or another one is the current one."""
    moved = Signal()
    """Rows are in other places than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.data(SUMMARY).id))
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self._pressed_step = QPersistentModelIndex()
        self._button_row = -1

    def use(self, model: LibraryModel, theme: Theme) -> None:
        """Show this model in the colours and sizes of the theme."""
        self._library_model = model
        self._delegate = RowDelegate(theme, self, model.today, self.has_button_at)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        theme.changed.connect(self._remeasure)
        self._remeasure()
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        self.selectionModel().currentChanged.connect(self.selection_changed)

    def selected(self) -> list[Summary]:
        """The reflections that are selected, from the top of the list down."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._library_model.shown[row] for row in rows]

    def select(self, ids: Sequence[str], fallback_row: int = -1) -> None:
        """Select these as far as they are shown; if none is, the row given."""
        rows = [row for row in map(self._library_model.row_of, ids) if row >= 0]
        if not rows and fallback_row >= 0:
            rows = [min(fallback_row, self._library_model.rowCount() - 1)]
        selection = self.selectionModel()
        selection.clear()
        for row in rows:
            selection.select(self._library_model.index(row), selection.SelectionFlag.Select)
        if rows:
            first = self._library_model.index(rows[0])
            selection.setCurrentIndex(first, selection.SelectionFlag.NoUpdate)

    def step_place(self) -> QRect | None:
        """Where the offer of the one selected row belongs, in the list's own coordinates."""
        chosen = self.selectionModel().selectedIndexes()
        self._button_row = chosen[0].row() if len(chosen) == 1 else -1
        if self._button_row < 0:
            return None
        row = self.visualRect(chosen[0])
        if not self.viewport().rect().intersects(row):
            return None
        return self._delegate.places(row).step.translated(self.viewport().pos())

    def has_button_at(self, row: QRect) -> bool:
        """Whether this is the row that has a real button for its offer."""
        return self._button_row >= 0 and self.indexAt(row.center()).row() == self._button_row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the next step with the current row."""
        if event.key() in _ENTER and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            if self.currentIndex().isValid():
                self.chosen.emit(self.currentIndex().data(SUMMARY).id)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether an offer was pressed: it is taken up on release, so it can be let go."""
        self._pressed_step = QPersistentModelIndex(self._offer_at(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take up the offer that was pressed, if the mouse is still on it."""
        super().mouseReleaseEvent(event)
        index = self._offer_at(event.position().toPoint())
        if index.isValid() and self._pressed_step == QPersistentModelIndex(index):
            self.chosen.emit(index.data(SUMMARY).id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer where a click does something."""
        offered = self._offer_at(event.position().toPoint()).isValid()
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if offered else arrow)
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows move with the window."""
        super().resizeEvent(event)
        self.moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by keyboard finds a row to start from."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def _offer_at(self, point: QPoint) -> QModelIndex:
        index = self.indexAt(point)
        if not index.isValid():
            return QModelIndex()
        return (
            index
            if self._delegate.places(self.visualRect(index)).step.contains(point)
            else (QModelIndex())
        )

    def _remeasure(self) -> None:
        self._delegate.measure()
        self.verticalScrollBar().setSingleStep(self._delegate.metrics.height() * 2)
        self.scheduleDelayedItemsLayout()
        self.moved.emit()


class FilterBar(QTabBar):
    """Which reflections the list shows: all of them, or those of one status."""

    picked = Signal(str)
    """The reflections of this status, or "all", are to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "filters")
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self._filling = False
        self.currentChanged.connect(self._picked)

    def fill(self, filters: Sequence[tuple[str, str, int]], current: str) -> None:
        """Offer these filters, each with its number, and keep the one that is picked."""
        self._filling = True
        while self.count() > len(filters):
            self.removeTab(self.count() - 1)
        for place, (key, words, count) in enumerate(filters):
            if place >= self.count():
                self.addTab("")
            self.setTabText(place, f"{words}  {count:,}")
            self.setAccessibleTabName(place, f"{words}, {count:,}")
            self.setTabData(place, key)
            if key == current:
                self.setCurrentIndex(place)
        self._filling = False

    def pick(self, key: str) -> None:
        """Show the reflections of one status, as a click on its tab does."""
        for place in range(self.count()):
            if self.tabData(place) == key:
                self.setCurrentIndex(place)

    def _picked(self, place: int) -> None:
        if place >= 0 and not self._filling:
            self.picked.emit(self.tabData(place))
