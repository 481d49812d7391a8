"""A label whose lines stand as far apart as those of an answer, which the toolkit's own can't."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontInfo,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QWidget

from reflect_app.gui.style.line_heights import HEADING, SAID
from reflect_app.gui.widgets.named_menu import NamedMenu, what_can_be_done
from reflect_app.gui.widgets.text_positions import qt_length, qt_part

_SHORTEST = 16  # characters; only a word longer than that is broken where room is short
_RIGHTWARD = Qt.LayoutDirection.LeftToRight
_ENDS = str.maketrans({"\n": "\u2028"})  # what ends a line within one layout


class Prose(QLabel):
    """Plain text, wrapped with room between the lines; the first and the last have none around.

    To assistive technology it is a label like any other. Where its text may be selected, that is
    done by dragging over it, and by Ctrl+C or the menu it is copied.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._forget()
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._anchor = self._reached = 0

    def heightForWidth(self, width: int) -> int:
        """How high the text is at this width, in pixels."""
        self.ensurePolished()
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def setText(self, text: str) -> None:
        """See ``QLabel.setText``."""
        if text != self.text():
            self._forget()
        super().setText(text)

    def setWordWrap(self, on: bool) -> None:
        """See ``QLabel.setWordWrap``."""
        self._forget()
        super().setWordWrap(on)

    def setContentsMargins(self, *margins: Any) -> None:  # noqa: ANN401  -- four numbers, or one object
        """See ``QWidget.setContentsMargins``."""
        self._forget()
        super().setContentsMargins(*margins)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """See ``QLabel.setAlignment``."""
        self._forget()
        super().setAlignment(alignment)

    def changeEvent(self, event: QEvent) -> None:
        """In another font or style it has another height."""
        self._forget()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """A comfortable width, and the height that the text has there."""
        hint = super().sizeHint()
        if not self.wordWrap() or not self.text():
            return hint
        return QSize(hint.width(), self.heightForWidth(hint.width()))

    def minimumSizeHint(self) -> QSize:
        """The longest word, as far as it is none of those that no column can hold."""
        hint = super().minimumSizeHint()
        if not self.wordWrap():
            return hint
        around = self.contentsMargins()
        few = self.fontMetrics().averageCharWidth() * _SHORTEST + around.left() + around.right()
        return QSize(min(hint.width(), few), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines from the top."""
        if not self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        room = self.contentsRect()
        layout, height = self._lay_out(room.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        down = room.height() - height
        middle = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
        top = room.top() + (down // 2 if middle and down > 0 else 0)
        layout.draw(painter, QPointF(room.left(), top), self._marked())
        painter.end()

    # Selecting

    def selected(self) -> str:
        """What is selected; nothing where nothing is."""
        return qt_part(self.text(), *sorted((self._anchor, self._reached)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        if not self._can_be_selected() or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._anchor = self._reached = self._position_at(event.position())
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select as far as this."""
        if self._can_be_selected() and event.buttons() & Qt.MouseButton.LeftButton:
            self._reached = self._position_at(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What is selected stays."""
        event.setAccepted(self._can_be_selected())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, and select everything."""
        if self._can_be_selected() and event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif self._can_be_selected() and event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_all()
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same to the mouse."""
        if not self._can_be_selected():
            event.ignore()
            return
        menu = NamedMenu(what_can_be_done(), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction("Copy")
        copy.setEnabled(bool(self.selected()))
        copy.triggered.connect(self._copy)
        menu.addAction("Select all").triggered.connect(self._select_all)
        menu.popup(event.globalPos())

    def _can_be_selected(self) -> bool:
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse)

    def _copy(self) -> None:
        if self.selected():
            QGuiApplication.clipboard().setText(self.selected())

    def _select_all(self) -> None:
        self._anchor = 0
        self._reached = qt_length(self.text())
        self.update()

    def _position_at(self, point: QPointF) -> int:
        room = self.contentsRect()
        layout, _height = self._lay_out(room.width())
        down = point.y() - room.top()
        lines = [layout.lineAt(at) for at in range(layout.lineCount())]
        above = [line for line in lines if line.y() <= down] or lines[:1]
        return above[-1].xToCursor(point.x() - room.left()) if above else 0

    def _marked(self) -> list[QTextLayout.FormatRange]:
        begin, end = sorted((self._anchor, self._reached))
        if begin == end:
            return []
        marked = QTextLayout.FormatRange()
        look = QtGui.QTextCharFormat()  # its class takes 2 ms to make; the first paint needs none
        look.setBackground(self.palette().color(QPalette.ColorRole.Highlight))
        look.setForeground(self.palette().color(QPalette.ColorRole.HighlightedText))
        marked.start, marked.length, marked.format = begin, end - begin, look
        return [marked]

    # Laying out

    def _height(self, width: int) -> int:
        if not self.wordWrap() or not self.text():
            return super().heightForWidth(width)
        around = self.contentsMargins()
        inside = width - around.left() - around.right()
        return self._lay_out(inside)[1] + around.top() + around.bottom()

    def _forget(self) -> None:
        """Lay the lines out anew when they are asked for next."""
        self._heights: dict[int, int] = {}  # by width; layouts ask for them many times
        self._laid: _Laid | None = None

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        """The lines at this width, and how high they are."""
        self.ensurePolished()
        if self._laid is None or not self._laid.holds_at(width):
            layout = QTextLayout(self.text().translate(_ENDS), self.font())
            across = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
            option, direction = QTextOption(across), self.layoutDirection()
            option.setTextDirection(direction)
            high = break_lines(layout, option, width, self._pitch())
            from_left = across == Qt.AlignmentFlag.AlignLeft and direction == _RIGHTWARD
            self._laid = _Laid(
                layout, high, width, _least_width(layout, width, from_left=from_left)
            )
        return self._laid.layout, self._laid.height

    def _pitch(self) -> float:
        font = self.font()
        heading = font.weight() >= QFont.Weight.DemiBold
        return QFontInfo(font).pixelSize() * (HEADING if heading else SAID)


class _Laid(NamedTuple):
    """Lines as they were laid out at a width; from ``least`` on they are the same at any."""

    layout: QTextLayout
    height: int
    width: int
    least: float

    def holds_at(self, width: int) -> bool:
        return width == self.width or width >= self.least


def _least_width(layout: QTextLayout, width: int, *, from_left: bool) -> float:
    """From which width on a text has one line that stands at the left: none for any other."""
    if not from_left or layout.lineCount() != 1:
        return math.inf
    least = math.ceil(layout.lineAt(0).naturalTextWidth()) + 1
    return least if least <= width else math.inf


def break_lines(layout: QTextLayout, option: QTextOption, width: float, pitch: float = 0) -> int:
    """Set lines one under the other, in any script; the answer is how high they are together.

    From the top of one to the top of the next there is at least the pitch.
    """
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = bottom = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, top))
        bottom = top + line.height()
        top += max(pitch, line.height())
    layout.endLayout()
    return math.ceil(bottom)
