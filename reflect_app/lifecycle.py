"""The life of a reflection: which status each event leads to, as data in one place."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.revision import Reason
from reflect_app.status import Status

if TYPE_CHECKING:
    from reflect_app.reflection import Record


class Event(StrEnum):
    """What can happen to a reflection that may give it another status."""

    EDITED = "edited"
    FINISHED = "finished"
    SENT = "sent"
    RETURNED = "returned"
    APPROVED = "approved"
    REOPENED = "reopened"
    ADOPTED = "adopted"
    EXPORTED = "exported"
    WITHDRAWN = "withdrawn"
    RETAGGED = "retagged"


LIFE: dict[Event, dict[Status, Status]] = {
    Event.EDITED: {
        Status.FINISHED: Status.DRAFT,
        Status.WITH_SUPERVISOR: Status.RETURNED,
        Status.APPROVED: Status.DRAFT,
        Status.PUBLISHED: Status.DRAFT,
    },
    Event.FINISHED: dict.fromkeys((Status.DRAFT, Status.RETURNED), Status.FINISHED),
    Event.SENT: dict.fromkeys(
        (Status.DRAFT, Status.FINISHED, Status.RETURNED, Status.PUBLISHED), Status.WITH_SUPERVISOR
    ),
    Event.RETURNED: {Status.WITH_SUPERVISOR: Status.RETURNED},
    Event.APPROVED: {Status.WITH_SUPERVISOR: Status.APPROVED},
    Event.REOPENED: dict.fromkeys((Status.APPROVED, Status.PUBLISHED), Status.RETURNED),
    Event.ADOPTED: dict.fromkeys(
        (Status.WITH_SUPERVISOR, Status.RETURNED, Status.APPROVED), Status.DRAFT
    ),
    Event.EXPORTED: dict.fromkeys(
        (Status.DRAFT, Status.FINISHED, Status.APPROVED), Status.PUBLISHED
    ),
    Event.WITHDRAWN: {Status.PUBLISHED: Status.DRAFT},
    Event.RETAGGED: {
        Status.WITH_SUPERVISOR: Status.RETURNED,
        Status.APPROVED: Status.FINISHED,
    },
}
"""The status after an event, by the one before; what is not here keeps its status.

An edit is any change of the answers, the tags or the date, also by a restore or a merge: what
somebody finished, sent, approved or published is then not what stands there any more; what the very
same words have again is ``review/standing_again.py``'s to say. The private working title and the
place in the text are no part of that. What is with a supervisor, or came back from one, is not
published by an export: it was a copy that left. What is published can be sent too, as a text that
was taken in from a file and nobody has looked at yet; and opened again, where it was approved
before and still is. What came for review and is adopted, as somebody's own from another computer,
is a draft to go on with. What is withdrawn is a draft again, so that it goes out once more only
where somebody finishes it anew.

Retagged is what a team does to many reflections at once, without looking at their words: the
answers are as finished as before, also where no tag is left (tags can wait until publishing), and
what was published stays so. Only what somebody else was to read, or approved, had other tags.
"""


STATUS_REASONS: dict[Status, Reason] = {
    Status.FINISHED: Reason.FINISHED,
    Status.WITH_SUPERVISOR: Reason.SENT,
    Status.RETURNED: Reason.RETURNED,
    Status.APPROVED: Reason.APPROVED,
    Status.PUBLISHED: Reason.PUBLISHED,
}
"""The changes of status at which a revision is kept, by the new status."""


def after(event: Event, status: Status) -> Status:
    """The status that a reflection has once this happened to it."""
    return LIFE[event].get(status, status)


def may(event: Event, status: Status) -> bool:
    """Whether this leads a reflection of this status any further."""
    return status in LIFE[event]


def arrived(*, whole: bool) -> Status:
    """The status of a text file that is taken in: one with nothing missing was published."""
    return Status.PUBLISHED if whole else Status.DRAFT


def revision_due(before: Status, wanted: Status, event: Event = Event.EDITED) -> Reason | None:
    """Why a save with this status keeps a revision; None where it does not.

    ``wanted`` is what the save asks for: what an edit leads to by itself keeps none. Nor does a
    change of tags that is taken back, with the status that there was: that is no new step.
    """
    is_step = wanted is not before and event is not Event.RETAGGED
    return STATUS_REASONS.get(wanted) if is_step else None


def saved_status(kept: Record, wanted: Record, event: Event = Event.EDITED) -> Status:
    """The status to keep with a change: a new one as wanted, else what the event makes of it."""
    if wanted.status is not kept.status or not may(event, kept.status):
        return wanted.status
    changed = wanted.reflection != kept.reflection
    return after(event, kept.status) if changed else kept.status
