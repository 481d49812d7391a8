"""Many files as one zip that is the same to the byte every time; ``docs/published-formats.md``."""

from __future__ import annotations

import stat
import unicodedata
from contextlib import suppress
from shutil import copyfileobj
from typing import TYPE_CHECKING, BinaryIO, Self
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from reflect_app.publication.file_writing.file_names import RESERVED
from reflect_app.publication.file_writing.folder_plan import name_key

if TYPE_CHECKING:
    from types import TracebackType

SUFFIX = ".zip"
_WHEN = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip knows; when files were made is no news
_UNIX = 3  # the system that permissions are given as of, wherever it is made
_PERMISSIONS = (stat.S_IFREG | 0o644) << 16
_NAME_BYTES = 255  # what most file systems allow
_NOT_IN_NAMES = frozenset('/\\:*?"<>|')


class Archive:
    """A zip that is written as a stream: of what was added, only the names are kept.

    Files are stored as they are, in the order in which they are added, with a time and permissions
    that are always the same; so the same files give the same bytes, on every system. To be used in
    a ``with`` block; left by an error, what was written is not all and to be thrown away.
    """

    def __init__(self, into: BinaryIO) -> None:
        self._zip = ZipFile(into, "w", ZIP_STORED, allowZip64=True)
        self._keys: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._zip.close()
            return
        with suppress(OSError, ValueError):  # or it would be ended whenever Python clears up
            self._zip.close()

    def add(self, name: str, data: bytes) -> None:
        """Write one file.

        Raises ``ValueError`` for a name that can't stand in every folder, or that stands in here
        already wherever letter case makes no difference; and ``OSError`` as writing does.
        """
        self._claim(name)
        self._zip.writestr(_entry(name), data)

    def add_stream(self, name: str, file: BinaryIO, size: int) -> None:
        """Write one file of so many bytes, piece by piece, whatever its size. Raises as ``add``."""
        self._claim(name)
        entry = _entry(name)
        entry.file_size = size
        with self._zip.open(entry, mode="w") as into:
            copyfileobj(file, into)

    def _claim(self, name: str) -> None:
        check_name(name)
        if (key := name_key(name)) in self._keys:
            message = f"{name!r} is in the archive already"
            raise ValueError(message)
        self._keys.add(key)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _WHEN)
    entry.create_system = _UNIX
    entry.external_attr = _PERMISSIONS
    return entry


def check_name(name: str) -> None:
    """Raise ``ValueError`` for what is no plain name of a file on every system."""
    if (
        not 1 <= len(name.encode(errors="replace")) <= _NAME_BYTES
        or name != name.strip().rstrip(".")
        or RESERVED.fullmatch(name.partition(".")[0].rstrip().lower())
        or _NOT_IN_NAMES & set(name)
        or any(unicodedata.category(character) in {"Cc", "Cs"} for character in name)
    ):
        message = f"{name!r} is no name that every system takes"
        raise ValueError(message)
