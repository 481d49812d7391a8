"""The subcommand that checks text files against the published format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reflect_app.cli.command_line import AsJsonRows, Paths, app
from reflect_app.cli.exit_codes import exit_unless
from reflect_app.cli.given_paths import files_in
from reflect_app.cli.interruption import UntilStopped, say_what_was_left
from reflect_app.cli.output import say, write_json, write_lines
from reflect_app.cli.problems_of_files import problem_lines, problem_rows
from reflect_app.publication.text_import.import_report import in_report_order
from reflect_app.publication.text_import.importer import check_file

if TYPE_CHECKING:
    from reflect_app.publication.text_import.import_report import ImportOutcome


@app.command()
def check(paths: Paths, *, as_json: AsJsonRows = False) -> None:
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
