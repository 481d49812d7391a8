"""The subcommand that publishes reflections into a folder."""

from __future__ import annotations

from itertools import chain
from pathlib import Path  # noqa: TC003  -- Typer looks at it
from typing import TYPE_CHECKING, Annotated

import typer

from reflect_app.cli.command_line import AsJsonRows, app, open_library
from reflect_app.cli.exit_codes import exit_unless
from reflect_app.cli.export_options import (
    days_of,
    formats_of,
    names_of,
    one_way_to_choose,
    say_of_words,
    status_of,
)
from reflect_app.cli.export_rows import ExportRows
from reflect_app.cli.given_paths import refuse_unusable_folder
from reflect_app.cli.interruption import UntilStopped, say_what_was_left
from reflect_app.cli.output import say
from reflect_app.publication.publish.publish_settings import PublishSettings
from reflect_app.publication.publish.publisher import Publisher
from reflect_app.publication.publish.rehearsal import Rehearsal
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.publication.publish.publish_plan import PublishPlan

Ids = Annotated[list[str] | None, typer.Argument(metavar="ID", hidden=True)]


@app.command()
def export(  # noqa: PLR0913  -- each is an option
    context: typer.Context,
    ids: Ids = None,
    *,
    to: Annotated[
        Path,
        typer.Option(
            "--to",
            metavar="DIR",
            help="The folder to write into. It is made if the folder above it is there.",
        ),
    ],
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="S", help="Take all of this status, instead of ids."),
    ] = None,
    all_ready: Annotated[
        bool,
        typer.Option(
            "--all-ready",
            help="Take all that is approved; where nobody here approves, all that is finished too.",
        ),
    ] = False,
    formats: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="F,F",
            help="Some of text, markdown, html, jsonl and csv, with commas between them.",
        ),
    ] = "text",
    with_zip: Annotated[
        bool, typer.Option("--zip", help="Add reflections.zip, with all that is in the folder.")
    ] = False,
    names: Annotated[
        str | None,
        typer.Option(
            "--names",
            metavar="TEMPLATE",
            help="What files are called: words with {date}, {tag}, {counter} or {counter:04}.",
        ),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            "--published",
            metavar="DATE",
            help="Set this date, as YYYY-MM-DD, on all of these reflections, or with"
            " weekly:YYYY-MM-DD one a week from that day on; the library keeps it.",
        ),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace files that are there already.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")
    ] = False,
    as_json: AsJsonRows = False,
) -> None:
    """Publish reflections: a text file each, in one folder, and other formats beside it.

    Each is named by its date and first tag, and two that would get the same name get name.txt and
    name-2.txt. What was published there keeps its name; what is there with the same words already
    is left alone. One that still misses something is refused and the others are still written; the
    exit code is then 1. What was written is published from then on, and its path is printed. Run
    again after a stop, it does the rest.

    \b
    Examples:
      reflect-app export h3kq8vnt2p --to published/
      reflect-app export h3kq8vnt2p x7wd4mzc9r --to published/ --published 2021-08-19 --json
      reflect-app export --all-ready --to published/ --format text,html --zip
      reflect-app export --status approved --to published/ --published weekly:2026-12-01 --dry-run
    """  # noqa: D301
    one_way_to_choose(ids, status, all_ready=all_ready)
    chosen = status_of(status)
    asked = formats_of(formats)
    settings = PublishSettings(
        to, frozenset(asked), with_zip, names_of(names), days_of(published), replace
    )
    refuse_unusable_folder(to)
    say_of_words(settings.names, context.obj)
    stop = UntilStopped()
    with open_library(context) as library:
        from reflect_app.publication.publish.publish_plan import PublishPlan  # noqa: PLC0415  -- when needed
        from reflect_app.publication.publish.ready import own_ids, ready_ids  # noqa: PLC0415

        if chosen is not None:
            wanted = list(own_ids(library, chosen))
        else:
            wanted = list(ready_ids(library)) if all_ready else list(dict.fromkeys(ids or ()))
        if not wanted:
            say("Nothing is ready to be published." if all_ready else "Nothing has this status.")
        plan = PublishPlan(library, settings, context.obj)
        rows = ExportRows(asked, to, as_json=as_json, dry_run=dry_run)
        if dry_run:
            rehearsal = Rehearsal(plan, context.obj, way_out=_way_out(replace=replace))
            rows.write(rehearsal.outcomes(stop.each(wanted, "Looking")))
            rows.say_of_folder(rehearsal.shared)
        else:
            _say_what_ends(plan, wanted)
            job = Publisher(library, plan, context.obj, way_out=_way_out(replace=replace))
            lots = job.lots(stop.each(wanted, "Exporting"))
            rows.write(chain.from_iterable(chain(lots, stop.until(job.finish()))))
            rows.say_of_folder(job.shared)
    rows.say_at_end(len(wanted))
    say_what_was_left(len(wanted) - rows.number)
    stop.leave_if_stopped()
    exit_unless(rows.all_well)


def _say_what_ends(plan: PublishPlan, ids: Sequence[str]) -> None:
    """Say before anything is written whose approval another date ends."""
    if plan.settings.dates.day is None:
        return
    for line in map(plan.line, ids):
        if by := line.who_approved_before:
            say(f"{line.id}: this ends the approval by {by}, which was for another date")


def _way_out(*, replace: bool) -> str:
    """What to do about a name that is taken; some of what may have it is never replaced."""
    if replace:
        return tr("It can't be replaced. Move it somewhere else, then try again.")
    return tr("Add --replace to replace it.")
