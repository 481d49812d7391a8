"""Names of copies in a folder, beside all that is there; which two names a disk takes for one."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from reflect_app.publication.file_writing.file_names import SUFFIX, suggested_name
from reflect_app.publication.file_writing.safe_writing import standing_at

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.publication.file_writing.file_names import NameParts


class FolderPlan:
    """Gives each copy a name in a folder that nothing has: no other copy, and no file there.

    A name is the suggested one, or the first of ``name-2``, ``name-3`` ... that is free.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._used: set[str] = set()
        self._last_number: dict[str, int] = {}

    def name_beside(self, parts: NameParts) -> str:
        """A name for a copy of a reflection; asked again, it gives the next one."""
        suggestion = suggested_name(parts)
        name = self._unused_name(suggestion)
        while name_key(name) in self._in_folder or standing_at(self.folder / name) is not None:
            name = self._unused_name(suggestion)
        return name

    def _unused_name(self, suggestion: str) -> str:
        number = self._last_number.get(suggestion, 0)
        while True:
            number += 1
            name = numbered(suggestion, number)
            if name_key(name) not in self._used:
                self._last_number[suggestion] = number
                self._used.add(name_key(name))
                return name

    @cached_property
    def _in_folder(self) -> dict[str, list[str]]:
        """The names in the folder, by what they are compared by."""
        return names_in_folder(self.folder)


def names_in_folder(folder: Path) -> dict[str, list[str]]:
    """The names in a folder, by what they are compared by; none where nobody may look."""
    found: dict[str, list[str]] = {}
    with suppress(OSError):
        for name in sorted(path.name for path in folder.iterdir()):
            found.setdefault(name_key(name), []).append(name)
    return found


def numbered(name: str, number: int) -> str:
    """A name as it is for 1, and ``name-2.txt`` and so on for the others."""
    return name if number == 1 else f"{name.removesuffix(SUFFIX)}-{number}{SUFFIX}"


def name_key(name: str) -> str:
    """What two names have in common that some file system takes for one.

    That is letter case, by any table of it, and the ways in which Unicode writes one letter.
    """
    if name.isascii():
        return name.lower()
    composed = unicodedata.normalize("NFKC", name)
    return unicodedata.normalize("NFKC", composed.upper().casefold())
