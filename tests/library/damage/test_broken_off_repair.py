"""A repair beside another program, and one that the power leaves at each of its steps."""

import multiprocessing
import os
from contextlib import closing

import pytest

from reflect_app.errors import CouldNotOpenLibraryError, DamagedLibraryError
from reflect_app.library.files.library_file import repair_folder
from reflect_app.library.store import open_library
from tests.library.copies import filled
from tests.library.damage.repairs import contents_of, repaired, spoil_header


def _hold(path, told, wait):
    with closing(open_library(path)) as library:
        library.create()
        told.send(True)
        wait.recv()


@pytest.mark.skipif(os.name != "posix", reason="other systems refuse to move an open file")
def test_a_library_that_another_program_has_open_is_left_alone(path):
    filled(path)
    context = multiprocessing.get_context("spawn")
    heard, told = context.Pipe()
    wait, go = context.Pipe()
    process = context.Process(target=_hold, args=(path, told, wait))
    process.start()
    assert heard.poll(30)
    content = path.read_bytes()
    with pytest.raises(CouldNotOpenLibraryError, match="Another program"):
        repaired(path)
    assert path.read_bytes() == content
    go.send(True)
    process.join()


class _PowerGoneError(BaseException):
    """The plug is pulled."""


_STEPS = ("rename", "replace", "unlink", "mkdir", "rmdir")
"""What a repair does to files by their names, each of which may be the last that it comes to."""


class _Power:
    """Lets a repair take so many steps and no more, and knows how many it took."""

    def __init__(self, monkeypatch, path, steps=None):
        self.taken, self.steps = 0, steps
        for name in _STEPS:
            monkeypatch.setattr(type(path), name, self._counting(getattr(type(path), name)))

    def _counting(self, real):
        def call(*arguments, **options):
            if self.taken == self.steps:
                raise _PowerGoneError
            self.taken += 1
            return real(*arguments, **options)

        return call


def _steps_of_a_repair(path, monkeypatch):
    """How many there are, each time the same."""
    filled(path)
    spoil_header(path)
    with monkeypatch.context() as patched:
        power = _Power(patched, path)
        repaired(path)
    return power.taken


def test_a_repair_that_is_broken_off_is_carried_on(tmp_path, monkeypatch):
    """At stake: everything, in each moment where files are moved. Survived: everything."""
    steps = _steps_of_a_repair(tmp_path / "whole" / "library.sqlite3", monkeypatch)
    assert steps > len(_STEPS)
    for step in range(steps):
        path = tmp_path / f"after {step}" / "library.sqlite3"
        filled(path)
        before = contents_of(path)
        spoil_header(path)
        with monkeypatch.context() as patched:
            _Power(patched, path, step)
            with pytest.raises(_PowerGoneError):
                repaired(path)
        assert _opened_or_repaired(path) == before, f"broken off after {step} of {steps} steps"


@pytest.mark.parametrize("spoilt", ["report.json", "ready.json"])
@pytest.mark.parametrize("content", [b"", b"\xff", b"[[", b'{"set_aside": "/\\u0000"}', b"7"])
def test_a_spoilt_note_of_a_repair_that_was_broken_off_stops_nothing(
    path, monkeypatch, spoilt, content
):
    filled(path)
    before = contents_of(path)
    spoil_header(path)
    with monkeypatch.context() as patched:
        patched.setattr("reflect_app.library.damage.repair._switch", _fail)
        with pytest.raises(_PowerGoneError):
            repaired(path)
    (repair_folder(path) / spoilt).write_bytes(content)
    assert repaired(path).total == 4
    assert contents_of(path) == before


def _fail(*_arguments):
    raise _PowerGoneError


def _opened_or_repaired(path):
    try:
        return contents_of(path)
    except DamagedLibraryError:
        repaired(path)
        return contents_of(path)
