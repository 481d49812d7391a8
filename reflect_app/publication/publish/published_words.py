"""The words of a reflection as they were published, wherever they still are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.atomic_file import read_file
from reflect_app.errors import NoSuchReflectionError, NoSuchRevisionError, NotReadyError
from reflect_app.ledger_line import FileFormat
from reflect_app.publication.file_writing.file_hashes import sha256_of
from reflect_app.review.seal import seal_of
from reflect_app.text_format.reader import read
from reflect_app.text_format.size_limit import LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reflect_app.library import Library
    from reflect_app.publication.publish.folder_ledger import Out
    from reflect_app.reflection import Reflection


class PublishedWords:
    """Finds the words of what is out: the very ones that went out, or none.

    They are known by their hash: in the text file that was written, which is read the fastest, in
    the library where they are still those, or in the history.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    def of(self, out: Out) -> Reflection | None:
        """The reflection as it was published; None where its words can't be had any more."""
        if found := _in_a_file(out):
            return found
        likely = (each for each in self._in_library(out) if seal_or_none(each) == out.words)
        return next(likely, None)

    def _in_library(self, out: Out) -> Iterator[Reflection]:
        """What it is now, then what it was."""
        try:
            yield dated(self._library.get(out.id).reflection, out.published)
        except NoSuchReflectionError:
            return
        yield from self._in_history(out)

    def _in_history(self, out: Out) -> Iterator[Reflection]:
        try:
            for line in reversed(self._library.history(out.id)):
                revision = self._library.revision(out.id, line.number)
                yield dated(revision.reflection, out.published)
        except (NoSuchReflectionError, NoSuchRevisionError):  # it is removed just now
            return


def _in_a_file(out: Out) -> Reflection | None:
    for line in out.lines:
        is_it = line.format is FileFormat.TEXT and line.sha256 == out.words
        data = data_of(line.path, LIMIT) if is_it else None
        if data is not None and sha256_of(data) == out.words:
            return read(data).reflection
    return None


def dated(reflection: Reflection, day: date | None) -> Reflection:
    """A reflection with the date that it was published with."""
    same = day is None or reflection.published == day
    return reflection if same else reflection.model_copy(update={"published": day})


def data_of(path: Path, at_most: int) -> bytes | None:
    """The bytes of an ordinary file; None where it can't be read or has more than that."""
    try:
        data = read_file(Path(path), at_most + 1)
    except (OSError, ValueError):
        return None
    return data if len(data) <= at_most else None


def seal_or_none(reflection: Reflection) -> str | None:
    """The SHA-256 of the text as it would be published; None for what can't be."""
    try:
        return seal_of(reflection)
    except NotReadyError:
        return None
