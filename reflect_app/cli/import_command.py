"""The subcommand that takes text files into the library."""

from __future__ import annotations

import typer  # noqa: TC002  -- Typer looks at it

from reflect_app.cli import json_rows
from reflect_app.cli.commands import AsJson, Paths, app, exit_unless, files_in, open_library
from reflect_app.cli.import_report_lines import report_lines, stopped_lines
from reflect_app.cli.interruption import UntilStopped
from reflect_app.cli.output import say, with_progress, write_json, write_lines
from reflect_app.publication.import_report import ImportReport
from reflect_app.publication.importer import import_file


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
