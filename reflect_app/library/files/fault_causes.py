"""Which cause is behind an error that came from the library's files; this looks at the disk."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from tempfile import TemporaryFile

import apsw

from reflect_app.errors import CouldNotOpenLibraryError, CouldNotSaveError
from reflect_app.held_files import said
from reflect_app.library.files import messages, sqlite_file, whose_file
from reflect_app.library.files.messages import Cause
from reflect_app.translation import tr

_ROOM_NEEDED = 1 << 17  # bytes; SQLite asks for pages and for 32 KiB blocks of shared memory
_CAUSES = {
    apsw.SQLITE_FULL: Cause.FULL,
    apsw.SQLITE_BUSY: Cause.BUSY,
    apsw.SQLITE_LOCKED: Cause.BUSY,
    apsw.SQLITE_READONLY: Cause.REFUSED,
    apsw.SQLITE_PERM: Cause.REFUSED,
    apsw.SQLITE_AUTH: Cause.REFUSED,
    apsw.SQLITE_CANTOPEN: Cause.REFUSED,
    apsw.SQLITE_NOTADB: Cause.FOREIGN,
    apsw.SQLITE_IOERR: Cause.DISK,
    apsw.SQLITE_PROTOCOL: Cause.BUSY,  # two programs that open the log at the same moment
    apsw.SQLITE_INTERRUPT: Cause.BUSY,
    apsw.SQLITE_NOMEM: Cause.DISK,
}
"""By SQLite's primary result codes; what is not here means that the file is not as it should be."""
_MEMORY_NEEDED = 1 << 26  # bytes; no page and no text of ours asks for nearly as many


def why(path: Path, error: BaseException | None) -> Cause:
    """What stands behind an error that came from the files at ``path``."""
    if isinstance(error, OSError):
        return Cause.FULL if error.errno in {errno.ENOSPC, errno.EDQUOT} else Cause.REFUSED
    if isinstance(error, sqlite_file.StrangePartsError):
        return Cause.ALTERED
    # The primary result code is the low byte of the extended one.
    code = sqlite_file.code_of(error)
    if code == apsw.SQLITE_IOERR_SHORT_READ:  # the disk did answer: the file ends too early
        return Cause.DAMAGED
    code &= 0xFF
    if code == apsw.SQLITE_NOMEM and _has_memory():  # a spoilt length asked for far too much
        return Cause.DAMAGED
    if code in {apsw.SQLITE_IOERR, apsw.SQLITE_CANTOPEN} and _has_no_room(path.parent):
        return Cause.FULL
    return _CAUSES.get(code, Cause.DAMAGED)


def could_not_open(path: Path, error: BaseException | None) -> CouldNotOpenLibraryError:
    """Why the library at ``path`` can't be opened or read, and what to do about it.

    Where it is, or was, one of ours and can't be read as one, the answer is a
    ``DamagedLibraryError``, also where SQLite takes it for no database at all.
    """
    if isinstance(error, NotADirectoryError):
        return messages.no_folder(path.parent)
    if (held := said(error, _name_in(error) or path.name)) is not None:
        return CouldNotOpenLibraryError(*held)
    if is_gone(path) and not isinstance(error, OSError):
        return CouldNotOpenLibraryError(_said_gone(path), tr("Bring it back, then try again."))
    cause = why(path, error)
    if cause is Cause.ALTERED:
        return messages.altered(path)
    if cause is Cause.DAMAGED or (isinstance(error, apsw.Error) and _is_damage(path, cause)):
        return messages.damaged(path)
    return messages.a_folder(path) if is_folder(path) else messages.not_opened(path, cause)


def _name_in(error: BaseException | None) -> str:
    """The name of the file that an error is about, one of those beside a library perhaps."""
    filename = error.filename if isinstance(error, OSError) else None
    return Path(filename).name if isinstance(filename, str) else ""


def could_not_save(path: Path, error: BaseException | None) -> CouldNotSaveError:
    """Why the library at ``path`` could not keep a change, and what to do about it.

    Where it is damaged, the answer is a ``DamagedWhileSavingError``.
    """
    if (held := said(error, path.name)) is not None:
        return CouldNotSaveError(*held)
    cause = why(path, error)
    if cause is Cause.ALTERED:
        return messages.altered_while_saving(path)
    if cause in {Cause.DAMAGED, Cause.FOREIGN}:  # it was open: so it was one of ours
        return messages.damaged_while_saving(path)
    return messages.not_saved(path, cause)


def gone(path: Path) -> CouldNotSaveError:
    """The library, or its folder, is not where it was when it was opened."""
    advice = tr("Once it is back, Reflect can save in it again.")
    return CouldNotSaveError(_said_gone(path), f"{messages.save_a_copy()} {advice}")


def is_gone(path: Path) -> bool:
    """Whether there is nothing at the path; a path that may not be looked at is not gone."""
    try:
        path.stat()
    except OSError as error:
        return isinstance(error, FileNotFoundError | NotADirectoryError)
    return False


def is_folder(path: Path) -> bool:
    """Whether there is a folder; of a path that may not be looked at nobody can say that."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _said_gone(path: Path) -> str:
    if path.parent.is_dir():
        return tr("The library is no longer where it was: {path}.", path=path)
    return tr("The folder of the library is gone: {folder}.", folder=path.parent)


def _is_damage(path: Path, cause: Cause) -> bool:
    if cause is Cause.FOREIGN:
        return whose_file.is_damaged(path)
    return cause is Cause.REFUSED and whose_file.has_a_spoilt_header(path)


def _has_no_room(folder: Path) -> bool:
    """Whether the disk is full, or this person's share of it, which only writing there can tell."""
    try:
        return shutil.disk_usage(folder).free < _ROOM_NEEDED or _takes_no_more(folder)
    except OSError:
        return False


def _has_memory() -> bool:
    try:
        return bool(bytearray(_MEMORY_NEEDED))
    except MemoryError:
        return False


def _takes_no_more(folder: Path) -> bool:
    try:
        with TemporaryFile(dir=folder, buffering=0) as file:
            file.write(bytes(_ROOM_NEEDED))
            os.fsync(file.fileno())
    except OSError as error:
        return error.errno in {errno.ENOSPC, errno.EDQUOT}
    return False
