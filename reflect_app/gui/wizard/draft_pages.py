"""What stands on the wizard's pages as a draft: collected to be saved, and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import clean_line
from reflect_app.gui.advice.replacing import Replacing
from reflect_app.gui.wizard.draft_history import DraftHistory
from reflect_app.gui.wizard.prompt_page import PromptPage
from reflect_app.gui.wizard.steps import BEFORE_FINISH, CHECK, FINISHED
from reflect_app.reflection import EditorPosition, Record, Reflection

if TYPE_CHECKING:
    from reflect_app.gui.wizard.start_page import StartPage
    from reflect_app.gui.wizard.tags_page import TagsPage
    from reflect_app.gui.wizard.wizard_window import WizardWindow


class DraftPages:
    """All pages of a window, as the one draft that they hold."""

    def __init__(self, window: WizardWindow, start: StartPage, tags: TagsPage) -> None:
        self._window = window
        self._pages = [window.page_of(step.name) for step in window.steps]
        self._start, self.tags = start, tags
        self._collected = Reflection()
        self.prompts = [page for page in self._pages if isinstance(page, PromptPage)]
        self.history = DraftHistory([each.answer for each in self.prompts], tags.tags, window)
        self.replacing = Replacing(window)
        self.replacing.rewritten.connect(self.history.count_anew)

    @property
    def title(self) -> str:
        """The private working title."""
        return clean_line(self._start.working_title)

    def reflection(self) -> Reflection:
        """The reflection as it stands on all pages.

        It is asked for several times as a page is turned, so what has not changed since is not made
        anew. Together the pages have all of it.
        """
        for page in self._pages:
            self._collected = page.contribute(self._collected)
        return self._collected

    def position(self) -> EditorPosition:
        """Where the writer is, and what is half typed."""
        name = self._window.current().step.name
        return EditorPosition(
            page=CHECK if name in {BEFORE_FINISH, FINISHED} else name,
            spots={page.prompt.key: page.cursor_position() for page in self.prompts},
            tag_typed=self.tags.tags.pending(),
            date_typed=self.tags.date_typed(),
        )

    def collect(self) -> tuple[str, Reflection, EditorPosition]:
        """The working title, the reflection and the place as they stand now."""
        return self.title, self.reflection(), self.position()

    def put_into(self, record: Record) -> Record:
        """A record with the title and the reflection that stand here."""
        return record.model_copy(update={"title": self.title, "reflection": self.reflection()})

    def show(self, record: Record) -> None:
        """Show a record on all pages."""
        for page in self._pages:
            page.show_reflection(record)
            page.summary.look_again()

    def show_in_place(self, record: Record) -> None:
        """Show another version on all pages; what is half typed is in no version, and stays."""
        place, half = EditorPosition(), self.position()
        typed = half.date_typed if record.reflection.published is None else place.date_typed
        place = place.model_copy(update={"tag_typed": half.tag_typed, "date_typed": typed})
        self.show(record.model_copy(update={"place": place}))

    def merge(self, before: Record, newer: Record, both: Reflection) -> None:
        """Take on what was changed elsewhere since ``before``, and nothing else."""
        if self.title == before.title:
            self._start.show_reflection(newer)
        shown = newer.model_copy(update={"reflection": both, "place": self.position()})
        for page in self._pages:
            if page is not self._start and page.contribute(both) != both:
                page.show_reflection(shown)
                page.summary.look_again()
