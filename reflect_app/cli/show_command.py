"""The subcommand that prints a reflection."""

from __future__ import annotations

from typing import Annotated

import typer

from reflect_app.cli import json_rows
from reflect_app.cli.commands import AsJson, app, open_library
from reflect_app.cli.output import write_bytes, write_json
from reflect_app.text_format.writer import write_unfinished


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
        write_json(json_rows.show_row(record))
    else:
        write_bytes(write_unfinished(record.reflection))
