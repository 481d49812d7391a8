"""What stands in a row of what a change of tags touches: a title, and what it is and becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.tags import messages
from reflect_app.gui.widgets.lines_list import ROW
from reflect_app.gui.widgets.row_delegate import ColumnsDelegate

if TYPE_CHECKING:
    from reflect_app.gui.widgets.row_delegate import Index, Row
    from reflect_app.publication.tag_order.what_is_touched import Touched


class TouchedRowDelegate(ColumnsDelegate):
    """Draws each in two lines, which begin where the words above them do."""

    def measure(self) -> None:
        """Lower than a row of a window's own list: these are only read."""
        super().measure()
        self._pad = self._theme.px(8)

    def draw_row(self, row: Row, index: Index) -> None:
        """Draw one row."""
        side = self._theme.px(4)
        inside = row.rect.adjusted(side, self._pad, -side, -self._pad)
        line: Touched = index.data(ROW)
        top, bottom = self.halves(inside)
        row.write(top, line.title, self.font, row.colours.text)
        row.write(bottom, messages.touched_status(line), self.font, row.colours.quiet)
