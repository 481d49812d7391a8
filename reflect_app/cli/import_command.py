"""The subcommand that takes text files and handover files into the library."""

from __future__ import annotations

from itertools import chain
from pathlib import Path  # noqa: TC003  -- Typer looks at it
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reflect_app.cli.command_line import AsJsonRows, Paths, app, open_library
from reflect_app.cli.exit_codes import exit_unless, refuse
from reflect_app.cli.given_paths import files_in, refuse_without_folder_above
from reflect_app.cli.interruption import UntilStopped
from reflect_app.cli.output import say, write_json_rows, write_lines
from reflect_app.cli.problems_of_files import first_few, problem_rows
from reflect_app.cli.signing_name import known_name
from reflect_app.handover.bring_in import files_to_bring_in, import_job
from reflect_app.publication.file_writing.safe_writing import Standing, standing_at, write_safely
from reflect_app.publication.text_import.import_job import HowToImport
from reflect_app.publication.text_import.import_messages import outcome
from reflect_app.publication.text_import.import_outcomes import Became
from reflect_app.publication.text_import.import_report import KEPT_OF_EACH, ImportReport
from reflect_app.publication.text_import.import_table import as_csv
from reflect_app.text_format.problems import LISTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reflect_app.publication.text_import.import_report import ImportOutcome, ReportRow


@app.command("import")
def import_(
    context: typer.Context,
    paths: Paths,
    *,
    mend: Annotated[
        bool,
        typer.Option("--mend", help="Put right what can be without a doubt; say what that was."),
    ] = False,
    table: Annotated[
        Path | None,
        typer.Option("--report", metavar="FILE.csv", help="Write what became of each as a table."),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace the file of the report, if it is there.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Take in nothing; say what would become of each.")
    ] = False,
    as_json: AsJsonRows = False,
) -> None:
    """Take text files and handover files into the library.

    A text with six answers, tags and a date comes in as published, one with parts missing as a
    draft; a handover file that somebody approved as approved, any other for review. What is in the
    library already, word for word, is not taken in again, so an import that was stopped goes on
    where it was. A file whose meaning is not plain is refused and the others still go in; the exit
    code is then 1. Printed are the new id and the path of each, and a report: what needs a person
    first, then drafts, then the others, with one sentence a file.

    \b
    Examples:
      reflect-app import 2021-08-19-leadership.txt
      reflect-app import received/ --report received.csv --json
    """  # noqa: D301
    given = files_in(paths, files_to_bring_in, _NOTHING_THERE)
    standing = _standing(table, replace=replace) if table else None
    how = HowToImport(mends=mend, is_rehearsal=dry_run, at_most=LISTED if as_json else KEPT_OF_EACH)
    stop = UntilStopped()
    outcomes: list[ImportOutcome] = []
    with open_library(context) as library:
        job = import_job(library, how, name=known_name(context))
        lots = job.lots(stop.each(list(given), "Importing"))
        if as_json:
            write_json_rows(_rows(chain.from_iterable(lots), given, outcomes))
        else:
            outcomes += chain.from_iterable(lots)
    report = ImportReport.of(outcomes, left=list(given)[len(outcomes) :])
    if not as_json:
        write_lines(_plain_rows(outcomes, given, dry_run=dry_run))
    if dry_run:
        say("Nothing was taken in. This is what would become of each:")
    for line in _stopped_lines(report) if as_json else _report_lines(report, given, dry_run):
        say(line)
    if table:
        write_safely(table, as_csv(report), replace=standing, own=context.obj)
    stop.leave_if_stopped()
    exit_unless(not any(_outcome(one) == REFUSED for one in outcomes))


_NOTHING_THERE = "There is no text file (*.txt) and no handover file (*.reflection) in there."


def _standing(table: Path, *, replace: bool) -> Standing | None:
    """What stands where the report is to be written, to be replaced; refused without that."""
    refuse_without_folder_above(table)
    standing = standing_at(table)
    if standing is not None and not (replace and standing.may_be_replaced):
        way_out = "Choose another name." if replace else "Add --replace to replace it."
        refuse(f"There is a file “{table}” already. {way_out}")
    return standing


def _rows(
    outcomes: Iterable[ImportOutcome], given: Mapping[Path, str], kept: list[ImportOutcome]
) -> Iterator[dict[str, Any]]:
    """A row for each file as it comes; what a report needs of them is kept."""
    for each in outcomes:
        kept.append(each.in_short())
        yield _import_row(given[each.path], each)


def _import_row(path: str, outcome: ImportOutcome) -> dict[str, Any]:
    """A file that was taken in, or refused, which leaves it without an id."""
    return {
        "path": path,
        "id": outcome.id,
        "problems": problem_rows(outcome.problems),
        "notices": problem_rows(outcome.notices),
        "outcome": _outcome(outcome),
        "like": outcome.like.id if outcome.like else None,
        "changed": problem_rows(outcome.changed),
    }


def _plain_rows(
    outcomes: Iterable[ImportOutcome], given: Mapping[Path, str], *, dry_run: bool
) -> Iterator[str]:
    """The new id and the path of each that came in; in a dry run what would become of each."""
    for one in outcomes:
        if dry_run:
            yield f"{_outcome(one)}\t{given[one.path]}"
        elif one.id and one.is_new:
            yield f"{one.id}\t{given[one.path]}"


def _outcome(found: ImportOutcome) -> str:
    """What became of a file, in one word for programs."""
    if found.became is Became.NEEDS_A_PERSON:
        return "conflict" if found.id else REFUSED
    return _OUTCOMES[found.became]


REFUSED = "refused"
_OUTCOMES = {
    Became.DRAFT: "draft",
    Became.FOR_REVIEW: "for-review",
    Became.APPROVED: "approved",
    Became.TIDIED: "published",
    Became.AS_IT_IS: "published",
    Became.DUPLICATE: "duplicate",
}


def _report_lines(report: ImportReport, given: Mapping[Path, str], dry_run: bool) -> Iterator[str]:
    """The whole report, and at its end what a person looks for first: the headline."""
    for became, number in report.counts().items():
        if number:
            yield f"{outcome(became, several=True)}: {number:,}"
        for row in report.rows(became):
            yield from _row_lines(row, given)
    if report.left:
        yield from _stopped_lines(report)
    elif not dry_run:
        yield f"{report.headline()}."


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
