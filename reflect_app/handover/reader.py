"""Reading a handover file: looked at from the outside in, and taken whole or not at all."""

from __future__ import annotations

import os
import re
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from reflect_app.clean_text import shown_name
from reflect_app.handover.errors import (
    AlteredError,
    CouldNotReadError,
    HandoverError,
    LockedError,
    NewerFormatError,
    NoSuchFileError,
    NotOursError,
    TooLargeError,
    TruncatedError,
)
from reflect_app.handover.limits import FILE_LIMIT, LOCKED_ADDS, has_too_many_parts
from reflect_app.handover.passphrase import is_locked, unlock
from reflect_app.handover.schema import Parcel
from reflect_app.handover.writer import FIRST_WORD, FORMAT
from reflect_app.held_files import letting_others_work, patiently, said
from reflect_app.ordinary_files import open_to_read
from reflect_app.text_format.encodings import decoded_somehow
from reflect_app.text_format.file_kinds import HEAD, kind_of
from reflect_app.text_format.find_headings import has_heading_line
from reflect_app.translation import tr

if TYPE_CHECKING:
    from pathlib import Path

_FIRST_LINE = re.compile(rb"reflect-handover ([1-9]\d{0,8}) sha256:([0-9a-f]{64})\n")
_VERSION = re.compile(rb"reflect-handover ([1-9]\d{0,8})[ \n]")
_LONGEST_FIRST_LINE = 200  # bytes


class ReadFile(NamedTuple):
    """What a file says; the SHA-256 of its unlocked bytes, as ``Arrived`` has it, and of the file.

    The two are the same where it was not locked.
    """

    parcel: Parcel
    sha256: str
    sha256_of_file: str

    @property
    def was_locked(self) -> bool:
        """Whether a passphrase opened it."""
        return self.sha256 != self.sha256_of_file


def read_handover_file(path: Path, passphrase: str | None = None) -> ReadFile:
    """Read one file, and not a byte of one that is too large. Raises ``HandoverError``."""
    data = file_bytes(path)
    whole = sha256(data).hexdigest()
    if is_locked(data):
        if passphrase is None:
            raise LockedError
        data = unlock(data, passphrase)
    return ReadFile(read_parcel(data), sha256(data).hexdigest(), whole)


def file_bytes(path: Path) -> bytes:
    """The bytes of a file that may be one for review, locked or not. Raises ``HandoverError``."""
    try:
        with letting_others_work():
            return patiently(_bytes_of, path)
    except FileNotFoundError:
        raise NoSuchFileError(path.name or str(path)) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        raise _could_not_read(path, error) from error


def _bytes_of(path: Path) -> bytes:
    with open_to_read(path) as file:
        if os.fstat(file.fileno()).st_size > FILE_LIMIT + LOCKED_ADDS:
            raise TooLargeError
        data = file.read(FILE_LIMIT + LOCKED_ADDS + 1)
    if len(data) > FILE_LIMIT + LOCKED_ADDS:
        raise TooLargeError
    return data


def _could_not_read(path: Path, error: OSError | ValueError) -> HandoverError:
    name = shown_name(path.name or str(path))
    if (held := said(error, name)) is not None:
        return CouldNotReadError(*held)
    if isinstance(error, NotADirectoryError | ValueError):
        return NoSuchFileError(name)
    if isinstance(error, IsADirectoryError):
        return CouldNotReadError(
            tr("“{name}” is a folder.", name=name), tr("Choose the file for review in it.")
        )
    if isinstance(error, PermissionError):
        return CouldNotReadError(
            tr("You do not have permission to read “{name}”.", name=name),
            tr("Ask its owner to let you read it, or to send you a copy."),
        )
    reason = error.strerror or type(error).__name__
    return CouldNotReadError(
        tr("“{name}” could not be read: {reason}.", name=name, reason=reason),
        tr("Check that its disk or network folder is connected, then try again."),
    )


def read_parcel(data: bytes) -> Parcel:
    """What an unlocked file says. Raises ``HandoverError``; no later step looks at a bad file."""
    if len(data) > FILE_LIMIT:
        raise TooLargeError
    rest = _checked_rest(data)
    if has_too_many_parts(rest):
        raise AlteredError
    try:
        return Parcel.model_validate_json(rest)
    except ValidationError:
        raise AlteredError from None  # its own words would have people's in them


def _checked_rest(data: bytes) -> bytes:
    """All but the first line, once it is what that says."""
    first = _FIRST_LINE.match(data[:_LONGEST_FIRST_LINE])
    version = _VERSION.match(data[:_LONGEST_FIRST_LINE])
    if version is not None and int(version[1]) > FORMAT:
        raise NewerFormatError
    if first is None:
        raise _other(data)
    rest = data[first.end() :]
    if sha256(rest).hexdigest().encode() != first[2]:
        raise AlteredError if rest.endswith(b"\n}\n") else TruncatedError
    return rest


def _other(data: bytes) -> HandoverError:
    """What is said of a file that does not begin as ours do."""
    if not data.strip(b"\0"):  # a file that a stick or a folder has a name and no content of yet
        return TruncatedError()
    if FIRST_WORD.startswith(data[: len(FIRST_WORD)]) or data.startswith(FIRST_WORD):
        return AlteredError() if b"\n" in data else TruncatedError()
    if (kind := kind_of(data[:HEAD])) is not None:
        return NotOursError(kind.name)
    if has_heading_line(decoded_somehow(data[:HEAD])):
        return NotOursError(tr("a text of a reflection"), tr("Import it to take it in."))
    return NotOursError()
