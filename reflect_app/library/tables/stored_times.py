"""How the library keeps a moment and a day: as texts whose order is that of time."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


def stamp(moment: datetime) -> str:
    """A moment as the library keeps it: UTC with microseconds, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def day_text(day: date | None) -> str | None:
    """A date as the library keeps it."""
    return day.isoformat() if day else None
