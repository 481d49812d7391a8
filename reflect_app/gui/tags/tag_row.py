"""What stands in a row of the tags: the tag, what it is like, the team's list, and its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.tags import messages
from reflect_app.gui.widgets.lines_list import ROW
from reflect_app.gui.widgets.row_delegate import ColumnsDelegate
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.tags import not_listed, tag_words

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from reflect_app.gui.widgets.row_delegate import Index, Row
    from reflect_app.publication.tag_order.tag_counts import TagLine

LEAST_FOR_TAG = 260  # pixels at 100%; where there is less, a row is told in two lines
LARGEST_COUNT = 10_000  # of the counts that have room without an ellipsis
BETWEEN = 24  # pixels at 100%, between the columns


class TagRowDelegate(ColumnsDelegate):
    """Draws a row in columns, or in two lines where the window is narrow."""

    def measure(self) -> None:
        """Take the widths of the columns too."""
        super().measure()
        width = self.metrics.horizontalAdvance
        self._count_width = width(messages.in_reflections(LARGEST_COUNT))
        self._list_width = width(not_listed()) + self._beside_mark + self._theme.px(4)

    def draw_row(self, row: Row, index: Index) -> None:
        """Draw one row."""
        inside = self.inside(row.rect)
        line: TagLine = index.data(ROW)
        px = self._theme.px
        listed = 0 if line.listed is None else self._list_width + px(BETWEEN)
        beside = self._count_width + px(BETWEEN) + listed
        if inside.width() < beside + px(LEAST_FOR_TAG):
            self._draw_two_lines(row, inside, line)
        else:
            self._draw_columns(row, inside, line)

    def _draw_columns(self, row: Row, inside: QRect, line: TagLine) -> None:
        px, quiet = self._theme.px, row.colours.quiet
        count = inside.adjusted(inside.width() - self._count_width, 0, 0, 0)
        row.write(count, messages.in_reflections(line.count), self.font, quiet, at_end=True)
        left = inside.adjusted(0, 0, -self._count_width - px(BETWEEN), 0)
        if line.listed is not None:
            place = left.adjusted(left.width() - self._list_width, 0, 0, 0)
            self._draw_listed(row, place, line)
            left.adjust(0, 0, -self._list_width - px(BETWEEN), 0)
        top, bottom = self.halves(left)
        below = messages.second_line(line)
        title = top if below else left
        row.write(title, tag_words(line.tag), self.title_font, row.colours.text)
        if below:
            self._draw_below(row, bottom, line, below)

    def _draw_two_lines(self, row: Row, inside: QRect, line: TagLine) -> None:
        top, bottom = self.halves(inside)
        row.write(top, tag_words(line.tag), self.title_font, row.colours.text)
        listed = messages.listed_words(line) if line.listed is False else ""
        parts = (messages.in_reflections(line.count), messages.second_line(line), listed)
        self._draw_below(row, bottom, line, " · ".join(filter(None, parts)))

    def _draw_below(self, row: Row, place: QRect, line: TagLine, words: str) -> None:
        """The line under a tag, with a triangle where it is worth a second look."""
        if line.like:
            mark, place = self.mark_and_words(place)
            row.draw_mark(mark, Mark.LOOK)
        row.write(place, words, self.font, row.colours.quiet)

    def _draw_listed(self, row: Row, place: QRect, line: TagLine) -> None:
        """Whether it is on the team's list: a ring where it is not, and quiet words for both."""
        mark, words = self.mark_and_words(place)
        if line.listed is False:
            row.draw_mark(mark, Mark.NOT_YET)
        row.write(words, messages.listed_words(line), self.font, row.colours.quiet)
