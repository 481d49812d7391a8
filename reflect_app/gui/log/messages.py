"""What the window of the log says."""

from __future__ import annotations

from reflect_app.translation import tr


def log_name() -> str:
    """The log among the reports."""
    return "The log, the latest last"


def report_name(day: str, time: str) -> str:
    """A report in the list."""
    return tr("Report of {day}, {time}", day=day, time=time)


def reading() -> str:
    """Until there is something to read."""
    return "Reading what was noted…"


def nothing_wrong() -> str:
    """Where there is nothing to read."""
    return "Nothing has gone wrong so far. There is nothing for you to do here."


def copied() -> str:
    """After copying."""
    return "All of it is copied. You can paste it into a message now."


def not_readable() -> str:
    """In place of a report."""
    return "This report can't be read any more."
