"""A layout that sets widgets side by side and begins a new row where there is no more room."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QStyle, QWidget

_WIDE = 1_000_000  # pixels; more than any row needs


class _Placed(NamedTuple):
    item: QLayoutItem
    left: int
    size: QSize


class FlowLayout(QLayout):
    """Rows of widgets, filled from the leading side; each row is as high as its highest widget.

    A widget that is wider than the layout gets the whole width, and as much height as it asks for
    at that width. One with an expanding size policy takes what is left of its row. The lower ones
    of a row stand in its middle, or get its height where ``fill_rows`` is on.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        across: int = 8,
        down: int = 8,
        fill_rows: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._arranged: tuple[QPoint, int] | None = None  # corner and width as it is laid out
        self._across, self._down, self._fill_rows = across, down, fill_rows

    def set_spacings(self, across: int, down: int) -> None:
        """How many pixels to leave between the widgets of a row, and between rows."""
        if (self._across, self._down) != (across, down):
            self._across, self._down = across, down
            self.invalidate()

    def insert_widget(self, at: int, widget: QWidget) -> None:
        """Put a widget before the one that is at this place now."""
        self.addWidget(widget)  # whose item remembers sizes, which one made here would not
        self._items.insert(at, self._items.pop())
        self.invalidate()

    def add_layout(self, layout: QLayout) -> None:
        """Put what is in another layout at the end, to be kept together."""
        self.addChildLayout(layout)
        self.addItem(layout)

    def discard(self, widget: QWidget) -> None:
        """Take a widget out of the layout, and away."""
        self._items = [item for item in self._items if item.widget() is not widget]
        self.invalidate()
        widget.hide()
        widget.deleteLater()

    def addItem(self, item: QLayoutItem) -> None:
        """See ``QLayout.addItem``."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """See ``QLayout.count``."""
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:
        """See ``QLayout.itemAt``."""
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        """See ``QLayout.takeAt``."""
        self._heights, self._arranged = {}, None
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Neither way; the layout takes what it is given."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How many pixels the rows and margins are high at this width."""
        if width not in self._heights:  # which others ask for many times while nothing changes
            self._heights[width] = self._lay_out(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """See ``QLayout.invalidate``: what is in it may be of another size now."""
        self._heights, self._arranged = {}, None
        super().invalidate()

    def sizeHint(self) -> QSize:
        """All on one row."""
        margins = self.contentsMargins()
        ends = [row[-1].left + row[-1].size.width() for row in self._rows(_WIDE)]
        across = max(ends, default=0) + margins.left() + margins.right()
        return QSize(across, self.heightForWidth(_WIDE))

    def minimumSize(self) -> QSize:
        """Room for the widest of the widgets."""
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:
        """See ``QLayout.setGeometry``: it is called for all of a page where one part changed."""
        super().setGeometry(rect)
        if (wanted := (rect.topLeft(), rect.width())) != self._arranged:
            self._arranged = wanted
            self._lay_out(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        top = inner.top()
        for row in self._rows(inner.width()):
            height = max(placed.size.height() for placed in row)
            if move:
                self._place(row, QRect(inner.left(), top, inner.width(), height))
            top += height + self._down
        rows_end = top - self._down if top > inner.top() else top
        return rows_end - rect.top() + margins.bottom()

    def _rows(self, width: int) -> list[list[_Placed]]:
        rows: list[list[_Placed]] = []
        left = 0
        for item in self._shown():
            size = _fitted(item, width)
            if not rows or left + size.width() > width:
                rows.append([])
                left = 0
            rows[-1].append(_Placed(item, left, size))
            left += size.width() + self._across
        return [_filled(row, width) for row in rows] if width < _WIDE else rows

    def _place(self, row: list[_Placed], rect: QRect) -> None:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for placed in row:
            high = rect.height() if self._fill_rows else placed.size.height()
            down = (rect.height() - high) // 2
            corner = QPoint(rect.left() + placed.left, rect.top() + down)
            there = QRect(corner, QSize(placed.size.width(), high))
            placed.item.setGeometry(QStyle.visualRect(direction, rect, there))


def let_wrap(row: QBoxLayout, column: QBoxLayout, across: int, down: int) -> FlowLayout:
    """Put the widgets of a form's row into rows that wrap, in its place in the column."""
    flow = FlowLayout(across=across, down=down)
    flow.setContentsMargins(row.contentsMargins())
    column.insertLayout(column.indexOf(row), flow)
    held = [item.widget() for at in range(row.count()) if (item := row.itemAt(at)) is not None]
    for widget in held:
        if widget is not None:
            row.removeWidget(widget)
            flow.addWidget(widget)
    column.removeItem(row)
    return flow


def _fitted(item: QLayoutItem, width: int) -> QSize:
    wanted = item.sizeHint().expandedTo(item.minimumSize())
    if wanted.width() <= width:
        return wanted
    high = item.heightForWidth(width) if item.hasHeightForWidth() else wanted.height()
    return QSize(max(1, width), high)


def _filled(row: list[_Placed], width: int) -> list[_Placed]:
    """The same row, with the last widget taking what is left if it wants to."""
    last = row[-1]
    if not last.item.expandingDirections() & Qt.Orientation.Horizontal:
        return row
    size = QSize(max(last.size.width(), width - last.left), last.size.height())
    return [*row[:-1], _Placed(last.item, last.left, size)]
