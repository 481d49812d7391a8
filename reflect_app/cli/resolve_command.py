"""The subcommand that resolves a comment, or opens it again."""

from __future__ import annotations

from typing import Annotated

import typer

from reflect_app.cli.about_comment import Here, Number
from reflect_app.cli.command_line import AsJson, Id, app, open_library
from reflect_app.cli.comment_rows import tell_comment
from reflect_app.cli.exit_codes import refuse
from reflect_app.cli.output import say
from reflect_app.cli.signing_name import signing_name


@app.command()
def resolve(
    context: typer.Context,
    reflection_id: Id,
    number: Number,
    *,
    undo: Annotated[bool, typer.Option("--undo", help="Open it again.")] = False,
    as_json: AsJson = False,
) -> None:
    """Resolve a comment: nothing is left to do about it.

    \b
    Examples:
      reflect-app --name A. resolve h3kq8vnt2p 2
      reflect-app --name A. resolve h3kq8vnt2p 2 --undo
    """  # noqa: D301
    name = signing_name(context)
    with open_library(context) as library:
        here = Here.of(library, reflection_id, name)
        about = here.comment(number)
        if about.is_open is undo:
            say(f"Comment {about.number} is {'open' if undo else 'resolved'} already.")
        else:
            left = about.suggestion is not None and not here.review.is_for_review
            done = here.writer.resolve(about.id, "left" if left else "")
            entry = here.writer.unresolve(about.id) if undo else done
            library.add_to_review(reflection_id, [entry])
        review = library.review(reflection_id)
        if any(each.id == about.id and each.is_open is not undo for each in review.comments):
            refuse(f"Comment {about.number} is {'still resolved' if undo else 'still open'}.")
    tell_comment(review, here.record.reflection, about.id, as_json=as_json)
