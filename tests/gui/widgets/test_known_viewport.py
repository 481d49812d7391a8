"""A viewport that Python knows from the beginning is what the toolkit would have made."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QScrollArea

from reflect_app.gui.widgets.known_viewport import known_viewport

TELLING = (
    *("objectName", "autoFillBackground", "backgroundRole", "foregroundRole", "focusPolicy"),
    *("acceptDrops", "hasMouseTracking", "contextMenuPolicy", "sizePolicy", "isHidden", "geometry"),
    *("palette", "font", "styleSheet", "minimumSize", "maximumSize", "layoutDirection"),
)


def told_of(area):
    viewport = area.viewport()
    attributes = {each for each in Qt.WidgetAttribute if viewport.testAttribute(each)}
    has_focus_of = viewport.focusProxy() is area
    return attributes, has_focus_of, [getattr(viewport, name)() for name in TELLING]


@pytest.mark.parametrize("kind", [QScrollArea, QListView])
def test_a_known_viewport_is_as_the_toolkit_makes_one(qtbot, kind):
    ours, theirs = kind(), kind()
    qtbot.addWidget(ours)
    qtbot.addWidget(theirs)
    viewport = known_viewport(ours)
    assert ours.viewport() is viewport
    assert told_of(ours) == told_of(theirs)
    for each in (ours, theirs):
        each.setMouseTracking(True)
        each.setAcceptDrops(True)
        each.show()
        qtbot.waitExposed(each)
    assert told_of(ours) == told_of(theirs)
