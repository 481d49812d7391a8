"""Reading into the search index leaves the library alone between two steps, for those who write."""

import time

import pytest

from reflect_app.gui.library_window.index_pace import SAID_FROM
from reflect_app.gui.library_window.index_updater import IndexUpdater

MANY, TOOK_S = SAID_FROM + 1, 0.15
PAUSE_S = 0.9 * TOOK_S  # a timer of the toolkit may come a twentieth too early


class SlowLibrary:
    """A service that answers at once, for a step that took this long; notes when it is asked."""

    def __init__(self, *left):
        self.left, self.asked = list(left), []

    def ask(self, _job, then, _otherwise):
        self.asked.append(time.monotonic())
        then((self.left.pop(0), TOOK_S))


@pytest.fixture
def read_in(qapp, qtbot):
    """Read in what is left after each step, until nothing is left."""

    def run(*left):
        service = SlowLibrary(*left)
        updater = IndexUpdater(service, qapp)
        updater.look_after(MANY)
        qtbot.waitUntil(lambda: not service.left)
        updater.deleteLater()
        return service.asked

    return run


def test_between_two_steps_the_library_is_left_alone_for_as_long_as_the_last_one_took(read_in):
    first, second, third = read_in(MANY, 1, 0)
    assert second - first >= PAUSE_S
    assert third - second >= PAUSE_S


def test_one_step_is_asked_for_at_a_time_however_often_it_is_wanted(qapp, qtbot):
    service = SlowLibrary(0)
    service.ask = lambda *asked: service.asked.append(asked)
    updater = IndexUpdater(service, qapp)
    updater.look_after(MANY)
    qtbot.waitUntil(lambda: bool(service.asked))
    for _ in range(3):
        updater.look_after(MANY)
    assert not updater._next.isActive()
    assert len(service.asked) == 1
    updater.deleteLater()
