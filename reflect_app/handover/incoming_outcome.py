"""What a handover file makes of a reflection that is here already: worked out, and nothing kept.

All of it goes into the library in one transaction, or none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.handover.messages import about_answers, text_of_another
from reflect_app.handover.status_after_review import (
    standing,
    status_for_review,
    status_of_own,
)
from reflect_app.handover.versions import (
    is_by_author,
    merge_of,
    merged_version,
    present_version,
    worked_on,
)
from reflect_app.lifecycle import Event, after
from reflect_app.review.answer_that_counts import answer_to
from reflect_app.review.entries import Arrived, Sent, Words
from reflect_app.review.state import Review
from reflect_app.review.version_words import reflection_of, words_of
from reflect_app.revision import Reason
from reflect_app.status import Status

if TYPE_CHECKING:
    from datetime import datetime

    from reflect_app.handover.reader import ReadFile
    from reflect_app.reflection import Record, Reflection
    from reflect_app.review.entries import Entry
    from reflect_app.review.state import Move
    from reflect_app.text_format.problems import FileProblem


class Outcome(StrEnum):
    """What became of a file that was opened."""

    NEW = "new"
    UPDATED = "updated"
    MERGED = "merged"
    CONFLICT = "conflict"
    """Both texts are kept, and somebody chooses."""
    SAME = "same"
    OLDER = "older"
    REFUSED = "refused"


@dataclass(frozen=True)
class Joined:
    """What is to be kept: entries, and the record where its text or status changes.

    ``review`` is as it is then. ``keeping`` and ``then`` are those of ``Library.add_to_review``.
    """

    outcome: Outcome
    review: Review
    entries: tuple[Entry, ...] = ()
    record: Record | None = None
    keeping: Reason | None = None
    then: Reason | None = None
    problems: tuple[FileProblem, ...] = ()


def joined(record: Record, review: Review, read: ReadFile, *, name: str, now: datetime) -> Joined:
    """What a file makes of the reflection that it is about."""
    parcel = read.parcel
    fresh = [each for each in parcel.all_entries() if each.id not in review.ids]
    if all(isinstance(each, Words) for each in fresh):
        return Joined(_nothing_new(review, read), review)
    came = Arrived(
        by=parcel.by,
        at=now,
        turn=Review((*review.entries, *fresh)).next_turn,
        sha256=read.sha256,
        version=parcel.head,
        for_review=review.is_for_review,
    )
    known = Review((*review.entries, *fresh, came))
    text = _text_of_both(record, known, parcel.head, name, now)
    text = replace(text, entries=(*fresh, came, *text.entries))
    result = _with_status(record, review, text, from_other=parcel.by != name)
    return _with_title(record, result, parcel.title) if review.is_for_review else result


def _with_title(record: Record, result: Joined, title: str | None) -> Joined:
    """The same with the working title that its author shares, where there was none."""
    if not title or record.title:
        return result
    named = (result.record or record).model_copy(update={"title": title})
    return replace(result, record=named)


def _nothing_new(review: Review, read: ReadFile) -> Outcome:
    seen = review.files.keys() & {read.sha256, read.sha256_of_file}
    if seen or read.parcel.head not in review.ancestors(review.head) - {review.head}:
        return Outcome.SAME
    return Outcome.OLDER


# The text


def _text_of_both(record: Record, review: Review, theirs: str, name: str, now: datetime) -> Joined:
    if theirs in review.ancestors(review.head):
        return Joined(Outcome.UPDATED, review)
    if review.is_for_review or _is_next(record.reflection, review, theirs):
        return _moved_on(record, review, theirs, name, now)
    return _merged(record, review, theirs, name, now)


def _is_next(mine: Reflection, review: Review, theirs: str) -> bool:
    """Whether what came was made by the author of all that is here, or is the text that is here."""
    if review.head and review.head not in review.ancestors(theirs):
        return False
    if review.versions[theirs].content == words_of(mine).id:
        return True
    unchanged = bool(review.head) and present_version(review, mine).version == review.head
    return unchanged and is_by_author(review, theirs)


def _moved_on(record: Record, review: Review, theirs: str, name: str, now: datetime) -> Joined:
    words = review.words_of(theirs)
    text = reflection_of(words) if words else record.reflection
    done = worked_on(review, theirs, name, now)
    known = Review((*review.entries, done))
    if text == record.reflection:
        return Joined(Outcome.UPDATED, known, (done,))
    edited = {"reflection": text, "status": after(Event.EDITED, record.status)}
    moved = record.model_copy(update=edited)
    return Joined(Outcome.UPDATED, known, (done,), moved, Reason.BEFORE_MERGING, Reason.RECEIVED)


def _merged(record: Record, review: Review, theirs: str, name: str, now: datetime) -> Joined:
    merge = merge_of(review, record.reflection, theirs)
    if merge.undecided:
        said = () if is_by_author(review, theirs) else (text_of_another(),)
        return Joined(Outcome.CONFLICT, review, problems=said)
    return brought_together(record, review, theirs, merge.result({}), name=name, now=now)


def brought_together(
    record: Record, review: Review, theirs: str, result: Reflection, *, name: str, now: datetime
) -> Joined:
    """Both texts in one: a version made of the two, on which this computer goes on."""
    version, noted = merged_version(review, record.reflection, theirs, result)
    known = Review((*review.entries, *noted))
    entries = (*noted, worked_on(known, version, name, now))
    known = Review((*review.entries, *entries))
    if result == record.reflection:
        return Joined(Outcome.UPDATED, known, entries)
    edited = {"reflection": result, "status": after(Event.EDITED, record.status)}
    both = record.model_copy(update=edited)
    return Joined(Outcome.MERGED, known, entries, both, Reason.BEFORE_MERGING, Reason.MERGED)


# The status


def _with_status(record: Record, before: Review, text: Joined, *, from_other: bool) -> Joined:
    """The same with the status that the news lead to, and what is to be said of answers."""
    now, review = text.record or record, text.review
    news = [move for move in review.moves if move.id not in before.ids]
    if not news and text.record is None:
        return text
    place = _Place.of(now.reflection, review)
    if review.is_for_review:
        status = status_for_review(_since_sent(place.last, review, news))
        said: tuple[FileProblem, ...] = ()
    else:
        place = _late_answer(place, review, news)
        sent_here = from_other and text.record is None and _has_sent(news, review.head)
        status = _own_status(now.status, place, was_sent=sent_here)
        said = tuple(about_answers(news, review.head, place.last, is_exact=place.is_exact))
    if status is now.status and text.record is None:
        return replace(text, problems=(*text.problems, *said))
    return replace(
        text, record=now.model_copy(update={"status": status}), problems=(*text.problems, *said)
    )


class _Place(NamedTuple):
    """What was done last with the version that is here, and whether the text is just that."""

    last: Event | None
    is_exact: bool

    @classmethod
    def of(cls, reflection: Reflection, review: Review) -> _Place:
        head = review.versions.get(review.head)
        is_exact = head is not None and head.content == words_of(reflection).id
        return cls(standing(review, review.head), is_exact)


def _since_sent(last: Event | None, review: Review, news: list[Move]) -> Event | None:
    """The same where the same words are sent once more after an answer that had not come there.

    They count as sent then, whichever of the two is the later by its turn: who answered can do so
    once more.
    """
    answered = answer_to(review, review.head)
    is_old = last is Event.RETURNED and answered not in news
    return Event.SENT if is_old and _has_sent(news, review.head) else last


def _late_answer(place: _Place, review: Review, news: list[Move]) -> _Place:
    """The same where the same words were sent once more before an answer to them came."""
    if place.last is not Event.SENT or _has_sent(news, review.head):
        return place
    answer = standing(review, review.head, news)
    return _Place(answer or place.last, place.is_exact)


def _has_sent(news: list[Move], version: str) -> bool:
    return any(isinstance(each, Sent) and each.version == version for each in news)


def _own_status(status: Status, place: _Place, *, was_sent: bool) -> Status:
    """``was_sent`` says that nobody here knew yet that it was sent: a kill came as it was."""
    if was_sent:
        status = after(Event.SENT, status)
        status = status if place.is_exact else after(Event.EDITED, status)
    return status_of_own(status, place.last, is_exact=place.is_exact)


def first_status(reflection: Reflection, review: Review) -> Status:
    """The status of a reflection that was not here before; one's own is a draft to go on with."""
    place = _Place.of(reflection, review)
    if review.is_for_review:
        return status_for_review(place.last)
    sent = after(Event.SENT, Status.DRAFT) if place.last is Event.RETURNED else Status.DRAFT
    return status_of_own(sent, place.last, is_exact=place.is_exact)
