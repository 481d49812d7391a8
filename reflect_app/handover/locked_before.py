"""Whether the next file of a reflection is to be locked: known from those that went and came."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.review.state import Review


class LockedBefore(StrEnum):
    """Where a lock is known from: a file that came was locked, or the last that was made here."""

    NEVER = ""
    CAME = "came"
    WENT = "went"


def locked_before(review: Review, *, answers: bool) -> LockedBefore:
    """Whether the last file was locked: for an answer the one that came, else one's own.

    The next one is locked too, unless somebody wants otherwise.
    """
    came = LockedBefore.CAME if review.came_locked else LockedBefore.NEVER
    went = LockedBefore.WENT if review.went_locked else LockedBefore.NEVER
    return (came or went) if answers else (went or came)
