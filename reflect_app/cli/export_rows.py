"""What an export prints: a row for each reflection, as it comes, and words for people."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from reflect_app.cli.output import say, write_json_rows, write_lines
from reflect_app.cli.problems_of_files import problem_lines, problem_rows
from reflect_app.ledger_line import FileFormat
from reflect_app.publication.publish.shared_files import NAMES
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from reflect_app.publication.publish.export_outcome import (
        ExportOutcome,
        SharedOutcome,
        WrittenFile,
    )


class ExportRows:
    """Prints what became of each, and counts; ``all_well`` where nothing stayed behind."""

    def __init__(
        self, asked: Sequence[FileFormat], folder: Path, *, as_json: bool, dry_run: bool
    ) -> None:
        self.number = 0
        self.all_well = True
        self._written = 0
        self._unchanged = 0
        self._asked, self._folder = asked, folder
        self._as_json, self._dry_run = as_json, dry_run

    def write(self, outcomes: Iterable[ExportOutcome]) -> None:
        """Print one after the other; on a terminal, where a bar stands meanwhile, at the end."""
        counted: Iterable[ExportOutcome] = map(self._counted, outcomes)
        if sys.stdout.isatty():
            counted = list(counted)
        if self._as_json:
            write_json_rows(map(self._row, counted))
        else:
            for outcome in counted:
                self._write_line(outcome)

    def say_of_folder(self, shared: Iterable[SharedOutcome]) -> None:
        """Say what became of the files of the whole folder."""
        for one in shared:
            if one.problem:
                self.all_well = False
                say(f"{one.path}: {one.problem}")
                continue
            how = "as it was" if one.unchanged else "written"
            say(f"{one.path}: {how}, with {one.number:,} in it")
            for each in one.left_out:
                say(f"{each}: not in {one.path.name}; its published words are nowhere any more")

    def say_at_end(self, wanted: int) -> None:
        """Say how many were written, if people look."""
        if self._as_json:
            return
        word = "Would be written" if self._dry_run else "Written"
        say(f"{word}: {self._written:,} of {wanted:,}.")
        if self._unchanged:
            one, many = "{n} was there already.", "{n} were there already."
            say(plural(self._unchanged, one, many))

    def _counted(self, outcome: ExportOutcome) -> ExportOutcome:
        self.number += 1
        self._unchanged += outcome.unchanged
        self._written += outcome.written is not None and not outcome.unchanged
        self.all_well = self.all_well and not outcome.problems
        return outcome

    def _write_line(self, outcome: ExportOutcome) -> None:
        for first in self._files(outcome)[:1]:
            write_lines([str(first.path)])
        for line in problem_lines(outcome.id, (*outcome.problems, *outcome.notices)):
            say(line)
        self._say_what_was_replaced(outcome)

    def _row(self, outcome: ExportOutcome) -> dict[str, Any]:
        """A reflection that was written, with what is to be said of that, or why it was not."""
        row: dict[str, Any] = {"id": outcome.id}
        if files := self._files(outcome):
            first, *others = files
            row |= {"path": str(first.path), "sha256": first.sha256}
            if others:
                row["files"] = [
                    {"path": str(each.path), "sha256": each.sha256, "format": str(each.format)}
                    for each in others
                ]
        elif not outcome.problems:  # a rehearsal of what goes only into a table
            row["path"] = str(self._folder / NAMES[self._asked[0]])
        if outcome.unchanged:
            row["unchanged"] = True
        if outcome.problems:
            row["problems"] = problem_rows(outcome.problems)
        if outcome.notices:
            row["notices"] = problem_rows(outcome.notices)
        self._say_what_was_replaced(outcome)
        return row

    def _files(self, outcome: ExportOutcome) -> Sequence[WrittenFile]:
        """Its files: the text first, or what was asked for first."""
        if outcome.written is None:
            return ()
        files = (outcome.written, *outcome.others)
        order = [*dict.fromkeys((FileFormat.TEXT, *self._asked, *FileFormat))]
        return sorted(files, key=lambda each: order.index(each.format))

    def _say_what_was_replaced(self, outcome: ExportOutcome) -> None:
        if outcome.replaced:
            how = "would replace what is" if self._dry_run else "replaced what was"
            say(f"{outcome.id}: {how} there as {outcome.replaced}")
