"""The subcommand that sends back with comments what came for review."""

from __future__ import annotations

import typer  # noqa: TC002  -- Typer looks at it

from reflect_app.cli.command_line import AsJson, Id, app, open_library
from reflect_app.cli.handover_file import Note, Replace, To, Unlocked, WayOut, tell
from reflect_app.cli.passphrase_file import PassphraseFile  # noqa: TC001  -- Typer looks at it


@app.command("return")
def return_(
    context: typer.Context,
    reflection_id: Id,
    *,
    to: To,
    passphrase_file: PassphraseFile = None,
    unlocked: Unlocked = False,
    note: Note = "",
    replace: Replace = False,
    as_json: AsJson = False,
) -> None:
    """Send back with comments what came for review.

    The file holds all comments; nothing of the text is changed. Printed is its path.

    Where it came locked, the answer is to be locked too: name a passphrase file, or say
    --unlocked.

    \b
    Examples:
      reflect-app --name B. return h3kq8vnt2p --to /media/stick/
      reflect-app --name B. return h3kq8vnt2p --to back.reflection --note "Nearly there" --json
    """  # noqa: D301
    from reflect_app.handover import return_or_approve  # noqa: PLC0415  -- 0.2 s that check saves

    way_out = WayOut(context, to, passphrase_file, unlocked=unlocked, replace=replace)
    with open_library(context) as library:
        way_out.refuse_open(library.review(reflection_id), answers=True)
        where = way_out.path(library, reflection_id)
        handed = return_or_approve.send_back(
            library, reflection_id, where, note=note, **way_out.options()
        )
    tell(reflection_id, handed, as_json=as_json)
