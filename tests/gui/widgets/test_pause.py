"""A pause after what happens often."""

import pytest
from PySide6.QtCore import QObject

from reflect_app.gui.widgets.pause import Pause

AFTER_MS = 20


@pytest.fixture
def owner(qapp):
    made = QObject()
    yield made
    made.deleteLater()


def test_a_pause_is_told_once_it_has_passed_and_only_once(owner, qtbot):
    pause = Pause(AFTER_MS, owner)
    told = []
    pause.passed.connect(lambda: told.append(True))
    with qtbot.waitSignal(pause.passed):
        pause.begin()
        pause.begin()
    with qtbot.assertNotEmitted(pause.passed, wait=2 * AFTER_MS):
        pass
    assert told == [True]


def test_what_happens_meanwhile_begins_it_anew(owner, qtbot):
    looks = []

    def clock():  # the first look finds that somebody typed half a pause ago
        looks.append(True)
        return {1: 0.0, 2: AFTER_MS / 2000}.get(len(looks), AFTER_MS / 1000)

    pause = Pause(AFTER_MS, owner, clock)
    with qtbot.waitSignal(pause.passed):
        pause.begin()
    assert len(looks) == 3


def test_one_that_was_stopped_tells_nothing_until_it_begins_again(owner, qtbot):
    pause = Pause(AFTER_MS, owner)
    pause.begin()
    pause.stop()
    with qtbot.assertNotEmitted(pause.passed, wait=2 * AFTER_MS):
        pass
    with qtbot.waitSignal(pause.passed):
        pause.begin()
