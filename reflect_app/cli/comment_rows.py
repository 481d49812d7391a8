"""Comments as commands print them: lines with tabs for people, rows for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reflect_app.cli.output import write_json, write_lines
from reflect_app.review.passages import passage_of
from reflect_app.shown_dates import moment_for_programs, sortable_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.reflection import Reflection
    from reflect_app.review.state import Comment, Review


def tell_comment(review: Review, reflection: Reflection, about: str, *, as_json: bool) -> None:
    """The comment that something was done about, as it is now."""
    (now,) = (each for each in review.comments if each.id == about)
    if as_json:
        write_json(comment_row(review, reflection, now))
    else:
        write_lines(comment_lines(now))


def comment_row(review: Review, reflection: Reflection, comment: Comment) -> dict[str, Any]:
    """A comment with the keys in the order that is promised.

    ``found`` says whether its passage is in the text as it is now; null where it has none.
    """
    anchor = comment.anchor
    at = passage_of(review, comment, reflection.answers.of(comment.prompt))
    return {
        "number": comment.number,
        "prompt": comment.prompt.value,
        "passage": anchor.passage if anchor else None,
        "found": at is not None if anchor else None,
        "text": comment.text,
        "suggestion": comment.suggestion,
        "by": comment.by,
        "at": moment_for_programs(comment.at),
        "resolved": not comment.is_open,
        "replies": [
            {"text": each.text, "by": each.by, "at": moment_for_programs(each.at)}
            for each in comment.replies
        ],
    }


def comment_lines(comment: Comment) -> Iterator[str]:
    """A line for a comment, and one for each reply."""
    state = "open" if comment.is_open else comment.decision or "resolved"
    suggestion = "" if comment.suggestion is None else f"suggested: “{_line(comment.suggestion)}”"
    passage = _line(comment.anchor.passage) if comment.anchor else ""
    begun = f"{comment.number}\t{comment.prompt.value}"
    when = sortable_moment(comment.at.astimezone())
    yield "\t".join(
        (begun, state, comment.by, when, passage, _line(comment.text), suggestion)
    ).rstrip("\t")
    for each in comment.replies:
        when = sortable_moment(each.at.astimezone())
        yield "\t".join((begun, "reply", each.by, when, "", _line(each.text)))


def _line(text: str) -> str:
    return " ".join(text.split())
