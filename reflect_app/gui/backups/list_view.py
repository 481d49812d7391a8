"""How the backups are drawn: three lines each, wrapped where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reflect_app.gui.backups.list_model import ROW
from reflect_app.gui.style.sizes import CAPTION, NAME, PLAIN
from reflect_app.gui.widgets.row_delegate import Line, LinesDelegate
from reflect_app.gui.widgets.row_list import RowList
from reflect_app.gui.widgets.status_marks import Mark

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from reflect_app.gui.backups.list_model import BackupRow, BackupsModel
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.row_delegate import Index


class BackupDelegate(LinesDelegate):
    """Draws a backup: when it was made and why, what is in it, and where it is."""

    BEFORE, ABOVE, AFTER, BETWEEN = 12, 12, 8, 3

    def __init__(self, theme: Theme, view: QListView, model: BackupsModel) -> None:
        super().__init__(theme, view)
        self._model = model

    def lines(self, index: Index) -> tuple[Line, Line, Line]:
        """Three lines; what can't be read has a mark before the second."""
        row: BackupRow = index.data(ROW)
        colours = self._theme.colours
        when, held, places = self._model.lines(row)
        usual = self.font_of(PLAIN)
        return (
            Line(when, self.font_of(NAME, QFont.Weight.DemiBold), colours.text),
            Line(held, usual, colours.text)
            if row.readable
            else Line(held, usual, colours.wording, Mark.LOOK),
            Line(places, self.font_of(CAPTION), colours.quiet),
        )


class BackupList(RowList):
    """Backups one below the other. Enter, or a double-click, takes the one that is chosen."""

    picked = Signal()
    """Another backup is the chosen one, or none."""
    taken = Signal()
    """The chosen backup is to be restored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.doubleClicked.connect(self.taken)

    def use(self, model: BackupsModel, theme: Theme) -> None:
        """Show this model in the colours and sizes of the theme."""
        self.setModel(model)
        self.setItemDelegate(BackupDelegate(theme, self, model))
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        model.dataChanged.connect(self.scheduleDelayedItemsLayout)
        self.selectionModel().currentChanged.connect(lambda *_rows: self.picked.emit())

    def chosen(self) -> BackupRow | None:
        """The backup that is chosen."""
        row: BackupRow | None = self.currentIndex().data(ROW)
        return row

    def choose(self, place: int) -> None:
        """Choose the backup at this place of the list."""
        self.setCurrentIndex(self.model().index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the chosen backup."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen backup in sight when the list gets another size."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())
