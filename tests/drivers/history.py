"""What a person does in the history of a reflection, and sees there."""

from tests.drivers.settle import settle


def title(window) -> str:
    """The heading of the window."""
    return window.ui.titleLabel.text()


def text(window) -> str:
    return window.ui.text.toPlainText()


def rows(window) -> list[str]:
    return [entry.why for entry in window.revisions.rows]


def pick(window, service, number) -> None:
    window.ui.list.pick(number)
    settle(service, window)


def compare_with(window, service, key) -> None:
    window.shown.tools.box.choose(key)
    settle(service, window)


def restore(window, service) -> None:
    window.ui.restoreButton.click()
    settle(service, window)


def listing(window):
    """The list itself, for what its rows do with keys and the mouse."""
    return window.ui.list


def reading(window):
    """The text itself, for what it does with keys."""
    return window.ui.text


def listed(window):
    """The list of revisions itself, as a model."""
    return window.revisions


def selected_text(window):
    """What is selected in the text."""
    return window.ui.text.textCursor().selectedText().replace("\u00a0", " ")


def caret(window):
    """The cursor in the text."""
    return window.ui.text.textCursor()


def summary(window):
    """What is compared with what, in a sentence."""
    return window.ui.summaryLabel.text()


def status(window):
    """What is said beside the button."""
    return window.ui.statusLabel.text()


def empty_heading(window):
    """What is said in place of a list, where there is none."""
    heading = window.ui.emptyHeading
    return heading.text() if heading.isVisible() else ""


def restore_button(window):
    """What restores the revision that is picked."""
    return window.ui.restoreButton


def head(window):
    """What stands above the text, with its margins."""
    return window.ui.headColumn
