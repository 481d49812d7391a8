"""Boxes and choices are drawn by us: in sight, ticked by key and pointer, and never cut off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from reflect_app.gui.widgets.tick_box import ChoiceDot, TickBox

WORDS = "Nobody who is in it can be recognised by what it says"


@pytest.fixture(params=[TickBox, ChoiceDot])
def box(request, qtbot, theme):
    box = request.param(WORDS, theme)
    qtbot.addWidget(box)
    box.show()
    return box


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return], ids=["space", "enter"])
def test_a_key_and_a_click_on_the_words_tick_it(box, key):
    QTest.keyClick(box, key)
    assert box.isChecked()
    box.setAutoExclusive(False)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert not box.isChecked()


def test_ticked_and_not_ticked_look_different_and_neither_is_empty(box):
    before = box.grab().toImage()
    box.setChecked(True)
    assert box.grab().toImage() != before
    assert len({before.pixel(x, before.height() // 2) for x in range(30)}) > 2


def test_its_words_wrap_where_room_is_short_and_are_not_cut_off(box):
    wide, narrow = box.sizeHint().width(), box.minimumSizeHint().width()
    assert narrow < wide / 3
    assert box.heightForWidth(narrow) > 3 * box.heightForWidth(wide)


def test_it_is_as_large_as_a_finger_needs_at_any_zoom(box, theme):
    assert box.sizeHint().height() >= 24
    theme.set_zoom(200)
    assert box.sizeHint().height() >= 48


def test_a_screen_reader_knows_what_it_is_and_whether_it_is_ticked(box):
    box.setChecked(True)
    seen = QAccessible.queryAccessibleInterface(box)
    assert seen.text(QAccessible.Text.Name) == WORDS
    assert seen.role() in {QAccessible.Role.CheckBox, QAccessible.Role.RadioButton}
    assert seen.state().checked
