"""The calm pieces of the library window: a list of reasons, and a page of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from reflect_app.gui.library_window.messages import (
    filters_match_none_text,
    found_elsewhere,
    no_match_text,
    none_text,
)
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS
from reflect_app.gui.style.theme import restyle
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.gui.forms.ui_library_window import Ui_LibraryWindow
    from reflect_app.gui.library_window.list_filter import ListFilter

SPACES, LOW_SPACES = (48, 32, 12), (12, 8, 6)  # pixels above, below and between words in a page

LONGEST_TITLE = 80  # characters; more would be several lines of the largest letters


class PageMessage(NamedTuple):
    """Words in place of the list, with up to two buttons.

    ``leading`` is off where another button of the window is the filled one.
    """

    heading: str
    text: str
    first: str = ""
    second: str = ""
    leading: bool = True


def opening_message() -> PageMessage:
    """What stands there while the library is opened."""
    return PageMessage("", tr("Opening your reflections…"))


def welcome_message() -> PageMessage:
    """What stands there while there is no reflection yet."""
    return PageMessage(
        tr("Welcome. Good to have you here"),
        tr(
            "Think of an example from your work that others could learn from, however small."
            " Reflect asks you about it, one question at a time. You can stop whenever you like and"
            " go on another day: what you typed is kept, and it stays on this computer."
        ),
        tr("New reflection"),
        tr("Import text files…"),
    )


def all_in_bin_message() -> PageMessage:
    """What stands there where every reflection is in the bin."""
    return PageMessage(
        tr("All that you wrote is in the bin"),
        tr(
            "It stays there until you put it back or remove it for good. You can begin something"
            " new whenever you like."
        ),
        tr("New reflection"),
        tr("Look into the bin"),
    )


def nothing_found(
    list_filter: ListFilter, about_signs: str = "", elsewhere: int = 0
) -> PageMessage:
    """What stands in place of the list where the filters or the search let nothing through.

    ``about_signs`` is what there is to say where nothing but signs was typed; ``elsewhere`` is how
    many were found of another status.
    """
    status, words = list_filter.status, list_filter.words.strip()
    if about_signs:
        return PageMessage(about_signs, "", tr("Clear search"), leading=False)
    if words:
        heading, (text, first) = no_match_text(status, words), _no_match_help(list_filter)
    elif list_filter.filtered:
        heading = filters_match_none_text(status)
        text = tr("Choose another tag or time, or look at all of your reflections.")
        first = tr("Clear filters")
    else:
        heading, text = none_text(status), tr("Your other reflections are where you left them.")
        first = tr("Show all reflections")
    if list_filter.filtered and elsewhere:
        text = found_elsewhere(elsewhere)
        first = tr("Show all that were found")
    return PageMessage(heading, text, first, leading=False)


def _no_match_help(list_filter: ListFilter) -> tuple[str, str]:
    """What to do where words were not found, and the button for it."""
    if list_filter.narrowed:
        text = tr(
            "The tag and the time of the last change that you chose leave some reflections out."
            " Look among all of them, or try other words."
        )
        return text, tr("Clear search and filters")
    text = tr(
        "You may have put it in other words. Try fewer, or the beginning of one: all that you type"
        " must be found."
    )
    return text, tr("Clear search")


class MessagePage(QObject):
    """Says in place of the list why there is none, and offers what to do."""

    def __init__(self, ui: Ui_LibraryWindow) -> None:
        super().__init__(ui.messagePage)
        self._ui = ui
        self._acts: tuple[Callable[[], None], ...] = ()
        for place, button in enumerate((ui.messageFirst, ui.messageSecond)):
            button.clicked.connect(lambda _on, place=place: self._act(place))

    def show_message(
        self,
        message: PageMessage,
        *acts: Callable[[], None],
    ) -> None:
        """Show these words and buttons, which do this."""
        ui = self._ui
        ui.messageHeading.setText(message.heading)
        ui.messageHeading.setVisible(bool(message.heading))
        ui.messageText.setText(message.text)
        ui.messageText.setVisible(bool(message.text))
        for button, words in ((ui.messageFirst, message.first), (ui.messageSecond, message.second)):
            button.setText(words)
            button.setVisible(bool(words))
        restyle(ui.messageFirst, "kind", "primary" if message.leading else "")
        self._acts = acts

    def _act(self, place: int) -> None:
        """Do what the button is for; a screen reader may press one that stands there no more."""
        for act in self._acts[place : place + 1]:
            act()

    def reflow(self, room: int, measure: int, *, low: bool) -> None:
        """Keep the text to a measure, and the buttons side by side if these pixels are enough.

        In a low window less is left free where the button would not stay in view else.
        """
        ui = self._ui
        first, second = (each.sizeHint().width() for each in (ui.messageFirst, ui.messageSecond))
        needed = first + BETWEEN_BUTTONS + second
        alone = ui.header.isHidden()  # nothing above has a left line to share
        side = max(32, (ui.messagePage.width() - measure) // 2) if alone else 32
        long = len(ui.messageHeading.text()) > LONGEST_TITLE  # such as one that names a file
        restyle(ui.messageHeading, "role", "subheading" if long else "title")
        low = low and not (alone and self._has_room(min(room, measure), stacked=needed > room))
        above, below, between = LOW_SPACES if low else SPACES
        ui.messageColumn.setContentsMargins(side, above, side, below)
        ui.messageColumn.setSpacing(between)
        ui.messageButtonGrid.setContentsMargins(0, between, 0, 0)
        restyle(ui.messageHeading, "role", "subheading" if low or long else "title")
        ui.messageHeading.setMaximumWidth(measure)
        ui.messageText.setMaximumWidth(measure)
        row, column = (0, 1) if needed <= room else (1, 0)
        ui.messageButtonGrid.addWidget(ui.messageSecond, row, column)
        ui.messageButtonGrid.setColumnStretch(2, 1)

    def _has_room(self, width: int, *, stacked: bool) -> bool:
        """Whether all of the page is seen with the usual spaces, at this width of the text."""
        ui, (above, below, between) = self._ui, SPACES
        words = sum(each.heightForWidth(width) for each in (ui.messageHeading, ui.messageText))
        button = ui.messageFirst.sizeHint().height() + between
        needed = above + words + between + button * (2 if stacked else 1) + below
        window = ui.messagePage.window()
        around = ui.menus.sizeHint().height() + ui.statusBar.sizeHint().height()
        return needed <= window.height() - around
