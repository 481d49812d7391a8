"""What went wrong with a backup, said in words that help."""

from __future__ import annotations

import errno
import os
import sqlite3
from typing import TYPE_CHECKING

from reflect_app.errors import BackupError, NoSuchBackupError
from reflect_app.held_files import said
from reflect_app.library.files import backup_file, diagnosis, library_file
from reflect_app.library.files.messages import Cause

if TYPE_CHECKING:
    from pathlib import Path

_ASK = "Ask whoever looks after this computer to let you read and write there."
_OTHERS = "Earlier backups were left as they are."


class DamagedSourceError(BackupError):
    """What was to be copied is damaged."""


_NOT_READ = {
    Cause.FULL: (
        "The disk is full, so the {what} {path} can't be read.",
        "Make some room on the disk, then try again.",
    ),
    Cause.BUSY: (
        "Another program is using the {what} {path}.",
        "Close the other program or wait a moment, then try again.",
    ),
    Cause.REFUSED: ("Reflect may not read the {what} {path}.", _ASK),
    Cause.FOREIGN: (
        "The file {path} is not a backup of a library of Reflect.",
        "It was left as it is. Choose another one.",
    ),
    Cause.DAMAGED: (
        "The {what} {path} is damaged.",
        "It was left as it is.",
    ),
    Cause.DISK: (
        "The disk that holds the {what} {path} does not answer as it should.",
        "Check the disk or the connection to it, then try again.",
    ),
}

_LIBRARY_NOT_READ = {
    Cause.FULL: (
        "The disk is full, so no backup was made of the library {path}.",
        f"{_OTHERS} Make some room on the disk.",
    ),
    Cause.BUSY: (
        "Another program is using the library {path}, so no backup was made of it.",
        f"{_OTHERS} Close the other program or wait a moment, then try again.",
    ),
    Cause.REFUSED: (
        "Reflect may not read the library {path}, so no backup was made of it.",
        f"{_OTHERS} {_ASK}",
    ),
    Cause.FOREIGN: (
        "The file {path} is not a library of Reflect, so no backup was made of it.",
        _OTHERS,
    ),
    Cause.DAMAGED: (
        "The library {path} is damaged, so no backup was made of it.",
        f"{_OTHERS} Close Reflect and open it again: it saves all that can be read.",
    ),
    Cause.DISK: (
        "The disk that holds the library {path} does not answer as it should.",
        f"{_OTHERS} Check the disk or the connection to it, then try again.",
    ),
}

_NOT_WRITTEN = {
    Cause.FULL: (
        "There is no room for a backup in {folder}.",
        f"{_OTHERS} Make some room on that disk, or choose another folder for backups.",
    ),
    Cause.REFUSED: (
        "Reflect may not write in the folder for backups, {folder}.",
        f"{_OTHERS} Choose another folder for them. {_ASK}",
    ),
    Cause.DISK: (
        "The disk that holds the folder for backups, {folder}, does not answer as it should.",
        f"{_OTHERS} Check the disk or the connection to it, then try again.",
    ),
}

_NOT_RESTORED = {
    Cause.FULL: (
        "There is not enough room on the disk to restore this backup.",
        "The library is as it was. Make some room on the disk, then try again.",
    ),
    Cause.BUSY: (
        "Something else is being saved in the library just now.",
        "The library is as it was. Close the other windows that use it, then try again.",
    ),
    Cause.REFUSED: (
        "Reflect may not write in the library {path}.",
        f"The library is as it was. {_ASK}",
    ),
    Cause.DISK: (
        "The disk that holds the library {path} does not answer as it should.",
        "The library is as it was. Check the disk or the connection to it, then try again.",
    ),
}


def could_not_read(path: Path, error: BaseException | None) -> BackupError:
    """Why a backup can't be read, and what to do about it."""
    if diagnosis.is_gone(path):
        return NoSuchBackupError(
            f"There is no backup at {path}.",
            "It may be on a disk or a memory stick that is not connected now.",
        )
    if path.is_dir():
        return BackupError(f"{path} is a folder and not a backup.", "Choose a backup in it.")
    if (held := said(error, path.name)) is not None:
        return BackupError(*held)
    return _not_read(path, diagnosis.why(path, error))


def damaged(path: Path) -> BackupError:
    """A backup is not what was written."""
    return _not_read(path, Cause.DAMAGED)


def not_a_backup(path: Path) -> BackupError:
    """A file is something else than a backup."""
    return _not_read(path, Cause.FOREIGN)


def newer(path: Path) -> BackupError:
    """A backup has a version that this program does not know."""
    return BackupError(
        f"The {_what(path)} {path} was made by a newer version of Reflect.",
        "It was left as it is. Install the newest version of Reflect to restore it.",
    )


def could_not_read_library(path: Path, error: BaseException | None) -> BackupError:
    """Why no backup can be made of a library, and what to do about it."""
    if library_file.is_empty(path):
        return no_library(path)
    cause = diagnosis.why(path, error)
    message, advice = _LIBRARY_NOT_READ[cause]
    kind = DamagedSourceError if cause is Cause.DAMAGED else BackupError
    return kind(message.format(path=path), advice)


def no_library(path: Path) -> BackupError:
    """There is nothing to make a backup of."""
    return BackupError(
        f"There is no library to make a backup of: {path}.",
        f"{_OTHERS} Open Reflect to begin a library, or restore a backup.",
    )


def could_not_write(folder: Path, error: BaseException) -> BackupError:
    """Why no backup can be made in a folder, and what to do about it."""
    if (held := said(error, _name_in(error) or folder.name)) is not None:
        return BackupError(*held)
    if isinstance(error, FileExistsError | NotADirectoryError):
        return BackupError(
            f"There is a file where the folder for backups should be: {folder}.",
            f"{_OTHERS} Move or rename that file, or choose another folder for backups.",
        )
    if not folder.is_dir() and getattr(error, "errno", errno.ENOENT) == errno.ENOENT:
        return BackupError(
            f"The folder for backups is not there: {folder}.",
            "Connect the disk or memory stick that it is on, or choose another folder for them.",
        )
    cause = diagnosis.why(folder / "backup", error)
    if isinstance(error, OSError) and error.errno == errno.EIO:
        cause = Cause.DISK
    message, advice = _NOT_WRITTEN.get(cause, _NOT_WRITTEN[Cause.DISK])
    return BackupError(message.format(folder=folder), advice)


def could_not_restore(path: Path, error: BaseException) -> BackupError:
    """Why a backup can't be written into the library, and what to do about it."""
    if (held := said(error, path.name)) is not None:
        return BackupError(*held)
    cause = Cause.BUSY if isinstance(error, TimeoutError) else diagnosis.why(path, error)
    message, advice = _NOT_RESTORED.get(cause, _NOT_RESTORED[Cause.DISK])
    return BackupError(message.format(path=path), advice)


def _name_in(error: BaseException) -> str:
    """The name of the file that an error of the system tells of."""
    filename = getattr(error, "filename", None)
    return os.path.basename(os.fsdecode(filename)) if filename else ""  # noqa: PTH119  -- as given


def is_of_source(error: sqlite3.Error) -> bool:
    """Whether an error while copying came from what is copied, and not from the copy."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    if code in {sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ}:
        return True
    sources = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
    return code & 0xFF in sources | {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _not_read(path: Path, cause: Cause) -> BackupError:
    message, advice = _NOT_READ[cause]
    if cause is Cause.DAMAGED and backup_file.is_name(path):
        advice += " Use another backup."
    return BackupError(message.format(path=path, what=_what(path)), advice)


def _what(path: Path) -> str:
    """What to call a file: it may be a library, or a backup that somebody gave another name."""
    return "backup" if backup_file.is_name(path) else "file"
