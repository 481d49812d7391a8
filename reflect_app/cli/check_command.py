"""The subcommand that checks text files against the published format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.cli import json_rows
from reflect_app.cli.commands import AsJson, Paths, app, exit_unless, files_in
from reflect_app.cli.interruption import UntilStopped
from reflect_app.cli.output import (
    problem_lines,
    say,
    say_what_was_left,
    with_progress,
    write_json,
    write_lines,
)
from reflect_app.publication.import_report import in_report_order
from reflect_app.publication.importer import check_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.publication.import_report import ImportOutcome


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
    given = files_in(paths)
    stop, files = UntilStopped(), with_progress(list(given), "Checking")
    outcomes = [check_file(path) for path in stop.each(files)]
    conforming = sum(not one.problems for one in outcomes)
    if as_json:
        write_json([json_rows.check_row(given[one.path], one) for one in outcomes])
    else:
        in_order = in_report_order(outcomes)
        write_lines(line for one in in_order for line in _check_lines(given[one.path], one))
        say(f"In the published format: {conforming} of {len(outcomes)}.")
    say_what_was_left(len(given) - len(outcomes))
    stop.leave_if_stopped()
    exit_unless(conforming == len(outcomes))


def _check_lines(path: str, outcome: ImportOutcome) -> Iterable[str]:
    problems = problem_lines(path, outcome.problems)
    notices = [f"{path}:{one.line}: notice, {one.code}: {one.message}" for one in outcome.notices]
    return [*(problems or [f"{path}: conforms"]), *notices]
