"""Find text files and read them, one at a time, so that one does not hold up the others."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.clean_text import shown_name
from reflect_app.errors import CouldNotReadFileError
from reflect_app.publication.file_writing.file_names import SUFFIX
from reflect_app.publication.mend.mend import mend
from reflect_app.publication.text_import.import_report import ImportOutcome
from reflect_app.text_format.file_reader import file_bytes
from reflect_app.text_format.problems import LISTED, FileProblem
from reflect_app.text_format.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reflect_app.publication.mend.mend import Also
    from reflect_app.reflection import Reflection

_TRIES = 3  # at reading a file that somebody writes meanwhile


_DIGITS = 10  # what ends in more of them is no number of a file


def text_files(paths: Iterable[Path], suffixes: tuple[str, ...] = (SUFFIX,)) -> list[Path]:
    """The files meant by some paths: files as given, folders searched for ``*.txt``, in order.

    Other ``suffixes``, in small letters, are searched for likewise.

    Each comes once. Hidden files and folders are passed over, as ``*.txt`` does in a shell, and
    links to folders are not followed, so a loop of links does no harm. A folder that can't be
    searched stands for itself, so that reading it says why.
    """
    found: dict[Path, None] = {}
    for _ in looking_for(paths, found, suffixes):
        pass
    return list(found)


def looking_for(
    paths: Iterable[Path], found: dict[Path, None], suffixes: tuple[str, ...]
) -> Iterator[None]:
    """Find those files in steps, a folder each; they are in ``found`` at the end."""
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112  -- Path.is_dir raises where it may not look
            inside: list[Path] = []
            yield from _looking_in(path, inside, suffixes)
            found.update(dict.fromkeys(sorted(inside, key=_in_order)))
        else:
            found[path] = None


def _in_order(path: Path) -> list[tuple[str, int, str]]:
    """By names, and those that differ in a number at their end by that: ``a``, ``a-2``, ``a-10``.

    So what was published under one name and numbers is published under the same ones again.
    """
    return [(*_base_and_number(part), part) for part in path.parts]


def _base_and_number(part: str) -> tuple[str, int]:
    stem = part.rpartition(".")[0] or part
    base, _, number = stem.rpartition("-")
    is_number = bool(base) and number.isascii() and number.isdigit() and len(number) < _DIGITS
    return (base, int(number)) if is_number else (stem, 1)


def _looking_in(folder: Path, found: list[Path], suffixes: tuple[str, ...]) -> Iterator[None]:
    closed: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        wanted = (name for name in names if name.lower().endswith(suffixes))
        found += (Path(where, name) for name in wanted if not name.startswith("."))
        yield
    found += (Path(error.filename) for error in closed)


def check_file(path: Path) -> ImportOutcome:
    """Check one file against the format; a file that can't be read is reported, not raised."""
    return read_text_file(path).outcome


class ReadText(NamedTuple):
    """What would become of a text file, and its reflection; None where it is refused."""

    outcome: ImportOutcome
    reflection: Reflection | None


def read_text_file(
    path: Path,
    *,
    mends: bool = False,
    also: frozenset[Also] = frozenset(),
    at_most: int = LISTED,
) -> ReadText:
    """Read one file; one that can't be read is reported, not raised.

    One that departs from the format is mended first where it ``mends``, as ``mend`` does it. Of
    each kind ``at_most`` problems are named one by one, and how many more there are.
    """
    try:
        data = bytes_of(path)
    except CouldNotReadFileError as error:
        return unreadable(path, error)
    return outcome_of_data(path, data, mends=mends, also=also, at_most=at_most)


def unreadable(path: Path, error: CouldNotReadFileError) -> ReadText:
    """What is reported of a file that there is nothing to read of."""
    problem = FileProblem("unreadable", None, str(error), error.unnamed)
    return ReadText(ImportOutcome(path, problems=(problem,)), None)


def outcome_of_data(
    path: Path,
    data: bytes,
    *,
    mends: bool = False,
    also: frozenset[Also] = frozenset(),
    at_most: int = LISTED,
) -> ReadText:
    """What would become of a file with these bytes; as ``read_text_file`` otherwise."""
    parsed = read(data, at_most)
    changed: tuple[FileProblem, ...] = ()
    if mends and not parsed.conforms:
        mended = mend(data, also=also, at_most=at_most)
        if mended.data is not None:
            parsed, changed = read(mended.data, at_most), mended.changed
    notices = tuple(each.as_problem() for each in parsed.notices)
    outcome = ImportOutcome(
        path, parsed.readable, parsed.whole, parsed.problems, notices, changed=changed
    )
    return ReadText(outcome, parsed.reflection)


def bytes_of(path: Path) -> bytes:
    """What is in a file that nobody writes just then. Raises ``CouldNotReadFileError``."""
    if os.path.isdir(path):  # noqa: PTH112  -- Path.is_dir raises where it may not look
        what, advice = "can’t be searched.", "Check that you may open it."
        message = f"The folder “{shown_name(path.name)}” {what}"
        raise CouldNotReadFileError(message, advice, f"This folder {what} {advice}")
    return _settled_bytes(path)


def _settled_bytes(path: Path) -> bytes:
    """The bytes of a file that nobody writes just then, or half of it might be read."""
    for _ in range(_TRIES):
        before = _state(path)
        data = file_bytes(path)
        if before == _state(path):
            return data
    name, what = shown_name(path.name), "was being written just then."
    advice = "Import it once more in a moment, when all of it is there."
    said = f"“{name}” {what}"
    raise CouldNotReadFileError(said, advice, f"It {what} {advice}")


def _state(path: Path) -> tuple[int, int, int] | None:
    """What is different once a file was written to; None where there is nothing to look at."""
    try:
        now = path.stat()
    except (OSError, ValueError):
        return None
    return now.st_ino, now.st_size, now.st_mtime_ns
