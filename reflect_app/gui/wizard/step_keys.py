"""The keys for Undo and Redo wherever the focus is, for the field of the page that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from reflect_app.gui.fields.answer_edit import AnswerEdit
from reflect_app.gui.widgets.window_keys import key_action
from reflect_app.gui.wizard.prompt_page import PromptPage
from reflect_app.gui.wizard.tags_page import TagsPage
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.gui.fields.tags_box import TagsBox
    from reflect_app.gui.wizard.draft_history import DraftHistory
    from reflect_app.gui.wizard.wizard_window import WizardWindow

UNDO, REDO = ("Ctrl+Z",), ("Ctrl+Shift+Z", "Ctrl+Y")


class StepKeys(QObject):
    """A text box that has the focus takes most of these keys itself; all others come here."""

    def __init__(self, window: WizardWindow, history: DraftHistory) -> None:
        super().__init__(window)
        self._window, self._history = window, history
        key_action(window, tr("Undo"), UNDO, self._back, repeats=True)
        key_action(window, tr("Redo"), REDO, self._on, repeats=True)

    def _back(self) -> None:
        field = self._field()
        if field is not None:
            field.step_back()
        elif (other := _other()) is not None:
            other.undo()
        else:
            self._history.take_back()

    def _on(self) -> None:
        field = self._field()
        if field is not None:
            field.step_on()
        elif (other := _other()) is not None:
            other.redo()
        else:
            self._history.do_again()

    def _field(self) -> AnswerEdit | TagsBox | None:
        """What is written in on this page, unless something else has the focus."""
        page = self._window.current()
        if isinstance(page, TagsPage) and (_other() is None or page.tags.is_typed_in()):
            return page.tags
        if isinstance(page, PromptPage) and _other() is None:
            return page.answer
        return None


def _other() -> QLineEdit | QTextEdit | None:
    """What else is written in just now, such as a reason or a comment."""
    focused = QApplication.focusWidget()
    if isinstance(focused, AnswerEdit) or not isinstance(focused, QLineEdit | QTextEdit):
        return None
    return focused
