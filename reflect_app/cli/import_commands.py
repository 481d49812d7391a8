"""The subcommands for text files that come in: check them, and take them into the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer  # noqa: TC002  -- Typer looks at it

from reflect_app.cli.command_line import AsJson, Paths, app, exit_unless, files_in, open_library
from reflect_app.cli.interruption import UntilStopped
from reflect_app.cli.output import say, say_what_was_left, write_json, write_lines
from reflect_app.cli.problems_of_files import problem_lines, problem_rows
from reflect_app.publication.import_messages import Became, outcome
from reflect_app.publication.import_report import ImportReport, in_report_order
from reflect_app.publication.importer import check_file, import_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from reflect_app.publication.import_report import ImportOutcome, ReportRow

AT_MOST = 20  # details of one file; ``check`` names more


@app.command()
def check(paths: Paths, *, as_json: AsJson = False) -> None:
    """Check text files against the published format.

    A folder is searched for *.txt, with the folders in it. Nothing is changed. The exit code is 0
    where all files conform, 1 where one does not, and 2 where a path is not there. What can't be
    taken in comes first, then what would be a draft, then the others.

    \b
    Examples:
      reflect-app check 2021-08-19-leadership.txt
      reflect-app check examples/ --json
    """  # noqa: D301
    given, stop = files_in(paths), UntilStopped()
    outcomes = [check_file(path) for path in stop.each(list(given), "Checking")]
    conforming = sum(not one.problems for one in outcomes)
    if as_json:
        write_json([_check_row(given[one.path], one) for one in outcomes])
    else:
        in_order = in_report_order(outcomes)
        write_lines(line for one in in_order for line in _check_lines(given[one.path], one))
        say(f"In the published format: {conforming} of {len(outcomes)}.")
    say_what_was_left(len(given) - len(outcomes))
    stop.leave_if_stopped()
    exit_unless(conforming == len(outcomes))


def _check_lines(path: str, outcome: ImportOutcome) -> list[str]:
    problems = problem_lines(path, outcome.problems)
    notices = [f"{path}:{one.line}: notice, {one.code}: {one.message}" for one in outcome.notices]
    return [*(problems or [f"{path}: conforms"]), *notices]


def _check_row(path: str, outcome: ImportOutcome) -> dict[str, Any]:
    """A file that was checked, with its path as it was given."""
    return {
        "path": path,
        "readable": outcome.taken,
        "conforms": not outcome.problems,
        "problems": problem_rows(outcome.problems),
        "notices": problem_rows(outcome.notices),
    }


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
    if len(lines) > AT_MOST:
        return [*lines[:AT_MOST], f"… and {len(lines) - AT_MOST:,} more."]
    return list(lines)
