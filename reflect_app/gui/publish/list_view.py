"""The list in the Publish window: ticks and links can be pressed, and its keys are told.

For Qt a row is selected where it is ticked: the one action by which a screen reader or a voice may
turn a row, "Toggle", turns what is selected (see QAccessibleTableCell). The row that is looked at
is the current one; by mouse and keys none is ever selected.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QStyle, QWidget

from reflect_app.gui.publish.list_model import LINE
from reflect_app.gui.publish.publish_row import PublishRowDelegate
from reflect_app.gui.style.sizes import NO_LIMIT
from reflect_app.gui.widgets.named_menu import NamedMenu, what_can_be_done
from reflect_app.gui.widgets.row_list import RowList
from reflect_app.gui.widgets.window_keys import several_keys
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QPoint, QRect
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from reflect_app.gui.publish.list_model import PublishModel
    from reflect_app.gui.publish.publish_line import PublishLine
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.row_delegate import Index

LEAST = 2  # rows that stay in sight where room is short
SOON_MS = 50  # of no further change, before a screen reader finds the rows that are ticked selected
MOST_RUNS = 200  # of ticked rows that are selected for it; with more, Qt takes too long
MANY = 400  # rows from which on all are of one height: to measure each would take too long


class PublishList(RowList):
    """Reflections one below the other; one of them is looked at beside the list."""

    picked = Signal()
    """Another row is looked at."""
    date_wanted = Signal(str)
    """The reflection with this id is to have another date."""
    chosen = Signal(str)
    """Somebody wants to go to what the reflection with this id needs, or to it."""
    measured = Signal()
    """The columns are elsewhere than before."""

    _used = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed = -1
        self._follows = False  # the selection the ticks, and not the other way round
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._select_ticked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._actions = [
            self._action(tr("Leave it out, or take it in again"), self._turn, "Space"),
            self._action(tr("Give it another date"), self._ask_for_date, "F2"),
            self._action(tr("Go to what it needs, or open it"), self._go, "Return", "Enter"),
        ]
        self.customContextMenuRequested.connect(self._show_menu)

    def use(self, model: PublishModel, theme: Theme) -> None:
        """Show this model in the colours and sizes of the theme."""
        self._rows, self._theme = model, theme
        self.row = PublishRowDelegate(theme, self, self._has_note_line)
        self._used = True
        self.setModel(model)
        self.setItemDelegate(self.row)
        theme.changed.connect(self._remeasure)
        for changed in (model.dataChanged, model.modelReset):
            changed.connect(self._select_soon)
        model.noted_elsewhere.connect(self._lay_out_again)
        model.modelReset.connect(self._lay_out_again)
        self.selectionModel().currentChanged.connect(lambda *_rows: self.picked.emit())
        self._remeasure()

    def current_id(self) -> str:
        """The reflection that is looked at; "" for none."""
        return self._id_at(self.currentIndex().row())

    def pick(self, reflection_id: str, otherwise: int = 0) -> None:
        """Look at a reflection; where it is not listed, at what is in this row."""
        row = self._rows.row_of(reflection_id)
        row = min(max(otherwise, 0), len(self._rows.ids) - 1) if row < 0 else row
        index = self._rows.index(row) if row >= 0 else QModelIndex()
        with QSignalBlocker(self):
            self.setCurrentIndex(index)
        if row >= 0:
            self.scrollTo(index)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw rows anew that changed; all are placed anew only where some are higher or lower.

        Of several rows Qt would draw all that are in sight, also where none of them is.
        """
        if self._is_read() or self._may_be_seen(first.row(), last.row()):
            QAbstractItemView.dataChanged(self, first, last, roles)  # Qt's list would place all

    def _may_be_seen(self, first: int, last: int) -> bool:
        """Whether any of these rows may be in sight, told without placing them."""
        bar, wide = self.verticalScrollBar(), self._viewport.width()
        lowest = (bar.value() + self._viewport.height()) // self.row.least_height
        highest = bar.value() // self.row.height_of(wide, noted=True) - 1
        return first <= lowest and last >= highest

    def selectionCommand(
        self, _index: Index, _event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Neither mouse nor keys select anything: they move, and turn ticks."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def selectAll(self) -> None:
        """Nothing, also by Ctrl+A: the box above the list ticks all of them."""

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Turn the tick of the row that a screen reader selects; what can't be ticked stays so."""
        super().selectionChanged(selected, deselected)
        if self._follows or not self._used:
            return
        turned = [each.row() for each in (*selected.indexes(), *deselected.indexes())]
        if len(turned) == 1:  # more at once were let go, and none was turned
            self._rows.turn(turned[0])
            self._select(*turned, on=self._is_read() and self._rows.is_row_chosen(*turned))
        self._soon.start()

    def _select_soon(self) -> None:
        if self._is_read():
            self._soon.start()

    def _select(self, first: int, last: int | None = None, *, on: bool) -> None:
        flags = QItemSelectionModel.SelectionFlag
        together = QItemSelection(self._rows.index(first), self._rows.index(last or first))
        self._follows = True
        self.selectionModel().select(together, flags.Select if on else flags.Deselect)
        self._follows = False

    def _select_ticked(self) -> None:
        """Have the rows selected that are ticked, for whoever has them read out."""
        self._follows = True
        self.clearSelection()
        self._follows = False
        if not self._is_read():
            return
        rows = groupby(range(len(self._rows.ids)), self._rows.is_row_chosen)
        runs = [list(some) for ticked, some in rows if ticked]
        for run in runs if len(runs) <= MOST_RUNS else ():
            self._select(run[0], run[-1], on=True)

    @staticmethod
    def _is_read() -> bool:
        return QAccessible.isActive()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the row that is pressed."""
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint()).row()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Turn the tick, or follow the words that lead on, where both ends of a click are there."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() != Qt.MouseButton.LeftButton or index.row() != self._pressed:
            return
        if self._is_on_tick(at):
            self._rows.turn(index.row())
        elif self._is_on_way(at):
            self.chosen.emit(self._id_at(index.row()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is clicked twice; on a tick it is two clicks."""
        at = event.position().toPoint()
        if self._is_on_tick(at) or self._is_on_way(at):
            self.mousePressEvent(event)
        elif self.indexAt(at).isValid():
            self.chosen.emit(self._id_at(self.indexAt(at).row()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where something can be pressed."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        shape = Qt.CursorShape
        hand = self._is_on_tick(at) or self._is_on_way(at)
        self.viewport().setCursor(shape.PointingHandCursor if hand else shape.ArrowCursor)

    def sizeHint(self) -> QSize:
        """Two rows, or all where there are fewer: it grows to all of them where there is room."""
        if not self._used:  # a form asks for it before it is told what to show
            return super().sizeHint()
        least = self.row.least_height * LEAST + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), min(least, self.maximumHeight()))

    def minimumSizeHint(self) -> QSize:
        """As high as the size hint, and some letters wide."""
        if not self._used:
            return super().minimumSizeHint()
        return QSize(self._theme.px(120), self.sizeHint().height())

    def _limit_height(self) -> None:
        """Be no higher than all rows together, so that what stands below follows them."""
        number, wide = len(self._rows.ids), self.viewport().width()
        noted = number if number > MANY else self._rows.noted()
        plain, more = (self.row.height_of(wide, noted=each) for each in (False, True))
        high = (number - noted) * plain + noted * more + 2 * self.frameWidth()
        self.setMaximumHeight(min(high, NO_LIMIT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are higher where they are narrow, and the columns elsewhere."""
        super().resizeEvent(event)
        self.place_at_width(event)
        self._limit_height()
        self.measured.emit()

    def _action(self, words: str, act: object, *keys: str) -> QAction:
        action = QAction(words, self)
        action.setAutoRepeat(False)
        action.setShortcuts(several_keys(*keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _turn(self) -> None:
        self._rows.turn(self.currentIndex().row())

    def _ask_for_date(self) -> None:
        if current := self.current_id():
            self.date_wanted.emit(current)

    def _go(self) -> None:
        if current := self.current_id():
            self.chosen.emit(current)

    def _show_menu(self, at: QPoint) -> None:
        menu = NamedMenu(what_can_be_done(), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions)
        menu.popup(self.viewport().mapToGlobal(at))

    def _id_at(self, row: int) -> str:
        return self._rows.ids[row] if 0 <= row < len(self._rows.ids) else ""

    def _is_on_tick(self, at: QPoint) -> bool:
        index = self.indexAt(at)
        if not index.isValid():
            return False
        rect = self.visualRect(index)
        return self._mirrored(rect, self.row.tick_place(rect)).contains(at)

    def _is_on_way(self, at: QPoint) -> bool:
        index = self.indexAt(at)
        line: PublishLine | None = index.data(LINE) if index.isValid() else None
        if line is None:
            return False
        rect = self.visualRect(index)
        return self._mirrored(rect, self.row.way_place(rect, line)).contains(at)

    def _mirrored(self, rect: QRect, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), rect, place)

    def _lay_out_again(self) -> None:
        """Measure one row for all where they are alike: Qt would ask for each, time and again."""
        number = len(self._rows.ids)
        self.setUniformItemSizes(number > MANY or self._rows.noted() in {0, number})
        if number <= MANY:
            self.doItemsLayout()  # now, so that it is painted with what stands around it
        self._limit_height()

    def _has_note_line(self, row: int) -> bool:
        """Whether there is room for a line of notes in a row: in each of very many."""
        return len(self._rows.ids) > MANY or self._rows.is_noted(row)

    def _remeasure(self) -> None:
        self.row.measure()
        self.verticalScrollBar().setSingleStep(self.row.least_height // 2)
        self.scheduleDelayedItemsLayout()
        self._limit_height()
        self.measured.emit()
