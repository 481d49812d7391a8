"""The subcommands, each a job of the window's done through the same functions."""

from __future__ import annotations

import os
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
import typer.main
from typer.core import TyperGroup

from reflect_app import logs, publication, text_format
from reflect_app.cli import json_rows as rows
from reflect_app.cli.import_report_lines import report_lines, stopped_lines
from reflect_app.cli.interruption import StoppedError, UntilStopped, ending_at_once, leave
from reflect_app.cli.output import (
    say,
    use_utf8,
    with_progress,
    write_bytes,
    write_json,
    write_lines,
)
from reflect_app.dates import calendar_date
from reflect_app.errors import NotThereError, ReflectError
from reflect_app.paths import AppPaths, app_paths
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from reflect_app.library.store import FileLibrary
    from reflect_app.publication import CheckOutcome, ExportOutcome, FileProblem

NAME = "reflect-app"
NOT_ALL = 1  # the exit code where a file or reflection was refused or does not conform
REPLACE_IT = "Add --replace to replace it."
USAGE = 2  # the exit code where the command itself can't be carried out


IN_ORDER = ("check", "import", "list", "show", "export", "backup", "restore", "doctor")
"""The subcommands in the order of the work: files in, what is there, files out, and its safety."""


class _Commands(TyperGroup):
    """The subcommands, with one place for the errors that people can meet."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401  -- as in the class above it
        """The names of the subcommands in the order of the work."""
        return sorted(super().list_commands(ctx), key=IN_ORDER.index)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401  -- as in the class above it
        """Run a subcommand; say what it raises on standard error, and exit with 1.

        Where an argument names something that is not there, with 2: nothing was done.
        """
        try:
            with ending_at_once():
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


app = typer.Typer(
    name=NAME,
    cls=_Commands,
    add_completion=False,
    rich_markup_mode=None,  # plain text, which a screen reader reads without the boxes
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Paths = Annotated[list[str], typer.Argument(metavar="PATH", hidden=True)]
Ids = Annotated[list[str], typer.Argument(metavar="ID", hidden=True)]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of plain lines.")]


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
            show_default=False,
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
    """  # noqa: D301  -- a backspace keeps the lines of the examples apart
    if data_dir is not None and not data_dir:
        refuse("--data-dir needs the name of a folder.")
    context.obj = app_paths(Path(data_dir) if data_dir else None)


@app.command()
def check(paths: Paths, *, as_json: AsJson = False) -> None:
    """Check text files against the published format.

    A folder is searched for *.txt, with the folders in it. Nothing is changed. The exit code is 0
    where all files conform, 1 where one does not, and 2 where a path is not there. What can't be
    taken in comes first, then what would be a draft, then the others.

    \b
    Examples:
      reflect-app check 2021-08-19-leadership.txt
      reflect-app check examples/ --json
    """  # noqa: D301
    given = _files(paths)
    stop, files = UntilStopped(), with_progress(list(given), "Checking")
    outcomes = [publication.check_file(path) for path in stop.each(files)]
    if as_json:
        write_json([rows.check_row(given[one.path], one) for one in outcomes])
    else:
        in_order = publication.in_report_order(outcomes)
        write_lines(line for one in in_order for line in _check_lines(given[one.path], one))
        conforming = sum(one.conforms for one in outcomes)
        say(f"In the published format: {conforming} of {len(outcomes)}.")
    _say_what_was_left(len(given) - len(outcomes))
    stop.leave_if_stopped()
    _exit_unless(all(one.conforms for one in outcomes))


@app.command("import")
def import_(context: typer.Context, paths: Paths, *, as_json: AsJson = False) -> None:
    """Take text files into the library.

    A file with six answers, tags and a date comes in as published, one with parts missing as a
    draft. A file whose meaning is not plain is refused and the others still go in; the exit code
    is then 1. Printed are the new id and the path of each, and a report: what needs a person first,
    then drafts, then the others, with one sentence a file.

    \b
    Examples:
      reflect-app import 2021-08-19-leadership.txt
      reflect-app import examples/ --json
    """  # noqa: D301
    given, stop = _files(paths), UntilStopped()
    with open_library(context) as library:
        files = with_progress(list(given), "Importing")
        outcomes = [publication.import_file(library, path) for path in stop.each(files)]
    report = publication.ImportReport.of(outcomes, left=list(given)[len(outcomes) :])
    if as_json:
        write_json([rows.import_row(given[one.path], one) for one in outcomes])
    else:
        write_lines(f"{one.id}\t{given[one.path]}" for one in outcomes if one.id)
    for line in stopped_lines(report) if as_json else report_lines(report, given):
        say(line)
    stop.leave_if_stopped()
    _exit_unless(all(one.id for one in outcomes))


@app.command()
def show(
    context: typer.Context,
    reflection_id: Annotated[str, typer.Argument(metavar="ID", hidden=True)],
    *,
    as_json: AsJson = False,
) -> None:
    """Print a reflection, exactly as it would be written to a file.

    A draft is printed as far as it goes. With --json its answers are printed as they were typed.

    \b
    Examples:
      reflect-app show h3kq8vnt2p
      reflect-app show h3kq8vnt2p --json
    """  # noqa: D301
    with open_library(context) as library:
        record = library.get(reflection_id)
    if as_json:
        write_json(rows.show_row(record))
    else:
        write_bytes(text_format.write_unfinished(record.reflection))


@app.command()
def export(
    context: typer.Context,
    ids: Ids,
    *,
    to: Annotated[
        Path,
        typer.Option(
            "--to",
            metavar="DIR",
            help="The folder to write into. It is made if the folder above it is there.",
            show_default=False,
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            "--published",
            metavar="DATE",
            help="Set this date, as YYYY-MM-DD, on all of these reflections; the library keeps it.",
            show_default=False,
        ),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace files that are there already.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Write reflections as text files.

    Each is named by its date and first tag, and two that would get the same name get name.txt and
    name-2.txt. One that still misses something is refused and the others are still written; the
    exit code is then 1. What was written is published from then on, and its path is printed.

    \b
    Examples:
      reflect-app export h3kq8vnt2p --to published/
      reflect-app export h3kq8vnt2p x7wd4mzc9r --to published/ --published 2021-08-19 --json
    """  # noqa: D301
    _refuse_unusable_folder(to)
    day, stop = _day(published) if published is not None else None, UntilStopped()
    with open_library(context) as library:
        job = publication.FolderExport(
            library, to, replace=replace, published=day, way_out=REPLACE_IT
        )
        wanted = list(dict.fromkeys(ids))
        outcomes = list(job.export_all(stop.each(with_progress(wanted, "Exporting"))))
    if as_json:
        write_json([rows.export_row(one) for one in outcomes])
        _say_what_was_replaced(outcomes)
    else:
        write_lines(str(one.written.path) for one in outcomes if one.written)
        _say_what_was_exported(outcomes, len(wanted))
    _say_what_was_left(len(wanted) - len(outcomes))
    stop.leave_if_stopped()
    _exit_unless(not any(one.problems for one in outcomes))


def open_library(context: typer.Context) -> closing[FileLibrary]:
    """The library that the command line means, to be closed after use."""
    from reflect_app.library import store  # noqa: PLC0415  -- 0.2 s that check saves

    paths: AppPaths = context.obj
    refuse_while_elsewhere(paths)
    return closing(store.open_library(paths.library))


def refuse_while_elsewhere(paths: AppPaths) -> None:
    """Raise ``OpenElsewhereError`` where another computer has the library open."""
    from reflect_app import instance_notes  # noqa: PLC0415  -- time that check saves

    if (elsewhere := instance_notes.elsewhere(paths)) is not None:
        raise elsewhere


def _files(paths: list[str]) -> dict[Path, str]:
    """The files that some paths mean, each with its name as it was given."""
    missing = [path for path in paths if not _is_there(path)]
    if missing:
        refuse(*(f"There is no file or folder “{path}”." for path in missing))
    given = {Path(path): path for path in paths}
    files = publication.text_files(given)
    if not files:
        say("There is no text file (*.txt) in there.")
    return {path: given.get(path, str(path)) for path in files}


def _is_there(path: str) -> bool:
    """Whether a path leads anywhere, also to what may not be looked at."""
    try:
        os.stat(path)  # noqa: PTH116  -- Path.exists does not tell "gone" from "closed"
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _refuse_unusable_folder(folder: Path) -> None:
    if _is_there(str(folder)) and not os.path.isdir(folder):  # noqa: PTH112  -- never raises
        refuse(f"“{folder}” is not a folder that can be used.")
    if not os.path.isdir(folder.absolute().parent):  # noqa: PTH112  -- never raises
        refuse(f"There is no folder “{folder.absolute().parent}” to make “{folder.name}” in.")


def _day(text: str) -> date:
    day = calendar_date(text)
    if day is None:
        refuse(f"The published date must be a real date, as YYYY-MM-DD, and not “{text}”.")
    return day


def refuse(*messages: str) -> NoReturn:
    """Say why the command can't be carried out as it was given; nothing was done."""
    for message in messages:
        say(message)
    raise typer.Exit(USAGE)


def _exit_unless(all_well: bool) -> None:
    if not all_well:
        raise typer.Exit(NOT_ALL)


def _check_lines(path: str, outcome: CheckOutcome) -> Iterable[str]:
    problems = _problem_lines(path, outcome.problems)
    notices = [f"{path}:{one.line}: notice, {one.code}: {one.message}" for one in outcome.notices]
    return [*(problems or [f"{path}: conforms"]), *notices]


def _problem_lines(where: str, problems: Iterable[FileProblem]) -> list[str]:
    """A line each, in the order that editors and other tools know: place, line, code, words."""
    return [
        f"{where}:{'' if one.line is None else f'{one.line}:'} {one.code}: {one.message}"
        for one in problems
    ]


def _say_what_was_left(number: int) -> None:
    if number:
        say(plural(number, "Stopped: {n} was not looked at.", "Stopped: {n} were not looked at."))


def _say_what_was_exported(outcomes: Sequence[ExportOutcome], wanted: int) -> None:
    for one in outcomes:
        for line in _problem_lines(one.id, (*one.problems, *one.notices)):
            say(line)
        _say_what_was_replaced([one])
    written = sum(one.written is not None for one in outcomes)
    say(f"Written: {written} of {wanted}.")


def _say_what_was_replaced(outcomes: Sequence[ExportOutcome]) -> None:
    for one in outcomes:
        if one.replaced:
            say(f"{one.id}: replaced what was there as {one.replaced}")
