"""The subcommand that takes text files into the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer  # noqa: TC002  -- Typer looks at it

from reflect_app.cli import json_rows
from reflect_app.cli.commands import AsJson, Paths, app, exit_unless, files_in, open_library
from reflect_app.cli.interruption import UntilStopped
from reflect_app.cli.output import say, with_progress, write_json, write_lines
from reflect_app.publication.import_messages import Became, outcome
from reflect_app.publication.import_report import ImportReport
from reflect_app.publication.importer import import_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from reflect_app.publication.import_report import ImportOutcome, ReportRow

AT_MOST = 20  # details of one file; ``check`` names more


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
        files = with_progress(list(given), "Importing")
        outcomes = [import_file(library, path) for path in stop.each(files)]
    report = ImportReport.of(outcomes, left=list(given)[len(outcomes) :])
    if as_json:
        write_json([json_rows.import_row(given[one.path], one) for one in outcomes])
    else:
        write_lines(f"{one.id}\t{given[one.path]}" for one in outcomes if one.id)
    for line in stopped_lines(report) if as_json else report_lines(report, given):
        say(line)
    stop.leave_if_stopped()
    exit_unless(all(one.id for one in outcomes))


def report_lines(report: ImportReport, given: Mapping[Path, str]) -> Iterator[str]:
    """The whole report, and at its end what a person looks for first: the headline."""
    for became, number in report.counts().items():
        if number:
            yield f"{outcome(became, several=True)}: {number:,}"
        for row in report.rows(became):
            yield from _row_lines(row, given)
    yield from stopped_lines(report) if report.left else (f"{report.headline()}.",)


def stopped_lines(report: ImportReport) -> Iterator[str]:
    """How to go on with an import that was stopped, and how far it came; nothing of another."""
    if report.left:
        yield report.what_to_do()
        yield f"{report.headline()}."


def _row_lines(row: ReportRow, given: Mapping[Path, str]) -> Iterator[str]:
    if not row.is_group:
        yield f"  {given[row.entries[0].path]}: {row.sentence()}"
    else:
        yield f"  {row.name()}: {row.sentence()}"
    for entry in row.entries:
        if row.is_group and row.became in {Became.NEEDS_A_PERSON, Became.DRAFT}:
            yield f"    {given[entry.path]}"
        yield from (f"    {line}" for line in _details(entry))


def _details(entry: ImportOutcome) -> list[str]:
    """What the sentence leaves out: where a refused file departs, and which lines look damaged."""
    lines = entry.beyond() if entry.became is Became.NEEDS_A_PERSON else entry.noticed()
    if len(lines) > AT_MOST:
        return [*lines[:AT_MOST], f"… and {len(lines) - AT_MOST:,} more."]
    return list(lines)
