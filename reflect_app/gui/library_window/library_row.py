"""What stands in a row of the library's list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from reflect_app.clock import local_today
from reflect_app.gui.library_window.list_model import REVIEW, SUMMARY
from reflect_app.gui.phrases.next_steps import continue_text, next_step
from reflect_app.gui.phrases.row_words import found_in_title, second_line
from reflect_app.gui.phrases.statuses import status_lines, status_mark, widest_statuses
from reflect_app.gui.phrases.times import changed_words, widest_date
from reflect_app.gui.style.sizes import EDGE, PLAIN
from reflect_app.gui.widgets.row_delegate import ColumnsDelegate

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.row_delegate import Index, Row
    from reflect_app.gui.widgets.status_marks import Mark
    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.summary import Summary

STACKED_BELOW = 700  # pixels at 100%; narrower than this a row is told in two lines


class RowPlaces(NamedTuple):
    """Where the parts of one row go, as in left-to-right writing."""

    title: QRect
    opening: QRect
    mark: QRect
    status: QRect
    changed: QRect
    step: QRect


class LibraryRowDelegate(ColumnsDelegate):
    """Draws a reflection: what it is, how far along, when changed, and what next, in columns.

    Where the window is narrow the same is told in two lines, and in three while words are searched
    (``searched``). ``has_button`` says of a row's rectangle whether a real button lies there that
    offers the next step.
    """

    def __init__(self, theme: Theme, view: QListView, has_button: Callable[[QRect], bool]) -> None:
        super().__init__(theme, view)
        self._has_button = has_button
        self.searched = False

    def measure(self) -> None:
        """Take the widths of the columns too."""
        super().measure()
        px, width = self._theme.px, self.metrics.horizontalAdvance
        self.step_font = self.font_of(PLAIN, QFont.Weight.DemiBold)
        gap = px(24)
        self._status_width = max(map(width, widest_statuses())) + self._beside_mark + gap
        self._changed_width = width(widest_date()) + gap
        self._step_width = QFontMetrics(self.step_font).horizontalAdvance(continue_text()) + px(16)

    def stacked(self, width: int) -> bool:
        """Whether rows this wide are told in two lines."""
        beside = self._status_width + self._changed_width + self._step_width + 2 * EDGE
        return width < max(self._theme.px(STACKED_BELOW), beside + self._theme.px(220))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as every other, with a line more for what was found."""
        size = super().sizeHint(option, index)
        more = self.searched and self.stacked(self._view.viewport().width())
        return size.grownBy(QMargins(0, 0, 0, self._line_height)) if more else size

    def places(self, row: QRect) -> RowPlaces:
        """Where the parts of a row go that fills this rectangle."""
        inside = self.inside(row)
        top, bottom = self.halves(inside)
        if self.stacked(row.width()):
            return self._lines(top, bottom)
        return self._columns(inside, top, bottom)

    def step_place(self, row: QRect) -> QRect:
        """Where the next step is offered in a row that fills this rectangle, as it is drawn."""
        return QStyle.visualRect(self._view.layoutDirection(), row, self.places(row).step)

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
        return RowPlaces(top, bottom, *self.mark_and_words(status), changed, step)

    def _lines(self, top: QRect, bottom: QRect) -> RowPlaces:
        step = QRect(bottom)
        step.setLeft(max(bottom.left(), bottom.right() + 1 - self._step_width))
        status = QRect(bottom)
        status.setRight(step.left() - self._theme.px(8))
        opening = QRect()
        if self.searched:
            opening = bottom.translated(0, -self._line_height)
        return RowPlaces(top, opening, *self.mark_and_words(status), QRect(), step)

    def draw_row(self, row: Row, index: Index) -> None:
        """Draw one row, or where its words will stand while they are not here yet."""
        summary: Summary | None = index.data(SUMMARY)
        places = self.places(row.rect)
        if summary is None:
            row.draw_coming(places.title, 0.35, self._theme.px(8))
            row.draw_coming(places.opening or places.status, 0.6, self._theme.px(8))
            return
        line: ReviewLine | None = index.data(REVIEW)
        mark, states = status_mark(summary, line), status_lines(summary, line, local_today())
        if self.stacked(row.rect.width()):
            row.draw_mark(places.mark, mark)
            self._draw_lines(row, places, summary, states)
        else:
            self._draw_columns(row, places, summary, mark, states)
        if self._hovered(row):  # it says what a click there does; the chosen row has a button
            step = next_step(summary, line)
            row.write(places.step, step, self.step_font, row.colours.accent, at_end=True)

    def _draw_columns(
        self,
        row: Row,
        places: RowPlaces,
        summary: Summary,
        mark: Mark,
        states: tuple[str, str],
    ) -> None:
        below = second_line(summary)
        title = places.title if below else places.title.united(places.opening)
        self._draw_title(row, title, summary)
        row.write_parts(places.opening, below, self.font, row.colours.quiet)
        self._draw_status(row, places, mark, states)
        row.write(places.changed, self._changed(summary), self.font, row.colours.quiet)

    def _draw_status(
        self, row: Row, places: RowPlaces, mark: Mark, states: tuple[str, str]
    ) -> None:
        """Where it is, in the middle of the row; with more to say of it, on two lines."""
        where, besides = states
        if not besides:
            row.draw_mark(places.mark, mark)
            row.write(places.status, where, self.font, row.colours.text)
            return
        top, bottom = self.halves(places.status)
        beside = QRect(places.mark)
        beside.moveTop(places.mark.top() - places.status.center().y() + top.center().y())
        row.draw_mark(beside, mark)
        row.write(top, where, self.font, row.colours.text)
        row.write(bottom, besides, self.font, row.colours.quiet)

    def _draw_lines(
        self, row: Row, places: RowPlaces, summary: Summary, states: tuple[str, str]
    ) -> None:
        self._draw_title(row, places.title, summary)
        if self.searched:
            row.write_parts(places.opening, second_line(summary), self.font, row.colours.quiet)
        else:
            self._draw_beside_title(row, places.title, summary)
        status = QRect(places.status)
        if not (self._hovered(row) or self._has_button(row.rect)):
            status.setRight(places.step.right())
        words = " · ".join(filter(None, (*states, self._changed(summary))))
        row.write(status, words, self.font, row.colours.quiet)

    def _draw_title(self, row: Row, place: QRect, summary: Summary) -> None:
        plain = ((summary.display_title, False),)
        parts = summary.excerpt if found_in_title(summary) else plain
        row.write_parts(place, parts, self.title_font, row.colours.text)

    def _draw_beside_title(self, row: Row, title: QRect, summary: Summary) -> None:
        """The first words after the title, as far as there is room for a few of them."""
        used = self.title_metrics.horizontalAdvance(summary.display_title) + self._theme.px(12)
        rest = title.adjusted(used, 0, 0, 0)
        if rest.width() > self._theme.px(80):
            row.write_parts(rest, second_line(summary), self.font, row.colours.quiet)

    def _hovered(self, row: Row) -> bool:
        over = bool(row.state & QStyle.StateFlag.State_MouseOver)
        return over and not self._has_button(row.rect)

    def _changed(self, summary: Summary) -> str:
        return changed_words(summary.updated, local_today())
