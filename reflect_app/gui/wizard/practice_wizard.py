"""The wizard on an invented reflection, to learn on: nothing of it is kept, sent or published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reflect_app.gui.widgets.wrapping_button import close_text
from reflect_app.gui.wizard import practice_messages as messages
from reflect_app.gui.wizard.wizard import ReflectionWizard

if TYPE_CHECKING:
    from reflect_app.reflection import Record

PREFIX = "practice-"
"""What the name of a copy begins with."""


class PracticeWizard(ReflectionWizard):
    """As every draft, over a library of its own that goes with the window."""

    GEOMETRY = "wizard_geometry"

    def __init__(self, *, record: Record, **others: Any) -> None:  # noqa: ANN401  -- the same ones
        super().__init__(record=record, start_in_full=False, **others)
        self.save_status.unsaved.prefix = PREFIX
        self.save_status.unsaved.said_of_copy = messages.copied
        self._check.offer_no_review()
        self._finished.be_practice()
        self._finished.copy_wanted.connect(self.save_status.unsaved.save_copy)
        self._history_link.hide()
        self.save_status.has_history = False
        self.save_status.kept_words = messages.kept_until_closed()
        for step in self.steps:
            self.page_of(step.name).frame.close_button.setText(close_text())
        self._say_practice()

    @property
    def about(self) -> str | None:
        """Nothing that any other window could show."""
        return None

    def _on_turned(self, page_id: int) -> None:
        super()._on_turned(page_id)
        self._say_practice()

    def _say_practice(self) -> None:
        if self.currentId() >= 0:
            self.current().say_on_top(messages.on_top(), messages.in_a_word())

    def _show_title(self) -> None:
        super()._show_title()
        self.setWindowTitle(messages.title(self.windowTitle()))

    def _show_history(self) -> None:
        """There is none: the practice goes with its window."""
