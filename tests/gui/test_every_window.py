"""What holds in every window: the keyboard reaches everything, and everything has a name."""

import warnings
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, SignalInstance
from PySide6.QtGui import QAccessible, QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reflect_app.gui.backups.list_view import BackupList
from reflect_app.gui.bin.list_view import BinList
from reflect_app.gui.fields.tag_typing_line import TagTypingLine
from reflect_app.gui.library_window.list_view import LibraryList
from reflect_app.gui.publish.list_view import PublishList
from reflect_app.gui.tags.list_view import TagsList
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.prose import Prose
from reflect_app.gui.widgets.tick_box import ChoiceDot, TickBox
from reflect_app.gui.wizard.step_list import StepButton, StepList
from tests.drivers.every_window import EMPTY_LIBRARY, EVERY_WINDOW, open_program

WORKED = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QAbstractItemView, QTabBar)
UP_AND_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)
BY_ARROWS = {
    StepButton: UP_AND_DOWN,
    ChoiceDot: UP_AND_DOWN,
    TagTypingLine: (Qt.Key.Key_Left,),
}
OPENED_BY_ENTER = (LibraryList, BinList, BackupList, TagsList, PublishList)
MOST_STEPS = 200


@pytest.fixture(scope="module", params=EVERY_WINDOW)
def window(request, qapp, tmp_path_factory):
    """Each window is opened once, for all tests: to open one takes longer than to walk it."""
    qtbot, filled = QtBot(request), request.param != EMPTY_LIBRARY
    with open_program(qtbot, qapp, tmp_path_factory.mktemp("program"), filled=filled) as program:
        window = EVERY_WINDOW[request.param](program)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield window


def worked(window: QWidget) -> list[QWidget]:
    """Everything in a window that a person can press, choose or type in."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, WORKED)
        and widget.isVisible()
        and widget.isEnabled()
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parentWidget(), QTabBar)  # its arrows; keys need none
        and not (isinstance(widget, QHeaderView) and not widget.sectionsClickable())
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


def pressed_in(window: QWidget) -> list[QObject]:
    """From now on, what is pressed, chosen or opened: it is noted and does nothing else."""
    pressed: list[QObject] = []
    signals = {button: button.clicked for button in window.findChildren(QAbstractButton)}
    signals |= {action: action.triggered for action in window.findChildren(QAction)}
    for rows in window.findChildren(QAbstractItemView):
        if isinstance(rows, OPENED_BY_ENTER):
            signals[rows] = opening(rows)
    for each, signal in signals.items():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # some do nothing yet
            signal.disconnect()
        signal.connect(lambda *_values, each=each: pressed.append(each))
    return pressed


def opening(rows: QAbstractItemView) -> SignalInstance:
    """What a list sends when the row that has the focus is to be opened."""
    return rows.taken if isinstance(rows, BackupList) else rows.chosen


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def test_the_keyboard_alone_reaches_every_control(window):
    reached = walked(window)
    missed = [w for w in worked(window) if w not in reached]
    assert [(type(w).__name__, w.objectName(), name_of(w)) for w in missed] == []


def test_there_is_one_kind_of_button(window):
    others = [b for b in buttons_of(window) if not isinstance(b, Button | TickBox | ChoiceDot)]
    assert [(type(b).__name__, b.objectName()) for b in others] == []


def test_the_way_out_is_the_same_kind_of_link_and_the_last_of_its_row(window):
    for button in buttons_of(window):
        if name_of(button) in {"Close", "Save and close"}:
            beside = [b for b in buttons_of(window) if b.parentWidget() is button.parentWidget()]
            level = [
                b
                for b in beside
                if abs(b.geometry().center().y() - button.geometry().center().y()) < 8
            ]
            assert button.property("kind") == "link"
            assert button is max(level, key=lambda b: b.x())


@pytest.mark.parametrize("name", ["reading", "history", "history without versions", "bin", "log"])
def test_a_window_beside_the_library_has_a_way_out(name, qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        window = EVERY_WINDOW[name](program)
        (close,) = [b for b in buttons_of(window) if name_of(b) == "Close"]
        close.click()
        assert not window.isVisible()


def test_every_control_has_a_name(window):
    nameless = [w for w in worked(window) if not name_of(w).strip()]
    assert [(type(w).__name__, w.objectName()) for w in nameless] == []


TOLD_BY_NAME = {  # beside what is worked with: lists that drop down, menus, and what holds them
    QAccessible.Role.ComboBox,
    QAccessible.Role.List,
    QAccessible.Role.MenuBar,
    QAccessible.Role.PopupMenu,
    QAccessible.Role.StatusBar,
}


def told(interface, roles) -> list[QObject]:
    """What a screen reader is told of with one of these roles, shown by now or not."""
    below = [interface.child(at) for at in range(interface.childCount())]
    found = [each for child in below if child for each in told(child, roles)]
    return [*found, interface.object()] if interface.role() in roles else found


def test_every_menu_and_list_that_drops_down_has_a_name(window, qapp):
    found = told(QAccessible.queryAccessibleInterface(window), TOLD_BY_NAME)
    qapp.processEvents()  # a list that drops down is made as it is told of
    assert [(type(w).__name__, w.objectName()) for w in found if not name_of(w).strip()] == []


def asked_for_menu(widget: QWidget) -> QMenu | None:
    """The menu that opens at a widget, by the key for it."""
    widget.setFocus()
    at = widget.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    return menu if isinstance(menu, QMenu) else None


def test_every_menu_that_opens_at_something_has_a_name(window):
    nameless, focused = [], window.focusWidget()
    for widget in [*worked(window), *window.findChildren(Prose)]:
        if widget.isVisible() and (menu := asked_for_menu(widget)) is not None:
            nameless += [widget] if not name_of(menu).strip() else []
            menu.close()
    window.activateWindow()  # the tests that follow walk on from there, by its keys
    QTest.qWaitForWindowActive(window)
    if focused is not None:
        focused.setFocus()
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
    before = window.size()
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
    window.resize(before)


# The way of Tab

SIZES = [(1920, 1080), (1280, 800), (512, 384)]


@pytest.fixture(params=SIZES, ids=str)
def sized(request, window, qtbot):
    """The window in another size; in its own again afterwards."""
    before = window.size()

    def small_enough() -> bool:  # a window that folds on its way is pulled further
        window.resize(*request.param)
        return window.size().toTuple() == request.param or window.isModal()

    qtbot.waitUntil(small_enough)
    yield window
    window.resize(before)


def place_of(widget: QWidget) -> QRect:
    """Where a widget is in its window, as it is scrolled now."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def is_before(one: QRect, other: QRect) -> bool:
    """Whether the eye comes to one place before the other: above it, or in a column before."""
    beside = one.right() < other.left()
    return beside or one.bottom() <= other.top() or one.intersects(other)


@dataclass(frozen=True)
class Stop:
    """Something that Tab came to: from where, both as they lay at that moment, and if in sight."""

    widget: QWidget
    before: QRect
    here: QRect
    in_sight: bool


def stops(window: QWidget, key=Qt.Key.Key_Tab) -> list[Stop]:
    """All that a key stops at, once round."""
    found: list[Stop] = []
    for _ in range(MOST_STEPS):
        before = window.focusWidget()
        QTest.keyClick(before, key)
        at = window.focusWidget()
        if at in [stop.widget for stop in found]:
            break
        seen = not at.visibleRegion().isEmpty()
        found.append(Stop(at, place_of(before), place_of(at), seen))
    return found


def in_steps(widget: QWidget) -> bool:
    """Whether something is in the wizard's list of steps, which comes last."""
    lists = widget.window().findChildren(StepList)
    return any(each.isAncestorOf(widget) for each in lists)


def test_tab_goes_the_way_the_eye_goes_and_what_it_comes_to_is_in_sight(sized):
    way = stops(sized)
    up = [s for s in way[1:] if not is_before(s.before, s.here) and not in_steps(s.widget)]
    assert len(up) <= 1, [name_of(stop.widget) for stop in up]  # from the last to the first
    assert [name_of(stop.widget) for stop in way if not stop.in_sight] == []


def test_shift_tab_goes_the_same_way_back(window):
    forwards = [stop.widget for stop in stops(window)]
    backwards = [stop.widget for stop in stops(window, Qt.Key.Key_Backtab)][::-1]
    start = backwards.index(forwards[0])
    assert backwards[start:] + backwards[:start] == forwards


# What comes last takes from the buttons what they do


@pytest.fixture(scope="module")
def pressed(window):
    """What is pressed from now on; it is noted, and nothing else happens."""
    return pressed_in(window)


def noted(pressed, press, widgets):
    """What is pressed by doing this to each of these widgets."""
    pressed.clear()
    for widget in widgets:
        press(widget)
    return list(pressed)


def buttons_of(window):
    """The buttons that can have the focus; what Enter does in the field beside one need not."""
    buttons = [b for b in worked(window) if isinstance(b, QAbstractButton)]
    return [b for b in buttons if b.focusPolicy() != Qt.FocusPolicy.NoFocus]


def keyed(key):
    """What presses a key in a widget that has the focus."""

    def press(widget):
        widget.setFocus()
        QTest.keyClick(widget.window().focusWidget(), key)

    return press


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_each_button_is_pressed_by_enter_and_by_space_and_nothing_else_is(window, pressed, key):
    buttons = buttons_of(window)
    assert noted(pressed, keyed(key), buttons) == buttons
    assert window.isVisible()


def turned_over(button):
    """Turn it over as a screen reader does."""
    action = QAccessible.queryAccessibleInterface(button).actionInterface()
    action.doAction(action.toggleAction())


def test_what_a_screen_reader_turns_over_is_pressed_and_nothing_else_is(window, pressed):
    boxes = [b for b in buttons_of(window) if b.isCheckable()]
    boxes = [b for b in boxes if not (b.autoExclusive() and b.isChecked())]
    boxes.sort(key=QAbstractButton.autoExclusive)  # some boxes stand only beside one choice
    assert noted(pressed, turned_over, boxes) == boxes


def test_enter_that_is_held_down_presses_nothing_more(window, pressed):
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )

    def hold(button):
        button.setFocus()
        QApplication.sendEvent(button, held)

    assert noted(pressed, hold, buttons_of(window)) == []


def test_the_second_click_of_a_double_click_presses_nothing(window, pressed):
    def double_click(button):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(button, Qt.MouseButton.LeftButton)

    buttons = buttons_of(window)
    assert noted(pressed, double_click, buttons) == buttons


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_row_of_a_list_and_presses_nothing_from_a_text(window, pressed, key):
    others = [w for w in worked(window) if not isinstance(w, (QAbstractButton, QLineEdit))]
    opened = noted(pressed, keyed(key), others)
    assert len(opened) == len([w for w in others if isinstance(w, OPENED_BY_ENTER)])
    assert not [each for each in opened if isinstance(each, QAbstractButton)]
