"""A clock for tests, in the place of the machine's."""

from datetime import datetime, timedelta


class Clock:
    """A clock that stands still until it is told to move, or goes on a step at each reading."""

    def __init__(self, time: datetime, step: timedelta = timedelta()) -> None:
        self.time = time
        self.step = step

    def __call__(self) -> datetime:
        self.time += self.step
        return self.time

    def forward(self, **by: float) -> None:
        """Go on by so much: ``forward(hours=2)``."""
        self.time += timedelta(**by)
