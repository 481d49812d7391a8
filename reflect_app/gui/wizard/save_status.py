"""What the wizard shows of saving: when it was saved, or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QVBoxLayout

from reflect_app.clock import utc_now
from reflect_app.gui.style.theme import Theme, restyle
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.gui.wizard import messages
from reflect_app.gui.wizard.draft_notices import NO_NOTICE, DraftNotice, Offer, offer_text
from reflect_app.gui.wizard.unsaved_on_closing import UnsavedOnClosing
from reflect_app.shown_dates import clock_time

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from reflect_app.errors import ReflectError
    from reflect_app.gui.export.export_steps import ExportSteps
    from reflect_app.gui.wizard.draft_pages import DraftPages
    from reflect_app.gui.wizard.draft_saver import DraftSaver
    from reflect_app.gui.wizard.step_page import StepPage
    from reflect_app.gui.wizard.wizard_window import WizardWindow


class NoticeBanner(QFrame):
    """A calm panel above the buttons; the text in the editor can go on meanwhile."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        restyle(self, "region", "caution")  # what it holds is laid out within the edge of that
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(4))
        self._message = plain_label("", "heading")
        self._advice = plain_label("", "note")
        self.copy_button = LinkButton(messages.save_a_copy())
        self.understood_button = LinkButton("Close this message")
        self.offers = {offer: LinkButton(offer_text(offer)) for offer in Offer}
        self._all = (self.copy_button, *self.offers.values(), self.understood_button)
        links = FlowLayout(across=px(20), down=px(4))
        for link in self._all:
            links.addWidget(link)
        column.addWidget(self._message)
        column.addWidget(self._advice)
        column.addLayout(links)
        self.hide()

    def message(self) -> str:
        """What happened, in one sentence."""
        return self._message.text()

    def show_error(self, error: ReflectError) -> None:
        """Say why it could not be saved and what to do; said aloud once for each reason."""
        self.setAccessibleName(messages.not_saved())
        restyle(self, "region", "caution")
        if self._message.text() != error.message or self.isHidden():
            announce(self, f"Not saved yet. {error.message}", urgent=True)
        kept = "What you typed is still here, and Reflect keeps trying to save it."
        self._show(error.message, f"{kept} {error.advice}".strip(), (self.copy_button,))

    def show_notice(self, told: DraftNotice) -> None:
        """Say something that happened; it can be put away, or what it offers taken up."""
        waits = told.offer in {Offer.COMPARE, Offer.MERGE}  # for a choice, so it can't be put away
        self.setAccessibleName("News about this draft")
        restyle(self, "region", "caution" if waits else "said")
        if self._message.text() != told.message or self.isHidden():
            announce(self, f"{told.message} {told.detail}".strip())
        offer = (self.offers[told.offer],) if told.offer else ()
        links = offer if waits else (*offer, self.understood_button)
        self._show(told.message, told.detail, links)

    def _show(self, message: str, detail: str, links: Collection[LinkButton]) -> None:
        self._message.setText(message)
        self._advice.setText(detail)
        self._advice.setVisible(bool(detail))
        for link in self._all:
            link.setVisible(link in links)
        self.show()


class SaveStatus(QObject):
    """Keeps the saved time and the trouble banner of the shown page true."""

    def __init__(
        self,
        window: WizardWindow,
        draft: DraftPages,
        saver: DraftSaver,
        exporter: ExportSteps,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self.window, self.draft, self.saver = window, draft, saver
        self.exporter, self.theme = exporter, theme
        self._saved_at: datetime | None = None
        self._troubled = self._again = self._slow = self._asked = False
        self.unsaved = UnsavedOnClosing(window, draft, saver, exporter)
        self.has_history = True
        """Whether what is replaced can be found in a history; nothing speaks of one else."""
        self.kept_words: tuple[str, str] | None = None
        """What is said in place of "Saved" and its time where nothing is kept for longer."""
        self.notice = NO_NOTICE
        """What is being told now, on whichever page is shown."""
        self.standing_notice = NO_NOTICE
        """What is told again once another notice was put away, as long as it waits for a choice."""
        self._banners: dict[str, NoticeBanner] = {}
        saver.saved.connect(self._on_saved)
        saver.trouble.connect(self._on_save_failed)
        saver.slow.connect(self._on_slow)
        saver.settled.connect(self._on_settled)

    def refresh(self) -> None:
        """Show on the present page how saving stands."""
        page = self.window.current()
        page.frame.saved.set_words(*self._saved_words())
        if self.saver.problem is not None:
            self._banner(page).show_error(self.saver.problem)
        elif self.notice.message:
            self._banner(page).show_notice(self.notice)
        elif page.step.name in self._banners:
            self._banners[page.step.name].hide()

    def show_notice(self, told: DraftNotice) -> None:
        """Say something above the buttons, on every page, until it is put away."""
        self.notice = told
        self.refresh()

    def in_history(self, words: str) -> str:
        """These words of what is in the history; "" where there is none."""
        return words if self.has_history else ""

    def say_once_saved(self) -> None:
        """Say aloud that everything is saved, once it is: somebody asked for it."""
        self._asked = True

    def _saved_words(self) -> tuple[str, str]:
        """How saving stands, and the same in fewer words."""
        if self.saver.problem is not None:
            return messages.not_saved(), "Not saved"
        if self._slow:
            return "Still saving…", "Saving…"
        if self._saved_at is None:
            return "", ""
        if self.kept_words is not None:
            return self.kept_words
        time = clock_time(self._saved_at)
        return f"✓ Saved again {time}" if self._again else f"✓ Saved {time}", "✓ Saved"

    def _on_saved(self) -> None:
        self._saved_at = utc_now().astimezone()
        self._again, self._troubled, self._slow = self._troubled, False, False
        self.refresh()
        if self._again:
            time = clock_time(self._saved_at)
            announce(self.window, f"Saved again at {time}. Nothing that you typed was lost.")

    def _on_save_failed(self) -> None:
        self._troubled, self._slow, self._asked = True, False, False
        self.refresh()

    def _on_settled(self) -> None:
        self.refresh()
        if self._asked:
            self._asked = False
            announce(self.window, self.kept_words[0] if self.kept_words else "Saved")

    def _on_slow(self) -> None:
        self._slow = True
        self.refresh()

    def _accept_offer(self) -> None:
        self.notice.act()

    def _banner(self, page: StepPage) -> NoticeBanner:
        if page.step.name not in self._banners:
            banner = NoticeBanner(self.theme)
            banner.copy_button.clicked.connect(self.unsaved.save_copy)
            banner.understood_button.clicked.connect(lambda: self.show_notice(self.standing_notice))
            for link in banner.offers.values():
                link.clicked.connect(self._accept_offer)
            page.notice.setWidget(banner)
            self._banners[page.step.name] = banner
        return self._banners[page.step.name]
