"""What is in a backup, and which of those that there are is sound."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reflect_app.errors import BackupError
from reflect_app.library import backups
from reflect_app.library.backups.restore import restore_backup
from tests.drivers.sqlite import run_sql
from tests.library.copies import (
    NOW,
    cut,
    filled,
    flipped,
    words,
)

SECOND = timedelta(seconds=1)


def test_contents_are_how_many_there_are_and_the_newest_change(library, path, clock):
    made = [library.create() for _ in range(3)]
    clock.forward(hours=1)
    library.move_to_bin([library.create(title="last").id])
    held = backups.contents(path)
    assert (held.reflections, held.binned, held.newest) == (len(made), 1, clock.time)


def test_an_empty_library_has_no_newest_change(library, path):
    assert replace(backups.contents(path), identity="", signature="") == backups.Contents(
        0, 0, None, "", ""
    )


def test_a_backup_has_the_signature_of_its_library(path, make):
    filled(path)
    assert backups.contents(make().path) == backups.contents(path)


@pytest.mark.parametrize("change", ["text", "bin", "revision", "typed", "emptied"])
def test_whatever_would_be_lost_changes_the_signature(library, path, change):
    one, other = library.create(words("one")), library.create(words("other"))
    before = backups.contents(path).signature
    if change == "text":
        library.save(one.model_copy(update={"title": "new"}))
    elif change == "bin":
        library.move_to_bin([one.id])
    elif change == "revision":
        library.open_for_writing(one.id)
    elif change == "typed":
        library.save(
            one.model_copy(update={"place": one.place.model_copy(update={"tag_typed": "half a t"})})
        )
    else:
        library.move_to_bin([other.id])
        library.purge()
    assert backups.contents(path).signature != before


def test_where_the_cursor_was_is_not_worth_a_backup(library, path):
    one = library.create(words("one"))
    before = backups.contents(path).signature
    library.save(one.model_copy(update={"place": one.place.model_copy(update={"page": "needs"})}))
    library.update_search_index()
    assert backups.contents(path).signature == before


@pytest.mark.parametrize("share", [0.003, *(at / 12 for at in range(13))])
def test_one_flipped_bit_anywhere_is_found_and_passed_over(path, folder, make, share):
    filled(path)
    good, spoilt = make(), make(NOW + SECOND)
    flipped(spoilt.path, share)
    with pytest.raises(BackupError):
        backups.contents(spoilt.path)
    assert backups.newest_good([folder]) == good


@pytest.mark.parametrize("name", ["mine.sqlite3", "library.sqlite3", "copy of a backup"])
def test_one_changed_letter_is_found_whatever_a_backup_is_called(path, make, tmp_path, name):
    filled(path)
    renamed = tmp_path / name
    make().path.rename(renamed)
    backups.contents(renamed)
    data = renamed.read_bytes()
    renamed.write_bytes(data.replace(b"porcupine2", b"porcupyne2"))
    with pytest.raises(BackupError, match="damaged"):
        restore_backup(path, renamed, keep_in=tmp_path / "kept", now=NOW)


@pytest.mark.parametrize("share", [0, 0.001, 0.3, 0.9, 0.999])
def test_a_backup_that_was_cut_off_is_found_and_passed_over(path, folder, make, share):
    filled(path)
    good, spoilt = make(), make(NOW + SECOND)
    cut(spoilt.path, share)
    with pytest.raises(BackupError):
        backups.contents(spoilt.path)
    assert backups.newest_good([folder]) == good


def test_a_damaged_backup_is_not_copied_as_if_it_were_sound(path, make, tmp_path):
    filled(path)
    spoilt = make()
    flipped(spoilt.path, 0.7)
    with pytest.raises(BackupError, match="is damaged"):
        backups.make(spoilt.path, tmp_path, now=NOW)
    assert backups.found([tmp_path]) == []


def test_the_newest_good_one_may_be_asked_of_one_library(path, folder, make, tmp_path):
    filled(path)
    mine = make()
    other = tmp_path / "other.sqlite3"
    filled(other)
    backups.make(other, folder, now=NOW + SECOND)
    identity = backups.contents(path).identity
    assert backups.newest_good([folder], identity=identity) == mine


def test_a_folder_that_is_away_or_no_folder_is_passed_over(path, folder, make):
    filled(path)
    made = make()
    assert backups.found([folder.parent / "away", path, folder, folder]) == [made]


def test_other_files_are_no_backups(folder):
    folder.mkdir(parents=True)
    for name in ("library-20261323T213000Z.sqlite3", "notes.txt", "library.sqlite3"):
        (folder / name).touch()
    (folder / "library-20261123T213000Z.sqlite3").mkdir()
    assert backups.found([folder]) == []


def test_a_file_in_which_nothing_is_as_it_should_be_is_passed_over(path, make):
    filled(path)
    good, odd = make(), make(now=NOW + SECOND)
    run_sql(odd.path, "UPDATE reflections SET updated = x'07'", "PRAGMA user_version = 0")
    with pytest.raises(BackupError, match="damaged"):
        backups.contents(odd.path)
    assert backups.newest_good([good.path.parent]) == good
