"""How the backups are drawn: a few lines each, wrapped where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent

from reflect_app.gui.style.sizes import CAPTION, NAME, PLAIN
from reflect_app.gui.widgets.lines_list import ROW, LinesList
from reflect_app.gui.widgets.row_delegate import Line, LinesDelegate
from reflect_app.gui.widgets.status_marks import Mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView, QWidget

    from reflect_app.gui.backups.list_model import BackupRow, BackupsModel
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.row_delegate import Index


class BackupDelegate(LinesDelegate):
    """Draws a backup: when it was made and why, what is in it, and where it is."""

    BEFORE, ABOVE, AFTER, BETWEEN = 12, 12, 8, 3

    def __init__(self, theme: Theme, view: QListView, model: BackupsModel) -> None:
        super().__init__(theme, view)
        self._model = model

    def lines(self, index: Index) -> list[Line]:
        """What needs a look has a line of its own, with a mark before it."""
        row: BackupRow = index.data(ROW)
        model, colours, usual = self._model, self._theme.colours, self.font_of(PLAIN)
        held = model.held(row)
        looks = model.doubts(row) if row.readable else [*model.doubts(row), held]
        return [
            Line(model.headline(row), self.font_of(NAME, QFont.Weight.DemiBold), colours.text),
            *(Line(each, usual, colours.wording, Mark.LOOK) for each in looks),
            *([Line(held, usual, colours.text)] if row.readable else []),
            Line(model.places(row), self.font_of(CAPTION), colours.quiet),
        ]


class BackupList(LinesList):
    """Backups one below the other. Enter, or a double-click, takes the one that is picked."""

    taken = Signal()
    """The picked backup is to be restored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seeking = False
        self.doubleClicked.connect(self.taken)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picked row stays in sight.

        To look for it lays the rows out, and a scroll bar that comes or goes with that resizes the
        list within: looked for then too, it would come and go without end.
        """
        super().resizeEvent(event)
        if self._seeking:
            return
        self._seeking = True
        self.scrollTo(self.currentIndex())
        self._seeking = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the picked backup."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        else:
            super().keyPressEvent(event)
