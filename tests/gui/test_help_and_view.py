"""Every window lists its own keys at F1, and changes size and colours for all of them."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QTableWidget, QWidget

from reflect_app.gui.widgets.shortcuts_dialog import (
    ShortcutsDialog,
    actions_with_keys,
    keys_of,
    shortcut_rows,
)
from reflect_app.gui.widgets.view_actions import help_and_view
from tests.drivers import window as any_window
from tests.drivers.every_window import EVERY_WINDOW, open_program
from tests.forms import ROOT

KINDS = (
    "library", "reading", "history", "bin", "backups", "repaired", "log", "import report",
    "changed in two places", "export dialog", "working title", "full needs",
)  # fmt: skip
SMALL, WIDE = (512, 384), (1280, 800)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        yield program


@pytest.fixture(params=KINDS)
def window(request, program, qtbot):
    return opened(program, qtbot, request.param)


@pytest.fixture
def wizard(program, qtbot):
    return opened(program, qtbot, "full needs")


def opened(program, qtbot, name: str) -> QWidget:
    window = EVERY_WINDOW[name](program)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def press(window: QWidget, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifier)


def listed(window: QWidget) -> list[tuple[str, str]]:
    """What F1 shows: each line of the list, as it is read."""
    press(window, Qt.Key.Key_F1)
    dialog = window.findChild(ShortcutsDialog)
    table = dialog.findChild(QTableWidget)
    rows = range(table.rowCount())
    return [(table.item(row, 0).text(), table.item(row, 1).text()) for row in rows]


@contextmanager
def noted(action: QAction):
    """How often an action was set off; what it does is kept from happening."""
    times: list[None] = []
    action.triggered.disconnect()
    action.triggered.connect(lambda: times.append(None))
    yield times


def words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_every_key_that_f1_lists_does_what_the_list_says(window):
    rows = listed(window)
    window.findChild(ShortcutsDialog).hide()
    assert rows[:-1] == shortcut_rows(actions_with_keys(window))
    for action in actions_with_keys(window):
        if action.shortcutContext() == Qt.ShortcutContext.WidgetShortcut or not action.isEnabled():
            continue  # goes with what is selected, and has tests of its own
        for keys in keys_of(action):
            with noted(action) as times:
                QTest.keySequence(window, keys)
            assert len(times) == 1, f"{keys.toString()}: {action.text()}"


def test_f1_lists_everything_in_the_window_that_has_keys_and_each_key_once(window):
    rows = listed(window)
    own = [each for each in window.findChildren(QAction) if keys_of(each)]
    dialogs = [each for each in own if isinstance(each.parent(), ShortcutsDialog)]
    assert len(rows) == len(own) - len(dialogs) + 1
    assert rows[-1][1] == "Escape"
    keys = [keys for _words, both in rows for keys in both.split(" or ")]
    assert len(keys) == len(set(keys))


def test_f1_says_of_a_key_that_it_does_nothing_now(program, qtbot):
    window = opened(program, qtbot, "library")
    any_window.action(window, "Duplicate").setEnabled(False)
    rows = [words for words, _keys in listed(window)]
    assert "Duplicate (not now)" in rows
    assert "New reflection (not now)" not in rows


def test_all_text_can_be_made_larger_from_every_window_and_the_size_is_kept(program, window, qtbot):
    press(window, Qt.Key.Key_Equal, CONTROL)
    with qtbot.waitSignal(program.theme.changed):
        pass
    assert program.theme.px(100) == 110
    assert program.settings_file.settings.zoom == 110


def test_help_and_view_is_in_the_same_place_on_each_page(wizard, qapp):
    places = set()
    wizard.resize(*WIDE)
    for step in ("before-you-start", "needs", "tags-and-date", "check", "finished"):
        wizard.turn_to(step)
        qapp.processEvents()
        assert wizard.view_link.isVisible()
        places.add(wizard.view_link.mapTo(wizard, wizard.view_link.rect().topLeft()).toTuple())
    assert len(places) == 1


def test_the_wizard_offers_keys_sizes_and_colours_in_the_words_of_the_menus(program, wizard):
    wizard.resize(*WIDE)
    wizard.view_link.setFocus()
    press(wizard, Qt.Key.Key_Return)
    menu = next(each for each in wizard.findChildren(QMenu) if each.title() == help_and_view())
    assert menu.isVisible()
    ui = program.windows.library.ui
    keys, *rest = words(menu)
    assert keys == ui.menuHelp.actions()[0].text()
    assert [each for each in rest if each != "W&orth a second look"] == words(ui.menuView)
    menu.hide()


@pytest.mark.parametrize("size", [SMALL, (800, 600)], ids=str)
def test_where_the_list_of_steps_is_folded_its_menu_has_help_and_view(wizard, qapp, size):
    wizard.resize(*size)
    qapp.processEvents()
    frame, marks = wizard.current().frame, wizard.marks()
    assert not wizard.view_link.isVisible()
    in_steps = frame.steps.isVisible()
    menu = wizard.steps_menu(marks, print) if in_steps else wizard.more_menu(marks, print)
    assert frame.steps.isVisible() or frame.more.isVisible()
    assert words(menu)[-1] == help_and_view()


def test_dark_is_chosen_in_the_wizard_for_all_windows_and_kept(program, wizard):
    wizard.view.colours["dark"].trigger()
    colours = program.theme.colours
    assert colours.background.lightness() < colours.text.lightness()
    assert program.windows.library.view.colours["dark"].isChecked()
    assert program.settings_file.settings.theme == "dark"


def test_no_key_is_without_words():
    sources = [path.read_text("utf-8") for path in (ROOT / "reflect_app" / "gui").rglob("*.py")]
    assert len(sources) > 50
    assert not any("QShortcut" in text for text in sources)
