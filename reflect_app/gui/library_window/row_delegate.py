"""How one reflection is drawn in the library's list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reflect_app.gui.library_window.list_model import SUMMARY
from reflect_app.gui.phrases.reflections import (
    CONTINUE,
    WIDEST_STATUS,
    excerpt_text,
    found_in_title,
    next_step,
    second_line,
    status_mark,
    status_text,
)
from reflect_app.gui.phrases.times import changed_words
from reflect_app.gui.widgets.status_marks import draw_mark

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QColor, QPainter

    from reflect_app.gui.style.theme import Theme
    from reflect_app.queries import Excerpt
    from reflect_app.reflection import Summary

SIDE = 32  # pixels from the window's edge to a row's words, as everywhere in the window
WIDEST_DATE = "30 September 2026"
STACKED_BELOW = 700  # pixels at 100%; narrower than this a row is told in two lines


@dataclass(frozen=True)
class RowPlaces:
    """Where the parts of one row go."""

    title: QRect
    opening: QRect
    mark: QRect
    status: QRect
    changed: QRect
    step: QRect


class RowDelegate(QStyledItemDelegate):
    """Draws a reflection: what it is, how far along, when changed, and what next, in columns.

    Where the window is narrow the same is told in two lines, and in three while words are searched
    (``searched``). ``has_button`` says of a row's rectangle whether a real button lies there that
    offers the next step.
    """

    def __init__(
        self,
        theme: Theme,
        view: QListView,
        today: Callable[[], date],
        has_button: Callable[[QRect], bool],
    ) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._today = today
        self._has_button = has_button
        self.searched = False
        self.measure()

    def measure(self) -> None:
        """Take fonts and widths from the theme; to be called when it has changed."""
        self.title_font = self._font(15, QFont.Weight.Bold)
        self.font = self._font(14)
        self.step_font = self._font(14, QFont.Weight.DemiBold)
        self.title_metrics = QFontMetrics(self.title_font)
        self.metrics = QFontMetrics(self.font)
        step_metrics = QFontMetrics(self.step_font)
        gap = self._theme.px(24)
        self._mark = self._theme.px(14)
        self._status_width = max(map(self.metrics.horizontalAdvance, WIDEST_STATUS))
        self._status_width += self._mark + self._theme.px(8) + gap
        self._changed_width = self.metrics.horizontalAdvance(WIDEST_DATE) + gap
        self._step_width = step_metrics.horizontalAdvance(CONTINUE) + self._theme.px(16)

    def stacked(self, width: int) -> bool:
        """Whether rows this wide are told in two lines."""
        beside = self._status_width + self._changed_width + self._step_width + 2 * SIDE
        return width < max(self._theme.px(STACKED_BELOW), beside + self._theme.px(220))

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002  -- nothing differs from row to row
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Every row is as high as every other."""
        below = self._theme.px(4) + self.metrics.height()
        lines = self.title_metrics.height() + below
        if self.searched and self.stacked(self._view.viewport().width()):
            lines += below
        return QSize(1, lines + 2 * self._theme.px(15) + 1)

    def places(self, row: QRect) -> RowPlaces:
        """Where the parts of a row go that fills this rectangle."""
        pad = self._theme.px(15)
        inside = row.adjusted(SIDE, pad, -SIDE, -pad - 1)
        top = QRect(inside.left(), inside.top(), inside.width(), self.title_metrics.height())
        bottom = QRect(inside.left(), 0, inside.width(), self.metrics.height())
        bottom.moveBottom(inside.bottom())
        return (
            self._lines(top, bottom)
            if self.stacked(row.width())
            else self._columns(inside, top, bottom)
        )

    def _columns(self, inside: QRect, top: QRect, bottom: QRect) -> RowPlaces:
        step = QRect(inside.right() + 1 - self._step_width, inside.top(), self._step_width, 0)
        step.setHeight(inside.height())
        changed = step.translated(-self._changed_width, 0)
        changed.setWidth(self._changed_width - self._theme.px(16))
        status = QRect(changed.left() - self._status_width, inside.top(), 0, inside.height())
        status.setRight(changed.left() - self._theme.px(16))
        left_width = status.left() - inside.left() - self._theme.px(24)
        top.setWidth(left_width)
        bottom.setWidth(left_width)
        return RowPlaces(top, bottom, *self._mark_place(status), changed, step)

    def _lines(self, top: QRect, bottom: QRect) -> RowPlaces:
        step = QRect(bottom)
        step.setLeft(max(bottom.left(), bottom.right() + 1 - self._step_width))
        status = QRect(bottom)
        status.setRight(step.left() - self._theme.px(8))
        opening = QRect()
        if self.searched:
            opening = bottom.translated(0, -bottom.height() - self._theme.px(4))
        return RowPlaces(top, opening, *self._mark_place(status), QRect(), step)

    def _mark_place(self, status: QRect) -> tuple[QRect, QRect]:
        mark = QRect(status.left(), 0, self._mark, self._mark)
        mark.moveTop(status.center().y() - self._mark // 2 + 1)
        return mark, status.adjusted(self._mark + self._theme.px(8), 0, 0, 0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row, or where its words will stand while they are not here yet."""
        summary: Summary | None = index.data(SUMMARY)
        painter.save()
        self._draw_ground(painter, option)
        if summary is None:
            self._draw_coming(painter, option)
        elif self.stacked(option.rect.width()):
            self._draw_lines(painter, option, summary)
        else:
            self._draw_columns(painter, option, summary)
        painter.restore()

    def _draw_coming(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        places, height = self.places(option.rect), self._theme.px(8)
        for place, share in ((places.title, 0.35), (places.opening or places.status, 0.6)):
            bar = QRectF(place.left(), place.center().y() - height / 2, 0, height)
            bar.setWidth(place.width() * share)
            painter.fillRect(bar, self._theme.colours.hairline)

    def _draw_columns(
        self, painter: QPainter, option: QStyleOptionViewItem, summary: Summary
    ) -> None:
        colours = self._theme.colours
        places = self.places(option.rect)
        below = second_line(summary)
        title = places.title if below else places.title.united(places.opening)
        self._draw_title(painter, title, summary)
        self._draw_below(painter, places.opening, below)
        draw_mark(painter, status_mark(summary), QRectF(places.mark), colours)
        self._text(painter, self.font, colours.text, places.status, status_text(summary))
        self._text(painter, self.font, colours.quiet, places.changed, self._changed(summary))
        self._draw_step(painter, option, places.step, summary)

    def _draw_lines(
        self, painter: QPainter, option: QStyleOptionViewItem, summary: Summary
    ) -> None:
        colours = self._theme.colours
        places = self.places(option.rect)
        self._draw_title(painter, places.title, summary)
        if self.searched:
            self._draw_below(painter, places.opening, second_line(summary))
        else:
            self._draw_beside_title(painter, places.title, summary)
        draw_mark(painter, status_mark(summary), QRectF(places.mark), colours)
        status = QRect(places.status)
        if not (self._hovered(option) or self._has_button(option.rect)):
            status.setRight(places.step.right())
        words = f"{status_text(summary)} · {self._changed(summary)}"
        self._text(painter, self.font, colours.quiet, status, words)
        self._draw_step(painter, option, places.step, summary)

    def _draw_title(self, painter: QPainter, place: QRect, summary: Summary) -> None:
        colour = self._theme.colours.text
        if found_in_title(summary):
            self._marked(painter, place, summary.excerpt, self.title_font, colour)
        else:
            self._text(painter, self.title_font, colour, place, summary.display_title)

    def _draw_below(self, painter: QPainter, place: QRect, parts: Excerpt) -> None:
        colours = self._theme.colours
        if any(found for _text, found in parts):
            self._marked(painter, place, parts, self.font, colours.quiet)
        elif parts:
            self._text(painter, self.font, colours.quiet, place, excerpt_text(parts))

    def _marked(
        self, painter: QPainter, place: QRect, parts: Excerpt, font: QFont, colour: QColor
    ) -> None:
        from reflect_app.gui.widgets.highlighted_line import draw_marked  # noqa: PLC0415  -- after a search

        draw_marked(painter, place, parts, font, colour, self._theme.colours.text)

    def _draw_beside_title(self, painter: QPainter, title: QRect, summary: Summary) -> None:
        """The first words after the title, as far as there is room for a few of them."""
        used = self.title_metrics.horizontalAdvance(summary.display_title) + self._theme.px(12)
        rest = title.adjusted(used, 0, 0, 0)
        if rest.width() > self._theme.px(80):
            self._draw_below(painter, rest, second_line(summary))

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

    def _draw_step(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, summary: Summary
    ) -> None:
        """The row under the mouse says what a click there does; the chosen row has a button."""
        if self._hovered(option):
            words, colour = next_step(summary), self._theme.colours.accent
            self._text(painter, self.step_font, colour, place, words, Qt.AlignmentFlag.AlignRight)

    def _hovered(self, option: QStyleOptionViewItem) -> bool:
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        return over and not self._has_button(option.rect)

    @staticmethod
    def _text(
        painter: QPainter,
        font: QFont,
        colour: QColor,
        place: QRect,
        words: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(place, flags, elided)

    def _changed(self, summary: Summary) -> str:
        return changed_words(summary.updated, self._today())

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(self._theme.px(size))
        font.setWeight(weight)
        return font
