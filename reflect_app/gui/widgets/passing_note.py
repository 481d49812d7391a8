"""A quiet line beside a field, about what was just tried there; it goes with the next key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel

from reflect_app.gui.announce import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

_NAME = "passing_note"
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
    note = noted(field)
    if note is not None:
        note.go()
    _PassingNote(field, text).show()
    announce(field, text)


def noted(field: QWidget) -> _PassingNote | None:
    """What is being said in the window of a field."""
    found = field.window().findChild(_PassingNote, _NAME)
    return found if isinstance(found, _PassingNote) else None


class _PassingNote(QLabel):
    """Floats above its window, so that nothing moves when it comes and goes."""

    def __init__(self, field: QWidget, text: str) -> None:
        super().__init__(field.window())
        self._field = field
        self.setObjectName(_NAME)
        self.setProperty("role", "passing")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        field.installEventFilter(self)
        field.window().installEventFilter(self)
        self.ensurePolished()
        self._find_place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the next key, or when the field is left; stay beside the field till then."""
        if watched is self._field and event.type() in _GOES_WITH:
            self.go()
        elif event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._find_place()
        return False

    def go(self) -> None:
        """Take the note away."""
        self._field.removeEventFilter(self)
        self._field.window().removeEventFilter(self)
        self.setObjectName("")
        self.close()

    def _find_place(self) -> None:
        """Below what is in sight of the field; where there is no room, at its lower end."""
        window, seen = self._field.window(), self._field.visibleRegion().boundingRect()
        seen = seen if not seen.isEmpty() else self._field.rect()
        corner = self._field.mapTo(window, seen.bottomLeft())
        width = min(self._wanted_width(), window.width() - 2 * _GAP)
        height = self.heightForWidth(width)
        place = QRect(corner + QPoint(0, _GAP), corner + QPoint(width, _GAP + height))
        place.moveRight(min(place.right(), window.width() - _GAP))
        place.moveLeft(max(place.left(), _GAP))
        if place.bottom() > window.height():
            place.moveBottom(corner.y() - _GAP)
        self.setGeometry(place)
        self.raise_()

    def _wanted_width(self) -> int:
        metrics = self.fontMetrics()
        box = self.contentsMargins().left() + self.contentsMargins().right()
        padding = max(0, self.sizeHint().height() - metrics.lineSpacing())
        return metrics.horizontalAdvance(self.text()) + box + 3 * padding
