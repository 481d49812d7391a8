"""The subcommand that takes text files into the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer  # noqa: TC002  -- Typer looks at it

from reflect_app.cli.command_line import AsJson, Paths, app, open_library
from reflect_app.cli.exit_codes import exit_unless
from reflect_app.cli.given_paths import files_in
from reflect_app.cli.interruption import UntilStopped
from reflect_app.cli.output import say, write_json, write_lines
from reflect_app.cli.problems_of_files import first_few, problem_rows
from reflect_app.publication.import_messages import outcome
from reflect_app.publication.import_outcomes import Became
from reflect_app.publication.import_report import ImportReport
from reflect_app.publication.importer import import_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from reflect_app.publication.import_report import ImportOutcome, ReportRow


@app.command("import")
def import_(context: typer.Context, paths: Paths, *, as_json: AsJson = False) -> None:
    """Take text files into the library.

    A file with six answers, tags and a date comes in as published, one with parts missing as a
    draft. A file whose meaning is not plain is refused and the others still go in; the exit code
    is then 1. Printed are the new id and the path of each, and a report: what needs a person first,
    then drafts, then the others, with one sentence a file.

    \b
    Examples:
      reflect-app import 2021-08-19-leadership.txt
      reflect-app import examples/ --json
    """  # noqa: D301
    given, stop = files_in(paths), UntilStopped()
    with open_library(context) as library:
        outcomes = [import_file(library, path) for path in stop.each(list(given), "Importing")]
    report = ImportReport.of(outcomes, left=list(given)[len(outcomes) :])
    if as_json:
        write_json([_import_row(given[one.path], one) for one in outcomes])
    else:
        write_lines(f"{one.id}\t{given[one.path]}" for one in outcomes if one.id)
    for line in _stopped_lines(report) if as_json else _report_lines(report, given):
        say(line)
    stop.leave_if_stopped()
    exit_unless(all(one.id for one in outcomes))


def _import_row(path: str, outcome: ImportOutcome) -> dict[str, Any]:
    """A file that was taken in, or refused, which leaves it without an id."""
    return {
        "path": path,
        "id": outcome.id,
        "problems": problem_rows(outcome.problems),
        "notices": problem_rows(outcome.notices),
    }


def _report_lines(report: ImportReport, given: Mapping[Path, str]) -> Iterator[str]:
    """The whole report, and at its end what a person looks for first: the headline."""
    for became, number in report.counts().items():
        if number:
            yield f"{outcome(became, several=True)}: {number:,}"
        for row in report.rows(became):
            yield from _row_lines(row, given)
    yield from _stopped_lines(report) if report.left else (f"{report.headline()}.",)


def _stopped_lines(report: ImportReport) -> Iterator[str]:
    """How to go on with an import that was stopped, and how far it came; nothing of another."""
    if report.left:
        yield report.what_to_do()
        yield f"{report.headline()}."


def _row_lines(row: ReportRow, given: Mapping[Path, str]) -> Iterator[str]:
    name = row.name() if row.is_group else given[row.entries[0].path]
    yield f"  {name}: {row.sentence()}"
    for entry in row.entries:
        if row.is_group and row.became in {Became.NEEDS_A_PERSON, Became.DRAFT}:
            yield f"    {given[entry.path]}"
        yield from (f"    {line}" for line in _details(entry))


def _details(entry: ImportOutcome) -> list[str]:
    """What the sentence leaves out: where a refused file departs, and which lines look damaged."""
    lines = entry.beyond() if entry.became is Became.NEEDS_A_PERSON else entry.noticed()
    return first_few(lines)
