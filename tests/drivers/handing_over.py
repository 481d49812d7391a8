"""What a person does in the dialogue that hands a reflection over, and sees there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QLineEdit

from reflect_app.gui.widgets.problem_summary import ProblemSummary

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def button(dialog: QWidget, words: str) -> QAbstractButton:
    """The button, box or choice that is in sight and reads so."""
    buttons = dialog.findChildren(QAbstractButton)
    (found,) = (each for each in buttons if each.text() == words and each.isVisibleTo(dialog))
    return found


def offers(dialog: QWidget) -> list[str]:
    """What can be pressed, ticked or chosen."""
    buttons = dialog.findChildren(QAbstractButton)
    return [each.text() for each in buttons if each.isVisibleTo(dialog) and each.text()]


def press_button(dialog: QWidget, words: str) -> None:
    """Press it, or tick it."""
    button(dialog, words).click()


def line(dialog: QWidget, name: str) -> QLineEdit:
    """The line that a screen reader calls so."""
    lines = dialog.findChildren(QLineEdit)
    (found,) = (each for each in lines if each.accessibleName() == name)
    return found


def note(dialog: QWidget, words: str) -> None:
    """Write this as the note that goes along."""
    dialog.ui.note.setPlainText(words)


def lock_with(dialog: QWidget, passphrase: str) -> None:
    """Have the file locked with this, which is typed in sight."""
    if not is_ticked_to_lock(dialog):
        press_button(dialog, "Lock it with a passphrase")
    press_button(dialog, "Show")
    line(dialog, "Passphrase").setText(passphrase)


def is_ticked_to_lock(dialog: QWidget) -> bool:
    """Whether the file will be locked as things stand."""
    return button(dialog, "Lock it with a passphrase").isChecked()


def why_lock(dialog: QWidget) -> str:
    """What is said beside the box that locks the file."""
    return dialog.ui.lock_hint.text()


def problems(dialog: QWidget) -> list[str]:
    """What the dialogue says has to be put right."""
    return [each.words for each in dialog.findChild(ProblemSummary).links]


def missing(dialog: QWidget) -> str:
    """What it says is missing to be approved later."""
    return dialog.ui.missing_text.text() if dialog.ui.missing.isVisibleTo(dialog) else ""


def strength(dialog: QWidget) -> str:
    """What it says of how strong the passphrase is."""
    words = dialog.lock.strength
    return words.text() if words.isVisibleTo(dialog) else ""


def happened(dialog: QWidget) -> str:
    """What it says was done, and what comes next."""
    parts = (dialog.ui.happened, dialog.ui.next_step)
    return " ".join(each.text() for each in parts if each.isVisibleTo(dialog))
