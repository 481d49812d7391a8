"""The subcommand that writes a reflection into one file, for a supervisor."""

from __future__ import annotations

from typing import Annotated

import typer

from reflect_app.cli.command_line import AsJson, Id, app, open_library
from reflect_app.cli.handover_file import For, Note, Replace, To, Unlocked, WayOut, tell
from reflect_app.cli.passphrase_file import PassphraseFile  # noqa: TC001  -- Typer looks at it


@app.command()
def send(  # noqa: PLR0913  -- each is an option of the command line
    context: typer.Context,
    reflection_id: Id,
    *,
    to: To,
    passphrase_file: PassphraseFile = None,
    unlocked: Unlocked = False,
    with_decisions: Annotated[
        bool, typer.Option("--with-decisions", help="Share what you decided to keep, and why.")
    ] = False,
    with_title: Annotated[
        bool, typer.Option("--with-title", help="Share your private working title.")
    ] = False,
    for_whom: For = "",
    note: Note = "",
    replace: Replace = False,
    as_json: AsJson = False,
) -> None:
    """Write a reflection into one file, for a supervisor to review.

    The file holds this reflection and its comments, and nothing else from your library. Pass it on
    in any approved way; with a passphrase, nobody can open it without. It is signed with the name
    before the subcommand, or the one that you chose in the window. Printed is its path.

    Where the last file was locked, this one is to be too: name a passphrase file, or say
    --unlocked.

    \b
    Examples:
      reflect-app --name A. send h3kq8vnt2p --to /media/stick/
      reflect-app --name A. send h3kq8vnt2p --to for-b.reflection --passphrase-file secret.txt
    """  # noqa: D301
    from reflect_app.handover import outgoing  # noqa: PLC0415  -- 0.2 s that check saves

    way_out = WayOut(context, to, passphrase_file, unlocked=unlocked, replace=replace)
    with open_library(context) as library:
        way_out.refuse_open(library.review(reflection_id), answers=False)
        handed = outgoing.send(
            library,
            reflection_id,
            way_out.path(library, reflection_id),
            to=for_whom,
            with_title=with_title,
            with_decisions=with_decisions,
            note=note,
            **way_out.options(),
        )
    tell(reflection_id, handed, as_json=as_json)
