"""Rows are placed anew where their list is wider or narrower, and not where it is higher."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, QStringListModel
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from reflect_app.gui.widgets.row_list import RowList

PLAIN, NARROW = 30, 60  # pixels
MANY = [f"Row {number}" for number in range(200)]


class Delegate(QStyledItemDelegate):
    """Rows that are higher where the list is narrow; it counts how often they are measured."""

    measured = 0

    def sizeHint(self, _option, _index: QModelIndex) -> QSize:
        self.measured += 1
        return QSize(1, NARROW if self.parent().viewport().width() < 300 else PLAIN)


class List(RowList):
    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.place_at_width(event)


class Paints(QObject):
    """Counts how often something is painted."""

    def __init__(self, watched) -> None:
        super().__init__(watched)
        self.number = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched, event: QEvent) -> bool:
        self.number += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def rows(qtbot):
    view = List()
    qtbot.addWidget(view)
    view.setItemDelegate(Delegate(view))
    view.setModel(QStringListModel(MANY, view))
    view.resize(500, 300)
    with qtbot.waitExposed(view):
        view.show()
    shown()
    return view


def shown() -> None:
    """Have all that waits laid out and painted."""
    for _turn in range(3):
        QApplication.processEvents()


def test_rows_of_a_list_that_gets_higher_are_painted_once_and_not_all_measured(rows):
    before, paints = rows.itemDelegate().measured, Paints(rows.viewport())
    rows.resize(rows.width(), 400)
    shown()
    assert paints.number == 1
    assert rows.itemDelegate().measured - before < len(MANY)
    assert rows.indexAt(rows.viewport().rect().bottomLeft()).isValid()


def test_rows_of_a_list_that_gets_narrower_are_measured_again(rows):
    rows.resize(250, rows.height())
    shown()
    assert rows.visualRect(rows.model().index(1)).height() == NARROW
    assert rows.visualRect(rows.model().index(1)).width() == rows.viewport().width()
