"""When the library is backed up, and when all of it is checked."""

import threading
from datetime import timedelta

import pytest

from reflect_app.gui.tasks.maintenance_jobs import MaintenanceJobs
from reflect_app.gui.tasks.maintenance_schedule import (
    BackupPace,
    full_check_due,
    seconds_to_backup,
)
from reflect_app.gui.tasks.maintenance_state import (
    NAME,
    MaintenanceState,
    read_state,
)
from reflect_app.library.damage import check
from reflect_app.library.damage.check import CheckResult
from tests.drivers.maintenance import NOON

PACE = BackupPace(calm=20, pause=600)


class LongCheck(MaintenanceJobs):
    """Work whose first full check takes as long as nothing else is to be done."""

    def __init__(self, paths, now):
        super().__init__(paths, now)
        self.begun, self.broken_off, self.checks = threading.Event(), threading.Event(), 0

    def weekly_check(self, is_awaited):
        if is_awaited():
            return CheckResult(complete=False)
        self.checks += 1
        self.begun.set()
        return CheckResult(complete=self.broken_off.wait(30) and self.checks > 1)

    def make_way(self):
        if self.begun.is_set():
            self.broken_off.set()


def test_a_change_waits_for_some_calm():
    wait = seconds_to_backup(PACE, 105, first_change=100, last_change=105, last_backup=None)
    assert wait == 20


def test_whoever_writes_on_is_backed_up_every_ten_minutes():
    wait = seconds_to_backup(PACE, 699, first_change=100, last_change=699, last_backup=None)
    assert wait == 1


def test_backups_are_no_closer_than_ten_minutes():
    wait = seconds_to_backup(PACE, 150, first_change=120, last_change=125, last_backup=100)
    assert wait == 550


def test_what_is_overdue_is_due_at_once():
    wait = seconds_to_backup(PACE, 5000, first_change=1, last_change=1, last_backup=None)
    assert wait == 0


@pytest.mark.parametrize(
    ("days", "due"), [(0, False), (6, False), (7, True), (-1, True), (-365, True)]
)
def test_the_full_check_is_weekly_whatever_the_clock_did(days, due):
    assert full_check_due(NOON.isoformat(), NOON + timedelta(days=days)) is due


def test_the_full_check_is_not_put_off_where_damage_is_suspected():
    assert full_check_due(NOON.isoformat(), NOON, suspected=True)


def test_the_full_check_is_noted_and_not_done_again_the_same_week(home, qtbot):
    home.write("Waiting with her")
    home.open()
    qtbot.waitUntil(
        lambda: not full_check_due(read_state(home.paths.data_dir).checked, home.clock())
    )


def test_the_full_check_does_not_begin_while_something_else_waits(home):
    jobs = MaintenanceJobs(home.paths, home.clock)
    assert not jobs.weekly_check(lambda: True).complete
    assert full_check_due(read_state(home.paths.data_dir).checked, home.clock())
    assert jobs.weekly_check(lambda: False).complete


def test_damage_that_a_second_look_does_not_find_is_not_repaired(home, monkeypatch):
    home.write("Waiting with her")
    looks = [check.CheckResult((check.spoilt_issue(),)), check.CheckResult()] * 2
    monkeypatch.setattr(check, "check", lambda *_, **__: looks.pop(0))
    jobs = MaintenanceJobs(home.paths, home.clock)
    assert not jobs.check().damaged
    assert not jobs.weekly_check().damaged


def test_a_backup_comes_in_time_though_somebody_writes_on(home, qtbot):
    home.start_again(pace=BackupPace(calm=60, pause=0.3))
    home.write("Without a pause")

    def writes_on():
        home.maintenance.note_change()
        return bool(home.names())

    qtbot.waitUntil(writes_on)


def test_the_full_check_makes_way_for_whoever_waits_and_is_done_afterwards(home, qtbot):
    home.write("Waiting with her")
    work = LongCheck(home.paths, home.clock)
    home.start_again(make_jobs=lambda: work)
    home.maintenance.begin()
    qtbot.waitUntil(work.begun.is_set)
    with qtbot.waitCallback() as listed:
        home.maintenance.listing(listed)
    qtbot.waitUntil(lambda: work.checks > 1)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"checked": 3, "more": 1}', b"\xff", b"[" * 9999]
)
def test_notes_that_cant_be_used_are_done_without(tmp_path, content):
    (tmp_path / NAME).write_bytes(content)
    assert read_state(tmp_path) == MaintenanceState()
