"""The subcommand that prints one reflection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from reflect_app.cli.command_line import AsJson, app, open_library
from reflect_app.cli.output import write_bytes, write_json
from reflect_app.prompt_keys import PromptKey
from reflect_app.text_format.writer import write_unfinished

if TYPE_CHECKING:
    from reflect_app.reflection import Record


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
        write_json(_show_row(record))
    else:
        write_bytes(write_unfinished(record.reflection))


def _show_row(record: Record) -> dict[str, Any]:
    """A reflection with its answers as they were typed."""
    reflection = record.reflection
    return {
        "id": record.id,
        "title": record.title,
        "status": record.status.value,
        "answers": {key.value: reflection.answers.of(key) for key in PromptKey},
        "tags": list(reflection.tags),
        "published": reflection.published and reflection.published.isoformat(),
    }
