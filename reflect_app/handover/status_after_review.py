"""Where a version stands between the two, and which status that is on either side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.errors import NotReadyError
from reflect_app.lifecycle import Event, after
from reflect_app.review.entries import Approved, Reopened, Returned
from reflect_app.review.seal import seal_of
from reflect_app.status import Status

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection
    from reflect_app.review.state import Review


def standing(review: Review, version: str, seal: str) -> Event | None:
    """What was done last with a version; None where it was never sent nor answered.

    Of two answers to one sending, *returned* wins, in whichever order they came. An approval counts
    for the words with that ``seal`` alone.
    """
    last: Event | None = None
    for move in review.moves:
        if isinstance(move, Reopened):
            last = Event.RETURNED if last is Event.APPROVED else last
        elif move.version != version:
            continue
        elif isinstance(move, Approved):
            if move.seal == seal and last is not Event.RETURNED:
                last = Event.APPROVED
        else:
            last = Event.RETURNED if isinstance(move, Returned) else Event.SENT
    return last


def status_for_review(last: Event | None) -> Status:
    """The status of somebody else's reflection, by what was done last with its version."""
    answered = {Event.RETURNED: Status.RETURNED, Event.APPROVED: Status.APPROVED}
    return answered.get(last or Event.SENT, Status.WITH_SUPERVISOR)


def status_of_own(status: Status, last: Event | None, *, is_exact: bool) -> Status:
    """The status of one's own reflection after news came, by what was done last with its version.

    ``is_exact`` says whether the text is that version, word for word: only then is it approved.
    """
    if last is Event.RETURNED:
        return after(Event.RETURNED, after(Event.REOPENED, status))
    if last is Event.APPROVED and is_exact and status is not Status.PUBLISHED:
        return after(Event.APPROVED, after(Event.SENT, status))
    return status


def seal_or_none(reflection: Reflection) -> str:
    """The seal of a text that can be published whole; "" for any other."""
    try:
        return seal_of(reflection)
    except NotReadyError:
        return ""
