"""What is removed for good is gone from the backups too: looked for in the bytes of every file."""

import random
from contextlib import closing
from datetime import timedelta

import pytest

from reflect_app import half_written
from reflect_app.library import backups
from reflect_app.library.backups import BackupKind
from reflect_app.library.backups.restore import restore_backup
from reflect_app.library.store import open_library
from tests.library.copies import (
    NOW,
    cut,
    filled,
    flipped,
    forget_all,
    of_first_version,
    rows,
    texts_in,
)

FIRST_ONE, ITS_WORDS = "56gt57bbt9", b"supervision to help validate"


@pytest.fixture
def ids(path, folder):
    """Reflections that are in a backup of each kind."""
    ids = filled(path, text="quince")
    for kind in BackupKind:
        backups.make(path, folder, now=NOW, kind=kind)
    return ids


def holding(folder, words):
    """The files of a folder that have these words in them, a backup or not."""
    return [each.name for each in folder.iterdir() if words in each.read_bytes()]


def test_no_word_of_it_is_left_in_any_file(folder, ids):
    assert len(holding(folder, b"quince1")) == 3
    assert backups.erase_reflections([folder], ids[1:2]) == []
    assert holding(folder, b"quince1") == []


def test_all_others_are_still_there(path, folder, ids):
    before = rows(backups.found([folder])[0].path)["answers"]
    backups.erase_reflections([folder], ids[1:2])
    for each in backups.found([folder]):
        assert backups.contents(each.path).reflections == 3
        assert rows(each.path)["answers"] == [row for row in before if row[0] != 2]


def test_earlier_wordings_go_with_it(path, folder):
    (only,) = filled(path, 1, text="quince")
    with closing(open_library(path)) as library:
        record = library.open_for_writing(only)
        library.save(record.model_copy(update={"reflection": type(record.reflection)()}))
    made = backups.make(path, folder, now=NOW)
    assert rows(made.path)["texts"]
    backups.erase_reflections([folder], [only])
    assert holding(folder, b"quince") == []
    assert rows(made.path)["texts"] == rows(made.path)["revision_texts"] == []


def test_a_backup_of_the_first_version_forgets_as_well(path, folder):
    of_first_version(path)
    made = backups.make(path, folder, now=NOW, kind=BackupKind.BEFORE_UPDATE)
    assert holding(folder, ITS_WORDS) == [made.path.name]
    backups.erase_reflections([folder], [FIRST_ONE])
    assert holding(folder, ITS_WORDS) == []
    assert rows(made.path)["alembic_version"] == [("0001",)]


def test_a_backup_that_never_held_it_is_not_touched(folder, ids):
    before = {each.path: each.path.stat().st_mtime_ns for each in backups.found([folder])}
    assert backups.erase_reflections([folder], ["no-such-id"]) == []
    assert before == {each.path: each.path.stat().st_mtime_ns for each in backups.found([folder])}


def test_doing_it_again_changes_nothing(folder, ids):
    backups.erase_reflections([folder], ids[:2])
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    assert backups.erase_reflections([folder, folder], ids[:2]) == []
    assert before == {each.name: each.read_bytes() for each in folder.iterdir()}


def test_a_backup_stays_as_private_as_it_was(folder, ids):
    backups.erase_reflections([folder], ids)
    assert {each.path.stat().st_mode & 0o777 for each in backups.found([folder])} == {0o600}


@pytest.mark.parametrize("spoil", [flipped, cut])
def test_a_damaged_backup_is_left_as_it_is_and_named(folder, ids, spoil):
    spoilt = backups.found([folder])[0].path
    spoil(spoilt, 0.7)
    before = spoilt.read_bytes()
    assert backups.erase_reflections([folder], ids[1:2]) == [spoilt]
    assert spoilt.read_bytes() == before


def test_a_folder_that_is_away_has_nothing_to_forget(tmp_path):
    assert backups.erase_reflections([tmp_path / "away"], ["any"]) == []


def test_a_full_disk_leaves_the_backup_whole_and_names_it(path, small_disk):
    ids = filled(path, 40)
    made = backups.make(path, small_disk, now=NOW)
    (small_disk / "ballast").write_bytes(b"x" * (900_000 - made.size))
    assert backups.erase_reflections([small_disk], ids[:1]) == [made.path]
    assert backups.contents(made.path).reflections == 40


def test_a_read_only_folder_is_named(ordinary_folder):
    ids = filled(ordinary_folder / "library.sqlite3")
    folder = ordinary_folder / "backups"
    made = backups.make(ordinary_folder / "library.sqlite3", folder, now=NOW)
    folder.chmod(0o500)
    assert backups.erase_reflections([folder], ids) == [made.path]
    folder.chmod(0o700)


def test_what_a_crash_left_is_forgotten_too(folder, ids):
    left = folder / f"library-{half_written.mark()}-0123abcd.part"
    left.write_bytes(b"quince1")
    backups.erase_reflections([folder], ids[1:2])
    assert holding(folder, b"quince1") == []


def test_killed_at_any_moment_each_backup_is_whole_and_the_rest_is_done_the_next_time(
    processes, path, folder
):
    ids = filled(path, 30, text="quince")
    for second in range(4):
        backups.make(path, folder, now=NOW + timedelta(seconds=second))
    for _ in range(8):
        process = processes.Process(target=forget_all, args=(folder, ids[:20]))
        process.start()
        process.join(random.uniform(0.2, 0.5))
        process.kill()
        process.join()
        assert {backups.contents(each.path).reflections for each in backups.found([folder])} <= {
            *range(10, 31)
        }
    assert backups.erase_reflections([folder], ids[:20]) == []
    assert len(backups.found([folder])) == len(list(folder.iterdir())) == 4
    assert all(holding(folder, f"quince{at} ".encode()) == [] for at in range(20))


def test_what_was_forgotten_can_t_be_restored(path, folder, ids):
    backups.erase_reflections([folder], ids[:1])
    restore_backup(path, backups.found([folder])[0].path, keep_in=folder, now=NOW)
    assert [text.split()[0] for text in texts_in(path)] == ["quince1", "quince2", "quince3"]
