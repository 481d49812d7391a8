"""The one kind of button, which works the same in every window, by keyboard and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

TICK = "✓ "
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def is_enter(event: QKeyEvent) -> bool:
    """Whether one of the two Enter keys was pressed, by itself or with Shift."""
    return event.key() in _ENTER and not event.modifiers() & ~_PLAIN


class Button(QPushButton):
    """A button that Enter presses as Space does, wherever it is, and nothing else with it.

    The toolkit's own leaves Enter to the window, which then presses its default button instead.
    Enter that is held down counts once. So does a double click: its second click would press what
    the first has brought under the pointer.
    """

    def __init__(self, *words_and_parent: Any) -> None:  # noqa: ANN401  -- as Qt's own takes them
        super().__init__(*words_and_parent)
        self.setAutoDefault(False)  # or what has the focus becomes the default of its window

    def tell_checked(self, *, on: bool) -> None:
        """Show what it stands for as on or off; ``toggled`` is left for what people do.

        A screen reader turns it over without a click.
        """
        with QSignalBlocker(self):
            self.setChecked(on)

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
