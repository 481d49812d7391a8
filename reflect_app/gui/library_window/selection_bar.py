"""What stands at the foot of the library window while several reflections are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from reflect_app.gui.library_window.footer import ABOVE, BELOW, GAP, SIDE
from reflect_app.gui.phrases.selected_and_moved import selection_text
from reflect_app.gui.widgets.named_menu import NamedMenu
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QResizeEvent

SEVERAL = 2


class SelectionBar(QFrame):
    """Says how many are selected, and offers what can be done with all of them.

    It lies over ``beneath``, which is as high as it, so that nothing in the window moves when it
    comes and goes. What there is no room for is in a menu under "More…".
    """

    left = Signal()
    """The selection is to be left."""

    def __init__(self, actions: Sequence[QAction], beneath: QWidget) -> None:
        super().__init__(beneath)
        self.setProperty("region", "selection")
        self.setObjectName("selectionBar")
        self.setAccessibleName(tr("What can be done with the selection"))
        self._actions = tuple(actions)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = tuple(self._button_for(action) for action in self._actions)
        self.more = LinkButton(tr("More…"), self)
        self.leave = LinkButton(tr("Leave the selection"), self)
        self.more.clicked.connect(self._show_menu)
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, ABOVE, SIDE, BELOW)
        row.setSpacing(GAP)
        for part in (self.count, *self.buttons, self.more):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.leave)
        self.hide()

    def show_count(self, selected: int, listed: int) -> None:
        """Say how many are selected of those that are listed; nothing while it is only one."""
        self.count.setText(selection_text(selected, listed))
        if selected >= SEVERAL:
            self._arrange()
        self.setVisible(selected >= SEVERAL)

    def room_needed(self) -> int:
        """How many pixels high it is, shown or not."""
        return ABOVE + self.leave.sizeHint().height() + BELOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        if not self.isHidden():
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text needs another arrangement."""
        super().changeEvent(event)
        kinds = {QEvent.Type.FontChange, QEvent.Type.StyleChange}
        if not self.isHidden() and event.type() in kinds:
            self._arrange()

    def _button_for(self, action: QAction) -> LinkButton:
        button = LinkButton(action.text().replace("&", ""), self)
        button.clicked.connect(action.trigger)
        return button

    def _arrange(self) -> None:
        """Show the first of the actions that there is room for, and the rest under More."""
        room = self.width() - 2 * SIDE - self.count.sizeHint().width()
        every = range(len(self.buttons), 0, -1)
        wanted = [(shown, leaves) for leaves in (True, False) for shown in every] + [(0, True)]
        for shown, leaves in wanted:
            parts: list[QWidget] = [*self.buttons[:shown]]
            parts += [self.more] if shown < len(self.buttons) or not leaves else []
            parts += [self.leave] if leaves else []
            if sum(part.sizeHint().width() + GAP for part in parts) <= room:
                break
        else:
            parts = [self.more]
        for part in (*self.buttons, self.more, self.leave):
            part.setVisible(part in parts)

    def _show_menu(self) -> None:
        if self.isHidden() or self.more.isHidden():  # a screen reader read of it a moment ago
            return
        menu = NamedMenu(self.more.words, self.window())
        menu.setObjectName("selectionMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        hidden = (button.isHidden() for button in self.buttons)
        menu.addActions([each for each, out in zip(self._actions, hidden, strict=True) if out])
        if self.leave.isHidden():
            menu.addAction(self.leave.text(), self.left.emit)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.more.mapToGlobal(self.more.rect().topLeft()))
