"""The status that a reflection has again where its words are those that somebody approved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.questions import value
from reflect_app.library.tables.review_rows import entries_of_reflection
from reflect_app.review.standing_again import AFTER_A_CHANGE, status_again
from reflect_app.review.state import Review

if TYPE_CHECKING:
    from apsw import Connection

    from reflect_app.library.tables.record_rows import StoredRecord
    from reflect_app.reflection import Record
    from reflect_app.status import Status

_WAS_SENT = (
    "SELECT EXISTS (SELECT 1 FROM review_entries WHERE kind = 'sent' AND reflection = :number)"
)
_WAS_WITHDRAWN = (
    "SELECT EXISTS (SELECT 1 FROM publications WHERE id = :id AND withdrawn IS NOT NULL)"
)


def status_by_words(connection: Connection, kept: StoredRecord, wanted: Record) -> Status | None:
    """See ``status_again``; None also where the text stays, or a step gives it another status.

    What was withdrawn goes out once more only where somebody finishes it anew. A review that can't
    be read keeps nobody's words from being saved.
    """
    before = kept.record
    stays = wanted.reflection == before.reflection or wanted.status is not before.status
    if stays or before.status not in AFTER_A_CHANGE:
        return None
    if not value(connection, _WAS_SENT, {"number": kept.number}):
        return None
    if value(connection, _WAS_WITHDRAWN, {"id": before.id}):
        return None
    try:
        review = Review(entries_of_reflection(connection, kept.number))
    except ValueError:
        return None
    return status_again(review, wanted.reflection, before.status)
