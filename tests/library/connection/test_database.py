"""The disk misbehaves while a library is open: it is said, nothing is half kept, it works again."""

import shutil
from threading import Thread

import pytest

from reflect_app.errors import CouldNotOpenLibraryError, CouldNotSaveError
from reflect_app.library.files import library_file, sqlite_file
from reflect_app.library.store import open_library
from reflect_app.reflection import Answers, PromptKey, Reflection
from tests.drivers.sqlite import connected, locked
from tests.library.test_store import answering

LONG = "A sentence that takes up room. " * 4_000
WHOLE = Reflection(answers=Answers(**dict.fromkeys(PromptKey, LONG)), tags=("a", "b"))


def not_saved(library, record, because):
    """The save is refused with these words, and the library holds what it held before."""
    before = library.get(record.id)
    with pytest.raises(CouldNotSaveError, match=because) as caught:
        library.save(record)
    assert library.get(record.id) == before
    return caught.value


def saved(library, record):
    """The save is kept."""
    kept = library.save(record)
    assert library.get(record.id) == kept
    return kept


def test_another_program_that_keeps_the_lock_is_named(library, path):
    record = answering(library.create(), "typed")
    with locked(path):
        not_saved(library, record, "Another program is using the library")
    saved(library, record)


def test_another_thread_waits_for_its_turn(library):
    record, found = library.create(title="before"), []
    other = Thread(target=lambda: found.append(library.get(record.id)))
    with library._database.reading():
        other.start()
        other.join(0.2)
        assert found == []
    other.join(10)
    assert found == [record]


def test_a_job_within_a_job_is_a_mistake_of_ours_and_no_damage(library):
    with library._database.writing() as connection:
        with pytest.raises(RuntimeError, match="at work already"):
            library.counts()
        connection.execute("UPDATE reflections SET title = title")
    assert library.counts() is not None


def test_a_library_without_room_keeps_what_it_had(library):
    record = library.create(title="before")
    with library._database.reading() as connection:
        connection.execute("PRAGMA max_page_count = 1")
    larger = record.model_copy(update={"title": "after", "reflection": WHOLE})
    not_saved(library, larger, "The disk is full")
    with library._database.reading() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")
    saved(library, larger)


def test_a_full_disk_keeps_what_it_had_and_works_again(small_disk):
    library = open_library(small_disk / "library.sqlite3")
    record = library.create(title="before")
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * (shutil.disk_usage(small_disk).free - 65_536))
    larger = record.model_copy(update={"title": "after", "reflection": WHOLE})
    not_saved(library, larger, "The disk is full")
    assert len(library.find()) == 1
    ballast.unlink()
    saved(library, record.model_copy(update={"title": "after"}))
    library.close()


def test_a_library_that_turns_read_only_is_said_and_works_again(library):
    record = answering(library.create(), "typed")
    with library._database.reading() as connection:
        connection.execute("PRAGMA query_only = ON")
    not_saved(library, record, "may not write in its folder")
    saved(library, record)


def test_a_folder_that_is_closed_to_this_person_is_said_and_works_again(ordinary_folder):
    library = open_library(ordinary_folder / "library.sqlite3")
    record = answering(library.create(), "typed")
    ordinary_folder.chmod(0o000)
    with pytest.raises(CouldNotSaveError, match="may not read and write"):
        library.save(record)
    ordinary_folder.chmod(0o700)
    saved(library, record)
    library.close()


def test_a_library_that_was_deleted_is_not_written_into_the_void(library, path):
    record = answering(library.create(), "typed")
    path.unlink()
    with pytest.raises(CouldNotSaveError, match="no longer where it was") as caught:
        library.save(record)
    assert "Save a copy elsewhere" in caught.value.advice
    assert not path.exists()


def test_a_folder_that_vanished_is_named_and_nothing_is_made_in_its_place(library, path):
    record = answering(library.create(), "typed")
    shutil.rmtree(path.parent)
    with pytest.raises(CouldNotSaveError, match="folder of the library is gone"):
        library.save(record)
    assert not path.parent.exists()


def test_reading_a_library_that_is_gone_says_so(library, path):
    record = answering(library.create(), "typed")
    shutil.rmtree(path.parent)
    with pytest.raises(CouldNotSaveError):
        library.save(record)
    with pytest.raises(CouldNotOpenLibraryError, match="folder of the library is gone"):
        library.find()


def test_a_folder_made_anew_does_not_become_an_empty_library(library, path):
    record = answering(library.create(), "typed")
    shutil.rmtree(path.parent)
    path.parent.mkdir()
    with pytest.raises(CouldNotSaveError, match="no longer where it was"):
        library.save(record)
    assert list(path.parent.iterdir()) == []


def test_a_folder_that_comes_back_is_saved_in_again(library, path):
    record = answering(library.create(), "typed")
    away = path.parent.with_name("away")
    path.parent.rename(away)
    with pytest.raises(CouldNotSaveError, match="folder of the library is gone"):
        library.save(record)
    away.rename(path.parent)
    saved(library, record)


def test_a_copy_put_in_the_library_s_place_is_taken_up(library, path, tmp_path):
    record = answering(library.create(), "typed")
    copy = tmp_path / "copy"
    with connected(path) as source, connected(copy) as target:
        sqlite_file.copy_pages(source, target)
    shutil.rmtree(path.parent)
    with pytest.raises(CouldNotSaveError):
        library.save(record)
    path.parent.mkdir()
    copy.rename(path)
    saved(library, record)


@pytest.mark.parametrize(
    "make", [lambda path: open_library(path).close(), lambda path: path.touch()]
)
def test_another_file_in_the_library_s_place_is_left_alone(library, path, make):
    record = answering(library.create(), "typed")
    shutil.rmtree(path.parent)
    path.parent.mkdir()
    make(path)
    content = path.read_bytes()
    with pytest.raises(CouldNotSaveError, match="another file where the library was"):
        library.save(record)
    assert path.read_bytes() == content


def test_a_log_that_was_deleted_takes_no_change_with_it(library, path, tmp_path):
    record = saved(library, answering(library.create(), "typed"))
    path.with_name(f"{path.name}-wal").unlink()
    record = saved(library, answering(record, "typed on"))
    copy = tmp_path / "copy.sqlite3"
    library.close()
    shutil.copy(path, copy)
    assert open_library(copy).get(record.id) == record


def test_what_is_in_a_library_is_looked_at_once_to_open_it(path, monkeypatch):
    open_library(path).close()
    looks, look = [], library_file.state_of
    monkeypatch.setattr(library_file, "state_of", lambda path: looks.append(path) or look(path))
    open_library(path).close()
    assert looks == [path]
