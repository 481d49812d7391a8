"""The words about backups and repairs: pure functions from what is known to what is read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.gui.phrases import times
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, tzinfo

    from reflect_app.gui.tasks.maintenance_jobs import BackupResult, FolderAway
    from reflect_app.library.backups import Backup, Contents
    from reflect_app.library.backups.restore import Restored
    from reflect_app.library.damage.repair import RepairReport

KEPT_BEFORE_RESTORING = "Kept before you restored"
_KINDS = {  # by the value of backups.BackupKind, whose module this one must not need
    "before-restoring": KEPT_BEFORE_RESTORING,
    "before-update": "Kept before an update",
}
NO_BACKUP = "No backup yet"
HERE, HERE_WITHIN = "On this computer", "on this computer"
CANT_BE_READ = "This backup can't be read"
LOOKING = "Looking at what is in it"
NO_FOLDER_YET = (
    "Copies can also be kept on a memory stick or a network drive, so that they outlast this"
    " computer."
)
NOT_SAVED_YET = (
    "Something that is open for writing could not be saved yet, so nothing was restored. Look at"
    " its window, which says why, then try again."
)
RESTORING_IS_SAFE = (
    f"Your present library is kept: it appears in this list as “{KEPT_BEFORE_RESTORING}”,"
    " so you can always come back to it."
)


def moment_words(moment: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """A moment that begins a line: "Today, 13:40"; ``now`` says which day is today."""
    return times.moment_words(moment, times.day_here(now, zone), zone)


def moment_within(moment: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """A moment within a sentence: "today, 13:40"; ``now`` says which day is today."""
    return times.moment_within(moment, times.day_here(now, zone), zone)


def last_backup_words(moment: datetime | None, now: datetime, zone: tzinfo | None = None) -> str:
    """What stands at the foot of the library window: "Last backup today, 13:40"."""
    if moment is None:
        return NO_BACKUP
    return f"Last backup {moment_within(moment, now, zone)}"


def kind_words(backup: Backup) -> str:
    """Why a backup was kept, where that was for a reason of its own; "" for the usual ones."""
    return _KINDS.get(backup.kind, "")


def how_many(contents: Contents) -> str:
    """How much a library or a backup holds: "24 reflections, 2 more in the bin"."""
    held = plural(contents.reflections, "{n} reflection", "{n} reflections")
    return f"{held}, {contents.binned:,} more in the bin" if contents.binned else held


def newest_words(contents: Contents, now: datetime) -> str:
    """When something in a library was last changed: "newest change today, 14:02"."""
    if contents.newest is None:
        return "nothing written yet"
    return f"newest change {moment_within(contents.newest, now)}"


def holding_words(contents: Contents, now: datetime) -> str:
    """What a library or a backup holds, in one line."""
    return f"{how_many(contents)} · {newest_words(contents, now)}"


def comparison_words(backup: Contents, present: Contents) -> str:
    """How a backup compares with the present library, in one sentence."""
    if backup.identity != present.identity:
        return "This backup is of another library than the one you have now."
    if backup.signature == present.signature:
        return "This is the same as your library now."
    more = backup.reflections - present.reflections
    if more > 0:
        return plural(
            more,
            "This backup has {n} reflection more than your library now.",
            "This backup has {n} reflections more than your library now.",
        )
    if more < 0:
        return plural(
            -more,
            "Your library now has {n} reflection more than this backup.",
            "Your library now has {n} reflections more than this backup.",
        )
    same = backup.newest == present.newest
    return (
        f"As many reflections as in your library now{'' if same else ', some of them different'}."
    )


def folder_name(folder: Path) -> str:
    """What a folder is called: its own name, or its whole path where it has none."""
    return folder.name or str(folder)


def places_words(folders: Sequence[Path], usual: Path) -> str:
    """Where a backup is, at the beginning of a line: "On this computer and in STICK"."""
    if not folders:
        return ""
    first = HERE if folders[0] == usual else f"In {folder_name(folders[0])}"
    return " and ".join([first, *(_place_within(folder, usual) for folder in folders[1:])])


def folders_words(folders: Sequence[Path], usual: Path) -> str:
    """Where a backup is, with the whole paths: a line for each folder."""
    return "\n".join(f"{places_words([each], usual)}: {each}" for each in folders)


def as_of(backup: Backup, contents: Contents, now: datetime) -> str:
    """What a restore brings back: "24 reflections as of yesterday, 13:40"."""
    return plural(
        contents.reflections,
        "{n} reflection as of {moment}",
        "{n} reflections as of {moment}",
        moment=moment_within(backup.made, now),
    )


def away_words(away: FolderAway) -> str:
    """What is said, once, when nothing can be kept in the folder of one's own."""
    return _refused(away.folder) if away.refused else _not_there(away.folder)


def _not_there(folder: Path) -> str:
    return (
        f"Your backup folder “{folder_name(folder)}” isn't there at the moment. Backups are still"
        " kept on this computer. Once the folder is back, copies are kept there again."
    )


def _refused(folder: Path) -> str:
    return (
        f"Reflect can't keep copies in your backup folder “{folder_name(folder)}” at the moment."
        " Backups are still kept on this computer. Check that there is room and that you may write"
        " there, or choose another folder."
    )


def row_words(
    backup: Backup, contents: Contents | None, places: str, now: datetime, *, readable: bool = True
) -> str:
    """Everything that a row shows, as a screen reader says it."""
    if not readable:
        held = CANT_BE_READ
    elif contents is None:
        held = LOOKING
    else:
        held = f"{how_many(contents)}, {newest_words(contents, now)}"
    parts = (moment_words(backup.made, now), kind_words(backup), held, places)
    return " ".join(f"{part}." for part in parts if part)


def restore_facts(
    backup: Backup, contents: Contents, present: Contents | None, now: datetime
) -> list[tuple[str, str]]:
    """What a restore would do, said before it is done: headings with their texts."""
    when = moment_within(backup.made, now)
    facts = [(f"Your library will be as it was {when}", f"{holding_words(contents, now)}.")]
    if present is not None:
        text = f"{holding_words(present, now)}. What was written since then leaves your list."
        facts.append(("Your library as it is now", text))
    facts.append(("Nothing is lost", RESTORING_IS_SAFE))
    return facts


def restored_facts(restored: Restored, now: datetime) -> list[tuple[str, str]]:
    """What is said after a restore: what is there, and where the library before it is."""
    facts = [("Your library now", f"{holding_words(restored.contents, now)}.")]
    if restored.kept is not None:
        kept = moment_within(restored.kept.made, now)
        text = f"Kept in the list of backups as “{KEPT_BEFORE_RESTORING}”, {kept}."
        facts.append(("Your library as it was before", f"{text} Undo brings it back."))
    return facts


def backed_up_words(result: BackupResult, now: datetime) -> str:
    """What became of a backup that somebody asked for."""
    if result.trouble is not None:
        return f"{result.trouble.message} {result.trouble.advice}".strip()
    if result.newest is None:
        return "There is nothing to back up yet."
    if result.made:
        done = "Backed up just now."
    else:
        when = moment_within(result.newest.made, now)
        done = f"Nothing has changed since the backup of {when}, so that one holds everything."
    return f"{done} {away_words(result.away)}" if result.away else done


def own_folder_words(folder: str, away: FolderAway | None = None) -> str:
    """What is said about the folder of one's own, or that there could be one."""
    if not folder:
        return NO_FOLDER_YET
    if away is not None:
        return away_words(away)
    return f"Copies are also kept in “{folder_name(Path(folder))}”: {folder}"


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


def from_library_words(number: int) -> str:
    """How many reflections were read from the damaged library: a heading."""
    return plural(
        number,
        "{n} reflection was read whole from your library",
        "{n} reflections were read whole from your library",
    )


def from_backup_words(report: RepairReport, now: datetime) -> str:
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


def doubtful_words(number: int) -> str:
    """How many reflections may not be whole: a heading."""
    return plural(
        number, "{n} reflection may have words missing", "{n} reflections may have words missing"
    )


def recovered_words(number: int) -> str:
    """How many drafts were made of answers that were left over: a heading."""
    return plural(
        number,
        "{n} draft was made of answers found on their own",
        "{n} drafts were made of answers found on their own",
    )


def lost_words(number: int) -> str:
    """How many reflections are gone altogether: a heading."""
    return plural(
        number,
        "{n} reflection could not be brought back",
        "{n} reflections could not be brought back",
    )


def lost_versions_words(number: int) -> str:
    """How many revisions could not be brought back: a heading."""
    return plural(
        number, "{n} earlier version could not be read", "{n} earlier versions could not be read"
    )


def _place_within(folder: Path, usual: Path) -> str:
    return HERE_WITHIN if folder == usual else f"in {folder_name(folder)}"
