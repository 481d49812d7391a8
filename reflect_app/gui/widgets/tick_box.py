"""Boxes to tick and choices of which one holds: drawn as in our pictures, with words that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy

from reflect_app.gui.widgets.button import TurnedOver, is_enter
from reflect_app.gui.widgets.prose import break_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QKeyEvent

    from reflect_app.gui.style.theme import Colours, Theme

SIDE, GAP, ROOM = 18, 10, 4  # pixels at 100%: the box, beside it, and all around for the ring
_LEAST = 24  # pixels at 100% that can be pressed, from top to bottom


class _Drawn(TurnedOver):
    """What both have in common; to be named before the toolkit's class of the button."""

    _theme: Theme

    def begin(self, theme: Theme) -> None:
        """Take sizes and colours from there."""
        self._theme = theme
        self.hear_screen_reader()
        theme.changed.connect(self.updateGeometry)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """All words on one line."""
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.text()) + 1
        width = self._beside() + words + self._px(ROOM)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few letters a line; ``heightForWidth`` says how high that is."""
        self.ensurePolished()
        few = self._beside() + 8 * self.fontMetrics().averageCharWidth()
        return QSize(min(few, self.sizeHint().width()), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is at this width, in pixels."""
        self.ensurePolished()
        lines = self._lines(width).boundingRect().height()
        return max(round(lines) + 2 * self._px(ROOM), self._px(_LEAST))

    def hitButton(self, _at: object) -> bool:
        """It can be pressed wherever its words are, and beside them."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it too, as every button of ours; held down, it counts once."""
        if not is_enter(event):
            super().keyPressEvent(event)
            return
        event.accept()
        if not event.isAutoRepeat():
            self.click()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  -- all of it is drawn
        """Draw the box, the words and the ring of the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = self._lines(self.width())
        top = (self.height() - lines.boundingRect().height()) / 2
        first = lines.lineAt(0).height() if lines.lineCount() else self.height()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, left = self._px(SIDE), self._px(ROOM)
        at = self.width() - left - side if mirrored else left
        self._draw_box(painter, QRectF(at, top + (first - side) / 2, side, side))
        colours = self._theme.colours
        painter.setPen(colours.text if self.isEnabled() else colours.quiet)
        lines.draw(painter, QPointF(self._px(ROOM) if mirrored else self._beside(), top))
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _draw_box(self, painter: QPainter, box: QRectF) -> None:
        raise NotImplementedError

    def _edge(self) -> QPen:
        colours = self._theme.colours
        lit = self.isChecked() and self.isEnabled()
        return QPen(colours.accent if lit else colours.field, max(1.0, self._px(3) / 2))

    def _lines(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setTextDirection(self.layoutDirection())
        break_lines(layout, option, max(width - self._beside() - self._px(ROOM), 1))
        return layout

    def _beside(self) -> int:
        return self._px(ROOM) + self._px(SIDE) + self._px(GAP)

    def _px(self, size: int) -> int:
        return self._theme.px(size)


class TickBox(_Drawn, QCheckBox):
    """A box to tick. Space ticks it, and Enter; its words wrap where room is short."""

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__(words)
        self.begin(theme)

    def _draw_box(self, painter: QPainter, box: QRectF) -> None:
        colours = self._theme.colours
        fill = colours.accent if self.isEnabled() else colours.quiet
        draw_box(painter, box, self._edge(), colours, on=self.isChecked(), fill=fill)


class ChoiceDot(_Drawn, QRadioButton):
    """One of several, of which exactly one holds."""

    def __init__(self, words: str, theme: Theme) -> None:
        super().__init__(words)
        self.begin(theme)

    def _draw_box(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(self._edge())
        painter.setBrush(self._theme.colours.surface)
        painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colours.accent)
            inner = box.width() / 4
            painter.drawEllipse(box.adjusted(inner, inner, -inner, -inner))


def draw_box(
    painter: QPainter,
    box: QRectF,
    edge: QPen,
    colours: Colours,
    *,
    on: bool,
    fill: QColor | None = None,
) -> None:
    """A box with its tick or without, also in a row of a list; what is ticked is filled."""
    painter.setPen(edge)
    painter.setBrush((fill or colours.accent) if on else colours.surface)
    radius = box.width() / 5
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
    if on:
        _draw_tick(painter, box, QPen(colours.on_accent, box.width() / 9))


def _draw_tick(painter: QPainter, box: QRectF, pen: QPen) -> None:
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    unit = box.width() / 18
    path = QPainterPath(box.topLeft() + QPointF(4.8, 9.4) * unit)
    path.lineTo(box.topLeft() + QPointF(7.8, 12.4) * unit)
    path.lineTo(box.topLeft() + QPointF(13.2, 6.2) * unit)
    painter.drawPath(path)
