"""What a person does with one draft that changed in two places, and sees there."""

from tests.drivers.window import press

BUTTONS = {"mine": "mineButton", "theirs": "theirsButton", "both": "bothButton"}


def reading(window):
    """The text itself, for what it does with keys."""
    return window.ui.text


def text(window) -> str:
    return window.ui.text.toPlainText().replace("\u00a0", " ")


def lead(window) -> str:
    """What is said above the two texts."""
    return window.ui.leadLabel.text()


def columns(window) -> int:
    """How many columns the texts stand in, side by side; none where one is below the other."""
    return len(window.ui.text.document().rootFrame().childFrames())


def choice(window, keep):
    """The button that keeps "mine", "theirs" or "both"."""
    return getattr(window.ui, BUTTONS[keep])


def choose(window, keep) -> None:
    choice(window, keep).click()


def go_on(window, key) -> str:
    """Press the key that leads to the next difference; what is selected then."""
    press(window, key)
    return window.ui.text.textCursor().selectedText().strip().replace("\u00a0", " ")
