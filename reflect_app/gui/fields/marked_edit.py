"""A text box that others draw passages in, and put what can be done there into its menu.

What is drawn is no part of the document: nothing is changed by it, and nothing is there to undo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QTextEdit

from reflect_app.gui.fields.caret_in_view import hide_cut_lines, may_be_low
from reflect_app.gui.fields.choices import (
    NO_CHOICES,
    Choices,
    has_steps,
    put_steps_in,
    step_by_key,
)
from reflect_app.gui.widgets.text_positions import qt_length

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import QTextCursor
    from PySide6.QtWidgets import QMenu, QWidget


class Drawn(Protocol):
    """What draws in the text's own room, as far as ``rect`` of the viewport is painted anew."""

    def draw_under(self, rect: QRect) -> None:
        """Draw beneath the letters."""

    def draw_over(self, rect: QRect) -> None:
        """Draw over the letters."""


class MarkedEdit(QTextEdit):
    """A text box with passages that are marked.

    It draws its own ground: a key then paints nothing of what is beneath it, which is the whole
    window, part in part, and a scroll moves what is drawn already.
    """

    clicked_at = Signal(int)
    """Somebody clicked here, as Qt counts, and selected nothing by it."""
    stepped = Signal(bool)
    """One step of the words was taken back, or done once more (True)."""
    left = Signal()
    """The focus went elsewhere."""
    drawn: Drawn | None = None
    """What draws passages."""
    fill_menu: Callable[[QMenu, int], None] | None = None
    """Puts what can be done at a place, as Qt counts, before what every text box offers."""
    choices: Choices = NO_CHOICES
    """What was done besides typing, of which some can be the last step."""
    composed: tuple[int, int, int] | None = None
    """What an input method changes just now: where, how much goes, how much comes, as Qt counts.

    The document itself tells of the whole paragraph then.
    """
    is_composing = False
    """Whether an input method shows something that it has not put in yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what is composed, and have it known where that is."""
        cursor = self.textCursor()
        goes = cursor.selectionEnd() - cursor.selectionStart() + event.replacementLength()
        at = cursor.selectionStart() + event.replacementStart()
        self.composed = at, goes, qt_length(event.commitString())
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self.composed = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the text and what is beneath and over it; no half line in a low box."""
        drawn, rect = self.drawn, event.rect()
        ground = QPainter(self.viewport())
        ground.eraseRect(rect)
        ground.end()
        if drawn is not None:
            drawn.draw_under(rect)
        super().paintEvent(event)
        if drawn is not None:
            drawn.draw_over(rect)
        hide_cut_lines(self)

    def scrollContentsBy(self, across: int, down: int) -> None:
        """Scroll; what is painted over at the edges of a low box stays there."""
        super().scrollContentsBy(across, down)
        if may_be_low(self):
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where it was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.clicked_at.emit(self.cursorForPosition(event.position().toPoint()).position())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it is left."""
        super().focusOutEvent(event)
        self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done here, by mouse or by key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        pointed_at = self.viewport().mapFromGlobal(event.globalPos())  # in the margins, too
        where = self.cursorRect().bottomLeft() if by_key else pointed_at
        menu = self.menu_at(where, self.textCursor() if by_key else self.cursorForPosition(where))
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.viewport().mapToGlobal(where))
        event.accept()

    def menu_at(self, where: QPoint, cursor: QTextCursor) -> QMenu | None:
        """What is offered at a place of the viewport, where this cursor of the text is."""
        menu = self.createStandardContextMenu(where)
        if menu is not None:
            put_steps_in(menu, self.step_back, self.step_on, self.can_step())
            if self.fill_menu is not None:
                self.fill_menu(menu, cursor.position())
        return menu

    # One step back or on, by key or from the menu

    def takes_step(self, event: QKeyEvent) -> bool:
        """Whether a key takes a step back, or does one again."""
        return step_by_key(event, self.step_back, self.step_on)

    def step_back(self) -> None:
        """Take back the last step, whether that is words or a choice."""
        if not self.choices.take_back(self):
            self.undo()

    def step_on(self) -> None:
        """Do once more what was taken back last."""
        if not self.choices.do_again(self):
            self.redo()

    def undo(self) -> None:
        """Take back the last step of the words, and tell so."""
        super().undo()
        self.stepped.emit(False)

    def redo(self) -> None:
        """Do the next step of the words once more, and tell so."""
        super().redo()
        self.stepped.emit(True)

    def can_step(self) -> tuple[bool, bool]:
        """Whether there is anything to take back, and to do once more."""
        undo, redo = has_steps(self.document())
        return undo or self.choices.can_take_back(self), redo or self.choices.can_do_again(self)
