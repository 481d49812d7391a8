"""Find, check and take in text files, one at a time, so that one does not hold up the others."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import SkipValidation

from reflect_app.clean_text import shown_name
from reflect_app.errors import CouldNotReadFileError, CouldNotSaveError
from reflect_app.lifecycle import arrived
from reflect_app.publication.file_names import SUFFIX
from reflect_app.publication.file_problem import from_error, from_notice
from reflect_app.publication.import_messages import Became
from reflect_app.reflection import Frozen
from reflect_app.text_format.file_reader import read_file
from reflect_app.text_format.grammar import FileProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reflect_app.library import Library
    from reflect_app.text_format.grammar import ParseResult


class Outcome(Frozen):
    """What became of one file, or would: whether it is taken, and whether as a whole text.

    ``problems`` also holds the departures from the format of a file that is taken in, of each
    kind the first thousand and then one that says how many more there are.
    """

    path: Path
    whole: bool = False
    problems: SkipValidation[tuple[FileProblem, ...]] = ()
    notices: SkipValidation[tuple[FileProblem, ...]] = ()

    @property
    def taken(self) -> bool:
        """Whether there is a reflection."""
        raise NotImplementedError

    @property
    def became(self) -> Became:
        """What an import makes of it."""
        if not self.taken:
            return Became.NEEDS_A_PERSON
        if not self.whole:
            return Became.DRAFT
        return Became.TIDIED if self.problems else Became.AS_IT_IS


class CheckOutcome(Outcome):
    """What checking one file found; it conforms when there is nothing to report."""

    readable: bool

    @property
    def taken(self) -> bool:
        """Whether an import would take it."""
        return self.readable

    @property
    def conforms(self) -> bool:
        """Whether the file is in the format to the byte."""
        return self.readable and not self.problems


class ImportOutcome(Outcome):
    """What became of one file: the id of the new reflection, or None where it was refused."""

    id: str | None = None

    @property
    def taken(self) -> bool:
        """Whether it is in the library."""
        return self.id is not None


def text_files(paths: Iterable[Path]) -> list[Path]:
    """The files meant by some paths: files as given, folders searched for ``*.txt``, in order.

    Each comes once. Hidden files and folders are passed over, as ``*.txt`` does in a shell, and
    links to folders are not followed, so a loop of links does no harm. A folder that can't be
    searched stands for itself, so that reading it says why.
    """
    found: dict[Path, None] = {}
    for path in paths:
        is_folder = os.path.isdir(path)  # noqa: PTH112  -- Path.is_dir raises where it may not look
        found.update(dict.fromkeys(sorted(_found_in(path)) if is_folder else (path,)))
    return list(found)


def _found_in(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []

    def note(error: OSError) -> None:
        closed.append(Path(error.filename))

    for where, folders, names in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(where, name) for name in names if _is_text_file(name))
    yield from closed


def _is_text_file(name: str) -> bool:
    return name.lower().endswith(SUFFIX) and not name.startswith(".")


def check_file(path: Path) -> CheckOutcome:
    """Check one file against the format; a file that can't be read is reported, not raised."""
    parsed = _parse(path)
    if isinstance(parsed, FileProblem):
        return CheckOutcome(path=path, readable=False, problems=(parsed,))
    return CheckOutcome(
        path=path,
        readable=parsed.readable,
        whole=parsed.whole,
        problems=parsed.problems,
        notices=tuple(map(from_notice, parsed.notices)),
    )


def import_file(library: Library, path: Path) -> ImportOutcome:
    """Take one file into the library, as published where it is whole and as a draft where not.

    A file that is refused changes nothing. Raises ``CouldNotOpenLibraryError`` only: that is no
    fault of the file.
    """
    parsed = _parse(path)
    if isinstance(parsed, FileProblem):
        return ImportOutcome(path=path, problems=(parsed,))
    problems = parsed.problems
    notices = tuple(map(from_notice, parsed.notices))
    if parsed.reflection is None:
        return ImportOutcome(path=path, problems=problems, notices=notices)
    try:
        record = library.create(parsed.reflection, status=arrived(whole=parsed.whole))
    except CouldNotSaveError as error:
        problems = (*problems, from_error("not-saved", error))
        return ImportOutcome(path=path, problems=problems, notices=notices)
    return ImportOutcome(
        path=path, id=record.id, whole=parsed.whole, problems=problems, notices=notices
    )


def _parse(path: Path) -> ParseResult | FileProblem:
    if os.path.isdir(path):  # noqa: PTH112  -- Path.is_dir raises where it may not look
        what, advice = "can’t be searched.", "Check that you may open it."
        message = f"The folder “{shown_name(path.name)}” {what} {advice}"
        return FileProblem("unreadable", None, message, f"This folder {what} {advice}")
    try:
        return read_file(path)
    except CouldNotReadFileError as error:
        return from_error("unreadable", error)._replace(about=error.unnamed)
