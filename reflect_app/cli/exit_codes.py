"""With which code a command exits: all well, not all of it, not as it was given, or stopped."""

from __future__ import annotations

from typing import NoReturn

import typer

from reflect_app.cli.output import say

NOT_ALL = 1  # the exit code where a file or reflection was refused or does not conform
USAGE = 2  # the exit code where the command itself can't be carried out
ABOVE_SIGNAL = 128  # what a shell adds to the number of the signal that stopped a command


class RefusedError(typer.Exit):
    """The command can't be carried out as it was given; why was said, and nothing was done."""


def refuse(*messages: str) -> NoReturn:
    """Say why the command can't be carried out as it was given; nothing was done."""
    for message in messages:
        say(message)
    raise RefusedError(USAGE)


def exit_unless(all_well: bool) -> None:
    """Exit with 1 where a file or a reflection was refused or does not conform."""
    if not all_well:
        raise typer.Exit(NOT_ALL)
