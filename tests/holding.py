"""A file system on which another program holds files, and a clock that runs while one waits."""

from __future__ import annotations

import io
import os

import pytest

from reflect_app.held_files import Waiting, wait_with

DOING = (
    (os, "open"),
    (os, "replace"),
    (os, "rename"),
    (os, "link"),
    (os, "unlink"),
    (os, "mkdir"),
    (io, "open"),
)


def windows_error(number):
    """What Windows raises, as Python has it: a ``winerror`` beside an ``errno`` that says less."""
    error = PermissionError(13, "Access is denied")
    error.winerror = number
    return error


class Holding:
    """Refuses what is done to files: the first few times that their name comes up, or always."""

    def __init__(self, monkeypatch):
        self._left = {}
        self._error = lambda: windows_error(32)
        self._doing = ""
        self.refused = []
        for module, name in DOING:
            monkeypatch.setattr(module, name, self._refusing(name, getattr(module, name)))

    def hold(self, part_of_name, times=1_000_000, error=lambda: windows_error(32), doing=""):
        """Refuse files with this in their names so many times, whatever is done or just this."""
        self._left[part_of_name], self._error, self._doing = times, error, doing

    def holds(self, path):
        """Whether this file would be refused now."""
        return any(left and part in str(path) for part, left in self._left.items())

    def let_go(self):
        self._left.clear()

    def _refusing(self, doing, do):
        def refuse_or_do(*paths, **options):
            names = [str(path) for path in paths[:2] if isinstance(path, (str, os.PathLike))]
            for part, left in self._left.items():
                asked = doing if self._doing else ""
                if left and asked == self._doing and any(part in name for name in names):
                    self._left[part] -= 1
                    self.refused.append(doing)
                    raise self._error()
            return do(*paths, **options)

        return refuse_or_do


class Waited:
    """A clock that is put forward by waiting, and by nothing else."""

    def __init__(self):
        self.seconds = 0.0

    def __call__(self):
        return self.seconds

    def sleep(self, seconds):
        assert seconds > 0
        self.seconds += seconds


@pytest.fixture
def holding(monkeypatch):
    return Holding(monkeypatch)


@pytest.fixture
def waited():
    """How long this thread waited for files, without a second going by."""
    clock = Waited()
    clock.waiting = Waiting(clock.sleep, clock)
    before = wait_with(clock.waiting)
    yield clock
    wait_with(before)
