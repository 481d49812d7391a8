"""What went wrong with the library's files, said in words that help; ``fault_causes`` has which."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from reflect_app.errors import (
    AlteredLibraryError,
    CouldNotOpenLibraryError,
    CouldNotSaveError,
    DamagedLibraryError,
    DamagedWhileSavingError,
    NewerLibraryError,
)
from reflect_app.shown_dates import clock_time, day_and_month
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


class Cause(Enum):
    """What stands behind an error of the database or of the system, as far as words differ."""

    FULL = auto()
    BUSY = auto()
    REFUSED = auto()
    FOREIGN = auto()
    DAMAGED = auto()
    ALTERED = auto()
    """A library's tables are not those that this program makes."""
    DISK = auto()


# Sentences that are said of a library and of a backup alike.


def left_as_it_was() -> str:
    """Nothing was done to a file."""
    return tr("It was left as it is.")


def disk_is_failing(path: Path) -> str:
    """The disk of a library gives errors."""
    return tr("The disk that holds the library {path} does not answer as it should.", path=path)


def usual_advice(cause: Cause) -> str:
    """What to do about a cause, wherever it is met; the disk is at fault where none is named."""
    return {
        Cause.FULL: tr("Make some room on the disk, then try again."),
        Cause.BUSY: tr("Close the other program or wait a moment, then try again."),
        Cause.REFUSED: tr("Ask whoever looks after this computer to let you read and write there."),
    }.get(cause, tr("Check the disk or the connection to it, then try again."))


# Opening and reading


def not_opened(path: Path, cause: Cause) -> CouldNotOpenLibraryError:
    """Why the library can't be opened or read; ``damaged`` says so of one that is damaged."""
    message = {
        Cause.FULL: tr("The disk is full, so the library {path} can't be used.", path=path),
        Cause.BUSY: tr("Another program is using the library {path}.", path=path),
        Cause.REFUSED: tr(
            "Reflect may not read and write the library {path}, or its folder.", path=path
        ),
        Cause.FOREIGN: tr("The file {path} is not a library of Reflect.", path=path),
        Cause.DISK: disk_is_failing(path),
    }[cause]
    advice = usual_advice(cause)
    if cause is Cause.FOREIGN:
        advice = tr("Move it somewhere else, then start Reflect again to begin a new library.")
    return CouldNotOpenLibraryError(message, f"{left_as_it_was()} {advice}")


def damaged(path: Path) -> DamagedLibraryError:
    """The file was a library, and can't be read as one."""
    advice = tr(
        "Start Reflect, or “reflect-app doctor”, to have it put together again; all that is there"
        " now is then kept beside it."
    )
    return DamagedLibraryError(_is_damaged(path), f"{left_as_it_was()} {advice}")


def altered(path: Path) -> AlteredLibraryError:
    """There is something in the library that this program did not make."""
    advice = tr(
        "Start Reflect, or “reflect-app doctor”, to have your reflections brought into a new"
        " library; this one is then kept beside it."
    )
    return AlteredLibraryError(is_altered(path), f"{nothing_was_run()} {advice}")


def is_altered(path: Path) -> str:
    """Something in the library is not ours."""
    return tr("The library {path} is not as Reflect made it.", path=path)


def nothing_was_run() -> str:
    """What is not ours in a file was left alone."""
    return tr(
        "Something in it was not written by Reflect, as when another program or a failing disk has"
        " changed it. Nothing of that was run."
    )


def replaced(path: Path) -> CouldNotOpenLibraryError:
    """There is something else where the open library was."""
    advice = tr("Close Reflect and open it again to use what is there.")
    return CouldNotOpenLibraryError(
        tr("There is another file where the library was: {path}.", path=path),
        f"{left_as_it_was()} {advice}",
    )


def a_folder(path: Path) -> CouldNotOpenLibraryError:
    """There is a folder in the library's place."""
    advice = tr("Move or rename it, then start Reflect again.")
    return CouldNotOpenLibraryError(
        tr("There is a folder where the library should be: {path}.", path=path),
        f"{left_as_it_was()} {advice}",
    )


def gone_with_backups_out_of_reach(path: Path, folder: Path) -> CouldNotOpenLibraryError:
    """There is no library, and nobody can say whether there are backups of one."""
    message = tr(
        "There is no library at {path}, and Reflect may not look into the folder of its backups,"
        " {folder}.",
        path=path,
        folder=folder,
    )
    begun = tr("No new one was begun.")
    return CouldNotOpenLibraryError(message, f"{begun} {usual_advice(Cause.REFUSED)}")


def no_folder(folder: Path) -> CouldNotOpenLibraryError:
    """There is a file in the place of the library's folder, or of one above it."""
    advice = tr("Move or rename that file, then start Reflect again.")
    return CouldNotOpenLibraryError(
        tr("The folder {folder} can't be made, because a file is in its way.", folder=folder),
        f"{left_as_it_was()} {advice}",
    )


def too_long(path: Path) -> CouldNotOpenLibraryError:
    """The path has more characters than the system, or SQLite, can find a file by."""
    return CouldNotOpenLibraryError(
        tr("The path of the library is too long to be used: {path}.", path=path),
        tr("Choose a folder with a shorter name, or one that is not so deep inside others."),
    )


def newer(path: Path) -> NewerLibraryError:
    """The library has a version that this program does not know."""
    advice = tr("Install the newest version of Reflect to open it.")
    return NewerLibraryError(
        tr("The library {path} was made by a newer version of Reflect.", path=path),
        f"{left_as_it_was()} {advice}",
    )


# Saving


def not_saved(path: Path, cause: Cause) -> CouldNotSaveError:
    """Why a change could not be kept; ``damaged_while_saving`` says so of a damaged library."""
    message, advice = {
        Cause.FULL: (
            tr("The disk is full."),
            tr("Make some room on the disk and save again, or save a copy elsewhere."),
        ),
        Cause.BUSY: (
            tr("Another program is using the library."),
            tr("Close the other program or wait a moment, then save again."),
        ),
        Cause.REFUSED: (
            tr("Reflect may not write in its folder {folder}.", folder=path.parent),
            f"{save_a_copy()} {usual_advice(cause)}",
        ),
        Cause.DISK: (
            disk_is_failing(path),
            tr("Save a copy elsewhere, then check the disk or the connection to it."),
        ),
    }[cause]
    return CouldNotSaveError(message, advice)


def damaged_while_saving(path: Path) -> DamagedWhileSavingError:
    """The library turned out to be damaged where it was to be written."""
    return DamagedWhileSavingError(_is_damaged(path), f"{save_a_copy()} {_copy_first()}")


def altered_while_saving(path: Path) -> DamagedWhileSavingError:
    """The library turned out to hold what is not ours where it was to be written."""
    advice = tr("Then start Reflect again: it brings your reflections into a new library.")
    return DamagedWhileSavingError(
        is_altered(path), f"{nothing_was_run()} {save_a_copy()} {advice}"
    )


def save_a_copy() -> str:
    """What to do first where nothing can be saved."""
    return tr("Save a copy elsewhere.")


def some_are_moved() -> str:
    """Of many that were to go into the bin, or out of it, some went before an error."""
    return tr("Some of the reflections were moved before that, and the others were not.")


def _is_damaged(path: Path) -> str:
    return tr("The library {path} is damaged.", path=path)


def _copy_first() -> str:
    return tr(
        "Make a copy of its whole folder before anything else, then ask whoever looks after this"
        " computer whether there is an earlier copy."
    )


# Missing


def missing_saves(count: int, moment: datetime) -> str:
    """That what had been saved is not in the library; ``moment`` is when the last of it was.

    ``count`` is of how many reflections; where it is of none, of what was noted to have gone out.
    """
    local = moment.astimezone()
    missing = (
        _missing_lines(local)
        if not count
        else plural(
            count,
            "The last save of {n} reflection is missing, from {day}, {time}: the file beside the"
            " library that held its newest changes was lost or damaged.",
            "The last saves of {n} reflections are missing, the newest from {day}, {time}: the file"
            " beside the library that held its newest changes was lost or damaged.",
            day=day_and_month(local),
            time=clock_time(local),
        )
    )
    found = tr(
        "What was in the library before that is still there. What is missing may be in a backup, or"
        " in another copy of the folder."
    )
    return f"{missing} {found}"


def _missing_lines(moment: datetime) -> str:
    return tr(
        "Some of what was noted to have gone out is missing, from {day}, {time}: the file beside"
        " the library that held its newest changes was lost or damaged.",
        day=day_and_month(moment),
        time=clock_time(moment),
    )
