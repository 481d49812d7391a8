"""The subcommand that takes the wording that a comment suggests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer  # noqa: TC002  -- Typer looks at it

from reflect_app.cli.about_comment import Here, Number
from reflect_app.cli.command_line import AsJson, Id, app, open_library
from reflect_app.cli.comment_rows import tell_comment
from reflect_app.cli.signing_name import signing_name
from reflect_app.errors import ReflectError
from reflect_app.review.passages import passage_of
from reflect_app.revision import Reason

if TYPE_CHECKING:
    from reflect_app.library import Library
    from reflect_app.reflection import Record, Reflection
    from reflect_app.review.state import Comment


@app.command()
def take(
    context: typer.Context, reflection_id: Id, number: Number, *, as_json: AsJson = False
) -> None:
    """Take the wording that a comment suggests.

    It stands in your text then, and the comment is resolved.

    \b
    Examples:
      reflect-app --name A. take h3kq8vnt2p 2
    """  # noqa: D301
    name = signing_name(context)
    with open_library(context) as library:
        about, record = _taken(library, reflection_id, number, name)
        review = library.review(reflection_id)
    tell_comment(review, record.reflection, about, as_json=as_json)


def _taken(library: Library, reflection_id: str, number: str, name: str) -> tuple[str, Record]:
    """Take a suggestion; tried again where somebody saves the same reflection just then."""
    from reflect_app.handover.tried_again import tried_again  # noqa: PLC0415  -- when needed

    def take() -> tuple[str, Record]:
        here = Here.of(library, reflection_id, name)
        about = here.comment(number)
        changed = here.record.model_copy(update={"reflection": _worded(here, about)})
        done = here.writer.resolve(about.id, "taken")
        kept = library.add_to_review(
            reflection_id, [done], record=changed, keeping=Reason.BEFORE_MERGING
        )
        return about.id, kept

    return tried_again(take)


def _worded(here: Here, about: Comment) -> Reflection:
    """The text with what a comment suggests. Raises ``ReflectError`` where that can't be."""
    from reflect_app.review.suggested_wording import with_suggestion  # noqa: PLC0415  -- when needed

    if here.review.is_for_review:
        message = "This reflection is somebody else's, so nothing in its text is changed here."
        raise ReflectError(message, "Its author takes a suggestion, or leaves it.")
    if about.suggestion is None or not about.is_open:
        why = "suggests no wording" if about.suggestion is None else "is resolved already"
        message = f"Comment {about.number} {why}."
        raise ReflectError(message)
    answer = here.record.reflection.answers.of(about.prompt)
    at = passage_of(here.review, about, answer)
    if at is None:
        message = f"The passage of comment {about.number} is not in your text any more."
        raise ReflectError(message, "Write the change yourself, then resolve the comment.")
    return here.record.reflection.answering(
        about.prompt, with_suggestion(answer, at, about.suggestion)
    )
