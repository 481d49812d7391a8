"""The words about a repair: what happened to the library, and what came from where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.backups.messages import moment_within
from reflect_app.translation import plural

if TYPE_CHECKING:
    from datetime import datetime

    from reflect_app.library.damage.repair_report import RepairReport


def repaired_title(report: RepairReport) -> str:
    """The one heading of the page after a repair; it promises no more than is true."""
    if report.gone:
        return "Your library was gone, and is back from a backup"
    if report.complete:
        return "Your library was damaged, and is whole again"
    if report.lost:
        return "Your library was damaged, and not all of it could be brought back"
    if report.doubtful or report.recovered:
        return "Your library was damaged, and some of it needs a look"
    return "Your library was damaged, and all your reflections are back"


def repaired_lead(report: RepairReport, now: datetime) -> str:
    """What happened, in a sentence or two, under that heading."""
    when = moment_within(report.moment, now)
    if report.gone:
        return f"Reflect noticed it {when}, and made a library of the newest backup."
    return (
        f"Reflect noticed it {when}, set the damaged library aside and made a new one of all that"
        " can be read. This is what came from where."
    )


def from_library_text(number: int) -> str:
    """How many reflections were read from the damaged library: a heading."""
    return plural(
        number,
        "{n} reflection was read whole from your library",
        "{n} reflections were read whole from your library",
    )


def from_backup_text(report: RepairReport, now: datetime) -> str:
    """How many reflections came from a backup, and which: a heading."""
    number = len(report.from_backup)
    if report.backup is None:
        return plural(
            number, "{n} reflection came from a backup", "{n} reflections came from a backup"
        )
    return plural(
        number,
        "{n} reflection came from the backup of {when}",
        "{n} reflections came from the backup of {when}",
        when=moment_within(report.backup.made, now),
    )


def doubtful_text(number: int) -> str:
    """How many reflections may not be whole: a heading."""
    return plural(
        number, "{n} reflection may have words missing", "{n} reflections may have words missing"
    )


def recovered_text(number: int) -> str:
    """How many drafts were made of answers that were left over: a heading."""
    return plural(
        number,
        "{n} draft was made of answers found on their own",
        "{n} drafts were made of answers found on their own",
    )


def lost_text(number: int) -> str:
    """How many reflections are gone altogether: a heading."""
    return plural(
        number,
        "{n} reflection could not be brought back",
        "{n} reflections could not be brought back",
    )


def lost_revisions_text(number: int) -> str:
    """How many revisions could not be brought back: a heading."""
    return plural(
        number, "{n} earlier version could not be read", "{n} earlier versions could not be read"
    )
