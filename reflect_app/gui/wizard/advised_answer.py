"""One answer with what is worth a second look in it: passages in the editor, rows beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from reflect_app.advice.one_decision import gathered
from reflect_app.gui.advice import messages
from reflect_app.gui.advice.decision_menu import put_before, put_suggestions
from reflect_app.gui.advice.findings_panel import FindingsPanel
from reflect_app.gui.advice.shown_finding import Deed, Wish
from reflect_app.gui.advice.underlines import Underlines
from reflect_app.gui.widgets.passing_note import pass_note
from reflect_app.gui.widgets.text_positions import offset_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu

    from reflect_app.advice.finding import Finding
    from reflect_app.advice.one_decision import Gathered
    from reflect_app.gui.advice.passages_found import Passage
    from reflect_app.gui.advice.shown_finding import Kept, ShownFinding
    from reflect_app.gui.fields.answer_edit import AnswerEdit
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.wizard.guidance import Guidance
    from reflect_app.prompt_keys import PromptKey


class AdvisedAnswer(QObject):
    """Made for a prompt once there is advice; the rows stand where its help does."""

    wanted = Signal(object)
    """A ``Wish``."""
    asked = Signal()
    """Somebody asks what can be done where the caret is, perhaps about words of just now."""

    def __init__(
        self,
        prompt: PromptKey,
        answer: AnswerEdit,
        guidance: Guidance,
        shown_as: Callable[[Gathered], ShownFinding],
        theme: Theme,
    ) -> None:
        super().__init__(guidance)
        self.prompt, self.answer = prompt, answer
        self._guidance, self._shown_as = guidance, shown_as
        self.underlines = Underlines(answer, theme)
        self.panel = FindingsPanel(theme, guidance.row)
        self._chosen: Finding | None = None
        self._waiting: tuple[QMenu, ShownFinding] | None = None
        self._came_from: int | None = None  # where the caret was when the choices were gone to
        guidance.add_section(self.panel)
        answer.fill_menu = self._fill_menu
        self.underlines.settled.connect(self.show_rows)
        self.underlines.pointed.connect(self._point)
        self.panel.chosen_changed.connect(self._look_at)
        self.panel.wanted.connect(self.wanted)
        self.panel.left.connect(self.back_to_text)

    # What is shown

    def show(self, findings: Sequence[Finding], text: str) -> None:
        """Show the findings of this text, where it is what the editor holds."""
        if self.answer.is_in_pieces or self.answer.text() != text:
            findings = ()
        self.underlines.show(findings, text)
        if self._chosen is not None:
            self._mark(self._same_as(self._chosen))
        self.show_rows()

    def show_rows(self) -> None:
        """List what is there now, without what is being typed."""
        here = [each.finding for each in self.live()]
        shown = [self._shown_as(each) for each in gathered(here)]
        why_none = messages.in_pieces() if self.answer.is_in_pieces else ""
        written = bool(self.answer.text().strip())
        self.panel.show_findings(shown, written=written, why_none=why_none)
        self._fill_open_menu(shown)

    def _fill_open_menu(self, shown: Sequence[ShownFinding]) -> None:
        """Put the words that could be meant into the menu that waits for them, if it is open."""
        if self._waiting is None:
            return
        menu, waits = self._waiting
        found = next((each for each in shown if each.key == waits.key), None)
        if found is None or not found.needs_search:
            self._waiting = None
            if found is not None and isValid(menu):
                put_suggestions(menu, found, self.wanted.emit)

    def show_kept(self, kept: Sequence[Kept]) -> None:
        """List what was decided to stay."""
        self.panel.show_kept(kept)

    def switch(self, *, on: bool) -> None:
        """Have the panel, or no sign of it."""
        if self.panel.needs_link is not on:
            self.panel.needs_link = on
            if not on:
                self.back_to_text()
            self._guidance.show_links_anew()

    def live(self) -> list[Passage]:
        """The passages as they are now, in their order, without what is being typed."""
        hidden = self.underlines.hidden
        return [each for each in self.underlines.passages if each.finding not in hidden]

    @property
    def chosen(self) -> Finding | None:
        """The passage that is looked at."""
        return self._chosen

    def place_of(self, finding: Finding) -> tuple[int, int] | None:
        """From where to where a passage is now, in characters of the answer; None where gone."""
        place = self.underlines.place_of(finding)
        if place is None:
            return None
        text = self.answer.text()
        return offset_at(text, place[0]), offset_at(text, place[1])

    def say_done(self, words: str, way: str) -> None:
        """Say what was just done: in the panel, or beside the answer where that is folded away."""
        self.panel.say_done(words, way)
        if words and not self._guidance.shows(self.panel):
            pass_note(self.answer, words)

    def back_to_text(self) -> None:
        """Have the focus in the answer, where it was on something that is gone in a moment."""
        if self.panel.has_focus():
            self._came_from = None
            self.answer.setFocus()

    # Going to one

    def next(self, by: int, *, from_end: bool = False) -> Finding | None:
        """The one after where somebody is (1), or before (-1); the first of all ``from_end``."""
        passages = self.live()
        if not passages:
            return None
        if from_end:
            return passages[0 if by > 0 else -1].finding
        caret = self.answer.textCursor().selectionStart()
        at = [place for place, each in enumerate(passages) if each.finding == self._chosen]
        if at and passages[at[0]].start == caret:
            to = at[0] + by
            return passages[to].finding if 0 <= to < len(passages) else None
        if by > 0:
            return next((each.finding for each in passages if each.start >= caret), None)
        return next((each.finding for each in reversed(passages) if each.start < caret), None)

    def choose(self, finding: Finding) -> None:
        """Come to a passage: the caret is there, and its row is the one that is looked at."""
        self._guidance.open_section(self.panel)
        self.answer.setFocus()
        self._mark(finding)
        self._put_caret(finding)
        self.panel.choose((finding.kind, finding.about))

    def go_to_choices(self) -> bool:
        """Put the focus on what can be done about where somebody is; False where nothing is."""
        self._look_at_last_word()
        here = self.underlines.passages.at(self.answer.textCursor().selectionStart())
        finding = here[0].finding if here else self._chosen
        if finding is None:
            return False
        self._came_from = self.answer.textCursor().position()
        self._guidance.open_section(self.panel)
        self._mark(finding)
        self.panel.choose((finding.kind, finding.about), focus=True)
        return True

    def _look_at_last_word(self) -> None:
        self.asked.emit()
        self.underlines.stop_typing()

    def leave(self) -> bool:
        """Go back into the text from the panel; then choose nothing; False where neither is."""
        if not self.panel.has_focus():
            chosen = self._chosen is not None
            self._mark(None)
            self.panel.choose(None)
            return chosen
        if self.panel.leave_nearest():
            return True
        if self._came_from is not None:
            cursor = self.answer.textCursor()
            cursor.setPosition(min(self._came_from, self.answer.document().characterCount() - 1))
            self.answer.setTextCursor(cursor)
            self._came_from = None
        self.answer.setFocus()
        return True

    # What somebody does

    def _same_as(self, finding: Finding) -> Finding | None:
        """What this one is by now: the same words at the same place, or else the first of them."""
        same = [
            each.finding
            for each in self.underlines.passages
            if (each.finding.kind, each.finding.about) == (finding.kind, finding.about)
        ]
        nearest = sorted(same, key=lambda each: abs(each.start - finding.start))
        return nearest[0] if nearest else None

    def _mark(self, finding: Finding | None) -> None:
        self._chosen = finding
        if finding is not None:
            QTimer.singleShot(0, self._guidance, self._guidance.make_room)
        self.underlines.choose(finding)

    def _put_caret(self, finding: Finding) -> None:
        if (place := self.underlines.place_of(finding)) is not None:
            cursor = self.answer.textCursor()
            cursor.setPosition(place[0])
            self.answer.setTextCursor(cursor)

    def _point(self, finding: Finding) -> None:
        """A passage was clicked: its row comes into view, and the caret stays in the text."""
        self._mark(finding)
        if self._guidance.shows(self.panel):
            self.panel.choose((finding.kind, finding.about))

    def _look_at(self, shown: ShownFinding | None) -> None:
        """A row was chosen: its first passage comes into view."""
        if shown is None:
            self._mark(None)
            return
        if self._chosen in shown.findings:
            return
        self._mark(shown.first)
        if QApplication.focusWidget() is not self.answer:
            self._put_caret(shown.first)

    def _fill_menu(self, menu: QMenu, at: int) -> None:
        """Put what can be done about the passage at a place before all else."""
        self._look_at_last_word()
        here = [each.finding for each in self.underlines.passages.at(at)]
        shown = next(
            (each for each in self.panel.shown if here[:1] and here[0] in each.findings), None
        )
        if shown is not None:
            self._mark(here[0])
            put_before(menu, shown, self.wanted.emit, partial(self._ask_reason, shown))
            if shown.needs_search:
                self._waiting = menu, shown
                self.wanted.emit(Wish(Deed.SUGGEST, shown))

    def _ask_reason(self, shown: ShownFinding) -> None:
        """Have a reason typed in the panel."""
        self._came_from = self.answer.textCursor().position()
        self._guidance.open_section(self.panel)
        self._mark(shown.first)
        self.panel.choose(shown.key)
        row = self.panel.rows.get(shown.key)
        if row is not None and row.choices is not None:
            row.choices.ask_reason()
