"""A shelf is as high as what lies on it, and scrolls where there is less room."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.page_scroll import Shelf


def test_the_ring_of_a_shelf_takes_no_room_once_nothing_scrolls(qtbot, theme):
    shelf, held = Shelf(), QWidget()
    QVBoxLayout(held).addWidget(plain_label("Words to read. " * 60))
    shelf.setWidget(held)
    qtbot.addWidget(shelf)
    shelf.show()
    shelf.resize(300, 80)
    qtbot.waitUntil(lambda: shelf.viewport().height() < shelf.height())
    shelf.resize(300, 900)
    qtbot.waitUntil(lambda: shelf.viewport().height() == shelf.height(), timeout=2_000)
    qtbot.waitUntil(lambda: not shelf.verticalScrollBar().isVisible(), timeout=2_000)
