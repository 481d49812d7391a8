"""When the system asks the program to end, it saves and closes instead of stopping mid-word."""

import os
import signal
import sys

import pytest

from reflect_app.gui.app.end_signals import NAMES, EndSignals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there the window is told instead")


@pytest.fixture
def endings(qapp):
    endings = EndSignals()
    yield endings
    endings.stop()


@pytest.mark.parametrize("name", NAMES)
def test_each_way_of_asking_is_heard(endings, qtbot, name):
    with qtbot.waitSignal(endings.asked):
        os.kill(os.getpid(), signal.Signals[name])


def test_asking_again_is_heard_again(endings, qtbot):
    for _ in range(2):
        with qtbot.waitSignal(endings.asked):
            os.kill(os.getpid(), signal.SIGTERM)


def test_afterwards_everything_is_as_before(qapp):
    before = signal.getsignal(signal.SIGTERM)
    EndSignals().stop()
    assert signal.getsignal(signal.SIGTERM) is before
    assert signal.set_wakeup_fd(-1) == -1
