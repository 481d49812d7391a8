"""The subcommand that opens files for review, and what came back with comments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer  # noqa: TC002  -- Typer looks at it

from reflect_app.cli.command_line import AsJsonRows, Paths, app, open_library
from reflect_app.cli.exit_codes import exit_unless, refuse
from reflect_app.cli.given_paths import is_there
from reflect_app.cli.interruption import UntilStopped, say_what_was_left
from reflect_app.cli.output import say, write_json, write_lines
from reflect_app.cli.passphrase_file import PassphraseFile, passphrase_in
from reflect_app.cli.problems_of_files import problem_lines, problem_rows
from reflect_app.cli.signing_name import known_name
from reflect_app.clock import utc_now
from reflect_app.errors import CouldNotSaveError
from reflect_app.translation import plural

if TYPE_CHECKING:
    from reflect_app.handover.incoming import Opened
    from reflect_app.library import Library


@app.command("open")
def open_(
    context: typer.Context,
    files: Paths,
    *,
    passphrase_file: PassphraseFile = None,
    as_json: AsJsonRows = False,
) -> None:
    """Open files that came for review or came back.

    Nothing of a file is kept, or all. What became of each is printed, with the reflection's id:
    new, updated, merged (both of you wrote on, at different places), conflict (at the same place:
    both texts are kept, "reflect-app merge" chooses), same, older, or refused. The exit code is 1
    where one was refused.

    \b
    Examples:
      reflect-app open for-review.reflection
      reflect-app --name A. open back/*.reflection --passphrase-file secret.txt --json
    """  # noqa: D301
    missing = [file for file in files if not is_there(file)]
    if missing:
        refuse(*(f"There is no file “{file}”." for file in missing))
    passphrase, name, stop = passphrase_in(passphrase_file), known_name(context), UntilStopped()
    given = list(dict.fromkeys(files))
    with open_library(context) as library:
        opened = [
            (file, _taken_in(library, Path(file), passphrase, name))
            for file in stop.each(given, "Opening")
        ]
        notes = {file: _notes(library, one, name) for file, one in opened}
    if as_json:
        write_json([_row(file, one) for file, one in opened])
    else:
        for file, one in opened:
            write_lines([f"{one.outcome.value}\t{one.id or ''}\t{file}"])
            for line in (
                f"{file}: {_sentence(one)}",
                *notes[file],
                *problem_lines(file, one.problems),
            ):
                say(line)
        if passphrase is None and any(one.needs_passphrase for _file, one in opened):
            say("Name a file with the passphrase in it after --passphrase-file.")
    say_what_was_left(len(given) - len(opened))
    stop.leave_if_stopped()
    exit_unless(all(one.id for _file, one in opened))


def _notes(library: Library, opened: Opened, name: str) -> list[str]:
    """What was written along with a file, to be read by whoever opens it."""
    if opened.id is None or opened.outcome.value in {"same", "older"}:
        return []
    from reflect_app.review.notes import latest_notes  # noqa: PLC0415  -- when needed

    found = latest_notes(library.review(opened.id), name)
    return [f"{move.by} wrote: “{' '.join(words.split())}”" for move, words in found]


def _taken_in(library: Library, path: Path, passphrase: str | None, name: str) -> Opened:
    """Open one file; what the library can't keep is refused, and the next one is tried."""
    from reflect_app.handover.incoming import Opened, take_in_file  # noqa: PLC0415  -- as import
    from reflect_app.handover.incoming_outcome import Outcome  # noqa: PLC0415
    from reflect_app.handover.tried_again import tried_again  # noqa: PLC0415
    from reflect_app.text_format.problems import FileProblem  # noqa: PLC0415

    def take() -> Opened:
        return take_in_file(library, path, passphrase=passphrase, name=name, now=utc_now())

    try:
        return tried_again(take)
    except CouldNotSaveError as error:
        problem = FileProblem("not-saved", None, str(error))
        return Opened(path, None, Outcome.REFUSED, problems=(problem,))


def _row(file: str, opened: Opened) -> dict[str, Any]:
    """A file that was opened, with the keys in the order that is promised."""
    return {
        "path": file,
        "id": opened.id,
        "outcome": opened.outcome.value,
        "comments": opened.comments,
        "problems": problem_rows(opened.problems),
    }


def _sentence(opened: Opened) -> str:
    """What became of a file, in words."""
    said = {
        "new": "it is in your library now",
        "updated": "brought up to date",
        "merged": "brought together with what you wrote meanwhile",
        "conflict": "you both changed the same place. Both texts are kept: choose with"
        f" “reflect-app merge {opened.id}”",
        "same": "you have this already; nothing is different",
        "older": "you have something newer than this already; nothing is different",
        "refused": "it was not taken in",
    }[opened.outcome.value]
    from_whom = f"from {opened.by}, " if opened.by else ""
    new = plural(opened.comments, "; {n} new comment", "; {n} new comments")
    news = opened.record is not None and opened.outcome.value in {"updated", "merged"}
    status = f"; it is {opened.record.status.value} now" if news and opened.record else ""
    if status and opened.approved_by not in {"", opened.by}:
        status = f"; it is approved now, by {opened.approved_by}"
    return f"{from_whom}{said}{new if opened.comments else ''}{status}."
