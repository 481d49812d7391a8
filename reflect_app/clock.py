"""What time it is: the one place that asks the computer."""

from collections.abc import Callable
from datetime import UTC, date, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The moment that it is, in UTC, as the library keeps it."""
    return datetime.now(UTC)


def local_today() -> date:
    """The day that it is on this computer."""
    return utc_now().astimezone().date()
