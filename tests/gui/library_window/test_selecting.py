"""Several reflections selected at once: what is said of them, and what can be done with all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.drivers.library_window import (
    choose,
    chosen,
    footer,
    rows,
    search,
    search_box,
    settle,
    titles,
)
from tests.drivers.window import news, press

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(window):
    return window._selection.bar


@pytest.fixture
def two(window, bar):
    """The first two are selected, as the keyboard does it."""
    choose(window, titles(window)[0])
    press(rows(window), Qt.Key.Key_Down, SHIFT)
    assert bar.isVisible()
    return window


def offered(bar) -> list[str]:
    return [button.words for button in (*bar.buttons, bar.more, bar.leave) if button.isVisible()]


def test_with_one_selected_there_is_no_bar(window, bar):
    choose(window, "The letter")
    assert not bar.isVisible()
    assert footer(window).startswith("3 reflections")


def test_with_several_it_says_how_many_and_what_can_be_done(two, bar):
    two.resize(1120, 740)
    assert bar.count.text() == "2 of 3 selected"
    assert offered(bar) == [
        *("Publish…", "Move to the bin", "Save a copy as text…", "Duplicate"),
        "Leave the selection",
    ]


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("size", [(1120, 740), (512, 384)], ids=str)
def test_nothing_moves_when_it_comes(window, bar, theme, size, zoom):
    window.resize(*size)
    choose(window, titles(window)[0])
    theme.set_zoom(zoom)
    QApplication.processEvents()
    before = rows(window).geometry(), rows(window).visualRect(window.model.index(1))
    choose(window, *titles(window)[:2])
    assert bar.isVisible()
    assert (rows(window).geometry(), rows(window).visualRect(window.model.index(1))) == before


def test_the_keyboard_comes_to_it_and_works_it(two, bar):
    moved = titles(two)[:2]
    while two.focusWidget() is not bar.buttons[1]:
        press(two.focusWidget(), Qt.Key.Key_Tab)
    press(bar.buttons[1], Qt.Key.Key_Return)
    settle(two)
    assert set(titles(two)).isdisjoint(moved)
    assert not bar.isVisible()
    assert two.focusWidget() is rows(two)


def test_escape_leaves_the_selection_and_then_the_search(two, bar):
    search(two, "washing")
    choose(two, *titles(two))
    press(rows(two), Qt.Key.Key_Escape)
    assert (len(chosen(two)), bar.isVisible()) == (1, False)
    assert search_box(two).text() == "washing"
    press(rows(two), Qt.Key.Key_Escape)
    assert search_box(two).text() == ""


def test_escape_leaves_a_notice_before_the_search(two):
    search(two, "washing")
    choose(two, titles(two)[0])
    press(rows(two), Qt.Key.Key_Delete)
    settle(two)
    assert news(two)
    press(rows(two), Qt.Key.Key_Escape)
    assert (bool(news(two)), search_box(two).text()) == (False, "washing")
    press(rows(two), Qt.Key.Key_Escape)
    assert search_box(two).text() == ""


def test_it_has_a_way_out_for_the_mouse(two, bar):
    QTest.mouseClick(bar.leave, Qt.MouseButton.LeftButton)
    assert len(chosen(two)) == 1
    assert not bar.isVisible()


@pytest.mark.parametrize("width", [700, 1600])
def test_more_that_stands_there_no_more_opens_nothing_if_pressed(two, bar, width):
    """A screen reader may press what it read of a moment ago."""
    two.resize(width, 700)
    choose(two, titles(two)[0])
    assert not bar.more.isVisible()
    bar.more.click()
    assert two.findChild(QMenu, "selectionMenu") is None


def test_in_a_narrow_window_the_rest_is_under_more(two, bar):
    two.resize(420, 600)
    assert offered(bar)[-1] in {"More…", "Leave the selection"}
    bar.more.click()
    menu = two.findChild(QMenu, "selectionMenu")
    words = {action.text().replace("&", "") for action in menu.actions()}
    menu.close()
    assert words | set(offered(bar)) >= {"Publish…", "Move to the bin", "Duplicate"}


def test_what_is_under_more_is_worked_by_keyboard(two, bar, qtbot):
    two.resize(420, 600)
    bar.more.setFocus()
    press(bar.more, Qt.Key.Key_Space)
    menu = two.findChild(QMenu, "selectionMenu")
    while "Leave" not in menu.activeAction().text():
        press(menu, Qt.Key.Key_Down)
    press(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert len(chosen(two)) == 1


def test_a_screen_reader_is_told_once_it_is_calm(two, bar, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr(
        "reflect_app.gui.widgets.announce.announce", lambda _at, text: said.append(text)
    )
    press(rows(two), Qt.Key.Key_Down, SHIFT)
    qtbot.waitUntil(lambda: "3 of 3 selected" in said)
    assert "2 of 3 selected" not in said
