"""The dialogues of handing over and opening, and the queue, as the program shows them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.clock import utc_now
from reflect_app.gui.review.passphrase_dialog import PassphraseDialog
from reflect_app.gui.review.review_settings_dialog import ReviewSettingsDialog
from reflect_app.gui.review.send_choices import Choices, Handing, Purpose
from reflect_app.gui.review.send_dialog import SendDialog
from reflect_app.gui.tasks.change import EVERYTHING
from tests.drivers.handing_over import press_button
from tests.drivers.settle import settle
from tests.queue_samples import fill_queue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.app.controller import AppController

SHARED = Path("/media/shared/reviews")
HANDING = Handing(
    Purpose.SEND,
    title="Waiting with her",
    decisions=2,
    lacking=("Enter at least one tag", "Enter the published date"),
    to="B.",
    exchange_folder=SHARED,
)


def show_send_dialog(program: AppController, handing: Handing = HANDING) -> SendDialog:
    """The dialogue that hands a reflection over."""
    dialog = SendDialog(handing, program.theme, program.windows.library)
    dialog.open()
    return dialog


def send_dialog_with_problem(program: AppController) -> SendDialog:
    """The same, where a passphrase is wanted and none was typed."""
    dialog = show_send_dialog(program)
    press_button(dialog, "Lock it with a passphrase")
    press_button(dialog, "Put it into the folder")
    return dialog


def send_dialog_done(program: AppController) -> SendDialog:
    """The same, once the file is made."""
    dialog = show_send_dialog(program)
    made = SHARED / "reflection-hfcqgvqh-0a7c2232.reflection"
    dialog.show_done(made, Choices(to="B.", passphrase="x", into_exchange_folder=True))
    return dialog


def show_approve_dialog(program: AppController) -> SendDialog:
    """The dialogue that approves."""
    return show_send_dialog(program, Handing(Purpose.APPROVE, to="A."))


def show_passphrase_dialog(program: AppController) -> PassphraseDialog:
    """What asks for the passphrase of a file."""
    name = "reflection-hfcqgvqh-0a7c2232.reflection"
    dialog = PassphraseDialog(name, program.theme, program.windows.library)
    dialog.show()
    return dialog


def passphrase_dialog_with_problem(program: AppController) -> PassphraseDialog:
    """The same, after one that was not right."""
    dialog = show_passphrase_dialog(program)
    dialog.field.edit.setText("six quiet chairs")
    dialog.show_wrong("The file does not open with this passphrase.")
    return dialog


def show_review_settings(program: AppController) -> ReviewSettingsDialog:
    """The name for comments, and the exchange folder."""
    program.settings_file.settings.exchange_folder = str(SHARED)
    dialog = ReviewSettingsDialog(program.services, program.windows.library)
    program.settings_file.settings.exchange_folder = ""
    dialog.show()
    return dialog


def show_queue(program: AppController) -> QWidget:
    """The library with one reflection of each kind of queue."""
    program.service.ask(lambda library: fill_queue(library, utc_now()), changes=EVERYTHING)
    settle(program.service, program.windows.library)
    return program.windows.library
