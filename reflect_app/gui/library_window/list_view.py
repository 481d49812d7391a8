"""The list of reflections in the library window."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reflect_app.gui.library_window.library_row import LibraryRowDelegate
from reflect_app.gui.library_window.list_model import SUMMARY, LibraryModel
from reflect_app.gui.library_window.typing_to_row import TypingToRow
from reflect_app.gui.widgets.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from reflect_app.gui.style.theme import Theme
    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.summary import Summary

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LibraryList(RowList):
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
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.doubleClicked.connect(self._choose)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self._pressed_step = QPersistentModelIndex()
        self._button_row = -1
        self._typing = TypingToRow()

    def use(self, model: LibraryModel, theme: Theme) -> None:
        """Show this model in the colours and sizes of the theme."""
        self._library_model = model
        self._delegate = LibraryRowDelegate(theme, self, self.has_button_at)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        theme.changed.connect(self._remeasure)
        self._remeasure()
        selection = self.selectionModel()
        selection.selectionChanged.connect(self.selection_changed)
        selection.currentChanged.connect(lambda current, _before: model.pin(current.row()))
        selection.currentChanged.connect(self.selection_changed)
        model.dataChanged.connect(self.selection_changed)  # what is selected may only be here now

    def show_excerpts(self, searched: bool) -> None:
        """Whether there is something found to show in each row."""
        if self._delegate.searched != searched:
            self._delegate.searched = searched
            self.doItemsLayout()

    def rows_in_sight(self) -> tuple[int, int]:
        """The first and the last row that can be seen; (0, 0) before there are any."""
        area, last = self.viewport().rect(), self.model().rowCount() - 1
        top = self.indexAt(QPoint(area.center().x(), 0)).row()
        bottom = self.indexAt(QPoint(area.center().x(), area.bottom())).row()
        return max(0, top), max(0, bottom if bottom >= 0 else last)

    def top_row(self) -> tuple[str, int]:
        """The reflection at the top of what is in sight and how far it is pushed out, in pixels.

        Without an id where nothing was scrolled, or that row is not here.
        """
        row = self.rows_in_sight()[0]
        summary = self._library_model.summary(row)
        if not self.verticalScrollBar().value() or summary is None:
            return "", 0
        return summary.id, -self.visualRect(self._library_model.index(row)).top()

    def scroll_to_row(self, row: int, pushed_out: int) -> None:
        """Have this row at the top, so many pixels of it out of sight."""
        at = self.visualRect(self._library_model.index(row)).top() + pushed_out
        scroll = self.verticalScrollBar()
        scroll.setValue(scroll.value() + at)

    def selected_ranges(self) -> list[tuple[int, int]]:
        """The selected rows from the top down, as first and last of each run of them."""
        ranges: list[tuple[int, int]] = []
        found = self.selectionModel().selection()
        runs = (found.at(at) for at in range(found.count()))
        for first, last in sorted((each.top(), each.bottom()) for each in runs):
            if ranges and first <= ranges[-1][1] + 1:
                ranges[-1] = ranges[-1][0], max(last, ranges[-1][1])
            else:
                ranges.append((first, last))
        return ranges

    def selected_count(self) -> int:
        """How many reflections are selected, here or not."""
        return sum(last - first + 1 for first, last in self.selected_ranges())

    def review_of(self, summary: Summary | None) -> ReviewLine | None:
        """What there is to say of a reflection's review; None where there is none."""
        return None if summary is None else self._library_model.review(summary.id)

    def selected(self) -> list[Summary]:
        """The reflections that are selected and here, from the top of the list down."""
        known = sorted(self._library_model.known_ids())
        rows = (
            row
            for first, last in self.selected_ranges()
            for row in known[bisect_left(known, first) : bisect_right(known, last)]
        )
        found = (self._library_model.summary(row) for row in rows)
        return [summary for summary in found if summary is not None]

    def the_one_selected(self) -> Summary | None:
        """The reflection that is selected, if it is the only one and here."""
        ranges = self.selected_ranges()
        if len(ranges) != 1 or ranges[0][0] != ranges[0][1]:
            return None
        return self._library_model.summary(ranges[0][0])

    def step_place(self) -> QRect | None:
        """Where the offer of the one selected row belongs, in the list's own coordinates."""
        self._button_row = -1
        if self.the_one_selected() is None:
            return None
        index = self._library_model.index(self.selected_ranges()[0][0])
        self._button_row, row = index.row(), self.visualRect(index)
        if not self.viewport().rect().intersects(row):
            return None
        return self._delegate.step_place(row).translated(self.viewport().pos())

    def has_button_at(self, row: QRect) -> bool:
        """Whether this is the row that has a real button for its offer."""
        return self._button_row >= 0 and self.indexAt(row.center()).row() == self._button_row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the next step with the current row.

        Return comes here only while the menus' own action for it, in ``selection_actions``, is off.
        """
        if event.key() in _ENTER and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typed letters lead to the next title that begins with them, among those that are here."""
        model = self._library_model
        row = self._typing.row_after(
            search,
            self.currentIndex().row(),
            model.known_ids(),
            lambda row: str(model.index(row).data()),
        )
        if row is not None:
            self.setCurrentIndex(model.index(row))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether an offer was pressed: it is taken up on release, so it can be let go."""
        self._pressed_step = QPersistentModelIndex(self._offer_at(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the next step with a row; on an offer the first click has taken it already."""
        if self._offer_at(event.position().toPoint()).isValid():
            self._pressed_step = QPersistentModelIndex()
            event.accept()
        else:
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take up the offer that was pressed, if the mouse is still on it."""
        super().mouseReleaseEvent(event)
        index = self._offer_at(event.position().toPoint())
        if index.isValid() and self._pressed_step == QPersistentModelIndex(index):
            self._choose(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer where a click does something."""
        offered = self._offer_at(event.position().toPoint()).isValid()
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if offered else arrow)
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows move with the window; in a narrow one they are higher where words are searched."""
        super().resizeEvent(event)
        if self._delegate.searched:
            self.place_at_width(event)
        self.moved.emit()

    def changeEvent(self, event: QEvent) -> None:
        """In the other direction of writing, what is offered is at the other side."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.moved.emit()

    def _choose(self, index: QModelIndex) -> None:
        summary = index.data(SUMMARY)
        if summary is not None:
            self.chosen.emit(summary.id)

    def _offer_at(self, point: QPoint) -> QModelIndex:
        index = self.indexAt(point)
        if not index.isValid():
            return QModelIndex()
        offered = self._delegate.step_place(self.visualRect(index)).contains(point)
        return index if offered else QModelIndex()

    def _remeasure(self) -> None:
        self._delegate.measure()
        self.verticalScrollBar().setSingleStep(self._delegate.metrics.height() * 2)
        self.scheduleDelayedItemsLayout()
        self.moved.emit()
