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
    now = [0.0]
    pause = Pause(AFTER_MS, owner, lambda: now[0])
    pause.begin()
    now[0] = AFTER_MS / 2000
    pause.begin()
    now[0] = AFTER_MS / 1000  # a whole pause after the first, and half of one after the second
    with qtbot.assertNotEmitted(pause.passed, wait=3 * AFTER_MS):
        pass
    now[0] = AFTER_MS / 500
    with qtbot.waitSignal(pause.passed):
        pass


def test_one_that_was_stopped_tells_nothing_until_it_begins_again(owner, qtbot):
    pause = Pause(AFTER_MS, owner)
    pause.begin()
    pause.stop()
    with qtbot.assertNotEmitted(pause.passed, wait=2 * AFTER_MS):
        pass
    with qtbot.waitSignal(pause.passed):
        pause.begin()
