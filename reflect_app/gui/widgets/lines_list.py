"""Lists of few rows: all of them are here, and each is told in lines that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QSignalBlocker, Qt, Signal

from reflect_app.gui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.row_delegate import Index, LinesDelegate

ROW = Qt.ItemDataRole.UserRole


class RowsModel(QAbstractListModel):
    """Values, a row each. ``words`` begin a row, ``spoken`` is all of it for a screen reader.

    What the attribute ``key`` holds tells a row from every other, also once they are read again.
    """

    def __init__(
        self,
        key: str,
        words: Callable[[Any], str],
        spoken: Callable[[Any], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows: list[Any] = []
        self._key = key
        self._roles = {
            ROW: lambda row: row,
            Qt.ItemDataRole.DisplayRole: words,
            Qt.ItemDataRole.AccessibleTextRole: spoken,
        }

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these in place of those that were shown."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def key_of(self, row: Any) -> Any:  # noqa: ANN401  -- whatever the rows are
        """What tells a row from every other."""
        return getattr(row, self._key)

    def row_of(self, key: object) -> int:
        """The place of the row with this key; -1 where there is none."""
        return next((at for at, row in enumerate(self.rows) if self.key_of(row) == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  -- Qt's own
        """The value itself, or its words."""
        told = self._roles.get(Qt.ItemDataRole(role))
        return told(self.rows[index.row()]) if told else None


class LinesList(RowList):
    """Rows one below the other; the picked one is shown beside the list."""

    picked = Signal()
    """A person picked another row."""

    _delegate: LinesDelegate | None = None

    def use(self, model: RowsModel, delegate: LinesDelegate, theme: Theme) -> None:
        """Show this model, drawn so, in the colours and sizes of the theme."""
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._delegate = delegate
        for changed in (theme.changed, model.dataChanged, model.modelReset):
            changed.connect(self._measure_anew)
        delegate.measure_anew()
        self.selectionModel().currentChanged.connect(lambda *_rows: self.picked.emit())

    def row_height(self) -> int:
        """How high the picked row is, or one like it, in pixels."""
        index = self.currentIndex() if self.currentIndex().isValid() else self._rows.index(0)
        return self.sizeHintForIndex(index).height() if index.isValid() else 0

    def picked_row(self) -> Any:  # noqa: ANN401  -- whatever the rows are
        """What the picked row shows; None where none is picked."""
        return self.currentIndex().data(ROW)

    def pick(self, key: object) -> None:
        """Pick the row with this key, if it is in the list."""
        self._pick_at(self._rows.row_of(key))

    def show_rows(self, rows: Sequence[Any], otherwise: int = 0) -> None:
        """Show these; what was picked stays so, or else the row at the other place is."""
        before = self.picked_row()
        with QSignalBlocker(self):
            self._rows.show_rows(rows)
            kept = -1 if before is None else self._rows.row_of(self._rows.key_of(before))
            self._pick_at(otherwise if kept < 0 else kept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew at another width."""
        super().resizeEvent(event)
        self.place_at_width(event)

    def changeEvent(self, event: QEvent) -> None:
        """In another font the words take other room."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure_anew()

    def _measure_anew(self) -> None:
        if self._delegate is None:  # no rows are shown yet
            return
        self._delegate.measure_anew()
        self.scheduleDelayedItemsLayout()

    def _pick_at(self, row: int) -> None:
        index = self._rows.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
