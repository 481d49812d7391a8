"""Which cause is behind an error that came from a backup or its folder; this looks at the disk."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import apsw

from reflect_app.errors import BackupError, NoSuchBackupError
from reflect_app.held_files import said
from reflect_app.library.backups import messages
from reflect_app.library.files import library_file, sqlite_file
from reflect_app.library.files import messages as library_messages
from reflect_app.library.files.fault_causes import is_folder, is_gone, why
from reflect_app.library.files.messages import Cause
from reflect_app.translation import tr

if TYPE_CHECKING:
    from pathlib import Path

_EFFECTIVE = os.access in os.supports_effective_ids


def could_not_read(path: Path, error: BaseException | None) -> BackupError:
    """Why a backup can't be read, and what to do about it."""
    if is_gone(path):
        return NoSuchBackupError(
            tr("There is no backup at {path}.", path=path),
            tr("It may be on a disk or a memory stick that is not connected now."),
        )
    if is_folder(path):
        message = tr("{path} is a folder and not a backup.", path=path)
        return BackupError(message, tr("Choose a backup in it."))
    if (held := said(error, path.name)) is not None:
        return BackupError(*held)
    return messages.not_read(path, why(path, error))


def could_not_read_library(path: Path, error: BaseException | None) -> BackupError:
    """Why no backup can be made of a library, and what to do about it."""
    if library_file.is_empty(path):
        return messages.no_library(path)
    if is_folder(path):
        told = library_messages.a_folder(path)
        return BackupError(told.message, told.advice)
    return messages.library_not_read(path, why(path, error))


def could_not_write(folder: Path, error: BaseException) -> BackupError:
    """Why no backup can be made in a folder, and what to do about it."""
    if (held := said(error, _name_in(error) or folder.name)) is not None:
        return BackupError(*held)
    if isinstance(error, FileExistsError | NotADirectoryError):
        return messages.file_in_the_way(folder)
    if not is_folder(folder) and getattr(error, "errno", errno.ENOENT) == errno.ENOENT:
        return BackupError(
            tr("The folder for backups is not there: {folder}.", folder=folder),
            tr(
                "Connect the disk or memory stick that it is on, or choose another folder for them."
            ),
        )
    cause = why(folder / "backup", error)
    if isinstance(error, OSError) and error.errno == errno.EIO:
        cause = Cause.DISK
    return messages.not_written(folder, cause)


def could_not_restore(path: Path, error: BaseException) -> BackupError:
    """Why a backup can't be written into the library, and what to do about it."""
    if (held := said(error, path.name)) is not None:
        return BackupError(*held)
    cause = Cause.BUSY if isinstance(error, TimeoutError) else why(path, error)
    return messages.not_restored(path, cause)


def is_of_source(error: apsw.Error | OSError, source: Path) -> bool:
    """Whether an error while copying came from what is copied, and not from the copy."""
    if is_folder(source) or _is_out_of_reach(source):
        return True
    if isinstance(error, OSError):
        return False
    if isinstance(error, sqlite_file.StrangePartsError):
        return True
    code = sqlite_file.code_of(error)
    if code in {apsw.SQLITE_IOERR_READ, apsw.SQLITE_IOERR_SHORT_READ}:
        return True
    sources = {apsw.SQLITE_CORRUPT, apsw.SQLITE_NOTADB}
    return code & 0xFF in sources | {apsw.SQLITE_BUSY, apsw.SQLITE_LOCKED}


def _is_out_of_reach(source: Path) -> bool:
    """Whether what is copied, or a file beside it, may not be read."""
    files = [source, *sqlite_file.files_beside(source)]
    there = [each for each in files if os.path.lexists(each)]
    return not all(os.access(each, os.R_OK, effective_ids=_EFFECTIVE) for each in there)


def _name_in(error: BaseException) -> str:
    """The name of the file that an error of the system tells of."""
    filename = getattr(error, "filename", None)
    return os.path.basename(os.fsdecode(filename)) if filename else ""  # noqa: PTH119  -- as given
