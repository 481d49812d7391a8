"""Handing a reflection over: the file is whole and durable first, and then the library knows of it.

After a kill in between there is a file of which the library knows nothing. It can be answered all
the same: what it says comes back with the answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reflect_app.clean_text import clean_line, clean_text
from reflect_app.errors import ChangedElsewhereError
from reflect_app.handover.errors import (
    EmptyPassphraseError,
    NeedsNameError,
    NotNowError,
    TextChangedError,
)
from reflect_app.handover.limits import LINE_LIMIT, NAME_LIMIT
from reflect_app.handover.passphrase import lock
from reflect_app.handover.shared_decisions import newly_shared, taken_back
from reflect_app.handover.versions import present_version, worked_on
from reflect_app.handover.writer import parcel_bytes, parcel_of
from reflect_app.lifecycle import Event, after, may
from reflect_app.publication.file_writing.safe_writing import write_safely
from reflect_app.queries import BIN
from reflect_app.review.answer_that_counts import approval_of
from reflect_app.review.entries import Decided, Deed, HandedOver, Sent
from reflect_app.review.standing_decisions import standing
from reflect_app.review.state import Review
from reflect_app.status import Status
from reflect_app.translation import tr

if TYPE_CHECKING:
    from datetime import datetime

    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.safe_writing import Standing
    from reflect_app.reflection import Record
    from reflect_app.review.entries import Entry

Where = Path | Callable[[bytes], Path]
"""Where a file goes: a path, or what writes the bytes in a way of its own and says where."""
_TRIES = 5  # at noting what was handed over, while somebody saves in between


@dataclass(frozen=True)
class Outgoing:
    """A file that is ready, and what is to be noted once it is written.

    ``record`` has the status that the reflection comes to; ``event`` is what leads there.
    """

    data: bytes = field(repr=False)
    entries: tuple[Entry, ...] = field(repr=False)
    record: Record = field(repr=False)
    version: str
    event: Event


@dataclass(frozen=True)
class HandedOverFile:
    """A file that was written; ``sha256`` is of its bytes, in hexadecimal digits."""

    path: Path
    sha256: str
    locked: bool


@dataclass(frozen=True)
class Wishes:
    """Who hands over, when, and what of one's own is to go along."""

    name: str
    now: datetime
    note: str = ""
    with_title: bool = False
    with_decisions: bool = False

    def who(self, review: Review) -> dict[str, Any]:
        """What each deed begins with."""
        return {"by": self.name, "at": self.now, "turn": review.next_turn}


@dataclass(frozen=True)
class Delivery:
    """Where a file goes, for whom, and how it is locked; see ``write_safely`` for the rest."""

    where: Where
    to: str = ""
    passphrase: str | None = field(default=None, repr=False)
    replace: Standing | None = None
    own: AppPaths | None = None


def prepared(
    library: Library,
    reflection_id: str,
    *,
    name: str,
    with_title: bool = False,
    with_decisions: bool = False,
    note: str = "",
    shown: str = "",
    now: datetime,
) -> Outgoing:
    """What is sent for review, without sending it.

    ``shown`` is the version that somebody saw when they chose to send it, "" for whatever is there.
    Raises ``TextChangedError`` where another is there by now, ``NotNowError`` where sending is no
    step from where the reflection is, ``NeedsNameError`` and ``TooMuchError``.
    """
    wishes = Wishes(checked_name(name), now, clean_text(note), with_title, with_decisions)
    record, review = library.get(reflection_id), library.review(reflection_id)
    refuse_in_bin(library, reflection_id)
    refuse_other_words(record, review, shown)
    _refuse_to_send(record, review)
    say = newly_shared if with_decisions else taken_back
    who = wishes.who(review)
    decided = say(library.decisions(record.id), record.reflection, review, who)

    def deed(version: str) -> Sent:
        return Sent(**wishes.who(review), version=version, note=wishes.note)

    return made(record, review, wishes, Event.SENT, deed, decided)


def send(  # noqa: PLR0913  -- each is somebody's own choice
    library: Library,
    reflection_id: str,
    where: Where,
    *,
    name: str,
    to: str = "",
    passphrase: str | None = None,
    with_title: bool = False,
    with_decisions: bool = False,
    note: str = "",
    shown: str = "",
    replace: Standing | None = None,
    own: AppPaths | None = None,
    now: datetime,
) -> HandedOverFile:
    """Write a file for a supervisor, and note that it was sent.

    Raises what ``prepared`` and ``write_safely`` raise, and then nothing was written nor noted;
    ``CouldNotSaveError`` where it was written and the library could not note it.
    """
    ready = prepared(
        library,
        reflection_id,
        name=name,
        with_title=with_title,
        with_decisions=with_decisions,
        note=note,
        shown=shown,
        now=now,
    )
    delivery = Delivery(where, to, passphrase, replace, own)
    return delivered(library, ready, delivery, Wishes(checked_name(name), now))


def checked_name(name: str) -> str:
    """A name as it is put on what somebody sends. Raises ``NeedsNameError`` where there is none."""
    cleaned = clean_line(name)[:NAME_LIMIT].rstrip()
    if not cleaned:
        raise NeedsNameError
    return cleaned


def refuse_in_bin(library: Library, reflection_id: str) -> None:
    """See that nobody hands over what they threw away. Raises ``NotNowError``."""
    if reflection_id in library.ids(BIN):
        raise NotNowError(
            tr("This reflection is in the bin."), tr("Put it back, then hand it over.")
        )


def refuse_other_words(record: Record, review: Review, shown: str) -> None:
    """See that nobody hands over words that they were not shown. Raises ``TextChangedError``.

    A version is known by a digest of all that is published, so this holds its seal as well.
    """
    if shown and shown != present_version(review, record.reflection).version:
        raise TextChangedError


def _refuse_to_send(record: Record, review: Review) -> None:
    if review.is_for_review:
        raise NotNowError(
            tr("This reflection is somebody else’s, so it can’t be sent for review from here."),
            tr("Send it back with comments, or approve it."),
        )
    may_go = record.status is Status.WITH_SUPERVISOR or may(Event.SENT, record.status)
    is_public = record.status is Status.PUBLISHED
    if not may_go or (is_public and approval_of(review, record.reflection)):
        raise NotNowError(
            tr("This reflection is approved, so there is nothing to review."),
            tr("Reopen it first if it should be looked at once more."),
        )


def made(
    record: Record,
    review: Review,
    wishes: Wishes,
    event: Event,
    deed: Callable[[str], Deed | None],
    decided: tuple[Decided, ...] = (),
) -> Outgoing:
    """A file with the present text and all that is to be known of its review.

    ``deed`` gives what is done with it, from the version; None where that was noted before.
    ``decided`` is what the author shares now, or takes back; of what was shared before, all that is
    about words which still stand in the text goes along too where decisions are shared.
    """
    version, noted = present_version(review, record.reflection)
    done = deed(version)
    entries = (*noted, *decided, *((done,) if done else ()))
    known = Review(tuple({each.id: each for each in (*review.entries, *entries)}.values()))
    about = standing(known.of(Decided), record.reflection)
    goes = {each.id for each in about if wishes.with_decisions or not each.reason}
    parcel = parcel_of(
        (e for e in known.entries if not isinstance(e, Decided) or e.id in goes),
        shared_id=review.shared_id or record.id,
        head=version,
        made=wishes.now,
        by=wishes.name,
        title=clean_line(record.title[:LINE_LIMIT]) if wishes.with_title else None,
    )
    if version != review.head:
        entries = (*entries, worked_on(review, version, wishes.name, wishes.now))
    moved = record.model_copy(update={"status": after(event, record.status)})
    return Outgoing(parcel_bytes(parcel), entries, moved, version, event)


def delivered(
    library: Library, ready: Outgoing, delivery: Delivery, wishes: Wishes
) -> HandedOverFile:
    """Write a file that is ready, and then note it. Raises as ``send`` does."""
    if delivery.passphrase == "":
        raise EmptyPassphraseError
    locked = delivery.passphrase is not None
    data = ready.data if delivery.passphrase is None else lock(ready.data, delivery.passphrase)
    path = _written(delivery, data)
    digest = sha256(data).hexdigest()
    review = library.review(ready.record.id)
    known = Review((*review.entries, *ready.entries))
    handed = HandedOver(
        **wishes.who(known),
        sha256=digest,
        version=ready.version,
        to=clean_line(delivery.to),
        locked=locked,
    )
    _note(library, ready, handed)
    return HandedOverFile(path, digest, locked)


def _written(delivery: Delivery, data: bytes) -> Path:
    if not isinstance(delivery.where, Path):
        return delivery.where(data)
    write_safely(delivery.where, data, replace=delivery.replace, own=delivery.own)
    return delivery.where


def _note(library: Library, ready: Outgoing, handed: HandedOver) -> None:
    """Note what was handed over; the file is out, so who saves meanwhile must not hinder it."""
    record, entries = ready.record, (*ready.entries, handed)
    for _ in range(_TRIES):
        try:
            library.add_to_review(record.id, entries, record=record)
        except ChangedElsewhereError:
            record = _moved_since(library.get(record.id), ready)
        else:
            return
    library.add_to_review(record.id, entries)  # the status comes after: nothing else is lost


def _moved_since(now: Record, ready: Outgoing) -> Record:
    status = after(ready.event, now.status)
    if now.reflection != ready.record.reflection:  # an edit of what was just handed over
        status = after(Event.EDITED, status)
    return now.model_copy(update={"status": status})
