"""What the wizard shows of saving: when it was saved, or why not and how to keep a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTime, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from reflect_app.errors import ReflectError
from reflect_app.gui.announce import announce
from reflect_app.gui.wizard.page import plain_label
from reflect_app.gui.wrapping_button import LinkButton
from reflect_app.publication import save_copy, suggested_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reflect_app.gui.exporting import Exporter
    from reflect_app.gui.theme import Theme
    from reflect_app.gui.wizard.chrome import WizardWindow
    from reflect_app.gui.wizard.draft_keeper import DraftKeeper
    from reflect_app.gui.wizard.page import StepPage
    from reflect_app.reflection import Reflection

COPY_CHOICES = ("Save a copy elsewhere", "Keep writing")
CLOSE_CHOICES = ("Close this window", "Keep writing")
COPIED = "A copy is saved"
PARTED = "Nothing was lost: what you write here is now kept as a draft of its own."

REASSURANCE = "What you typed is still here, and Reflect keeps trying to save it."


class TroubleBanner(QFrame):
    """A calm panel above the buttons; the text in the editor can go on meanwhile."""

    copy_wanted = Signal()
    """Somebody wants to save a copy elsewhere."""
    understood = Signal()
    """Somebody has read what happened."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("region", "caution")
        self.setAccessibleName("Not saved yet")
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(4))
        self._message = plain_label("", "heading")
        self._advice = plain_label("", "note")
        self.copy_button = self._link("Save a copy elsewhere")
        self.copy_button.clicked.connect(self.copy_wanted)
        self.understood_button = self._link("Close this message")
        self.understood_button.clicked.connect(self.understood)
        for widget in (self._message, self._advice, self.copy_button, self.understood_button):
            column.addWidget(widget)
        self.hide()

    @staticmethod
    def _link(words: str) -> LinkButton:
        link = LinkButton(words)
        link.setAutoDefault(False)
        return link

    def message(self) -> str:
        """What happened, in one sentence."""
        return self._message.text()

    def show_error(self, error: ReflectError) -> None:
        """Say why it could not be saved and what to do; said aloud once for each reason."""
        if self._message.text() != error.message or self.isHidden():
            announce(self, f"Not saved yet. {error.message}", urgent=True)
        self._message.setText(error.message)
        self._advice.setText(f"{REASSURANCE} {error.advice}".strip())
        self.copy_button.show()
        self.understood_button.hide()
        self.setAccessibleName("Not saved yet")
        self.show()

    def show_news(self, message: str, detail: str) -> None:
        """Say something that happened and needs nothing done; it can be put away."""
        if self._message.text() != message or self.isHidden():
            announce(self, f"{message} {detail}")
        self._message.setText(message)
        self._advice.setText(detail)
        self.copy_button.hide()
        self.understood_button.show()
        self.setAccessibleName("What happened")
        self.show()


class SavingDisplay(QObject):
    """Keeps the saved time and the trouble banner of the shown page true."""

    def __init__(
        self,
        window: WizardWindow,
        keeper: DraftKeeper,
        exporter: Exporter,
        theme: Theme,
        reflection: Callable[[], Reflection],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self._exporter = exporter
        self._theme = theme
        self._reflection = reflection
        self._saved_at: QTime | None = None
        self._news = ""
        self._banners: dict[str, TroubleBanner] = {}
        keeper.saved.connect(self._on_saved)
        keeper.trouble.connect(self.refresh)
        keeper.settled.connect(self.refresh)
        keeper.parted.connect(self._on_parted)

    def refresh(self) -> None:
        """Show on the present page how saving stands."""
        page = self._window.current()
        page.frame.saved.setText(self._time_text())
        if self._keeper.problem is not None:
            self._banner(page).show_error(self._keeper.problem)
        elif self._news:
            self._banner(page).show_news(self._news, PARTED)
        elif page.step.name in self._banners:
            self._banners[page.step.name].hide()

    def offer_copy(self) -> bool:
        """Say that closing waits, and offer a copy elsewhere.

        The answer is True where one was written and the window may close.
        """
        problem = self._keeper.problem
        text = "Your last words are not saved yet, so this window stays open."
        why = f"{problem.message} {problem.advice}".strip() if problem else ""
        choice = self._exporter.dialogs.choose(
            self._window, "Not saved yet", text, COPY_CHOICES, why
        )
        if choice != 0 or (path := self._copied()) is None:
            return False
        said = f"Your text is also in {path}. You can import it later."
        return self._exporter.dialogs.choose(self._window, COPIED, said, CLOSE_CHOICES) == 0

    def save_copy(self) -> None:
        """Write what is on the pages to a file of the writer's choice, finished or not."""
        if (path := self._copied()) is not None:
            said = f"Your text is also in {path}."
            self._exporter.dialogs.tell(self._window, COPIED, said, "You can import it later.")

    def _copied(self) -> Path | None:
        reflection, dialogs = self._reflection(), self._exporter.dialogs
        suggestion = self._exporter.last_folder() / suggested_name(reflection)
        path = dialogs.file_to_write(self._window, "Save a copy elsewhere", suggestion)
        if path is None:
            return None
        try:
            save_copy(reflection, path, replace=True)
        except ReflectError as error:
            dialogs.tell(self._window, "Not written", error.message, error.advice)
            return None
        return path

    def _time_text(self) -> str:
        if self._keeper.problem is not None:
            return "Not saved yet"
        return f"✓ Saved {self._saved_at.toString('HH:mm')}" if self._saved_at else ""

    def _on_saved(self) -> None:
        self._saved_at = QTime.currentTime()
        self.refresh()

    def _on_parted(self, why: str) -> None:
        self._news = why
        self.refresh()

    def _put_news_away(self) -> None:
        self._news = ""
        self.refresh()

    def _banner(self, page: StepPage) -> TroubleBanner:
        if page.step.name not in self._banners:
            banner = TroubleBanner(self._theme)
            banner.copy_wanted.connect(self.save_copy)
            banner.understood.connect(self._put_news_away)
            page.frame.footer_layout.insertWidget(0, banner)
            self._banners[page.step.name] = banner
        return self._banners[page.step.name]
