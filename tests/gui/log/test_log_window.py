"""What the program noted can be looked at, copied and found, and says what it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from reflect_app import logs
from reflect_app.gui.log.log_window import LogWindow
from reflect_app.paths import AppPaths
from tests.drivers.log import done, empty_words, files, lead, log_text, page

LINE = "2026-11-23 21:30:00 INFO The library was opened\n"
NOTHING_WRONG = "Nothing has gone wrong so far. There is nothing for you to do here."


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "logs"
    folder.mkdir()
    return folder


@pytest.fixture
def show(qtbot, services, folder):
    shown = []

    def show():
        window = LogWindow(services._replace(paths=AppPaths(folder.parent)))
        shown.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.ready)
        return window

    yield show
    for window in filter(isValid, shown):
        window.close()


def write(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")


def test_the_log_is_shown_at_its_end(show, folder):
    write(folder, logs.LOG_NAME, LINE * 300)
    window = show()
    assert log_text(window).toPlainText() == LINE * 300
    assert log_text(window).textCursor().atEnd()


def test_older_logs_come_before_it(show, folder):
    write(folder, "reflect.log.1", "older\n")
    write(folder, "reflect.log", "newer\n")
    assert log_text(show()).toPlainText() == "older\nnewer\n"


def test_with_the_log_alone_there_is_nothing_to_choose(show, folder):
    write(folder, logs.LOG_NAME, LINE)
    assert not files(show()).isVisible()


def test_reports_are_offered_by_their_time_the_newest_first(show, folder):
    write(folder, logs.LOG_NAME, LINE)
    write(folder, "crash-20261122-090000.txt", "the older report")
    write(folder, "crash-20261123-213000.txt", "the newer report")
    choose = files(show())
    assert [choose.itemText(at) for at in range(choose.count())] == [
        "The log, the latest last",
        "Report of 23 November 2026, 21:30",
        "Report of 22 November 2026, 09:00",
    ]


def test_a_report_that_is_chosen_is_shown(show, folder):
    write(folder, logs.LOG_NAME, LINE)
    write(folder, "crash-20261123-213000.txt", "the report")
    window = show()
    files(window).setCurrentIndex(1)
    assert log_text(window).toPlainText() == "the report"


def test_where_nothing_was_noted_that_is_said(show):
    window = show()
    assert empty_words(window) == NOTHING_WRONG
    assert not log_text(window).isVisible()
    assert not window.copy_button.isVisible()


def test_where_nothing_was_noted_nothing_is_copied_by_a_screen_reader_either(show):
    window = show()
    window.copy_button.click()
    assert not done(window).isVisible()


def test_all_of_it_can_be_copied_with_the_versions(show, folder):
    write(folder, logs.LOG_NAME, LINE)
    window = show()
    window.copy_button.click()
    assert QGuiApplication.clipboard().text().endswith(LINE)
    assert QGuiApplication.clipboard().text().startswith("Reflect ")
    assert done(window).isVisible()


def test_the_folder_can_be_opened(show, folder, dialogs):
    show().folder_button.click()
    assert dialogs.folders == [folder]


def test_it_says_what_is_in_it_and_what_is_not(show):
    assert "No word that you typed" in lead(show())


def test_a_folder_that_is_not_there_is_nothing_noted(show, folder):
    folder.rmdir()
    assert empty_words(show()) == NOTHING_WRONG


def test_escape_closes_it(show, qtbot):
    window = show()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("zoom", [100, 200])
def test_the_text_keeps_room_in_the_smallest_window(show, folder, theme, zoom):
    write(folder, logs.LOG_NAME, LINE * 50)
    theme.set_zoom(zoom)
    window = show()
    window.resize(512, 384)
    assert log_text(window).height() >= theme.px(100)
    assert page(window).width() <= window.width()
