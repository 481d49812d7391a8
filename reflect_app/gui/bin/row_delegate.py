"""How one reflection is drawn in the bin's list: what it is, how far it was, when changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reflect_app.gui.bin.list_model import FETCHING, LINE
from reflect_app.gui.phrases.reflections import WIDEST_STATUS, status_mark, status_text
from reflect_app.gui.phrases.times import changed_words
from reflect_app.gui.widgets.status_marks import draw_mark
from reflect_app.tags import tag_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QColor, QPainter

    from reflect_app.gui.style.theme import Theme
    from reflect_app.reflection import Summary

SIDE = 32  # pixels from the window's edge to a row's words, as everywhere in the window
WIDEST_DATE = "30 September 2026"
LEAST_FOR_TITLE = 220  # pixels at 100%; where there is less, a row is told in two lines


class BinRowDelegate(QStyledItemDelegate):
    """Draws a row in columns, or in two lines where the window is narrow."""

    def __init__(self, theme: Theme, view: QListView, today: Callable[[], date]) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._today = today
        self.measure()

    def measure(self) -> None:
        """Take fonts and widths from the theme; to be called when it has changed."""
        self._title = self._font(15, QFont.Weight.Bold)
        self._plain = self._font(14)
        self._title_metrics, self._metrics = QFontMetrics(self._title), QFontMetrics(self._plain)
        px, width = self._theme.px, self._metrics.horizontalAdvance
        self._mark = px(14)
        self._status_width = max(map(width, WIDEST_STATUS)) + self._mark + px(8) + px(24)
        self._changed_width = width(WIDEST_DATE)

    @property
    def height(self) -> int:
        """How many pixels high a row is; every row is as high as every other."""
        lines = self._title_metrics.height() + self._theme.px(4) + self._metrics.height()
        return lines + 2 * self._theme.px(15) + 1

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002  -- nothing differs from row to row
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """As wide as the list, and as high as every row."""
        return QSize(1, self.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        painter.save()
        self._draw_ground(painter, option)
        pad = self._theme.px(15)
        inside = option.rect.adjusted(SIDE, pad, -SIDE, -pad - 1)
        line: Summary | None = index.data(LINE)
        beside = self._status_width + self._changed_width + self._theme.px(LEAST_FOR_TITLE)
        if line is None:
            self._write(painter, self._plain, self._theme.colours.quiet, inside, FETCHING)
        elif inside.width() < beside:
            self._draw_two_lines(painter, inside, line)
        else:
            self._draw_columns(painter, inside, line)
        painter.restore()

    def _draw_columns(self, painter: QPainter, inside: QRect, line: Summary) -> None:
        colours = self._theme.colours
        changed = inside.adjusted(inside.width() - self._changed_width, 0, 0, 0)
        status = QRect(changed.left() - self._status_width, inside.top(), 0, inside.height())
        status.setRight(changed.left() - 1)
        left = inside.adjusted(0, 0, status.left() - inside.right() - self._theme.px(24), 0)
        top, bottom = self._halves(left)
        below = line.opening if line.title else ", ".join(map(tag_words, line.tags))
        self._write(painter, self._title, colours.text, top if below else left, line.display_title)
        self._write(painter, self._plain, colours.quiet, bottom, below)
        self._draw_status(painter, status, line, status_text(line))
        self._write(painter, self._plain, colours.quiet, changed, self._changed(line))

    def _draw_two_lines(self, painter: QPainter, inside: QRect, line: Summary) -> None:
        top, bottom = self._halves(inside)
        self._write(painter, self._title, self._theme.colours.text, top, line.display_title)
        words = f"{status_text(line)} · {self._changed(line)}"
        self._draw_status(painter, bottom, line, words)

    def _draw_status(self, painter: QPainter, place: QRect, line: Summary, words: str) -> None:
        mark = QRect(place.left(), 0, self._mark, self._mark)
        mark.moveTop(place.center().y() - self._mark // 2 + 1)
        draw_mark(painter, status_mark(line), QRectF(mark), self._theme.colours)
        beside = place.adjusted(self._mark + self._theme.px(8), 0, 0, 0)
        self._write(painter, self._plain, self._theme.colours.text, beside, words)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, rect = self._theme.colours, option.rect
        painter.fillRect(rect, colours.background)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.soft)
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), colours.accent)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _halves(self, place: QRect) -> tuple[QRect, QRect]:
        top = QRect(place.left(), place.top(), place.width(), self._title_metrics.height())
        bottom = QRect(place.left(), 0, place.width(), self._metrics.height())
        bottom.moveBottom(place.bottom())
        return top, bottom

    def _changed(self, line: Summary) -> str:
        return changed_words(line.updated, self._today())

    @staticmethod
    def _write(painter: QPainter, font: QFont, colour: QColor, place: QRect, words: str) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags | Qt.TextFlag.TextSingleLine, elided)

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(self._theme.px(size))
        font.setWeight(weight)
        return font
