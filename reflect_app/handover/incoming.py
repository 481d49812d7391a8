"""Taking in a handover file: the reflection that it is about is found, and all of it kept or none.

Nothing of one reflection ever comes into another: where nothing tells that the two are one, what
came is kept beside what is here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.handover.errors import HandoverError
from reflect_app.handover.incoming_outcome import Joined, Outcome, first_status, joined
from reflect_app.handover.joining_limits import refuse_what_cannot_go_on
from reflect_app.handover.messages import (
    beside_another,
    had_been_removed,
    out_of_bin,
    refusal,
    still_in_bin,
    taken_as_own,
)
from reflect_app.handover.outgoing import checked_name
from reflect_app.handover.own_or_for_review import author_of, for_review, is_taken_wrongly
from reflect_app.handover.reader import read_handover_file
from reflect_app.handover.shared_decisions import take_over
from reflect_app.handover.versions import worked_on
from reflect_app.queries import BIN
from reflect_app.review.answer_that_counts import standing_approval
from reflect_app.review.entries import Arrived, CameLocked
from reflect_app.review.state import NO_REVIEW, Review
from reflect_app.review.version_words import reflection_of, words_of
from reflect_app.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from reflect_app.handover.reader import ReadFile
    from reflect_app.handover.schema import Parcel
    from reflect_app.library import Library
    from reflect_app.reflection import Record, Reflection
    from reflect_app.review.entries import Entry
    from reflect_app.text_format.problems import FileProblem

_NOTHING_KEPT = {Outcome.SAME, Outcome.OLDER}


@dataclass(frozen=True)
class Opened:
    """What became of a file. ``id`` is the reflection's here, None where it was refused.

    ``comments`` and ``replies`` count those that are new; ``by`` is whoever the file is from, and
    ``approved_by`` whoever approved the text that is here, where somebody did.
    ``problems`` say why it was refused, or what else there is to know.
    """

    path: Path
    id: str | None
    outcome: Outcome
    comments: int = 0
    problems: tuple[FileProblem, ...] = ()
    record: Record | None = None
    replies: int = 0
    by: str = ""
    approved_by: str = ""

    @property
    def needs_passphrase(self) -> bool:
        """Whether another passphrase, or one at all, would open it."""
        return any(each.code in {"locked", "wrong-passphrase"} for each in self.problems)


def take_in_file(
    library: Library, path: Path, *, passphrase: str | None = None, name: str, now: datetime
) -> Opened:
    """Open one file: nothing of it is kept, or all. A file that can't be taken in is reported.

    ``name`` is the name of whoever uses this computer, by which their own files are told from
    others'; where there is none yet, whatever is new is somebody else's. Raises
    ``ChangedElsewhereError`` where somebody saved the reflection just then (to be tried again), and
    what else the library raises.
    """
    me = checked_name(name) if name.strip() else ""
    try:
        read = read_handover_file(path, passphrase)
    except HandoverError as error:
        return Opened(path, None, Outcome.REFUSED, problems=(refusal(error),))
    return take_in(library, read, path, name=me, now=now)


def take_in(library: Library, read: ReadFile, path: Path, *, name: str, now: datetime) -> Opened:
    """The same for a file that was read already."""
    same_id = library.shared(read.parcel.shared_id)
    found = _found(library, same_id, read.parcel, name, now)
    before = found.review.entries if found else ()
    came = {each.id: each for each in (*before, *read.parcel.all_entries())}
    try:
        refuse_what_cannot_go_on(Review(tuple(came.values())))
    except HandoverError as error:
        return Opened(path, None, Outcome.REFUSED, problems=(refusal(error),))
    if found is None:
        return _taken_new(library, read, path, has_taken_id=bool(same_id), name=name, now=now)
    record, review, noted = found
    result = joined(record, Review((*review.entries, *noted)), read, name=name, now=now)
    if is_taken_wrongly(record, review, read.parcel, name):
        result = for_review(record, review, read, now)
    was_in_bin = record.id in library.ids(BIN)
    kept = _kept(
        library, record, replace(result, entries=(*noted, *result.entries, *_lock_of(read)))
    )
    if result.outcome not in _NOTHING_KEPT:
        take_over(library, kept.id, result.review, result.review.ids - review.ids)
    comments, replies = _new_comments(review, result.review)
    return Opened(
        path,
        kept.id,
        result.outcome,
        comments,
        (*result.problems, *_about_bin(result.outcome, was_in_bin=was_in_bin)),
        kept,
        replies,
        read.parcel.by,
        _approver(result.review, kept),
    )


def _about_bin(outcome: Outcome, *, was_in_bin: bool) -> tuple[FileProblem, ...]:
    if not was_in_bin:
        return ()
    return (still_in_bin() if outcome in _NOTHING_KEPT else out_of_bin(),)


def _approver(review: Review, record: Record) -> str:
    approval = standing_approval(review) if record.status is Status.APPROVED else None
    return approval.by if approval else ""


def _kept(library: Library, record: Record, result: Joined) -> Record:
    if result.outcome in _NOTHING_KEPT:
        return record
    if result.record is None:
        return library.add_to_review(record.id, result.entries)
    return library.add_to_review(
        record.id,
        result.entries,
        record=result.record,
        keeping=result.keeping,
        then=result.then,
    )


def _new_comments(before: Review, after: Review) -> tuple[int, int]:
    """How many comments and replies there are that were not there before."""
    comments = sum(each.id not in before.ids for each in after.comments)
    replies = (reply for each in after.comments for reply in each.replies)
    return comments, sum(each.id not in before.ids for each in replies)


# Which reflection it is about


class _Found(NamedTuple):
    """A reflection that is here, its review, and what has to be noted for it to be recognised."""

    record: Record
    review: Review
    noted: tuple[Entry, ...] = ()


def _found(
    library: Library, ids: Sequence[str], parcel: Parcel, name: str, now: datetime
) -> _Found | None:
    """The reflection that came before, or went: by a version that both know, else by its words.

    The latter is how one is known again of which a file went out, and a kill, or a backup that was
    brought back, left nobody here knowing of it.
    """
    reviews = {each: library.review(each) for each in ids}
    known = {each.id for each in (part.entry() for part in parcel.versions)}
    for each, review in reviews.items():
        if known & review.versions.keys():
            return _Found(library.get(each), review)
    for each, review in reviews.items():
        if (found := _recognised(library, each, review, parcel, name, now)) is not None:
            return found
    return None


def _recognised(
    library: Library, reflection_id: str, review: Review, parcel: Parcel, name: str, now: datetime
) -> _Found | None:
    contents = {each.content: each.entry() for each in parcel.versions}
    for text in _texts(library, reflection_id):
        if (words := words_of(text)).id in contents:
            version = contents[words.id]
            noted = (words, version, worked_on(review, version.id, name, now))
            return _Found(library.get(reflection_id), review, () if review.head else noted)
    return None


def _texts(library: Library, reflection_id: str) -> Iterator[Reflection]:
    """What a reflection is, and was, the newest first."""
    yield library.get(reflection_id).reflection
    for line in library.history(reflection_id):
        yield library.revision(reflection_id, line.number).reflection


# A new one


def _taken_new(
    library: Library,
    read: ReadFile,
    path: Path,
    *,
    has_taken_id: bool,
    name: str,
    now: datetime,
) -> Opened:
    parcel = read.parcel
    review = _first_review(read, name, now)
    reflection = reflection_of(parcel.words.entry())
    record = library.take_in(
        parcel.shared_id,
        reflection,
        review.entries,
        title=parcel.title or "",
        status=first_status(reflection, review),
    )
    problems: tuple[FileProblem, ...] = ()
    if record.id != parcel.shared_id:
        problems = (beside_another() if has_taken_id else had_been_removed(),)
    if parcel.by == name and not review.is_for_review:
        problems = (*problems, taken_as_own(name))
    take_over(library, record.id, review, review.ids)
    comments, replies = _new_comments(NO_REVIEW, review)
    return Opened(path, record.id, Outcome.NEW, comments, problems, record, replies, parcel.by)


def _first_review(read: ReadFile, name: str, now: datetime) -> Review:
    """All that is noted of a reflection that was not here before."""
    parcel = read.parcel
    review = Review(parcel.all_entries())
    came = Arrived(
        by=parcel.by,
        at=now,
        turn=review.next_turn,
        sha256=read.sha256,
        version=parcel.head,
        for_review=author_of(parcel, review) != name,
    )
    worked = worked_on(review, parcel.head, name, now)
    return Review((*review.entries, came, *_lock_of(read), worked))


def _lock_of(read: ReadFile) -> tuple[CameLocked, ...]:
    """That it came locked, so that what answers it is not sent open unawares."""
    return (CameLocked(read.sha256),) if read.was_locked else ()
