"""The page for one prompt: one class for all six, made from the prompt set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from reflect_app.advice.counting import count_words, guide_sentence
from reflect_app.gui.forms.ui_prompt_page import Ui_PromptPage
from reflect_app.gui.theme import restyle
from reflect_app.gui.wizard.guidance import Guidance
from reflect_app.gui.wizard.page import StepPage
from reflect_app.reflection import Reflection, Spot
from reflect_app.requirements import to_finish

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.answer_edit import AnswerEdit
    from reflect_app.gui.theme import Theme
    from reflect_app.gui.wizard.page import Problems
    from reflect_app.gui.wizard.steps import Step
    from reflect_app.prompts import Prompt
    from reflect_app.reflection import Record

COUNT_AFTER_MS = 150


class PromptPage(StepPage):
    """The heading, the hint, help to open, and room to write."""

    def __init__(
        self, step: Step, prompt: Prompt, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(step, theme, parent)
        self.prompt = prompt
        self.ui = Ui_PromptPage()
        self.add_content(self.ui)
        self.ui.number.setText(step.title)
        self.ui.title.setText(prompt.heading)
        self.ui.hint.setText(prompt.hint)
        self.ui.answer.setAccessibleName(prompt.heading)
        self.ui.answer.setAccessibleDescription(prompt.hint)
        self.guidance = Guidance(prompt, theme)
        self.ui.guidance_layout.addWidget(self.guidance)
        self.guidance.starter_chosen.connect(self._start_sentence)
        self._counting = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._counting.timeout.connect(self._count)
        self._spot: Spot | None = None
        self._text: str | None = None
        self.ui.answer.textChanged.connect(self._on_typed)
        self._count()

    @property
    def answer(self) -> AnswerEdit:
        """The editor."""
        return self.ui.answer

    def show_reflection(self, record: Record) -> None:
        """Show the answer that the draft holds, with the cursor where it was."""
        self.answer.blockSignals(True)  # showing is not typing
        self._text = record.reflection.answers.of(self.prompt.key)
        self.answer.set_text(self._text)
        self.answer.blockSignals(False)
        self._spot = record.place.spots.get(self.prompt.key)
        self._count()

    def contribute(self, reflection: Reflection) -> Reflection:
        """Put this answer into the reflection."""
        return reflection.answering(self.prompt.key, self.text())

    def text(self) -> str:
        """The answer as typed; read from the editor once a change."""
        if self._text is None:
            self._text = self.answer.text()
        return self._text

    def answered(self) -> bool:
        """Whether there is more than white space here."""
        return bool(self.text().strip())

    def spot(self) -> Spot:
        """Where the writer is in this answer."""
        return self._spot or self.answer.spot()

    def problems(self) -> Problems:
        """Say what is missing or can't be written in this answer."""
        found = to_finish(self.contribute(Reflection()))
        return [
            (each.message, self.answer.setFocus) for each in found if each.place == self.prompt.key
        ]

    def show_problems(self, problems: Problems) -> None:
        """Show them at the top, and the first again at the editor."""
        super().show_problems(problems)
        self.ui.problem.setVisible(bool(problems))
        self.ui.problem.setText(problems[0][0] if problems else "")
        restyle(self.answer, "wrong", bool(problems))
        described = f"Error: {problems[0][0]}. " if problems else ""
        self.answer.setAccessibleDescription(described + self.prompt.hint)

    def clear_problems(self) -> None:
        """Show the page without problems."""
        super().clear_problems()
        self.ui.problem.hide()
        restyle(self.answer, "wrong", False)
        self.answer.setAccessibleDescription(self.prompt.hint)

    def arrive(self) -> None:
        """Put the focus, the cursor and the scroll back to where they were."""
        super().arrive()
        self.frame.scroll.verticalScrollBar().setValue(0)
        if self._spot is not None:
            spot, self._spot = self._spot, None
            QTimer.singleShot(0, self.answer, lambda: self.answer.go_to(spot))

    def first_field(self) -> AnswerEdit:
        """The editor takes the focus."""
        return self.answer

    def fit(self) -> None:
        """Keep the column to a comfortable measure, and the editor roomy."""
        super().fit()
        px, width = self.theme.px, self.answer.measure_width()
        self.keep_within(width)
        self.frame.footer.setMaximumWidth(width + 2 * px(40))
        self.answer.setMinimumHeight(px(150))

    def _start_sentence(self, starter: str) -> None:
        """Put a starter into the answer, and the answer where it can be seen."""
        self.guidance.open_panel("")
        self.answer.start_sentence(starter)
        QTimer.singleShot(0, self, lambda: self.frame.scroll.ensureWidgetVisible(self.answer))

    def _on_typed(self) -> None:
        self._text = None
        self._counting.start()
        self.touched.emit()

    def _count(self) -> None:
        words = count_words(self.text())
        low, high = self.prompt.guide_low, self.prompt.guide_high
        self.frame.note.setText(guide_sentence(words, low, high))
        if self.has_problems() and not self.problems():
            self.clear_problems()
