"""The published text file: reading it, checking it, writing it.

Everything but ``read_file`` is pure: bytes to a reflection and back. A file *conforms* when
reading it reports nothing, and then writing what was read gives the same bytes again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.atomic_file import read_file as bytes_of
from reflect_app.errors import CouldNotReadFileError
from reflect_app.held_files import letting_others_work, said
from reflect_app.reflection import clean_line
from reflect_app.text_format_grammar import (
    LIMIT,
    LISTED,
    Code,
    Notice,
    NoticeCode,
    Problem,
    Reading,
)
from reflect_app.text_format_notices import notices
from reflect_app.text_format_reader import read
from reflect_app.text_format_writer import (
    Fault,
    faults_of_answers,
    faults_of_publication,
    normalised,
    write,
    write_unfinished,
)

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "LIMIT",
    "LISTED",
    "Code",
    "Fault",
    "Notice",
    "NoticeCode",
    "Problem",
    "Reading",
    "faults_of_answers",
    "faults_of_publication",
    "normalised",
    "notices",
    "read",
    "read_file",
    "write",
    "write_unfinished",
]


def read_file(path: Path, at_most: int = LISTED) -> Reading:
    """Read one file, and no more of it than tells that it is too large; as ``read`` otherwise.

    Raises ``CouldNotReadFileError`` where there is nothing to read: a folder, no such file, no
    permission, or a disk that does not answer.
    """
    try:
        _refuse_what_is_no_file(path)
        with letting_others_work():
            data = bytes_of(path, LIMIT + 1)
        return read(data, at_most)
    except (OSError, ValueError) as error:  # ValueError: a NUL byte in the path
        raise _could_not_read(path, error) from error


def _refuse_what_is_no_file(path: Path) -> None:
    """Say so for a folder, and for a pipe or device, which could be waited for without end."""
    if path.is_dir():
        message = f"“{_name(path)}” is a folder, not a text file."
        raise CouldNotReadFileError(message, "Choose the text files in it.")
    if path.exists() and not path.is_file():
        message = f"“{_name(path)}” is not an ordinary file."
        raise CouldNotReadFileError(message, "Choose a text file.")


def _could_not_read(path: Path, error: OSError | ValueError) -> CouldNotReadFileError:
    name = _name(path)
    if (held := said(error, name)) is not None:
        return CouldNotReadFileError(*held)
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        advice = "Check its name and the folder; it may have been moved or renamed."
        return CouldNotReadFileError(f"There is no file “{name}” here.", advice)
    if isinstance(error, PermissionError):
        advice = "Ask its owner to let you read it, or to send you a copy."
        return CouldNotReadFileError(f"You do not have permission to read “{name}”.", advice)
    reason = error.strerror or type(error).__name__
    advice = "Check that its disk or network folder is connected, then try again."
    return CouldNotReadFileError(f"“{name}” could not be read: {reason}.", advice)


def _name(path: Path) -> str:
    """The file's name on one line, in characters that can be shown anywhere."""
    return clean_line(path.name or str(path))
