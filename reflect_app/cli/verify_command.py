"""The subcommand that says whether a published file is word for word what was approved."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reflect_app.cli.command_line import AsJsonRows, Paths, app, open_library
from reflect_app.cli.compare_with_ledger import compare_with_ledger
from reflect_app.cli.exit_codes import exit_unless
from reflect_app.cli.given_paths import files_in
from reflect_app.cli.interruption import UntilStopped, say_what_was_left
from reflect_app.cli.output import say, write_json, write_lines
from reflect_app.shown_dates import moment_for_programs, sortable_moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reflect_app.paths import AppPaths
    from reflect_app.review.verify import Approval, Verified


@app.command()
def verify(
    context: typer.Context,
    paths: Paths,
    *,
    published: Annotated[
        bool,
        typer.Option(
            "--published",
            help="Compare folders with what went out into them, by the library's ledger.",
        ),
    ] = False,
    as_json: AsJsonRows = False,
) -> None:
    """Say whether text files are just what was approved.

    To the byte, and by whom and when. A folder is searched for *.txt, with the folders in it. Each
    line has the path, then approved, changed (it was approved, and is not the same any more) or
    unknown, and for the first two the reflection's id, who approved it and when, with tabs between
    them. Nothing is changed. The exit code is 1 unless all are approved.

    With --published, each file of these folders is the same as it went out, changed, missing, or
    unknown to the ledger; the exit code is 1 unless all are the same. A folder that was renamed or
    copied is known by its files.

    \b
    Examples:
      reflect-app verify 2021-08-19-leadership.txt
      reflect-app verify published/ --json
      reflect-app verify published/ --published
    """  # noqa: D301
    if published:
        compare_with_ledger(context, paths, as_json=as_json)
        return
    given, stop = files_in(paths), UntilStopped()
    approvals = _approvals(context)
    found = [(path, _verified(path, approvals)) for path in stop.each(list(given), "Verifying")]
    if as_json:
        write_json([_row(given[path], one) for path, one in found])
    else:
        write_lines(_line(given[path], one) for path, one in found)
        approved = sum(one.status == "approved" for _path, one in found)
        say(f"As they were approved: {approved} of {len(found)}.")
    say_what_was_left(len(given) - len(found))
    stop.leave_if_stopped()
    exit_unless(all(one.status == "approved" for _path, one in found))


def _approvals(context: typer.Context) -> Sequence[Approval]:
    """All approvals that the library knows of; none where there is no library, which stays so."""
    from reflect_app.review.entries import Approved, Version, Words  # noqa: PLC0415  -- when needed
    from reflect_app.review.verify import approvals_among  # noqa: PLC0415

    paths: AppPaths = context.obj
    if not os.path.lexists(paths.library):
        return ()
    with open_library(context) as library:
        return approvals_among(
            *(library.entries_of(kind) for kind in (Approved, Version, Words))  # type: ignore[arg-type]
        )


def _verified(path: Path, approvals: Sequence[Approval]) -> Verified:
    from reflect_app.atomic_file import read_file  # noqa: PLC0415  -- when needed
    from reflect_app.review.verify import LARGEST, Verified, verify  # noqa: PLC0415

    try:
        data = read_file(path, LARGEST + 1)  # no pipe, which might be waited for
    except OSError as error:
        say(f"“{path}” can't be read ({error.strerror}).")
        return Verified("unknown")
    return verify(data, approvals)


def _row(path: str, found: Verified) -> dict[str, Any]:
    """A file that was looked at, with the keys in the order that is promised."""
    return {
        "path": path,
        "status": found.status,
        "id": found.id,
        "by": found.by,
        "at": moment_for_programs(found.at) if found.at else None,
    }


def _line(path: str, found: Verified) -> str:
    when = sortable_moment(found.at.astimezone()) if found.at else ""
    return "\t".join((path, found.status, found.id or "", found.by or "", when)).rstrip("\t")
