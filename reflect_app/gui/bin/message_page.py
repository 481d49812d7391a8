"""The page of words in the bin's window: a question, what is going on, or what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from reflect_app.gui.style.sizes import BETWEEN_BUTTONS
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.wrapping_button import CloseLink, WrappingButton, close_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.gui.forms.ui_bin_window import Ui_BinWindow


class Choice(NamedTuple):
    """A button of the page and what it does."""

    words: str
    act: Callable[[], object]


@dataclass(frozen=True)
class PageMessage:
    """What the page says. The first choice is the filled button, and Enter presses it."""

    heading: str
    text: str
    note: str = ""
    caution: str = ""
    act_on_caution: Callable[[], object] = lambda: None
    choices: tuple[Choice, ...] = ()

    @property
    def spoken(self) -> str:
        """All of it, as a screen reader says it when it appears."""
        stop = "" if self.heading.endswith(("?", ".", "…")) else "."
        return " ".join(filter(None, (self.heading + stop, self.text, self.note, self.caution)))


class BinMessagePage(QObject):
    """Shows words and their buttons; the first button has the focus."""

    def __init__(self, ui: Ui_BinWindow) -> None:
        super().__init__(ui.messagePage)
        self._ui = ui
        self._shown = PageMessage("", "")
        self._flow = FlowLayout(ui.messageButtons, across=BETWEEN_BUTTONS, down=12)
        self._flow.setContentsMargins(0, 8, 0, 0)
        self.buttons: list[WrappingButton] = []
        ui.cautionAction.clicked.connect(self._take_up_caution)

    def show_message(self, message: PageMessage) -> None:
        """Show these words in place of what was there."""
        ui, self._shown = self._ui, message
        for label, text in (
            (ui.messageHeading, message.heading),
            (ui.messageText, message.text),
            (ui.messageNote, message.note),
            (ui.cautionText, message.caution),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        ui.caution.setVisible(bool(message.caution))
        if [button.words for button in self.buttons] != [one.words for one in message.choices]:
            self._set_buttons(message.choices)
        ui.pages.setCurrentWidget(ui.messagePage)
        ui.messagePage.verticalScrollBar().setValue(0)
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_to(self, side: int) -> None:
        """Leave so many pixels at each side."""
        self._ui.messageColumn.setContentsMargins(side, 28, side, 28)

    def _take_up_caution(self) -> None:
        self._shown.act_on_caution()

    def _set_buttons(self, choices: tuple[Choice, ...]) -> None:
        for button in self.buttons:
            self._flow.discard(button)
        self.buttons, holder = [], self._ui.messageButtons
        for words, act in choices:
            button = CloseLink(holder) if words == close_text() else WrappingButton(words, holder)
            if not self.buttons and words != close_text():
                button.setProperty("kind", "primary")
            button.clicked.connect(act)
            self._flow.addWidget(button)
            button.show()
            self.buttons.append(button)
