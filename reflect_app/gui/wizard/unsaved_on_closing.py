"""Words that are not saved as the window is to close: what is said, and a copy elsewhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.errors import ReflectError
from reflect_app.gui.tasks.worker import wait_for
from reflect_app.gui.wizard import messages
from reflect_app.publication.publish.exporter import save_copy

if TYPE_CHECKING:
    from reflect_app.gui.export.export_steps import ExportSteps
    from reflect_app.gui.wizard.draft_pages import DraftPages
    from reflect_app.gui.wizard.draft_saver import DraftSaver
    from reflect_app.gui.wizard.wizard_window import WizardWindow


class UnsavedOnClosing:
    """The way out for words that the library does not take."""

    def __init__(
        self, window: WizardWindow, draft: DraftPages, saver: DraftSaver, exporter: ExportSteps
    ) -> None:
        self._window, self._draft = window, draft
        self._saver, self._exporter = saver, exporter
        self.prefix = ""
        """What the names of copies begin with."""
        self.said_of_copy = messages.copied

    def offer_copy(self) -> bool:
        """Say that closing waits, and offer a copy elsewhere.

        The answer is True where one was written and the window may close.
        """
        problem, dialogs = self._saver.problem, self._exporter.dialogs
        text = "Your last words are not saved yet, so this window stays open."
        choices, why = (messages.save_a_copy(), "Keep writing"), str(problem) if problem else ""
        choice = dialogs.choose(self._window, messages.not_saved(), text, choices, why)
        if choice != 0 or (said := self._copied()) is None:
            return False
        (title, where, later), choices = said, ("Close this window", "Keep writing")
        return dialogs.choose(self._window, title, f"{where} {later}", choices) == 0

    def save_copy(self) -> None:
        """Write what is on the pages to a file of the writer's choice, finished or not."""
        if said := self._copied():
            self._exporter.dialogs.tell(self._window, *said)

    def _copied(self) -> tuple[str, str, str] | None:
        """Write a copy; the answer is what to say of it, None where there is none."""
        reflection, dialogs = self._draft.reflection(), self._exporter.dialogs
        names, title = self._exporter.names, messages.save_a_copy()
        naming = names.at_once(reflection)
        suggestion = self._exporter.last_folder() / f"{self.prefix}{naming.name}"
        chosen = names.ask_where(self._window, title, suggestion, naming)
        if chosen is None:
            return None
        try:
            own, replace = self._exporter.own, chosen.standing
            wait_for(partial(save_copy, reflection, chosen.path, replace=replace, own=own))
        except ReflectError as error:
            dialogs.tell(self._window, "Not written", error.message, error.advice)
            return None
        return self.said_of_copy(shown_name(str(chosen.path)))
