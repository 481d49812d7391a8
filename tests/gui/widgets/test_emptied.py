"""Layouts that are emptied: what stood in one can stand in it again, and grows as before."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reflect_app.gui.widgets.emptied import clear, take_out


class Growing(QWidget):
    """As high as it is told to be, whatever its width."""

    high = 60

    def __init__(self):
        super().__init__()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self):
        return True

    def heightForWidth(self, _width):
        return self.high


@pytest.fixture
def holder(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


@pytest.fixture
def column(holder):
    made = QVBoxLayout(holder)
    made.setContentsMargins(0, 0, 0, 0)
    made.addWidget(Growing())
    made.addStretch(1)
    return made


def test_a_widget_that_was_taken_out_and_put_in_again_still_grows(column, qtbot):
    (widget,) = take_out(column)
    assert column.count() == 0
    column.addWidget(widget)
    column.addStretch(1)
    qtbot.waitUntil(lambda: widget.height() == 60)
    widget.high = 200
    widget.updateGeometry()
    qtbot.waitUntil(lambda: widget.height() == 200)


def test_what_is_cleared_away_is_out_of_sight_at_once(column):
    widget = column.itemAt(0).widget()
    clear(column)
    assert column.count() == 0
    assert widget.isHidden()
