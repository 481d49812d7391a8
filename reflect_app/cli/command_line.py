"""The command line as a whole: the app of all subcommands, their order and common options."""

from __future__ import annotations

from contextlib import closing, contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
import typer.main
from typer.core import TyperGroup

from reflect_app import logs
from reflect_app.cli.exit_codes import NOT_ALL, USAGE, refuse
from reflect_app.cli.interruption import StoppedError, ending_at_once, leave
from reflect_app.cli.output import (
    begin_to_print,
    printable,
    say,
    use_utf8,
    write_json_rows_if_none,
    write_lines,
)
from reflect_app.cli.signing_name import note_name
from reflect_app.errors import NoHomeError, NotThereError, ReflectError
from reflect_app.paths import AppPaths, app_paths
from reflect_app.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reflect_app.library.store import FileLibrary

NAME = "reflect-app"

IN_ORDER = (
    *("check", "mend", "import", "list", "show", "advise"),
    *("send", "open", "comments", "comment", "resolve", "take", "merge"),
    *("return", "approve", "reopen"),
    "tags",
    *("export", "ledger", "verify", "withdraw"),
    *("backup", "restore", "doctor"),
)
"""The subcommands in the order of the work.

Files in and what is there; between two people; tags; files out; and the safety of it all.
"""

WITHOUT_LIBRARY = {"check"}
"""Those that need no folder of ours, and work where there can be none."""

ALSO_WITHOUT_HOME = {"advise", "mend"}
"""Those that work where there can be no folder of ours.

Where there is one, ``advise`` shows what was chosen in it, and ``mend`` writes nothing into it.
"""

_ROWS = "reflect_app.rows"  # in what is known of a command line: a list is asked for
_NotUnderstoodError: Any = typer.BadParameter.__base__
"""What Typer raises for a command line that is none: its message quotes what was given."""


@contextmanager
def _repeated_safely() -> Iterator[None]:
    """Have what was given and not understood repeated as it can be shown."""
    try:
        yield
    except _NotUnderstoodError as error:
        error.message = printable(error.message)
        raise


class _Commands(TyperGroup):
    """The subcommands, with one place for the errors that people can meet."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401  -- as in the class above it
        """The names of the subcommands in the order of the work."""
        return sorted(super().list_commands(ctx), key=IN_ORDER.index)

    def make_context(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401  -- as above
        """Read the command line; what it says of one that can't be read can't steer a terminal."""
        with _repeated_safely():
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401  -- as in the class above it
        """Run a subcommand; say what it raises on standard error, and exit with 1.

        Where an argument names something that is not there, with 2: nothing was done. A list that
        was asked for as JSON is printed all the same, empty where there is nothing to tell.
        """
        begin_to_print()
        try:
            return self._invoke(ctx)
        except (typer.Exit, _NotUnderstoodError):
            if ctx.meta.get(_ROWS):
                write_json_rows_if_none()
            raise

    def _invoke(self, ctx: Any) -> Any:  # noqa: ANN401  -- as in the class above it
        try:
            with ending_at_once(), _repeated_safely():
                return super().invoke(ctx)
        except StoppedError as stopped:
            say("Stopped before its end.")
            leave(stopped.number)
        except NotThereError as error:
            say(str(error))
            raise typer.Exit(USAGE) from error
        except ReflectError as error:
            say(str(error))
            raise typer.Exit(NOT_ALL) from error


def _note_rows(context: typer.Context, asked: bool) -> bool:
    context.meta[_ROWS] = asked
    return asked


app = typer.Typer(
    name=NAME,
    cls=_Commands,
    add_completion=False,
    rich_markup_mode=None,  # plain text, which a screen reader reads without the boxes
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Paths = Annotated[list[str], typer.Argument(metavar="PATH", hidden=True)]
Id = Annotated[str, typer.Argument(metavar="ID", hidden=True)]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of plain lines.")]
AsJsonRows = Annotated[
    bool,
    typer.Option(
        "--json", help="Print JSON instead of plain lines.", callback=_note_rows, is_eager=True
    ),
]
"""The same for what prints a list: there is one whatever becomes of the command."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Carry out a command line, that of the process if none is given, and exit."""
    use_utf8()
    logs.install_excepthooks()
    command = typer.main.get_command(app)
    command(args=None if arguments is None else list(arguments), prog_name=NAME)
    raise SystemExit


def _print_version(asked: bool) -> None:
    if asked:
        try:
            write_lines([f"{NAME} {version(NAME)}"])
        except PackageNotFoundError:  # run from a checkout that was never installed
            write_lines([f"{NAME}, run from a checkout"])
        raise typer.Exit


@app.callback()
def reflect_app(
    context: typer.Context,
    data_dir: Annotated[
        str | None,
        typer.Option(
            "--data-dir",
            metavar="DIR",
            help="Keep everything (library, settings, logs) under this folder. Without it, the"
            " folder that REFLECT_APP_DATA_DIR names is used, or else your own for this program.",
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--name",
            metavar="NAME",
            help="Sign comments and answers with this name, which the other person sees. Without"
            " it, the name that you chose in the window.",
        ),
    ] = None,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Write up examples from your work, one reflective prompt at a time.

    Without a subcommand, the window opens. The subcommands do the window's jobs without it, for
    teams and scripts. Everything stays on this computer.

    \b
    Examples:
      reflect-app
      reflect-app check examples/
      reflect-app --data-dir ~/team import examples/
      reflect-app --name A. send h3kq8vnt2p --to /media/stick/
    """  # noqa: D301  -- a backspace keeps the lines of the examples apart
    if data_dir is not None and not data_dir:
        refuse("--data-dir needs the name of a folder.")
    if name is not None:
        note_name(context, name)
    if context.invoked_subcommand not in WITHOUT_LIBRARY:
        try:
            context.obj = app_paths(Path(data_dir) if data_dir else None)
        except NoHomeError:
            if context.invoked_subcommand not in ALSO_WITHOUT_HOME:
                raise


def open_library(context: typer.Context) -> closing[FileLibrary]:
    """The library that the command line means, to be closed after use."""
    from reflect_app.library import store  # noqa: PLC0415  -- 0.2 s that check saves

    paths: AppPaths = context.obj
    refuse_while_elsewhere(paths)
    return closing(store.open_library(paths.library, gives_way=True))


def refuse_while_elsewhere(paths: AppPaths) -> None:
    """Raise ``OpenElsewhereError`` where another computer has the library open."""
    from reflect_app import instance_notes  # noqa: PLC0415  -- time that check saves

    if (elsewhere := instance_notes.elsewhere(paths)) is not None:
        raise elsewhere


def own_backup_folders(paths: AppPaths) -> list[Path]:
    """The folder for backups that the settings name, if they name one."""
    file = SettingsFile(paths.settings)
    if file.notice:  # or a folder that could not be understood would seem to be none
        say(file.notice)
    own = file.settings.backup_folder
    return [Path(own)] if own else []
