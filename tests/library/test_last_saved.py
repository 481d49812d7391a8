"""What was saved and is not in the library any more is known, however its log was lost."""

import subprocess
import sys
from contextlib import closing
from datetime import timedelta

import pytest

from reflect_app.library import backups, doctor, store
from reflect_app.library.backups.restore import restore_backup
from reflect_app.library.connection import missing_saves
from reflect_app.library.files import last_saved
from reflect_app.library.files.sqlite_file import files_beside, wal_of
from reflect_app.paths import AppPaths
from tests.library.copies import NOW, filled
from tests.samples import WRITTEN

KILLED = """
import os, signal, sys
from pathlib import Path
from reflect_app.library.store import open_library
from reflect_app.reflection import PromptKey, Reflection
library = open_library(Path(sys.argv[1]))
old = library.get(sorted(library.ids())[0])
for at in range(3):
    old = library.save(old.model_copy(update={"title": f"saved {at}"}))
new = library.create(Reflection().answering(PromptKey.IMPACT, "new words"))
print(old.id, old.version, new.id)
sys.stdout.flush()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def path(tmp_path):
    path = AppPaths(tmp_path).library
    filled(path)
    return path


@pytest.fixture
def killed(path):
    """A program that had saved in the library was killed; which reflections, and which version."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED, path], capture_output=True, text=True, check=False
    )
    old, version, new = done.stdout.split()
    return old, int(version), new


def deleted(log):
    log.unlink()


def emptied(log):
    log.write_bytes(b"")


def cut(log):
    log.write_bytes(log.read_bytes()[: log.stat().st_size // 3])


def zeroed(log):
    log.write_bytes(bytes(log.stat().st_size))


def note_of(path):
    return files_beside(path)[1]


def missing_in(path):
    with closing(store.open_library(path)) as library:
        return library.missing_saves()


def test_after_a_kill_alone_nothing_is_missing(path, killed):
    assert missing_in(path) == ()


@pytest.mark.parametrize("noted", [True, False])
@pytest.mark.parametrize("spoil", [deleted, emptied, cut, zeroed])
def test_what_stood_in_a_lost_log_is_known_to_be_missing(path, killed, spoil, noted):
    """With the note of where the log ended it is damage, without it nothing but the witness."""
    old, _version, new = killed
    spoil(wal_of(path))
    if not noted:
        note_of(path).unlink()
    found = doctor.resolve(AppPaths(path.parent))
    (issue,) = [each for each in found.issues if each.code == "missing-saves"]
    assert {new} <= set(issue.ids) <= {old, new}
    assert issue in found.left


def test_what_another_program_saves_meanwhile_is_not_taken_for_missing(path, monkeypatch):
    with closing(store.open_library(path)) as one, closing(store.open_library(path)) as another:
        read = missing_saves.witness

        def saved_meanwhile(library):
            another.create()
            said = read(library)
            another.create()
            return said

        with monkeypatch.context() as patched:
            patched.setattr(missing_saves, "witness", saved_meanwhile)
            assert one.missing_saves() == ()


def test_what_is_missing_is_said_once_and_until_then_at_each_look(path, killed):
    wal_of(path).unlink()
    note_of(path).unlink()
    for _ in range(2):
        assert [each.id for each in missing_in(path)] == [killed[0], killed[2]]
        assert doctor.examine(AppPaths(path.parent)).left
    with closing(store.open_library(path)) as library:
        library.missing_saves()
        library.forget_missing_saves()
    assert missing_in(path) == ()
    assert not doctor.examine(AppPaths(path.parent)).left


def test_who_closes_the_library_as_the_last_one_leaves_no_witness(path):
    with closing(store.open_library(path)) as one, closing(store.open_library(path)) as another:
        for library in (one, another):
            library.create()
        assert len(last_saved.last_saved(last_saved.witness(path), one._database._identity)) == 2
    assert not last_saved.path_of(path).exists()


def test_what_was_emptied_or_given_up_by_a_restore_is_not_missing(path):
    with closing(store.open_library(path)) as library:
        backup = backups.make(path, path.with_name("backups"), now=WRITTEN)
        gone = library.create()
        library.move_to_bin([gone.id])
        library.purge([gone.id])
        library.create()
        restore_backup(path, backup.path, keep_in=path.with_name("backups"), now=WRITTEN)
    assert missing_in(path) == ()


def test_a_witness_that_is_spoilt_or_another_librarys_says_nothing(path, killed):
    wal_of(path).unlink()
    note_of(path).unlink()
    witness = last_saved.path_of(path)
    content = witness.read_bytes()
    assert last_saved.last_saved(content, "another") == {}
    witness.write_bytes(content.replace(b"20", b"21"))
    assert missing_in(path) == ()
    witness.write_bytes(content[: last_saved._LINE + 5])
    assert len(missing_in(path)) == 1


COMMENTED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from reflect_app.library.store import open_library
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.making_entries import Writer
library = open_library(Path(sys.argv[1]))
one = sorted(library.ids())[0]
library._database.rest()
for at in range(2):
    writer = Writer("B.", datetime.now(UTC), library.review(one))
    library.add_to_review(one, [writer.comment(PromptKey.IMPACT, f"comment {at}")])
print(one)
sys.stdout.flush()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def commented(path):
    """A program that had noted two comments was killed; on which reflection."""
    command = [sys.executable, "-c", COMMENTED, path]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def test_comments_that_stood_in_a_lost_log_are_known_to_be_missing(path, commented):
    deleted(wal_of(path))
    note_of(path).unlink()
    (missing,) = missing_in(path)
    assert (missing.id, missing.version, missing.here) == (commented, 2, 0)
    assert missing_in(path) == (missing,)
    found = doctor.resolve(AppPaths(path.parent))
    assert [each.ids for each in found.issues if each.code == "missing-saves"] == [(commented,)]


DECIDED = COMMENTED.replace(
    'writer = Writer("B.", datetime.now(UTC), library.review(one))',
    "from tests.library.deciding import decision",
).replace(
    'library.add_to_review(one, [writer.comment(PromptKey.IMPACT, f"comment {at}")])',
    'library.decide(one, [decision(f"Name{at}")])',
)


def test_decisions_that_stood_in_a_lost_log_are_known_to_be_missing(path):
    command = [sys.executable, "-c", DECIDED, path]
    one = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    assert missing_in(path) == ()
    deleted(wal_of(path))
    note_of(path).unlink(missing_ok=True)
    (missing,) = missing_in(path)
    assert (missing.id, missing.version, missing.here) == (one, 2, 0)


def test_comments_that_are_there_are_not_called_missing(path, commented):
    assert missing_in(path) == ()
    with closing(store.open_library(path)) as library:
        assert len(library.review(commented).comments) == 2
        library.move_to_bin([commented])
        library.purge()
    assert missing_in(path) == ()


def test_a_reflection_of_which_a_save_and_a_comment_are_missing_is_named_once(path, commented):
    with closing(store.open_library(path)) as library:
        identity = library._database._identity
    witness = last_saved.LastSaved(path, identity)
    for name, moment in ((commented, NOW), (f"{commented}:review", NOW + timedelta(hours=1))):
        witness.note(name, 99, moment)
    witness.let_go()
    (missing,) = missing_in(path)
    assert (missing.id, missing.moment) == (commented, NOW + timedelta(hours=1))


def test_what_one_transaction_saved_is_noted_together_and_again_in_its_place(path):
    witness = last_saved.LastSaved(path, "identity")
    for version in (1, 2):
        witness.note_all((each, version, WRITTEN) for each in ("a", "b", "c"))
        witness.note("b", version + 5, WRITTEN)
    witness.let_go()
    said = last_saved.witness(path)
    found = last_saved.last_saved(said, "identity")
    assert {name: each.version for name, each in found.items()} == {"a": 2, "b": 7, "c": 2}
    assert len(said.split()) == len(found) * 4
