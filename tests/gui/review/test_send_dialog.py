"""The dialogue that hands a reflection over: what it asks, and what goes along."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reflect_app.gui.review.send_choices import Choices, Handing, Purpose
from reflect_app.gui.review.send_dialog import SendDialog
from tests.drivers.handing_over import (
    button,
    happened,
    line,
    lock_with,
    missing,
    note,
    offers,
    press_button,
    problems,
    strength,
)
from tests.drivers.settle import until
from tests.drivers.window import press

FOLDER = Path("/media/shared")
FULL = Handing(Purpose.SEND, title="The chairs", decisions=2, lacking=("Enter at least one tag",))


@pytest.fixture
def show(qtbot, theme):
    def show(handing=FULL):
        dialog = SendDialog(handing, theme)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.heard = []
        dialog.wanted.connect(dialog.heard.append)
        dialog.show()
        return dialog

    return show


def test_nothing_is_shared_unless_somebody_says_so(show):
    dialog = show()
    press_button(dialog, "Save the file…")
    assert dialog.heard == [Choices()]


def test_what_was_chosen_is_what_is_asked_for(show):
    dialog = show()
    line(dialog, "Who is it for? (optional)").setText(" B. ")
    note(dialog, "Is the second answer clear?\n")
    press_button(dialog, "Share the working title")
    press_button(dialog, "Share my 2 decisions")
    lock_with(dialog, "seven quiet chairs")
    press_button(dialog, "Save the file…")
    asked = Choices("B.", "Is the second answer clear?", True, True, "seven quiet chairs")
    assert dialog.heard == [asked]


def test_a_title_or_decisions_that_are_not_there_can_not_be_shared(show):
    assert not [each for each in offers(show(Handing(Purpose.SEND))) if "Share" in each]


def test_what_is_missing_to_be_approved_is_said_and_holds_nobody_up(show):
    dialog = show()
    assert missing(dialog).startswith("It can be sent as it is.")
    assert "Enter at least one tag" in missing(dialog)
    assert missing(show(Handing(Purpose.SEND))) == ""


def test_a_passphrase_that_nobody_sees_is_typed_twice(show):
    dialog = show()
    press_button(dialog, "Lock it with a passphrase")
    press_button(dialog, "Save the file…")
    assert problems(dialog) == ["Enter a passphrase, or untick “Lock it with a passphrase”"]
    line(dialog, "Passphrase").setText("seven quiet chairs")
    press_button(dialog, "Save the file…")
    assert "in both fields" in problems(dialog)[0]
    line(dialog, "The same passphrase again").setText("seven quiet chairs")
    press_button(dialog, "Save the file…")
    assert problems(dialog) == []
    assert [each.passphrase for each in dialog.heard] == ["seven quiet chairs"]


def test_a_passphrase_can_be_pasted(show, qapp):
    dialog = show()
    press_button(dialog, "Lock it with a passphrase")
    qapp.clipboard().setText("seven quiet chairs")
    press(line(dialog, "Passphrase"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line(dialog, "Passphrase").text() == "seven quiet chairs"


def test_nothing_of_what_was_chosen_is_written_where_it_is_reported(show):
    dialog = show()
    lock_with(dialog, "seven quiet chairs")
    assert "chairs" not in repr(dialog.choices())


def test_where_a_folder_is_exchanged_it_is_offered_first(show):
    dialog = show(Handing(Purpose.SEND, exchange_folder=FOLDER))
    press_button(dialog, "Put it into the folder")
    assert dialog.heard[0].into_exchange_folder
    press_button(dialog, "A file, where you choose")
    assert button(dialog, "Save the file…").isEnabled()


def test_without_an_exchange_folder_it_is_said_where_one_is_named(show):
    dialog = show()
    assert not button(dialog, "The exchange folder").isEnabled()
    assert "Review settings" in button(dialog, "The exchange folder").accessibleDescription()


def test_afterwards_it_says_what_happened_and_what_comes_next(show):
    dialog = show()
    lock_with(dialog, "seven quiet chairs")
    dialog.show_done(FOLDER / "a.reflection", dialog.choices())
    assert "a.reflection, in /media/shared. It is locked" in happened(dialog)
    assert "pass the file on to them" in happened(dialog)
    assert "Tell them the passphrase by another way." in happened(dialog)
    assert offers(dialog) == ["Show the folder", "Close"]
    assert not line(dialog, "Passphrase").text()


@pytest.mark.parametrize("purpose", [Purpose.RETURN, Purpose.APPROVE])
def test_an_answer_asks_for_nothing_that_is_the_authors(show, purpose):
    dialog = show(Handing(purpose, title="Theirs", decisions=2, to="A.", open_comments=2))
    assert not [each for each in offers(dialog) if "Share" in each]
    assert not dialog.ui.to.isVisible()
    dialog.show_done(FOLDER / "a.reflection", dialog.choices())
    assert "pass the file on to A." in happened(dialog)


def test_it_can_be_filled_in_by_keyboard_alone(show, qapp):
    dialog = show()
    dialog.activateWindow()
    seen = []
    for _step in range(12):
        at = dialog.focusWidget()
        seen.append(at.accessibleName() or at.text())
        press(at, Qt.Key.Key_Tab)
    for name in ("Who is it for? (optional)", "A note for them (optional)", "Save the file…"):
        assert name in seen
    assert "Lock it with a passphrase" in seen


def test_how_strong_a_passphrase_is_is_said_while_it_is_typed(show):
    dialog = show()
    lock_with(dialog, "sun")
    until(lambda: strength(dialog), 40_000)  # the words it is compared with are read in first
    weak = strength(dialog)
    line(dialog, "Passphrase").setText("seven quiet herons polish brass")
    until(lambda: strength(dialog) != weak)
    press_button(dialog, "Save the file…")
    assert dialog.heard
    line(dialog, "Passphrase").clear()
    until(lambda: strength(dialog) == "")
