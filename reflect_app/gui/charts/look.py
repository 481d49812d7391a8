"""How a chart looks: one hue and the colours of text, on a screen or on paper, at any zoom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextDocument

from reflect_app.gui.style.sizes import CAPTION

if TYPE_CHECKING:
    from reflect_app.gui.style.theme import Theme

_FAINT = 0.4


@dataclass(frozen=True)
class Look:
    """Colours, letters and how many pixels there are to one at 100%.

    ``hue`` is the one colour; the others are those of words and lines.
    """

    background: QColor
    text: QColor
    quiet: QColor
    line: QColor
    hue: QColor
    letters: QFont
    scale: float = 1.0

    def px(self, size: float) -> float:
        """A length that is ``size`` pixels at 100%, in pixels."""
        return size * self.scale

    def font(self, size: float = CAPTION, *, strong: bool = False) -> QFont:
        """Letters of this many pixels at 100%."""
        font = QFont(self.letters)
        font.setPixelSize(max(1, round(self.px(size))))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def width_of(self, text: str, *, strong: bool = False) -> float:
        """How wide a text is, in pixels."""
        return QFontMetricsF(self.font(strong=strong)).horizontalAdvance(text)

    def height_of(
        self, text: str, width: float, *, size: float = CAPTION, strong: bool = False
    ) -> float:
        """How high a text is that is wrapped at this width, in pixels."""
        return self.wrapped(text, width, size=size, strong=strong).size().height()

    def wrapped(
        self, text: str, width: float, *, size: float = CAPTION, strong: bool = False
    ) -> QTextDocument:
        """A text in lines of this width: between words, and within one that is longer."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font(size, strong=strong))
        document.setPlainText(text)
        document.setTextWidth(width)
        return document

    def magnified(self, times: float) -> Look:
        """The same, so many times as large."""
        return replace(self, scale=self.scale * times)


def on_screen(theme: Theme, letters: QFont) -> Look:
    """As the windows look now."""
    colours = theme.colours
    line = QColor(colours.hairline)
    if line == colours.text:  # with high contrast; lines across must not be taken for data
        line.setAlphaF(_FAINT)
    return Look(
        background=colours.background,
        text=colours.text,
        quiet=colours.quiet,
        line=line,
        hue=colours.accent,
        letters=letters,
        scale=theme.px(1000) / 1000,
    )


def on_paper(letters: QFont) -> Look:
    """White, with the dark colours of the light windows: it is printed, or lies on a page."""
    return Look(
        background=QColor("#FFFFFF"),
        text=QColor("#1E2422"),
        quiet=QColor("#5A635E"),
        line=QColor("#DDD8D0"),
        hue=QColor("#1C6B66"),
        letters=letters,
    )
