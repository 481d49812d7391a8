"""The subcommand that lists the comments on a reflection."""

from __future__ import annotations

from typing import Annotated

import typer

from reflect_app.cli.command_line import AsJsonRows, Id, app, open_library
from reflect_app.cli.comment_rows import comment_lines, comment_row
from reflect_app.cli.output import say, write_json_rows, write_lines


@app.command()
def comments(
    context: typer.Context,
    reflection_id: Id,
    *,
    open_only: Annotated[
        bool, typer.Option("--open", help="Only those about which something is left to do.")
    ] = False,
    as_json: AsJsonRows = False,
) -> None:
    """List the comments on a reflection, with their replies.

    Each line has the number, the prompt, whether it is open, who wrote it and when, the passage,
    the text and what was suggested, with tabs between them; a reply follows its comment.

    \b
    Examples:
      reflect-app comments h3kq8vnt2p
      reflect-app comments h3kq8vnt2p --open --json
    """  # noqa: D301
    with open_library(context) as library:
        record, review = library.get(reflection_id), library.review(reflection_id)
    wanted = review.open_comments if open_only else review.comments
    if as_json:
        write_json_rows(comment_row(review, record.reflection, each) for each in wanted)
    else:
        write_lines(line for each in wanted for line in comment_lines(each))
        if not wanted:
            say("There are no open comments." if review.comments else "There are no comments yet.")
