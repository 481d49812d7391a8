"""Nobody who saves waits long for a long job, whatever process it is in."""

import threading
import time
from contextlib import closing, contextmanager, suppress

import pytest

from reflect_app.errors import (
    CouldNotSaveError,
    DamagedWhileSavingError,
    NoSuchReflectionError,
)
from reflect_app.library import move_in_slices, purge
from reflect_app.library.connection import database, turns
from reflect_app.library.connection.database import Database
from reflect_app.library.connection.turns import Turns
from reflect_app.library.files import log_into_file
from reflect_app.library.store import open_library
from reflect_app.queries import BIN, Query
from reflect_app.reflection import Answers, Reflection
from tests.library.remains import Secrets

NUMBER = 25


class KilledError(Exception):
    """What stands for a kill here: nothing of the library's own catches it."""


@pytest.fixture(autouse=True)
def small_slices(monkeypatch):
    """As if there were very much to do: each slice is as short as can be."""
    monkeypatch.setattr(purge, "SLICE_S", 0.0, raising=False)
    monkeypatch.setattr(purge, "_AT_ONCE", 1, raising=False)
    monkeypatch.setattr(move_in_slices, "SLICE_S", 0.0)
    monkeypatch.setattr(move_in_slices, "_AT_ONCE", 1)
    monkeypatch.setattr(move_in_slices, "_IN_ONE", 2)


@pytest.fixture
def secrets():
    return Secrets()


def fill_bin(library, secrets=None):
    """Many reflections in the bin, read in for search, and one that stays."""
    stays = library.create(title="Stays")
    text = secrets.text(30) if secrets else "She waited in the corridor."
    gone = [
        library.create(Reflection(answers=Answers(description=f"{text} {at}"))).id
        for at in range(NUMBER)
    ]
    while library.update_search_index():
        continue
    library.move_to_bin(gone)
    return stays, gone


@contextmanager
def between_slices(monkeypatch, act):
    """Do something wherever a long job lets others go first."""
    let = Database.let_others_first

    def acting(this):
        act()
        let(this)

    with monkeypatch.context() as patched:
        patched.setattr(Database, "let_others_first", acting)
        yield


# Who saves while much is removed


def test_the_lock_is_let_go_after_each_slice_of_emptying_the_bin(library):
    fill_bin(library)
    commits = []
    library._database._connected().set_commit_hook(lambda: bool(commits.append("one")))
    library.purge()
    assert len(commits) > NUMBER


def test_others_save_while_the_bin_is_emptied(library, path):
    record, _gone = fill_bin(library)
    saved = 0
    with closing(open_library(path)) as first, closing(open_library(path)) as second:
        emptying = threading.Thread(target=first.purge)
        emptying.start()
        while emptying.is_alive():
            saved += 1
            record = second.save(record.model_copy(update={"title": f"Typed {saved}"}))
        assert second.get(record.id).title == f"Typed {saved}"
        assert second.ids(BIN) == []
    assert saved


def test_what_is_removed_is_gone_for_everybody_from_the_first_slice_on(
    library, second, monkeypatch
):
    _stays, gone = fill_bin(library)
    seen = []

    def look():
        seen.append((list(second.ids(BIN)), second.counts().binned))
        assert not second.ids(Query(words="corridor", binned=True))
        for act in (second.get, lambda one: second.put_back([one]), second.open_for_writing):
            with pytest.raises(NoSuchReflectionError):
                act(gone[-1])

    with between_slices(monkeypatch, look):
        assert sorted(library.purge()) == sorted(gone)
    assert len(seen) > NUMBER
    assert set(map(str, seen)) == {str(([], 0))}


@pytest.mark.parametrize("slices", [1, 2, 9, NUMBER, NUMBER + 2, NUMBER + 4])
def test_what_a_kill_broke_off_between_two_slices_is_finished_at_the_next_start(
    library, path, secrets, monkeypatch, slices
):
    stays, gone = fill_bin(library, secrets)
    left = iter(range(slices))

    def kill():
        if next(left, None) is None:
            raise KilledError

    with between_slices(monkeypatch, kill), suppress(KilledError):
        library.purge()
    library.close()
    with closing(open_library(path)) as again:
        assert (list(again.ids(BIN)), list(again.ids())) == ([], [stays.id])
        assert sorted(again.purged_ids()) == sorted(gone)
        assert secrets.traces(path.parent) == set()


def test_what_a_kill_broke_off_may_be_finished_later_and_is_not_seen_until_then(
    library, path, secrets, monkeypatch
):
    fill_bin(library, secrets)
    with between_slices(monkeypatch, broken_off), suppress(KilledError):
        library.purge()
    library.close()
    with closing(open_library(path, finish=False)) as again:
        assert (list(again.ids(BIN)), again.counts().binned) == ([], 0)
        assert secrets.traces(path.parent)
        again.purge([])
        assert secrets.traces(path.parent) == set()


def broken_off():
    raise KilledError


def test_writing_all_pages_anew_begins_again_where_somebody_saves_meanwhile(
    library, path, secrets, monkeypatch
):
    _stays, gone = fill_bin(library, secrets)
    waits = iter([True] * 3)
    monkeypatch.setattr("reflect_app.library.connection.clear_traces._STEPS", 10)
    monkeypatch.setattr(Database, "somebody_waits", lambda _this: next(waits, False))
    assert sorted(library.purge()) == sorted(gone)
    assert next(waits, None) is None
    assert secrets.traces(path.parent) == set()


def test_who_saves_all_the_time_does_not_keep_traces_there_for_ever(
    library, path, secrets, monkeypatch
):
    fill_bin(library, secrets)
    monkeypatch.setattr(Database, "somebody_waits", lambda _this: True)
    monkeypatch.setattr("reflect_app.library.connection.clear_traces._STEPS", 10)
    monkeypatch.setattr("reflect_app.library.connection.clear_traces._GIVES_WAY_FOR", 0.2)
    library.purge()
    assert secrets.traces(path.parent) == set()


# Who saves while many are moved


def places(library):
    return sorted(library.ids()), sorted(library.ids(BIN))


def test_the_lock_is_let_go_after_each_slice_of_moving_many(library):
    stays, gone = fill_bin(library)
    commits = []
    library._database._connected().set_commit_hook(lambda: bool(commits.append("one")))
    library.put_back(gone)
    assert len(commits) >= NUMBER
    library.move_to_bin(gone)
    assert len(commits) >= 2 * NUMBER
    assert places(library) == ([stays.id], sorted(gone))


def test_others_save_while_many_are_moved(library, path, monkeypatch):
    record, gone = fill_bin(library)
    with closing(open_library(path)) as second:

        def save():
            nonlocal record
            record = second.save(record.model_copy(update={"title": f"{record.title}."}))

        with between_slices(monkeypatch, save):
            library.put_back(gone)
        assert second.get(record.id).title.count(".") >= NUMBER
        assert places(second) == (sorted([record.id, *gone]), [])


FULL = CouldNotSaveError("The disk is full.", "Make some room on it.")
DAMAGED = DamagedWhileSavingError("The library is damaged.", "Make a copy of it.")


def refused(slices, error=FULL):
    """An ``act`` that lets some slices be written, and no more until it was raised once."""
    left = iter([None] * slices)

    def refuse():
        nonlocal left
        if next(left, refuse) is refuse:
            left = iter([None] * 1_000)
            raise error

    return refuse


@pytest.mark.parametrize("slices", [0, 1, 7, NUMBER - 1])
def test_none_is_moved_where_an_error_stops_it(library, second, monkeypatch, slices):
    _stays, gone = fill_bin(library)
    library.put_back(gone[:2])
    before, order = places(second), list(second.ids(BIN))
    every = [*before[0], *before[1]]
    for move in (library.put_back, library.move_to_bin):
        stopped = pytest.raises(CouldNotSaveError, match="full")
        with between_slices(monkeypatch, refused(slices)), stopped:
            move(every)
        assert places(second) == before
        assert list(second.ids(BIN)) == order


def test_where_not_even_that_can_be_written_it_is_said_that_some_are_moved(library, monkeypatch):
    stays, gone = fill_bin(library)
    with between_slices(monkeypatch, refused(5)):
        monkeypatch.setattr(move_in_slices, "_move_back_some", lambda *_asked: refused(0)())
        with pytest.raises(CouldNotSaveError) as raised:
            library.put_back(gone)
    assert "Some of the reflections were moved" in raised.value.advice
    assert len(library.ids()) == 6
    assert sorted([*library.ids(), *library.ids(BIN)]) == sorted([stays.id, *gone])


@pytest.mark.parametrize(("first", "second"), [(DAMAGED, FULL), (FULL, DAMAGED)])
def test_damage_that_is_met_on_the_way_is_said_as_damage_and_so_is_repaired(
    library, monkeypatch, first, second
):
    _stays, gone = fill_bin(library)
    monkeypatch.setattr(move_in_slices, "_move_back_some", lambda *_asked: refused(0, second)())
    with between_slices(monkeypatch, refused(5, first)), pytest.raises(DamagedWhileSavingError):
        library.put_back(gone)


def test_none_is_moved_where_one_is_removed_for_good_meanwhile(library, path, monkeypatch):
    stays, gone = fill_bin(library)
    with closing(open_library(path)) as second:
        left = iter(range(5))

        def remove():
            if next(left, None) == 4:
                second.purge([gone[-1]])

        with between_slices(monkeypatch, remove), pytest.raises(NoSuchReflectionError):
            library.put_back(gone)
    assert places(library) == ([stays.id], sorted(gone[:-1]))


@pytest.mark.parametrize("slices", [1, 9, NUMBER - 1])
def test_a_kill_between_two_slices_loses_none_and_has_none_in_two_places(
    library, path, monkeypatch, slices
):
    stays, gone = fill_bin(library)
    left = iter(range(slices))

    def kill():
        if next(left, None) is None:
            raise KilledError

    with between_slices(monkeypatch, kill), suppress(KilledError):
        library.put_back(gone)
    library.close()
    with closing(open_library(path)) as again:
        listed, binned = places(again)
        assert sorted(listed + binned) == sorted([stays.id, *gone])
        assert len(listed) == 1 + slices
        again.put_back(gone)
        assert places(again) == (sorted([stays.id, *gone]), [])


# Who waits says so


def test_who_waits_to_save_is_known_to_others_until_it_is_done(path):
    path.parent.mkdir()
    one, other = Turns(path), Turns(path)
    assert not other.somebody_waits()
    one.wait(turns.SLICE_S)
    assert other.somebody_waits()
    one.done()
    assert not other.somebody_waits()
    assert list(path.parent.iterdir()) == []


def test_a_mark_that_a_kill_left_holds_up_nobody_for_long(path, monkeypatch):
    path.parent.mkdir()
    Turns(path).wait(turns.SLICE_S)
    other = Turns(path)
    assert other.somebody_waits()
    now = time.monotonic()
    monkeypatch.setattr(turns.time, "monotonic", lambda: now + 1.0)
    assert not other.somebody_waits()
    assert list(path.parent.iterdir()) == []


def test_a_save_that_waits_looks_again_within_milliseconds(library, second, monkeypatch):
    record, pauses = library.create(), []
    monkeypatch.setattr(turns.time, "sleep", pauses.append)
    with second._database.writing(), pytest.raises(CouldNotSaveError):
        library.save(record.model_copy(update={"title": "Typed"}))
    assert len(pauses) > 5
    assert max(pauses) < 0.01


def test_a_long_job_begins_no_change_while_somebody_waits_to_save(library, path, monkeypatch):
    waiting = Turns(path)
    waiting.wait(turns.SLICE_S)
    monkeypatch.setattr(turns.time, "sleep", lambda _seconds: waiting.done())
    with library.giving_way():
        library.create()
    assert not waiting.somebody_waits()


def test_a_window_does_what_is_asked_of_it_between_two_changes_of_a_long_job(library, monkeypatch):
    done = []
    monkeypatch.setattr(database, "let_others_work", lambda: done.append(library.create().id))
    with library.giving_way():
        library.create()
        library.create()
    assert len(done) == 2
    assert len(library.ids()) == 4


def test_who_types_leaves_it_to_others_to_read_a_log_that_has_grown(library, monkeypatch):
    read = []
    monkeypatch.setattr(log_into_file, "_MOST_IN_LOG", 5)
    monkeypatch.setattr(log_into_file, "bring_log_in", lambda *_: read.append("once"))
    library.create(title="Typed")
    assert read == []
    with library.giving_way():
        library.create(title="Taken in")
    assert read
