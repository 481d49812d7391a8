"""What every test has: no screen, no network, folders of its own, and the published example."""

import os
import socket
import sys
from pathlib import Path

# Before anything imports Qt, which reads it once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

from reflect_app.paths import DATA_DIR_VARIABLE

EXAMPLE = Path(__file__).with_name("data") / "womens-services.txt"
INTERNET = {socket.AF_INET, socket.AF_INET6}

settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

_opened: list[str] = []


def _watch(event: str, args: tuple[object, ...]) -> None:
    """Refuse a socket that could reach another computer, and remember that one was asked for."""
    if event == "socket.__new__" and args[1] in INTERNET:
        _opened.append(f"a socket of family {args[1]}")
        raise OSError("Reflect has no network")


sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def no_sockets():
    """No test, and nothing that a test calls, opens a socket to another computer."""
    _opened.clear()
    yield _opened
    assert not _opened


@pytest.fixture
def data_dir(tmp_path, monkeypatch):
    """An empty folder that the application keeps everything in."""
    folder = tmp_path / "data"
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(folder))
    return folder


@pytest.fixture(scope="session")
def example_path():
    """The published example."""
    return EXAMPLE


@pytest.fixture(scope="session")
def example_bytes():
    """The bytes of the published example."""
    return EXAMPLE.read_bytes()
