"""A computer is known by what stays when its name changes."""

import os

import pytest

from reflect_app import this_machine

pytestmark = pytest.mark.skipif(os.name != "posix", reason="how Linux says which computer it is")


@pytest.fixture(autouse=True)
def _asked_anew():
    this_machine.this_machine.cache_clear()
    yield
    this_machine.this_machine.cache_clear()


@pytest.fixture
def without_a_number(tmp_path, monkeypatch):
    """A computer whose system has no number of its own, with an empty home."""
    monkeypatch.setattr(this_machine, "_id_of_system", lambda: "")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)


def keys_under(monkeypatch, *names):
    for name in names:
        monkeypatch.setattr(this_machine, "host_name", lambda name=name: name)
        this_machine.this_machine.cache_clear()
        yield this_machine.this_machine().key


def test_another_name_makes_no_other_computer(monkeypatch):
    assert len(set(keys_under(monkeypatch, "WARD", "HOME"))) == 1


@pytest.mark.usefixtures("without_a_number")
def test_a_system_without_a_number_gets_one_that_stays(monkeypatch, tmp_path):
    assert len(set(keys_under(monkeypatch, "WARD", "HOME"))) == 1
    (number,) = tmp_path.rglob("computer-id")
    assert number.stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("without_a_number")
def test_where_no_number_can_be_kept_the_name_has_to_do(monkeypatch, tmp_path):
    (tmp_path / "home").write_text("a file in its place")
    assert len(set(keys_under(monkeypatch, "WARD", "HOME"))) == 2
