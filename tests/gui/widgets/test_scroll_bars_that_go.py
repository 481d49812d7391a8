"""A scroll bar that comes and goes leaves assistive technology with the parts that it counted."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.page_scroll import PageScroll, Shelf


@pytest.mark.parametrize("kind", [QScrollArea, PageScroll, Shelf])
def test_what_scrolls_has_as_many_parts_with_its_bar_as_without(qtbot, theme, kind):
    area, held = kind(), QWidget()
    QVBoxLayout(held).addWidget(plain_label("Words to read. " * 60))
    area.setWidgetResizable(True)
    area.setWidget(held)
    qtbot.addWidget(area)
    told = QAccessible.queryAccessibleInterface(area)
    area.resize(300, 80)
    area.show()
    qtbot.waitUntil(area.verticalScrollBar().isVisible)
    with_its_bar = told.childCount()
    area.resize(300, 900)
    qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())
    assert with_its_bar == told.childCount() == 1
