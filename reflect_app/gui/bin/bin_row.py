"""What stands in a row of the bin's list: what it is, how far it was, when changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clock import local_today
from reflect_app.gui.bin.list_model import FETCHING, LINE
from reflect_app.gui.phrases.row_words import second_line
from reflect_app.gui.phrases.statuses import status_mark, status_text, widest_statuses
from reflect_app.gui.phrases.times import changed_words, widest_date
from reflect_app.gui.widgets.row_delegate import ColumnsDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from reflect_app.gui.widgets.row_delegate import Index, Row
    from reflect_app.summary import Summary

LEAST_FOR_TITLE = 220  # pixels at 100%; where there is less, a row is told in two lines


class BinRowDelegate(ColumnsDelegate):
    """Draws a row in columns, or in two lines where the window is narrow."""

    def measure(self) -> None:
        """Take the widths of the columns too."""
        super().measure()
        width = self.metrics.horizontalAdvance
        self._status_width = (
            max(map(width, widest_statuses())) + self._beside_mark + self._theme.px(24)
        )
        self._changed_width = width(widest_date())

    def draw_row(self, row: Row, index: Index) -> None:
        """Draw one row."""
        inside = self.inside(row.rect)
        line: Summary | None = index.data(LINE)
        beside = self._status_width + self._changed_width + self._theme.px(LEAST_FOR_TITLE)
        if line is None:
            row.write(inside, FETCHING, self.font, row.colours.quiet)
        elif inside.width() < beside:
            self._draw_two_lines(row, inside, line)
        else:
            self._draw_columns(row, inside, line)

    def _draw_columns(self, row: Row, inside: QRect, line: Summary) -> None:
        quiet = row.colours.quiet
        changed = inside.adjusted(inside.width() - self._changed_width, 0, 0, 0)
        status = inside.adjusted(0, 0, -self._changed_width, 0)
        status.setLeft(changed.left() - self._status_width)
        left = inside.adjusted(0, 0, status.left() - inside.right() - self._theme.px(24), 0)
        top, bottom = self.halves(left)
        below = second_line(line)
        title = top if below else left
        row.write(title, line.display_title, self.title_font, row.colours.text)
        row.write_parts(bottom, below, self.font, quiet)
        self._draw_status(row, status, line, status_text(line))
        row.write(changed, self._changed(line), self.font, quiet)

    def _draw_two_lines(self, row: Row, inside: QRect, line: Summary) -> None:
        top, bottom = self.halves(inside)
        row.write(top, line.display_title, self.title_font, row.colours.text)
        self._draw_status(row, bottom, line, f"{status_text(line)} · {self._changed(line)}")

    def _draw_status(self, row: Row, place: QRect, line: Summary, words: str) -> None:
        mark, beside = self.mark_and_words(place)
        row.draw_mark(mark, status_mark(line))
        row.write(beside, words, self.font, row.colours.text)

    def _changed(self, line: Summary) -> str:
        return changed_words(line.updated, local_today())
