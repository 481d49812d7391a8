"""A library becomes what it was in a backup, whole or not at all, and nothing there was is lost."""

import random
from contextlib import closing

import pytest

from reflect_app.errors import (
    BackupError,
    ChangedElsewhereError,
    CouldNotOpenLibraryError,
    DamagedLibraryError,
    NewerLibraryError,
)
from reflect_app.library import backups
from reflect_app.library.backups import BackupKind
from reflect_app.library.backups.restore import restore_backup
from reflect_app.library.store import open_library
from reflect_app.queries import Query
from reflect_app.reflection import Answers, Reflection
from tests.drivers.library import let_the_disk_lag
from tests.drivers.sqlite import rows_of, run_sql
from tests.library.copies import (
    NOW,
    cut,
    filled,
    flipped,
    of_first_version,
    rows,
    texts_in,
    words,
)


def test_the_library_is_what_it_was(path, backup, restore):
    filled(path)
    before, copy = texts_in(path), backup()
    with closing(open_library(path)) as library:
        library.create(words("newer"), title="newer")
        library.move_to_bin(library.ids(Query())[1:3])
    restored = restore(copy)
    assert texts_in(path) == before
    assert (restored.contents.reflections, restored.contents.binned) == (4, 0)


def test_what_was_there_is_kept_beside_it(path, backup, restore):
    copy = (filled(path, 1), backup())[1]
    filled(path, 2, text="newer")
    held = backups.contents(path)
    restored = restore(copy)
    assert restored.kept.kind is BackupKind.BEFORE_RESTORING
    assert backups.contents(restored.kept.path) == held


def test_restoring_can_be_undone_by_restoring_what_was_kept(path, backup, restore):
    copy = (filled(path, 1), backup())[1]
    filled(path, 2, text="newer")
    before = texts_in(path)
    restore(restore(copy).kept.path)
    assert texts_in(path) == before


def test_histories_come_back_with_their_reflections(library, path, backup, restore):
    one = library.create(words("first"))
    opened = library.open_for_writing(one.id)
    library.save(opened.model_copy(update={"reflection": words("second")}))
    library.open_for_writing(one.id)
    lines, copy = library.history(one.id), backup()
    library.move_to_bin([one.id])
    restore(copy)
    assert library.history(one.id) == lines
    assert library.revision(one.id, lines[-1].number).reflection == words("first")


def test_an_open_library_sees_it_at_once_and_goes_on(library, backup, restore):
    library.create(title="before")
    copy = backup()
    library.create(title="after")
    restore(copy)
    assert [line.title for line in library.find()] == ["before"]
    library.create(title="later")
    assert len(library.ids()) == 2


def test_search_finds_what_was_restored_and_not_what_was_there(library, backup, restore):
    library.create(words("porcupine"))
    copy = backup()
    library.create(words("hedgehog"))
    library.update_search_index()
    restore(copy)
    assert library.update_search_index() == 0
    assert [len(library.ids(Query(words=word))) for word in ("porcupine", "hedgehog")] == [1, 0]


def test_nobody_saves_over_it_with_what_was_open_before(library, backup, restore):
    opened = library.create(words("old"), title="one")
    copy = backup()
    for title in ("two", "three"):
        opened = library.save(opened.model_copy(update={"title": title}))
    restore(copy)
    with pytest.raises(ChangedElsewhereError):
        library.save(opened.model_copy(update={"title": "four"}))
    assert library.get(opened.id).title == "one"


def test_a_window_that_just_saved_is_told_as_well(library, backup, restore):
    copy = (library.create(title="first"), backup())[1]
    library.move_to_bin(library.ids())
    library.purge()
    other = library.create(words("takes the same row"))
    saved = library.save(other.model_copy(update={"title": "saved"}))
    restore(copy)
    with pytest.raises(Exception, match=r"no reflection|changed in another"):
        library.save(saved.model_copy(update={"title": "again"}))


def test_each_reflection_is_as_sound_as_it_was(library, path, backup, restore):
    ids = [library.create(words(f"text {at}")).id for at in range(3)]
    run_sql(path, "UPDATE answers SET text = 'spoilt' WHERE reflection = 2")
    restore(backup())
    assert library.get(ids[0]).reflection == words("text 0")
    with pytest.raises(CouldNotOpenLibraryError, match="is damaged"):
        library.get(ids[1])


def test_a_title_that_is_no_text_any_more_does_not_hold_back_the_rest(path, backup, restore):
    ids = filled(path)
    run_sql(path, f"UPDATE reflections SET title = CAST(x'ff' AS TEXT) WHERE id = '{ids[1]}'")
    restore(backup())
    assert backups.contents(path).reflections == 4


def test_a_spoilt_note_of_what_was_emptied_does_not_hold_back_the_rest(path, backup, restore):
    ids = filled(path)
    copy = backup()
    run_sql(path, "INSERT INTO emptied VALUES (x'00ff', 5), ('gone', '')")
    restore(copy)
    assert backups.contents(path).reflections == len(ids)
    assert rows_of(path, "SELECT id FROM emptied") == [("gone",)]


def test_what_was_emptied_stays_gone(library, path, backup, restore):
    kept, gone = library.create(words("kept")), library.create(words("quince"))
    copy = backup()
    library.move_to_bin([gone.id])
    library.purge()
    restore(copy)
    library.close()
    files = [each for each in path.parent.iterdir() if each.is_file()]
    assert not any(b"quince" in each.read_bytes() for each in files)
    with closing(open_library(path)) as again:
        assert (list(again.ids()), list(again.purged_ids())) == ([kept.id], [gone.id])


def test_nothing_emptied_is_left_where_rows_were_moved_to_other_pages(library, path, tmp_path):
    chance, gone = random.Random(7), []
    let_the_disk_lag(library)
    for at in range(1200):
        secret = chance.random() < 0.6  # many are neighbours
        text = (f"quince{at:04} " if secret else "medlar ") * chance.choice((3, 30, 200))
        reflection = Reflection(answers=Answers(impact=text, needs=text[:20]), tags=(text[:10],))
        record = library.open_for_writing(library.create(reflection, title=text[:60]).id)
        gone += [record.id] if secret else []
    stick = tmp_path / "stick"
    stick.mkdir()
    copy = backups.make(path, stick, now=NOW).path  # away when the bin is emptied
    library.move_to_bin(gone)
    library.purge()
    restore_backup(path, copy, keep_in=stick, now=NOW)
    library.close()
    assert not [each for each in path.parent.iterdir() if b"quince" in each.read_bytes()]


def test_the_library_stays_the_one_it_is(path, tmp_path, backup, restore):
    filled(path)
    identity = backups.contents(path).identity
    other = tmp_path / "other.sqlite3"
    filled(other, 2)
    assert restore(backup(other)).contents.identity == identity


def test_a_backup_of_the_first_version_comes_in_with_today_s_tables(
    tmp_path, path, backup, restore
):
    filled(path)
    copy = backup(of_first_version(tmp_path / "old.sqlite3"))
    before = copy.read_bytes()
    assert restore(copy).contents.reflections == 5
    with closing(open_library(path)) as library:
        assert library.update_search_index() == 0
        assert len(library.ids()) == 5
    assert copy.read_bytes() == before


def test_a_library_of_the_first_version_can_be_restored_over(tmp_path, path, backup, restore):
    copy = (filled(tmp_path / "new.sqlite3"), backup(tmp_path / "new.sqlite3"))[1]
    of_first_version(path)
    kept = restore(copy).kept
    assert len(texts_in(path)) == 4
    assert rows(kept.path)["alembic_version"] == [("0001",)]


@pytest.mark.parametrize("there", [None, b""])
def test_without_a_library_one_is_made(tmp_path, path, backup, restore, there):
    filled(tmp_path / "lost.sqlite3")
    copy = backup(tmp_path / "lost.sqlite3")
    if there is not None:
        path.write_bytes(there)
    assert restore(copy).kept is None
    assert len(texts_in(path)) == 4


def test_restoring_twice_is_as_restoring_once(path, backup, restore):
    copy = (filled(path), backup())[1]
    before = texts_in(path)
    restore(copy)
    restore(copy)
    assert texts_in(path) == before


def test_nothing_is_left_lying_about(path, folder, backup, restore):
    copy = (filled(path), backup())[1]
    kept = restore(copy).kept
    assert sorted(folder.iterdir()) == sorted([copy, kept.path])
    assert sorted(path.parent.iterdir()) == sorted([folder, path])


def test_a_library_made_with_pages_of_another_size_is_restored_too(path, backup, restore):
    copy = (filled(path), backup())[1]
    run_sql(path, "PRAGMA journal_mode = DELETE", "PRAGMA page_size = 8192", "VACUUM")
    restore(copy)
    assert len(texts_in(path)) == 4


def test_what_was_kept_stays_whatever_goes_wrong_afterwards(
    path, folder, backup, restore, monkeypatch
):
    copy = (filled(path, 1), backup())[1]
    filled(path, 2)

    def refuse(*_arguments):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("reflect_app.library.backups.restore._write_in", refuse)
    with pytest.raises(BackupError):
        restore(copy)
    kept = [each for each in backups.found([folder]) if each.kind is BackupKind.BEFORE_RESTORING]
    assert [backups.contents(each.path).reflections for each in kept] == [3]


def test_a_folder_to_keep_it_in_that_is_a_file_is_said(path, tmp_path, backup):
    copy = (filled(path), backup())[1]
    (tmp_path / "file").touch()
    with pytest.raises(BackupError, match="There is a file where the folder for backups"):
        restore_backup(path, copy, keep_in=tmp_path / "file", now=NOW)


# What can't be


def unchanged(path, restore, copy, kind, match):
    """Restoring is refused, and the library is byte for byte what it was."""
    before = path.read_bytes()
    with pytest.raises(kind, match=match) as caught:
        restore(copy)
    assert path.read_bytes() == before
    assert caught.value.advice.endswith(".")


@pytest.mark.parametrize("spoil", [flipped, cut])
@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
def test_a_damaged_backup_is_refused(path, backup, restore, spoil, share):
    copy = (filled(path), backup())[1]
    spoil(copy, share)
    unchanged(path, restore, copy, BackupError, "is damaged|is not a backup")


def test_a_backup_of_a_newer_version_is_refused(path, tmp_path, backup, restore):
    filled(path)
    filled(tmp_path / "new.sqlite3")
    run_sql(tmp_path / "new.sqlite3", "UPDATE alembic_version SET version_num = '9999'")
    copy = backup(tmp_path / "new.sqlite3")
    unchanged(path, restore, copy, BackupError, "newer version of Reflect")


def test_another_file_is_refused(path, tmp_path, restore):
    filled(path)
    (tmp_path / "letter.txt").write_bytes(b"Dear all, " * 900)
    unchanged(path, restore, tmp_path / "letter.txt", BackupError, "is not a backup")
    unchanged(path, restore, tmp_path, BackupError, "is a folder and not a backup")
    unchanged(path, restore, tmp_path / "gone", BackupError, "There is no backup at")


def test_a_damaged_library_has_to_be_repaired_first(path, backup, restore):
    copy = (filled(path, 40), backup())[1]
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2] + b"\xa5" * (len(content) // 2))
    unchanged(path, restore, copy, DamagedLibraryError, "is damaged")


def test_a_newer_library_is_left_alone(path, backup, restore):
    copy = (filled(path), backup())[1]
    run_sql(path, "UPDATE alembic_version SET version_num = '9999'")
    unchanged(path, restore, copy, NewerLibraryError, "newer version")


def test_a_full_disk_leaves_the_library_as_it_was(small_disk, tmp_path):
    filled(small_disk / "library.sqlite3", 4)
    filled(tmp_path / "big.sqlite3", 40)
    copy = backups.make(tmp_path / "big.sqlite3", tmp_path, now=NOW).path
    for ballast in (300_000, 450_000, 600_000):
        (small_disk / "ballast").write_bytes(b"x" * ballast)
        with pytest.raises(BackupError, match="room"):
            restore_backup(
                small_disk / "library.sqlite3", copy, keep_in=small_disk / "backups", now=NOW
            )
        assert not list((small_disk / "backups").glob("*.part"))
    (small_disk / "ballast").unlink()
    assert len(texts_in(small_disk / "library.sqlite3")) == 4


# Under another name


def _renamed(copy, content=None):
    """The backup as somebody put it elsewhere, under a name of their own."""
    elsewhere = copy.with_name("my reflections.sqlite3")
    elsewhere.write_bytes(content or copy.read_bytes())
    return elsewhere


def test_a_backup_that_was_renamed_is_restored(path, backup, restore):
    filled(path)
    before, copy = texts_in(path), _renamed(backup())
    filled(path, 2)
    assert restore(copy).contents.reflections == 4
    assert (texts_in(path), backups.contents(copy).sealed) == (before, True)


def test_a_renamed_backup_with_one_changed_letter_is_refused(path, backup, restore):
    filled(path)
    before, copy = rows(path), backup()
    spoilt = _renamed(copy, copy.read_bytes().replace(b"porcupine2 ", b"porcupinf2 ", 1))
    with pytest.raises(BackupError, match="damaged"):
        restore(spoilt)
    assert rows(path) == before


def test_a_copy_without_a_seal_is_restored_and_what_is_not_as_written_is_counted(path, restore):
    filled(path)
    copy = _renamed(path)
    content = copy.read_bytes()
    assert (backups.contents(copy).sealed, restore(copy).spoilt) == (False, 0)
    copy.write_bytes(content.replace(b"porcupine2 ", b"porcupinf2 "))
    assert restore(copy).spoilt == 1


def test_a_backup_in_the_place_of_a_library_that_was_written_in_is_no_damaged_backup(
    path, backup, tmp_path
):
    filled(path)
    other = tmp_path / "other.sqlite3"
    other.write_bytes(backup().read_bytes())
    filled(other, 1)
    assert backups.contents(other).reflections == 5
