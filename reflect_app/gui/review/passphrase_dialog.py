"""Asks for the passphrase of a file that is locked, as often as it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from reflect_app.gui.forms.ui_passphrase_dialog import Ui_PassphraseDialog
from reflect_app.gui.review.open_messages import enter_its_passphrase, locked_words
from reflect_app.gui.review.passphrase_field import PassphraseField
from reflect_app.gui.style.sizes import BETWEEN_LINES, TEXT_WIDE
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.prose import Prose
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme

_COMFORTABLE = QSize(560, 360)  # pixels at 100%


class PassphraseDialog(ScrolledDialog):
    """``tried`` carries what was typed; who asked closes it, or says why by ``show_wrong``.

    The keyboard stays in the field, with what was typed selected, so that trying again is typing.
    """

    tried = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _COMFORTABLE, parent)
        self.ui = Ui_PassphraseDialog()
        self.ui.setupUi(self)
        self.ui.explanation.setText(locked_words(name))
        self.field = PassphraseField(tr("Passphrase"), theme)
        self.problem = Prose()
        self.problem.setProperty("role", "problem")
        self.problem.hide()
        label = Prose()
        label.setText(tr("Passphrase"))
        for part in (label, self.problem, self.field):
            self.ui.field_place.addWidget(part)
        self.open_button = Button(tr("Open the file"))
        self.not_now = Button(tr("Not now"))
        self.hold_form(self.ui, self.open_button, self.not_now, group=TEXT_WIDE)
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self._try)
        self.not_now.clicked.connect(self.reject)
        self.field.changed.connect(self._take_back)
        self.field.setFocus()
        self.begin()

    def show_wrong(self, words: str) -> None:
        """Say why it did not open; what was typed can be typed anew, or put right."""
        self.open_button.setEnabled(True)
        self.problem.setText(words)
        self.problem.show()
        self.field.mark(words)
        self.setWindowTitle(tr("Error: {title}", title=self.ui.title.text()))
        self.field.edit.setFocus()
        self.field.edit.selectAll()
        announce(self, words, urgent=True)
        self.fit()

    def fit(self) -> None:
        """Space everything for the present size and zoom."""
        super().fit()
        px = self._theme.px
        self.ui.column.setSpacing(px(BETWEEN_LINES))
        self.ui.field_place.setSpacing(px(BETWEEN_LINES))
        self.ui.field_place.setContentsMargins(0, px(14), 0, 0)

    def _try(self) -> None:
        if not self.field.text():
            self.show_wrong(enter_its_passphrase())
            return
        self.open_button.setEnabled(False)  # trying takes a second, and a second try another one
        announce(self, tr("The passphrase is being tried"))
        self.tried.emit(self.field.text())

    def _take_back(self) -> None:
        self.problem.hide()
        self.field.mark("")
        self.setWindowTitle(self.ui.title.text())
