"""A line of the ledger: which words of which reflection went out, in which file, and when.

Without pydantic, as all that lists are made of.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date, datetime

    from reflect_app.reflection import Record, Reflection
    from reflect_app.status import Status


class FileFormat(StrEnum):
    """What a published file is; the words stand in the ledger and on the command line."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    INDEX = "index"
    JSON_LINES = "jsonl"
    CSV = "csv"
    ZIP = "zip"


SHARED = frozenset({FileFormat.INDEX, FileFormat.JSON_LINES, FileFormat.CSV, FileFormat.ZIP})
"""The formats of which one file holds many reflections; each of them has a line for it."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One reflection in one file that went out.

    ``folder`` is the real path of the file's folder, as ``folder_text`` has it. ``sha256`` is of
    the bytes of the file, ``words`` of the reflection's text as it was published (its seal), both
    in hexadecimal; ``published`` is the date in it. ``at`` and ``withdrawn`` are moments in UTC. It
    holds no title and no person, since it outlives its reflection.
    """

    reflection_id: str
    folder: str
    name: str
    format: FileFormat
    sha256: str
    words: str
    published: date | None
    at: datetime
    withdrawn: datetime | None = None

    @property
    def path(self) -> Path:
        """Where the file was written."""
        return Path(self.folder, self.name)


class WentOut(NamedTuple):
    """A reflection that was written, as it was, and what is to be noted of it."""

    record: Record
    lines: tuple[LedgerLine, ...]


class Arrival(NamedTuple):
    """A reflection that comes in from a file, and the status that it gets."""

    reflection: Reflection
    status: Status
    title: str = ""


def folder_text(folder: Path) -> str:
    """The real path of a folder as the ledger keeps it.

    Bytes of a name that are no text stand there as escapes, which a database can hold.
    """
    return os.path.realpath(folder).encode("utf-8", "backslashreplace").decode()
