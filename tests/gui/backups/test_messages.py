"""What is said about backups is what a person would say."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from reflect_app.errors import BackupError
from reflect_app.gui.backups.messages import (
    away_text,
    backed_up_text,
    comparison_text,
    folder_name,
    how_many,
    kind_text,
    last_backup_text,
    moment_words,
    newest_text,
    places_text,
)
from reflect_app.gui.tasks.maintenance_jobs import BackupResult
from reflect_app.gui.tasks.own_backup_folder import FolderAway
from reflect_app.library.backups import Backup, BackupKind, Contents

NOW = datetime(2026, 11, 23, 14, 10, tzinfo=UTC)
AWAY = FolderAway(Path("STICK"))
USUAL = Path("home") / "backups"


def a_backup(kind=BackupKind.ROLLING, made=NOW):
    return Backup(USUAL / "one", made, kind, 1)


def contents(reflections=24, binned=0, newest=NOW, signature="same", identity="ours"):
    return Contents(reflections, binned, newest, identity, signature)


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(minutes=30), "Last backup today, 13:40"),
        (timedelta(days=1, minutes=30), "Last backup yesterday, 13:40"),
        (timedelta(days=3), "Last backup 20 November, 14:10"),
        (timedelta(days=365), "Last backup 23 November 2025, 14:10"),
    ],
)
def test_the_last_backup_is_told_with_day_and_time(ago, words):
    assert last_backup_text(NOW - ago, NOW, UTC) == words


def test_no_backup_yet_is_said_so():
    assert last_backup_text(None, NOW) == "No backup yet"


def test_moments_are_told_in_the_zone_where_somebody_is():
    east = timezone(timedelta(hours=11))
    assert moment_words(NOW - timedelta(hours=2), NOW, east) == "Yesterday, 23:10"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (BackupKind.ROLLING, ""),
        (BackupKind.BEFORE_RESTORING, "Kept before you restored"),
        (BackupKind.BEFORE_UPDATE, "Kept before an update"),
    ],
)
def test_what_was_kept_for_a_reason_says_which(kind, words):
    assert kind_text(a_backup(kind)) == words


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (contents(1), "1 reflection"),
        (contents(2500, 3), "2,500 reflections, 3 more in the bin"),
        (contents(0), "0 reflections"),
    ],
)
def test_how_much_there_is(held, words):
    assert how_many(held) == words


def test_an_empty_library_has_no_newest_change():
    assert newest_text(contents(0, newest=None), NOW) == "nothing written yet"


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (contents(), "This is the same as your library now."),
        (
            contents(23, signature="other"),
            "Your library now has 1 reflection more than this backup.",
        ),
        (
            contents(26, signature="other"),
            "This backup has 2 reflections more than your library now.",
        ),
        (
            contents(newest=NOW - timedelta(1), signature="other"),
            "As many reflections as in your library now, some of them different.",
        ),
        (contents(signature="other"), "As many reflections as in your library now."),
        (
            contents(identity="other"),
            "This backup is of another library than the one you have now.",
        ),
    ],
)
def test_a_backup_is_compared_with_the_library_in_one_sentence(held, words):
    assert comparison_text(held, contents()) == words


def test_where_a_backup_is():
    stick = Path("media") / "STICK"
    assert places_text([USUAL, stick], USUAL) == "On this computer and in STICK"


def test_a_folder_without_a_name_is_known_by_its_path():
    assert folder_name(Path("/")) == str(Path("/"))


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (BackupResult(a_backup(), made=True), "Backed up just now."),
        (BackupResult(None), "There is nothing to back up yet."),
        (BackupResult(None, trouble=BackupError("No room.", "Make some.")), "No room. Make some."),
        (
            BackupResult(a_backup(), made=True, away=AWAY),
            f"Backed up just now. {away_text(AWAY)}",
        ),
    ],
)
def test_what_became_of_a_backup_is_said(result, words):
    assert backed_up_text(result, NOW) == words


def test_a_folder_that_is_not_there_and_one_that_takes_nothing_are_said_apart():
    assert "“STICK” isn't there at the moment" in away_text(AWAY)
    refused = away_text(FolderAway(AWAY.folder, refused=True))
    assert "can't keep copies in your backup folder “STICK”" in refused


def test_where_nothing_changed_it_says_which_backup_holds_everything():
    words = backed_up_text(BackupResult(a_backup()), NOW)
    assert words.startswith("Nothing has changed since the backup of today, ")
