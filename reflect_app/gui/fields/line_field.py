"""A field of one line: its keys take whole characters, and only words come in by paste or drop."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QSignalBlocker, Qt
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from reflect_app.gui.documents import messages
from reflect_app.gui.fields import graphemes
from reflect_app.gui.fields.deleting_keys import Takes, is_step, taken_beside, taken_by
from reflect_app.gui.widgets.passing_note import pass_note
from reflect_app.gui.widgets.text_positions import qt_length, qt_part

_PASTE = "edit-paste"  # what Qt calls it in its menu


class LineField(QLineEdit):
    """A line edit that never holds a line end, a control character, or half a character."""

    between_lines = " "  # what stands for a line end

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._keep_clean)
        self._menu: QMenu | None = None  # held: a menu that nothing holds ends the process later

    def insert_from(self, source: QMimeData) -> None:
        """Put in what was copied or dragged here, or say why nothing comes in."""
        from reflect_app.gui.documents.pasted_text import pasted  # noqa: PLC0415  -- nothing is pasted at the start

        came = pasted(source, messages.field_holds_text_only)
        if came.note:
            pass_note(self, came.note)
        elif came.text:
            self.insert(self._in_one_line(came.text.strip("\n")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; see ``graphemes`` for what the keys take that take something out."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif not self._takes_whole_character(event):
            super().keyPressEvent(event)
            if is_step(event) and graphemes.is_within(*self._around()):
                super().keyPressEvent(event)  # once more, to its other side

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Paste with the middle button where that is usual."""
        clipboard = QGuiApplication.clipboard()
        if event.button() == Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            self.deselect()
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            self._paste_from(QClipboard.Mode.Selection)
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """See ``show_menu``."""
        self.show_menu(event.globalPos())

    def show_menu(self, at: QPoint, first: QAction | None = None) -> None:
        """Offer the usual menu, with a paste that is ours; ``first`` may stand at its top."""
        from reflect_app.gui.documents.pasted_text import can_be_pasted  # noqa: PLC0415  -- nothing is pasted at the start

        menu = self.createStandardContextMenu()
        menu.aboutToHide.connect(menu.deleteLater)
        self._menu = menu
        theirs = next((a for a in menu.actions() if a.objectName() == _PASTE), None)
        if theirs is not None:
            theirs.triggered.disconnect()
            theirs.triggered.connect(self._paste)
            source = _on_clipboard(QClipboard.Mode.Clipboard)
            holds = source is not None and can_be_pasted(source)
            theirs.setEnabled(not self.isReadOnly() and holds)
        self.fill_menu(menu)
        if first is not None:
            menu.insertAction(menu.actions()[0], first)
            menu.insertSeparator(menu.actions()[1])
            menu.destroyed.connect(first.deleteLater)
        menu.popup(at)

    def fill_menu(self, menu: QMenu) -> None:
        """Change what the usual menu offers, where a field has more to it than words."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take whatever has words; files too, to say how they come in, unless the window does."""
        super().dragEnterEvent(event)
        self._answer_drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """See ``dragEnterEvent``."""
        super().dragMoveEvent(event)
        self._answer_drag(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put in what was dropped; our own text is moved as Qt does it."""
        if event.source() is self:
            super().dropEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self.insert_from(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _answer_drag(self, event: QDropEvent) -> None:
        from reflect_app.gui.documents.pasted_text import can_be_pasted, offers_files  # noqa: PLC0415  -- nothing is pasted at the start

        if offers_files(event.mimeData()) and self.window().acceptDrops():
            event.ignore()
        elif not event.isAccepted() and can_be_pasted(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def _paste(self) -> None:
        self._paste_from(QClipboard.Mode.Clipboard)

    def _paste_from(self, mode: QClipboard.Mode) -> None:
        source = None if self.isReadOnly() else _on_clipboard(mode)
        if source is not None:
            self.insert_from(source)

    def _takes_whole_character(self, event: QKeyEvent) -> bool:
        takes = None if self.isReadOnly() or self.hasSelectedText() else taken_by(event)
        if takes is None:
            return False
        here = self.cursorPosition()
        if takes is Takes.WORD_BEFORE:
            self.cursorWordBackward(False)
        elif takes is Takes.WORD_AFTER:
            self.cursorWordForward(False)
        count = self.cursorPosition() - here + taken_beside(takes, *self._around())
        self.setCursorPosition(here)
        if count:  # taking nothing out, Qt would take the character after the cursor
            self.setSelection(here, count)
            self.del_()
        return True

    def _around(self) -> tuple[str, str]:
        """The text before and after the cursor, as far as a character can reach."""
        return graphemes.around(self.text(), self.cursorPosition())

    def _keep_clean(self, text: str) -> None:
        """Whatever way a text came in: by an input method, a screen reader, or the program."""
        from reflect_app.gui.documents.pasted_text import typed_text  # noqa: PLC0415  -- nothing is pasted at the start

        clean = self._in_one_line(typed_text(text))
        if clean != text:
            before = qt_part(text, 0, self.cursorPosition())
            with QSignalBlocker(self):
                self.setText(clean)
                self.setCursorPosition(qt_length(self._in_one_line(typed_text(before))))

    def _in_one_line(self, text: str) -> str:
        return text.replace("\n", self.between_lines).replace("\t", " ")


def _on_clipboard(mode: QClipboard.Mode) -> QMimeData | None:
    """What is on the clipboard; None where it is empty, which the toolkit's types leave out."""
    return QGuiApplication.clipboard().mimeData(mode)
