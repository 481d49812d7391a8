"""What a person does in the reading window, and sees there."""

from reflect_app.reflection import Answers, Reflection
from tests.drivers.window import act

PARTLY = Reflection(answers=Answers(description="<b>One</b>\n\n• first 😀\n* second\n\nAfter"))


def text(window) -> str:
    return window.ui.text.document().toPlainText()


def reading(window):
    """The text itself, for what it does with keys."""
    return window.ui.text


def document(window):
    """The document that is read."""
    return window.ui.text.document()


def title(window):
    """The heading above the text."""
    return window.ui.titleLabel.text()


def status(window):
    """The line below it."""
    return window.ui.statusLabel.text()


def previous_button(window):
    """What turns back."""
    return window.ui.previousButton


def edit_button(window):
    """What leads to the wizard."""
    return window.ui.editButton


def print_button(window):
    """What prints it."""
    return window.ui.printButton


def turn(window, service, to):
    """Turn to the "Next reflection" or the "Previous reflection", and wait for it."""
    act(window, to)
    service.finish()
