"""What all lists have in common."""

import pytest
from PySide6.QtCore import QEvent, QStringListModel
from PySide6.QtGui import QFocusEvent

from reflect_app.gui.widgets.row_list import RowList


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
