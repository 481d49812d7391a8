"""The line in which a tag is typed: it turns keys into what should happen to the tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from reflect_app.gui.fields.choices import put_steps_in, step_by_key
from reflect_app.gui.fields.line_field import LineField
from reflect_app.gui.fields.tag_completion import TagCompletion

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QMenu, QWidget

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STAYS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class TagTypingLine(LineField):
    """A line edit that says what somebody wants, and leaves the doing to ``TagsBox``.

    Enter in the empty field is left to the window, which may go on to the next page.
    """

    between_lines = ", "  # each line that is pasted is a tag

    wants_to_add = Signal()
    """Enter was pressed with text in the field."""
    wants_last_chip = Signal()
    """Backspace in the empty field, or the arrow towards the chips at its beginning."""
    wants_undo = Signal()
    """Undo was chosen where no words can be taken back."""
    wants_redo = Signal()
    """Redo was chosen where no words can come back."""
    wants_offers = Signal()
    """Down was pressed while no list was open."""
    clicked_empty = Signal()
    """The field was clicked while nothing was in it."""
    focused = Signal(bool)
    """The focus came, or left for another place in the window."""

    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        self.completion = TagCompletion(self, box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that are about tags; leave the others to the line edit."""
        if self._about_the_list(event) or self._about_the_tags(event):
            event.accept()
        elif event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click into the empty field asks what there is."""
        super().mouseReleaseEvent(event)
        if not self.text() and not self.completion.is_open():
            self.clicked_empty.emit()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab takes the tag that is marked in the list, then moves on."""
        self.completion.take_marked()
        return super().focusNextPrevChild(forwards)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """See ``focused``."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """See ``focused``; a menu or another window in front is not another place."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.completion.hide()
            self.focused.emit(False)

    def _about_the_list(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down and not self.completion.is_open():
            self.wants_offers.emit()
            return True
        return self.completion.take_key(event.key())

    def _about_the_tags(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER and self.text().strip():
            self.wants_to_add.emit()
        elif self._towards_chips(event):
            self.wants_last_chip.emit()
        else:
            return step_by_key(event, self.step_back, self.step_on)
        return True

    def step_back(self) -> None:
        """Take back what was typed, and then what was done to the tags."""
        if self.text():
            self.undo()
        else:
            self.wants_undo.emit()

    def step_on(self) -> None:
        """Do once more what was taken back last."""
        if self.isRedoAvailable():
            self.redo()
        else:
            self.wants_redo.emit()

    def fill_menu(self, menu: QMenu) -> None:
        """Have Undo and Redo there do what the keys do."""
        put_steps_in(menu, self.step_back, self.step_on, (True, True))

    def _towards_chips(self, event: QKeyEvent) -> bool:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        arrow = Qt.Key.Key_Right if mirrored else Qt.Key.Key_Left
        at_start = self.cursorPosition() == 0 and not self.hasSelectedText()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_Backspace:
            return not self.text()
        return event.key() == arrow and at_start
