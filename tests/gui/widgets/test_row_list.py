"""What all lists have in common."""

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QStringListModel, Qt
from PySide6.QtGui import QFocusEvent

from reflect_app.gui.widgets.row_list import RowList

NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate


@pytest.fixture
def rows(qtbot):
    rows = RowList()
    rows.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
    qtbot.addWidget(rows)
    rows.setModel(QStringListModel(["a", "b", "c"], rows))
    return rows


def selected(rows) -> list[int]:
    return sorted(index.row() for index in rows.selectionModel().selectedRows())


def test_who_comes_by_keyboard_starts_at_the_first_row(rows):
    rows.focusInEvent(QFocusEvent(QEvent.Type.FocusIn))
    assert rows.currentIndex().row() == 0


def test_who_comes_by_keyboard_to_a_list_that_was_filled_anew_starts_at_the_first_row(rows):
    rows.setCurrentIndex(rows.model().index(2, 0))
    rows.model().removeRows(0, 3)
    rows.model().insertRows(0, 2)
    assert rows.currentIndex().row() == -1
    rows.focusInEvent(QFocusEvent(QEvent.Type.FocusIn))
    assert (rows.currentIndex().row(), selected(rows)) == (0, [0])


@pytest.mark.parametrize("reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason])
@pytest.mark.parametrize("at", [-1, 1], ids=["at no row", "at a row that is not selected"])
def test_who_comes_by_keyboard_has_a_row_selected(rows, reason, at):
    rows.show()
    rows.selectionModel().setCurrentIndex(rows.model().index(at, 0), NO_UPDATE)
    rows.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, reason))
    assert selected(rows) == [rows.currentIndex().row()] == [max(0, at)]


def test_who_comes_by_mouse_selects_what_is_pressed(rows):
    rows.show()
    rows.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
    assert selected(rows) == []


def test_who_comes_back_is_still_at_the_same_row(rows):
    rows.select_rows([2])
    rows.focusInEvent(QFocusEvent(QEvent.Type.FocusIn))
    assert (rows.currentIndex().row(), selected(rows)) == (2, [2])


def test_the_first_of_several_that_are_selected_is_the_current_one(rows):
    rows.select_rows([1, 2])
    assert (rows.currentIndex().row(), selected(rows)) == (1, [1, 2])


def test_who_leaves_a_selection_keeps_the_current_row(rows):
    rows.select_rows([1, 2])
    rows.leave_selection()
    assert selected(rows) == [1]
