"""The subcommand that approves exactly the words that came for review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from reflect_app.cli.command_line import AsJson, Id, app, open_library
from reflect_app.cli.exit_codes import NOT_ALL
from reflect_app.cli.handover_file import Note, Replace, To, Unlocked, WayOut, tell
from reflect_app.cli.output import say
from reflect_app.cli.passphrase_file import PassphraseFile  # noqa: TC001  -- Typer looks at it
from reflect_app.errors import NotReadyError

if TYPE_CHECKING:
    from reflect_app.library import Library


@app.command()
def approve(  # noqa: PLR0913  -- each is an option of the command line
    context: typer.Context,
    reflection_id: Id,
    *,
    to: To,
    all_checked: Annotated[
        bool,
        typer.Option(
            "--all-checked",
            help="Every point of the checklist holds. Without it, those ticked in the window.",
        ),
    ] = False,
    passphrase_file: PassphraseFile = None,
    unlocked: Unlocked = False,
    note: Note = "",
    replace: Replace = False,
    as_json: AsJson = False,
) -> None:
    """Approve exactly the words that came for review.

    The answer is written into a file. What is still missing before it can be published is said, and
    then nothing is approved. Any change of the text ends the approval; "reflect-app verify" tells.
    Printed is the file's path.

    Where it came locked, the answer is to be locked too: name a passphrase file, or say
    --unlocked.

    \b
    Examples:
      reflect-app --name B. approve h3kq8vnt2p --to /media/stick/
      reflect-app --name B. approve h3kq8vnt2p --to approved.reflection --all-checked --json
    """  # noqa: D301
    from reflect_app.handover import return_or_approve  # noqa: PLC0415  -- 0.2 s that check saves
    from reflect_app.review.seal import seal_of, short  # noqa: PLC0415

    way_out = WayOut(context, to, passphrase_file, unlocked=unlocked, replace=replace)
    with open_library(context) as library:
        way_out.refuse_open(library.review(reflection_id), answers=True)
        where = way_out.path(library, reflection_id)
        checked = _checked(context, library, reflection_id, every_point=all_checked)
        options = {"checked": checked, "note": note, **way_out.options()}
        try:
            handed = return_or_approve.approve(library, reflection_id, where, **options)
        except NotReadyError as error:
            say("It can't be approved yet. Before it can be published, its author is asked to:")
            for problem in error.problems:
                say(f"  {problem}")
            raise typer.Exit(NOT_ALL) from error
        seal = seal_of(library.get(reflection_id).reflection)
    tell(reflection_id, handed, as_json=as_json, seal=seal)
    if not as_json:
        say(f"Approved: {short(seal)}")


def _checked(
    context: typer.Context, library: Library, reflection_id: str, *, every_point: bool
) -> tuple[str, ...]:
    """The points of the checklist that hold: all of them, or those that were ticked before."""
    from reflect_app.review.checklist import read_checklist  # noqa: PLC0415  -- as above

    checklist = read_checklist(context.obj)
    if checklist.problem:
        say(str(checklist.problem))
    if every_point:
        return checklist.points
    review = library.review(reflection_id)
    ticked = review.ticked(review.head)
    return tuple(point for point in checklist.points if point in ticked)
