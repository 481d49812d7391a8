"""Find, check and take in text files, one at a time, so that one does not hold up the others."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.errors import CouldNotReadFileError, CouldNotSaveError
from reflect_app.lifecycle import arrived
from reflect_app.publication.file_names import SUFFIX
from reflect_app.publication.import_report import ImportOutcome
from reflect_app.text_format.file_reader import read_file
from reflect_app.text_format.parse_result import ParseResult
from reflect_app.text_format.problems import FileProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reflect_app.library import Library
    from reflect_app.reflection import Reflection


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
    closed: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        texts = (name for name in names if name.lower().endswith(SUFFIX))
        yield from (Path(where, name) for name in texts if not name.startswith("."))
    yield from (Path(error.filename) for error in closed)


def check_file(path: Path) -> ImportOutcome:
    """Check one file against the format; a file that can't be read is reported, not raised."""
    outcome, _reflection = _looked_at(path)
    return outcome


def import_file(library: Library, path: Path) -> ImportOutcome:
    """Take one file into the library, as published where it is whole and as a draft where not.

    A file that is refused changes nothing. Raises ``CouldNotOpenLibraryError`` only: that is no
    fault of the file.
    """
    outcome, reflection = _looked_at(path)
    if reflection is None:
        return outcome
    try:
        record = library.create(reflection, status=arrived(whole=outcome.whole))
    except CouldNotSaveError as error:
        unsaved = FileProblem("not-saved", None, str(error))
        return replace(outcome, taken=False, problems=(*outcome.problems, unsaved))
    return replace(outcome, id=record.id)


def _looked_at(path: Path) -> tuple[ImportOutcome, Reflection | None]:
    parsed = _parse(path)
    notices = tuple(each.as_problem() for each in parsed.notices)
    outcome = ImportOutcome(path, parsed.readable, parsed.whole, parsed.problems, notices)
    return outcome, parsed.reflection


def _parse(path: Path) -> ParseResult:
    if os.path.isdir(path):  # noqa: PTH112  -- Path.is_dir raises where it may not look
        what, advice = "can’t be searched.", "Check that you may open it."
        message = f"The folder “{shown_name(path.name)}” {what} {advice}"
        return _unreadable(message, f"This folder {what} {advice}")
    try:
        return read_file(path)
    except CouldNotReadFileError as error:
        return _unreadable(str(error), error.unnamed)


def _unreadable(message: str, unnamed: str) -> ParseResult:
    problem = FileProblem("unreadable", None, message, unnamed)
    return ParseResult(reflection=None, problems=(problem,))
