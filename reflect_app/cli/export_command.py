"""The subcommand that writes reflections as text files."""

from __future__ import annotations

from contextlib import suppress
from itertools import chain
from pathlib import Path  # noqa: TC003  -- Typer looks at it
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reflect_app.cli.command_line import AsJson, app, open_library
from reflect_app.cli.exit_codes import exit_unless, refuse
from reflect_app.cli.given_paths import refuse_unusable_folder
from reflect_app.cli.interruption import UntilStopped, say_what_was_left
from reflect_app.cli.output import say, write_json, write_lines
from reflect_app.cli.problems_of_files import problem_lines, problem_rows
from reflect_app.errors import NoSuchReflectionError
from reflect_app.publication.exporter import ExportOutcome, FolderExport, ended_by_date
from reflect_app.queries import BIN
from reflect_app.translation import tr
from reflect_app.typed_dates import calendar_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reflect_app.library import Library

Ids = Annotated[list[str], typer.Argument(metavar="ID", hidden=True)]


@app.command()
def export(
    context: typer.Context,
    ids: Ids,
    *,
    to: Annotated[
        Path,
        typer.Option(
            "--to",
            metavar="DIR",
            help="The folder to write into. It is made if the folder above it is there.",
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            "--published",
            metavar="DATE",
            help="Set this date, as YYYY-MM-DD, on all of these reflections; the library keeps it.",
        ),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace files that are there already.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Write reflections as text files.

    Each is named by its date and first tag, and two that would get the same name get name.txt and
    name-2.txt. One that still misses something is refused and the others are still written; the
    exit code is then 1. What was written is published from then on, and its path is printed.

    \b
    Examples:
      reflect-app export h3kq8vnt2p --to published/
      reflect-app export h3kq8vnt2p x7wd4mzc9r --to published/ --published 2021-08-19 --json
    """  # noqa: D301
    refuse_unusable_folder(to)
    day, stop = _day(published) if published is not None else None, UntilStopped()
    with open_library(context) as library:
        way_out = _way_out(replace=replace)
        job = FolderExport(
            library, to, replace=replace, own=context.obj, published=day, way_out=way_out
        )
        wanted = list(dict.fromkeys(ids))
        _say_what_ends(library, wanted, day)
        lots = job.export_lots(stop.each(wanted, "Exporting"))
        outcomes = list(chain.from_iterable(lots))
    if as_json:
        write_json([_export_row(one) for one in outcomes])
        _say_what_was_replaced(outcomes)
    else:
        write_lines(str(one.written.path) for one in outcomes if one.written)
        _say_what_was_exported(outcomes, len(wanted))
    say_what_was_left(len(wanted) - len(outcomes))
    stop.leave_if_stopped()
    exit_unless(not any(one.problems for one in outcomes))


def _say_what_ends(library: Library, ids: Sequence[str], day: date | None) -> None:
    """Say before anything is written whose approval another date ends."""
    thrown_away = library.ids(BIN) if day else ()
    for each in (one for one in ids if day and one not in thrown_away):
        with suppress(NoSuchReflectionError):  # which the export itself says
            if by := ended_by_date(library, each, day):
                say(f"{each}: this ends the approval by {by}, which was for another date")


def _way_out(*, replace: bool) -> str:
    """What to do about a name that is taken; some of what may have it is never replaced."""
    if replace:
        return tr("It can't be replaced. Move it somewhere else, then try again.")
    return tr("Add --replace to replace it.")


def _day(text: str) -> date:
    day = calendar_date(text)
    if day is None:
        refuse(f"The published date must be a real date, as YYYY-MM-DD, and not “{text}”.")
    return day


def _say_what_was_exported(outcomes: Sequence[ExportOutcome], wanted: int) -> None:
    for one in outcomes:
        for line in problem_lines(one.id, (*one.problems, *one.notices)):
            say(line)
        _say_what_was_replaced([one])
    written = sum(one.written is not None for one in outcomes)
    say(f"Written: {written} of {wanted}.")


def _say_what_was_replaced(outcomes: Sequence[ExportOutcome]) -> None:
    for one in outcomes:
        if one.replaced:
            say(f"{one.id}: replaced what was there as {one.replaced}")


def _export_row(outcome: ExportOutcome) -> dict[str, Any]:
    """A reflection that was written, with what is to be said of that, or the reasons why not."""
    row: dict[str, Any] = {"id": outcome.id}
    if outcome.written is not None:
        row |= {"path": str(outcome.written.path), "sha256": outcome.written.sha256}
    if outcome.problems:
        row["problems"] = problem_rows(outcome.problems)
    if outcome.notices:
        row["notices"] = problem_rows(outcome.notices)
    return row
