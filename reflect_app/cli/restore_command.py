"""The subcommand that lists backups, shows what is in one, and restores it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reflect_app.cli.command_line import AsJson, app, own_backup_folders, refuse_while_elsewhere
from reflect_app.cli.exit_codes import exit_unless, refuse
from reflect_app.cli.look_into_backup import Seen, backup_row, contents_row, look_into
from reflect_app.cli.output import say, with_progress, write_json, write_lines
from reflect_app.clock import utc_now
from reflect_app.errors import BackupError, NoSuchBackupError
from reflect_app.shown_dates import sortable_moment
from reflect_app.translation import plural

if TYPE_CHECKING:
    from datetime import datetime

    from reflect_app.library.backups import Backup, Contents
    from reflect_app.library.backups.restore import Restored
    from reflect_app.paths import AppPaths

LATEST = "latest"


@app.command()
def restore(
    context: typer.Context,
    wanted: Annotated[str | None, typer.Argument(metavar="[PATH|latest]", hidden=True)] = None,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Restore it, and not only show it.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the backups, show what is in one, or restore it.

    Without a path, the backups are listed, the newest first: when each was made, how many
    reflections are in it, the newest change, and its path, with tabs between them. With a path, or
    "latest" for the newest one, what is in it and what is in the library now is shown, and nothing
    is changed. With --yes as well the library becomes what it was then, all of it; what it is now
    is kept as a backup first, and nothing that you emptied from the bin comes back.

    \b
    Examples:
      reflect-app restore
      reflect-app restore latest
      reflect-app restore ~/backups/library-20261123T213000Z.sqlite3 --yes
    """  # noqa: D301
    paths: AppPaths = context.obj
    if wanted is None:
        if yes:
            refuse("Say which backup to restore: its path, or “latest”.")
        _list(paths, as_json=as_json)
        return
    now = look_into(paths.library) if os.path.lexists(paths.library) else None
    chosen = _chosen(paths, wanted, now.contents if now else None)
    _say_if_without_seal(chosen)
    restored = _restore(paths, chosen.path) if yes else None
    if as_json:
        write_json(_restore_row(chosen, now, restored))
    else:
        _write_what_is_in(chosen, now, when="before" if restored else "now")
        _say_what_was_done(restored)


def _restore(paths: AppPaths, path: Path) -> Restored:
    from reflect_app.library.backups.restore import restore_backup  # noqa: PLC0415  -- 0.2 s that check saves

    refuse_while_elsewhere(paths)
    return restore_backup(paths.library, path, keep_in=paths.backups, now=utc_now())


def _list(paths: AppPaths, *, as_json: bool) -> None:
    """List the backups; the exit code tells if one of them can't be used."""
    from reflect_app.library.backups.messages import clock_in_doubt  # noqa: PLC0415  -- as above

    found = _found(paths)
    looked = with_progress([each.path for each in found], "Looking into the backups")
    seen = [look_into(path) for path in looked]
    if as_json:
        write_json([backup_row(each) for each in seen])
    else:
        write_lines(_line(each) for each in seen if each.contents)
        for backup in found:
            if backup.clock_in_doubt:
                say(clock_in_doubt(backup.path))
        for each in seen:
            if each.problem:
                say(each.problem)
        if not seen:
            say("There are no backups yet.")
    exit_unless(not any(each.problem for each in seen))


def _found(paths: AppPaths) -> list[Backup]:
    """The backups in the usual folder, and in the one that the settings name, the newest first."""
    from reflect_app.library import backups  # noqa: PLC0415  -- 0.2 s that check saves

    own = own_backup_folders(paths)
    for folder in own:
        if not os.path.isdir(folder):  # noqa: PTH112  -- never raises
            say(f"Your folder for backups is not there: {folder}. Those in it are not listed.")
    return backups.newest_first(backups.found([paths.backups, *own]), utc_now())


def _chosen(paths: AppPaths, wanted: str, present: Contents | None) -> Seen:
    """The backup that was asked for, opened and verified. Raises ``BackupError``.

    A folder of one's own may hold backups of other libraries; the latest is one of the present one.
    """
    if wanted != LATEST:
        return look_into(Path(wanted), must_be_good=True)
    from reflect_app.library.backups.messages import clock_in_doubt  # noqa: PLC0415  -- as above

    found = _found(paths)
    # What was kept before restoring or updating is not what people mean by the latest backup.
    for each in sorted(found, key=lambda one: one.kind.value != "backup"):
        seen = look_into(each.path)
        if seen.problem:
            say(seen.problem)
        elif seen.contents and (not present or seen.contents.identity == present.identity):
            if each.clock_in_doubt:
                say(clock_in_doubt(each.path))
            return seen
    message = "There is no backup of this library that can be restored."
    kind = BackupError if found else NoSuchBackupError
    raise kind(message, "Name one by its path, if it is somewhere else.")


def _write_what_is_in(chosen: Seen, library: Seen | None, *, when: str) -> None:
    if chosen.contents:
        write_lines([f"In the backup {chosen.path}: {_in_words(chosen.contents)}."])
    if library is None:
        write_lines([f"There {'was' if when == 'before' else 'is'} no library {when}."])
    elif library.contents is None:
        say(f"What is in the library can't be said. {library.problem}")
    else:
        write_lines([f"In the library {when}: {_in_words(library.contents)}."])
        if chosen.contents and chosen.contents.identity != library.contents.identity:
            say("They are two different libraries.")


def _say_what_was_done(restored: Restored | None) -> None:
    if restored is None:
        say("Nothing was changed. To restore the backup, say --yes as well.")
        return
    say(f"The backup is restored. In the library now: {_in_words(restored.contents)}.")
    if restored.spoilt:
        from reflect_app.library.backups.messages import spoilt_rows  # noqa: PLC0415  -- as above

        say(spoilt_rows(restored.spoilt))
        say("Run “reflect-app doctor”: it saves what can be saved of that.")
    if restored.kept:
        say(f"The library as it was before is kept in {restored.kept.path}.")


def _say_if_without_seal(chosen: Seen) -> None:
    from reflect_app.library.backups.messages import without_seal  # noqa: PLC0415  -- as above

    if chosen.contents and not chosen.contents.sealed:
        say(without_seal(chosen.path))


def _in_words(contents: Contents) -> str:
    count = contents.reflections
    words = plural(count, "{count} reflection", "{count} reflections", count=count)
    if contents.binned:
        words += f" and {contents.binned} in the bin"
    if contents.newest:
        words += f", the newest change on {_shown(contents.newest)}"
    return words


def _shown(moment: datetime) -> str:
    return sortable_moment(moment.astimezone())


def _line(seen: Seen) -> str:
    made = _shown(seen.backup.made) if seen.backup else ""
    count = str(seen.contents.reflections) if seen.contents else ""
    newest = _shown(seen.contents.newest) if seen.contents and seen.contents.newest else ""
    return "\t".join((made, count, newest, str(seen.path)))


def _restore_row(chosen: Seen, now: Seen | None, restored: Restored | None) -> dict[str, Any]:
    kept = restored.kept if restored else None
    return {
        "backup": backup_row(chosen),
        "library": contents_row(now.contents) if now else None,
        "restored": restored is not None,
        "kept": str(kept.path) if kept else None,
    }
