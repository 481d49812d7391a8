"""What is handed on to a field: whatever writes something there, and no command."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from reflect_app.gui.fields.tag_chip import TagChip
from reflect_app.gui.tags.list_view import TagsList
from reflect_app.gui.widgets.typed_sign import types_letter, types_something

_HELD = Qt.KeyboardModifier
PLAIN = _HELD.NoModifier
ALT_GR = _HELD.ControlModifier | _HELD.AltModifier  # as Windows says it


def press(text, held=PLAIN):
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_L, held, text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("l", PLAIN),
        ("L", _HELD.ShiftModifier),
        ("7", _HELD.KeypadModifier),
        ("ł", ALT_GR),
        ("@", ALT_GR),
        ("€", ALT_GR),
        ("Ł", ALT_GR | _HELD.ShiftModifier),
        ("ł", _HELD.GroupSwitchModifier),
    ],
)
def test_a_letter_is_one_by_whatever_keys_it_is_written(text, held):
    assert types_something(press(text, held))
    assert types_letter(press(text, held))


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("l", _HELD.ControlModifier),
        ("l", _HELD.AltModifier),
        ("l", _HELD.MetaModifier),
        ("l", ALT_GR | _HELD.MetaModifier),
        ("\x0c", ALT_GR),
        ("\r", PLAIN),
        ("", PLAIN),
    ],
)
def test_a_command_writes_nothing(text, held):
    assert not types_something(press(text, held))
    assert not types_letter(press(text, held))


def test_a_space_goes_into_a_text_and_is_left_to_buttons():
    assert types_something(press(" "))
    assert not types_letter(press(" "))


@pytest.mark.parametrize("made", [lambda theme: TagChip("a", theme), lambda _theme: TagsList()])
def test_a_tag_and_the_list_of_tags_hand_on_a_letter_by_altgr(qtbot, theme, made):
    holder = made(theme)
    qtbot.addWidget(holder)
    with qtbot.waitSignal(holder.typed) as typed:
        holder.keyPressEvent(press("ł", ALT_GR))
    assert typed.args == ["ł"]
