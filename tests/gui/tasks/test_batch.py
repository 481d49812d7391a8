"""A long job on the library, and what becomes of it where the library is damaged halfway."""

import threading

import pytest

from reflect_app.errors import DamagedLibraryError
from reflect_app.gui.tasks import batch
from reflect_app.gui.tasks.batch import Batch
from reflect_app.gui.tasks.library_service import LibraryService

DAMAGED = DamagedLibraryError("The library is damaged.", "It was left as it is.")


def test_what_is_stopped_lets_go_of_its_files_and_locks_on_the_thread_of_the_library(
    qtbot, monkeypatch, make_library
):
    monkeypatch.setattr(batch, "PIECE_S", 0)
    service = LibraryService(make_library)
    let_go, told = [], []

    def begin(_library):
        try:
            yield from range(1000)
        finally:
            let_go.append(threading.current_thread())

    def stop(_number):
        one.stop()

    one = Batch(service, begin, on_progress=stop, then=told.append, otherwise=told.append)
    service.start()
    one.start()
    qtbot.waitUntil(lambda: bool(told))
    service.stop()
    assert len(let_go) == 1
    assert let_go[0] is not threading.main_thread()


@pytest.fixture
def run(qtbot, monkeypatch, make_library):
    """Runs a batch, each result a piece, on a library that repairing makes another one of."""
    monkeypatch.setattr(batch, "PIECE_S", 0)
    broken, whole = make_library(), make_library()
    service = LibraryService(lambda: broken, lambda: whole)
    service.start()

    def call(damaged_at):
        def begin(library):
            for number in range(4):
                if library is broken and number == damaged_at:
                    raise DAMAGED
                yield number

        told = []
        one = Batch(service, begin, on_progress=int, then=told.append, otherwise=told.append)
        one.start()
        qtbot.waitUntil(lambda: bool(told))
        return told[0]

    yield call
    service.stop()


def test_all_outcomes_are_told_in_the_end(run):
    assert run(damaged_at=None) == [0, 1, 2, 3]


def test_what_had_not_begun_is_done_on_what_was_repaired(run):
    assert run(damaged_at=0) == [0, 1, 2, 3]


def test_what_damage_cut_short_is_not_taken_for_done(run):
    assert "before its end" in run(damaged_at=2).message


@pytest.mark.parametrize("fails", [False, True])
def test_what_takes_long_is_prepared_once_while_the_library_is_free(qtbot, make_library, fails):
    service = LibraryService(make_library)
    service.start()
    happened, told = [], []

    def prepare():
        happened.append("prepared")
        answered = threading.Event()
        service.ask(lambda _library: answered.set())
        assert answered.wait(30)
        happened.append("the library answered meanwhile")
        if fails:
            raise ValueError

    def begin(_library):
        happened.append("begun")
        yield from range(3)

    options = {"on_progress": int, "then": told.append, "otherwise": told.append}
    Batch(service, begin, prepare=prepare, **options).start()
    qtbot.waitUntil(lambda: bool(told))
    service.stop()
    assert told == [[0, 1, 2]]
    assert happened == ["prepared", "the library answered meanwhile", "begun"]
