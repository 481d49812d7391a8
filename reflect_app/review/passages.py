"""Where the passages of all comments are in the answers as they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.prompt_keys import PromptKey
from reflect_app.review.anchors import locate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.review.state import Comment, Review


def passages(review: Review, answers: Sequence[str]) -> dict[str, range | None]:
    """Where the passage of each comment is, by the comment's id; ``answers`` are all six, in order.

    None where a comment is on a prompt as a whole, or its passage is gone.
    """
    here = dict(zip(PromptKey, answers, strict=True))
    return {each.id: passage_of(review, each, here[each.prompt]) for each in review.comments}


def passage_of(review: Review, comment: Comment, answer: str) -> range | None:
    """Where the passage of one comment is in the answer to its prompt, counted in characters."""
    if comment.anchor is None:
        return None
    words = review.words_of(comment.anchor.version)
    was = words.answers[list(PromptKey).index(comment.prompt)] if words else None
    return locate(comment.anchor, answer, was)
