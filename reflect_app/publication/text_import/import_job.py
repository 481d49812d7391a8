"""Taking many files into a library, in lots: each new, there already, held back or refused.

A lot is one transaction, short enough that others who save need not wait. Nothing is half taken in:
a file is in the library whole, or not at all, and what is there already is never taken in again, so
an import that was stopped or killed goes on where it was by being begun once more.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.errors import ChangedElsewhereError, CouldNotSaveError
from reflect_app.ledger_line import Arrival
from reflect_app.lifecycle import arrived
from reflect_app.practice_text import is_practice
from reflect_app.publication.text_import.equal_texts import EqualTexts, words_digest
from reflect_app.publication.text_import.import_messages import (
    PRACTICE,
    practice_is_not_taken_in,
)
from reflect_app.publication.text_import.import_report import KEPT_OF_EACH, ImportOutcome
from reflect_app.publication.text_import.importer import read_text_file
from reflect_app.publication.text_import.nearly_equal_in_library import (
    NearlyEqualInLibrary,
    Waiting,
)
from reflect_app.reflection import Reflection
from reflect_app.text_format.problems import FileProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from reflect_app.library import Library
    from reflect_app.publication.mend.mend import Also
    from reflect_app.publication.text_import.importer import ReadText
    from reflect_app.publication.text_import.nearly_equal_in_library import Found

Equal = Callable[[Reflection], str | None]
"""Finds the id of what has just these words, which are in normal form."""
TakeIn = Callable[[Equal], ImportOutcome]
"""Takes in a file that is no text file."""

LOT = 100  # files that are taken in at once, at most
LOT_S = 0.05  # seconds after which a lot is taken in, however small it is
_LEAST = 10  # files of a lot; fewer would be more waiting for the disk than work
_KEPT_S = 0.05  # seconds that taking in a lot may hold up others; where it takes more, lots shrink
_TRIES = 20  # at taking in a lot while others bring in theirs


class HowToImport(NamedTuple):
    """What is done with files that are not plainly new and whole.

    ``mends`` puts right what can be without a doubt, and of the rest what ``also`` names.
    ``holds_alike`` leaves out what is nearly the same as something that is there, for a person to
    decide; else it is taken in, and its outcome says what it is like, unless nobody is to look for
    that (``looks_for_alike``), since a person has decided. ``is_rehearsal`` keeps nothing, and says
    what would be done. Of each kind ``at_most`` problems of a file are named.
    """

    mends: bool = False
    also: frozenset[Also] = frozenset()
    holds_alike: bool = False
    looks_for_alike: bool = True
    is_rehearsal: bool = False
    at_most: int = KEPT_OF_EACH


@dataclass(slots=True)
class _Read:
    """A file of a lot, and what became of it; without a reflection nothing is to be kept."""

    outcome: ImportOutcome
    reflection: Reflection | None = None
    digest: bytes = b""
    found: Found | None = None
    """What it is known by among the texts that may be nearly equal."""
    is_new: bool = False
    error: CouldNotSaveError | None = None

    @property
    def content(self) -> Reflection:
        """What is to be kept, of one that has something."""
        return self.reflection or Reflection()


class ImportJob:
    """Takes files into a library.

    ``other`` is asked about each file first: for what is no text file it answers with a function
    that takes it in, for a text file with None. ``read`` reads a text file in another way.
    """

    def __init__(
        self,
        library: Library,
        how: HowToImport | None = None,
        other: Callable[[Path], TakeIn | None] = lambda _path: None,
        read: Callable[[Path], ReadText] | None = None,
    ) -> None:
        self._library, self._how, self._other = library, how or HowToImport(), other
        self._read = read or self._read_file
        self._equal = EqualTexts(library)
        self._nearly_equal = NearlyEqualInLibrary(library)
        self._lot: list[_Read] = []
        self._earlier: set[bytes] = set()
        """The words of those of the lot; in a rehearsal of all that would be taken in."""
        self._begun = 0.0
        self._most = LOT

    def lots(self, paths: Iterable[Path]) -> Iterator[list[ImportOutcome]]:
        """What became of each, in their order; an empty lot says that it is still looking.

        It can be left between any two. Raises ``CouldNotOpenLibraryError`` only: that is no fault
        of a file.
        """
        self._ask_anew()
        self._begun = time.monotonic()
        for path in paths:
            if (take_in := self._other(path)) is not None:
                if any(each.reflection for each in self._lot):
                    yield self._keep()  # what came first is there first
                self._lot.append(_Read(take_in(self._find_equal)))
            else:
                yield from self._look_at(path)
            if self._is_due():
                yield self._keep()
        if self._lot:
            yield self._keep()

    def _is_due(self) -> bool:
        return len(self._lot) >= self._most or time.monotonic() - self._begun > LOT_S

    def _look_at(self, path: Path) -> Iterator[list[ImportOutcome]]:
        """Read a file, and what in the library it may be the same as."""
        outcome, reflection = self._read(path)
        if reflection is not None and is_practice(reflection):
            outcome, reflection = _left_out_as_practice(outcome), None
        if reflection is None:
            self._lot.append(_Read(outcome))
            return
        yield from self._in_slices(self._equal.look_for(reflection))
        read = _Read(outcome, reflection, words_digest(reflection))
        is_new = self._equal.find(read.digest) is None and read.digest not in self._earlier
        if is_new and self._how.looks_for_alike:
            yield from self._in_slices(self._nearly_equal.read_on())
            self._compare(read, reflection)
        self._lot.append(read)

    def _read_file(self, path: Path) -> ReadText:
        how = self._how
        return read_text_file(path, mends=how.mends, also=how.also, at_most=how.at_most)

    def _in_slices(self, steps: Iterator[None]) -> Iterator[list[ImportOutcome]]:
        """Take steps, and let others in between wherever some time has passed."""
        for _ in steps:
            if self._is_due():
                yield self._keep()

    def _compare(self, read: _Read, reflection: Reflection) -> None:
        """Look what a new text is nearly equal to; hold it back for that, or get it ready."""
        read.found = self._nearly_equal.find(reflection)
        if read.found.like is not None and self._how.holds_alike:
            read.reflection = None
        else:
            self._nearly_equal.add(read.found)
            self._earlier.add(read.digest)

    def _ask_anew(self) -> None:
        self._nearly_equal.expect(self._equal.ask_anew())

    def _find_equal(self, reflection: Reflection) -> str | None:
        deque(self._equal.look_for(reflection), maxlen=0)
        return self._equal.find(words_digest(reflection))

    # A lot

    def _keep(self) -> list[ImportOutcome]:
        """Take in what of the lot is new; the answer is what became of all of it."""
        lot, self._lot = self._lot, []
        if self._how.is_rehearsal:
            self._rehearse(lot)
        else:
            self._take_in(lot)
            self._earlier.clear()
        self._begun = time.monotonic()
        return [self._outcome(each) for each in lot]

    def _rehearse(self, lot: Iterable[_Read]) -> None:
        for each in lot:
            if each.reflection is not None and each.found is not None:
                each.is_new = True
                self._nearly_equal.rehearsed(each.found.waiting, each.outcome.path)

    def _take_in(self, lot: Sequence[_Read]) -> None:
        for _ in range(_TRIES):
            new = self._new(lot)
            try:
                self._create(new)
            except ChangedElsewhereError:  # something came meanwhile, perhaps the same
                self._ask_anew()
                for each in new:
                    deque(self._equal.look_for(each.content), maxlen=0)
            else:
                break
        else:
            self._create_each(self._new(lot))
        errors = {each.digest: each.error for each in lot if each.error}
        for each in lot:
            each.error = errors.get(each.digest)
            if each.found is not None:
                self._nearly_equal.kept(each.found.waiting, self._equal.find(each.digest) or "")

    def _new(self, lot: Iterable[_Read]) -> list[_Read]:
        """Those of the lot that nothing has the words of, the first of several."""
        first: dict[bytes, _Read] = {}
        for each in lot:
            if each.reflection is not None and self._equal.find(each.digest) is None:
                first.setdefault(each.digest, each)
        return list(first.values())

    def _create(self, new: Sequence[_Read]) -> None:
        """Keep all of them, or else each by itself. Raises ``ChangedElsewhereError``."""
        if not new:
            return
        begun, newest = time.monotonic(), self._equal.newest
        try:
            records = self._library.create_many(map(_arrival, new), if_newest=newest)
        except ChangedElsewhereError:
            raise
        except CouldNotSaveError as error:
            if len(new) == 1:
                new[0].error = error
            else:
                self._create_each(new)
            return
        self._fit_lots(len(new), time.monotonic() - begun)
        for each, record in zip(new, records, strict=True):
            each.is_new = True
            self._equal.made(each.digest, record.id)

    def _fit_lots(self, number: int, took: float) -> None:
        """Have the next lot hold up nobody for longer than it may, on this disk at this moment."""
        fitting = int(number * _KEPT_S / max(took, 0.001))
        if took > _KEPT_S:
            self._most = min(LOT, max(_LEAST, fitting))
        elif number >= self._most:
            self._most = min(LOT, 2 * self._most)

    def _create_each(self, new: Iterable[_Read]) -> None:
        """Keep each by itself, so that one that can't be kept does not keep out the others."""
        for each in new:
            try:
                (record,) = self._library.create_many([_arrival(each)])
            except CouldNotSaveError as error:
                each.error = error
            else:
                each.is_new = True
                self._equal.made(each.digest, record.id)

    def _outcome(self, read: _Read) -> ImportOutcome:
        outcome = read.outcome
        if read.found is not None and (like := read.found.like) is not None:
            outcome = replace(outcome, like=like.as_like() if isinstance(like, Waiting) else like)
        if read.reflection is None:
            return replace(outcome, taken=False) if read.found else outcome
        if read.error is not None:
            unsaved = FileProblem("not-saved", None, str(read.error))
            return replace(outcome, taken=False, problems=(*outcome.problems, unsaved))
        found = self._equal.find(read.digest)
        if read.is_new:
            return replace(outcome, id=found)
        return replace(outcome, id=found, taken=False, is_duplicate=True)


def _left_out_as_practice(outcome: ImportOutcome) -> ImportOutcome:
    said = FileProblem(PRACTICE, None, practice_is_not_taken_in())
    return replace(outcome, taken=False, problems=(*outcome.problems, said))


def _arrival(read: _Read) -> Arrival:
    return Arrival(read.content, arrived(whole=read.outcome.whole))
