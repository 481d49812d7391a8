"""Says what publishing would do and what would keep it from that, as ``Publisher`` would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.errors import CouldNotWriteFileError
from reflect_app.publication.file_writing.safe_writing import refuse_own_place
from reflect_app.publication.publish.export_outcome import ExportOutcome
from reflect_app.publication.publish.planned_files import FileState
from reflect_app.publication.publish.shared_writing import SharedWriter
from reflect_app.publication.publish.write_planned import PlannedWriter
from reflect_app.text_format.problems import FileProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reflect_app.ledger_line import FileFormat
    from reflect_app.paths import AppPaths
    from reflect_app.publication.publish.export_outcome import SharedOutcome
    from reflect_app.publication.publish.publish_plan import PlannedLine, PublishPlan


class Rehearsal:
    """Goes through a publication; nothing is written, and nothing noted.

    ``shared`` are the files of the whole folder that could not be written, and why.
    """

    def __init__(self, plan: PublishPlan, own: AppPaths | None, *, way_out: str) -> None:
        self._plan, self._own, self._way_out = plan, own, way_out
        replace = plan.settings.replace
        self._writer = PlannedWriter(plan, own, replace=replace, way_out=way_out)
        found = (self._rehearsed(kind, replace=replace) for kind in plan.formats.shared)
        self.shared: list[SharedOutcome] = [one for one in found if one.problem]

    def outcomes(self, reflection_ids: Iterable[str]) -> Iterator[ExportOutcome]:
        """What would become of each."""
        folder = self._plan.settings.folder
        try:
            refuse_own_place(folder, self._own)
            problem = ""
        except CouldNotWriteFileError as error:
            problem = str(error)
        for line in map(self._plan.line, reflection_ids):
            yield self._outcome(line, problem)

    def _outcome(self, line: PlannedLine, folder_problem: str) -> ExportOutcome:
        outcome = self._writer.foreseen(line)
        if outcome.problems:
            return outcome
        if any(each.state is not FileState.UNCHANGED for each in line.files):
            said = [folder_problem] if folder_problem else []
        else:
            said = [] if line.files else [one.problem for one in self.shared]
        problems = tuple(FileProblem("not-written", None, each) for each in said)
        return ExportOutcome(id=line.id, problems=problems) if problems else outcome

    def _rehearsed(self, kind: FileFormat, *, replace: bool) -> SharedOutcome:
        folder = self._plan.settings.folder
        writer = SharedWriter(kind, folder, self._own, replace=replace, way_out=self._way_out)
        writer.rehearse(self._plan.ledger)
        return writer.outcome
