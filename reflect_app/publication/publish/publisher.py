"""Publishes what a plan says, lot by lot: files first, durable under their names, then the ledger.

Killed or stopped anywhere, what is there is whole, and going on gives what one calm run gives.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from reflect_app.clock import utc_now
from reflect_app.errors import ReflectError
from reflect_app.publication.file_writing.many_files import MOST, ManyFiles, waiting_threads
from reflect_app.publication.file_writing.safe_writing import sweep_left, sync_names
from reflect_app.publication.publish.folder_ledger import Out
from reflect_app.publication.publish.note_lot import note_lot, unsaved
from reflect_app.publication.publish.publish_shared import LINES_AT_ONCE, FolderFiles, OnlyShared
from reflect_app.publication.publish.publishing_turn import PublishingTurn
from reflect_app.publication.publish.write_planned import PlannedWriter, Staged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from concurrent.futures import Executor

    from reflect_app.clock import Clock
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.publish.export_outcome import ExportOutcome, SharedOutcome
    from reflect_app.publication.publish.publish_plan import PublishPlan

LOT_S = 0.08  # seconds after which what was written is made durable and noted


class Publisher:
    """Writes reflections into a folder as a plan says, and notes what went out.

    The folder is made with the first file, if the folder above it is there. With ``replace`` (of
    the settings, where it is not given) a file that stands at a name is replaced: only what the
    plan saw when it was asked first, since that is what somebody was asked about. Nothing goes
    among the files of ``own``. ``way_out`` says what to do about a name that is taken.
    """

    def __init__(
        self,
        library: Library,
        plan: PublishPlan,
        own: AppPaths | None,
        now: Clock = utc_now,
        *,
        replace: bool | None = None,
        way_out: str = "",
    ) -> None:
        self.shared: list[SharedOutcome] = []
        """What became of the files of the whole folder, once ``finish`` is at its end."""
        self._library, self._plan, self._own, self._now = library, plan, own, now
        self._folder = plan.settings.folder
        self._replace = plan.settings.replace if replace is None else replace
        self._way_out = way_out
        self._writer = PlannedWriter(plan, own, replace=self._replace, way_out=way_out)
        self._turn = PublishingTurn(own)
        self._only_shared: dict[str, OnlyShared] = {}

    def lots(self, reflection_ids: Iterable[str]) -> Iterator[list[ExportOutcome]]:
        """Write one after the other; what holds one up is in its outcome and stops no other.

        They come some at a time: as many as are written before the disk is asked for long. The
        names of a lot are made durable together, and only then noted in the library, so that
        nothing is ever said to be published that a power cut takes away. A lot may be empty, where
        somebody else has the turn. Of what goes out only in files with others, ``finish`` tells.
        Raises ``CouldNotOpenLibraryError`` where the library can't be read.
        """
        sweep_left(self._folder)
        self._plan.begin()
        left, ended = _each_once(reflection_ids), False
        with waiting_threads() as threads:
            while not ended:
                while not self._turn.take():
                    yield []
                with self._turn.held():
                    lot, ended = self._lot(left, threads)
                yield lot

    def finish(self) -> Iterator[list[ExportOutcome]]:
        """Write the files of the whole folder: all that the ledger says is out, and not withdrawn.

        It comes in pieces, most of them empty, so that it can be stopped between any two; what is
        stopped leaves the files as they were. ``shared`` then says what became of each.
        """
        if not self._plan.formats.shared:
            return
        while not self._turn.take():
            yield []
        with self._turn.held():
            # What is withdrawn adds no line, so nobody is behind; yet it is not out any more.
            self._plan.look_again()
            self._see_what_others_noted()
            files = FolderFiles(
                self._library,
                self._plan,
                self._own,
                self._now,
                replace=self._replace,
                way_out=self._way_out,
            )
            yield from files.write(self._only_shared)
            self.shared = files.outcomes

    def _lot(self, left: Iterator[str], threads: Executor) -> tuple[list[ExportOutcome], bool]:
        """Write some, and whether those were the last."""
        self._see_what_others_noted()
        self._writer.look_for_folder_again()
        until, staged = time.monotonic() + LOT_S, list[Staged]()
        with ManyFiles(self._folder, threads) as files:
            try:
                for each in left:
                    staged.append(self._stage(each, files))
                    if time.monotonic() >= until or len(files) >= MOST:
                        return self._noted(staged, files), False
            except ReflectError:
                self._noted(staged, files)
                raise
            return self._noted(staged, files), True

    def _see_what_others_noted(self) -> None:
        """Go by the ledger as it is now; of a folder that was renamed, have that noted first."""
        if self._plan.is_behind():
            self._plan.look_again()
        renamed = self._plan.renamed
        if not renamed.lines:
            return
        if renamed.is_moved:
            self._library.move_lines(renamed.before, self._plan.real_folder)
        else:
            for start in range(0, len(renamed.lines), LINES_AT_ONCE):
                self._library.note_files(renamed.lines[start : start + LINES_AT_ONCE])
        self._plan.look_again()

    def _stage(self, reflection_id: str, files: ManyFiles) -> Staged:
        line = self._plan.line(reflection_id)
        if line.problems or line.files:
            staged = self._writer.stage(line, files, self._now())
            if line.taken_over and staged.outcome and not staged.outcome.problems:
                self._library.move_lines(line.taken_over, self._plan.real_folder, line.id)
            return staged
        out = Out(line.id, line.seal, line.published, line.name)
        self._only_shared[line.id] = OnlyShared(out, self._writer.foreseen(line).notices)
        return Staged(None)

    def _noted(self, staged: Sequence[Staged], files: ManyFiles) -> list[ExportOutcome]:
        """What became of a lot, once its files have their names and the library knows of them."""
        refused = files.settle()
        done = [self._writer.settled(one, refused) for one in staged]
        lot = [one.went_out for one in done if one.went_out]
        if lot and not files:  # what a kill left there under its name may not be durable
            sync_names(self._folder)
        errors = iter(note_lot(self._library, lot))
        self._plan.note(line for one in lot for line in one.lines)
        found = []
        for outcome, went_out, _names in done:
            error = next(errors) if went_out else None
            if outcome and error:
                problems = (unsaved(error),)
                found.append(outcome.model_copy(update={"problems": problems}))
            elif outcome:
                found.append(outcome)
        return found


def _each_once(ids: Iterable[str]) -> Iterator[str]:
    """The ids as they come, without those that came before."""
    seen: set[str] = set()
    for each in ids:
        if each not in seen:
            seen.add(each)
            yield each
