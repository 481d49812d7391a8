"""What ``verify --published`` does: folders beside the ledger of what went out into them."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import nullcontext
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reflect_app.cli.command_line import open_library
from reflect_app.cli.exit_codes import exit_unless, refuse
from reflect_app.cli.interruption import UntilStopped
from reflect_app.cli.output import say, write_json_rows, write_lines
from reflect_app.ledger_line import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    import typer

    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.ledger.folder_comparison import ComparedFile


def compare_with_ledger(context: typer.Context, paths: Sequence[str], *, as_json: bool) -> None:
    """Print how each file of some folders is to what went out; exit with 1 unless all are so."""
    wrong = [each for each in paths if not os.path.isdir(each)]  # noqa: PTH112  -- never raises
    if wrong:
        refuse(*(f"“{each}” is not a folder that can be looked at." for each in wrong))
    stop, found = UntilStopped(), Counter[str]()
    with _library(context) as library:
        files = stop.until(chain.from_iterable(_compared(library, each) for each in paths))
        counted = (_counted(each, found) for each in files)
        if as_json:
            write_json_rows(map(_row, counted))
        else:
            for each in counted:
                write_lines([_line(each)])
    say(f"As they went out: {found['same']:,} of {found.total():,}.")
    stop.leave_if_stopped()
    exit_unless(found["same"] == found.total())


def _library(context: typer.Context) -> AbstractContextManager[Library | None]:
    """The library; None where there is none, which stays so."""
    paths: AppPaths = context.obj
    return open_library(context) if os.path.lexists(paths.library) else nullcontext()


def _compared(library: Library | None, folder: str) -> Iterator[ComparedFile]:
    from reflect_app.publication.ledger.folder_comparison import compare_folder  # noqa: PLC0415  -- when needed

    try:
        yield from compare_folder(library, Path(folder))
    except OSError as error:
        refuse(f"“{folder}” can't be read ({error.strerror}).")


def _counted(one: ComparedFile, found: Counter[str]) -> ComparedFile:
    found["withdrawn" if one.withdrawn else str(one.status)] += 1
    return one


def _row(one: ComparedFile) -> dict[str, Any]:
    row: dict[str, Any] = {"path": str(one.path), "status": str(one.status), "id": one.id}
    return row | ({"withdrawn": True} if one.withdrawn else {})


def _line(one: ComparedFile) -> str:
    withdrawn = ""
    if one.withdrawn:
        shared = one.format in SHARED
        withdrawn = "holds what was withdrawn" if shared else "withdrawn, and still there"
    return "\t".join((str(one.path), str(one.status), one.id or "", withdrawn)).rstrip("\t")
