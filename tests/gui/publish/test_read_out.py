"""The list in the Publish window as a screen reader or a voice has it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from reflect_app.gui.publish import list_view
from tests.drivers.publish import lines, press_row, settle

TOGGLE = "Toggle"


@pytest.fixture(params=[True, False], ids=["read out", "read by nobody"])
def rows(window, request, monkeypatch):
    """The rows as the accessible tree has them."""
    monkeypatch.setattr(list_view.PublishList, "_is_read", lambda _self: request.param)
    settle(window)
    return QAccessible.queryAccessibleInterface(window.ui.list)


@pytest.mark.parametrize("rows", [True], ids=["read out"], indirect=True)
def test_rows_that_are_ticked_are_selected_for_whoever_has_them_read_out(window, rows, qtbot):
    press_row(window, Qt.Key.Key_Space)
    selected = window.ui.list.selectionModel().selectedRows
    qtbot.waitUntil(lambda: sorted(each.row() for each in selected()) == [1, 2])
    window.ui.list.selectionModel().clearSelection()  # as some do before they select one
    qtbot.waitUntil(lambda: len(selected()) == 2)
    assert chosen(window) == [line.title for line in lines(window)[1:3]]


def is_ticked(rows, at):
    return bool(rows.child(at).state().checked)


def turn(rows, at):
    rows.child(at).actionInterface().doAction(TOGGLE)


def chosen(window):
    return [line.title for line in window.page.model.sums().chosen]


def test_each_row_that_can_be_ticked_is_turned_by_its_action(window, rows):
    ready = [at for at, line in enumerate(lines(window)) if line.is_ready]
    assert len(ready) == 3
    for at in ready:
        title = lines(window)[at].title
        assert TOGGLE in rows.child(at).actionInterface().actionNames()
        turn(rows, at)
        assert not is_ticked(rows, at)
        assert title not in chosen(window)
        turn(rows, at)
        assert is_ticked(rows, at)
        assert title in chosen(window)


def test_a_row_that_is_held_back_stays_so(window, rows):
    held = next(at for at, line in enumerate(lines(window)) if not line.is_ready)
    before = chosen(window)
    turn(rows, held)
    turn(rows, held)
    assert chosen(window) == before
    assert not rows.child(held).state().checked
    assert not rows.child(held).state().selected


def test_the_action_goes_on_from_where_key_and_button_left_it(window, rows):
    press_row(window, Qt.Key.Key_Space)
    assert not is_ticked(rows, 0)
    turn(rows, 0)
    assert is_ticked(rows, 0)
    window.page.all_box.click()
    turn(rows, 1)
    assert chosen(window) == [lines(window)[1].title]


def test_mouse_and_arrows_move_and_turn_nothing(window, rows):
    press_row(window, Qt.Key.Key_Space)
    before, view = chosen(window), window.ui.list
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.currentIndex().row() == 2
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.currentIndex().row() == 1
    assert chosen(window) == before
