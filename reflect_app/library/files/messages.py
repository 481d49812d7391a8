"""What went wrong with the library's files, said in words that help; ``diagnosis`` has which."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, TypeVar

from reflect_app.errors import (
    CouldNotOpenLibraryError,
    CouldNotSaveError,
    DamagedLibraryError,
    DamagedWhileSavingError,
    NewerLibraryError,
)

if TYPE_CHECKING:
    from pathlib import Path

_Error = TypeVar(
    "_Error",
    CouldNotOpenLibraryError,
    DamagedLibraryError,
    CouldNotSaveError,
    DamagedWhileSavingError,
)

_LEFT = "It was left as it is."
_NOTHING_CHANGED = "Nothing was changed."
_ASK = "Ask whoever looks after this computer to let you read and write there."
_COPY_FIRST = (
    "Make a copy of its whole folder before anything else, then ask whoever looks after this"
    " computer whether there is an earlier copy."
)


class Cause(Enum):
    """What stands behind an error of the database or of the system."""

    FULL = auto()
    BUSY = auto()
    REFUSED = auto()
    FOREIGN = auto()
    DAMAGED = auto()
    DISK = auto()


_NOT_OPENED = {
    Cause.FULL: (
        "The disk is full, so the library {path} can't be used.",
        f"{_LEFT} Make some room on the disk, then try again.",
    ),
    Cause.BUSY: (
        "Another program is using the library {path}.",
        f"{_LEFT} Close the other program or wait a moment, then try again.",
    ),
    Cause.REFUSED: (
        "Reflect may not read and write the library {path}, or its folder.",
        f"{_LEFT} {_ASK}",
    ),
    Cause.FOREIGN: (
        "The file {path} is not a library of Reflect.",
        f"{_LEFT} Move it somewhere else, then start Reflect again to begin a new library.",
    ),
    Cause.DAMAGED: ("The library {path} is damaged.", f"{_LEFT} {_COPY_FIRST}"),
    Cause.DISK: (
        "The disk that holds the library {path} does not answer as it should.",
        f"{_LEFT} Check the disk or the connection to it, then try again.",
    ),
}

_NOT_SAVED = {
    Cause.FULL: (
        "The disk is full.",
        "Make some room on it and save again, or save a copy elsewhere.",
    ),
    Cause.BUSY: (
        "Another program is using the library.",
        "Close the other program or wait a moment, then save again.",
    ),
    Cause.REFUSED: (
        "Reflect may not write in its folder {path.parent}.",
        f"Save a copy elsewhere. {_ASK}",
    ),
    Cause.FOREIGN: ("The library {path} is damaged.", f"Save a copy elsewhere. {_COPY_FIRST}"),
    Cause.DAMAGED: ("The library {path} is damaged.", f"Save a copy elsewhere. {_COPY_FIRST}"),
    Cause.DISK: (
        "The disk that holds the library {path} does not answer as it should.",
        "Save a copy elsewhere, then check the disk or the connection to it.",
    ),
}


def not_opened(path: Path, cause: Cause) -> CouldNotOpenLibraryError:
    """Why the library can't be opened or read; ``damaged`` says so of one that is damaged."""
    return _said(CouldNotOpenLibraryError, _NOT_OPENED[cause], path)


def bring_back(path: Path) -> CouldNotOpenLibraryError:
    """The library, or its folder, is not where it was, and is to be read."""
    return CouldNotOpenLibraryError(_gone(path), "Bring it back, then try again.")


def not_saved(path: Path, cause: Cause) -> CouldNotSaveError:
    """Why a change could not be kept; ``damaged_while_saving`` says so of a damaged library."""
    return _said(CouldNotSaveError, _NOT_SAVED[cause], path)


def not_a_library(path: Path) -> CouldNotOpenLibraryError:
    """Something else is in the library's place."""
    return _said(CouldNotOpenLibraryError, _NOT_OPENED[Cause.FOREIGN], path)


def damaged(path: Path) -> DamagedLibraryError:
    """The file was a library, and can't be read as one."""
    return _said(DamagedLibraryError, _NOT_OPENED[Cause.DAMAGED], path)


def lost(path: Path) -> DamagedLibraryError:
    """There is no library, or one without anything in it, and there are backups of one."""
    return DamagedLibraryError(
        f"The library {path} is gone, but there are backups of it.",
        f"{_NOTHING_CHANGED} Bring the library back, or let Reflect bring back its newest backup:"
        " “reflect-app doctor” does that too.",
    )


def half_repaired(path: Path) -> DamagedLibraryError:
    """A repair came to an end halfway, with everything that it needs to go on."""
    return DamagedLibraryError(
        f"A repair of the library {path} was begun and is not finished.",
        "Everything is there. Start Reflect again, or “reflect-app doctor”, to go on with it.",
    )


def nothing_to_repair(path: Path) -> CouldNotOpenLibraryError:
    """There is neither a library nor a backup of one."""
    return CouldNotOpenLibraryError(
        f"There is no library at {path}, and no backup of one was found.",
        "If you have a copy of it elsewhere, put it there; otherwise start Reflect to begin a new"
        " one.",
    )


def busy(path: Path) -> CouldNotOpenLibraryError:
    """Somebody else is at work on the library."""
    return _said(CouldNotOpenLibraryError, _NOT_OPENED[Cause.BUSY], path)


def damaged_while_saving(path: Path) -> DamagedWhileSavingError:
    """The library turned out to be damaged where it was to be written."""
    return _said(DamagedWhileSavingError, _NOT_SAVED[Cause.DAMAGED], path)


def traces_left() -> CouldNotSaveError:
    """What was removed for good is gone from the tables, but not yet from the log."""
    return CouldNotSaveError(
        "It is removed from the library, but another program is still reading there, so traces of"
        " the words may be left in the library's log.",
        "Close the other program, then empty the bin again: that clears the log.",
    )


def out_of_reach(path: Path) -> CouldNotOpenLibraryError:
    """The file or its folder can't be read or written by this person."""
    return _said(CouldNotOpenLibraryError, _NOT_OPENED[Cause.REFUSED], path)


def gone(path: Path) -> CouldNotSaveError:
    """The library, or its folder, is not where it was when it was opened."""
    return CouldNotSaveError(
        _gone(path), "Save a copy elsewhere. Once it is back, Reflect can save in it again."
    )


def replaced(path: Path) -> CouldNotOpenLibraryError:
    """There is something else where the open library was."""
    return CouldNotOpenLibraryError(
        f"There is another file where the library was: {path}.",
        f"{_LEFT} Close Reflect and open it again to use what is there.",
    )


def a_folder(path: Path) -> CouldNotOpenLibraryError:
    """There is a folder in the library's place."""
    return CouldNotOpenLibraryError(
        f"There is a folder where the library should be: {path}.",
        f"{_LEFT} Move or rename it, then start Reflect again.",
    )


def no_folder(folder: Path) -> CouldNotOpenLibraryError:
    """There is a file in the place of the library's folder, or of one above it."""
    return CouldNotOpenLibraryError(
        f"The folder {folder} can't be made, because a file is in its way.",
        f"{_LEFT} Move or rename that file, then start Reflect again.",
    )


def too_long(path: Path) -> CouldNotOpenLibraryError:
    """The path has more characters than the system, or SQLite, can find a file by."""
    return CouldNotOpenLibraryError(
        f"The path of the library is too long to be used: {path}.",
        "Choose a folder with a shorter name, or one that is not so deep inside others.",
    )


def newer(path: Path) -> NewerLibraryError:
    """The library has a version that this program does not know."""
    return NewerLibraryError(
        f"The library {path} was made by a newer version of Reflect.",
        f"{_LEFT} Install the newest version of Reflect to open it.",
    )


def _gone(path: Path) -> str:
    if path.parent.is_dir():
        return f"The library is no longer where it was: {path}."
    return f"The folder of the library is gone: {path.parent}."


def _said(kind: type[_Error], words: tuple[str, str], path: Path) -> _Error:
    message, advice = words
    return kind(message.format(path=path), advice)
