"""The button that appears beside words that were just selected by mouse: to comment on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from reflect_app.gui.widgets.button import Button
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.gui.comments.commented_text import CommentedText
    from reflect_app.gui.style.theme import Theme

GAP = 10  # pixels at 100% between a line and the button


class SelectionButton(Button):
    """Stands behind the line that the selection ends in, where no words are.

    Keys need none: what it does has a key of its own, and a button that is always there.
    """

    def __init__(self, text: CommentedText, theme: Theme) -> None:
        super().__init__(tr("Comment"), text)
        self._text, self._theme = text, theme
        self.setProperty("tight", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        text.words_selected.connect(self._appear)
        text.selectionChanged.connect(self._go_with_selection)
        text.verticalScrollBar().valueChanged.connect(self.hide)
        self.clicked.connect(self.hide)

    def _appear(self) -> None:
        text, cursor = self._text, self._text.textCursor()
        ends = QTextCursor(cursor)
        ends.setPosition(cursor.selectionEnd())
        line = text.cursorRect(ends)
        self.adjustSize()
        left = text.lineWrapColumnOrWidth() + self._theme.px(GAP)
        at = text.viewport().mapTo(text, QPoint(left, line.center().y() - self.height() // 2))
        room = text.width() - self.width() - 2
        below = at.x() > room  # there is no room beside the column
        down = line.bottom() + 4 - at.y() if below else 0
        self.move(min(at.x(), room), max(0, at.y() + down))
        self.show()
        self.raise_()

    def _go_with_selection(self) -> None:
        if not self._text.textCursor().hasSelection():
            self.hide()
