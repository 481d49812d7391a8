"""Publishes the files of a whole folder, and notes for each reflection in them that it is there."""

from __future__ import annotations

import time
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.errors import CouldNotWriteFileError, NoSuchReflectionError
from reflect_app.ledger_line import SHARED, LedgerLine, WentOut
from reflect_app.lifecycle import Event, may
from reflect_app.publication.file_writing.folder_plan import name_key, names_in_folder
from reflect_app.publication.file_writing.safe_writing import make_folder
from reflect_app.publication.publish.export_outcome import ExportOutcome, SharedOutcome
from reflect_app.publication.publish.note_lot import note_lot, unsaved
from reflect_app.publication.publish.published_words import PublishedWords, dated, seal_or_none
from reflect_app.publication.publish.shared_writing import SharedWriter
from reflect_app.text_format.problems import FileProblem
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from reflect_app.clock import Clock
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.publish.folder_ledger import Out
    from reflect_app.publication.publish.publish_plan import PublishPlan

LINES_AT_ONCE = 250  # lines of the ledger in one transaction
RECORDS_AT_ONCE = 40  # records that are kept in one
HEARTBEAT_S = 0.05  # seconds after which whoever asked hears that it goes on


class OnlyShared(NamedTuple):
    """One that goes out only in files with others, until those are written."""

    out: Out
    notices: tuple[FileProblem, ...]


class FolderFiles:
    """Writes the files that a plan wants of a whole folder; ``outcomes`` has one for each."""

    def __init__(
        self,
        library: Library,
        plan: PublishPlan,
        own: AppPaths | None,
        now: Clock,
        *,
        replace: bool,
        way_out: str,
    ) -> None:
        self.outcomes: list[SharedOutcome] = []
        self._library, self._plan, self._own, self._now = library, plan, own, now
        self._folder = plan.settings.folder
        self._replace, self._way_out = replace, way_out

    def write(self, only_shared: Mapping[str, OnlyShared]) -> Iterator[list[ExportOutcome]]:
        """Write one after the other, then tell of those that are in no other file."""
        problem = self._folder_problem(bool(only_shared))
        for kind in self._plan.formats.shared:
            writer = SharedWriter(
                kind, self._folder, self._own, replace=self._replace, way_out=self._way_out
            )
            if problem:
                writer.refuse(problem)
            else:
                out = self._out(only_shared)
                yield from _beating(
                    writer.write(self._plan.ledger, out, PublishedWords(self._library))
                )
                yield from self._noted(writer)
            if writer.outcome.written or writer.outcome.problem:
                self.outcomes.append(writer.outcome)
        for start in range(0, len(only_shared), RECORDS_AT_ONCE):
            yield self._told([*only_shared.values()][start : start + RECORDS_AT_ONCE])

    def _folder_problem(self, is_needed: bool) -> str:
        """Make the folder where nothing but these files is written; what keeps that from being."""
        try:
            if is_needed:
                make_folder(self._folder, self._own)
        except CouldNotWriteFileError as error:
            return str(error)
        return ""

    def _out(self, only_shared: Mapping[str, OnlyShared]) -> Sequence[Out]:
        """All that is out, and what goes out now, in an order that hangs on nothing else."""
        ledger = self._plan.ledger
        there = names_in_folder(self._folder)
        out = [one for one in ledger.out() if one.id not in only_shared and _is_in(there, one)]
        out += (one.out._replace(lines_in=ledger.lines_out_of) for one in only_shared.values())
        return sorted(out, key=lambda one: (str(one.published), PurePath(one.name).stem, one.id))

    def _noted(self, writer: SharedWriter) -> Iterator[list[ExportOutcome]]:
        """Note for all that are in a file that they are, some at a time."""
        if (written := writer.outcome.written) is None:
            return
        at = self._now()
        lines = (self._line(each, writer, written.sha256, at) for each in writer.held)
        new = (line for line in lines if line is not None)
        while some := [*islice(new, LINES_AT_ONCE)]:
            self._library.note_files(some)
            self._plan.note(some)
            yield []

    def _line(self, out: Out, writer: SharedWriter, sha256: str, at: datetime) -> LedgerLine | None:
        """The line of one reflection in the file; None where the ledger has it already."""
        kind, name = writer.outcome.format, writer.outcome.path.name
        for known in out.lines:
            if (known.format, known.sha256, known.words) == (kind, sha256, out.words):
                return None
        folder = self._plan.real_folder
        return LedgerLine(out.id, folder, name, kind, sha256, out.words, out.published, at)

    def _told(self, some: Sequence[OnlyShared]) -> list[ExportOutcome]:
        """What became of some that are in no file of their own, once the library knows too."""
        found = [self._outcome(one) for one in some]
        lot = [
            self._went_out(one) for one, outcome in zip(some, found, strict=True) if outcome.written
        ]
        to_note = [each for each in lot if each is not None]
        errors = dict(zip(map(_id_of, to_note), note_lot(self._library, to_note), strict=True))
        return [
            one.model_copy(update={"problems": (unsaved(error),)})
            if (error := errors.get(one.id))
            else one
            for one in found
        ]

    def _outcome(self, one: OnlyShared) -> ExportOutcome:
        problems = [each.problem for each in self.outcomes if each.problem]
        if any(one.out.id in each.left_out for each in self.outcomes):
            problems.append(tr("Its words were changed meanwhile. Export it once more."))
        if problems:
            said = (FileProblem("not-written", None, each) for each in problems)
            return ExportOutcome(id=one.out.id, problems=tuple(said))
        written = [each.written for each in self.outcomes if each.written]
        return ExportOutcome(
            id=one.out.id,
            written=written[0],
            others=tuple(written[1:]),
            unchanged=all(each.unchanged for each in self.outcomes),
            notices=one.notices,
        )

    def _went_out(self, one: OnlyShared) -> WentOut | None:
        """The record that is published now; None where it is already, or gone."""
        try:
            record = self._library.get(one.out.id)
        except NoSuchReflectionError:
            return None
        reflection = dated(record.reflection, one.out.published)
        is_news = may(Event.EXPORTED, record.status) or reflection != record.reflection
        if not is_news or seal_or_none(reflection) != one.out.words:
            return None
        return WentOut(record.model_copy(update={"reflection": reflection}), ())


def _is_in(there: Mapping[str, Sequence[str]], out: Out) -> bool:
    """Whether a file of its own is in the folder, or it never had one, being only in tables.

    A folder that was renamed took them along: its name, used again, holds others.
    """
    own = [name_key(line.name) for line in out.lines if line.format not in SHARED]
    return not own or any(name in there for name in own)


def _id_of(one: WentOut) -> str:
    return one.record.id


def _beating(pieces: Iterator[None]) -> Iterator[list[ExportOutcome]]:
    """A sign of life now and then, so that it can be stopped there."""
    until = time.monotonic() + HEARTBEAT_S
    for _piece in pieces:
        if time.monotonic() >= until:
            yield []
            until = time.monotonic() + HEARTBEAT_S
