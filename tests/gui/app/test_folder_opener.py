"""A folder is shown by the system; where nothing can, its place is said and can be copied."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from reflect_app.gui.app.folder_opener import CLOSE, COPY_ADDRESS, FolderOpener
from reflect_app.gui.app.window_manager import LOG
from reflect_app.gui.widgets.dialogs import Dialogs
from tests.drivers.every_window import open_program

GUI = Path(__file__).parents[3] / "reflect_app" / "gui"


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def opener(dialogs, window, *, opens: bool) -> FolderOpener:
    return FolderOpener(dialogs, lambda: window, lambda _folder: opens)


def test_nothing_is_asked_where_the_folder_opens(dialogs, window, tmp_path):
    opener(dialogs, window, opens=True).show(tmp_path)
    assert dialogs.asked == []


def test_where_nothing_opens_it_its_place_is_said_and_can_be_copied(dialogs, window, tmp_path):
    dialogs.will_choose(COPY_ADDRESS)
    opener(dialogs, window, opens=False).show(tmp_path)
    assert str(tmp_path) in dialogs.asked[0][2]
    assert QGuiApplication.clipboard().text() == str(tmp_path)


def test_a_folder_that_is_gone_is_said_to_be(dialogs, window, tmp_path):
    dialogs.will_choose(CLOSE)
    opener(dialogs, window, opens=True).show(tmp_path / "stick")
    assert dialogs.asked[0][2].startswith("The folder is not there at the moment.")


def test_what_a_dialog_says_can_be_marked_and_copied(qtbot, window):
    def look():
        box = window.findChild(QMessageBox)
        flags = box.findChild(QLabel, "qt_msgbox_informativelabel").textInteractionFlags()
        seen.append(bool(flags & Qt.TextInteractionFlag.TextSelectableByMouse))
        box.close()

    seen: list[bool] = []
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, look)
    Dialogs().choose(window, "Title", "Text", ["Close"], "/kept/here")
    assert seen == [True]


def test_every_window_that_offers_a_folder_asks_the_same_opener(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        program.windows.folders._open_outside = lambda _folder: False
        for offer in (program.windows.library.ui.actionWhere.trigger, program.windows.show_log):
            offer()
        program.dialogs.will_choose(CLOSE, CLOSE)
        program.windows.library.ui.bannerAction.click()
        program.windows.open.find(LOG).folder_button.click()
        assert [title for _kind, title, _text in program.dialogs.asked] == [
            "The folder can’t be opened from here"
        ] * 2


def test_nothing_else_opens_anything_outside():
    users = [path.name for path in GUI.rglob("*.py") if "QDesktopServices" in path.read_text()]
    assert users == ["folder_opener.py"]
