"""Answering what came for review: sent back with comments, or approved; and reopened after that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import clean_line, clean_text
from reflect_app.errors import NotReadyError
from reflect_app.handover.errors import NotNowError
from reflect_app.handover.outgoing import (
    Delivery,
    HandedOverFile,
    Where,
    Wishes,
    checked_name,
    delivered,
    made,
    refuse_in_bin,
    refuse_other_words,
)
from reflect_app.lifecycle import Event, after, may
from reflect_app.review.answer_that_counts import approval_of
from reflect_app.review.entries import Approved, Reopened, Returned
from reflect_app.review.seal import seal_of
from reflect_app.status import Status
from reflect_app.text_format.requirements import to_publish
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.safe_writing import Standing
    from reflect_app.reflection import Record
    from reflect_app.review.state import Review


def send_back(  # noqa: PLR0913  -- each is somebody's own choice
    library: Library,
    reflection_id: str,
    where: Where,
    *,
    name: str,
    to: str = "",
    passphrase: str | None = None,
    note: str = "",
    shown: str = "",
    replace: Standing | None = None,
    own: AppPaths | None = None,
    now: datetime,
) -> HandedOverFile:
    """Write the answer with all comments, and note that it was sent back.

    It may be sent back more than once, with what was said since; where nothing was, the same answer
    is written once more, for whoever lost the file, and is no second one. ``shown`` is the version
    that was read, "" for whatever is there; raises ``TextChangedError`` where another is there by
    now, ``NotNowError`` where it is one's own, or approved, and as ``outgoing.send``.
    """
    wishes = Wishes(checked_name(name), now, clean_text(note), with_decisions=True)
    record, review = _for_review(library, reflection_id, shown)
    if record.status is not Status.RETURNED and not may(Event.RETURNED, record.status):
        raise NotNowError(
            tr("This reflection is not waiting for an answer."),
            tr("Reopen it first, and say why: then it can be sent back with comments."),
        )

    def deed(version: str) -> Returned | None:
        back = Returned(**wishes.who(review), version=version, note=wishes.note)
        return None if _is_last_said(review, back) else back

    ready = made(record, review, wishes, Event.RETURNED, deed)
    return delivered(library, ready, Delivery(where, to, passphrase, replace, own), wishes)


def approve(  # noqa: PLR0913  -- each is somebody's own choice
    library: Library,
    reflection_id: str,
    where: Where,
    *,
    name: str,
    checked: Sequence[str] = (),
    to: str = "",
    passphrase: str | None = None,
    note: str = "",
    shown: str = "",
    replace: Standing | None = None,
    own: AppPaths | None = None,
    now: datetime,
) -> HandedOverFile:
    """Approve exactly the words that are here, and write the answer.

    ``shown`` is the version that was read, "" for whatever is there; raises ``TextChangedError``
    where another is there by now. ``checked`` are the points of the checklist that were ticked for
    it, in words. What this person has approved already is written once more, and not approved
    twice. Raises ``NotReadyError`` with what the text lacks to be published, ``NotNowError``, and
    as ``outgoing.send``.
    """
    wishes = Wishes(checked_name(name), now, clean_text(note), with_decisions=True)
    record, review = _for_review(library, reflection_id, shown)
    if missing := to_publish(record.reflection):
        raise NotReadyError(tuple(each.message for each in missing))
    seal = seal_of(record.reflection)
    given = _given_already(record, review, wishes.name, seal)
    if not given and not may(Event.APPROVED, record.status):
        raise NotNowError(
            tr("This reflection was answered already."),
            tr("It can be approved once its author sends it again."),
        )

    def deed(version: str) -> Approved | None:
        points = tuple(map(clean_line, checked))
        who = wishes.who(review)
        sealed = Approved(**who, version=version, seal=seal, checked=points, note=wishes.note)
        return None if given else sealed

    ready = made(record, review, wishes, Event.APPROVED, deed)
    return delivered(library, ready, Delivery(where, to, passphrase, replace, own), wishes)


def _given_already(record: Record, review: Review, name: str, seal: str) -> bool:
    """Whether this person approved just these words, and nothing happened since."""
    last = review.moves[-1] if review.moves else None
    is_approval = record.status is Status.APPROVED and isinstance(last, Approved)
    return is_approval and (vars(last)["by"], vars(last)["seal"]) == (name, seal)


def _is_last_said(review: Review, back: Returned) -> bool:
    """Whether this person sent the same text back with these words, and nothing was said since."""
    last = next((each for each in reversed(review.deeds) if each.travels), None)
    if not isinstance(last, Returned):
        return False
    said = (last.by, last.version, last.note)
    return said == (back.by, back.version, back.note or last.note)


def reopen(
    library: Library, reflection_id: str, *, name: str, reason: str, now: datetime
) -> Record:
    """Work again on what was approved; whoever gets the next file sees why.

    What was published just as it was approved can be opened again too. Raises ``NotNowError`` where
    it is not approved, or not any more, and without a reason.
    """
    why = clean_text(reason).strip()
    wishes = Wishes(checked_name(name), now)
    record, review = library.get(reflection_id), library.review(reflection_id)
    is_approved = record.status is Status.APPROVED or approval_of(review, record.reflection)
    if not (may(Event.REOPENED, record.status) and is_approved):
        raise NotNowError(tr("This reflection is not approved, so there is nothing to reopen."))
    if not why:
        raise NotNowError(tr("Enter why it is opened again; the other person can read it."))
    moved = record.model_copy(update={"status": after(Event.REOPENED, record.status)})
    done = Reopened(**wishes.who(review), reason=why)
    return library.add_to_review(reflection_id, [done], record=moved)


def _for_review(library: Library, reflection_id: str, shown: str) -> tuple[Record, Review]:
    record, review = library.get(reflection_id), library.review(reflection_id)
    refuse_in_bin(library, reflection_id)
    if not review.is_for_review:
        raise NotNowError(
            tr("This reflection did not come for review, so there is nobody to answer."),
            tr("Send it for review, or export it as text."),
        )
    refuse_other_words(record, review, shown)
    return record, review
