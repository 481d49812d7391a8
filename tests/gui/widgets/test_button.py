"""The one kind of button: one ring around what has the focus, and its state can be seen."""

import re
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.button import Button, ToggleButton
from reflect_app.gui.widgets.tick_box import ChoiceDot, TickBox
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


def toggle(button):
    """Turn it over as a screen reader does, without a click."""
    action = QAccessible.queryAccessibleInterface(button).actionInterface()
    action.doAction(action.toggleAction())


@pytest.fixture(params=[lambda _theme: ToggleButton("Keep mine"), partial(TickBox, "Keep mine")])
def on_or_off(request, show, theme):
    button = show(request.param(theme))
    button.heard = []
    button.clicked[bool].connect(button.heard.append)
    return button


def test_what_a_screen_reader_turns_over_is_clicked_once(on_or_off):
    toggle(on_or_off)
    toggle(on_or_off)
    assert on_or_off.heard == [True, False]


def test_a_click_counts_once_and_what_the_program_shows_does_not(on_or_off):
    on_or_off.click()
    on_or_off.setChecked(False)
    QTest.keyClick(on_or_off, Qt.Key.Key_Space)
    on_or_off.setChecked(True)
    on_or_off.setChecked(False)
    assert on_or_off.heard == [True, True]
    toggle(on_or_off)
    assert on_or_off.heard == [True, True, True]


def test_a_choice_that_gives_way_to_another_is_not_clicked(show, theme):
    first, second = ChoiceDot("A file", theme), ChoiceDot("A folder", theme)
    show(first)
    first.page.layout().addWidget(second)
    heard = []
    for each in (first, second):
        each.clicked.connect(lambda _on, each=each: heard.append(each))
    toggle(first)
    toggle(second)
    second.click()
    first.setChecked(True)
    assert heard == [first, second, second]


def sizes(button):
    narrow = button.minimumSizeHint().width()
    heights = [button.heightForWidth(width) for width in (narrow, 2 * narrow, 1_000)]
    return button.sizeHint(), button.minimumSizeHint(), heights


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_takes_the_room_of_what_it_is_now_and_not_of_what_it_was(kind, show):
    button, fresh = WrappingButton("Read it"), WrappingButton("Read it once more, with others")
    show(button)
    sizes(button)
    fresh.setProperty("kind", kind)
    show(fresh)

    button.set_words("Read it once more, with others")
    restyle(button, "kind", kind)

    assert sizes(button) == sizes(fresh)


def test_a_button_has_room_for_its_words_in_another_size_of_all_text(show, theme):
    button = show(WrappingButton("Read it once more, with others"))
    before = button.sizeHint()
    theme.set_zoom(200)
    larger = button.sizeHint()
    assert larger.width() > before.width()
    assert larger.height() > before.height()
    assert sizes(button) == sizes(show(WrappingButton("Read it once more, with others")))
