"""Other people and other computers that have the library open are noticed, and told of."""

import os
from datetime import datetime, timedelta

import pytest

from reflect_app.errors import OpenElsewhereError
from reflect_app.gui.app import single_instance
from reflect_app.instance_notes import (
    OtherInstance,
    elsewhere,
    note_path,
    others_message,
    since_words,
)
from reflect_app.this_machine import this_machine
from tests.drivers.instances import LAPTOP, grow_old, leave_note, noted


@pytest.fixture
def called(monkeypatch):
    """Give the computer another name."""

    def name(host):
        known = os.uname()
        monkeypatch.setattr(os, "uname", lambda: os.uname_result((known[0], host, *known[2:])))
        this_machine.cache_clear()

    yield name
    this_machine.cache_clear()


def test_another_computer_is_noticed_and_so_is_its_end(first, paths, qtbot):
    with qtbot.waitSignal(first.others_changed) as told:
        leave_note(paths, LAPTOP)
    assert [(other.host, other.another_computer) for other in told.args[0]] == [
        ("WARD-LAPTOP", True)
    ]
    with qtbot.waitSignal(first.others_changed) as told:
        note_path(paths.running, LAPTOP.key).unlink()
    assert told.args[0] == []


def test_another_account_of_this_computer_is_noticed(first, paths, qtbot):
    with qtbot.waitSignal(first.others_changed) as told:
        leave_note(paths, this_machine()._replace(user="sam", account="another"))
    assert [(other.user, other.another_computer) for other in told.args[0]] == [("sam", False)]


def test_a_library_open_on_another_computer_is_not_opened_here(first, paths):
    leave_note(paths, LAPTOP)
    error = first.elsewhere()
    assert isinstance(error, OpenElsewhereError)
    assert "WARD-LAPTOP" in error.message


def test_the_end_there_is_told_here(first, paths, qtbot):
    leave_note(paths, LAPTOP)
    assert first.elsewhere()
    with qtbot.waitSignal(first.free_again):
        note_path(paths.running, LAPTOP.key).unlink()
    assert first.elsewhere() is None


def test_a_note_that_nobody_touches_any_more_keeps_nobody_out(first, paths):
    leave_note(paths, LAPTOP)
    grow_old(paths, LAPTOP)
    assert first.elsewhere() is None


def test_a_note_that_was_dated_ahead_keeps_nobody_out(first, paths):
    leave_note(paths, LAPTOP)
    grow_old(paths, LAPTOP, seconds=-365 * 24 * 3600)
    assert first.elsewhere() is None
    assert elsewhere(paths) is None


@pytest.mark.skipif(os.name != "posix", reason="how POSIX says a computer's name")
def test_a_computer_that_got_another_name_is_the_same_one(first, paths, called):
    assert first.elsewhere() is None  # it has the library
    called("CARRIED-HOME")
    assert elsewhere(paths) is None


def test_computers_that_were_set_up_as_copies_of_one_are_told_apart_by_their_names(first, paths):
    leave_note(paths, this_machine()._replace(host="WARD-LAPTOP", account="another"))
    assert first.elsewhere()


@pytest.mark.skipif(os.name != "posix", reason="how POSIX says a computer's name")
def test_a_note_has_the_name_that_the_computer_has_now(start, paths, qtbot, monkeypatch, called):
    monkeypatch.setattr(single_instance, "BEAT", 0.0)
    monkeypatch.setattr(single_instance, "TICK", 0.02)
    instance = start()
    assert instance.claim()
    assert instance.written.wait(10)
    called("CARRIED-HOME")
    qtbot.waitUntil(lambda: noted(paths)["host"] == "CARRIED-HOME")


def test_a_window_that_was_refused_itself_keeps_nobody_out(first, paths):
    leave_note(paths, LAPTOP, library=False)
    assert first.elsewhere() is None


def test_who_is_refused_does_not_claim_the_library(first, paths):
    leave_note(paths, LAPTOP)
    first.elsewhere()
    assert first.written.wait(10)
    assert noted(paths)["library"] is False


def test_another_account_of_this_computer_keeps_nobody_out(first, paths):
    leave_note(paths, this_machine()._replace(account="another"))
    assert first.elsewhere() is None


AT = datetime(2026, 11, 23, 14, 2).astimezone()
ELSEWHERE = OtherInstance("WARD-LAPTOP", "sam", AT, another_computer=True, library=True)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({}, "on the computer “WARD-LAPTOP”"),
        ({"host": ""}, "on another computer"),
        ({"another_computer": False}, "in the account “sam”"),
        ({"another_computer": False, "user": ""}, "in another account"),
    ],
)
def test_who_else_uses_the_library_is_said_in_one_sentence(changes, where):
    said = others_message([ELSEWHERE._replace(**changes)])
    assert said == f"This library is also open {where}, since {since_words(AT)}."


def test_who_only_waits_for_the_library_is_not_spoken_of():
    assert others_message([ELSEWHERE._replace(library=False)]) == ""
    assert "2 other places" in others_message([ELSEWHERE, ELSEWHERE])


def test_a_moment_of_another_day_is_told_with_its_day():
    assert since_words(AT, AT) == "14:02"
    assert since_words(AT, AT + timedelta(days=1)) == "23 November, 14:02"


def test_the_command_line_notices_another_computer_too(first, paths):
    assert elsewhere(paths) is None
    leave_note(paths, LAPTOP)
    assert isinstance(elsewhere(paths), OpenElsewhereError)
    assert [path.suffix for path in paths.running.iterdir()].count(".probe") == 0


def test_where_nothing_was_ever_opened_nobody_is_in_the_way(paths):
    assert elsewhere(paths) is None
    assert not paths.data_dir.exists()
