"""Which status words have again that were approved, or sent, before somebody changed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.review.answer_that_counts import answer_to, approval_of
from reflect_app.review.entries import Adopted, Sent
from reflect_app.review.version_words import words_of
from reflect_app.status import Status

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection
    from reflect_app.review.entries import Approved
    from reflect_app.review.state import Review

AFTER_A_CHANGE = frozenset({Status.DRAFT, Status.FINISHED, Status.RETURNED, Status.APPROVED})
"""The statuses in which approved or sent words may be there again, or still."""


def status_again(review: Review, reflection: Reflection, status: Status) -> Status | None:
    """The status of a text that is again, word for word, what was approved or is with somebody.

    A key that was pressed by mistake and undone ends neither. An approval that was opened again, or
    followed by another answer, stands no more; nor is what was sent back with anybody. None where
    nothing of that is so.
    """
    if review.is_for_review or status not in AFTER_A_CHANGE:
        return None
    approved = approval_of(review, reflection)
    if approved is not None and not _is_of_own(review, approved):
        return Status.APPROVED
    return Status.WITH_SUPERVISOR if _is_as_sent(review, reflection, status) else None


def _is_as_sent(review: Review, reflection: Reflection, status: Status) -> bool:
    head = review.versions.get(review.head)
    if status is not Status.RETURNED or head is None or head.content != words_of(reflection).id:
        return False
    return isinstance(answer_to(review, head.id), Sent)


def _is_of_own(review: Review, approved: Approved) -> bool:
    """Whether it is by somebody who said since that they wrote these words themselves."""
    adopted = review.last(Adopted)
    return adopted is not None and adopted.by == approved.by
