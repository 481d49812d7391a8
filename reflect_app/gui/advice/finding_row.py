"""A row of the list: the kind, the words and a sentence; the chosen one with what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from reflect_app.gui.advice import messages
from reflect_app.gui.advice.finding_choices import FindingChoices
from reflect_app.gui.advice.kind_mark import draw_kind, kind_colour, kind_words
from reflect_app.gui.style.line_heights import SAID
from reflect_app.gui.style.sizes import CAPTION, NAME
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.prose import break_lines
from reflect_app.gui.widgets.text_positions import qt_length

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.advice.shown_finding import ShownFinding
    from reflect_app.gui.style.theme import Theme

# Pixels at 100%
INSET = 12  # from the edge of a row to its words
ABOVE, BELOW, BETWEEN = 12, 13, 3
BAR = 3  # at the left of the chosen one
MARK, GAP = 14, 6
_SENTENCE = 13.5


class FindingRow(Button):
    """One finding of an answer; pressed, it is the one that is looked at.

    It is drawn as a whole, so that forty of them are there at once; only what can be done about
    the chosen one is widgets of their own.
    """

    stepped = Signal(int)
    """The row after this one is wanted (1), or the one before (-1)."""
    wanted = Signal(object)
    """A ``Wish``."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shown: ShownFinding | None = None
        """What it shows."""
        self.choices: FindingChoices | None = None
        """What can be done, where it is chosen."""
        self._lines: list[tuple[QTextLayout, QPointF, QColor]] = []
        self._laid = -1  # the width at which what is drawn is laid out
        self._heads: dict[int, int] = {}  # how high that is, at each width that was asked about
        self._below: QTextLayout | None = None  # the sentence, where what can be done comes first
        self._is_low = False
        self.is_chosen = False
        """Whether it is looked at: no check box, which a screen reader could tick by itself."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self, self._lay_anew)

    def show_finding(self, shown: ShownFinding, *, chosen: bool) -> None:
        """Show a finding, with what can be done about it where it is chosen."""
        before, self.shown = self.shown, shown
        if before is not None and (before.look, self.is_chosen) == (shown.look, chosen):
            if self.choices is not None and chosen:
                self.choices.follow(shown)
            return
        self.is_chosen = chosen
        self.setAccessibleDescription(messages.choices_shown(on=chosen))
        self.setAccessibleName(messages.spoken(kind_words(shown.kind), shown, whole=chosen))
        if chosen and self.choices is None:
            self.choices = FindingChoices(self._theme, self)
            self.choices.wanted.connect(self.wanted)
            self.choices.grown.connect(self._lay_anew)
            self.choices.have_room(low=self._is_low)
        if self.choices is not None:
            if chosen and not self.choices.follow(shown):
                self.choices.show_finding(shown)
            if not chosen and self.choices.isAncestorOf(self.window().focusWidget()):
                self.setFocus()  # or it went to whatever comes next in the window
            self.choices.setVisible(chosen)
        self._lay_anew()

    def have_room(self, *, low: bool) -> None:
        """Where it is ``low``, what can be done stands right below the words, then the sentence."""
        if low is not self._is_low:
            self._is_low = low
            if self.choices is not None:
                self.choices.have_room(low=low)
            self._lay_anew()

    # Size

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is at this width, in pixels."""
        if (head := self._heads.get(width)) is None:  # asked with a scroll bar and without, often
            head = self._head(width)
        return head + self._choices_height(width) + self._sentence_height(width) + self._px(BELOW)

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        width = self.width() if self.isVisible() else self._px(300)
        return QSize(self._px(300), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Some words a line."""
        return QSize(self._px(120), self._px(48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew; another width needs another height, beside a scroll bar too."""
        super().resizeEvent(event)
        self._place()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs other lines."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._forget()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from row to row."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.accept()
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, and what marks the chosen one."""
        if self.shown is None:
            return
        self._head(self.width())
        painter, colours = QPainter(self), self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_chosen:
            painter.fillRect(self.rect(), colours.soft)
            painter.fillRect(QRect(0, 0, self._px(BAR), self.height()), colours.accent)
        else:
            inset = self._px(INSET)
            line = QRect(inset, self.height() - 1, self.width() - 2 * inset, 1)
            painter.fillRect(line, colours.hairline)
        mark = self._px(MARK)
        high = QFontMetricsF(self._font(CAPTION)).height()
        box = QRectF(self._px(INSET), self._above, mark, high)
        draw_kind(painter, self.shown.kind, box, kind_colour(self.shown.kind, colours))
        for layout, at, colour in self._lines:
            painter.setPen(colour)
            layout.draw(painter, at)
        if self._below is not None:
            down = self._head(self.width()) + self._choices_height(self.width())
            painter.setPen(colours.quiet)
            self._below.draw(painter, QPointF(self._px(INSET), down + self._px(ABOVE / 2)))
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    # Laying out

    def _head(self, width: int) -> int:
        """Lay the words out at a width; how high they are, with what is above them."""
        if self.shown is None:
            return 0
        if self._laid == width:
            return self._heads[width]
        self.ensurePolished()
        self._lines, colours, shown = [], self._theme.colours, self.shown
        self._below = None
        room, left, down = width - 2 * self._px(INSET), self._px(INSET), float(self._above)
        kind = self._font(CAPTION, QFont.Weight.DemiBold)
        beside = self._px(MARK + GAP)
        colour = kind_colour(shown.kind, colours)
        down += self._add(kind_words(shown.kind), kind, colour, left + beside, down, room - beside)
        down += self._px(BETWEEN)
        name = self._font(NAME)
        said = shown.words + messages.times(len(shown.findings))
        bold = QTextLayout.FormatRange()
        bold.start, bold.length = 0, qt_length(shown.words)
        bold.format = QTextCharFormat()
        bold.format.setFontWeight(QFont.Weight.DemiBold)
        down += self._add(said, name, colours.text, left, down, room, formats=[bold])
        sentence = messages.sentence(shown, whole=self.is_chosen)
        if sentence and self.is_chosen and self._is_low:
            self._below, _high = self._broken(sentence, self._font(_SENTENCE), room)
        elif sentence:
            down += self._px(BETWEEN)
            down += self._add(sentence, self._font(_SENTENCE), colours.quiet, left, down, room)
        self._laid, self._heads[width] = width, round(down)
        return self._heads[width]

    def _add(
        self,
        words: str,
        font: QFont,
        colour: QColor,
        left: float,
        top: float,
        room: float,
        formats: list[QTextLayout.FormatRange] | None = None,
    ) -> float:
        """Add a piece of text; how high it is."""
        layout, high = self._broken(words, font, room, formats)
        self._lines.append((layout, QPointF(left, top), colour))
        return high

    def _broken(
        self,
        words: str,
        font: QFont,
        room: float,
        formats: list[QTextLayout.FormatRange] | None = None,
    ) -> tuple[QTextLayout, float]:
        """Break a piece of text into lines; how high it is."""
        layout = QTextLayout(words, font, self)
        if formats:
            layout.setFormats(formats)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(self.layoutDirection())
        return layout, break_lines(layout, option, room, font.pixelSize() * SAID)

    def _font(self, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(1, round(self._theme.px(100 * size) / 100)))
        font.setWeight(weight)
        return font

    @property
    def _above(self) -> int:
        return self._px(ABOVE // 3 if self._is_low else ABOVE)

    @property
    def _above_choices(self) -> int:
        return self._px(4 if self._is_low else 8)

    def _choices_height(self, width: int) -> int:
        if self.choices is None or not self.is_chosen:
            return 0
        return self._above_choices + self.choices.height_at(width - 2 * self._px(INSET))

    def _sentence_height(self, width: int) -> int:
        """How high the sentence is where it stands below what can be done."""
        if not (self._is_low and self.is_chosen and self.shown is not None):
            return 0
        sentence = messages.sentence(self.shown, whole=True)
        if not sentence:
            return 0
        room = width - 2 * self._px(INSET)
        return self._px(ABOVE / 2) + round(self._broken(sentence, self._font(_SENTENCE), room)[1])

    def _place(self) -> None:
        if self.choices is not None:
            top = self._head(self.width()) + self._above_choices
            inside = self.width() - 2 * self._px(INSET)
            self.choices.setGeometry(
                self._px(INSET), top, inside, self.choices.height_at(max(1, inside))
            )

    def _forget(self) -> None:
        self._laid, self._heads = -1, {}

    def _lay_anew(self) -> None:
        self._forget()
        self._place()
        self.updateGeometry()
        self.update()

    def _px(self, size: float) -> int:
        return self._theme.px(size)
