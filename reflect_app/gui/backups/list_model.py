"""The backups as a list shows them: one row a moment, wherever the copies of it are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reflect_app.gui.backups.messages import (
    doubts,
    holding_text,
    kind_text,
    moment_words,
    places_text,
)
from reflect_app.gui.widgets.lines_list import RowsModel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtCore import QObject

    from reflect_app.errors import ReflectError
    from reflect_app.library.backups import Backup, Contents


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


class BackupsModel(RowsModel):
    """The rows, the newest first, and the words for them."""

    rows: list[BackupRow]

    def __init__(self, usual: Path, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__("key", self._when, self._spoken, parent)
        self._usual = usual
        self._now = now

    def rows_of(self, backups: Iterable[Backup]) -> list[BackupRow]:
        """One row for each backup; copies of the same name in several folders are the same.

        What is known of those that are shown already stays known.
        """
        found: dict[str, list[Backup]] = {}
        for backup in backups:
            found.setdefault(backup.path.name, []).append(backup)
        known = {row.copies: row for row in self.rows}
        all_copies = map(tuple, found.values())
        return [replace(known.get(each, BackupRow(each)), copies=each) for each in all_copies]

    def set_contents(self, key: str, contents: Contents) -> None:
        """What is in a backup is known now."""
        self._change(key, lambda row: replace(row, contents=contents))

    def set_problem(self, key: str, error: ReflectError) -> None:
        """The copy that was tried of a backup can't be read; the next one may be."""
        self._change(key, lambda row: replace(row, tried=row.tried + 1, problem=str(error)))

    def places(self, row: BackupRow) -> str:
        """Where a backup is, in words: "On this computer and in STICK"."""
        return places_text(row.folders, self._usual)

    def headline(self, row: BackupRow) -> str:
        """When a backup was made, and why."""
        return " · ".join(filter(None, (self._when(row), kind_text(row.backup))))

    def doubts(self, row: BackupRow) -> list[str]:
        """What there is to know before it is relied on, each as a line of its own."""
        return [f"{each[:1].upper()}{each[1:]}" for each in doubts(row.backup, row.contents)]

    def held(self, row: BackupRow, *, spoken: bool = False) -> str:
        """What is in a backup, or why that is not known."""
        if not row.readable:
            return "This backup can't be read"
        if row.contents is None:
            return "Looking at what is in it" if spoken else "Looking at what is in it…"
        return holding_text(row.contents, self._now(), ", " if spoken else " · ")

    def _when(self, row: BackupRow) -> str:
        return moment_words(row.backup.made, self._now())

    def _spoken(self, row: BackupRow) -> str:
        held, known = self.held(row, spoken=True), doubts(row.backup, row.contents)
        why = " · ".join(filter(None, (kind_text(row.backup), *known)))
        parts = (self._when(row), why, held, self.places(row))
        return " ".join(f"{part}." for part in parts if part)

    def _change(self, key: str, change: Callable[[BackupRow], BackupRow]) -> None:
        place = self.row_of(key)
        if place >= 0:
            self.rows[place] = change(self.rows[place])
            self.dataChanged.emit(self.index(place), self.index(place))
