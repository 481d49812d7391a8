"""The name that signs comments and answers: the one given with the command, else the one kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer  # noqa: TC002  -- as where Typer looks at it

from reflect_app.cli.exit_codes import refuse
from reflect_app.cli.output import say
from reflect_app.comment_name import LONGEST, can_be_a_name
from reflect_app.settings import SettingsFile

if TYPE_CHECKING:
    from reflect_app.paths import AppPaths

_NAME_GIVEN = "reflect_app.name"  # among what is known of this one command line


def note_name(context: typer.Context, given: str) -> None:
    """Have this name sign what is written; refused where it can't."""
    name = given.strip()
    if not can_be_a_name(name):
        most = LONGEST
        refuse(f"--name must be one line of 1 to {most} characters, and not “{given}”.")
    context.meta[_NAME_GIVEN] = name


def known_name(context: typer.Context) -> str:
    """The name that signs: the one given, else the one kept in the settings; "" without either."""
    if given := context.meta.get(_NAME_GIVEN):
        return str(given)
    paths: AppPaths = context.obj
    file = SettingsFile(paths.settings)
    if file.notice:  # or a name that could not be understood would seem to be none
        say(file.notice)
    return file.settings.comment_name


def signing_name(context: typer.Context) -> str:
    """The same for what can't go without; where there is none, it is said how to give one."""
    return known_name(context) or refuse(
        "Reflect does not know yet which name to put on your comments and answers; initials are"
        " enough.",
        "Put it before the subcommand, as in: reflect-app --name A. …",
        "Or choose it once in the window, under “Review settings”.",
    )
