"""The page for one prompt: one class for all six, made from the prompt set."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from reflect_app.advice.counting import count_words, guide_sentence
from reflect_app.gui.forms.ui_prompt_page import Ui_PromptPage
from reflect_app.gui.style.sizes import NO_LIMIT
from reflect_app.gui.style.theme import Theme, restyle, restyle_frame
from reflect_app.gui.widgets.page_scroll import Shelf
from reflect_app.gui.widgets.pause import Pause
from reflect_app.gui.wizard import page_layout
from reflect_app.gui.wizard.guidance import Guidance
from reflect_app.gui.wizard.step_page import StepPage
from reflect_app.reflection import CursorPosition, Record, Reflection
from reflect_app.text_format.requirements import to_finish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent

    from reflect_app.gui.fields.answer_edit import AnswerEdit
    from reflect_app.gui.wizard.advised_answer import AdvisedAnswer
    from reflect_app.gui.wizard.commented_answer import CommentedAnswer
    from reflect_app.gui.wizard.step_page import Problems
    from reflect_app.gui.wizard.steps import Step
    from reflect_app.prompts import Prompt

COUNT_AFTER_MS = 150
SECTION_AT_MOST = 0.4  # of the height of a page, where one is unfolded over the answer


class PromptPage(StepPage):
    """The heading, the hint, help to open, and room to write."""

    MEASURE = 0

    def __init__(self, step: Step, prompt: Prompt, theme: Theme) -> None:
        super().__init__(step, theme)
        self.prompt, self.heading = prompt, prompt.heading
        self.ui = Ui_PromptPage()
        self.add_content(self.ui)
        self.answer: AnswerEdit = self.ui.answer
        self.ui.number.setText(step.title)
        self.ui.title.setText(prompt.heading)
        self.frame.short_title.setAccessibleName(prompt.heading)  # in full to screen readers
        self.ui.hint.setText(prompt.hint)
        self.ui.answer.setAccessibleName(prompt.heading)
        self.ui.answer.setAccessibleDescription(prompt.hint)
        self.guidance = Guidance(prompt, theme, self.ui.outer, self._content)
        self.ui.outer.insertWidget(self.ui.outer.indexOf(self.ui.problem), self.guidance.row)
        self._across.addWidget(self.guidance.companion)
        self.guidance.starter_chosen.connect(self._start_sentence)
        self.guidance.opened.connect(self.fit)
        self._counting = Pause(COUNT_AFTER_MS, self)
        self._counting.passed.connect(self._look_over)
        self._waiting: tuple[CursorPosition, QTextCursor] | None = None  # until it is turned to
        self._text: str | None = None
        self.comments: CommentedAnswer | None = None
        """What was said about this answer; None where nobody said anything."""
        self.advised: AdvisedAnswer | None = None
        """What is worth a second look in it; None before anybody looked."""
        self.ui.answer.textChanged.connect(self._on_typed)
        self._count()

    def add_content(self, form: Ui_PromptPage) -> None:
        """Put the form straight onto the page: only the answer scrolls, and its help by itself."""
        self._content = QWidget()
        form.setupUi(self._content)
        outer, scroll = self.frame.outer, self.frame.scroll
        outer.insertWidget(outer.indexOf(scroll), self._content, 1)
        outer.removeWidget(scroll)
        scroll.hide()
        self._problems = Shelf(self._content)
        self._problems.setWidget(self.summary)
        form.outer.insertWidget(0, self._problems)
        self._problems.filled.connect(self.fit)

    def show_reflection(self, record: Record) -> None:
        """Show the answer that the draft holds, with the cursor where it was."""
        self.answer.blockSignals(True)  # showing is not typing
        self._text = record.reflection.answers.of(self.prompt.key)
        with self.comments.passages.through_another_text() if self.comments else nullcontext():
            self.answer.set_text(self._text)
        self.answer.blockSignals(False)
        self._hold(record.place.spots.get(self.prompt.key))
        self._count()

    def contribute(self, reflection: Reflection) -> Reflection:
        """Put this answer into the reflection."""
        return reflection.answering(self.prompt.key, self.text())

    def text(self) -> str:
        """The answer as typed; read from the editor once a change."""
        if self._text is None:
            self._text = self.answer.text()
        return self._text

    def cursor_position(self) -> CursorPosition:
        """Where the writer is in this answer."""
        if self._waiting is None:
            return self.answer.cursor_position()
        position, cursor = self._waiting
        if self.answer.is_in_pieces:
            return position
        return position.model_copy(update={"cursor": cursor.position()})

    def problems(self) -> Problems:
        """Say what is missing or can't be written in this answer."""
        found = to_finish(self.contribute(Reflection()))
        return [
            (each.message, self.answer.setFocus) for each in found if each.place == self.prompt.key
        ]

    def mark_problems(self, said: Sequence[str]) -> None:
        """Say the first at the editor too."""
        self.ui.problem.setText(said[0] if said else "")
        self.fit()
        restyle(self.answer, "wrong", bool(said))
        described = f"Error: {said[0]}. " if said else ""
        self.answer.setAccessibleDescription(described + self.prompt.hint)

    def arrive(self) -> None:
        """Put the focus, the cursor and the scroll back to where they were."""
        super().arrive()
        position = self.cursor_position() if self._waiting is not None else None
        self._waiting = None
        if position is not None:
            self.answer.go_to(position)
        QTimer.singleShot(0, self.answer, lambda: self._settle(position))

    def leave_nearest(self) -> bool:
        """Leave a comment or a finding, or else close what takes room from the answer."""
        if self.comments is not None and self.comments.leave():
            return True
        if self.advised is not None and self.advised.leave():
            return True
        return self.guidance.close()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the menu of the answer beside its words too: Qt leaves the margins of a box out."""
        answer = self.answer
        if answer.rect().contains(answer.mapFromGlobal(event.globalPos())):
            answer.contextMenuEvent(event)
        else:
            super().contextMenuEvent(event)

    def first_field(self) -> AnswerEdit:
        """The editor takes the focus."""
        return self.answer

    def fit(self) -> None:
        """Show as much around the answer as leaves room to write."""
        px, columns = self.theme.px, self.columns
        self.guidance.stand_beside(px(columns.companion))
        self._across.setContentsMargins(0, 0, px(columns.spare) if columns.companion else 0, 0)
        if self.comments is not None:  # in the header, where there is no room for the link
            place = self.ui.number.text().removeprefix("Question ")
            self.place_words = f"{self.comments.beside.count_words()} · {place}"
        super().fit()
        if self.isHidden():
            return
        shown = self.shown
        left, right = self.sides()
        gap = px(8 if shown.margins else page_layout.LEAST_GAP)
        self.ui.outer.setContentsMargins(left, gap, right, gap)
        self.ui.hint.setContentsMargins(0, 0, 0, px(8))
        self.ui.outer.setSpacing(gap)
        self.ui.number.setVisible(shown.number)
        self.ui.hint.setVisible(shown.guidance)
        self.guidance.fold(folded=self.help_in_menu())
        self.summary.set_compact(not shown.heading)
        self.ui.problem.setVisible(bool(self.summary.links) and shown.heading)
        most = NO_LIMIT if columns.companion else round(self.height() * SECTION_AT_MOST)
        self.guidance.limit_sections(most)
        self._problems.set_open(shown.heading or not self.guidance.is_open())
        restyle_frame(self.answer, "tight", not shown.margins)
        self.answer.setMinimumHeight(self.answer.height_of(self._lines()))

    def heights(self) -> page_layout.Heights:
        """How high the parts above the answer are, measured as they would be at this width."""
        ui, gap = self.ui, self.theme.px(8)
        width = self.theme.px(self.columns.writing - 2 * self.columns.margin)
        for label in (ui.number, ui.title, ui.hint):
            label.ensurePolished()
        guidance = ui.hint.heightForWidth(width) + gap
        if not self.columns.companion:
            guidance += self.guidance.row_height(width) + gap
        return page_layout.Heights(
            guidance=guidance / self.scale,
            number=(ui.number.sizeHint().height() + gap) / self.scale,
            heading=(ui.title.heightForWidth(width) + gap) / self.scale,
            row=self._row_needed() / self.scale,
            saved=self._saved_needed() / self.scale,
        )

    def has_section_open(self) -> bool:
        """Whether findings or comments are unfolded over the answer."""
        return not self.columns.companion and self.guidance.has_section_open()

    def help_in_menu(self) -> bool:
        """The links to open guidance are the first to give way."""
        return not (self.columns.companion or self.shown.guidance)

    def fill_menu(self, menu: QMenu, steps: QMenu) -> None:
        """Put into a menu what has no room on the page; the steps are there as a menu too."""
        if self.help_in_menu():
            self.guidance.fill_menu(menu)
            menu.addSeparator()
        super().fill_menu(menu, steps)

    def _lines(self) -> int:
        """How many lines the answer must show beside what else is open: the caret's at least."""
        shelves = (self._problems, self.notice)
        more = self.has_section_open() * page_layout.SECTION / page_layout.SHELF
        opened = sum(not shelf.isHidden() for shelf in shelves) + self.guidance.is_open() + more
        return page_layout.lines_beside(opened, self.spare)

    def _hold(self, position: CursorPosition | None) -> None:
        """Keep a place for the writer, which moves along when a role is put in meanwhile."""
        cursor = QTextCursor(self.answer.document())
        if position is not None:
            cursor.setPosition(min(position.cursor, self.answer.document().characterCount() - 1))
        self._waiting = (position, cursor) if position is not None else None

    def _settle(self, position: CursorPosition | None) -> None:
        """Once the page has its size: scroll to where the writer was, and have the caret in view.

        A caret that was put elsewhere since the page came, on a passage for example, stays there.
        """
        if position is not None and self.answer.textCursor().position() == position.cursor:
            self.answer.go_to(position)
        self.answer.show_caret()

    def _start_sentence(self, starter: str) -> None:
        """Put a starter into the answer, and the answer where it can be seen."""
        if self.guidance.is_open():
            self.guidance.open_panel(None)
        self.answer.start_sentence(starter)

    def _on_typed(self) -> None:
        self._text = None
        self._counting.begin()
        self.touched.emit()

    def _look_over(self) -> None:
        """Once nothing is typed for a moment: count, and see which passages are there."""
        self._count()
        if self.comments is not None:
            self.comments.passages.look_again()

    def _count(self) -> None:
        words = count_words(self.text())
        low, high = self.prompt.guide_low, self.prompt.guide_high
        self.frame.note.setText(guide_sentence(words, low, high))
