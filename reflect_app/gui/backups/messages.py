"""The words about backups and restoring: from what is known to what is read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.gui.phrases import times
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, tzinfo

    from reflect_app.gui.tasks.maintenance_jobs import BackupResult
    from reflect_app.gui.tasks.own_backup_folder import FolderAway
    from reflect_app.library.backups import Backup, Contents


def kept_before_restoring() -> str:
    """The kind of the backup that a restore keeps first."""
    return "Kept before you restored"


def moment_words(moment: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """A moment that begins a line: "Today, 13:40"; ``now`` says which day is today."""
    return times.moment_words(moment, times.day_here(now, zone), zone)


def moment_within(moment: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """A moment within a sentence: "today, 13:40"; ``now`` says which day is today."""
    return times.moment_within(moment, times.day_here(now, zone), zone)


def last_backup_text(moment: datetime | None, now: datetime, zone: tzinfo | None = None) -> str:
    """What stands at the foot of the library window: "Last backup today, 13:40"."""
    if moment is None:
        return "No backup yet"
    return f"Last backup {moment_within(moment, now, zone)}"


def kind_text(backup: Backup) -> str:
    """Why a backup was kept, where that was for a reason of its own; "" for the usual ones."""
    if backup.kind == "before-restoring":  # the value of a BackupKind, whose module is not needed
        return kept_before_restoring()
    return "Kept before an update" if backup.kind == "before-update" else ""


def doubts(backup: Backup, contents: Contents | None) -> list[str]:
    """What there is to know about a backup before it is relied on, a few words for each."""
    found = [tr("the clock was wrong")] if backup.clock_in_doubt else []
    if contents is not None and not contents.sealed:
        found.append(tr("it has no seal"))
    return found


def about_text(backup: Backup, contents: Contents | None) -> str:
    """All about the backup that is chosen, where there is room for sentences."""
    parts = [kind_text(backup)]
    if backup.clock_in_doubt:
        parts.append(f"{wrong_time_text()} {place_in_list_text()}")
    if contents is not None and not contents.sealed:
        parts.append(without_seal_text())
    return "\n".join(part for part in parts if part)


def wrong_time_text() -> str:
    """That the time in a backup's name is not when it was made."""
    return tr(
        "This time can't be right: the clock of the computer was wrong then, or is wrong now."
    )


def place_in_list_text() -> str:
    """Where a backup stands whose time can't be right."""
    return tr("The list has this backup where it belongs by what is in it.")


def how_many(contents: Contents) -> str:
    """How much a library or a backup holds: "24 reflections, 2 more in the bin"."""
    held = plural(contents.reflections, "{n} reflection", "{n} reflections")
    return f"{held}, {contents.binned:,} more in the bin" if contents.binned else held


def newest_text(contents: Contents, now: datetime) -> str:
    """When something in a library was last changed: "newest change today, 14:02"."""
    if contents.newest is None:
        return "nothing written yet"
    return f"newest change {moment_within(contents.newest, now)}"


def holding_text(contents: Contents, now: datetime, between: str = " · ") -> str:
    """What a library or a backup holds, in one line."""
    return f"{how_many(contents)}{between}{newest_text(contents, now)}"


def comparison_text(backup: Contents, present: Contents) -> str:
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
    if backup.newest == present.newest:
        return "As many reflections as in your library now."
    return "As many reflections as in your library now, some of them different."


def without_seal_text() -> str:
    """What is said before a backup without a seal is restored."""
    return tr(
        "This backup has no seal. It is whole as a file, but whether each word in it is still what"
        " was written, nobody can tell. If there is another one from about that time, choose that."
    )


def spoilt_text(number: int) -> str:
    """What is said after a backup was restored in which something is not as it was written."""
    return plural(
        number,
        "{n} reflection in that backup is not as it was written. Reflect looks over your library"
        " soon and saves what can be saved of it.",
        "{n} reflections in that backup are not as they were written. Reflect looks over your"
        " library soon and saves what can be saved of them.",
    )


def folder_name(folder: Path) -> str:
    """What a folder is called: its own name, or its whole path where it has none."""
    return folder.name or str(folder)


def places_text(folders: Sequence[Path], usual: Path) -> str:
    """Where a backup is, at the beginning of a line: "On this computer and in STICK"."""
    if not folders:
        return ""
    first = "On this computer" if folders[0] == usual else f"In {folder_name(folders[0])}"
    others = (
        "on this computer" if each == usual else f"in {folder_name(each)}" for each in folders[1:]
    )
    return " and ".join([first, *others])


def folders_text(folders: Sequence[Path], usual: Path) -> str:
    """Where a backup is, with the whole paths: a line for each folder."""
    return "\n".join(f"{places_text([each], usual)}: {each}" for each in folders)


def as_of(backup: Backup, contents: Contents, now: datetime) -> str:
    """What a restore brings back: "24 reflections as of yesterday, 13:40"."""
    if backup.clock_in_doubt:
        return plural(contents.reflections, "{n} reflection", "{n} reflections")
    return plural(
        contents.reflections,
        "{n} reflection as of {moment}",
        "{n} reflections as of {moment}",
        moment=moment_within(backup.made, now),
    )


def will_be_text(backup: Backup, now: datetime) -> str:
    """What a restore will do, in a heading."""
    if backup.clock_in_doubt:
        return tr("Your library will be as this backup has it")
    return tr("Your library will be as it was {when}", when=moment_within(backup.made, now))


def is_again_text(backup: Backup, now: datetime) -> str:
    """What a restore has done, in a heading."""
    if backup.clock_in_doubt:
        return tr("Your library is as that backup has it")
    return tr("Your library is as it was {when}", when=moment_within(backup.made, now))


def away_text(away: FolderAway) -> str:
    """What is said, once, when nothing can be kept in the folder of one's own."""
    name = folder_name(away.folder)
    if away.refused:
        return (
            f"Reflect can't keep copies in your backup folder “{name}” at the moment. Backups are"
            " still kept on this computer. Check that there is room and that you may write there,"
            " or choose another folder."
        )
    return (
        f"Your backup folder “{name}” isn't there at the moment. Backups are still kept on this"
        " computer. Once the folder is back, copies are kept there again."
    )


def backed_up_text(result: BackupResult, now: datetime) -> str:
    """What became of a backup that somebody asked for."""
    if result.trouble is not None:
        return str(result.trouble)
    if result.newest is None:
        return "There is nothing to back up yet."
    if result.made:
        done = "Backed up just now."
    else:
        when = moment_within(result.newest.made, now)
        done = f"Nothing has changed since the backup of {when}, so that one holds everything."
    return f"{done} {away_text(result.away)}" if result.away else done


def own_folder_text(folder: str, away: FolderAway | None = None) -> str:
    """What is said about the folder of one's own, or that there could be one."""
    if not folder:
        return (
            "Copies can also be kept on a memory stick or a network drive, so that they outlast"
            " this computer."
        )
    if away is not None:
        return away_text(away)
    return f"Copies are also kept in “{folder_name(Path(folder))}”: {folder}"


def none_yet() -> tuple[str, str]:
    """What stands in the window while there is no backup: a heading with its text."""
    text = (
        "The first is made by itself, a little after you begin to write. “Back up now” makes one"
        " now."
    )
    return "No backup yet", text
