"""When backups and checks of the library are due: pure functions of moments."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

FULL_CHECK_EVERY = timedelta(days=7)


class BackupPace(NamedTuple):
    """How soon a change is backed up, in seconds.

    After ``calm`` without another change; while somebody writes on, every ``pause``, and never
    more often than that. A check of all that was broken off is tried again after ``calm``, too.
    """

    calm: float = 20.0
    pause: float = 600.0


def seconds_to_backup(
    pace: BackupPace,
    now: float,
    *,
    first_change: float,
    last_change: float,
    last_backup: float | None,
) -> float:
    """How long to wait before changes are backed up; all moments are of one steady clock.

    ``first_change`` and ``last_change`` are those since the last backup.
    """
    due = min(last_change + pace.calm, first_change + pace.pause)
    if last_backup is not None:
        due = max(due, last_backup + pace.pause)
    return max(0.0, due - now)


def full_check_due(checked: str, now: datetime, *, suspected: bool = False) -> bool:
    """Whether all of the library is to be checked: every week, and where damage is suspected.

    ``checked`` is when that was last done, in ISO 8601, or empty. A check that lies in the future
    was noted by a clock that was wrong, then or now.
    """
    try:
        moment = datetime.fromisoformat(checked)
    except ValueError:
        return True
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return suspected or not now - FULL_CHECK_EVERY < moment <= now
