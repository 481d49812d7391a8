"""The subcommand that comments on a prompt or a passage, or replies to a comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from reflect_app.cli.about_comment import Here
from reflect_app.cli.command_line import AsJson, Id, app, open_library
from reflect_app.cli.comment_rows import tell_comment
from reflect_app.cli.exit_codes import refuse
from reflect_app.cli.signing_name import signing_name
from reflect_app.prompt_keys import PromptKey

if TYPE_CHECKING:
    from reflect_app.review.entries import Anchor, Entry


@app.command()
def comment(
    context: typer.Context,
    reflection_id: Id,
    text: Annotated[str, typer.Argument(metavar="TEXT", hidden=True)],
    *,
    prompt: Annotated[
        str | None,
        typer.Option("--prompt", metavar="KEY", help=f"What it is about: {', '.join(PromptKey)}."),
    ] = None,
    passage: Annotated[
        str | None,
        typer.Option("--passage", metavar="TEXT", help="The words of the answer that it is about."),
    ] = None,
    suggest: Annotated[
        str | None,
        typer.Option(
            "--suggest",
            metavar="TEXT",
            help="Other words for the passage, to take or leave; empty to leave it out.",
        ),
    ] = None,
    reply_to: Annotated[
        str | None,
        typer.Option("--reply-to", metavar="N", help="Reply to the comment of this number."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Comment on a prompt or a passage, or reply to a comment.

    The text itself stays as it is. With --json the comment is printed as "comments" lists it.

    \b
    Examples:
      reflect-app --name B. comment h3kq8vnt2p --prompt impact "What did you see?"
      reflect-app --name B. comment h3kq8vnt2p --prompt needs --passage "us all"
          --suggest "the two of us" "Whom do you mean?"
      reflect-app --name A. comment h3kq8vnt2p --reply-to 2 "The day team."
    """  # noqa: D301
    _refuse_unfit(text, prompt, passage, suggest, reply_to)
    name = signing_name(context)
    with open_library(context) as library:
        here = Here.of(library, reflection_id, name)
        if reply_to is not None:
            about = here.comment(reply_to)
            entries: tuple[Entry, ...] = (here.writer.reply(about.id, text),)
        else:
            entries = _commented(here, PromptKey(prompt or ""), text, passage, suggest)
        library.add_to_review(reflection_id, entries)
        review = library.review(reflection_id)
    known = about.id if reply_to is not None else entries[-1].id
    tell_comment(review, here.record.reflection, known, as_json=as_json)


def _refuse_unfit(
    text: str, prompt: str | None, passage: str | None, suggest: str | None, reply_to: str | None
) -> None:
    """Refuse what does not go together, before anything is opened."""
    if reply_to is not None:
        if prompt or passage or suggest is not None:
            refuse("A reply goes with its comment: leave --prompt, --passage and --suggest out.")
    elif prompt is None:
        refuse(f"Say after --prompt what it is about: one of {', '.join(PromptKey)}.")
    elif prompt not in set(PromptKey):
        refuse(f"There is no prompt “{prompt}”. Use one of {', '.join(PromptKey)}.")
    if suggest is not None and not passage:
        refuse("--suggest needs --passage: the words that it would replace.")
    if passage is not None and not passage.strip():
        refuse("Enter some words of the answer after --passage.")
    if not text.strip() and suggest is None:
        refuse("Enter what you want to say.")


def _commented(
    here: Here, prompt: PromptKey, text: str, passage: str | None, suggest: str | None
) -> tuple[Entry, ...]:
    """The comment, and what it is a comment on where that is not noted yet, as entries."""
    if passage is None:
        return (here.writer.comment(prompt, text),)
    from reflect_app.handover.versions import present_version, worked_on  # noqa: PLC0415  -- when needed

    answer = here.record.reflection.answers.of(prompt)
    at = _found_once(answer, passage)
    version, noted = present_version(here.review, here.record.reflection)
    if version != here.review.head:
        noted = (*noted, worked_on(here.review, version, here.writer.name, here.writer.now))
    anchor = _anchor(version, answer, at)
    return (*noted, here.writer.comment(prompt, text, anchor, suggest))


def _anchor(version: str, answer: str, at: range) -> Anchor:
    from reflect_app.review.anchors import anchor_to  # noqa: PLC0415  -- when needed

    return anchor_to(version, answer, at.start, len(at))


def _found_once(answer: str, passage: str) -> range:
    """Where the passage is; white space of any kind and length is the same. Refused unless once."""
    words = map(re.escape, passage.split())
    found = [each.span() for each in re.finditer(r"\s+".join(words), answer)]
    if not found:
        refuse(f"The answer does not have the words “{passage}”.")
    if len(found) > 1:
        refuse(
            f"The answer has the words “{passage}” {len(found):,} times.",
            "Give some more of the words around them, so that it is plain which are meant.",
        )
    return range(*found[0])
