"""Writes the files of one reflection as they were planned, and says what became of it."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.clean_text import shown_name
from reflect_app.errors import CouldNotWriteFileError, FileExistsAlreadyError
from reflect_app.ledger_line import LedgerLine, WentOut
from reflect_app.lifecycle import Event, may
from reflect_app.publication.file_writing.safe_writing import make_folder
from reflect_app.publication.publish.export_outcome import ExportOutcome, WrittenFile
from reflect_app.publication.publish.planned_files import FileState
from reflect_app.status import Status
from reflect_app.text_format.problems import FileProblem
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.many_files import ManyFiles
    from reflect_app.publication.publish.planned_files import PlannedFile
    from reflect_app.publication.publish.publish_plan import PlannedLine, PublishPlan


class Staged(NamedTuple):
    """What becomes of one if its files get their names, and what is to be noted of it then.

    ``outcome`` is None where nobody can tell yet.
    """

    outcome: ExportOutcome | None
    went_out: WentOut | None = None
    names: tuple[str, ...] = ()


class PlannedWriter:
    """Writes what a plan says of one reflection; ``replace`` and ``way_out`` as ``Publisher``."""

    def __init__(
        self, plan: PublishPlan, own: AppPaths | None, *, replace: bool, way_out: str
    ) -> None:
        self._plan, self._own = plan, own
        self._folder = plan.settings.folder
        self._replace, self._way_out = replace, way_out
        self._folder_is_there = False

    def look_for_folder_again(self) -> None:
        """Make sure of the folder once more before the next file."""
        self._folder_is_there = False

    def stage(self, line: PlannedLine, files: ManyFiles, at: datetime) -> Staged:
        """Write its files beside their names; where one can't be, none of them is kept."""
        outcome = self.foreseen(line)
        if outcome.problems:
            return Staged(outcome)
        new = [each for each in line.files if each.state is not FileState.UNCHANGED]
        try:
            for each in new:
                self._add(each, files)
        except CouldNotWriteFileError as error:
            for each in new:
                files.drop(each.name)
            return Staged(self._refused(line.id, error))
        return Staged(outcome, self._went_out(line, at), tuple(each.name for each in new))

    def settled(self, one: Staged, refused: Mapping[str, CouldNotWriteFileError]) -> Staged:
        """The same once it is known which files did not get their names."""
        error = next((refused[name] for name in one.names if name in refused), None)
        if error is None or one.outcome is None:
            return one
        return Staged(self._refused(one.outcome.id, error))

    def foreseen(self, line: PlannedLine) -> ExportOutcome:
        """What would become of it, as far as can be told before; nothing is written."""
        if problems := line.problems or tuple(self._in_the_way(line)):
            return ExportOutcome(id=line.id, problems=problems)
        written = [
            WrittenFile(path=self._folder / each.name, sha256=each.sha256, format=each.format)
            for each in line.files
        ]
        return ExportOutcome(
            id=line.id,
            written=written[0] if written else None,
            others=tuple(written[1:]),
            unchanged=self._is_unchanged(line),
            notices=(*line.notices, *_approval_that_ends(line), *_approval_still_to_come(line)),
            replaced=", ".join(each.there for each in line.files if each.standing),
        )

    def _is_unchanged(self, line: PlannedLine) -> bool:
        """Whether nothing is done; what was withdrawn and is out again is not as it was."""
        if not line.files or line.state is not FileState.UNCHANGED:
            return False
        new = {(each.name, each.format) for each in line.files if not each.is_noted}
        known = self._plan.ledger.lines_of(line.id) if new else ()
        return not any(each.withdrawn and (each.name, each.format) in new for each in known)

    def _in_the_way(self, line: PlannedLine) -> Iterator[FileProblem]:
        """What stands at its names, where nobody agreed to replace it."""
        for each in line.files:
            if each.standing and each.standing.kind == stat.S_IFDIR:
                said = tr(
                    "There is a folder called “{name}” in the way.", name=shown_name(each.there)
                )
                yield FileProblem("not-written", None, said)
            elif each.standing and (not self._replace or each.came_since):
                said = f"{_what_is_there(each)} {self._way_out}".rstrip()
                yield FileProblem("file-exists", None, said)

    def _add(self, file: PlannedFile, files: ManyFiles) -> None:
        if not self._folder_is_there:
            make_folder(self._folder, self._own)
            self._folder_is_there = True
        own = self._own if file.standing else None  # the folder was looked at just now
        files.add(file.name, file.data or b"", replace=file.standing, own=own)

    def _refused(self, reflection_id: str, error: CouldNotWriteFileError) -> ExportOutcome:
        if isinstance(error, FileExistsAlreadyError):
            said = f"{error.message} {self._way_out or error.advice}"
            problem = FileProblem("file-exists", None, said)
        else:
            problem = FileProblem("not-written", None, str(error))
        return ExportOutcome(id=reflection_id, problems=(problem,))

    def _went_out(self, line: PlannedLine, at: datetime) -> WentOut | None:
        """What the library does not know yet; None where it knows all of it."""
        new = [each for each in line.files if not each.is_noted]
        if line.record is None or not (new or may(Event.EXPORTED, line.record.status)):
            return None
        folder, words, day = self._plan.real_folder, line.seal, line.published
        noted = (
            LedgerLine(line.id, folder, each.name, each.format, each.sha256, words, day, at)
            for each in new
        )
        return WentOut(line.record, tuple(noted))


def _what_is_there(file: PlannedFile) -> str:
    name = shown_name(file.there or file.name)
    if file.state is FileState.REPLACES:
        return tr("“{name}” is there with the words as they were published before.", name=name)
    return FileExistsAlreadyError(Path(file.there or file.name)).message


def _approval_still_to_come(line: PlannedLine) -> Iterator[FileProblem]:
    """That it goes out before whoever was to read it approved it; publishing ends no review."""
    if line.record and line.record.status in {Status.WITH_SUPERVISOR, Status.RETURNED}:
        said = tr("Nobody approved it yet. Its status stays as it is.")
        yield FileProblem("not-approved", None, said)


def _approval_that_ends(line: PlannedLine) -> Iterator[FileProblem]:
    """That somebody approved the text as it was before a date was set for this export."""
    if name := line.who_approved_before:
        said = tr("{name} approved it with another date: that approval has ended.", name=name)
        yield FileProblem("approval-ended", None, said)
