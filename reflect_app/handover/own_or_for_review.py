"""Whose reflection a file has: one's own other copy, or somebody else's for review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.handover.incoming_outcome import Joined, Outcome, first_status
from reflect_app.handover.messages import for_review_now
from reflect_app.review.entries import Adopted, Arrived, Deed, HandedOver, Sent
from reflect_app.review.state import Review
from reflect_app.review.version_words import words_of

if TYPE_CHECKING:
    from datetime import datetime

    from reflect_app.handover.reader import ReadFile
    from reflect_app.handover.schema import Parcel
    from reflect_app.reflection import Record


def author_of(parcel: Parcel, review: Review) -> str:
    """Whose reflection it is: of whoever sent it first, else of whoever made the file."""
    first = next(review.of(Sent), None)
    return first.by if first else parcel.by


def is_taken_wrongly(record: Record, review: Review, parcel: Parcel, name: str) -> bool:
    """Whether it came as one's own copy, under a name that is not one's own any more.

    Only where nothing was written, said or handed over here since: the file has all of it.
    """
    if not name or review.is_for_review or name == author_of(parcel, review):
        return False
    if next(review.of(Arrived), None) is None or any(review.of(HandedOver)):
        return False
    came = {each.id for each in parcel.all_entries()}
    done = [each for each in review.entries if isinstance(each, Deed) and each.travels]
    is_all_there = all(each.id in came for each in done) and not any(review.of(Adopted))
    return is_all_there and words_of(record.reflection).id in {
        each.content for each in parcel.versions if each.entry().id == review.head == parcel.head
    }


def for_review(record: Record, review: Review, read: ReadFile, now: datetime) -> Joined:
    """What is noted where it is somebody else's after all."""
    parcel = read.parcel
    fresh = tuple(each for each in parcel.all_entries() if each.id not in review.ids)
    came = Arrived(
        by=parcel.by,
        at=now,
        turn=Review((*review.entries, *fresh)).next_turn,
        sha256=read.sha256,
        version=parcel.head,
        for_review=True,
    )
    known = Review((*review.entries, *fresh, came))
    moved = record.model_copy(update={"status": first_status(record.reflection, known)})
    said = (for_review_now(),)
    return Joined(Outcome.UPDATED, known, (*fresh, came), moved, problems=said)
