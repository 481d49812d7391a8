"""What a person pastes and drops into a field, and what is said beside it then."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from reflect_app.gui.fields.answer_edit import AnswerEdit

NEITHER = Qt.KeyboardModifier.NoModifier


def mime(formats):
    source = QMimeData()
    for name, content in formats.items():
        source.setData(name, content.encode())
    return source


def paste(field, clipboard, source):
    clipboard.setMimeData(source)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return field.text()


def drop(field, source):
    target = field.viewport() if isinstance(field, AnswerEdit) else field
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    entering = QDragEnterEvent(QPoint(5, 5), both, source, Qt.MouseButton.LeftButton, NEITHER)
    QApplication.sendEvent(target, entering)
    event = QDropEvent(QPointF(5, 5), both, source, Qt.MouseButton.LeftButton, NEITHER)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(target, event)
    return event


def noted(field):
    """What is being said beside a field; "" where nothing is."""
    labels = field.window().findChildren(QLabel)
    notes = [each for each in labels if each.property("role") == "passing" and each.isVisible()]
    return notes[0].text() if notes else ""


def open_menu(line):
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), QPoint(2, 2))
    QApplication.sendEvent(line, asked)
    return line.findChild(QMenu) or QApplication.activePopupWidget()


def the_paste_of(menu):
    return next(action for action in menu.actions() if action.objectName() == "edit-paste")
