"""Widgets flow into rows, and none is wider than the layout."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from reflect_app.gui.widgets.flow_layout import FlowLayout


class Block(QWidget):
    """A widget that asks for a size."""

    def __init__(self, width, height=20):
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self):
        return self._size


@pytest.fixture
def flow(qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    layout = FlowLayout(around, across=10, down=5)
    layout.setContentsMargins(0, 0, 0, 0)
    around.resize(100, 200)
    layout.around = around
    return layout


def places(flow, *blocks):
    for block in blocks:
        flow.addWidget(block)
    flow.around.show()
    QApplication.processEvents()
    return [block.geometry().getRect() for block in blocks]


def test_a_row_is_filled_before_the_next_begins(flow):
    assert places(flow, Block(45), Block(45), Block(45)) == [
        (0, 0, 45, 20), (55, 0, 45, 20), (0, 25, 45, 20),
    ]  # fmt: skip


def test_too_wide_a_widget_gets_the_whole_width(flow):
    assert places(flow, Block(300), Block(20)) == [(0, 0, 100, 20), (0, 25, 20, 20)]


def test_the_height_follows_the_width(flow):
    places(flow, Block(45), Block(45), Block(45))
    assert [flow.heightForWidth(width) for width in (200, 100, 50)] == [20, 45, 70]


def test_rows_run_from_the_right_where_the_language_does(flow):
    flow.around.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(flow, Block(30), Block(30)) == [(70, 0, 30, 20), (30, 0, 30, 20)]


def test_lower_widgets_stand_in_the_middle_of_their_row(flow):
    assert places(flow, Block(30, 40), Block(30, 20))[1] == (40, 10, 30, 20)


def test_a_hidden_widget_takes_no_room(flow):
    hidden = Block(30)
    flow.addWidget(hidden)
    hidden.hide()
    assert places(flow, Block(30)) == [(0, 0, 30, 20)]


def test_a_widget_can_be_put_between_and_taken_out(flow):
    first, second, third = Block(20), Block(20), Block(20)
    places(flow, first, third)
    flow.insert_widget(1, second)
    second.show()
    flow.discard(first)
    QApplication.processEvents()
    assert (second.x(), third.x()) == (0, 30)
