"""The subcommand that makes a backup of the library."""

from __future__ import annotations

import os
from pathlib import Path  # noqa: TC003  -- Typer looks at it
from typing import TYPE_CHECKING, Annotated

import typer

from reflect_app.cli.command_line import AsJson, app, refuse_while_elsewhere
from reflect_app.cli.exit_codes import refuse
from reflect_app.cli.given_paths import refuse_without_folder_above
from reflect_app.cli.look_into_backup import backup_row, look_into
from reflect_app.cli.output import write_json, write_lines
from reflect_app.clock import utc_now
from reflect_app.errors import BackupError
from reflect_app.held_files import patiently
from reflect_app.publication.file_writing.own_places import is_own_folder

if TYPE_CHECKING:
    from reflect_app.paths import AppPaths


@app.command()
def backup(
    context: typer.Context,
    *,
    to: Annotated[
        Path | None,
        typer.Option(
            "--to",
            metavar="DIR",
            help="The folder to keep the backup in, on a memory stick for instance. It is made if"
            " the folder above it is there.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a backup of the library now, and print its path.

    It is one file, checked by opening it. Without --to it goes to the usual folder, where those
    that are no longer needed are let go: the last ten stay, then one a day for 30 days and one a
    month for a year. In a folder of your choice all stay.

    \b
    Examples:
      reflect-app backup
      reflect-app backup --to /media/stick/reflect
    """  # noqa: D301
    from reflect_app.library import backups  # noqa: PLC0415  -- 0.2 s that check saves

    paths: AppPaths = context.obj
    refuse_while_elsewhere(paths)
    now = utc_now()
    if to is not None:
        _make_folder(to, paths)
    made = backups.make(paths.library, to or paths.backups, now=now)
    if to is None:
        backups.rotate(paths.backups, now)
    if as_json:
        write_json(backup_row(look_into(made.path)))
    else:
        write_lines([str(made.path)])


def _is_same(folder: Path, other: Path) -> bool:
    try:
        return folder.samefile(other)
    except OSError:
        return folder.absolute() == other


def _make_folder(folder: Path, paths: AppPaths) -> None:
    refuse_without_folder_above(folder)
    if is_own_folder(folder, paths) and not _is_same(folder, paths.backups):
        refuse(
            f"“{folder}” is where Reflect keeps its own files.",
            "Choose a folder somewhere else, or leave --to out.",
        )
    if not os.path.lexists(folder):
        try:
            patiently(folder.mkdir, mode=0o700)
        except OSError as error:
            message = f"The folder {folder} can't be made."
            raise BackupError(message, "Choose another folder for the backup.") from error
