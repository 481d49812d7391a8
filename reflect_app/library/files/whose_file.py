"""Whose file is in the library's place, where SQLite can't say: told from traces in its bytes.

Of a library that can be read ``library_file`` says it, of a backup ``backups.backup_reader``.
For files that nothing in this process has open: closing one by hand would let go of the locks of
an open library.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from reflect_app.atomic_file import read_file
from reflect_app.library.files import backup_file
from reflect_app.library.files.sqlite_file import wal_of
from reflect_app.library.schema_versions import APPLICATION_ID

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = b"SQLite format 3\x00"
_LOG_MAGIC = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
_APPLICATION = slice(68, 72)
_LOOKED_AT = 1 << 20  # bytes at the beginning; the texts of the tables are on the first pages
_OURS = (
    re.compile(rb"CREATE TABLE alembic_version"),
    re.compile(rb"CREATE TABLE library \(\s*identity TEXT"),
    re.compile(rb"CREATE TABLE reflections \("),
    re.compile(rb"CREATE UNIQUE INDEX reflections_by_id"),
    re.compile(rb"CREATE TABLE answers \("),
)
_ENOUGH = 2  # of these; another program may have one by chance
_PICTURES_AND_OTHERS = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"RIFF",
    b"\x7fELF",
    b"MZ",
    b"{\\rtf",
    b"7z\xbc\xaf",
)


class FileKind(Enum):
    """What the bytes of a file tell."""

    NOTHING = auto()
    """There is no file, or it is empty."""
    OURS = auto()
    FOREIGN = auto()
    UNKNOWN = auto()
    """Nothing that anybody would recognise, zeros for example."""


def kind_of(path: Path) -> FileKind:
    """Whose file this is, by its own bytes and those of the log beside it. Raises ``OSError``."""
    content = _beginning(path)
    log = _beginning(wal_of(path))
    if _is_ours(content) or _is_ours(log):
        return FileKind.OURS
    if not content:  # what is left of a database can then be in its log alone
        return FileKind.OURS if log.startswith(_LOG_MAGIC) else FileKind.NOTHING
    if content.startswith((_MAGIC, *_PICTURES_AND_OTHERS)) or _is_text(content):
        return FileKind.FOREIGN
    return FileKind.UNKNOWN


def is_damaged(path: Path) -> bool:
    """Whether a file that SQLite can't open was a library: by its traces, or by its backups."""
    try:
        kind = kind_of(path)
        cut_short = kind is FileKind.FOREIGN and _is_cut_short(path)
    except OSError:
        return False
    if kind in {FileKind.NOTHING, FileKind.UNKNOWN} or cut_short:
        return has_backups(path)
    return kind is FileKind.OURS


def has_backups(library: Path) -> bool:
    """Whether there are backups in their usual place beside a library."""
    return bool(backup_file.found([library.with_name("backups")]))


def has_a_spoilt_header(path: Path) -> bool:
    """Whether a library of ours says of itself that it may only be read, as none ever does."""
    try:
        content = _beginning(path)
    except OSError:
        return False
    return _is_ours(content) and _is_spoilt(content)


def begins_spoilt(beginning: bytes) -> bool:
    """The same, told from its first hundred bytes; False where these do not say whose it is.

    SQLite reads such a file as any other, and refuses each change of it.
    """
    marked = beginning[_APPLICATION] == APPLICATION_ID.to_bytes(4, "big")
    return marked and _is_spoilt(beginning)


def _is_spoilt(content: bytes) -> bool:
    """Whether how a file may be written and read are numbers that SQLite does not have yet."""
    return max(content[18:20]) > 2  # noqa: PLR2004  -- the newest of them


def _is_ours(content: bytes) -> bool:
    if content[_APPLICATION] == APPLICATION_ID.to_bytes(4, "big") and content.startswith(_MAGIC):
        return True
    return sum(bool(mark.search(content)) for mark in _OURS) >= _ENOUGH


def _is_cut_short(path: Path) -> bool:
    """Whether this is so little of a database that nothing in it tells whose it is."""
    content = _beginning(path)
    return len(content) < _APPLICATION.stop and _MAGIC.startswith(content[: len(_MAGIC)])


def _is_text(content: bytes) -> bool:
    try:
        content[:-4].decode("utf-8")  # the last character may have been cut
    except UnicodeDecodeError:
        return False
    return b"\0" not in content


def _beginning(path: Path) -> bytes:
    try:
        return read_file(path, _LOOKED_AT)
    except FileNotFoundError:
        return b""
