"""What every test has: no screen, no network, folders of its own, and the published example."""

import os
import socket
import sys
from pathlib import Path

# Before anything imports Qt, which reads it once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

from reflect_app.paths import DATA_DIR_VARIABLE
from tests import seeds

EXAMPLE = Path(__file__).with_name("data") / "womens-services.txt"
INTERNET = {socket.AF_INET, socket.AF_INET6}

# No examples but those of the seed, and none refused because the machine is busy.
settings.register_profile(
    "seeded", database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("seeded")
seeds.draw_everything_from_the_seed()

_opened: list[str] = []


def _watch(event: str, args: tuple[object, ...]) -> None:
    """Refuse a socket that could reach another computer, and remember that one was asked for."""
    if event == "socket.__new__" and args[1] in INTERNET:
        _opened.append(f"a socket of family {args[1]}")
        raise OSError("Reflect has no network")


sys.addaudithook(_watch)


@pytest.hookimpl(tryfirst=True)  # before Hypothesis looks
def pytest_configure(config):
    """Hypothesis draws from the seed too."""
    config.option.hypothesis_seed = seeds.SEED


def pytest_report_header():
    """What draws the same again: a report without it would be of little use."""
    return f"all that is drawn by chance: {seeds.VARIABLE}={seeds.SEED}"


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Each test draws from the seed and its own name."""
    seeds.begin(item.nodeid)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef):
    """So does what several tests share, whichever of them comes first."""
    if fixturedef.scope == "function":
        return (yield)
    with seeds.beginning(f"{fixturedef.baseid} {fixturedef.argname}"):
        return (yield)


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
