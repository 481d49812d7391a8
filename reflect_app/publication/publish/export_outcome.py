"""What became of a reflection that was to be written, and of a file of a whole folder."""

from __future__ import annotations

from pathlib import Path

from pydantic import SkipValidation

from reflect_app.ledger_line import FileFormat
from reflect_app.reflection import Frozen
from reflect_app.text_format.problems import FileProblem


class WrittenFile(Frozen):
    """A file that was written: where it is, and the SHA-256 of its bytes in hexadecimal."""

    path: Path
    sha256: str
    format: FileFormat = FileFormat.TEXT


class ExportOutcome(Frozen):
    """What became of one reflection: the file written, or None and why where it was refused.

    Both are there where the file was written but the library could not note it. ``written`` is the
    text file, or the first that it gets; ``others`` are those beside it. ``unchanged`` says that
    all were there with these words already. ``notices`` says what looks damaged in a file that was
    written, ``replaced`` the name of what it replaced.
    """

    id: str
    written: WrittenFile | None = None
    others: tuple[WrittenFile, ...] = ()
    unchanged: bool = False
    problems: SkipValidation[tuple[FileProblem, ...]] = ()
    notices: SkipValidation[tuple[FileProblem, ...]] = ()
    replaced: str = ""


class SharedOutcome(Frozen):
    """What became of a file with the reflections of a whole folder in it.

    ``written`` is None where it could not be, which ``problem`` explains. ``number`` is how many
    are in it; ``left_out`` are the ids of those whose words could not be had any more.
    """

    format: FileFormat
    path: Path
    written: WrittenFile | None = None
    number: int = 0
    left_out: tuple[str, ...] = ()
    unchanged: bool = False
    problem: str = ""
