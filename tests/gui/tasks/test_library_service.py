"""The library's thread: it answers in order, repairs what is damaged, and takes no window apart."""

import threading

import pytest

from reflect_app.errors import DamagedLibraryError, DamagedWhileSavingError, ReflectError
from reflect_app.gui.tasks import log_emptying
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.gui.tasks.library_service import MOST_REPAIRS, LibraryService
from reflect_app.library.files.sqlite_file import wal_of
from reflect_app.library.store import open_library

DAMAGED = DamagedLibraryError("The library is damaged.", "It was left as it is.")


def refuse():
    raise DAMAGED


@pytest.fixture
def started(qtbot):
    """Starts services, and stops them in the end."""
    services = []

    def start(open_library, repair=None):
        service = LibraryService(open_library, repair)
        services.append(service)
        service.start()
        return service

    yield start
    for service in services:
        service.stop()


def asked(service, job):
    """What a job answered, or the error that it ended with."""
    answers = []
    service.ask(job, answers.append, answers.append)
    assert service.finish()
    return answers[0]


def test_what_is_asked_is_answered_in_order(started, make_library):
    service, answers = started(make_library), []
    for number in range(5):
        service.ask(lambda _library, number=number: number, answers.append)
    assert service.finish()
    assert answers == [0, 1, 2, 3, 4]


def test_whoever_waits_for_a_change_waits_for_what_the_lists_ask_then(started, make_library):
    service, seen = started(make_library), []
    service.changed.connect(lambda: service.ask(lambda library: len(library.ids()), seen.append))
    for number in range(1, 200):
        service.ask(lambda library: library.create(), changes=EVERYTHING)
        assert service.finish()
        assert seen[-1] == number


def test_what_was_saved_goes_into_the_library_s_own_file_when_nobody_writes(
    started, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr(log_emptying, "REST_MS", 20)
    path = tmp_path / "library.sqlite3"
    service = started(lambda: open_library(path))
    service.ask(lambda library: library.create(), changes=EVERYTHING)
    assert service.finish()
    qtbot.waitUntil(lambda: not wal_of(path).stat().st_size)


def test_somebody_who_goes_on_typing_has_no_log_that_grows_and_grows(
    started, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr(log_emptying, "LONGEST_MS", 20)
    path = tmp_path / "library.sqlite3"
    service, saves = started(lambda: open_library(path)), []

    def emptied_since_the_last():
        emptied = bool(saves) and not wal_of(path).stat().st_size
        service.ask(lambda library: saves.append(library.create()), changes=EVERYTHING)
        return service.finish() and emptied

    qtbot.waitUntil(emptied_since_the_last)


def test_a_service_that_is_started_twice_opens_the_library_once(started, qtbot, make_library):
    opened = []
    service = started(lambda: opened.append(1) or make_library())
    service.start()
    assert asked(service, lambda library: len(library.ids())) == 0
    service.stop()
    service.start()
    assert opened == [1]


def test_a_library_that_is_damaged_when_it_is_opened_is_repaired(started, qtbot, make_library):
    whole = make_library()
    service = LibraryService(refuse, lambda: whole)
    with qtbot.waitSignals([service.repairing, service.opened], order="strict"):
        service.start()
    assert asked(service, lambda library: library) is whole
    service.stop()


def test_the_job_that_noticed_damage_is_done_again_on_what_was_repaired(
    started, qtbot, make_library
):
    broken, whole = make_library(), make_library()
    broken.get = lambda _id: refuse()
    record = whole.create(title="Here")
    service = started(lambda: broken, lambda: whole)
    with qtbot.waitSignal(service.changed):
        assert asked(service, lambda library: library.get(record.id)) == record
    assert broken.closed


def test_damage_that_is_noticed_while_another_job_waits_is_repaired_after_that(
    started, make_library
):
    broken, whole, both_asked, order = make_library(), make_library(), threading.Event(), []
    service = started(lambda: broken, lambda: whole)

    def waits(library):
        assert both_asked.wait(30)
        service._worker.meanwhile(10)
        order.append("closed under its hands" if library.closed else "waited")

    def notices(library):
        if library is broken:
            raise DAMAGED
        order.append("repaired")

    service.ask(waits)
    service.ask(notices)
    both_asked.set()
    assert service.finish()
    assert order == ["waited", "repaired"]


def test_a_repair_that_is_asked_for_while_a_job_waits_is_made_after_that(started, make_library):
    first, both_asked, order = make_library(), threading.Event(), []
    service = started(lambda: first, make_library)

    def waits(library):
        assert both_asked.wait(30)
        service._worker.meanwhile(10)
        order.append("closed under its hands" if library.closed else "waited")

    service.ask(waits)
    service.repair()
    both_asked.set()
    assert service.finish()
    assert order == ["waited"]
    assert first.closed


def test_damage_that_something_else_found_is_repaired_when_asked(started, qtbot, make_library):
    first, second = make_library(), make_library()
    service = started(lambda: first, lambda: second)
    with qtbot.waitSignal(service.changed):
        service.repair()
    assert asked(service, lambda library: library) is second


def test_a_disk_that_goes_on_damaging_files_is_not_repaired_for_ever(started, make_library):
    repairs = []

    def repair():
        repairs.append(1)
        return make_library()

    service = started(make_library, repair)
    errors = [asked(service, lambda _library: refuse()) for _ in range(MOST_REPAIRS + 2)]
    assert errors == [DAMAGED] * len(errors)
    assert len(repairs) == MOST_REPAIRS


def test_what_can_not_be_repaired_says_why(started, qtbot):
    def repair():
        message = "The disk is full."
        raise ReflectError(message, "Make some room on it.")

    service = LibraryService(refuse, repair)
    with qtbot.waitSignal(service.could_not_open) as told:
        service.start()
    assert told.args[0].message == "The disk is full."
    service.stop()


def test_a_window_is_never_taken_apart_on_the_thread(started, qtbot, make_library):
    where = []

    class Window:
        def job(self, _library):
            return None

        def take(self, _answer):
            pass

        def __del__(self):
            where.append(threading.current_thread())

    service = started(make_library)
    for _ in range(20):
        window = Window()
        service.ask(window.job, window.take)
    del window
    qtbot.waitUntil(lambda: len(where) == 20)
    assert set(where) == {threading.main_thread()}


def test_damage_that_is_met_while_writing_is_repaired_too(started, make_library):
    broken, whole = make_library(), make_library()
    record = whole.create(title="Here")
    damaged = DamagedWhileSavingError("The library is damaged.", "Save a copy elsewhere.")

    def save(_record):
        raise damaged

    broken.save = save
    service = started(lambda: broken, lambda: whole)
    named = record.model_copy(update={"title": "Kept"})
    assert asked(service, lambda library: library.save(named)).title == "Kept"


def test_a_repair_that_something_else_asked_for_says_why_it_could_not_be_made(
    started, qtbot, make_library
):
    def repair():
        message = "Another program is using the library."
        raise ReflectError(message, "Close it.")

    service = started(make_library, repair)
    with qtbot.waitSignal(service.could_not_open) as told:
        service.repair()
    assert told.args[0].message == "Another program is using the library."
