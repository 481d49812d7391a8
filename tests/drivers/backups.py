"""What a person does in the window of the backups, and sees there."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel


def settled(window) -> bool:
    """Whether the list is there and all of it was looked into."""
    rows = window.model.rows
    looked_into = all(row.contents or not row.readable for row in rows)
    return (bool(rows) and looked_into) or "No backup yet" in shown(window)


def shown(window) -> str:
    """All words that can be read in a window, once what was just put there is shown."""
    QCoreApplication.sendPostedEvents()
    labels = [label for label in window.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def spoken_row_text(window, place) -> str:
    return window.model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def drawn_lines(window):
    """What is drawn in each row, line by line."""
    return [
        window.ui.list.itemDelegate().lines(row)
        for row in map(window.model.index, range(window.model.rowCount()))
    ]


def press(window, words):
    """Press a button of the step that is shown."""
    next(button for button in window.steps.buttons if button.words.startswith(words)).click()


def restore(window, qtbot, place):
    """Restore the backup at a place of the list, as somebody does who has read everything."""
    window.ui.list.pick(window.model.rows[place].key)
    window.restore_button.click()
    press(window, "Restore ")
    qtbot.waitUntil(lambda: window.ui.stepTitle.text().startswith("Your library is as it was"))


def rows(window):
    """The list itself, for what its rows do with keys and the mouse."""
    return window.ui.list


def choose(window, place):
    """Choose the backup at a place of the list."""
    window.ui.list.pick(window.model.rows[place].key)


def chosen(window):
    """The row that is chosen."""
    return window.ui.list.picked_row()


def step_title(window):
    """The heading of the step that is shown in place of the list."""
    return window.ui.stepTitle.text()


def notice(window):
    """What is said above the list."""
    return window.ui.noticeLabel.text()


def empty_text(window):
    """What is said in place of a list, where there is none."""
    return window.ui.emptyLabel.text()


def holds(window):
    """What the chosen backup holds."""
    return window.ui.holdsLabel.text()


def holds_place(window):
    """Where that stands."""
    return window.ui.holdsLabel.geometry()


def present(window):
    """What the library holds now."""
    return window.ui.nowLabel.text()


def comparison(window):
    """How the two differ."""
    return window.ui.comparisonLabel.text()


def own_folder(window):
    """What is said of a folder of one's own."""
    return window.ui.ownLabel.text()


def own_folder_sign(window):
    """The shape beside it that says that something is wrong."""
    return window.ui.ownSign


def scrolled(window):
    """How far down the page of a step is."""
    return window.ui.stepScroll.verticalScrollBar().value()


def body(window):
    """The column that everything stands in."""
    return window.ui.body
