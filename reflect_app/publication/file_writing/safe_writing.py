"""Write a file whole or not at all: beside it first, then moved into its place in one step."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import sys
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.atomic_file import claim_private_file, sync_folder, write_durably
from reflect_app.clean_text import shown_name
from reflect_app.errors import (
    CouldNotWriteFileError,
    FileChangedMeanwhileError,
    FileExistsAlreadyError,
    NoFileToReplaceError,
)
from reflect_app.half_written import at_work_on, mark, sweep
from reflect_app.held_files import holder_of, letting_others_work, patiently, said
from reflect_app.ordinary_files import PRIVATE
from reflect_app.publication.file_writing.own_places import is_own_file, is_own_folder
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reflect_app.paths import AppPaths

_ORDINARY = 0o664  # what a new file gets, less the umask: never one that everybody may change
_ORDINARY_FOLDER = 0o775
_TEMPORARY = re.compile(r"\.reflect-(?:([0-9a-f]{8}-\d+)-)?[0-9a-f]{16}\.part")
_NAMES_TRIED = 10  # for the temporary file; one is enough, unless it is no accident
_CANNOT_LINK = {
    errno.EPERM,  # FAT, exFAT and many network folders
    errno.EACCES,
    errno.EINVAL,
    errno.EMLINK,
    errno.ENOSYS,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
}


@dataclass(frozen=True)
class Standing:
    """What stood at a path when somebody looked: enough to know whether it still does.

    ``kind`` is the type of file, as ``stat`` has it, ``size`` is in bytes, the times in
    nanoseconds. ``noted`` is when the system itself noted the last change, which no program sets
    as it likes (on Windows when the file was made), ``number`` which file it is. Reading a file
    changes none of them.
    """

    path: Path
    kind: int
    size: int
    changed: int
    noted: int
    number: int

    @property
    def may_be_replaced(self) -> bool:
        """Whether it is a file, or a link to one; a folder or a device is nobody's to replace."""
        return self.kind in {stat.S_IFREG, stat.S_IFLNK}


def standing_at(path: Path) -> Standing | None:
    """What has this name, links themselves included; None where nothing has, or nobody may look."""
    try:
        found = os.lstat(path)
        kind = stat.S_IFMT(found.st_mode)
        if kind == stat.S_IFLNK and os.path.isdir(path):  # noqa: PTH112  -- never raises
            kind = stat.S_IFDIR
        changed, noted = found.st_mtime_ns, found.st_ctime_ns
        return Standing(path, kind, found.st_size, changed, noted, found.st_ino)
    except (OSError, ValueError):
        return None


@dataclass(frozen=True)
class ChosenFile:
    """Where somebody said to write, and what they were told that it stands there.

    Only that may be replaced: what comes there later, nobody agreed to.
    """

    path: Path
    standing: Standing | None = None

    @classmethod
    def at(cls, path: Path) -> ChosenFile:
        """The choice of this path, looked at now; of a link, at the link itself."""
        return cls(path, standing_at(path))


def write_safely(
    path: Path,
    data: bytes,
    *,
    replace: Standing | None,
    own: AppPaths | None,
    durable_name: bool = True,
) -> None:
    """Write a file so that a reader, a crash or a full disk only ever meets the old or the new one.

    The bytes go to a temporary file in the same folder, readable by its owner alone; it is flushed
    to the disk and moved into place. Without ``replace`` nothing that bears this name is touched,
    even if it appears meanwhile. With what somebody agreed to replace, just that is replaced, and
    nothing that came into its place since; it keeps its permissions. A link is replaced itself, and
    what it leads to stays as it is. Nothing is written among the files of ``own``, whatever leads
    there; None where there are none. What a crash left of a file here before is removed. Without
    ``durable_name`` who writes many files calls ``sync_names`` once for some of them, and
    ``sweep_left`` once for all.

    Raises ``FileExistsAlreadyError`` or ``CouldNotWriteFileError``, and then leaves nothing behind.
    """
    refuse_own_place(path.parent, own)
    if replace and own and is_own_file(replace.path, own):
        raise is_the_librarys(replace.path)
    with in_plain_words(path):
        target = replace.path if replace else path
        refuse_taken_name(target, replace)
        with letting_others_work():
            _write_beside_and_move(target, data, replace)
        if durable_name:
            sync_names(target.parent)
            sweep_left(target.parent)


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """What the system says, in words that people see."""
    try:
        yield
    except FileExistsError as error:
        raise FileExistsAlreadyError(path) from error
    except OSError as error:
        raise _as_it_is_said(error, path) from error
    except ValueError as error:  # a NUL character or half a surrogate pair
        unusable = OSError(errno.EINVAL, "no name for a file")
        raise _as_it_is_said(unusable, path) from error


def sweep_left(folder: Path) -> None:
    """Remove what was left of files of ours that were being written here as a crash came."""
    sweep(folder, _TEMPORARY)


def make_folder(folder: Path, own: AppPaths | None) -> None:
    """Make a folder if it is not there, durable under its name; the folder above it must be.

    None is made among the files of ``own``. Raises ``CouldNotWriteFileError``.
    """
    refuse_own_place(folder, own)
    if os.path.isdir(folder):  # noqa: PTH112  -- Path.is_dir raises where it may not look
        return
    try:
        patiently(folder.mkdir, _ORDINARY_FOLDER, exist_ok=True)
        sync_names(folder.parent)
    except FileExistsError as error:
        taken = OSError(errno.ENOTDIR, "a file is in the way")
        raise _as_it_is_said(taken, folder / "file") from error
    except OSError as error:
        raise _as_it_is_said(error, folder) from error


def refuse_own_place(folder: Path, own: AppPaths | None) -> None:
    """Raise ``CouldNotWriteFileError`` for a folder that is, or lies in, our own."""
    if own and is_own_folder(folder, own):
        said = tr(
            "“{folder}” is where Reflect keeps its own files.", folder=shown_name(str(folder))
        )
        raise CouldNotWriteFileError(said, tr("Choose a folder somewhere else, then try again."))


def is_the_librarys(path: Path) -> CouldNotWriteFileError:
    """What is said where a library or a backup was to be replaced."""
    said = tr("“{name}” is a library or a backup of Reflect.", name=shown_name(path.name))
    return CouldNotWriteFileError(said, tr("Choose another name, then try again."))


def _is_no_file(found: Standing) -> NoFileToReplaceError:
    """Said where it was agreed to replace what is nobody's to replace."""
    name = shown_name(found.path.name)
    if found.kind in {stat.S_IFCHR, stat.S_IFBLK}:
        return NoFileToReplaceError(
            found.path, tr("“{name}” is a device and not a file.", name=name)
        )
    return NoFileToReplaceError(found.path, tr("“{name}” is a pipe and not a file.", name=name))


def refuse_taken_name(path: Path, replace: Standing | None) -> None:
    """Raise where a name is taken by what nobody agreed to replace, or by a folder."""
    if os.path.isdir(path):  # noqa: PTH112  -- Path.is_dir raises for a name that is too long
        raise IsADirectoryError(errno.EISDIR, "a folder is in the way")
    if replace:
        _refuse_what_came_since(replace)
    elif os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, "the name is taken")


def _refuse_what_came_since(agreed: Standing) -> bool:
    """Whether what may be replaced is still there; raises where something else is by now."""
    now = standing_at(agreed.path)
    if now is not None and not now.may_be_replaced:
        raise _is_no_file(now)
    if now is not None and now != agreed:
        raise FileChangedMeanwhileError(agreed.path)
    return now is not None


def _write_beside_and_move(target: Path, data: bytes, replace: Standing | None) -> None:
    """Write a file under a name that nothing else has, and move it; nothing of it is left."""
    mode = mode_of(target) if replace else None
    temporary, descriptor = claim_temporary(target, mode)
    with at_work_on(temporary):
        _fill_and_move(temporary, descriptor, target, data, mode, replace)


def _fill_and_move(
    temporary: Path,
    descriptor: int,
    target: Path,
    data: bytes,
    mode: int | None,
    replace: Standing | None,
) -> None:
    try:
        write_durably(descriptor, data, mode)
        if not (replace and patiently(replace_agreed, temporary, replace)):
            move_to_free_name(temporary, target)
    finally:
        with suppress(OSError):  # it is gone once it was moved
            patiently(temporary.unlink)


def replace_agreed(temporary: Path, agreed: Standing) -> bool:
    """Replace what may be replaced; False where it is gone.

    To be called for each try anew: who holds a file may be changing it.
    """
    if not _refuse_what_came_since(agreed):
        return False
    temporary.replace(agreed.path)
    return True


def claim_temporary(target: Path, mode: int | None) -> tuple[Path, int]:
    """A new file of ours beside the target; one that has the name already is somebody else's."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    permissions = _ORDINARY if mode is None else PRIVATE
    for _ in range(_NAMES_TRIED):
        temporary = target.with_name(f".reflect-{mark()}-{secrets.token_hex(8)}.part")
        with suppress(FileExistsError):
            return temporary, patiently(os.open, temporary, flags, permissions)
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))


def mode_of(target: Path) -> int | None:
    """The permissions of a file that is there, None for a new one or for a link."""
    try:
        found = target.lstat().st_mode
    except FileNotFoundError:
        return None
    return None if stat.S_ISLNK(found) else stat.S_IMODE(found) & 0o777


def move_to_free_name(temporary: Path, target: Path) -> None:
    """Give the file its name in one step that refuses a name that is taken."""
    if sys.platform == "win32":
        patiently(temporary.rename, target)  # refuses by itself
        return
    try:
        patiently(os.link, temporary, target)
    except OSError as error:
        if error.errno not in _CANNOT_LINK or holder_of(error) is not None:
            raise
        _move_to_claimed_name(temporary, target)


def _move_to_claimed_name(temporary: Path, target: Path) -> None:
    """For disks without links: take the name with an empty file of our own, then replace that."""
    claim_private_file(target)
    try:
        patiently(temporary.replace, target)
    except OSError:
        patiently(target.unlink)
        raise


def sync_names(folder: Path) -> None:
    """Have the disk keep a folder's entries too, where the platform can."""
    with suppress(OSError):
        sync_folder(folder)


def _as_it_is_said(error: OSError, path: Path) -> CouldNotWriteFileError:
    name, folder = shown_name(path.name), shown_name(str(path.parent))
    if (held := said(error, name)) is not None:
        return CouldNotWriteFileError(*held)
    message, advice = _SAID.get(error.errno or 0, _SAID_OTHERWISE)
    reason = error.strerror or type(error).__name__
    return CouldNotWriteFileError(tr(message, name=name, folder=folder, reason=reason), tr(advice))


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
