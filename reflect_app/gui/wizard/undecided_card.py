"""One passage that could identify someone, in its sentence, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from reflect_app.advice.decisions import Why
from reflect_app.advice.sentence_around import sentence_around
from reflect_app.gui.advice import messages as of_advice
from reflect_app.gui.advice.begun_reasons import begun_reasons
from reflect_app.gui.advice.decision_menu import reasons_menu
from reflect_app.gui.advice.marked_sentence import MarkedSentence
from reflect_app.gui.advice.shown_finding import MOST_SUGGESTIONS
from reflect_app.gui.style.sizes import BETWEEN_ROWS
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import is_enter
from reflect_app.gui.widgets.emptied import clear
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.status_marks import Mark, mark_pixmap
from reflect_app.gui.widgets.wrapping_button import LinkButton, WrappingButton
from reflect_app.gui.wizard import undecided_messages as messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from reflect_app.advice.one_decision import Gathered
    from reflect_app.gui.advice.reason_line import ReasonLine
    from reflect_app.gui.style.theme import Theme

_TICK = 16  # pixels at 100%
_APART = 10  # pixels at 100% between what can be done; links have room for a ring beside it


class Decided(NamedTuple):
    """What was decided about a passage, in words, and what its way back is called; "" for none."""

    said: str
    back: str = ""


class UndecidedCard(QFrame):
    """Shows one passage; once it is decided, only what was decided, in the same place."""

    look_wanted = Signal(object)
    """This ``Finding`` is to be shown where it is."""
    use_wanted = Signal(object, str)
    """These words are to stand in place of all of this ``Gathered``."""
    keep_wanted = Signal(object, object, str)
    """All of this ``Gathered`` stays, for this ``Why``, or for a reason in one's own words."""
    removal_wanted = Signal(object)
    """The tags of this ``Gathered`` are to go."""
    back_wanted = Signal(object)
    """What was decided here is to be asked about again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("region", "row")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # read aloud, and out of the way of Tab
        self._about: Gathered | None = None
        self._offered: tuple[str, tuple[str, ...], int] | None = None
        self.said = ""
        """What was decided here, or becomes of it; "" as long as it is undecided."""
        self._decision, self._is_over = Decided(""), False
        self.sentence = MarkedSentence(theme)
        self.note = plain_label("", "note")
        self.choices = QWidget()
        self._flow = FlowLayout(self.choices)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.reasoning: QWidget | None = None
        self._done = QWidget()
        self._tick, self._decided = QLabel(), plain_label("", "quiet")
        self.back = LinkButton("")
        self.back.clicked.connect(lambda: self.back_wanted.emit(self._about))
        self._column = QVBoxLayout(self)
        for part in (self._done, self.sentence, self.note, self.choices):
            self._column.addWidget(part)
        row = QHBoxLayout(self._done)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._decided, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self._done.hide()
        theme.follow(self, self.space)
        self.space()

    def show_passage(
        self,
        about: Gathered,
        answer: str,
        names: Sequence[str],
        suggestions: Sequence[str],
        before: Decided,
    ) -> None:
        """Show a passage of an answer; ``names`` are those of all answers that it is in.

        ``suggestions`` can stand in its place. What was decided ``before`` about the same words
        where they stood elsewhere is shown above it.
        """
        first = about.first
        self.sentence.show_parts(*sentence_around(answer, first.start, first.length))
        where = messages.where_it_is(names, len(about.findings))
        gravest = about.gravest
        self.note.setText(" ".join(filter(None, (gravest.message, gravest.why, where))))
        self.setAccessibleName(messages.words_and_times(about))
        given = () if first.prompt is None else tuple(suggestions[:MOST_SUGGESTIONS])
        offered = (first.text, given, len(about.findings) if first.prompt is None else 0)
        had_focus = False
        if offered != self._offered:
            self._offered = offered
            focused = self.window().focusWidget()
            had_focus = focused is not None and self.choices.isAncestorOf(focused)
            self._offer(about, given)
        self._about = about
        had_focus = had_focus or self.back.hasFocus()
        self._tell(before)
        self._show_decided(before, is_all=False)
        if had_focus:
            self.setFocus()

    def show_decided(self, decided: Decided) -> None:
        """Show what was decided, and nothing to do but to take it back."""
        self._tell(decided)
        self._show_decided(decided)

    def _tell(self, decided: Decided) -> None:
        if decided.said and decided.said != self._decision.said:
            announce(self, decided.said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do nothing at Enter and Space: they are pressed once more than was meant."""
        if is_enter(event) or event.key() == Qt.Key.Key_Space:
            event.accept()
            return
        super().keyPressEvent(event)

    @property
    def words(self) -> str:
        """The words of the passage."""
        return self._about.first.text if self._about is not None else ""

    @property
    def shown_decision(self) -> str:
        """What is said to be decided, be it all of it or where the words stood elsewhere."""
        return self._decision.said

    def leave_reason(self) -> bool:
        """Put away what a reason is typed in; False where none is."""
        if self.reasoning is None:
            return False
        self.reasoning.hide()
        self.reasoning.deleteLater()
        self.reasoning = None
        self.choices.show()
        self.keep.setFocus()
        return True

    def space(self) -> None:
        """Keep the room between the parts at the zoom."""
        px = self._theme.px
        self._column.setContentsMargins(0, px(12), 0, px(12))
        self._column.setSpacing(px(6))
        self._flow.set_spacings(px(_APART), px(BETWEEN_ROWS))
        self._tick.setPixmap(mark_pixmap(Mark.DONE, self._theme, _TICK, self))
        self._tick.setContentsMargins(0, px(6), px(8), 0)  # on one line with the way back
        self._decided.setContentsMargins(0, px(4), px(8), 0)

    def _show_decided(self, decided: Decided, *, is_all: bool = True) -> None:
        """Show what was decided, and whether that is all that is to be decided here."""
        said = decided.said
        self.said, is_over = said if is_all else "", bool(said) and is_all
        if (decided, is_over) == (self._decision, self._is_over):
            return  # to be shown what is shown would lay out each part by itself
        self._decision, self._is_over = decided, is_over
        if is_over:
            self.leave_reason()
        for part in (self.sentence, self.note):
            part.setVisible(not is_over)
        self.choices.setVisible(not is_over and self.reasoning is None)
        self._done.setVisible(bool(said))
        self._decided.setText(said)
        self.back.set_words(decided.back)
        self.back.setAccessibleName(messages.back_spoken(decided.back, said))
        self.back.setVisible(bool(decided.back))

    def _offer(self, about: Gathered, suggestions: Sequence[str]) -> None:
        """What acts at once, words or to remove a tag; then keeping it, and looking at it."""
        clear(self._flow)
        words = about.first.text
        for suggestion in suggestions:
            button = WrappingButton(of_advice.offered(suggestion))
            button.setProperty("kind", "add")
            button.setAccessibleName(messages.use_spoken(suggestion, words))
            button.clicked.connect(lambda _=False, new=suggestion: self._use(new))
            self._flow.addWidget(button)
        if about.first.prompt is None:
            remove = WrappingButton(of_advice.remove_tag(len(about.findings)))
            remove.setProperty("kind", "add")
            remove.setAccessibleName(messages.remove_spoken(words, len(about.findings)))
            remove.clicked.connect(lambda: self.removal_wanted.emit(self._about))
            self._flow.addWidget(remove)
        self.keep = LinkButton(of_advice.keep())
        self.keep.setAccessibleName(messages.keep_spoken(words))
        self.keep.setAccessibleDescription(messages.opens_menu())
        self.keep.clicked.connect(self._ask_why)
        self.look = LinkButton(messages.look_at_it())
        self.look.setAccessibleName(messages.look_spoken(about))
        self.look.clicked.connect(self._look)
        self._flow.addWidget(self.keep)
        self._flow.addWidget(self.look)

    def _use(self, suggestion: str) -> None:
        self.use_wanted.emit(self._about, suggestion)

    def _look(self) -> None:
        if self._about is not None:
            self.look_wanted.emit(self._about.first)

    def _ask_why(self) -> None:
        menu = self.reasons()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.keep.mapToGlobal(self.keep.rect().bottomLeft()))

    def reasons(self) -> QMenu:
        """The reasons to choose from, as a menu."""
        return reasons_menu(
            self, lambda why: self.keep_wanted.emit(self._about, why, ""), self._ask_own_reason
        )

    def _ask_own_reason(self) -> None:
        """Have room for a reason in place of the choices."""
        from reflect_app.gui.advice.reason_line import ReasonLine  # noqa: PLC0415  -- if needed

        if self._about is None:
            return
        first = self._about.first
        self.reasoning = QWidget()
        flow = FlowLayout(self.reasoning, across=self._theme.px(10), down=self._theme.px(8))
        flow.setContentsMargins(0, 0, 0, 0)
        line = ReasonLine((first.kind, first.about), begun_reasons(self))
        line.setMinimumWidth(self._theme.px(280))
        line.entered.connect(lambda: self._keep_for(line))
        keep = WrappingButton(of_advice.keep_it())
        keep.clicked.connect(lambda: self._keep_for(line))
        cancel = LinkButton(of_advice.cancel())
        cancel.clicked.connect(self.leave_reason)
        for part in (line, keep, cancel):
            flow.addWidget(part)
        self._column.insertWidget(self._column.indexOf(self.choices), self.reasoning)
        self.choices.hide()
        self.reasoning.show()
        line.setFocus()

    def _keep_for(self, line: ReasonLine) -> None:
        if reason := line.reason():
            self.keep_wanted.emit(self._about, Why.OWN, reason)
            line.forget()
        else:
            line.setFocus()
