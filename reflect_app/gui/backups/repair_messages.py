"""The words about a repair: what happened to the library, and what came from where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.backups.messages import moment_within
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from datetime import datetime

    from reflect_app.library.damage.repair_report import RepairReport


def repaired_title(report: RepairReport) -> str:
    """The one heading of the page after a repair; it promises no more than is true."""
    if report.gone:
        return "Your library was gone, and is back from a backup"
    if report.complete and report.altered:
        return "Your library was not as Reflect made it, and is again"
    if report.complete:
        return "Your library was damaged, and is whole again"
    if report.lost:
        return "Your library was damaged, and not all of it could be brought back"
    if report.doubtful or report.recovered or report.uncertain or report.changes_lost:
        return "Your library was damaged, and some of it needs a look"
    return "Your library was damaged, and all your reflections are back"


def repaired_lead(report: RepairReport, now: datetime) -> str:
    """What happened, in a sentence or two, under that heading."""
    when = moment_within(report.moment, now)
    if report.gone:
        return tr(
            "Reflect noticed it {when}, and made a library of the newest backup. What was written"
            " after that backup is not in it. If you keep a copy somewhere else, restore it.",
            when=when,
        )
    if report.altered:
        return (
            "Something in it was not written by Reflect, as when another program or a failing disk"
            f" has changed it. Nothing of that was run. Reflect noticed it {when}, set that library"
            " aside and made a new one of all that can be read. This is what came from where."
        )
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
    if report.other_backups:
        return plural(
            number,
            "{n} reflection came from the backup of {when}, and older ones",
            "{n} reflections came from the backup of {when}, and older ones",
            when=moment_within(report.backup.made, now),
        )
    return plural(
        number,
        "{n} reflection came from the backup of {when}",
        "{n} reflections came from the backup of {when}",
        when=moment_within(report.backup.made, now),
    )


def from_backup_detail(number: int) -> str:
    """What is not there of reflections that came from a backup."""
    return plural(
        number,
        "Anything written in it after that backup could not be read.",
        "Anything written in them after that backup could not be read.",
    )


def doubtful(number: int, *, comparable: bool) -> tuple[str, str]:
    """How many reflections may not be whole, and how much is there; ``comparable`` with a backup's.

    This and each that follows: a heading, and what stands under it.
    """
    heading = plural(
        number, "{n} reflection may have words missing", "{n} reflections may have words missing"
    )
    if not comparable:
        return heading, tr("All that could be read is there.")
    return heading, tr(
        "All that could be read is there. What a backup had is in the history, so you can compare"
        " the two and keep what is right."
    )


def recovered(number: int) -> tuple[str, str]:
    """How many drafts were made of answers that were left over."""
    heading = plural(
        number,
        "{n} draft was made of answers found on their own",
        "{n} drafts were made of answers found on their own",
    )
    return heading, plural(
        number,
        "What they belong to could not be read, so they are a draft in your list now.",
        "What they belong to could not be read, so those that stood together are a draft in your"
        " list now.",
    )


def lost(number: int) -> tuple[str, str]:
    """How many reflections are gone altogether, and what can still be done."""
    heading = plural(
        number,
        "{n} reflection could not be brought back",
        "{n} reflections could not be brought back",
    )
    return heading, plural(
        number,
        "No word of it is left in the damaged library or in a backup here. If you keep a copy"
        " somewhere else, restore it, or import the text file that you exported.",
        "No word of them is left in the damaged library or in a backup here. If you keep a copy"
        " somewhere else, restore it, or import the text files that you exported.",
    )


def uncertain() -> tuple[str, str]:
    """That there may have been reflections of which nobody can tell any more."""
    return tr("More reflections may be missing"), tr(
        "Not all of what lists your reflections could be read. If you miss one and keep a copy"
        " somewhere else, restore it, or import the text files that you exported."
    )


def lost_revisions(number: int) -> tuple[str, str]:
    """How many revisions could not be brought back, or not whole."""
    heading = plural(
        number,
        "{n} earlier version could not be read as it was",
        "{n} earlier versions could not be read as they were",
    )
    return heading, tr("This is about the histories alone, not about your reflections as they are.")


def lost_lines(number: int) -> tuple[str, str]:
    """How many lines of what went out could not be brought back; 0 where only some may be."""
    heading = (
        plural(
            number,
            "{n} line of what went out could not be read as it was",
            "{n} lines of what went out could not be read as they were",
        )
        if number
        else tr("Lines of what went out may be missing")
    )
    return heading, tr(
        "Your reflections and the published files are as they are. Comparing the folder with what"
        " went out shows which files are unknown here."
    )


def lines_from_backup(number: int) -> tuple[str, str]:
    """How many lines of what went out came from a backup, and what may not be in them."""
    heading = plural(
        number,
        "{n} line of what went out came from a backup",
        "{n} lines of what went out came from a backup",
    )
    return heading, tr("What was published again or withdrawn after that backup may be missing.")


def lost_changes() -> tuple[str, str]:
    """Some of what was saved last could not be read, and what can be done about it."""
    return tr("Some of what was saved last may be missing"), tr(
        "The newest changes are kept in a file of their own at first, and parts of it are gone or"
        " can't be read. Look at the reflections you wrote in last: they may be as they were after"
        " an earlier save. What is missing may be in a backup."
    )


def unknown_title() -> str:
    """What stands for the title of a reflection that was removed since."""
    return tr("(a reflection that is no longer here)")


def set_aside_title(*, altered: bool) -> str:
    """The heading of where the library is that was there before."""
    return tr("The library as it was is kept") if altered else tr("The damaged library is kept")


def set_aside_text(path: object) -> str:
    """Where the damaged library is."""
    return tr(
        "It was set aside and is never written to, in case somebody can read more of it: {path}",
        path=path,
    )
