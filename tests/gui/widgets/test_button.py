"""The one kind of button: one ring around what has the focus, and its state can be seen."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reflect_app.gui.widgets.button import Button, ToggleButton
from reflect_app.gui.widgets.wrapping_button import LinkButton, WrappingButton
from reflect_app.paths import resource

SHEET = resource("styles", "reflect.qss").read_text(encoding="utf-8")
KINDS = sorted({"", *re.findall(r'QPushButton\[kind="(\w+)"', SHEET)})
RING = 4  # pixels from the edge within which the focus may show


@pytest.fixture
def show(qtbot, theme):
    """Shows a button beside another one, which has the focus."""

    def shown(button):
        page = QWidget()
        column = QVBoxLayout(page)
        page.other = Button("Another")
        for each in (page.other, button):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.other.setFocus()
        button.page = page
        return button

    return shown


def picture(button, inset=0):
    return button.grab(button.rect().adjusted(inset, inset, -inset, -inset)).toImage()


def colours(image):
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("kind", ["", "primary", "link", "toggle", "add"])
def test_the_focus_shows_as_one_ring_at_the_edge_and_moves_nothing(show, kind):
    button = Button("Go there")
    button.setProperty("kind", kind)
    show(button)
    before, inside = picture(button), picture(button, RING)
    QTest.keyClick(button.page.other, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert picture(button) != before
    assert picture(button, RING) == inside


def test_a_button_has_room_for_other_words_and_larger_letters(show):
    button = show(LinkButton("History"))
    before = button.sizeHint(), button.heightForWidth(60)
    button.set_words("History of all that was written")
    assert button.sizeHint().width() > before[0].width()
    assert button.heightForWidth(60) > before[1]
    font = button.font()
    font.setPixelSize(60)
    button.setFont(font)
    assert button.sizeHint().height() > before[0].height()


def test_a_link_that_leads_nowhere_looks_so(show, theme):
    link = show(LinkButton("History"))
    with_line = colours(picture(link))
    link.setEnabled(False)
    accent, quiet = theme.colours.accent.name(), theme.colours.quiet.name()
    assert accent in with_line
    assert quiet in colours(picture(link))
    assert accent not in colours(picture(link))
    assert not link.underlined()


def test_a_button_that_is_on_shows_it_by_shape_and_keeps_its_width(show):
    button = show(ToggleButton("Changes as a list"))
    before, width = picture(button), button.sizeHint().width()
    button.click()
    assert button.text() == "✓ Changes as a list"
    assert button.accessibleName() == "Changes as a list"
    assert picture(button) != before
    assert button.sizeHint().width() == width


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_has_as_much_room_for_its_words_with_the_focus_as_without(kind, show, qtbot):
    button = WrappingButton("a home nearby")
    button.setProperty("kind", kind)
    show(button)
    qtbot.waitUntil(button.page.other.hasFocus)
    size, high = button.size(), button.heightForWidth(button.width())
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert (button.sizeHint(), button.heightForWidth(size.width())) == (size, high)
