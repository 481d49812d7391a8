"""The reflections as Qt's list sees them: all ids at once, each line as soon as it is looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, Qt, Signal

from reflect_app.gui.publish import messages

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from PySide6.QtCore import QObject

    from reflect_app.gui.publish.publish_line import PublishLine
    from reflect_app.gui.widgets.row_delegate import Index
    from reflect_app.publication.publish.undecided_passages import Undecided

LINE, CHOSEN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
COMING = "…"


class Sums(NamedTuple):
    """How the lines part: what is written, left out by hand, and held back."""

    chosen: tuple[PublishLine, ...]
    left_out: int
    held: tuple[PublishLine, ...]


class PublishModel(QAbstractListModel):
    """A row for each reflection; what is known of one stays shown until it is looked at anew."""

    ticked = Signal()
    """Others are to be written than before, because somebody said so."""
    noted_elsewhere = Signal()
    """Other rows than before have a line of notes, and so other heights."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: list[str] = []
        self.left_out: set[str] = set()
        """Those that somebody left out; they stay so, whatever comes of them."""
        self._lines: dict[str, PublishLine] = {}
        self._undecided: dict[str, Undecided | None] = {}
        self._rows: dict[str, int] = {}
        self._told: dict[int, Callable[[PublishLine], object]] = {
            LINE: lambda line: line,
            CHOSEN: self.is_chosen,
            Qt.ItemDataRole.DisplayRole: lambda line: line.title,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.AccessibleDescriptionRole: messages.row_keys,
            Qt.ItemDataRole.CheckStateRole: self._tick,
        }

    def show_ids(self, ids: Sequence[str]) -> None:
        """Have a row for each of these."""
        if list(ids) == self.ids:
            return
        self.beginResetModel()
        self.ids = list(ids)
        self._rows = {each: row for row, each in enumerate(self.ids)}
        self._lines = {each: line for each, line in self._lines.items() if each in self._rows}
        self.endResetModel()

    def take(self, lines: Iterable[PublishLine]) -> None:
        """Show these lines in their rows."""
        rows, noted = [], False
        for each in lines:
            line = replace(each, undecided=self._undecided.get(each.id))
            if (row := self._rows.get(line.id)) is not None and self._lines.get(line.id) != line:
                noted |= self.is_noted(row) is not line.is_noted
                self._lines[line.id] = line
                rows.append(row)
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))
        if noted:
            self.noted_elsewhere.emit()

    def take_undecided(self, found: Mapping[str, Undecided | None]) -> None:
        """Show what is undecided in these by now; None where that is not known."""
        self._undecided |= found
        self.take(line for each in found if (line := self._lines.get(each)) is not None)

    def line_of(self, reflection_id: str) -> PublishLine | None:
        """What is known of a reflection."""
        return self._lines.get(reflection_id)

    def line_at(self, row: int) -> PublishLine | None:
        """What is known of the reflection in a row."""
        return self._lines.get(self.ids[row]) if 0 <= row < len(self.ids) else None

    @property
    def known(self) -> int:
        """How many have been looked at."""
        return len(self._lines)

    @property
    def is_known(self) -> bool:
        """Whether each was looked at."""
        return len(self._lines) == len(self.ids)

    def row_of(self, reflection_id: str) -> int:
        """In which row a reflection is; -1 where it is in none."""
        return self._rows.get(reflection_id, -1)

    def sums(self) -> Sums:
        """What is written, what is left out and what is held back, in order."""
        lines = [line for each in self.ids if (line := self._lines.get(each)) is not None]
        ready = [line for line in lines if line.is_ready]
        return Sums(
            tuple(line for line in ready if line.id not in self.left_out),
            sum(line.id in self.left_out for line in ready),
            tuple(line for line in lines if not line.is_ready),
        )

    def noted(self) -> int:
        """How many rows have a line about what holds them back, or is worth a look."""
        return sum(line.is_noted for line in self._lines.values())

    def is_noted(self, row: int) -> bool:
        """Whether this row has such a line."""
        line = self.line_at(row)
        return line is not None and line.is_noted

    def leave_out(self, ids: Collection[str], *, on: bool) -> None:
        """Write these no more, or again."""
        before = set(self.left_out)
        self.left_out = before | set(ids) if on else before - set(ids)
        if before != self.left_out and self.ids:
            self.dataChanged.emit(self.index(0), self.index(len(self.ids) - 1))
            self.ticked.emit()

    def turn(self, row: int) -> None:
        """Leave out what is to be written, or take it in again; what is held back stays so."""
        line = self.line_at(row)
        if line is not None and line.is_ready:
            self.leave_out([line.id], on=line.id not in self.left_out)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A row can be ticked where nothing holds it back."""
        usual, line = super().flags(index), self.line_at(index.row())
        ready = line is not None and line.is_ready
        return usual | Qt.ItemFlag.ItemIsUserCheckable if ready else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's title, its line, its tick, or all of it in words for a screen reader."""
        line = self.line_at(index.row())
        if line is None:
            coming = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return COMING if role in coming else None
        told = self._told.get(role)
        return told(line) if told else None

    def is_row_chosen(self, row: int) -> bool:
        """Whether what is in this row is to be written."""
        line = self.line_at(row)
        return line is not None and self.is_chosen(line)

    def is_chosen(self, line: PublishLine) -> bool:
        """Whether it is to be written."""
        return line.is_ready and line.id not in self.left_out

    def _spoken(self, line: PublishLine) -> str:
        return messages.row_text(line, chosen=self.is_chosen(line))

    def _tick(self, line: PublishLine) -> Qt.CheckState | None:
        if not line.is_ready:
            return None
        return Qt.CheckState.Checked if self.is_chosen(line) else Qt.CheckState.Unchecked
