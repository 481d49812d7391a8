"""What subcommands that write a file for the other person have in common: where, how, by whom."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reflect_app.cli.exit_codes import refuse
from reflect_app.cli.given_paths import is_there, refuse_without_folder_above
from reflect_app.cli.output import say, write_json, write_lines
from reflect_app.cli.passphrase_file import passphrase_in
from reflect_app.cli.signing_name import signing_name
from reflect_app.clock import utc_now

if TYPE_CHECKING:
    from reflect_app.handover.outgoing import HandedOverFile
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.review.state import Review

To = Annotated[
    Path,
    typer.Option(
        "--to",
        metavar="FILE",
        help="The file to write. In a folder that is there it gets a name that tells nothing.",
    ),
]
For = Annotated[
    str,
    typer.Option("--for", metavar="NAME", help="Whom it is for; only your own list says so."),
]
Note = Annotated[
    str, typer.Option("--note", metavar="TEXT", help="A few words for whoever opens the file.")
]
Unlocked = Annotated[
    bool,
    typer.Option(
        "--unlocked",
        help="Write it open, although the file that it answers, or the last one that you made, was"
        " locked.",
    ),
]
Replace = Annotated[bool, typer.Option("--replace", help="Replace a file that is there already.")]


class WayOut:
    """Where a file goes and how it is signed and locked, from what the three commands share."""

    def __init__(
        self,
        context: typer.Context,
        to: Path,
        passphrase_file: str | None,
        *,
        unlocked: bool,
        replace: bool,
    ) -> None:
        self._paths: AppPaths = context.obj
        self._to, self._unlocked, self._replace = to, unlocked, replace
        if unlocked and passphrase_file is not None:
            refuse("Say either --unlocked or --passphrase-file, not both.")
        refuse_without_folder_above(to)
        self._passphrase = passphrase_in(passphrase_file)
        self._name = signing_name(context)

    def path(self, library: Library, reflection_id: str) -> Path:
        """The file to write; in a folder, one of a name that says nothing and was never used."""
        from reflect_app.handover.file_names import suggested_name  # noqa: PLC0415  -- as above

        if not os.path.isdir(self._to):  # noqa: PTH112  -- never raises
            return self._to
        return self._to / suggested_name(library.review(reflection_id).shared_id or reflection_id)

    def refuse_open(self, review: Review, *, answers: bool) -> None:
        """See that nothing goes open unawares where the file before it was locked."""
        from reflect_app.handover.locked_before import LockedBefore, locked_before  # noqa: PLC0415

        before = locked_before(review, answers=answers)
        if self._passphrase is not None or self._unlocked or before is LockedBefore.NEVER:
            return
        came = before is LockedBefore.CAME
        refuse(
            "It came locked with a passphrase." if came else "You locked it last time.",
            "Name a file with a passphrase after --passphrase-file, the same one or another; or say"
            " --unlocked to write a file that anybody can read.",
        )

    def options(self) -> dict[str, Any]:
        """What sending and answering have in common."""
        from reflect_app.publication.file_writing.safe_writing import standing_at  # noqa: PLC0415  -- as above

        if self._passphrase is not None:
            self._say_of_passphrase(self._passphrase)
        return {
            "name": self._name,
            "passphrase": self._passphrase,
            "replace": standing_at(self._to) if self._replace and is_there(str(self._to)) else None,
            "own": self._paths,
            "now": utc_now(),
        }

    def _say_of_passphrase(self, passphrase: str) -> None:
        from reflect_app.handover.passphrase import strength_of  # noqa: PLC0415  -- as above

        strength = strength_of(passphrase)
        if not strength.will_do:
            say(f"About the passphrase: {strength.words}.")
        say("Nobody can bring the passphrase back: keep it, and tell it by another way.")


def tell(reflection_id: str, handed: HandedOverFile, *, as_json: bool, **more: str) -> None:
    """What was written, with the keys in the order that is promised."""
    if as_json:
        row = {"id": reflection_id, "path": str(handed.path), "sha256": handed.sha256}
        write_json({**row, "locked": handed.locked, **more})
    else:
        write_lines([str(handed.path)])
