"""When the next backup is due: a pure function of moments."""

from __future__ import annotations

from dataclasses import dataclass

CALM_S = 20.0
PAUSE_S = 600.0


@dataclass(frozen=True)
class BackupPace:
    """How soon a change is backed up, in seconds.

    After ``calm`` without another change; while somebody writes on, every ``pause``, and never
    more often than that.
    """

    calm: float = CALM_S
    pause: float = PAUSE_S


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
