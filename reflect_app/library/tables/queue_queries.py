"""Which reflections are in a queue of reviews: conditions on their rows, and how many there are.

Only rows of some statuses, and of some kinds of entries, are looked at: where there is no review,
asking costs next to nothing, however many reflections there are. A row that the disk spoilt is
passed over here; whoever reads the review notices it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.questions import value
from reflect_app.queries import Queue
from reflect_app.status import Status

if TYPE_CHECKING:
    from apsw import Connection

ARRIVED, ADOPTED, SENT = "arrived", "adopted", "sent"
MOVES = (SENT, "returned", "approved", "reopened")
"""Kinds of entries as ``review.entries`` calls them, which takes longer to import than a list may
take to be there; a test compares."""

_SAYS = "CASE WHEN json_valid(entry) THEN entry ->> '$.{name}' END"
_IN_ORDER = f"{_SAYS.format(name='turn')}, {_SAYS.format(name='at')}, id"
_BACKWARDS = _IN_ORDER.replace(", ", " DESC, ") + " DESC"
OF_OTHERS = (
    "r.number IN (SELECT reflection FROM review_entries came"  # noqa: S608
    f" WHERE came.kind = '{ARRIVED}' AND {_SAYS.format(name='for_review')} AND NOT EXISTS"
    f" (SELECT 1 FROM review_entries WHERE kind = '{ADOPTED}'"
    " AND reflection = came.reflection))"
)
"""What is true of a reflection ``r`` that is somebody else's, as ``Review.is_for_review``."""

OWN = f"NOT {OF_OTHERS}"

_AMONG_MOVES = ", ".join(f"'{kind}'" for kind in MOVES)
_LAST_MOVE = (
    f"SELECT kind FROM review_entries WHERE kind IN ({_AMONG_MOVES})"  # noqa: S608
    f" AND reflection = r.number ORDER BY {_BACKWARDS} LIMIT 1"
)
_ANSWERED = f"coalesce(({_LAST_MOVE}), '{SENT}') <> '{SENT}'"
_WITH_SUPERVISOR = f"r.status = '{Status.WITH_SUPERVISOR.value}'"
_RETURNED = f"r.status = '{Status.RETURNED.value}'"
_EITHER = f"r.status IN ('{Status.WITH_SUPERVISOR.value}', '{Status.RETURNED.value}')"

CONDITIONS = {
    Queue.FOR_REVIEW: f"{_WITH_SUPERVISOR} AND {OF_OTHERS}",
    Queue.OUT: f"{_EITHER} AND ({_WITH_SUPERVISOR} OR NOT {_ANSWERED}) AND {OWN}",
    Queue.BACK: f"{_RETURNED} AND {_ANSWERED} AND {OWN}",
}
"""What is true of a reflection ``r`` in each queue."""

_COUNT = "SELECT count(*) FROM reflections r WHERE"


def count(connection: Connection, queue: Queue) -> int:
    """How many are in a queue."""
    asked = f"{_COUNT} r.binned_at IS NULL AND {CONDITIONS[queue]}"
    return int(value(connection, asked))


def count_of_others(connection: Connection) -> int:
    """How many are somebody else's, of whatever status; their numbers lead to them."""
    return int(value(connection, f"{_COUNT} +r.binned_at IS NULL AND {OF_OTHERS}"))


def anything_is_noted(connection: Connection) -> bool:
    """Whether there is any review at all, of whatever reflection."""
    return bool(value(connection, "SELECT EXISTS (SELECT 1 FROM review_entries)"))
