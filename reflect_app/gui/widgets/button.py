"""The one kind of button, which works the same in every window, by keyboard and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    _Base = QAbstractButton
else:
    _Base = object

TICK = "✓ "
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def is_enter(event: QKeyEvent) -> bool:
    """Whether one of the two Enter keys was pressed, by itself or with Shift."""
    return event.key() in _ENTER and not event.modifiers() & ~_PLAIN


class TurnedOver(_Base):
    """What is on or off; to be named before the toolkit's class of the button.

    A screen reader turns it over with ``toggle``, for which the toolkit sends no ``clicked``. Here
    it does, so that whoever waits for a click does the same for everybody. What the program shows
    as on or off itself is no click.
    """

    _is_told = False  # while a click turns it over, or the program does

    def hear_screen_reader(self) -> None:
        """From now on, take what turns it over without a click for one."""
        self.toggled.connect(self._turned)

    def nextCheckState(self) -> None:
        """A click turns it over, and is sent by the toolkit."""
        was, self._is_told = self._is_told, True
        super().nextCheckState()
        self._is_told = was

    def setChecked(self, on: bool) -> None:
        """Show what it stands for as on or off."""
        was, self._is_told = self._is_told, True
        super().setChecked(on)
        self._is_told = was

    def _turned(self, on: bool) -> None:
        goes_by_another = self.autoExclusive() and not on
        if not self._is_told and not goes_by_another:
            clicked: Any = self.clicked  # the stubs don't know that it carries whether it is on
            clicked[bool].emit(on)


class Button(TurnedOver, QPushButton):
    """A button that Enter presses as Space does, wherever it is, and nothing else with it.

    The toolkit's own leaves Enter to the window, which then presses its default button instead.
    Enter that is held down counts once. So does a double click: its second click would press what
    the first has brought under the pointer.
    """

    def __init__(self, *words_and_parent: Any) -> None:  # noqa: ANN401  -- as Qt's own takes them
        super().__init__(*words_and_parent)
        self.setAutoDefault(False)  # or what has the focus becomes the default of its window

    def setCheckable(self, on: bool) -> None:
        """Stay on or off when pressed."""
        if on and not self.isCheckable():
            self.hear_screen_reader()
        super().setCheckable(on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button."""
        if not is_enter(event):
            super().keyPressEvent(event)
            return
        event.accept()
        if not event.isAutoRepeat():
            self.click()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click, and do nothing with it."""
        event.accept()


class ToggleButton(Button):
    """A button that stays on or off; on, it has a tick and another ground."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setCheckable(True)
        self.setProperty("kind", "toggle")
        self.setAccessibleName(words)
        self.toggled.connect(lambda on: self.setText(f"{TICK}{words}" if on else words))

    def sizeHint(self) -> QSize:
        """Room for the tick, on or off, so that nothing moves."""
        words, metrics = self.accessibleName(), self.fontMetrics()
        wide = [metrics.size(Qt.TextFlag.TextShowMnemonic, text) for text in (TICK + words, words)]
        return super().sizeHint() + (QSize(0, 0) if self.isChecked() else wide[0] - wide[1])
