"""Writes the files of one reflection as they were planned, and says what became of it."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.clean_text import shown_name
from reflect_app.errors import CouldNotWriteFileError, FileExistsAlreadyError
from reflect_app.ledger_line import LedgerLine, WentOut
from reflect_app.lifecycle import Event, may
from reflect_app.publication.export_outcome import ExportOutcome, WrittenFile
from reflect_app.publication.planned_files import FileState
from reflect_app.publication.safe_writing import make_folder, write_safely
from reflect_app.text_format.problems import FileProblem
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from reflect_app.paths import AppPaths
    from reflect_app.publication.planned_files import PlannedFile
    from reflect_app.publication.publish_plan import PlannedLine, PublishPlan


class Done(NamedTuple):
    """What became of one, if that is known yet, and what is to be noted of it, if anything is."""

    outcome: ExportOutcome | None
    went_out: WentOut | None = None


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

    def write(self, line: PlannedLine, at: datetime) -> Done:
        """Write its files, whole or not at all; where one can't be, the next are not begun."""
        if refused := self.foreseen(line).problems:
            return _refused(line.id, *refused)
        try:
            for each in line.files:
                self._write(each)
        except FileExistsAlreadyError as error:
            said = f"{error.message} {self._way_out or error.advice}"
            return _refused(line.id, FileProblem("file-exists", None, said))
        except CouldNotWriteFileError as error:
            return _refused(line.id, FileProblem("not-written", None, str(error)))
        return Done(self.foreseen(line), self._went_out(line, at))

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
            unchanged=bool(line.files) and line.state is FileState.UNCHANGED,
            notices=(*line.notices, *_approval_that_ends(line)),
            replaced=", ".join(each.there for each in line.files if each.standing),
        )

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

    def _write(self, file: PlannedFile) -> None:
        if file.state is FileState.UNCHANGED or file.data is None:
            return
        if not self._folder_is_there:
            make_folder(self._folder, self._own)
            self._folder_is_there = True
        write_safely(
            self._folder / file.name,
            file.data,
            replace=file.standing,
            own=self._own if file.standing else None,  # the folder was looked at just now
            durable_name=False,
        )

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


def _refused(reflection_id: str, *problems: FileProblem) -> Done:
    return Done(ExportOutcome(id=reflection_id, problems=problems))


def _what_is_there(file: PlannedFile) -> str:
    name = shown_name(file.there or file.name)
    if file.state is FileState.REPLACES:
        return tr("“{name}” is there with the words as they were published before.", name=name)
    return FileExistsAlreadyError(Path(file.there or file.name)).message


def _approval_that_ends(line: PlannedLine) -> Iterator[FileProblem]:
    """That somebody approved the text as it was before a date was set for this export."""
    if name := line.who_approved_before:
        said = tr("{name} approved it with another date: that approval has ended.", name=name)
        yield FileProblem("approval-ended", None, said)
