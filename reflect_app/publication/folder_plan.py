"""Which names an export into a folder will use, and which of them are taken.

One answer for the question that is asked, for what is shown, and for the writing.
"""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reflect_app.errors import NoSuchReflectionError
from reflect_app.publication.file_names import SUFFIX, suggested_name
from reflect_app.publication.safe_writing import Standing, standing_at
from reflect_app.text_format.requirements import to_publish

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reflect_app.library import Library
    from reflect_app.reflection import Reflection


@dataclass(frozen=True)
class PlannedFile:
    """The file that a reflection goes into, and what stood at its name when it was planned.

    ``there`` is the name that this has in the folder: another one than ``name`` where the file
    system takes both for the same.
    """

    reflection_id: str
    suggestion: str
    name: str
    standing: Standing | None = None
    there: str = ""


class FolderPlan:
    """Gives each reflection one name in a folder, and no two reflections the same one.

    A name is the suggested one, or the first of ``name-2``, ``name-3`` ... that no reflection
    before it has. That hangs on the reflections alone and not on what is in the folder, so the
    same export gives the same names again.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files: dict[str, PlannedFile] = {}
        self._used: set[str] = set()
        self._last_number: dict[str, int] = {}

    def place(self, reflection_id: str, reflection: Reflection) -> PlannedFile:
        """The file for a reflection, looked at now; the same as before if it has one.

        A reflection that suggests another name by now gets another file.
        """
        suggestion = suggested_name(reflection)
        before = self._files.get(reflection_id)
        if before is not None and before.suggestion == suggestion:
            return before
        return self._keep(reflection_id, suggestion, self._unused_name(suggestion))

    def place_beside(self, reflection_id: str, reflection: Reflection) -> PlannedFile:
        """A file for a reflection under a name that nothing has: none of these, nor of the folder.

        Asked again, it gives the next one.
        """
        suggestion = suggested_name(reflection)
        name = self._unused_name(suggestion)
        while name_key(name) in self._in_folder or standing_at(self.folder / name) is not None:
            name = self._unused_name(suggestion)
        return self._keep(reflection_id, suggestion, name)

    def place_ready(self, library: Library, reflection_ids: Iterable[str]) -> Iterator[bool]:
        """Give each reflection that can be published its file; whether it got one, one by one."""
        for each in reflection_ids:
            try:
                reflection = library.get(each).reflection
            except NoSuchReflectionError:  # the writing says so
                yield False
                continue
            if ready := not to_publish(reflection):
                self.place(each, reflection)
            yield ready

    def to_replace(self) -> tuple[PlannedFile, ...]:
        """Those whose name has a file already that an export would replace, in order of names."""
        files = self._files.values()
        replaceable = (each for each in files if each.standing and each.standing.may_be_replaced)
        return tuple(sorted(replaceable, key=lambda each: each.there))

    def _keep(self, reflection_id: str, suggestion: str, name: str) -> PlannedFile:
        standing = standing_at(self.folder / name)
        there = "" if standing is None else self._name_there(name)
        planned = PlannedFile(reflection_id, suggestion, name, standing, there)
        self._files[reflection_id] = planned
        return planned

    def _unused_name(self, suggestion: str) -> str:
        number = self._last_number.get(suggestion, 0)
        while True:
            number += 1
            name = numbered(suggestion, number)
            if name_key(name) not in self._used:
                self._last_number[suggestion] = number
                self._used.add(name_key(name))
                return name

    def _name_there(self, name: str) -> str:
        names = self._in_folder.get(name_key(name), (name,))
        return name if name in names else names[0]

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
