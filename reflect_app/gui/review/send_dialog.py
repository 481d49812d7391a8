"""Asks how a reflection is handed over, and says afterwards what happened and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal

from reflect_app.clean_text import clean_line, clean_text
from reflect_app.gui.forms.ui_send_dialog import Ui_SendDialog
from reflect_app.gui.review.choose_passphrase import LockPart
from reflect_app.gui.review.send_choices import Choices, Handing, Purpose
from reflect_app.gui.review.send_messages import (
    exchange_hint,
    explanation_of,
    happened_words,
    heading_of,
    lacking_words,
    lock_hint,
    next_words,
    note_label,
    send_button,
    share_decisions,
    title_hint,
)
from reflect_app.gui.style.sizes import BETWEEN_LINES, TEXT_WIDE
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.problem_summary import ProblemSummary
from reflect_app.gui.widgets.scrolled_dialog import LOW, ScrolledDialog
from reflect_app.gui.widgets.tick_box import ChoiceDot, TickBox
from reflect_app.gui.widgets.wrapping_button import CloseLink
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.problem_summary import Problem

_COMFORTABLE = QSize(640, 720)  # pixels at 100%
_NOTE_LINES = 3
LONGEST_NOTE = 2_000  # characters of a note


class SendDialog(ScrolledDialog):
    """One page of questions, none of which has to be answered, then one that says what was done.

    ``wanted`` asks for the file; who asked says by ``show_done`` or ``show_refusal`` what became of
    it. Nothing is in a file that is not said here.
    """

    wanted = Signal(object)
    """Asks to hand the reflection over so; carries the ``Choices``."""
    folder_wanted = Signal(object)
    """Asks to see the folder that the file is in; carries the file's path."""

    def __init__(self, handing: Handing, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _COMFORTABLE, parent)
        self._handing = handing
        self._refusal = ""
        self._path: Path | None = None
        self.ui = Ui_SendDialog()
        self.ui.setupUi(self)
        self.summary = ProblemSummary(theme, self._find_problems, self._mark_problems)
        self.ui.problem_place.addWidget(self.summary)
        self.lock = LockPart(theme)
        self.ui.lock_place.addWidget(self.lock)
        self.with_title = TickBox(tr("Share the working title"), theme)
        self.with_decisions = TickBox(share_decisions(handing.decisions), theme)
        self.locked = TickBox(tr("Lock it with a passphrase"), theme)
        self.to_file = ChoiceDot(tr("A file, where you choose"), theme)
        self.to_exchange = ChoiceDot(tr("The exchange folder"), theme)
        for place, box in (
            (self.ui.title_place, self.with_title),
            (self.ui.decisions_place, self.with_decisions),
            (self.ui.locked_place, self.locked),
            (self.ui.file_place, self.to_file),
            (self.ui.exchange_place, self.to_exchange),
        ):
            place.addWidget(box)
        self.send = Button("")
        self.not_now = Button(tr("Not now"))
        self.show_folder = Button(tr("Show the folder"))
        self.close_link = CloseLink()
        self.hold_form(
            self.ui,
            *(self.send, self.not_now, self.show_folder, self.close_link),
            group=TEXT_WIDE,
        )
        self.show_folder.setProperty("kind", "primary")
        self._fill()
        self._connect()
        self.begin()

    # What is asked

    def _fill(self) -> None:
        ui, handing = self.ui, self._handing
        heading = heading_of(handing.purpose)
        self.setWindowTitle(heading)
        ui.title.setText(heading)
        ui.explanation.setText(explanation_of(handing))
        ui.missing_text.setText(lacking_words(handing.purpose, handing.lacking))
        ui.missing.setVisible(bool(handing.lacking))
        ui.to_hint.setText(tr("This stays here, so that your list can say who has it."))
        ui.to.setText(handing.to)
        ui.note_label.setText(note_label(handing.purpose))
        ui.note.setPlainText(handing.note)
        ui.title_hint.setText(title_hint(handing.title))
        ui.decisions_hint.setText(tr("What you kept at a second look, and why."))
        ui.lock_hint.setText(lock_hint(handing))
        ui.exchange_hint.setText(exchange_hint(handing.exchange_folder))
        self._name_fields()
        self._show_what_applies()
        for part in (ui.happened, ui.next_step, self.show_folder, self.close_link):
            part.hide()
        self.locked.setChecked(bool(handing.locked_before))
        self.lock.setVisible(self.locked.isChecked())
        self._say_what_the_button_does()
        (ui.to if handing.purpose is Purpose.SEND else ui.note).setFocus()

    def _name_fields(self) -> None:
        ui = self.ui
        for field, label, hint in (
            (ui.to, ui.to_label, ui.to_hint.text()),
            (ui.note, ui.note_label, ""),
            (self.with_title, self.with_title, ui.title_hint.text()),
            (self.with_decisions, self.with_decisions, ui.decisions_hint.text()),
            (self.locked, self.locked, ui.lock_hint.text()),
            (self.to_exchange, self.to_exchange, ui.exchange_hint.text()),
        ):
            field.setAccessibleName(label.text())
            field.setAccessibleDescription(hint)
        for label, buddy in ((ui.to_label, ui.to), (ui.note_label, ui.note)):
            label.setBuddy(buddy)

    def _show_what_applies(self) -> None:
        ui, handing = self.ui, self._handing
        sends = handing.purpose is Purpose.SEND
        titled, decided = sends and bool(handing.title), sends and bool(handing.decisions)
        for part, applies in (
            (ui.to_label, sends),
            (ui.to_hint, sends),
            (ui.to, sends),
            (ui.share_label, titled or decided),
            (self.with_title, titled),
            (ui.title_hint, titled),
            (self.with_decisions, decided),
            (ui.decisions_hint, decided),
        ):
            part.setVisible(applies)
        self.send.setEnabled(handing.purpose is not Purpose.APPROVE or not handing.lacking)
        exchanges = handing.exchange_folder is not None
        self.to_exchange.setEnabled(exchanges)
        (self.to_exchange if exchanges else self.to_file).setChecked(True)

    def _connect(self) -> None:
        self.send.setDefault(True)
        self.send.clicked.connect(self._go_on)
        self.not_now.clicked.connect(self.reject)
        self.close_link.clicked.connect(self.accept)
        self.show_folder.clicked.connect(lambda: self.folder_wanted.emit(self._path))
        self.locked.clicked.connect(self._ask_for_passphrase)
        self.to_exchange.toggled.connect(self._say_what_the_button_does)
        self.lock.changed.connect(self.summary.look_again)
        self.summary.changed.connect(self.fit)

    def _ask_for_passphrase(self, wanted: bool) -> None:
        self.lock.setVisible(wanted)
        if wanted:
            self.lock.setFocus()
        self.summary.look_again()

    def _say_what_the_button_does(self) -> None:
        into = self.to_exchange.isChecked()
        self.send.setText(send_button(self._handing.purpose, into_exchange_folder=into))

    def choices(self) -> Choices:
        """What is chosen now."""
        ui = self.ui
        return Choices(
            to=clean_line(ui.to.text()),
            note=clean_text(ui.note.toPlainText()).strip()[:LONGEST_NOTE],
            with_title=self.with_title.isVisibleTo(self) and self.with_title.isChecked(),
            with_decisions=self.with_decisions.isVisibleTo(self)
            and self.with_decisions.isChecked(),
            passphrase=self.lock.passphrase() if self.locked.isChecked() else None,
            into_exchange_folder=self.to_exchange.isChecked(),
        )

    def unsent_note(self) -> str:
        """The note that is typed, until it has gone along."""
        return "" if self._path else self.ui.note.toPlainText()

    def _go_on(self) -> None:
        self._refusal = ""
        if self.summary.look():
            self.wanted.emit(self.choices())

    def _find_problems(self) -> list[Problem]:
        """What keeps the file from being made, each with what leads to its place."""
        locking = self.lock.problem() if self.locked.isChecked() else ""
        said = ((self._refusal, self.send.setFocus), (locking, self.lock.go_to_problem))
        return [(message, go_there) for message, go_there in said if message]

    def _mark_problems(self, said: Sequence[str]) -> None:
        heading = heading_of(self._handing.purpose)
        self.setWindowTitle(tr("Error: {title}", title=heading) if said else heading)
        locking = self.lock.problem() if self.locked.isChecked() else ""
        self.lock.mark(locking if locking in said else "")

    # What became of it

    def show_working(self, working: bool) -> None:
        """Say that the file is being made; a second press would make a second one."""
        self.send.setEnabled(not working)
        if working:
            announce(self, tr("The file is being made"))

    def show_refusal(self, error: ReflectError) -> None:
        """Say why there is no file, and let everything be tried again."""
        self.show_working(False)
        self._refusal = str(error)
        self.summary.look()

    def lead_back(self) -> None:
        """Let nothing be handed over from here any more: other words are there by now."""
        self.send.hide()
        self.not_now.setText(tr("Look once more"))
        self.not_now.setFocus()

    def show_done(self, path: Path, choices: Choices) -> None:
        """Say what was done and what comes next, in place of the questions."""
        ui, locked = self.ui, choices.passphrase is not None
        self._path = path
        self._refusal = ""
        self.locked.setChecked(False)
        self.lock.forget()
        self.summary.look_again()
        happened = happened_words(self._handing, path, locked=locked)
        following = next_words(
            self._handing,
            to=choices.to or self._handing.to,
            in_exchange_folder=choices.into_exchange_folder,
            locked=locked,
        )
        ui.happened.setText(happened)
        ui.next_step.setText(following)
        for part in (ui.explanation, ui.missing, ui.questions, self.send, self.not_now):
            part.hide()
        for part in (ui.happened, ui.next_step, self.show_folder, self.close_link):
            part.show()
        ui.title.setText(tr("Done"))
        self.close_link.setFocus()
        announce(self, f"{happened} {following}")
        QTimer.singleShot(0, self, self._shrink)

    def _shrink(self) -> None:
        wanted = self.ui.column.totalHeightForWidth(self.width())
        footer = self.ui.footer.layout()
        height = wanted + footer.heightForWidth(self.width()) if footer else wanted
        self.resize(self.width(), max(min(height, self.height()), self._theme.px(LOW)))

    def fit(self) -> None:
        """Space everything for the present size and zoom."""
        super().fit()
        ui, px = self.ui, self._theme.px
        ui.column.setSpacing(px(BETWEEN_LINES))
        ui.questions_column.setSpacing(px(BETWEEN_LINES))
        ui.missing_column.setContentsMargins(px(14), px(10), px(14), px(10))
        ui.problem_place.setContentsMargins(0, 0, 0, px(16) if self.summary.messages() else 0)
        for label in (ui.note_label, ui.share_label, ui.lock_label, ui.where_label):
            label.setContentsMargins(0, px(18), 0, 0)
        ui.explanation.setContentsMargins(0, 0, 0, px(10))
        ui.questions_column.setContentsMargins(0, px(8), 0, px(8))
        for hint in (ui.title_hint, ui.decisions_hint, ui.lock_hint, ui.exchange_hint):
            hint.setContentsMargins(px(32), 0, 0, px(4))
        self.lock.fit(px(32))
        ui.next_step.setContentsMargins(0, px(10), 0, 0)
        ui.note.document().setDocumentMargin(px(8))
        lines = ui.note.fontMetrics().lineSpacing() * _NOTE_LINES
        ui.note.setFixedHeight(lines + px(24))
