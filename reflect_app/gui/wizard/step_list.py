"""The list of steps at the side: each with a shape and a word, and a way to go there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reflect_app.gui.style.sizes import CAPTION, NAME
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.status_marks import Mark, draw_mark
from reflect_app.gui.widgets.tab_order import LAST
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.gui.wizard import messages
from reflect_app.gui.wizard.page_layout import STEPS, Columns

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.wizard.steps import Step

MARK_SIZE = 18
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class StepButton(Button):
    """One step: its shape, its short name, and the word for its state beneath."""

    moved = Signal(int)
    """An arrow key was pressed: so many steps down."""

    def __init__(self, step: Step, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.step = step
        self._theme = theme
        self.mark = Mark.NOT_YET
        self._comments = 0
        self.setObjectName(f"step_{step.name}")
        self.setText(step.short)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_mark(Mark.NOT_YET)

    def show_mark(self, mark: Mark, comments: int = 0) -> None:
        """Show, and tell assistive technology, how far this step is and what is open there."""
        self.mark, self._comments = mark, comments
        self.setAccessibleName(messages.marked_step(self.step.short, mark, comments))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move to the step above or below with the arrows."""
        if event.key() in _MOVES:
            self.moved.emit(_MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Two lines of text with room around them."""
        lines = sum(QFontMetrics(self._font(size)).height() for size in (NAME, CAPTION))
        return QSize(self._theme.px(STEPS - 48), lines + self._theme.px(16))

    def width_needed(self) -> int:
        """The width at which the name fits while the writer is there, and what is said below."""
        name, caption = QFontMetrics(self._font(NAME, QFont.Weight.DemiBold)), self._font(CAPTION)
        wide = name.horizontalAdvance(self.step.short)
        if self._comments:
            below = (messages.below_step(mark, self._comments) for mark in messages.STEP_MARKS)
            wide = max(wide, *map(QFontMetrics(caption).horizontalAdvance, below))
        return wide + self._theme.px(52)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape, the name, and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        px, colours = self._theme.px, self._theme.colours
        size = px(MARK_SIZE)
        top = (self.height() - size) / 2
        draw_mark(painter, self.mark, QRectF(px(8), top, size, size), colours)
        left, width = px(36), self.width() - px(44)
        here = self.mark is Mark.HERE
        name_font = self._font(NAME, QFont.Weight.DemiBold if here else QFont.Weight.Normal)
        names, words = QFontMetrics(name_font), QFontMetrics(self._font(CAPTION))
        name = names.elidedText(self.step.short, Qt.TextElideMode.ElideRight, width)
        first = (self.height() - names.height() - words.height()) // 2
        place = QRect(left, first, width, names.height())
        painter.setFont(name_font)
        painter.setPen(colours.text)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
        place = QRect(left, first + names.height(), width, words.height())
        painter.setFont(self._font(CAPTION))
        painter.setPen(colours.quiet)
        below = messages.below_step(self.mark, self._comments)
        below = words.elidedText(below, Qt.TextElideMode.ElideRight, width)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, below)

    def _draw_ground(self, painter: QPainter) -> None:
        colours, radius = self._theme.colours, self._theme.px(6)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.mark is Mark.HERE or self.underMouse():
            painter.setBrush(colours.soft if self.mark is Mark.HERE else colours.hairline)
            painter.drawRoundedRect(self.rect(), radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.accent, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(size))
        font.setWeight(weight)
        return font


class StepList(QFrame):
    """All steps, one under the other; Up and Down move between them, Enter or Space goes there."""

    chosen = Signal(str)
    """Somebody wants to go to the step of this name."""

    def __init__(self, steps: Sequence[Step], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._spare = 0.0
        self.comments: Mapping[str, int] = {}
        """How many comments are open, by the name of the step."""
        self.needed = 0
        """How wide the steps must be, in pixels."""
        self.setProperty("region", "side")
        self.setProperty(LAST, True)  # Tab comes to the page first: it is what one is here for
        self.setAccessibleName("Steps of your reflection")
        self.links: list[LinkButton] = []
        self.buttons = [StepButton(step, theme, self) for step in steps if step.listed]
        self._lay_out()
        for button in self.buttons:
            button.clicked.connect(lambda _=False, name=button.step.name: self.chosen.emit(name))
            button.moved.connect(lambda steps, button=button: self._move(button, steps))
        theme.changed.connect(self._fit)
        self._fit()

    def show_marks(self, marks: Mapping[str, Mark], comments: Mapping[str, int]) -> None:
        """Show how far each step is, and how many comments are open there.

        Tab comes to the one where the writer is.
        """
        for button in self.buttons:
            mark = marks[button.step.name]
            button.show_mark(mark, comments.get(button.step.name, 0))
            here = mark is Mark.HERE
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        if all(button.mark is not Mark.HERE for button in self.buttons):
            self.buttons[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if comments != self.comments:
            self.comments = comments
            self._fit()

    def add_link(self, words: str, act: Callable[[], object], *, listed: bool = True) -> LinkButton:
        """Put a quiet link below the steps; it does something with the whole reflection.

        It is ``listed`` among ``links`` where a menu of the steps is to have it as it is.
        """
        link = LinkButton(words)
        link.clicked.connect(act)
        row = QHBoxLayout()
        row.setContentsMargins(self._theme.px(6), 0, 0, 0)  # on one line with the shapes
        row.addWidget(link)
        self._column.addLayout(row)
        if listed:
            self.links.append(link)
        return link

    def _move(self, button: StepButton, steps: int) -> None:
        at = self.buttons.index(button) + steps
        self.buttons[max(0, min(at, len(self.buttons) - 1))].setFocus()

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setProperty("page", True)
        self._column = QVBoxLayout(holder)
        heading = QLabel("Your reflection")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("role", "smallheading")
        heading.setContentsMargins(8, 0, 0, 10)
        self._column.addWidget(heading)
        for button in self.buttons:
            self._column.addWidget(button)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidget(holder)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def stand_in(self, columns: Columns) -> None:
        """Keep the steps to their column, and what is spare of the window beside them."""
        if self._spare != columns.spare:
            self._spare = columns.spare
            self._keep_width()

    def _fit(self) -> None:
        names = max(button.width_needed() for button in self.buttons)
        self.needed = max(self._theme.px(STEPS), names + self._theme.px(40))
        self._column.setSpacing(self._theme.px(1))
        self._keep_width()
        for button in self.buttons:
            button.updateGeometry()

    def _keep_width(self) -> None:
        px, spare = self._theme.px, self._theme.px(self._spare)
        self._column.setContentsMargins(spare + px(24), px(28), px(16), px(16))
        self.setFixedWidth(spare + self.needed)
