"""Where a reflection is in its life; what leads on from there is in ``lifecycle``."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Where a reflection is in its life."""

    DRAFT = "draft"
    FINISHED = "finished"
    WITH_SUPERVISOR = "with-supervisor"
    RETURNED = "returned"
    APPROVED = "approved"
    PUBLISHED = "published"
