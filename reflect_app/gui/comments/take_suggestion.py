"""Taking the wording that a comment suggests: the words change, and the comment is resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.errors import ReflectError
from reflect_app.review import suggested_wording
from reflect_app.review.making_entries import Writer
from reflect_app.review.passages import passage_of
from reflect_app.revision import Reason
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.clock import Clock
    from reflect_app.library import Library
    from reflect_app.reflection import Record, Reflection
    from reflect_app.review.state import Comment, Review


class SuggestionGoneError(ReflectError):
    """The words that a suggestion is for are not there any more."""

    def __init__(self) -> None:
        super().__init__(
            tr("The words it was about are not there any more, so nothing was changed."),
            tr("Reply to it, or leave it."),
        )


def with_suggestion(comment: Comment, reflection: Reflection, review: Review) -> Reflection:
    """The reflection with the wording that a comment suggests in the place of its passage.

    Raises ``SuggestionGoneError`` where the passage is not there any more.
    """
    answer, suggestion = reflection.answers.of(comment.prompt), comment.suggestion
    where = passage_of(review, comment, answer)
    if where is None or suggestion is None:
        raise SuggestionGoneError
    worded = suggested_wording.with_suggestion(answer, where, suggestion)
    return reflection.answering(comment.prompt, worded)


def take_suggestion(
    library: Library, reflection_id: str, comment_id: str, name: str, clock: Clock
) -> Record:
    """Take a suggestion in the library: the text before is kept as a revision, all in one step.

    Raises ``SuggestionGoneError`` where nothing can be changed.
    """
    record, review = library.get(reflection_id), library.review(reflection_id)
    comment = next((each for each in review.comments if each.id == comment_id), None)
    if comment is None:
        raise SuggestionGoneError
    changed = with_suggestion(comment, record.reflection, review)
    taken = Writer(name, clock(), review).resolve(comment_id, "taken")
    return library.add_to_review(
        reflection_id,
        [taken],
        record=record.model_copy(update={"reflection": changed}),
        keeping=Reason.BEFORE_MERGING,
    )
