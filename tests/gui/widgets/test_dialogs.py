"""Asking where to write before a file is replaced, and showing where something is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from reflect_app.gui.app.window_manager import LOG
from reflect_app.gui.widgets.dialogs import Dialogs, message_box
from tests.drivers.every_window import open_program
from tests.drivers.window import accept_offer, act, press

GUI = Path(__file__).parents[3] / "reflect_app" / "gui"


class Answering(Dialogs):
    """Dialogs that press these buttons, in this order."""

    def __init__(self, *buttons):
        self.buttons = list(buttons)
        self.texts = []

    def choose(self, parent, title, text, choices, detail="", *, escape=-1):
        self.texts.append(f"{text} {detail}".strip())
        return list(choices).index(self.buttons.pop(0))


@pytest.fixture
def there(tmp_path):
    path = tmp_path / "there.txt"
    path.write_text("before")
    return path


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def names(monkeypatch):
    """The names that are given to the file dialog, one a time it is shown."""
    given = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args, **_options: (given.pop(0), "")
    )
    return given


def ask(qtbot, dialogs, suggestion):
    parent = QWidget()
    qtbot.addWidget(parent)
    return dialogs.file_to_write(parent, "Export as text", suggestion)


def test_a_new_name_is_taken_without_a_question(qtbot, names, tmp_path):
    names.append(str(tmp_path / "new"))
    dialogs = Answering()
    assert ask(qtbot, dialogs, tmp_path / "x.txt").path == tmp_path / "new.txt"
    assert dialogs.texts == []


def test_a_file_that_is_there_is_replaced_only_when_that_was_said(qtbot, names, there):
    names.append(str(there))
    dialogs = Answering("Replace it")
    assert ask(qtbot, dialogs, there).path == there
    assert "there.txt" in dialogs.texts[0]


def test_another_name_can_be_chosen(qtbot, names, there):
    names.extend([str(there), str(there.with_name("other.txt"))])
    assert ask(qtbot, Answering("Choose another name"), there).path == there.with_name("other.txt")


def test_a_link_is_asked_about_with_where_it_leads(qtbot, names, there):
    link = there.with_name("link.txt")
    link.symlink_to(there)
    names.append(str(link))
    dialogs = Answering("Write nothing")
    ask(qtbot, dialogs, link)
    assert "a file called link.txt" in dialogs.texts[0]
    assert f"It is a link, which would be replaced; {there} stays as it is." in dialogs.texts[0]


def test_a_long_list_of_names_scrolls_and_leaves_room_for_the_buttons(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    lines = []

    def look():
        box = QApplication.activeModalWidget()
        lines.append((box.findChild(QPlainTextEdit).toPlainText().split(), box.height()))
        box.reject()

    QTimer.singleShot(0, look)
    names = [f"{number}.txt" for number in range(300)]
    assert Dialogs().choose(parent, "T", "Replace?", ["No", "Yes", "Close"], "\n".join(names)) == 2
    assert lines[0][0] == names
    assert lines[0][1] < 500


@pytest.mark.parametrize(("escape", "pressed"), [({}, 1), ({"escape": 0}, 0)])
def test_escape_presses_the_last_button_or_the_one_that_is_said(window, escape, pressed):
    QTimer.singleShot(0, lambda: press(QApplication.activeModalWidget(), Qt.Key.Key_Escape))
    choices = ["Keep it as it is", "Withdraw it"]
    assert Dialogs().choose(window, "T", "Withdraw it?", choices, **escape) == pressed


def test_nothing_at_all_can_be_written(qtbot, names, there):
    names.append(str(there))
    assert ask(qtbot, Answering("Write nothing"), there) is None


def test_a_long_question_makes_the_dialog_wider_or_wraps(qtbot, theme):
    box = QMessageBox(text="Your last words are not saved yet, so this window stays open.")
    qtbot.addWidget(box)
    box.show()
    label = box.findChild(QLabel, "qt_msgbox_label")
    label.ensurePolished()
    assert label.minimumWidth() == 0  # else the toolkit takes that for what the words need


@pytest.mark.parametrize("zoom", [100, 200, 300])
def test_the_words_on_buttons_are_whole_at_every_size_of_text(qtbot, theme, zoom):
    theme.set_zoom(zoom)
    parent, choices = QWidget(), ["Leave what is there", "Replace what is there", "Export nothing"]
    qtbot.addWidget(parent)
    box = message_box(parent, "T", "Files are there.", choices)
    box.show()
    assert all(button.width() >= button.sizeHint().width() for button in box.buttons())
    assert box.width() <= box.screen().availableSize().width()
    tops = [button.mapTo(box, button.rect().topLeft()) for button in box.buttons()]
    assert tops == sorted(tops, key=lambda at: (at.y(), at.x()))


# Folders, shown by the system


class WithoutFileManager(Answering):
    """Dialogs where nothing opens a folder."""

    def open_outside(self, folder):
        return False


class WithFileManager(Answering):
    """Dialogs where something opens any folder."""

    def open_outside(self, folder):
        return True


def test_nothing_is_asked_where_the_folder_opens(window, tmp_path):
    dialogs = WithFileManager()
    dialogs.show_folder(window, tmp_path)
    assert dialogs.texts == []


def test_where_nothing_opens_it_its_place_is_said_and_can_be_copied(window, tmp_path):
    dialogs = WithoutFileManager("Copy the folder’s address")
    dialogs.show_folder(window, tmp_path)
    assert str(tmp_path) in dialogs.texts[0]
    assert QGuiApplication.clipboard().text() == str(tmp_path)


def test_a_folder_that_is_gone_is_said_to_be(window, tmp_path):
    dialogs = WithFileManager("Close")
    dialogs.show_folder(window, tmp_path / "stick")
    assert dialogs.texts[0].startswith("The folder is not there at the moment.")


def test_what_a_dialog_says_can_be_marked_and_copied(window):
    def look():
        box = window.findChild(QMessageBox)
        flags = box.findChild(QLabel, "qt_msgbox_informativelabel").textInteractionFlags()
        seen.append(bool(flags & Qt.TextInteractionFlag.TextSelectableByMouse))
        box.close()

    seen: list[bool] = []
    QTimer.singleShot(0, look)
    Dialogs().choose(window, "Title", "Text", ["Close"], "/kept/here")
    assert seen == [True]


def test_windows_that_offer_a_folder_ask_the_same_way(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        act(program.windows.library, "Where everything is kept")
        program.windows.show_log()
        accept_offer(program.windows.library)
        program.windows.open.find(LOG).folder_button.click()
        assert program.dialogs.folders == [program.paths.data_dir, program.paths.logs]


def test_nothing_else_opens_anything_outside():
    users = [path.name for path in GUI.rglob("*.py") if "QDesktopServices" in path.read_text()]
    assert users == ["dialogs.py"]
