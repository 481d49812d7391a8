"""The subcommand that works again on what was approved."""

from __future__ import annotations

from typing import Annotated

import typer

from reflect_app.cli.command_line import AsJson, Id, app, open_library
from reflect_app.cli.exit_codes import refuse
from reflect_app.cli.output import say, write_json
from reflect_app.cli.signing_name import signing_name
from reflect_app.clock import utc_now


@app.command()
def reopen(
    context: typer.Context,
    reflection_id: Id,
    *,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why; the other person can read it.")
    ],
    as_json: AsJson = False,
) -> None:
    """Work again on what was approved, and say why.

    \b
    Examples:
      reflect-app --name A. reopen h3kq8vnt2p --reason "The date is wrong"
    """  # noqa: D301
    from reflect_app.handover import return_or_approve  # noqa: PLC0415  -- 0.2 s that check saves

    if not reason.strip():
        refuse("Say after --reason why it is opened again; the other person can read it.")
    name = signing_name(context)
    with open_library(context) as library:
        record = return_or_approve.reopen(
            library, reflection_id, name=name, reason=reason, now=utc_now()
        )
    if as_json:
        write_json({"id": record.id, "status": record.status.value})
    else:
        say(f"It is open again: {record.status.value}.")
