"""Somebody at the windows of the whole program, who hands reflections over and opens what came."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from reflect_app.gui.app.window_manager import MERGE, REVIEW
from reflect_app.gui.comments.name_dialog import NameDialog
from reflect_app.gui.review.passphrase_dialog import PassphraseDialog
from reflect_app.gui.review.send_dialog import SendDialog
from tests.drivers import reviewing
from tests.drivers.comments import compose, save
from tests.drivers.every_window import open_program
from tests.drivers.handing_over import (
    happened,
    is_ticked_to_lock,
    line,
    lock_with,
    press_button,
)
from tests.drivers.settle import settle, until
from tests.drivers.window import act
from tests.drivers.wizard import WizardDriver

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


@contextmanager
def at_desk(qtbot, qapp, folder: Path):
    """Somebody opens the program on their data folder, works for a while, and closes it."""
    with open_program(qtbot, qapp, folder, filled=False) as program:
        yield Desk(qtbot, program)


class Desk:
    """One visit to the program."""

    def __init__(self, qtbot, program):
        self.qtbot, self.program = qtbot, program
        self.list = program.windows.library

    def on_library(self, job):
        """What a job finds in the library, once it is done."""
        found = []
        self.program.service.ask(job, found.append)
        until(lambda: bool(found))
        return found[0]

    def settle(self, window: QWidget | None = None) -> None:
        settle(self.program.service, window or self.list)

    # The list

    def choose_the_first(self) -> None:
        """Select the row on top of the list."""
        until(lambda: self.list.ui.list.model().rowCount() > 0)
        self.list.ui.list.select_rows([0])
        self.settle()

    def give_name(self, name: str) -> None:
        """Answer the question that is asked once."""
        dialog = self._asked(self.list, NameDialog)
        dialog.ui.name.setText(name)
        dialog.ui.keep.click()

    # Handing over

    def send(self, path: Path, *, name: str = "", passphrase: str = "") -> None:
        """Send the selected reflection for review, from the list."""
        act(self.list, "Send for review")
        if name:
            self.give_name(name)
        self._write(self._asked(self.list, SendDialog), path, passphrase)

    def answer(self, window: QWidget, words: str, path: Path, passphrase: str = "") -> None:
        """Send back, or approve, from the review window."""
        act(window, words)
        self._write(self._asked(window, SendDialog), path, passphrase)

    def _write(self, dialog: QWidget, path: Path, passphrase: str = "") -> None:
        if passphrase:
            lock_with(dialog, passphrase)
        elif is_ticked_to_lock(dialog):  # as what came locked, or was sent so before
            press_button(dialog, "Lock it with a passphrase")
        self.program.dialogs.will_write(path)
        dialog.send.click()
        until(lambda: bool(happened(dialog)), 30_000)
        dialog.close()
        self.settle()

    # Opening

    def open(self, path: Path, *, name: str = "", passphrase: str = "") -> None:
        """Open a file from the menu."""
        self.program.dialogs.will_open([path])
        act(self.list, "Open a file for review")
        if name:
            self.give_name(name)
        if passphrase:
            dialog = self._asked(self.list, PassphraseDialog)
            line(dialog, "Passphrase").setText(passphrase)
            press_button(dialog, "Open the file")

    def review_window(self):
        """The review window, once it shows what it was opened for."""
        until(lambda: bool(self.program.windows.open.of(REVIEW)), 30_000)
        window = self.program.windows.open.of(REVIEW)[-1]
        until(lambda: window.read is not None and not window.working)
        return window

    def merge_window(self):
        """The window in which two texts are brought together."""
        until(lambda: bool(self.program.windows.open.of(MERGE)), 30_000)
        window = self.program.windows.open.of(MERGE)[-1]
        settle(self.program.service, window)
        return window

    def wizard(self) -> WizardDriver:
        """The draft that is open for writing."""
        until(lambda: bool(self.program.windows.wizards), 30_000)
        self.settle(self.program.windows.wizards[-1])
        return WizardDriver(self.qtbot, self.program.windows.wizards[-1])

    def write(self, reflection_id: str) -> WizardDriver:
        """Open a draft for writing."""
        self.program.windows.open_wizard(reflection_id)
        return self.wizard()

    # Commenting

    def comment(self, window, passage: str, text: str, wording: str | None = None) -> None:
        """Comment on a passage in the review window."""
        reviewing.select(window, passage)
        act(window, "Comment on what is selected")
        until(lambda: reviewing.is_composing(window))
        compose(reviewing.composer(window), text, wording)
        before = len(window.read.comments)
        save(reviewing.composer(window))
        until(lambda: len(window.read.comments) > before and not window.working)

    def _asked(self, parent: QWidget, kind: type[QWidget]):
        """What is asked, once it is."""

        def shown():
            return [each for each in parent.findChildren(kind) if each.isVisible()]

        until(lambda: bool(shown()), 30_000)
        return shown()[-1]
