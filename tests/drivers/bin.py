"""What a person does in the bin's window, and sees there."""


def shown(window) -> list[str]:
    rows = range(window.model.rowCount())
    return [window.model.data(window.model.index(row)) for row in rows]


def words(window) -> str:
    ui = window.ui
    labels = (ui.messageHeading, ui.messageText, ui.messageNote, ui.cautionText)
    return "\n".join(label.text() for label in labels if label.isVisible())


def press(window, button: str) -> None:
    {button.words: button for button in window.page.buttons}[button].click()


def rows(window):
    """The list itself, for what its rows do with keys and the mouse."""
    return window.ui.list


def count(window):
    """How many the window says there are."""
    return window.ui.count.text()


def choose_all(window):
    """Select every row."""
    window.ui.list.selectAll()


def shows_list(window):
    """Whether the list is shown, and no question in its place."""
    return window.ui.pages.currentWidget() is window.ui.listPage


def accept_caution(window):
    """Press what goes with the words of caution."""
    window.ui.cautionAction.click()


def heading(window):
    """The heading of a page that is shown in place of the list."""
    return window.ui.messageHeading
