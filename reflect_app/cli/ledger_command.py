"""The subcommand that lists what went out."""

from __future__ import annotations

import typer  # noqa: TC002  -- Typer looks at it

from reflect_app.cli.command_line import AsJsonRows, app, open_library
from reflect_app.cli.ledger_rows import ledger_row, ledger_text
from reflect_app.cli.output import say, write_json_rows, write_lines
from reflect_app.translation import plural


@app.command()
def ledger(context: typer.Context, *, as_json: AsJsonRows = False) -> None:
    """List what went out: which reflection, in which file, as what, and when.

    Also of reflections that are gone since. What was withdrawn says so.

    \b
    Examples:
      reflect-app ledger
      reflect-app ledger --json
    """  # noqa: D301
    with open_library(context) as library:
        lines = library.ledger()
    if as_json:
        write_json_rows(map(ledger_row, lines))
        return
    write_lines(map(ledger_text, lines))
    say(plural(len(lines), "{n} file or part of one.", "{n} files or parts of them."))
