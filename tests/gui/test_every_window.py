"""What holds in every window: the keyboard reaches everything, and everything has a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from reflect_app.gui.tag_field import TagField
from reflect_app.gui.wizard.step_list import StepButton
from tests.gui.windows import EVERY_WINDOW, open_desk

WORKED = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QAbstractItemView, QTabBar)
BY_ARROWS = {StepButton: (Qt.Key.Key_Up, Qt.Key.Key_Down), TagField: (Qt.Key.Key_Left,)}
MOST_STEPS = 200


@pytest.fixture
def desk(qtbot, qapp, tmp_path):
    with open_desk(qtbot, qapp, tmp_path, filled=True) as desk:
        yield desk


@pytest.fixture(params=EVERY_WINDOW)
def window(request, desk, qtbot):
    window = EVERY_WINDOW[request.param](desk)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def worked(window: QWidget) -> list[QWidget]:
    """Everything in a window that a person can press, choose or type in."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, WORKED)
        and widget.isVisible()
        and widget.isEnabled()
        and not widget.objectName().startswith("qt_")
    ]


def walked(window: QWidget) -> set[QWidget]:
    """Everything that Tab comes past, all the way round, and the steps that the arrows reach."""
    seen: set[QWidget] = set()
    for _ in range(MOST_STEPS):
        focused = window.focusWidget()
        if focused in seen:
            break
        seen.add(focused)
        for kind, keys in BY_ARROWS.items():
            if isinstance(focused, kind):
                seen |= walked_by(window, focused, keys)
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    return seen


def walked_by(window: QWidget, first: QWidget, keys) -> set[QWidget]:
    """What some keys reach from here; the focus is back where it was afterwards."""
    seen: set[QWidget] = set()
    for key in keys:
        for _ in range(12):
            seen.add(window.focusWidget())
            QTest.keyClick(window.focusWidget(), key)
    first.setFocus()
    return seen


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def test_the_keyboard_alone_reaches_every_control(window):
    reached = walked(window)
    missed = [w for w in worked(window) if w not in reached]
    assert [(type(w).__name__, w.objectName(), name_of(w)) for w in missed] == []


def test_every_control_has_a_name(window):
    nameless = [w for w in worked(window) if not name_of(w).strip()]
    assert [(type(w).__name__, w.objectName()) for w in nameless] == []


def test_no_label_takes_text_for_html(window):
    rich = [
        label
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]
    assert [(label.objectName(), label.text()) for label in rich] == []


def test_every_target_is_large_enough_to_press(window):
    buttons = [w for w in worked(window) if isinstance(w, QAbstractButton)]
    small = [b for b in buttons if min(b.width(), b.height()) < 24]
    assert [(b.objectName(), name_of(b), b.size()) for b in small] == []


def test_the_window_has_a_title_and_something_has_the_focus(window):
    assert window.windowTitle()
    assert window.focusWidget() is not None


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (512, 384)], ids=str)
def test_no_wrapped_text_is_cut_off(window, qtbot, size):
    window.resize(*size)

    def cut() -> list[str]:
        return [
            label.text()
            for label in window.findChildren(QLabel)
            if label.isVisible()
            and label.wordWrap()
            and label.heightForWidth(label.width()) > label.height()
        ]

    qtbot.waitUntil(lambda: cut() == [], timeout=2000)
