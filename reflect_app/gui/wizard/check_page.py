"""The page where every answer is read once more before the reflection is finished."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reflect_app.clock import local_today
from reflect_app.errors import NotReadyError
from reflect_app.gui.documents.long_lines import can_be_laid_out, has_pieces
from reflect_app.gui.documents.messages import shown_in_pieces
from reflect_app.gui.documents.parted_lines import PartedTextBox
from reflect_app.gui.documents.showable import showable
from reflect_app.gui.forms.ui_check_page import Ui_CheckPage
from reflect_app.gui.style.sizes import NO_LIMIT
from reflect_app.gui.style.theme import Theme, restyle_frame
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.emptied import clear
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.gui.wizard import messages, review_messages
from reflect_app.gui.wizard.step_page import StepPage
from reflect_app.gui.wizard.steps import TAGS, Step
from reflect_app.gui.wizard.worth_a_look import WorthALook
from reflect_app.reflection import Reflection
from reflect_app.shown_dates import full_date
from reflect_app.tags import tag_words
from reflect_app.text_format.notices import notices
from reflect_app.text_format.requirements import to_finish, to_publish
from reflect_app.text_format.writer import write_unfinished
from reflect_app.typed_dates import date_question

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from reflect_app.advice.finding import Finding, Kind
    from reflect_app.gui.wizard.step_page import Problems
    from reflect_app.prompts import Prompt, PromptSet
    from reflect_app.review.state import Comment

    _Says = tuple[str, str, str, str]
    _Rows = dict[_Says, "AnswerRow"]

ANSWERS = 1088  # pixels at 100%; the answers beside their names then keep a readable line
_STRETCH = {True: QSizePolicy.Policy.Expanding, False: QSizePolicy.Policy.Fixed}
LONG = 20_000  # characters beyond which an answer gets a box that scrolls


class AnswerRow(QFrame):
    """One answer in full, its name, and the way to change it: ``asks`` says it in full."""

    def __init__(self, label: str, text: str, action: str, asks: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.says = (label, text, action, asks)
        self.setProperty("region", "row")
        self.label = plain_label(label, "heading")
        self._in_pieces = shown_in_pieces(cut=False) if has_pieces(text) else ""
        self.body = self._body(text)
        self.change = Button(action)
        self.change.setProperty("kind", "link")
        self.change.setAccessibleName(asks)
        self.change.setCursor(Qt.CursorShape.PointingHandCursor)
        self.note = plain_label("", "caution")
        self.note.setParent(self)  # before it is shown, or it would be a window of its own
        self.note.hide()
        self._comments: QWidget | None = None
        self._grid = QGridLayout(self)
        self._wide: bool | None = None

    def lay_out(self, *, wide: bool) -> None:
        """Put name, answer and link side by side, or the answer beneath where it is narrow."""
        px = self._theme.px
        self._grid.setContentsMargins(0, px(8), 0, px(12))
        for text in (self.label, self.body):  # on one line with the words of the link
            text.setContentsMargins(0, px(3) + 2, 0, 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnMinimumWidth(0, px(228) if wide else 0)
        self.label.setMaximumWidth(px(228) if wide else NO_LIMIT)
        if wide is self._wide:
            return
        self._wide = wide
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.label, 0, 0, top)
        self._grid.addWidget(self.body, *((0, 1) if wide else (1, 0, 1, 3)))
        self._grid.addWidget(self.note, *((1, 1) if wide else (2, 0, 1, 3)))
        if self._comments is not None:
            self._grid.addWidget(self._comments, *((2, 1) if wide else (3, 0, 1, 3)))
        self._grid.addWidget(self.change, 0, 2, top | Qt.AlignmentFlag.AlignRight)
        self._grid.setColumnStretch(1 if wide else 0, 1)
        self._grid.setColumnStretch(0 if wide else 1, 0)

    def show_note(self, text: str) -> None:
        """Say something about the answer below it; nothing for no words."""
        words = " ".join(filter(None, (self._in_pieces, text)))
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.change.setAccessibleDescription(words)

    def show_comments(self, links: Sequence[LinkButton]) -> None:
        """Say below the answer what is open about it, each with the way to it."""
        if self._comments is not None:
            self._grid.removeWidget(self._comments)
            self._comments.hide()
            self._comments.deleteLater()
            self._comments = None
        if links:
            self._comments = QWidget(self)
            self._comments.setAccessibleName(messages.open_comments(len(links)))
            column = QVBoxLayout(self._comments)
            column.setContentsMargins(0, self._theme.px(2), 0, 0)
            column.setSpacing(0)
            for link in links:
                column.addWidget(link)
            if self._wide is not None:
                wide, self._wide = self._wide, None
                self.lay_out(wide=wide)

    def _body(self, text: str) -> QLabel | PartedTextBox:
        if len(text) <= LONG and can_be_laid_out(text):
            label = plain_label(text)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            return label
        box = PartedTextBox()
        box.document().setDocumentMargin(self._theme.px(12))
        box.show_text(text)
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        box.setAccessibleName("Your answer")
        box.setMinimumHeight(self._theme.px(320))
        return box


class CheckPage(StepPage):
    """Every answer in full, what is still missing, and the true text of the file."""

    MEASURE = 0  # see ``fit``
    change = Signal(str)
    """Somebody wants to change what stands on the step of this name, and come straight back."""
    comment_wanted = Signal(str)
    """Somebody wants to see the comment with this id, and come straight back."""
    look_wanted = Signal(object)
    """Somebody wants to see this ``Finding`` where it is, and come straight back."""
    send = Signal()
    """It is to be sent for review."""

    def __init__(self, step: Step, prompts: PromptSet, theme: Theme) -> None:
        super().__init__(step, theme)
        self._prompts = prompts
        self._rows: list[AnswerRow] = []
        self._something_missing = False
        self._reflection = Reflection()
        self.ui = Ui_CheckPage()
        self.add_content(self.ui)
        self._send = LinkButton(messages.send_for_review())
        self._send.clicked.connect(self.send)
        self.ui.review_layout.addWidget(self._send)
        self.advice = WorthALook(theme)
        self.advice.look_wanted.connect(self.look_wanted)
        self.ui.advice_place.addWidget(self.advice)
        self.frame.forward.setText("Finish")
        self.frame.skip.setCheckable(True)
        self.frame.skip.clicked.connect(self._turn_view)
        self.ui.missing.setAccessibleName("What is still missing")
        self._turn_view()

    def show_answers(self, reflection: Reflection, date_typed: Sequence[str] = ()) -> None:
        """Show this reflection; a row that says the same as before stays.

        ``date_typed`` is what stands in the three fields of the date and is no date yet.
        """
        self._reflection = reflection
        before = {row.says: row for row in self._rows}
        self._rows = [
            *(self._prompt_row(before, prompt, reflection) for prompt in self._prompts.values()),
            *self._tag_and_date_rows(before, reflection, " ".join(filter(None, date_typed))),
        ]
        self._show_damage(reflection)
        for row in before.values():
            if row not in self._rows:
                row.setParent(None)
                row.deleteLater()
        for at, row in enumerate(self._rows):
            if self.ui.rows.indexOf(row) != at:
                self.ui.rows.insertWidget(at, row)
        self._show_missing(reflection)
        self._show_exact(reflection)
        self.fit()

    def offer_no_review(self) -> None:
        """Leave out what sends it: it is practice."""
        self._send.hide()
        self.ui.review.hide()

    def show_comments(self, comments: Sequence[Comment]) -> None:
        """List below each answer which comments on it are open; none of them holds anybody up."""
        wanted = tuple(comments)
        said = review_messages.open_on_check(len(wanted)) if wanted else ""
        self.ui.open_comments.setText(said)
        self.ui.open_comments.setVisible(bool(wanted))
        for row, prompt in zip(self._rows, self._prompts, strict=False):
            row.show_comments([self._link(each) for each in wanted if each.prompt is prompt])
        self.fit()

    def show_advice(self, findings: Sequence[Finding] | None, off: Collection[Kind] = ()) -> None:
        """List what is undecided, in the order of the text; None as long as nobody has looked."""
        self.advice.show_findings(findings, off)
        self._place_advice()
        self.fit()

    def arrive(self) -> None:
        """Begin at the top, with the answers."""
        super().arrive()
        self.frame.skip.setChecked(False)
        self._turn_view()
        for row in self._rows:
            if row.note.text():
                announce(self, f"{row.label.text()}: {row.note.text()}")

    def leave_nearest(self) -> bool:
        """Go back from the exact text to the answers."""
        if not self.frame.skip.isChecked():
            return False
        self.frame.skip.click()
        self.frame.skip.setFocus()
        return True

    def problems(self) -> Problems:
        """Say what has to be there before this is finished."""
        needed = to_finish(self._reflection)
        return [(each.message, partial(self.change.emit, each.place)) for each in needed]

    def mark_problems(self, said: Sequence[str]) -> None:
        """Show what is missing once only: as problems, after Finish was pressed."""
        self.ui.missing.setVisible(not said and self._something_missing)

    def fit(self) -> None:
        """Put the rows side by side where there is room."""
        super().fit()
        px = self.theme.px
        wide = self.width() >= px(760)
        for row in self._rows:
            row.lay_out(wide=wide)
        self.advice.lay_out(wide=wide)
        self.ui.exact.setMinimumHeight(px(220))
        self._keep_within(px(ANSWERS))  # once the rows are laid out: their heights follow from it

    def _link(self, comment: Comment) -> LinkButton:
        link = LinkButton(review_messages.comment_link(comment))
        link.setAccessibleName(review_messages.comment_link_spoken(comment))
        link.clicked.connect(lambda: self.comment_wanted.emit(comment.id))
        return link

    def _prompt_row(self, before: _Rows, prompt: Prompt, reflection: Reflection) -> AnswerRow:
        text, name = reflection.answers.of(prompt.key).strip("\n"), prompt.name
        given = bool(text.strip())
        says = (name, text, "Change", f"Change your answer to “{name}”")
        if not given:
            says = (name, "Not answered yet", "Answer", f"Answer “{name}”")
        return before.get(says) or self._new_row(says, prompt.key.value, given=given)

    def _tag_and_date_rows(
        self, before: _Rows, reflection: Reflection, half_date: str
    ) -> list[AnswerRow]:
        published = reflection.published
        shown = f"“{half_date}” is not a date yet" if half_date else ""
        if published:
            shown = full_date(published)
        asks = "Change published date" if shown else "Add published date"
        dated = self._row(before, "Published date", shown, asks)
        dated.show_note(date_question(published, local_today()))
        tags = ", ".join(map(tag_words, reflection.tags))
        return [self._row(before, "Tags", tags, "Change tags" if tags else "Add tags"), dated]

    def _show_damage(self, reflection: Reflection) -> None:
        """Say beside what looks damaged what that usually was; only people can know."""
        found = notices(reflection)
        places = [*(key.value for key in self._prompts), "tags"]
        for row, place in zip(self._rows, places, strict=False):
            row.show_note(messages.damage_note([each for each in found if each.place == place]))

    def _row(self, before: _Rows, label: str, text: str, asks: str) -> AnswerRow:
        shown, action = (text, "Change") if text else ("Not provided", "Add")
        says = (label, shown, action, asks)
        return before.get(says) or self._new_row(says, TAGS, given=bool(text))

    def _new_row(self, says: _Says, step: str, *, given: bool) -> AnswerRow:
        row = AnswerRow(*says, self.theme)
        if not given:
            row.body.setProperty("role", "quiet")
        row.change.clicked.connect(lambda: self.change.emit(step))
        return row

    def _show_missing(self, reflection: Reflection) -> None:
        clear(self.ui.missing_links)
        needed = to_finish(reflection)
        for each in needed:
            link = LinkButton(each.message)
            link.clicked.connect(lambda _=False, place=each.place: self.change.emit(place))
            self.ui.missing_links.addWidget(link)
        waiting = {each.place for each in to_publish(reflection) if each not in needed}
        wait = messages.what_can_wait(tags="tags" in waiting, date="published" in waiting)
        self.ui.missing_title.setText(
            "Before this can be finished" if needed else "This can be finished"
        )
        self.ui.missing_note.setText(wait)
        self.ui.missing_note.setVisible(bool(waiting))
        self._something_missing = bool(needed or waiting)
        self.ui.missing.setVisible(self._something_missing)
        self.summary.show_problems(())
        restyle_frame(self.ui.missing, "region", "caution" if needed else "panel")

    def _show_exact(self, reflection: Reflection) -> None:
        try:
            text = write_unfinished(reflection).decode("utf-8")
        except NotReadyError as error:
            text = "\n".join(error.problems)
        shown = showable(text)
        self.ui.exact.show_text(shown)
        note = messages.exact_in_pieces() if has_pieces(shown) else ""
        self.ui.exact_note.setText(note)
        self.ui.exact_note.setVisible(bool(note))

    def _place_advice(self) -> None:
        shown = not self.advice.isHidden() and not self.frame.skip.isChecked()
        self.ui.advice_holder.setVisible(shown)

    def _turn_view(self) -> None:
        """Show the answers, or the true text of the file."""
        exact = self.frame.skip.isChecked()
        self.ui.answers.setVisible(not exact)
        self.ui.exact_view.setVisible(exact)
        self._place_advice()
        self.ui.rest.changeSize(0, 0, QSizePolicy.Policy.Minimum, _STRETCH[not exact])
        self.ui.views.invalidate()
        self.frame.skip.setText(
            "Back to your answers" if exact else "Exactly as it will be written"
        )
        self.frame.scroll.verticalScrollBar().setValue(0)
        if exact:
            self.ui.exact.setFocus()
