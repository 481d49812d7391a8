"""What the list says of a reflection under review: who has it, since when, and what is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.review.answer_that_counts import answer_that_counts
from reflect_app.review.entries import Approved, Arrived, HandedOver, Reopened, Returned, Sent

if TYPE_CHECKING:
    from datetime import datetime

    from reflect_app.review.state import Move, Review


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One reflection in the queue of whoever reads, or of whoever wrote it.

    ``is_for_review`` tells the two apart. ``who`` is the other person, as far as a name is known,
    and ``since`` when it last went to them or came from them (UTC). ``answered`` is "returned" or
    "approved" where the last thing that happened to the text here was an answer, and ``who`` and
    ``since`` are then that answer's. ``to_bring_together`` says that
    another text came than is here, and the author has not chosen yet. ``is_open_again`` says that
    what was approved is worked on again, by somebody's decision.
    """

    is_for_review: bool
    who: str = ""
    since: datetime | None = None
    open_comments: int = 0
    comments: int = 0
    answered: str = ""
    to_bring_together: bool = False
    is_open_again: bool = False


def queue_line(review: Review) -> ReviewLine | None:
    """The line of a review; None where it was never handed over, nor commented."""
    if not review.entries:
        return None
    last = answer_that_counts(review)
    gone, come = review.last(HandedOver), review.last(Arrived)
    latest = max(filter(None, (gone, come)), key=lambda each: each.turn, default=None)
    who, since = _who(gone, come, for_review=review.is_for_review), latest.at if latest else None
    if last and not (review.is_for_review or review.waiting or isinstance(last, Sent)):
        who, since = last.by, _came(review, last)
    return ReviewLine(
        is_for_review=review.is_for_review,
        who=who,
        since=since,
        open_comments=len(review.open_comments),
        comments=len(review.comments),
        answered=last.kind if isinstance(last, Returned | Approved) else "",
        to_bring_together=bool(review.waiting),
        is_open_again=isinstance(last, Reopened),
    )


def _came(review: Review, answer: Move) -> datetime:
    """When an answer came from whoever gave it; when it was given, where another brought it."""
    came = (
        each.at for each in review.of(Arrived) if each.by == answer.by and each.turn > answer.turn
    )
    return next(came, answer.at)


def _who(gone: HandedOver | None, come: Arrived | None, *, for_review: bool) -> str:
    """The other person: who it came from, or who it was sent to, whichever is known."""
    named = (come.by if come else "", gone.to if gone else "")
    return next(filter(None, named if for_review or _is_later(come, gone) else named[::-1]), "")


def _is_later(come: Arrived | None, gone: HandedOver | None) -> bool:
    return come is not None and (gone is None or come.turn > gone.turn)
