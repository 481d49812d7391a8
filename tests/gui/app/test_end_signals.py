"""When the system asks the program to end, it saves and closes instead of stopping mid-word."""

import os
import signal
import sys

import pytest
from shiboken6 import delete

from reflect_app.gui.app.end_signals import NAMES, EndSignals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there the window is told instead")


@pytest.fixture
def endings(qapp):
    before = {name: signal.getsignal(signal.Signals[name]) for name in NAMES}
    endings = EndSignals()
    yield endings
    os.close(signal.set_wakeup_fd(-1))
    for name, handler in before.items():
        signal.signal(signal.Signals[name], handler)
    reading = endings._reading
    delete(endings)
    os.close(reading)


@pytest.mark.parametrize("name", NAMES)
def test_each_way_of_asking_is_heard(endings, qtbot, name):
    with qtbot.waitSignal(endings.asked):
        os.kill(os.getpid(), signal.Signals[name])


def test_asking_again_is_heard_again(endings, qtbot):
    for _ in range(2):
        with qtbot.waitSignal(endings.asked):
            os.kill(os.getpid(), signal.SIGTERM)
