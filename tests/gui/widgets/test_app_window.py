"""What all windows have from one base: their place, what they ask, and the news they show."""

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QDataStream, QEvent, QIODevice, QRect, Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout
from shiboken6 import delete

from reflect_app.errors import ReflectError
from reflect_app.gui.widgets.app_window import AppDialog, AppWindow, Question


class Window(AppWindow, QMainWindow):
    """A window with nothing in it."""

    GEOMETRY = "bin_geometry"


class Dialog(AppDialog):
    """A dialog with nothing in it."""

    GEOMETRY = "bin_geometry"


class Library:
    """Holds questions back until a test answers them."""

    def __init__(self):
        self.waiting = []

    def ask(self, then, otherwise):
        self.waiting.append((then, otherwise))

    def answer(self, answer):
        self.waiting.pop(0)[0](answer)

    def refuse(self, error):
        self.waiting.pop(0)[1](error)


@pytest.fixture
def window(qtbot, theme):
    window = Window(theme)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def library():
    return Library()


@pytest.fixture
def heard():
    return []


@pytest.fixture
def question(window, library, heard):
    return Question(window, library.ask, heard.append, heard.append)


@pytest.mark.parametrize("close", [AppDialog.close, AppDialog.accept, AppDialog.reject])
def test_a_dialog_comes_back_where_it_was_however_it_was_left(qtbot, theme, settings_file, close):
    first, second = Dialog(theme), Dialog(theme)
    for dialog in (first, second):
        qtbot.addWidget(dialog)
    first.keep_place(settings_file)
    first.show()
    first.resize(401, 303)
    close(first)
    second.keep_place(settings_file)
    assert (second.width(), second.height()) == (401, 303)


SCREENS = {"as wide": 800, "somewhat wider": 960, "much wider": 1920}


def placed_on(screen_width: int, size: tuple[int, int]) -> str:
    """Where a window of this size was, as the toolkit notes it on a screen of this width."""
    frame = QRect(0, 0, *size)
    noted = QByteArray()
    stream = QDataStream(noted, QIODevice.OpenModeFlag.WriteOnly)
    stream.writeUInt32(0x1D9D0CB)
    for version in (3, 0):
        stream.writeUInt16(version)
    stream << frame << frame
    stream.writeInt32(0)
    for _maximized_or_full_screen in range(2):
        stream.writeUInt8(0)
    stream.writeInt32(screen_width)
    stream << frame
    return noted.toBase64().toStdString()


@pytest.mark.parametrize("width", [None, *SCREENS.values()], ids=["never", *SCREENS])
def test_a_window_opens_within_the_screen_wherever_it_was_before(
    qtbot, theme, settings_file, width
):
    if width is not None:
        settings_file.settings.bin_geometry = placed_on(width, (width, 1000))
    window = Window(theme)
    qtbot.addWidget(window)
    window.resize(1280, 832)
    window.keep_place(settings_file)
    window.show()
    assert window.screen().availableGeometry().contains(window.geometry())


def test_one_key_closes_all_windows(qtbot, theme, window):
    other = Dialog(theme)
    qtbot.addWidget(other)
    other.quit_by_keys()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    qtbot.keyClick(other, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not (window.isVisible() or other.isVisible()))


def test_a_window_that_was_closed_is_open_again_once_it_is_shown(window, heard):
    window.close()
    window.while_open(heard.append)("lost")
    window.show()
    window.while_open(heard.append)("heard")
    assert heard == ["heard"]


def test_what_comes_after_a_window_has_gone_is_let_go(theme, heard):
    window = Window(theme)
    listen = window.while_open(heard.append)
    delete(window)
    listen("late")
    assert heard == []


def test_what_is_wanted_again_while_it_is_asked_is_asked_once_more(question, library, heard):
    for _ in range(3):
        question.ask()
    assert len(library.waiting) == 1
    library.answer("old")
    library.answer("new")
    assert (heard, library.waiting) == (["old", "new"], [])


def test_what_was_refused_can_be_asked_again(question, library, heard):
    question.ask()
    library.refuse(ReflectError("No."))
    question.ask()
    library.answer("yes")
    assert [str(each) for each in heard] == ["No.", "yes"]


def test_an_answer_for_a_closed_window_is_let_go(window, question, library, heard):
    question.ask()
    window.close()
    library.answer("late")
    assert heard == []


class Placed(QLabel):
    """Knows where it stood each time it was painted."""

    def paintEvent(self, event):
        self.painted = [*getattr(self, "painted", []), self.geometry()]
        super().paintEvent(event)


@pytest.fixture
def three(qtbot, theme):
    """A dialog, what is said at its top, and what stands below that."""
    dialog = Dialog(theme)
    column, said, below = QVBoxLayout(dialog), QLabel(""), Placed("Below")
    column.addWidget(said)
    column.addWidget(below)
    column.addStretch(1)
    qtbot.addWidget(dialog)
    dialog.resize(300, 200)
    return dialog, said, below


def test_what_is_put_into_a_window_as_it_opens_moves_nothing_that_is_seen(qtbot, three):
    dialog, said, below = three
    said.objectNameChanged.connect(said.setText, Qt.ConnectionType.QueuedConnection)
    dialog.show()
    before = below.y()

    said.setObjectName("One\nTwo\nThree")  # heard in the same round in which all is painted
    qtbot.waitUntil(lambda: below.y() > before)
    QCoreApplication.processEvents()

    assert below.painted
    assert set(map(QRect.getRect, below.painted)) == {below.geometry().getRect()}


def test_once_a_window_is_seen_nothing_moves_before_the_toolkit_moves_it(qtbot, three):
    """Or the second click of two would land on what has just come under it."""
    dialog, said, below = three
    dialog.show()
    qtbot.waitUntil(lambda: hasattr(below, "painted"))
    before = below.y()

    said.setText("One\nTwo\nThree")
    QCoreApplication.sendEvent(dialog, QEvent(QEvent.Type.UpdateRequest))
    assert below.y() == before

    qtbot.waitUntil(lambda: below.y() > before)
