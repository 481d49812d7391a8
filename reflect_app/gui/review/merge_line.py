"""The lines from passages to their cards beside a merge, of what is resolved too, but quietly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPainter

from reflect_app.gui.comments.line_to_margin import LineToMargin

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reflect_app.gui.comments.comment_margin import CommentMargin
    from reflect_app.gui.review.merge_marks import MergeMarks

FOLDED_AT = 13  # pixels at 100% below the top of a folded card, where its line ends


class MergeLine(LineToMargin):
    """Draws a dashed line to each folded card, where there are few of them."""

    def lead_quietly(self, marks: MergeMarks, margin: CommentMargin) -> None:
        """Lead from these marks to this margin."""
        self._marks, self._cards = marks, margin

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line to the chosen card, and then the quiet ones."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._marks.quiet_pen())
        viewport, middle = self._cards.viewport(), self.width() // 2
        for at, row in enumerate(self._cards.rows):
            begins = self._marks.quiet_way(row.id)
            top = self._cards.place_of(at).top() + self._theme.px(FOLDED_AT)
            if begins is None or not 0 <= top <= viewport.height():
                continue
            ends = self.mapFromGlobal(viewport.mapToGlobal(QPoint(0, top))).y()
            down = self._marks.mapTo(self.window(), begins.toPoint()).y()
            start = self.mapFrom(self.window(), QPoint(0, down)).y()
            if 0 <= start <= self.height():
                points = [
                    QPointF(0, start + 0.5),
                    QPointF(middle + 0.5, ends),
                    QPointF(self.width(), ends),
                ]
                painter.drawPolyline(points)
        painter.end()
