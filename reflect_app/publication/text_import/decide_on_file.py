"""What a person decides about files of a report: mended and taken in, this one or that, and back.

Each decision answers with what becomes of the files, and with what takes it back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.errors import ChangedElsewhereError, CouldNotReadFileError
from reflect_app.publication.text_import.import_job import HowToImport, ImportJob
from reflect_app.publication.text_import.importer import unreadable
from reflect_app.publication.text_import.look_again import Seen, look_at, mended_by, read_as_seen
from reflect_app.queries import BIN
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reflect_app.library import Library
    from reflect_app.publication.text_import.import_report import ImportOutcome
    from reflect_app.publication.text_import.importer import ReadText
    from reflect_app.reflection import Record, Reflection


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of files by a decision, and what they were before it, for taking it back.

    ``made`` are the reflections that came in by it, ``binned`` those that went to the bin for it.
    """

    now: tuple[ImportOutcome, ...]
    before: tuple[ImportOutcome, ...]
    made: tuple[str, ...] = ()
    binned: tuple[str, ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """Whose place in the library is another than before."""
        return self.made + self.binned


class Pair(NamedTuple):
    """A file that is nearly the same as a reflection, and that reflection."""

    seen: Seen
    reflection: Reflection
    there: Record


class TakingIn:
    """Mends files as they were seen and takes them in, one decision after the other.

    What it read of the library for one, it knows for the next: of ten thousand texts that takes
    four seconds. What it answers from memory is only that a text is new: where one seems to be
    there, or to be like another, the library is read anew.
    """

    def __init__(self) -> None:
        self._job: ImportJob | None = None
        self._library: Library | None = None
        self._seen: dict[Path, Seen] = {}
        self._forgotten = 0

    def forget(self) -> None:
        """Know nothing of the library any more: texts in it are others than before."""
        self._job = None
        self._forgotten += 1

    def take_in(self, seen: Sequence[Seen], library: Library) -> Iterator[list[ImportOutcome]]:
        """Take these in, in lots; what is nearly the same as another text is held back."""
        job, forgotten = self._job, self._forgotten
        self._job = None  # until the end: a job that was left in the middle is not gone on with
        from_memory = job is not None and self._library is library
        if job is None or not from_memory:
            job = ImportJob(library, HowToImport(holds_alike=True), read=self._read)
        self._seen = {each.path: each for each in seen}
        doubtful: list[Seen] = []
        for lot in job.lots(self._seen):
            sure = [each for each in lot if not (from_memory and _is_like_another(each))]
            doubtful += (self._seen[each.path] for each in lot if each not in sure)
            yield sure
        if doubtful:
            yield from self.take_in(doubtful, library)
        elif self._forgotten == forgotten:
            self._job, self._library = job, library

    def _read(self, path: Path) -> ReadText:
        return read_seen(self._seen[path])


def _is_like_another(outcome: ImportOutcome) -> bool:
    return outcome.is_duplicate or outcome.is_held_back


def read_seen(seen: Seen) -> ReadText:
    """Read a file as it was seen; one that is gone or another by now is refused."""
    try:
        return read_as_seen(seen)
    except CouldNotReadFileError as error:
        return unreadable(seen.path, error)


def decided(before: Sequence[ImportOutcome], now: Sequence[ImportOutcome]) -> Decided:
    """What taking in came to."""
    made = tuple(each.id for each in now if each.is_new and each.id is not None)
    return Decided(tuple(now), tuple(before), made)


def read_pair(outcome: ImportOutcome, library: Library) -> Pair | None:
    """A file that is held back beside what it is nearly the same as.

    None where the file can't be read as one by now, or the other is in the bin. Raises
    ``CouldNotReadFileError`` and ``NoSuchReflectionError``.
    """
    seen = look_at(outcome.path, mended_by(outcome))
    reflection = seen.reflection
    if reflection is None or outcome.like is None or outcome.like.id in library.ids(BIN):
        return None
    return Pair(seen, reflection, library.get(outcome.like.id))


def keep_there(outcome: ImportOutcome) -> Decided:
    """Leave a file out: what is in the library stays."""
    return Decided((replace(outcome, kept_other=True),), (outcome,))


def take_both(outcome: ImportOutcome, pair: Pair, library: Library) -> Decided:
    """Take a file in beside what it is nearly the same as."""
    how = HowToImport(looks_for_alike=False)
    job = ImportJob(library, how, read=lambda _path: read_seen(pair.seen))
    now = [replace(each, like=None) for lot in job.lots([outcome.path]) for each in lot]
    return decided((outcome,), now)


def take_this(outcome: ImportOutcome, pair: Pair, library: Library) -> Decided:
    """Take a file in, and move what it is nearly the same as to the bin.

    Raises ``ChangedElsewhereError`` where that is not as it was seen.
    """
    there = library.get(pair.there.id)
    if there.reflection != pair.there.reflection:
        raise ChangedElsewhereError(
            tr("It was changed in your library since you saw it, so nothing was done."),
            tr("Compare the two once more."),
        )
    came = take_both(outcome, pair, library)
    if not came.made:
        return came
    library.move_to_bin([there.id])
    return replace(came, binned=(there.id,))


def take_back(decision: Decided, library: Library) -> Decided:
    """Make a decision undone: what came in goes to the bin, what went there comes back."""
    if decision.made:
        library.move_to_bin(decision.made)
    if decision.binned:
        library.put_back(decision.binned)
    return Decided(decision.before, decision.now, decision.binned, decision.made)
