"""A file that is filled piece by piece, made durable, and only then gets its name."""

from __future__ import annotations

import io
import os
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, BinaryIO, Self

from reflect_app.atomic_file import make_durable, make_private
from reflect_app.half_written import at_work_on
from reflect_app.held_files import letting_others_work, patiently
from reflect_app.publication.file_writing.file_hashes import sha256_in
from reflect_app.publication.file_writing.own_places import is_own_file
from reflect_app.publication.file_writing.safe_writing import (
    claim_temporary,
    in_plain_words,
    is_the_librarys,
    mode_of,
    move_to_free_name,
    refuse_own_place,
    refuse_taken_name,
    replace_agreed,
)

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from typing_extensions import Buffer

    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.safe_writing import Standing

_UNSYNCED = 1 << 20  # bytes that the disk may have to catch up with when somebody saves
_catch_up = getattr(os, "fdatasync", os.fsync)


class _SyncedAsItGrows(io.BufferedRandom):
    """A file that the disk keeps up with while it is filled.

    Else a save of somebody else, which waits for the disk as well, waits for all of it: at the end
    of a zip of ten thousand for more than a second.
    """

    _new = 0

    def write(self, data: Buffer) -> int:
        """Write, and now and then wait for the disk."""
        written = super().write(data)
        self._new += written
        if self._new >= _UNSYNCED:
            self._new = 0
            self.flush()
            _catch_up(self.fileno())
        return written


class FileInTheMaking:
    """The steps of ``write_safely`` one by one, for a file of any size, or for many at once.

    Enter it, write into ``file``, ``sync`` it, and ``put_in_place``; who does that calls
    ``sync_names`` afterwards. Left before, nothing of it stays, and what was there stays as it was.
    """

    def __init__(self, path: Path, own: AppPaths | None, replace: Standing | None = None) -> None:
        self.path = path
        self.replace = replace
        self._own = own
        self._at_work = ExitStack()

    def __enter__(self) -> Self:
        """Raises ``CouldNotWriteFileError``."""
        refuse_own_place(self.path.parent, self._own)
        with in_plain_words(self.path):
            self._temporary, descriptor = claim_temporary(self.path, None)
            self._at_work.enter_context(at_work_on(self._temporary))
            self.file: BinaryIO = _SyncedAsItGrows(io.FileIO(descriptor, "r+"))
            self._mode = make_private(descriptor)
        return self

    def hashed(self) -> str:
        """The SHA-256 of all that was written. Raises ``CouldNotWriteFileError``."""
        with in_plain_words(self.path):
            self.file.flush()
            self.file.seek(0)
            return sha256_in(self.file)

    def sync(self) -> None:
        """Wait until the disk has it; others can be waited for in other threads meanwhile.

        Raises ``CouldNotWriteFileError``.
        """
        with in_plain_words(self.path):
            before = mode_of(self.path) if self.replace else None
            make_durable(self.file, self._mode if before is None else before)

    def put_in_place(self) -> None:
        """Give it its name, as ``write_safely`` does. Raises as that."""
        if self.replace and self._own and is_own_file(self.replace.path, self._own):
            raise is_the_librarys(self.replace.path)
        with in_plain_words(self.path), letting_others_work():
            refuse_taken_name(self.path, self.replace)
            self.file.close()  # no file that is open is moved on Windows
            if not (self.replace and patiently(replace_agreed, self._temporary, self.replace)):
                move_to_free_name(self._temporary, self.path)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._at_work:
            with suppress(OSError):  # what could not be written is not missed
                self.file.close()
            with suppress(OSError):  # it is gone once it was moved
                patiently(self._temporary.unlink)
        if isinstance(error, OSError):
            with in_plain_words(self.path):
                raise error
