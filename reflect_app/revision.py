"""The history of a reflection: what it was like at the moments that matter, and why it was kept."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from reflect_app.reflection import Frozen, Line, Reflection
from reflect_app.status import Status


class Reason(StrEnum):
    """Why a revision was kept."""

    OPENED = "opened"
    FINISHED = "finished"
    SENT = "sent"
    RETURNED = "returned"
    APPROVED = "approved"
    PUBLISHED = "published"
    BEFORE_RESTORING = "before-restoring"
    RESTORED = "restored"
    BEFORE_MERGING = "before-merging"
    MERGED = "merged"
    RECOVERED = "recovered"
    RECEIVED = "received"
    BEFORE_RETAGGING = "before-retagging"
    BEFORE_MENDING = "before-mending"


class RevisionLine(Frozen):
    """One line of a history. ``number`` counts from 1 in each reflection, the oldest first.

    ``words`` is the length of all six answers together, counted as everywhere in the program;
    ``kept`` is in UTC.
    """

    number: int = Field(ge=1)
    kept: datetime
    reason: Reason
    title: Line
    status: Status
    words: int = Field(ge=0)


class Revision(RevisionLine):
    """What a reflection was at one moment, whole."""

    reflection: Reflection
