"""What went wrong with a backup, said in words that help; ``backup_faults`` has which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.errors import BackupError, DamagedSourceError, NewerBackupError
from reflect_app.library.files import backup_file
from reflect_app.library.files.messages import (
    Cause,
    disk_is_failing,
    left_as_it_was,
    nothing_was_run,
    usual_advice,
)
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from pathlib import Path

# Reading a backup


def not_read(path: Path, cause: Cause) -> BackupError:
    """Why a backup can't be read."""
    message = {
        Cause.FULL: _as_called(
            path,
            "The disk is full, so the backup {path} can't be read.",
            "The disk is full, so the file {path} can't be read.",
        ),
        Cause.BUSY: _as_called(
            path,
            "Another program is using the backup {path}.",
            "Another program is using the file {path}.",
        ),
        Cause.REFUSED: _as_called(
            path,
            "Reflect may not read the backup {path}.",
            "Reflect may not read the file {path}.",
        ),
        Cause.FOREIGN: tr("The file {path} is not a backup of a library of Reflect.", path=path),
        Cause.DAMAGED: _as_called(
            path, "The backup {path} is damaged.", "The file {path} is damaged."
        ),
        Cause.ALTERED: _as_called(
            path,
            "The backup {path} is not as Reflect made it.",
            "The file {path} is not a backup as Reflect makes them.",
        ),
        Cause.DISK: _as_called(
            path,
            "The disk that holds the backup {path} does not answer as it should.",
            "The disk that holds the file {path} does not answer as it should.",
        ),
    }[cause]
    advice = usual_advice(cause)
    if cause is Cause.FOREIGN:
        advice = f"{left_as_it_was()} {tr('Choose another one.')}"
    elif cause is Cause.DAMAGED:
        advice = " ".join(filter(None, (left_as_it_was(), _another(path))))
    elif cause is Cause.ALTERED:
        advice = " ".join(filter(None, (nothing_was_run(), left_as_it_was(), _another(path))))
    return BackupError(message, advice)


def newer(path: Path) -> NewerBackupError:
    """A backup has a version that this program does not know."""
    message = _as_called(
        path,
        "The backup {path} was made by a newer version of Reflect.",
        "The file {path} was made by a newer version of Reflect.",
    )
    advice = tr("Install the newest version of Reflect to restore it.")
    return NewerBackupError(message, f"{left_as_it_was()} {advice}")


def clock_in_doubt(path: Path) -> str:
    """The time in a backup's name does not go with what is in it."""
    return tr(
        "{name}: the time in its name can't be right, for a clock was wrong then or is wrong now."
        " By what is in it, it stands where it belongs.",
        name=path.name,
    )


def without_seal(path: Path) -> str:
    """A file that is to be restored can't be told to be what was written."""
    return tr(
        "{path} has no seal, as a backup of Reflect has: it is whole as a file, but whether each"
        " word in it is still what was written, nobody can tell.",
        path=path,
    )


def spoilt_rows(number: int) -> str:
    """What was restored holds reflections that are not what was written."""
    return plural(
        number,
        "{n} reflection in it is not as it was written.",
        "{n} reflections in it are not as they were written.",
    )


# Making a backup


def library_not_read(path: Path, cause: Cause) -> BackupError:
    """Why no backup can be made of a library."""
    message = {
        Cause.FULL: tr("The disk is full, so no backup was made of the library {path}.", path=path),
        Cause.BUSY: tr(
            "Another program is using the library {path}, so no backup was made of it.", path=path
        ),
        Cause.REFUSED: tr(
            "Reflect may not read the library {path}, so no backup was made of it.", path=path
        ),
        Cause.FOREIGN: tr(
            "The file {path} is not a library of Reflect, so no backup was made of it.", path=path
        ),
        Cause.DAMAGED: tr("The library {path} is damaged, so no backup was made of it.", path=path),
        Cause.ALTERED: tr(
            "The library {path} is not as Reflect made it, so no backup was made of it.", path=path
        ),
        Cause.DISK: disk_is_failing(path),
    }[cause]
    advice = {
        Cause.FULL: tr("Make some room on the disk."),
        Cause.FOREIGN: "",
        Cause.DAMAGED: tr("Close Reflect and open it again: it saves all that can be read."),
        Cause.ALTERED: f"{nothing_was_run()} "
        + tr("Close Reflect and open it again: it brings your reflections into a new library."),
    }.get(cause, usual_advice(cause))
    kind = DamagedSourceError if cause in {Cause.DAMAGED, Cause.ALTERED} else BackupError
    return kind(message, _others_stay(advice))


def no_library(path: Path) -> BackupError:
    """There is nothing to make a backup of."""
    return BackupError(
        tr("There is no library to make a backup of: {path}.", path=path),
        _others_stay(tr("Open Reflect to begin a library, or restore a backup.")),
    )


def not_written(folder: Path, cause: Cause) -> BackupError:
    """Why no backup can be made in a folder."""
    if cause is Cause.FULL:
        message = tr("There is no room for a backup in {folder}.", folder=folder)
        advice = tr("Make some room on that disk, or choose another folder for backups.")
    elif cause is Cause.REFUSED:
        message = tr("Reflect may not write in the folder for backups, {folder}.", folder=folder)
        advice = f"{tr('Choose another folder for them.')} {usual_advice(cause)}"
    else:
        message = tr(
            "The disk that holds the folder for backups, {folder}, does not answer as it should.",
            folder=folder,
        )
        advice = usual_advice(Cause.DISK)
    return BackupError(message, _others_stay(advice))


def file_in_the_way(folder: Path) -> BackupError:
    """There is a file in the place of a folder for backups."""
    return BackupError(
        tr("There is a file where the folder for backups should be: {folder}.", folder=folder),
        _others_stay(tr("Move or rename that file, or choose another folder for backups.")),
    )


# Restoring


def not_restored(path: Path, cause: Cause) -> BackupError:
    """Why a backup can't be written into the library."""
    message = {
        Cause.FULL: tr("There is not enough room on the disk to restore this backup."),
        Cause.BUSY: tr("Something else is being saved in the library just now."),
        Cause.REFUSED: tr("Reflect may not write in the library {path}.", path=path),
    }.get(cause, disk_is_failing(path))
    advice = usual_advice(cause)
    if cause is Cause.BUSY:
        advice = tr("Close the other windows that use it, then try again.")
    return BackupError(message, f"{tr('The library is as it was.')} {advice}")


def _others_stay(advice: str) -> str:
    return " ".join(filter(None, (tr("Earlier backups were left as they are."), advice)))


def _another(path: Path) -> str:
    return tr("Use another backup.") if backup_file.is_name(path) else ""


def _as_called(path: Path, backup: str, file: str) -> str:
    """What is said of a backup, or of a file that may be one under another name."""
    return tr(backup if backup_file.is_name(path) else file, path=path)
