"""Where a version stands between the two, and which status that is on either side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.lifecycle import Event, after
from reflect_app.review.answer_that_counts import answer_to
from reflect_app.review.entries import Approved, Reopened, Returned
from reflect_app.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.review.state import Move, Review


def standing(review: Review, version: str, moves: Iterable[Move] | None = None) -> Event | None:
    """What was done last with a version; see ``answer_to``. What is open again was returned."""
    last = answer_to(review, version, moves)
    if last is None:
        return None
    if isinstance(last, Approved):
        return Event.APPROVED
    return Event.RETURNED if isinstance(last, Returned | Reopened) else Event.SENT


def status_for_review(last: Event | None) -> Status:
    """The status of somebody else's reflection, by what was done last with its version."""
    answered = {Event.RETURNED: Status.RETURNED, Event.APPROVED: Status.APPROVED}
    return answered.get(last or Event.SENT, Status.WITH_SUPERVISOR)


def status_of_own(status: Status, last: Event | None, *, is_exact: bool) -> Status:
    """The status of one's own reflection after news came, by what was done last with its version.

    ``is_exact`` says whether the text is that version, word for word: only then is it approved.
    """
    if last is Event.RETURNED and status is not Status.PUBLISHED:  # its author reopens that
        return after(Event.RETURNED, after(Event.REOPENED, status))
    if last is Event.APPROVED and is_exact and status is not Status.PUBLISHED:
        return after(Event.APPROVED, after(Event.SENT, status))
    return status
