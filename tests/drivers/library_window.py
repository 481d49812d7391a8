"""What a person does in the library window and sees there, in words that the tests share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from reflect_app.gui.library_window.working_title_dialog import WorkingTitleDialog
from reflect_app.reflection import Answers, Reflection
from tests.drivers.settle import settle as settle_all
from tests.drivers.window import accept_offer, news

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtWidgets import (
        QAbstractButton,
        QAbstractItemView,
        QComboBox,
        QLineEdit,
        QWidget,
    )

UNFINISHED = Reflection(answers=Answers(description="We moved the chairs into a circle."))


class Opened:
    """What the window asked to be opened."""

    def __init__(self):
        self.written: list = []
        self.read: list = []
        self.others: list = []


def titles(window) -> list[str]:
    return [summary.title for summary in window.model.shown]


def rows(window) -> QAbstractItemView:
    """The list itself, for what its rows do with keys and the mouse."""
    return window.ui.list


def choose(window, *wanted: str) -> None:
    ids = [each.id for each in window.model.shown if each.title in wanted]
    window.ui.list.select_rows([window.model.row_of(each) for each in ids])
    window.ui.list.setFocus()


def choose_all(window) -> None:
    window.ui.list.selectAll()


def chosen(window) -> list[str]:
    return [summary.title for summary in window.ui.list.selected()]


def how_many_chosen(window) -> int:
    """How many are selected, those that are not here included."""
    return window.ui.list.selected_count()


def new_button(window) -> QAbstractButton:
    return window.ui.newButton


def continue_button(window) -> QAbstractButton:
    return window.ui.continueButton


def topmost_in_list(window, point: QPoint) -> QWidget | None:
    """What is in front where somebody points at the list's page."""
    return window.ui.listPage.childAt(point)


def working_title_hint(window) -> str:
    """What the dialogue for the working title says of it."""
    return window.findChild(WorkingTitleDialog).ui.hint.text()


def give_working_title(window, title: str) -> None:
    """Type into that dialogue, and keep it."""
    dialog = window.findChild(WorkingTitleDialog)
    dialog.ui.title.setText(title)
    dialog.ui.keep.click()


def status_bar(window) -> QWidget:
    """What stands along the bottom of the window."""
    return window.ui.statusBar


def import_button(window) -> QAbstractButton:
    return window.ui.importButton


def holds(window, part: QWidget) -> bool:
    """Whether a part stands whole in the window's page."""
    return window.ui.page.rect().contains(part.geometry())


def search_box(window) -> QLineEdit:
    return window.ui.search


def type_search(window, words: str) -> None:
    """Have these words in the search box, and wait for nothing."""
    window.ui.search.setText(words)


def search(window, words: str) -> None:
    """Type into the search box and wait until what was found is shown."""
    type_search(window, words)
    settle(window)


def show_only(window, status: str) -> None:
    """Press the tab of one status, and wait for its list."""
    window.ui.filters.pick(status)
    settle(window)


def tabs(window) -> list[str]:
    """What the tabs above the list say."""
    return [window.ui.filters.tabText(at) for at in range(window.ui.filters.count())]


def spoken_tabs(window) -> list[str]:
    """What a screen reader says of the tabs."""
    bar = window.ui.filters
    return [bar.accessibleTabName(place) for place in range(bar.count())]


def status_line(window) -> list[str]:
    """What stands along the bottom of the window, part by part."""
    labels = window.ui.statusBar.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible()]


def drop_hint(window) -> bool:
    """Whether the window says that what is dragged over it can be dropped there."""
    return window.ui.dropHint.isVisible()


def chooser(window, of: str) -> QComboBox:
    """What chooses a "tag", a "period" or an "order"."""
    return getattr(window.ui, f"{of}Chooser")


def choose_in(window, of: str, words: str) -> None:
    """Choose as the keyboard does: go there, and to the line with these words."""
    there = chooser(window, of)
    there.setFocus()
    settle(window)
    there.setCurrentIndex(there.findText(words))
    settle(window)


def message(window) -> str:
    """The heading of what stands in place of a list."""
    return window.ui.messageHeading.text()


def message_heading(window) -> QLabel:
    """That heading itself, for where it stands."""
    return window.ui.messageHeading


def message_format(window) -> Qt.TextFormat:
    """How that heading takes its text: as it is, or as what it may mean."""
    return window.ui.messageHeading.textFormat()


def message_text(window) -> str:
    """What is said below that heading."""
    return window.ui.messageText.text()


def message_button(window) -> QAbstractButton:
    """The first of the two buttons below it."""
    return window.ui.messageFirst


def other_message_button(window) -> QAbstractButton:
    """The second of them."""
    return window.ui.messageSecond


def settle(window) -> None:
    """Let everything that was asked of the library be answered and shown."""
    settle_all(window.service, window)


def stop_at(window, *words: str) -> None:
    """Press Stop once, as soon as the window says that it is at this."""

    def look(_notice) -> None:
        if news(window).startswith(words):
            window.actions_.said.disconnect(look)
            accept_offer(window)

    window.actions_.said.connect(look)


def reasons(window) -> str:
    return window.ui.reportText.toPlainText() if window.ui.report.isVisible() else ""


def footer(window) -> str:
    return window._footer.text()
