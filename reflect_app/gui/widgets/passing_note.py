"""A quiet line beside a field, about what was just tried there; it goes with the next key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QTextEdit, QWidget
from shiboken6 import isValid

from reflect_app.gui.widgets.announce import announce

_GAP = 4  # pixels between the field and the note
_GOES_WITH = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.FocusOut,
        QEvent.Type.Hide,
        QEvent.Type.MouseButtonPress,
    }
)


def pass_note(field: QWidget, text: str) -> None:
    """Say something beside a field, in sight and to a screen reader, in place of what was said."""
    note = field.window().findChild(_PassingNote) or _PassingNote(field.window())
    note.say(field, text)
    announce(field, text)


class _PassingNote(QLabel):
    """Floats above its window, so that nothing moves when it comes and goes; one for a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._field = window
        self.hide()
        self.setProperty("role", "passing")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, field: QWidget, text: str) -> None:
        """Come into sight beside a field."""
        self.go()
        self._field = field
        self.setText(text)
        for watched in {field, field.window()}:
            watched.installEventFilter(self)
        self.ensurePolished()
        self._find_place()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the next key, or when the field is left; stay beside the field till then.

        Escape leaves the note and nothing else.
        """
        if watched is self._field and event.type() in _GOES_WITH:
            self.go()
            return _is_escape(event)
        if watched is self._field and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(_is_escape(event))
            return event.isAccepted()
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._find_place()
        return False

    def go(self) -> None:
        """Go out of sight."""
        for watched in {self._field, self.window()}:
            if isValid(watched):
                watched.removeEventFilter(self)
        self.hide()

    def _find_place(self) -> None:
        """Below what is in sight of the field; where there is no room, at its lower end.

        Of a text box it is the lower end as long as the caret is not there: how many words it has,
        and whether they are saved, stands below it.
        """
        window, seen = self.window(), self._field.visibleRegion().boundingRect()
        seen = seen if not seen.isEmpty() else self._field.rect()
        corner = self._field.mapTo(window, seen.bottomLeft())
        width = min(self._wanted_width(), window.width() - 2 * _GAP)
        height = self.heightForWidth(width)
        place = QRect(corner + QPoint(0, _GAP), corner + QPoint(width, _GAP + height))
        place.moveRight(min(place.right(), window.width() - _GAP))
        place.moveLeft(max(place.left(), _GAP))
        inside = place.translated(_GAP, corner.y() - _GAP - place.bottom())
        inside.moveRight(min(inside.right(), window.width() - _GAP))
        if place.bottom() > window.height() or self._leaves_caret(inside):
            place = inside
        self.setGeometry(place)
        self.raise_()

    def _leaves_caret(self, place: QRect) -> bool:
        """Whether the field is a text box with its caret elsewhere, and more of it in sight."""
        field = self._field
        if not isinstance(field, QTextEdit) or field.viewport().height() < 2 * place.height():
            return False
        caret = field.cursorRect()
        at = field.viewport().mapTo(self.window(), caret.topLeft())
        return not place.intersects(QRect(at, caret.size()))

    def _wanted_width(self) -> int:
        """The width of the words on one line, with what the style puts around them."""
        self.setWordWrap(False)
        width = self.sizeHint().width()
        self.setWordWrap(True)
        return width


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
