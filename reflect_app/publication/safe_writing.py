"""Write a file whole or not at all: beside it first, then moved into its place in one step."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
from contextlib import suppress
from pathlib import Path

from reflect_app.errors import CouldNotWriteFileError, FileExistsAlreadyError
from reflect_app.reflection import clean_line

_PRIVATE = 0o600
_ORDINARY = 0o666  # what a new file gets, less the umask
_CANNOT_LINK = {
    errno.EPERM,  # FAT, exFAT and many network folders
    errno.EACCES,
    errno.EINVAL,
    errno.EMLINK,
    errno.ENOSYS,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
}


def write_safely(path: Path, data: bytes, *, replace: bool) -> None:
    """Write a file so that a reader, a crash or a full disk only ever meets the old or the new one.

    The bytes go to a temporary file in the same folder, readable by its owner alone; it is flushed
    to the disk and moved into place. Without ``replace`` nothing that bears this name is touched,
    even if it appears meanwhile. A replaced file keeps its permissions; where the name is a
    symbolic link, the file that it points to is replaced.

    Raises ``FileExistsAlreadyError`` or ``CouldNotWriteFileError``, and then leaves nothing behind.
    """
    try:
        _refuse_taken_name(path, replace=replace)
        target = Path(os.path.realpath(path)) if replace else path
        _write_beside_and_move(target, data, replace=replace)
    except FileExistsError as error:
        raise FileExistsAlreadyError(path) from error
    except OSError as error:
        raise _in_plain_words(error, path) from error
    except ValueError as error:  # a NUL character or half a surrogate pair
        raise _unusable_name(path) from error


def make_folder(folder: Path) -> None:
    """Make a folder if it is not there; the folder above it must be.

    Raises ``CouldNotWriteFileError``.
    """
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError as error:
        taken = OSError(errno.ENOTDIR, "a file is in the way")
        raise _in_plain_words(taken, folder / "file") from error
    except OSError as error:
        raise _in_plain_words(error, folder) from error


def _refuse_taken_name(path: Path, *, replace: bool) -> None:
    if os.path.isdir(path):  # noqa: PTH112  -- Path.is_dir raises for a name that is too long
        raise IsADirectoryError(errno.EISDIR, "a folder is in the way")
    if not replace and os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, "the name is taken")


def _write_beside_and_move(target: Path, data: bytes, *, replace: bool) -> None:
    temporary = target.with_name(f".reflect-{secrets.token_hex(8)}.part")
    try:
        _write_durably(temporary, data, _mode_of(target) if replace else None)
        if replace:
            temporary.replace(target)
        else:
            _move_to_free_name(temporary, target)
    finally:
        with suppress(OSError):  # it is gone once it was moved
            temporary.unlink()
    _make_name_durable(target.parent)


def _mode_of(target: Path) -> int | None:
    """The permissions of a file that is there, None for a new one."""
    try:
        return stat.S_IMODE(target.stat().st_mode) & 0o777
    except FileNotFoundError:
        return None


def _write_durably(temporary: Path, data: bytes, mode: int | None) -> None:
    """Fill a new file and wait until the disk has it; it is private until then.

    The permissions come last: those given, or what a new file gets here, which the empty file
    tells without asking for the umask (asking means setting it, for every thread).
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, _ORDINARY if mode is None else _PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        wanted = stat.S_IMODE(os.fstat(descriptor).st_mode) if mode is None else mode
        _set_mode(descriptor, _PRIVATE)
        file.write(data)
        file.flush()
        _set_mode(descriptor, wanted)
        os.fsync(descriptor)


def _set_mode(descriptor: int, mode: int) -> None:
    if sys.platform != "win32":
        with suppress(PermissionError):  # a file system without permissions of its own
            os.fchmod(descriptor, mode)


def _move_to_free_name(temporary: Path, target: Path) -> None:
    """Give the file its name in one step that refuses a name that is taken."""
    if sys.platform == "win32":
        temporary.rename(target)  # refuses by itself
        return
    try:
        os.link(temporary, target)
    except OSError as error:
        if error.errno not in _CANNOT_LINK:
            raise
        _move_to_claimed_name(temporary, target)


def _move_to_claimed_name(temporary: Path, target: Path) -> None:
    """For disks without links: take the name with an empty file of our own, then replace that."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE))
    try:
        temporary.replace(target)
    except OSError:
        target.unlink()
        raise


def _make_name_durable(folder: Path) -> None:
    """Have the disk keep the folder's entry too, where the platform can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _in_plain_words(error: OSError, path: Path) -> CouldNotWriteFileError:
    name, folder = clean_line(path.name), clean_line(str(path.parent))
    message, advice = _SAID.get(error.errno or 0, _SAID_OTHERWISE)
    reason = error.strerror or type(error).__name__
    return CouldNotWriteFileError(message.format(name=name, folder=folder, reason=reason), advice)


def _unusable_name(path: Path) -> CouldNotWriteFileError:
    message, advice = _SAID[errno.EINVAL]
    return CouldNotWriteFileError(message.format(name=clean_line(path.name)), advice)


_ELSEWHERE = "Choose another folder, then try again."
_SAID_OTHERWISE = ("“{name}” could not be written: {reason}.", _ELSEWHERE)
_NO_PERMISSION = ("You do not have permission to write in “{folder}”.", _ELSEWHERE)
_NO_ROOM = (
    "There is not enough room left on the disk that holds “{folder}”.",
    "Make room, or choose a folder on another disk, then try again.",
)
_SAID: dict[int, tuple[str, str]] = {
    errno.ENOENT: (
        "The folder “{folder}” is not there.",
        "It may have been moved, or its disk taken out. Choose another folder.",
    ),
    errno.ENOTDIR: ("“{folder}” is not a folder.", "Choose a folder to write into."),
    errno.EISDIR: ("There is a folder called “{name}” in the way.", "Choose another name."),
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EROFS: (
        "What is on the disk that holds “{folder}” can be read but not changed.",
        _ELSEWHERE,
    ),
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.EFBIG: _NO_ROOM,
    errno.ENAMETOOLONG: ("The name “{name}” is too long.", "Choose a shorter name."),
    errno.EINVAL: (
        "A file can’t be called “{name}” here.",
        "Choose a name of letters, numbers, hyphens and full stops.",
    ),
}
