"""One thread does what is asked in order, answers on the interface thread, and drops no window."""

import subprocess
import sys
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from reflect_app.gui.tasks.worker import LatestOnly, NotNow, Worker


@pytest.fixture
def worker(qapp):
    worker = Worker("a test", explain=lambda error: RuntimeError(f"explained: {error}"))
    worker.start()
    yield worker
    worker.stop(10)


class Window(QObject):
    """Stands for a window that asks; it must not be answered once it is closed."""

    def take(self, _answer):
        pytest.fail("a closed window was answered")


class Held:
    """Work that is begun, and goes on until a test lets it end."""

    def __init__(self, answer=None):
        self.begun, self.go_on, self.answer = threading.Event(), threading.Event(), answer

    def __call__(self):
        self.begun.set()
        assert self.go_on.wait(30)
        return self.answer


def test_work_is_done_elsewhere_and_answered_here_in_order(worker):
    done, answered = [], []
    for number in range(5):
        worker.ask(
            lambda number=number: done.append(threading.current_thread().name) or number,
            lambda answer: answered.append((answer, threading.current_thread())),
        )
    assert worker.finish(10_000)
    assert set(done) == {"a test"}
    assert answered == [(number, threading.main_thread()) for number in range(5)]


def test_what_goes_wrong_is_explained_to_who_asked_and_the_thread_lives_on(worker):
    answers, after = [], []
    worker.ask(lambda: 1 / 0, answers.append, answers.append, after.append)
    worker.ask(lambda: "well", answers.append, afterwards=after.append)
    assert worker.finish(10_000)
    assert after == ["well"]
    assert [str(answer) for answer in answers] == ["explained: division by zero", "well"]


def test_a_window_that_was_closed_hears_nothing_and_what_follows_is_done_all_the_same(
    worker, qtbot
):
    window, work, after = Window(), Held("kept"), []
    worker.ask(work, window.take, window.take, after.append)
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    work.go_on.set()
    assert worker.finish(10_000)
    assert after == ["kept"]


def test_what_was_forgotten_is_neither_done_nor_answered(worker):
    first, done, answers = Held("first"), [], []
    worker.ask(first, answers.append)
    worker.ask(lambda: done.append("second"), answers.append)
    assert first.begun.wait(10)
    worker.forget()
    worker.ask(lambda: "third", answers.append)
    first.go_on.set()
    assert worker.finish(10_000)
    assert (done, answers) == ([], ["third"])


def test_who_was_forgotten_is_taken_apart_on_the_interface_thread(worker, qtbot):
    where, work = [], Held()

    class Asking:
        def take(self, _answer):
            """Never called."""

        def __del__(self):
            where.append(threading.current_thread())

    worker.ask(work, Asking().take)
    assert work.begun.wait(10)
    worker.forget()
    work.go_on.set()
    qtbot.waitUntil(lambda: bool(where))
    assert where == [threading.main_thread()]


def test_what_was_asked_before_the_end_is_done_and_nothing_after_it(worker):
    work, done = Held(), []
    worker.ask(work)
    worker.ask(lambda: done.append("before"))
    assert work.begun.wait(10)
    work.go_on.set()
    worker.stop(10)
    worker.ask(lambda: done.append("after"))
    assert not worker.is_alive
    assert worker.finish(5_000)  # nobody waits for that
    assert done == ["before"]


def test_the_end_waits_no_longer_than_its_patience(worker):
    work = Held()
    worker.ask(work)
    assert work.begun.wait(10)
    worker.stop(0.01)
    assert worker.is_alive
    work.go_on.set()


def test_a_worker_that_nobody_holds_is_taken_apart_on_the_interface_thread(qtbot):
    work, where = Held(), []
    worker = Worker("left alone")
    gone = weakref.ref(worker, lambda _gone: where.append(threading.current_thread()))
    worker.ask(work)
    worker.start()
    assert work.begun.wait(10)
    worker.stop(0)
    del worker
    work.go_on.set()
    qtbot.waitUntil(lambda: gone() is None)
    assert where == [threading.main_thread()]


class EventFor(QObject):
    """Knows whether what is being told just now is told to one that it does not hold."""

    def __init__(self, told):
        super().__init__()
        self.told, self.is_for_it = told, False
        self.ever = False

    def eventFilter(self, watched, _event):
        self.is_for_it = watched is self.told()
        self.ever = self.ever or self.is_for_it
        return False


def test_a_worker_is_not_taken_apart_while_it_is_told_that_its_thread_has_ended(qapp, qtbot):
    """The toolkit may still look at it then, which ends the program now and again."""
    worker, work, told = Worker("left alone"), Held(), []
    gone = weakref.ref(worker, lambda _gone: told.append(event.is_for_it))
    event = EventFor(gone)
    qapp.installEventFilter(event)
    worker.ask(work)
    worker.start()
    worker.stop(0)
    del worker
    work.go_on.set()
    qtbot.waitUntil(lambda: gone() is None)
    qapp.removeEventFilter(event)
    assert event.ever
    assert told == [False]


def test_the_end_of_the_program_while_there_is_work_is_no_crash(qapp, monkeypatch):
    work, crashes = Held(), []
    monkeypatch.setattr(threading, "excepthook", crashes.append)
    worker = Worker("left alone")
    worker.ask(work)
    worker.start()
    assert work.begun.wait(10)
    worker.stop(0)
    delete(worker)  # as the toolkit does with all objects then
    work.go_on.set()
    worker._thread.join(10)
    assert crashes == []


def test_what_is_cut_short_is_broken_off_and_the_rest_is_not_done(worker):
    work, done = Held(), []
    worker.ask(work)
    worker.ask(lambda: done.append("the rest"))
    assert work.begun.wait(10)
    worker.cut_short(10, work.go_on.set)
    assert not worker.is_alive
    assert done == []


def test_work_that_waits_lets_others_in_but_for_those_that_would_disturb_it(worker):
    order = []

    def waits():
        worker.meanwhile(10)
        worker.meanwhile(10)
        order.append("waited")

    def disturbs():
        if worker.is_between:
            order.append("not now")
            raise NotNow
        order.append("disturbs")

    ready = Held()
    worker.ask(ready)
    worker.ask(waits)
    worker.ask(disturbs)
    worker.ask(lambda: order.append("between"))
    ready.go_on.set()
    assert worker.finish(10_000)
    assert order == ["not now", "between", "waited", "disturbs"]


@pytest.fixture
def latest(qapp):
    owner = QObject()
    yield LatestOnly(owner)
    owner.deleteLater()


def test_only_the_last_question_is_answered(latest, qtbot):
    stale, answers = Held("stale"), []
    latest.ask(stale, answers.append)
    latest.ask(lambda: pytest.fail("nobody wants this any more"), answers.append)
    assert stale.begun.wait(10)
    latest.ask(lambda: "wanted", answers.append)
    stale.go_on.set()
    qtbot.waitUntil(lambda: not latest.working)
    assert answers == ["wanted"]


def test_an_answer_that_is_no_longer_wanted_does_not_come(latest, qtbot):
    stale, answers = Held("stale"), []
    latest.ask(stale, answers.append)
    assert stale.begun.wait(10)
    latest.forget()
    assert not latest.working
    stale.go_on.set()
    assert latest._worker.finish(10_000)
    assert answers == []


def test_all_questions_are_worked_at_on_one_thread_which_ends_with_the_window(qtbot):
    owner, threads = QObject(), []
    latest = LatestOnly(owner)
    for _ in range(3):
        latest.ask(threading.current_thread, threads.append)
        qtbot.waitUntil(lambda: not latest.working)
    owner.deleteLater()
    assert len(threads) == 3
    assert len(set(threads)) == 1
    qtbot.waitUntil(lambda: not threads[0].is_alive())


ENDS_MEANWHILE = """
import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reflect_app.gui.tasks.worker import wait_for

app, has_ended = QApplication([]), threading.Event()
threading.Timer(0.5, has_ended.set).start()
QTimer.singleShot(0, lambda: print(wait_for(lambda: has_ended.wait(30) and "written"), end=""))
QTimer.singleShot(50, app.quit)
app.exec()
"""


def test_who_waits_has_the_answer_also_where_the_program_is_told_to_end_meanwhile():
    command = [sys.executable, "-c", ENDS_MEANWHILE]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
    assert done.stdout == "written"


ENDS_AMONG_ANSWERS = """
from PySide6.QtWidgets import QApplication

from reflect_app.gui.tasks.worker import Worker

app = QApplication([])
workers = [Worker(str(at)) for at in range(8)]
for worker in workers:
    for _ in range(20_000):
        worker.ask(lambda: None)
    worker.start()
"""


def test_the_program_ends_well_while_threads_still_have_something_to_say():
    command = [sys.executable, "-c", ENDS_AMONG_ANSWERS]
    ends = [subprocess.Popen(command) for _ in range(4)]  # half of them ended in a crash once
    assert [each.wait(60) for each in ends] == [0] * 4
