"""Reading a text file from a disk, and what is said where there is nothing to read."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from reflect_app import atomic_file
from reflect_app.clean_text import shown_name
from reflect_app.errors import CouldNotReadFileError
from reflect_app.held_files import letting_others_work, said
from reflect_app.text_format.file_kinds import kind_of
from reflect_app.text_format.reader import read
from reflect_app.text_format.size_limit import LIMIT

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.text_format.parse_result import ParseResult


def read_file(path: Path) -> ParseResult:
    """Read one file; as ``read`` otherwise. Raises as ``file_bytes``."""
    return read(file_bytes(path))


def file_bytes(path: Path) -> bytes:
    """What is in a file, and no more of it than tells that it is too large.

    Raises ``CouldNotReadFileError`` where there is nothing to read: a folder, no such file, no
    permission, or a disk that does not answer.
    """
    try:
        _refuse_what_is_no_file(path)
        with letting_others_work():
            return atomic_file.read_file(path, LIMIT + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL byte in the path
        raise _could_not_read(path, error) from error


def read_text(path: Path) -> str:
    """The text of a file, whether it is a reflection or any other text in UTF-8.

    Raises as ``file_bytes``, and ``CouldNotReadFileError`` too where it is larger than 1 MiB, of
    another kind or in another encoding.
    """
    data = file_bytes(path)
    if len(data) > LIMIT:
        raise _about(path, "{it} is larger than 1 MiB, some 180,000 words.", "Part it in two.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _no_text(path, data) from error
    if "\x00" in text:
        raise _no_text(path, data)
    return text


def _no_text(path: Path, data: bytes) -> CouldNotReadFileError:
    if (kind := kind_of(data)) is not None:
        return _about(path, f"{{it}} is {kind.name}, not a text file.", "Choose a text file.")
    advice = "Open it where it comes from, and save it as plain text with the encoding UTF-8."
    return _about(path, "{it} is not a text in UTF-8.", advice)


def _refuse_what_is_no_file(path: Path) -> None:
    """Say so for a folder, and for a pipe or device, which could be waited for without end."""
    try:
        mode = path.stat().st_mode
    except OSError:  # opening it says why
        return
    if stat.S_ISDIR(mode):
        raise _about(path, "{it} is a folder, not a text file.", "Choose the text files in it.")
    if not stat.S_ISREG(mode):
        raise _about(path, "{it} is not an ordinary file.", "Choose a text file.")


def _could_not_read(path: Path, error: OSError | ValueError) -> CouldNotReadFileError:
    if (held := said(error, "{it}")) is not None:
        message, advice = held
        return _about(path, message.replace("“{it}”", "{it}"), advice)
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        advice = "Check its name and the folder; it may have been moved or renamed."
        return _about(path, "{it} is not there.", advice)
    if isinstance(error, PermissionError):
        advice = "Ask its owner to let you read it, or to send you a copy."
        return _about(path, "You do not have permission to read {it}.", advice)
    reason = (error.strerror or type(error).__name__).replace("{", "{{").replace("}", "}}")
    advice = "Check that its disk or network folder is connected, then try again."
    return _about(path, f"{{it}} could not be read: {reason}.", advice)


def _about(path: Path, message: str, advice: str) -> CouldNotReadFileError:
    """The error with the file's name where the message has "{it}", and without it."""
    name = shown_name(path.name or str(path))
    it = "It" if message.startswith("{it}") else "it"
    unnamed = f"{message.format(it=it)} {advice}"
    return CouldNotReadFileError(message.format(it=f"“{name}”"), advice, unnamed)
