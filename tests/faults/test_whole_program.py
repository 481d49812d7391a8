"""All of the program on a disk that misbehaves: windows, backups, notes, logs and settings."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reflect_app.gui.wizard import draft_saver
from reflect_app.paths import AppPaths
from reflect_app.reflection import PromptKey
from tests.drivers.every_window import open_program
from tests.drivers.writer_in_trouble import kept_in


@pytest.fixture
def soon(monkeypatch):
    monkeypatch.setattr(draft_saver, "TRY_AGAIN_MS", 150)


@pytest.fixture(autouse=True)
def nothing_unexpected(capfd):
    """Whatever is raised where nobody waits for it is told on the standard error."""
    yield
    assert "Something in Reflect went wrong" not in capfd.readouterr().err


def begin(program, qtbot):
    """A new reflection on its first prompt."""
    program.windows.open_wizard(None)
    qtbot.waitUntil(lambda: bool(program.windows.wizards))
    program.windows.wizards[0].turn_to(PromptKey.DESCRIPTION.value)
    return program.windows.wizards[0]


def type_in(wizard, text):
    QTest.keyClicks(wizard.current().answer, text)


def test_the_program_lives_through_a_full_disk(qtbot, qapp, disk, soon):
    """At stake: text, and everything else that a program writes while nobody looks.

    Survived: the text, and a program that goes on and closes.
    """
    path = AppPaths(disk.folder).library
    with open_program(qtbot, qapp, disk.folder, filled=False) as program:
        wizard = begin(program, qtbot)
        disk.fill()
        type_in(wizard, "Typed on a full disk.")
        qtbot.waitUntil(lambda: wizard.saver.problem is not None)
        disk.make_room()
        qtbot.waitUntil(lambda: not wizard.saver.unsaved)
        disk.fill()
    disk.make_room()
    assert kept_in(path) == ["Typed on a full disk."]


def test_the_program_lives_through_a_disk_that_is_pulled_out(qtbot, qapp, disk, soon):
    """At stake: text that is on the screen only. Survived: all of it, once the disk is back."""
    path = AppPaths(disk.folder).library
    with open_program(qtbot, qapp, disk.folder, filled=False) as program:
        wizard = begin(program, qtbot)
        disk.take_away()
        type_in(wizard, "Typed without a disk.")
        qtbot.waitUntil(lambda: wizard.saver.problem is not None)
        disk.bring_back()
        qtbot.waitUntil(lambda: not wizard.saver.unsaved)
        disk.take_away()
    disk.bring_back()
    assert kept_in(path) == ["Typed without a disk."]


def test_the_program_starts_on_a_disk_that_nobody_may_write_on(qtbot, qapp, disk, soon):
    """At stake: a start that says nothing. Survived: the window, which says what is wrong."""
    disk.take_away()
    disk.bring_back(read_only=True)
    with open_program(qtbot, qapp, disk.folder, filled=False, opens=False) as program:
        assert program.windows.library.isVisible()
        labels = program.windows.library.findChildren(QLabel)
        assert any("may not read and write" in each.text() for each in labels if each.isVisible())
    assert list(disk.folder.iterdir()) == []
