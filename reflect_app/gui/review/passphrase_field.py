"""A field for a passphrase: hidden as it is typed, and in sight where somebody wants to see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.button import Button
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.gui.style.theme import Theme

LONGEST = 1_000  # characters; what is pasted by a password manager has far fewer
_SHORT = 8  # pixels at 100% between the field and its button


class PassphraseField(QWidget):
    """What is typed here is in no list of suggestions, no undo of the window's, and no log.

    It can be pasted, also by a password manager.
    """

    changed = Signal()
    """Something else is in the field than before."""
    shown = Signal(bool)
    """Whether the passphrase is in sight now."""

    def __init__(self, name: str, theme: Theme, *, can_show: bool = True) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setMaxLength(LONGEST)
        hints = Qt.InputMethodHint
        self.edit.setInputMethodHints(
            hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhNoAutoUppercase
        )
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_button = Button(tr("Show"))
        self.show_button.setVisible(can_show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(_SHORT))
        row.addWidget(self.edit, 1)
        row.addWidget(self.show_button)
        self.setFocusProxy(self.edit)
        self.show_button.clicked.connect(lambda: self.set_shown(shown=not self.is_shown))
        self.edit.textChanged.connect(self.changed)
        self._say_what_the_button_does()

    @property
    def is_shown(self) -> bool:
        """Whether what is typed is in sight."""
        return self.edit.echoMode() is QLineEdit.EchoMode.Normal

    def set_shown(self, *, shown: bool) -> None:
        """Have what is typed in sight, or not."""
        modes = QLineEdit.EchoMode
        self.edit.setEchoMode(modes.Normal if shown else modes.Password)
        self._say_what_the_button_does()
        self.shown.emit(shown)

    def text(self) -> str:
        """What was typed, as it stands."""
        return self.edit.text()

    def mark(self, problem: str) -> None:
        """Say what has to be put right here; "" where nothing is."""
        restyle(self.edit, "wrong", bool(problem))
        self.edit.setAccessibleDescription(tr("Error: {said}", said=problem) if problem else "")

    def _say_what_the_button_does(self) -> None:
        self.show_button.setText(tr("Hide") if self.is_shown else tr("Show"))
        hide, show = tr("Hide the passphrase"), tr("Show the passphrase")
        self.show_button.setAccessibleName(hide if self.is_shown else show)
