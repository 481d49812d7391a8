"""What nobody needs any more is taken down on the interface thread, and nowhere else."""

import gc
import threading
from typing import ClassVar

import pytest
from shiboken6 import delete

from reflect_app.gui.app.garbage import GarbageCollector


class Window:
    """Stands for a window in a cycle: notes on which thread it is taken down."""

    gone: ClassVar[list[str]] = []

    def __init__(self):
        self.myself = self

    def __del__(self):
        self.gone.append(threading.current_thread().name)


@pytest.fixture
def collector(qapp):
    was_on = gc.isenabled()
    Window.gone.clear()
    gc.collect()
    collector = GarbageCollector()
    yield collector
    delete(collector)
    if was_on:
        gc.enable()


def work_hard():
    """What a thread does that makes Python look for garbage."""
    kept = [[number] for number in range(100_000)]
    assert kept


def work_elsewhere():
    thread = threading.Thread(target=work_hard, name="library")
    thread.start()
    thread.join()


def test_a_busy_thread_takes_no_window_down(collector):
    Window()
    work_elsewhere()
    assert Window.gone == []


def test_the_interface_thread_does(collector):
    Window()
    kept = [[number] for number in range(2_000)]
    collector.collect_if_due()
    assert kept
    assert Window.gone == [threading.current_thread().name]


def test_without_it_a_busy_thread_would_have():
    Window.gone.clear()
    was_on = gc.isenabled()
    gc.collect()
    gc.enable()
    Window()
    work_elsewhere()
    if not was_on:
        gc.disable()
    assert Window.gone == ["library"]
