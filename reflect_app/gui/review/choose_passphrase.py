"""Where a passphrase for a file is chosen: typed in sight, or twice; with how strong it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reflect_app.gui.review.passphrase_field import PassphraseField
from reflect_app.gui.review.send_messages import (
    enter_a_passphrase,
    enter_it_twice,
    nobody_can_bring_it_back,
)
from reflect_app.gui.tasks.worker import LatestOnly
from reflect_app.gui.widgets.announce import CalmAnnouncer
from reflect_app.gui.widgets.prose import Prose
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.gui.style.theme import Theme

SOON_MS = 250  # after the last key, how strong it is by then


class LockPart(QWidget):
    """Two fields that must hold the same, or one where what is typed is in sight.

    How strong the passphrase is, is found out on a thread of its own while it is typed, and said in
    words. It holds nobody up: people know best what lies beyond a file.
    """

    changed = Signal()
    """Something else is typed than before."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.first = PassphraseField(tr("Passphrase"), theme)
        self.again = PassphraseField(tr("The same passphrase again"), theme, can_show=False)
        self._again_label = Prose()
        self._again_label.setText(tr("The same passphrase again"))
        self.strength = Prose()
        self.strength.setProperty("role", "note")
        column = QVBoxLayout(self)
        self._column, self._theme = column, theme
        self._warning, self._first_label = Prose(), Prose()
        self._warning.setText(nobody_can_bring_it_back())
        self._first_label.setText(tr("Passphrase"))
        for part in (
            *(self._warning, self._first_label, self.first, self.strength),
            *(self._again_label, self.again),
        ):
            column.addWidget(part)
        self.setFocusProxy(self.first.edit)
        self.strength.hide()
        self._latest = LatestOnly(self)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._look)
        self._speaker = CalmAnnouncer(self.first.edit, self.strength.text)
        self.first.changed.connect(self._soon.start)
        self.first.changed.connect(self.changed)
        self.again.changed.connect(self.changed)
        self.first.shown.connect(self._ask_once)

    def fit(self, left: int) -> None:
        """Space everything for the present zoom, this many pixels from the left."""
        px = self._theme.px
        self._column.setContentsMargins(left, px(4), 0, px(4))
        self._column.setSpacing(px(6))
        for label in (self._first_label, self._again_label, self.strength):
            label.setContentsMargins(0, px(2 if label is self.strength else 8), 0, 0)

    def passphrase(self) -> str:
        """What was chosen."""
        return self.first.text()

    def problem(self) -> str:
        """What has to be put right before a file can be locked; "" where nothing is."""
        if not self.first.text().strip():
            return enter_a_passphrase()
        same = self.first.is_shown or self.first.text() == self.again.text()
        return "" if same else enter_it_twice()

    def go_to_problem(self) -> None:
        """Have the keyboard where it can be put right."""
        (self.again if self.first.text().strip() else self.first).setFocus()

    def mark(self, problem: str) -> None:
        """Say it at the field that it is about."""
        about_first = problem == enter_a_passphrase()
        self.first.mark(problem if about_first else "")
        self.again.mark("" if about_first else problem)

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self.first.edit.clear()
        self.again.edit.clear()

    def _ask_once(self, shown: bool) -> None:
        self._again_label.setVisible(not shown)
        self.again.setVisible(not shown)
        self.changed.emit()

    def _look(self) -> None:
        if not (typed := self.first.text()):
            self._latest.forget()
            self._say("")
            return
        self._latest.ask(partial(_strength_words, typed), self._say)

    def _say(self, words: str) -> None:
        self.strength.setVisible(bool(words))
        if words != self.strength.text():
            self.strength.setText(words)
            self._speaker.start()


def _strength_words(passphrase: str) -> str:
    from reflect_app.handover.passphrase import strength_of  # noqa: PLC0415  -- where it is needed

    return strength_of(passphrase).words
