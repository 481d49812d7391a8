"""The backups as a list shows them: one row a moment, wherever the copies of it are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reflect_app.gui.backups.messages import (
    cant_be_read,
    holding_text,
    kind_text,
    looking,
    moment_words,
    places_text,
    spoken_row_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtCore import QObject

    from reflect_app.library.backups import Backup, Contents

ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class BackupRow:
    """One backup: the copies of it, the one on this computer first, and what is in it.

    ``tried`` of the copies could not be read, for the reasons in ``problem``; where that is all of
    them, the backup can't be restored.
    """

    copies: tuple[Backup, ...]
    contents: Contents | None = None
    tried: int = 0
    problem: str = ""

    @property
    def key(self) -> str:
        """What tells this row from every other, also after the list was read again."""
        return self.backup.path.name

    @property
    def backup(self) -> Backup:
        """The copy to use: the first that was not found to be past reading."""
        return self.copies[min(self.tried, len(self.copies) - 1)]

    @property
    def readable(self) -> bool:
        """Whether there is still a copy that may be read."""
        return self.tried < len(self.copies)

    @property
    def folders(self) -> list[Path]:
        """The folders that have a copy."""
        return [copy.path.parent for copy in self.copies]


def rows_of(backups: Iterable[Backup]) -> list[BackupRow]:
    """One row for each backup; copies of the same name in several folders are the same."""
    found: dict[str, list[Backup]] = {}
    for backup in backups:
        found.setdefault(backup.path.name, []).append(backup)
    return [BackupRow(tuple(copies)) for copies in found.values()]


class BackupsModel(QAbstractListModel):
    """The rows, the newest first, and the words for them."""

    def __init__(
        self, usual: Path, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.rows: list[BackupRow] = []
        self._usual = usual
        self._now = now

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many backups there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """When a backup was made, all about it in words for a screen reader, or its row."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return moment_words(row.backup.made, self._now())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_row_text(
                row.backup, row.contents, self.places(row), self._now(), readable=row.readable
            )
        return None

    def show_backups(self, backups: Iterable[Backup]) -> None:
        """Show these from now on; what is known of those that were shown already stays known."""
        known = {row.copies: row for row in self.rows}
        self.beginResetModel()
        self.rows = [known.get(row.copies, row) for row in rows_of(backups)]
        self.endResetModel()

    def set_contents(self, key: str, contents: Contents) -> None:
        """What is in a backup is known now."""
        self._change(key, lambda row: replace(row, contents=contents))

    def set_problem(self, key: str, words: str) -> None:
        """The copy that was tried of a backup can't be read; the next one may be."""
        self._change(key, lambda row: replace(row, tried=row.tried + 1, problem=words))

    def place_of(self, key: str) -> int:
        """The place of the row with this key; -1 where there is none."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), -1)

    def places(self, row: BackupRow) -> str:
        """Where a backup is, in words: "On this computer and in STICK"."""
        return places_text(row.folders, self._usual)

    def lines(self, row: BackupRow) -> Sequence[str]:
        """What is read in a row, line by line: when and why, what is in it, where it is."""
        when = moment_words(row.backup.made, self._now())
        why = kind_text(row.backup)
        return (f"{when} · {why}" if why else when, self._held(row), self.places(row))

    def _change(self, key: str, change: Callable[[BackupRow], BackupRow]) -> None:
        place = self.place_of(key)
        if place >= 0:
            self.rows[place] = change(self.rows[place])
            self.dataChanged.emit(self.index(place), self.index(place))

    def _held(self, row: BackupRow) -> str:
        if not row.readable:
            return cant_be_read()
        return holding_text(row.contents, self._now()) if row.contents else f"{looking()}…"
