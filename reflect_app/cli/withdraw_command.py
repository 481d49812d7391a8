"""The subcommand that takes back what was published."""

from __future__ import annotations

import os
from pathlib import Path  # noqa: TC003  -- Typer looks at it
from typing import TYPE_CHECKING, Annotated

import typer

from reflect_app.cli.command_line import AsJsonRows, Id, app, open_library
from reflect_app.cli.exit_codes import NOT_ALL, refuse
from reflect_app.cli.given_paths import refuse_without_folder_above
from reflect_app.cli.ledger_rows import ledger_row, ledger_text
from reflect_app.cli.output import say, write_json, write_lines
from reflect_app.clock import utc_now
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reflect_app.ledger_line import LedgerLine


@app.command()
def withdraw(
    context: typer.Context,
    reflection_id: Id,
    *,
    note: Annotated[
        Path | None,
        typer.Option(
            "--note",
            metavar="FILE",
            help="Write a note for whoever runs the web site: which files are to be taken down.",
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="List the copies, and do nothing.")
    ] = False,
    as_json: AsJsonRows = False,
) -> None:
    """Withdraw what was published: every copy of it is listed, and marked in the ledger.

    The files stay where they are: whoever has them takes them down. The reflection is a draft from
    then on, so that nobody publishes it again by accident.

    \b
    Examples:
      reflect-app withdraw h3kq8vnt2p --note withdrawn.txt
      reflect-app withdraw h3kq8vnt2p --dry-run --json
    """  # noqa: D301
    _refuse_unusable_file(note)
    with open_library(context) as library:
        lines = library.ledger(reflection_id=reflection_id)
        if not lines:
            library.get(reflection_id)  # raises for what is not there at all
            say(f"{reflection_id} was never published, so there is nothing to withdraw.")
            raise typer.Exit(NOT_ALL)
        at = _when(lines)
        if all(each.withdrawn for each in lines):
            say("It was withdrawn already.")
        if not dry_run and any(each.withdrawn is None for each in lines):
            library.withdraw(reflection_id, at)
            lines = library.ledger(reflection_id=reflection_id)
    if as_json:
        write_json([ledger_row(each) for each in lines])
    else:
        write_lines(map(ledger_text, lines))
    _say(lines, dry_run=dry_run)
    if note is not None and not dry_run:
        _write_note(context, note, lines, at)


def _when(lines: Sequence[LedgerLine]) -> datetime:
    """When it is withdrawn: now, or when it was already."""
    earlier = [each.withdrawn for each in lines if each.withdrawn]
    return max(earlier) if len(earlier) == len(lines) else utc_now()


def _say(lines: Sequence[LedgerLine], *, dry_run: bool) -> None:
    if dry_run:
        one, many = "Would be withdrawn: {n} copy.", "Would be withdrawn: {n} copies."
    else:
        one, many = "Withdrawn: {n} copy.", "Withdrawn: {n} copies."
    say(plural(len(lines), one, many))
    if not dry_run:
        say("The files are still where they are; whoever has them takes them down.")


def _refuse_unusable_file(note: Path | None) -> None:
    if note is None:
        return
    if os.path.lexists(note):
        refuse(f"There is already a file called “{note}”. Choose another name.")
    refuse_without_folder_above(note)


def _write_note(
    context: typer.Context, note: Path, lines: Sequence[LedgerLine], at: datetime
) -> None:
    """Write the note beside whatever is there; raises what ``write_safely`` raises."""
    from reflect_app.publication.file_writing.safe_writing import write_safely  # noqa: PLC0415  -- when needed
    from reflect_app.publication.ledger.withdrawal import withdrawal_note  # noqa: PLC0415

    data = withdrawal_note(lines, at).encode()
    write_safely(note, data, replace=None, own=context.obj)
    say(f"The note for whoever runs the web site is {note}")
