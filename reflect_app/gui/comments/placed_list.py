"""A list whose rows stand where they are put, beside a text that scrolls or by themselves.

To a screen reader and to the keyboard it is a list like any other. Qt's own layout of rows has no
part in it, so that each row can stand at the height of what it is about.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from reflect_app.gui.widgets.known_viewport import known_viewport

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QAbstractScrollArea

    from reflect_app.gui.widgets.row_delegate import Index

RING = 4  # pixels around the rows, in which the focus ring is drawn
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


class PlacedList(QListView):
    """Rows that ``put`` places, from the top down; it ``follows`` a text, or scrolls by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewport = known_viewport(self)
        self._tops: list[int] = []
        self._heights: list[int] = []
        self._offset = 0
        self._alone = True
        self._scroller: QAbstractScrollArea | None = None
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._show_written)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._viewport.setMouseTracking(True)
        self._viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # scrolled by moving it
        self.setViewportMargins(0, 0, 1, 0)  # or nothing of the list itself could be seen
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_focused)

    def arrange(self) -> None:
        """Measure the rows and ``put`` them where they belong now."""
        raise NotImplementedError

    def scrolled(self) -> None:
        """Other rows are in sight than before."""

    def follow(self, text: QAbstractScrollArea) -> None:
        """Scroll as this text does, while it does not stand alone."""
        self._scroller = text
        text.verticalScrollBar().valueChanged.connect(self._go_along)

    def stand_alone(self, *, alone: bool) -> None:
        """Scroll by itself, or as the text that it follows."""
        self._alone = alone
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAsNeeded if alone else bars.ScrollBarAlwaysOff
        )

    def put(self, tops: Sequence[int], heights: Sequence[int], step: int) -> None:
        """Have the rows there, in pixels; ``step`` is how far a notch of the wheel scrolls."""
        moved = self._heights != list(heights)
        self._tops, self._heights = list(tops), list(heights)
        if moved:
            self._settled.start()
        if self._alone:
            bar, high = self.verticalScrollBar(), self._viewport.height()
            bar.setRange(0, max(0, self.bottom + RING - high))
            bar.setPageStep(high)
            bar.setSingleStep(step)
        self._viewport.update()

    @property
    def row_width(self) -> int:
        """How wide a row is, in pixels."""
        return self._viewport.width() - 2 * RING

    @property
    def bottom(self) -> int:
        """Where the last row ends, in pixels from the beginning of the text."""
        return self._tops[-1] + self._heights[-1] if self._tops else 0

    @property
    def shift(self) -> int:
        """How far it is scrolled, in pixels."""
        return self.verticalScrollBar().value() if self._alone else self._offset

    def place_of(self, at: int) -> QRect:
        """Where the row at this place is seen."""
        return QRect(RING, self._tops[at] - self.shift, self.row_width, self._heights[at])

    def places_in(self, rect: QRect) -> Iterator[tuple[int, QRect]]:
        """The rows that are seen there, with their rings."""
        top, bottom = rect.top() + self.shift - RING, rect.bottom() + self.shift + RING
        for at in range(max(0, bisect_right(self._tops, top) - 1), len(self._tops)):
            if self._tops[at] > bottom:
                return
            yield at, self.place_of(at)

    # What Qt asks

    def visualRect(self, index: Index) -> QRect:
        """Where a row is seen."""
        there = index.isValid() and index.row() < len(self._tops)
        return self.place_of(index.row()) if there else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a place of the viewport."""
        for at, place in self.places_in(QRect(point, point)):
            if place.contains(point):
                return self.model().index(at, 0)
        return QModelIndex()

    def verticalOffset(self) -> int:
        """How far it is scrolled."""
        return self.shift

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view, where it scrolls by itself."""
        del hint
        if self._alone and index.isValid() and index.row() < len(self._tops):
            bar, at = self.verticalScrollBar(), index.row()
            top, high = self._tops[at] - RING, self._heights[at] + 2 * RING
            bar.setValue(min(top, max(bar.value(), top + high - self._viewport.height())))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The row that a key leads to."""
        del modifiers
        ways, last = QAbstractItemView.CursorAction, len(self._tops) - 1
        if action in {ways.MoveHome, ways.MoveEnd}:
            return self.model().index(0 if action == ways.MoveHome else last, 0)
        back = action in {ways.MoveUp, ways.MovePrevious, ways.MoveLeft, ways.MovePageUp}
        at = self.currentIndex().row() + (-1 if back else 1)
        return self.model().index(max(0, min(last, at)), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Nothing is selected by drawing a frame."""

    def visualRegionForSelection(self, selection: object) -> QRegion:
        """No ground is drawn behind a row but its own."""
        del selection
        return QRegion()

    def doItemsLayout(self) -> None:
        """Put the rows where they belong."""
        self.arrange()

    def updateGeometries(self) -> None:
        """The scroll bar is set as the rows are put."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is drawn along."""
        if self._alone and (dx or dy):
            self._viewport.scroll(0, dy)
            self.scrolled()

    def _go_along(self, offset: int) -> None:
        by, self._offset = self._offset - offset, offset
        if not self._alone and by:
            self._viewport.scroll(0, by)
            self.scrolled()

    def _show_focused(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Scroll so far that what has the focus on a row is in sight."""
        if new is not None and self._viewport.isAncestorOf(new):
            place = QRect(new.mapTo(self._viewport, QPoint(0, 0)), new.size())
            if (around := self._composer_around(new)) is not None:
                all_of_it = QRect(around.mapTo(self._viewport, QPoint(0, 0)), around.size())
                fits = all_of_it.height() <= self._viewport.height()
                place = all_of_it if fits else QRect(place.topLeft(), all_of_it.bottomRight())
            self.bring_into_view(place.adjusted(0, -2 * RING, 0, 2 * RING))

    def _show_written(self) -> None:
        self._show_focused(None, QApplication.focusWidget())

    def _composer_around(self, focused: QWidget) -> QWidget | None:
        """All that somebody writes in, with what keeps it; None where they write in nothing."""
        part: QWidget | None = focused
        while part is not None and part.property("region") != "composer":
            part = part.parentWidget() if part is not self._viewport else None
        return part

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in sight what is being written, once all has its place."""
        super().resizeEvent(event)
        self._settled.start()

    def bring_into_view(self, place: QRect) -> None:
        """Scroll, or have the text scroll, as little as it takes to see a place of the viewport."""
        holder = self if self._alone or self._scroller is None else self._scroller
        bar, high = holder.verticalScrollBar(), self._viewport.height()
        below = min(place.bottom() + 1 - high, place.top())
        if below > 0 or place.top() < 0:
            bar.setValue(bar.value() + (below if below > 0 else place.top()))

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing yet: it counts once the button is let go."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click does nothing."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows lead from row to row; no other key has a meaning of its own."""
        if event.key() in _MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text that it stands beside, or itself."""
        if not self._alone and self._scroller is not None:
            QApplication.sendEvent(self._scroller.viewport(), event)
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring."""
        super().focusInEvent(event)
        self._viewport.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw without the ring."""
        super().focusOutEvent(event)
        self._viewport.update()
