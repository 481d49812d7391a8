"""What a restore will do, does and has done: the facts, and the pages that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.backups import messages
from reflect_app.gui.style.sizes import BETWEEN_LINES
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.emptied import clear
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.wrapping_button import LinkButton, WrappingButton
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QLabel

    from reflect_app.gui.forms.ui_backups_window import Ui_BackupsWindow
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.button import Button
    from reflect_app.gui.widgets.flow_layout import FlowLayout
    from reflect_app.library.backups import Backup, Contents
    from reflect_app.library.backups.restore import Restored

    Offered = tuple[str, str, Callable[[], object]]


class StepPages:
    """One page that is filled anew for each step: a heading, words, and what can be done."""

    def __init__(self, ui: Ui_BackupsWindow, theme: Theme, flow: FlowLayout) -> None:
        self._ui = ui
        self._theme = theme
        self._flow = flow
        self._headings: list[QLabel] = []
        self.buttons: list[Button] = []

    @property
    def shown(self) -> bool:
        """Whether a step is shown, and not the list."""
        return self._ui.pages.currentWidget() is self._ui.stepPage

    def show_step(
        self,
        title: str,
        lead: str = "",
        *,
        facts: Sequence[tuple[str, str]] = (),
        buttons: Sequence[Offered] = (),
        focused: int = 0,
    ) -> None:
        """Show a step; each button has its words, its kind and what it does."""
        ui = self._ui
        ui.stepTitle.setText(title)
        ui.stepLead.setText(lead)
        ui.stepLead.setVisible(bool(lead))
        self._show_facts(facts)
        self._show_buttons(buttons)
        self.fit()
        ui.pages.setCurrentWidget(ui.stepPage)
        ui.stepScroll.verticalScrollBar().setValue(0)
        if self.buttons:
            self.buttons[focused].setFocus()
        said = [title, lead, *(f"{heading}: {text}" for heading, text in facts)]
        announce(ui.stepPage, " ".join(words for words in said if words))

    def leave(self) -> None:
        """Show the list again."""
        self._ui.pages.setCurrentWidget(self._ui.listPage)

    def fit(self) -> None:
        """Space everything for the present zoom."""
        self._ui.stepColumn.setSpacing(self._theme.px(BETWEEN_LINES))
        self._ui.stepPlace.setSpacing(self._theme.px(4))
        for heading in self._headings:
            heading.setContentsMargins(0, self._theme.px(18), 0, 0)

    def _show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        place = self._ui.stepPlace
        clear(place)
        self._headings = []
        for heading, text in facts:
            self._headings.append(plain_label(heading, "subheading"))
            place.addWidget(self._headings[-1])
            place.addWidget(plain_label(text))

    def _show_buttons(self, buttons: Sequence[Offered]) -> None:
        for old in self.buttons:
            self._flow.discard(old)
        self.buttons = []
        for words, kind, act in buttons:
            button = LinkButton(words) if kind == "link" else WrappingButton(words)
            if kind == "primary":
                button.setProperty("kind", kind)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._flow.addWidget(button)
            self.buttons.append(button)


def restore_facts(
    backup: Backup, contents: Contents, present: Contents | None, now: datetime
) -> list[tuple[str, str]]:
    """What a restore would do, said before it is done: headings with their texts."""
    facts = [(messages.will_be_text(backup, now), f"{messages.holding_text(contents, now)}.")]
    if backup.clock_in_doubt:
        made = messages.moment_words(backup.made, now)
        facts.append((tr("When it was made"), f"{made}. {messages.wrong_time_text()}"))
    if present is not None:
        holding = messages.holding_text(present, now)
        leaving = f"{holding}. What was written since then leaves your list."
        facts.append(("Your library as it is now", leaving))
    if not contents.sealed:
        facts.append(("Whether it is whole", messages.without_seal_text()))
    safe = (
        f"Your present library is kept: it appears in this list as"
        f" “{messages.kept_before_restoring()}”, so you can always come back to it."
    )
    return [*facts, ("Nothing is lost", safe)]


def restored_facts(restored: Restored, now: datetime) -> list[tuple[str, str]]:
    """What is said after a restore: what is there, and where the library before it is."""
    facts = [("Your library now", f"{messages.holding_text(restored.contents, now)}.")]
    if restored.spoilt:
        facts.append(("What needs a look", messages.spoilt_text(restored.spoilt)))
    if restored.kept is not None:
        name = messages.kept_before_restoring()
        when = messages.moment_within(restored.kept.made, now)
        where = f"Kept in the list of backups as “{name}”, {when}. Undo brings it back."
        facts.append(("Your library as it was before", where))
    return facts
