"""What a team may publish: what was approved, or finished where nobody here approves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.queries import Query
from reflect_app.status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.library import Library


def status_of_ready(library: Library) -> tuple[Status, ...]:
    """Which statuses are ready here.

    Approved; and finished as well where nothing in this library was ever sent to anybody,
    returned or approved: that is a team without a supervisor.
    """
    from reflect_app.review.entries import Approved, Returned, Sent  # noqa: PLC0415  -- when needed

    reviewed = any(library.entries_of(kind) for kind in (Approved, Returned, Sent))
    return (Status.APPROVED,) if reviewed else (Status.APPROVED, Status.FINISHED)


def ready_ids(library: Library) -> Sequence[str]:
    """All that is ready, in the order in which it was kept; never what came for review."""
    wanted = status_of_ready(library)
    return [each for status in wanted for each in own_ids(library, status)]


def own_ids(library: Library, status: Status) -> Sequence[str]:
    """All of a status that is one's own and not in the bin, what was changed first before."""
    query = Query(status=status, for_review=False)
    return [*reversed(library.ids(query))]
