"""Buttons and links whose words wrap, so that they never need more width than there is."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QWidget

from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.prose import break_lines
from reflect_app.translation import tr

_SHORTEST = 8  # characters that a line holds at least
_ONE_LINE = 1_000_000.0  # pixels; wider than any text of ours


class WrappingButton(Button):
    """A button that breaks its words into lines where room is short, in any script.

    The words are shown as they stand: an ampersand is an ampersand, and makes no shortcut.
    """

    COLOUR = QPalette.ColorRole.ButtonText
    """Which of the palette's colours the words have."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        self.forget_sizes()
        super().__init__(words.replace("&", "&&"), parent)
        self.words = words
        """The words as they are read; ``set_words`` shows others."""
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, words: str) -> None:
        """Show other words; the accessible name stays what it is."""
        if words != self.words:
            self.words = words
            self.forget_sizes()
            self.setText(words.replace("&", "&&"))
            self.updateGeometry()

    def forget_sizes(self) -> None:
        """Measure anew when it is asked for next: it looks otherwise than before."""
        self._hint: QSize | None = None  # layouts ask for each of these many times
        self._least: QSize | None = None
        self._heights: dict[int, int] = {}

    def sizeHint(self) -> QSize:
        """All words on one line."""
        self.ensurePolished()
        if self._hint is None:
            self._hint = self._framed(_extent(self._lines(_ONE_LINE)))
        return QSize(self._hint)

    def minimumSizeHint(self) -> QSize:
        """A few letters a line; ``heightForWidth`` says how high that is."""
        self.ensurePolished()
        if self._least is None:
            metrics = self.fontMetrics()
            few = QSize(metrics.averageCharWidth() * _SHORTEST, metrics.height())
            self._least = self._framed(few).boundedTo(self.sizeHint())
        return QSize(self._least)

    def heightForWidth(self, width: int) -> int:
        """How high the words with their frame are, in pixels."""
        self.ensurePolished()
        if width not in self._heights:
            room = width - self._framed(QSize(0, 0)).width()  # which counts what is trailing
            self._heights[width] = self._framed(_extent(self._lines(room))).height()
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Another font or style needs another size, and so does another line beneath the words."""
        self.forget_sizes()
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  -- all of it is drawn
        """The style draws the frame; the words are drawn here, since no style wraps them."""
        painter = QPainter(self)
        option = self._option()
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        contents = self.style().subElementRect(
            QStyle.SubElement.SE_PushButtonContents, option, self
        )
        painter.setPen(self.palette().color(self.COLOUR))
        self.draw_words(painter, contents)
        painter.end()

    def draw_words(self, painter: QPainter, contents: QRect) -> None:
        """Draw the lines from the leading side, in the middle of the height."""
        room = contents.width() - self.trailing()
        lines = self._lines(room)
        left = contents.left()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = contents.right() + 1 - room
        top = contents.top() + (contents.height() - lines.boundingRect().height()) / 2
        lines.draw(painter, QPointF(left, top))

    def trailing(self) -> int:
        """How many pixels beside the words are kept free for something else."""
        return 0

    def underlined(self) -> bool:
        """Whether the words have a line beneath them."""
        return False

    def _lines(self, width: float) -> QTextLayout:
        font = self.font()
        font.setUnderline(self.underlined())
        layout = QTextLayout(self.words, font, self)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(self.layoutDirection())
        break_lines(layout, option, width)
        return layout

    def _option(self) -> QStyleOptionButton:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        return option

    def _framed(self, words: QSize) -> QSize:
        contents = QSize(words.width() + self.trailing(), words.height())
        return self.style().sizeFromContents(
            QStyle.ContentsType.CT_PushButton, self._option(), contents, self
        )


class LinkButton(WrappingButton):
    """A button that looks like a link: it leads to another place, in a line or several."""

    COLOUR = QPalette.ColorRole.Link

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setProperty("kind", "link")

    def underlined(self) -> bool:
        """So that colour is not the only sign of a link, nor of one that leads nowhere now."""
        return self.isEnabled()


def close_text() -> str:
    """The word that leaves a window."""
    return tr("Close")


class CloseLink(LinkButton):
    """The way out of a window: in each the same word, the same kind, and the last of its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(close_text(), parent)

    def underlined(self) -> bool:
        """It stands among buttons, as "Save and close" does, and not among words."""
        return False


def _extent(layout: QTextLayout) -> QSize:
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    width = max((line.naturalTextWidth() for line in lines), default=0)
    return QSize(math.ceil(width), math.ceil(layout.boundingRect().height()))
