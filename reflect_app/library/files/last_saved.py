"""A second witness of what was saved last: ids, versions and times, in a file of its own.

The newest changes are in SQLite's log alone. Where that is deleted, emptied, cut or spoilt, SQLite
takes the library for whole as it was before them; this tells that a save which had succeeded is
missing. It is written after each save and not waited for, which costs next to nothing: it outlives
a kill, and after a loss of power it is at worst older than the library. Whoever closes the library
as the last one removes it, since all is in the library's own file then. It holds no word.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from reflect_app.atomic_file import NEVER_BY_A_LINK, read_file
from reflect_app.held_files import patiently
from reflect_app.optional_steps import going_on
from reflect_app.ordinary_files import make_way, open_ordinary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_MOST = 1 << 12  # reflections of one process; an import of more is told of where it ends
_LIMIT = 1 << 22  # bytes; a file beyond this was not written by this program
_LINE = 80  # bytes of a line, so that one is written over in place
_APPENDING = os.O_WRONLY | os.O_CREAT | os.O_APPEND | NEVER_BY_A_LINK


@dataclass(frozen=True)
class SavedVersion:
    """What was saved last of one reflection, and when."""

    version: int
    moment: datetime


def path_of(library: Path) -> Path:
    """Where the witness of a library is."""
    return library.with_name(f"{library.name}-saved")


class LastSaved:
    """Writes the witness, for one process. A disk that refuses it is done without."""

    def __init__(self, library: Path, identity: str) -> None:
        self._path, self._identity = path_of(library), identity
        self._descriptor: int | None = None
        self._places: dict[str, int] = {}

    def note(self, reflection_id: str, version: int, moment: datetime) -> None:
        """Note that this version was saved."""
        self.note_all([(reflection_id, version, moment)])

    def note_all(self, saved: Iterable[tuple[str, int, datetime]]) -> None:
        """Note that these versions were saved, those of new reflections in one go."""
        lines = {
            each: _line(self._identity, each, SavedVersion(version, moment))
            for each, version, moment in saved
        }
        try:
            self._write(lines)
        except OSError:
            self.let_go()

    def let_go(self) -> None:
        """Close the file, which stays."""
        descriptor, self._descriptor = self._descriptor, None
        self._places.clear()
        if descriptor is not None:
            with suppress(OSError):
                os.close(descriptor)

    def _write(self, lines: Mapping[str, bytes]) -> None:
        if self._descriptor is not None and not os.fstat(self._descriptor).st_nlink:
            self.let_go()  # somebody removed it
        new = [each for each in lines if each not in self._places or self._descriptor is None]
        for each in lines.keys() - set(new):
            os.lseek(self._descriptor, self._places[each], os.SEEK_SET)  # type: ignore[arg-type]
            os.write(self._descriptor, lines[each])  # type: ignore[arg-type]
        room = max(0, _MOST - len(self._places))
        if new[:room]:
            self._append({each: lines[each] for each in new[:room]})

    def _append(self, lines: Mapping[str, bytes]) -> None:
        """Give reflections a place at the end, where no other process writes."""
        make_way(self._path)
        descriptor = open_ordinary(self._path, _APPENDING)
        try:
            os.write(descriptor, b"".join(lines.values()))
            end = os.lseek(descriptor, 0, os.SEEK_CUR)
        finally:
            os.close(descriptor)
        if self._descriptor is None:
            self._descriptor = open_ordinary(self._path, os.O_WRONLY | NEVER_BY_A_LINK)
        place = end - sum(map(len, lines.values()))
        for each, line in lines.items():
            self._places[each] = place
            place += len(line)


def witness(library: Path) -> bytes:
    """What the witness of a library says now, as it stands; nothing where there is none."""
    with suppress(OSError):
        return read_file(path_of(library), _LIMIT)
    return b""


def last_saved(said: bytes, identity: str) -> dict[str, SavedVersion]:
    """What was saved last of each reflection that was saved since the library was last closed."""
    found: dict[str, SavedVersion] = {}
    for line in said.splitlines():
        if (read := _read(identity, line)) is not None:
            reflection_id, saved = read
            known = found.get(reflection_id)
            if known is None or saved.version > known.version:
                found[reflection_id] = saved
    return found


def forget(library: Path) -> None:
    """Remove the witness: what it knows is in the library, was told, or was given up."""
    with going_on("forgetting what was saved last"):
        patiently(path_of(library).unlink, missing_ok=True)


def _line(identity: str, reflection_id: str, saved: SavedVersion) -> bytes:
    text = f"{reflection_id} {saved.version} {saved.moment.isoformat()}"
    return f"\n{text} {_sum(identity, text):08x}".ljust(_LINE - 1).encode() + b"\n"


def _read(identity: str, line: bytes) -> tuple[str, SavedVersion] | None:
    """One line; None where it is no whole one, or of another library."""
    try:
        text, _space, told = line.decode("ascii").rstrip().rpartition(" ")
        if int(told, 16) != _sum(identity, text):
            return None
        reflection_id, version, moment = text.split(" ")
        return reflection_id, SavedVersion(int(version), datetime.fromisoformat(moment))
    except ValueError:
        return None


def _sum(identity: str, text: str) -> int:
    return zlib.crc32(f"{identity} {text}".encode())
