"""The text and the comments beside it: choosing, going from one to the next, and what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from reflect_app.gui.comments import messages as words
from reflect_app.gui.comments.begun_keeper import BegunKeeper
from reflect_app.gui.comments.begun_writing import (
    go_on_writing,
    keep_what_is_typed,
    passage_of,
    writing_about,
)
from reflect_app.gui.comments.being_written import NewComment
from reflect_app.gui.comments.comment_margin import LINE_AT
from reflect_app.gui.comments.shown_comment import ShownComment
from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.review_document import write_review
from reflect_app.gui.review import messages
from reflect_app.gui.review.comment_actions import CommentActions
from reflect_app.gui.review.shown_passages import (
    mark_of,
    moved,
    passage_at,
    place_of_finding,
    range_of,
)
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.notices import Notice
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from reflect_app.advice.finding import Finding
    from reflect_app.gui.comments.being_written import Passage, Writing
    from reflect_app.gui.comments.commented_text import Mark
    from reflect_app.gui.comments.composer import Composer
    from reflect_app.gui.documents.review_document import ReviewDocument
    from reflect_app.gui.forms.ui_review_window import Ui_ReviewWindow
    from reflect_app.gui.review.what_is_read import WhatIsRead
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.app_window import AppWindow
    from reflect_app.reflection import Reflection
    from reflect_app.review.begun_words import BegunWords
    from reflect_app.review.entries import Entry
    from reflect_app.review.state import Comment

ABOVE, BELOW = 28, 40  # pixels at 100% above and below the text
_STEP = 240  # pixels; the room below grows by so much, so that the text is seldom laid out anew


class Conversation(QObject):
    """Shows what is read, with its comments, and keeps what somebody does about them.

    ``before_change`` is called with the id of the reflection before its text is changed by a
    suggestion, so that another window can have its last words saved.
    """

    comments_wanted = Signal()
    """Somebody goes to a comment, or begins one: it should be in sight."""
    told = Signal(object)
    """Something happened that the window should say: a ``Notice``."""

    def __init__(
        self,
        window: AppWindow,
        ui: Ui_ReviewWindow,
        services: Services,
        reflection_id: str,
        today: Callable[[], date],
        before_change: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._ui, self._services = window, ui, services
        self._theme, self._today = services.theme, today
        self._actions = CommentActions(window, ui.margin, services, reflection_id, before_change)
        self._read: WhatIsRead | None = None
        self._written: ReviewDocument | None = None
        self._drawn: object = None
        self._keeper = BegunKeeper(services, lambda: reflection_id, self)
        self._new: list[NewComment] = []
        self._begun = 0
        self._beside = True
        self._wanted_next = ""
        self._room = 0
        self.marks_shown = True
        """Whether what changed is marked."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._place)
        self._whole = QTimer(self, singleShot=True, interval=0)
        self._whole.timeout.connect(self._show_whole)
        self._connect()

    def _connect(self) -> None:
        text, margin = self._ui.text, self._ui.margin
        text.use(self._theme)
        margin.use(self._theme, today=self._today)
        margin.follow(text)
        self._ui.line.use(self._theme, text, margin)
        text.mark_pressed.connect(margin.choose)
        text.laid_out.connect(self._soon.start)
        text.moved.connect(self._soon.start)
        margin.chosen.connect(self._on_chosen)
        margin.write_wanted.connect(margin.write)
        self._actions.told.connect(self.told)
        self._actions.kept.connect(self._kept)
        margin.arranged.connect(self._leave_room)
        keep_what_is_typed(margin, self._keeper, self._text_and_head)
        self._theme.follow(self._window, self._redraw)

    # What is shown

    def show(self, read: WhatIsRead) -> None:
        """Show this in place of what was shown, from where somebody is in it."""
        first = self._read is None
        if self._read is not None:
            self._new = moved(
                self._new, self._read.found.record.reflection, read.found.record.reflection
            )
        self._read, self._actions.found = read, read.found
        self._draw()
        self._show_rows()
        if first:
            self._keeper.read(self._go_on)
        if self._wanted_next in {row.id for row in self._ui.margin.rows}:
            self._ui.margin.choose(self._wanted_next)
            self._wanted_next = ""

    def mark_changes(self, *, on: bool) -> None:
        """Mark what changed, or show the text as it is."""
        if on != self.marks_shown:
            self.marks_shown = on
            self._redraw()

    def stand_beside(self, *, beside: bool) -> None:
        """Have the comments at their passages, or as a list of their own."""
        self._beside = beside
        self._place()

    @property
    def changes(self) -> ReviewDocument | None:
        """What is drawn, with where its changes are; None before anything is."""
        return self._written

    @property
    def unsaved(self) -> list[Composer]:
        """Where something was typed that is not kept yet."""
        return self._ui.margin.unsaved

    def discard_begun(self) -> None:
        """Keep nothing of what was typed and is not wanted."""
        self._keeper.discard()

    # What keys and buttons do

    def comment_here(self) -> None:
        """Begin a comment on what is selected, else on the prompt where the cursor is."""
        if self._read is None or self._written is None:
            return
        reflection = self._read.found.record.reflection
        passage = passage_at(self._written, reflection, self._ui.text.textCursor())
        if passage is None:
            self.told.emit(Notice(messages.empty_text()))
            return
        new = self._new_on(passage)
        self._clear_selection()
        self.comments_wanted.emit()
        composer = self._ui.margin.write(new.writing)
        composer.cancelled.connect(self._forget_gone)

    def _new_on(self, passage: Passage) -> NewComment:
        """The comment that is begun there, which may be there already."""
        new = next((each for each in self._new if each.on == passage), None)
        if new is None:
            self._begun += 1
            new = NewComment(f"new-{self._begun}", passage)
            self._new.append(new)
            self._show_rows()
        return new

    def _go_on(self, begun: Mapping[str, BegunWords]) -> None:
        """Have there what was being typed when the program ended, at its place."""
        assert self._read is not None  # noqa: S101  -- it is asked for once that is shown
        margin, reflection, shown = self._ui.margin, self._read.found.record.reflection, 0
        for number, each in begun.items():
            passage = passage_of(each, reflection)
            new = self._new_on(passage) if passage is not None else None
            writing = new.writing if new is not None else writing_about(margin, each)
            if writing is not None:
                shown += go_on_writing(margin, self._keeper, number, writing, each)
        if shown:
            self.comments_wanted.emit()
            self.told.emit(Notice(words.had_begun(shown)))

    def _text_and_head(self) -> tuple[Reflection, str] | None:
        found = self._read.found if self._read is not None else None
        return (found.record.reflection, found.review.head) if found is not None else None

    def _clear_selection(self) -> None:
        """Let go of what was selected: it is framed from now on."""
        cursor = self._ui.text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._ui.text.setTextCursor(cursor)

    def step(self, by: int) -> None:
        """Go to the next comment (1) or the one before (-1), and say which one it is."""
        self._ui.margin.step(by)
        self.comments_wanted.emit()
        row = self._row(self._ui.margin.chosen_id)
        if row is not None:
            self._ui.text.put_cursor(row.id)
        if isinstance(row, ShownComment) and not self._ui.margin.hasFocus():
            announce(self._ui.margin, words.spoken(row, self._today()))

    def go_to_change(self, by: int) -> None:
        """Go to the next change (1) or the one before (-1); after the last comes the first."""
        changes = self._written.changes if self._written is not None else ()
        if not changes:
            return
        cursor = self._ui.text.textCursor()
        if by > 0:
            found = next((each for each in changes if each.start >= cursor.selectionEnd()), None)
        else:
            before = (each for each in reversed(changes) if each.end <= cursor.selectionStart())
            found = next(before, None)
        change = found or changes[0 if by > 0 else -1]
        self._select(change.start, change.end)
        announce(self._ui.text, change.words())

    def show_finding(self, finding: Finding) -> bool:
        """Select the words of a finding; False where they are not there any more."""
        if self._read is None or self._written is None:
            return False
        reflection = self._read.found.record.reflection
        place = place_of_finding(self._written, reflection, finding)
        return place is not None and self._select(*place)

    def _select(self, start: int, end: int) -> bool:
        cursor = self._ui.text.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._ui.text.setTextCursor(cursor)
        self._ui.text.ensureCursorVisible()
        return True

    @property
    def composing(self) -> Composer | None:
        """What has the focus of those that are typed in; None where none has it."""
        focused = self._window.focusWidget()
        found = self._ui.margin.composers
        return (
            next((each for each in found if each.isAncestorOf(focused)), None) if focused else None
        )

    def leave_composing(self) -> None:
        """Let go of what nothing was typed in; what was begun stays as it is."""
        composer = self.composing
        if composer is not None and not composer.is_unsaved:
            composer.cancel.click()

    def save_this(self) -> None:
        """Keep what is being typed."""
        if (composer := self.composing) is not None:
            composer.save.click()

    def save_all(self) -> None:
        """Keep everything that was typed and is not kept yet."""
        for composer in self.unsaved:
            composer.save.click()

    # Drawing

    def _redraw(self) -> None:
        self._drawn = None
        self._draw()
        self._show_rows()

    def _draw(self) -> None:
        """Write the document, unless it says the same already."""
        if self._read is None:
            return
        text, reflection = self._ui.text, self._read.found.record.reflection
        sections = self._read.sections if self.marks_shown else ()
        if self._drawn == (reflection, sections):
            return
        room = self._theme.px(ABOVE), self._theme.px(BELOW)
        style = DocumentStyle.of_window(text.font(), self._theme, room)
        with text.staying():
            text.show_marks({})
            text.keep_to_measure(style.font)
            self._written = write_review(text.document(), reflection, sections, style)
        self._drawn, self._room = (reflection, sections), room[1]

    def _show_rows(self) -> None:
        read, written = self._read, self._written
        if read is None or written is None:
            return
        rows = [self._shown(read, each) for each in read.comments]
        reflection = read.found.record.reflection
        marks = {row.id: self._mark(read, written, row) for row in rows} | {
            new.id: mark_of(written, reflection, new.on.prompt, range_of(new.on))
            for new in self._new
        }
        shown: list[ShownComment | NewComment] = [*rows, *self._new]
        shown.sort(key=lambda row: marks[row.id].start)
        self._ui.text.show_marks(marks)
        self._ui.margin.show_rows(shown)
        self._place()

    def _shown(self, read: WhatIsRead, comment: Comment) -> ShownComment:
        where = read.passages.get(comment.id)
        about = comment.anchor.passage if comment.anchor is not None else ""
        return ShownComment(
            comment,
            total=len(read.comments),
            name=self._services.settings_file.settings.comment_name,
            passage=about,
            found=not about or where is not None,
            can_take=not read.found.is_for_review,
        )

    def _mark(self, read: WhatIsRead, written: ReviewDocument, row: ShownComment) -> Mark:
        reflection = read.found.record.reflection
        where = read.passages.get(row.id)
        mark = mark_of(written, reflection, row.comment.prompt, where)
        return mark if row.comment.is_open else mark.as_quiet()

    def _row(self, row_id: str) -> ShownComment | NewComment | None:
        return next((row for row in self._ui.margin.rows if row.id == row_id), None)

    # Where it stands

    def _place(self) -> None:
        """Tell the margin where the passages are."""
        text, margin = self._ui.text, self._ui.margin
        if not self._beside:
            margin.set_places(None)
            return
        down = self._above_margin + self._theme.px(LINE_AT)
        tops = {row.id: text.top_of(row.id) for row in margin.rows}
        margin.set_places({row: top - down for row, top in tops.items() if top is not None})

    @property
    def _above_margin(self) -> int:
        """How much further down the margin begins than the text, in pixels."""
        body = self._ui.body
        tops = (
            view.viewport().mapTo(body, view.viewport().rect().topLeft()).y()
            for view in (self._ui.margin, self._ui.text)
        )
        margin, text = tops
        return margin - text

    def _leave_room(self) -> None:
        """Let the text scroll as far as its comments reach, beside which less of it may be seen."""
        if self._written is None or not self._beside:
            return
        text, margin, least = self._ui.text, self._ui.margin, self._theme.px(BELOW)
        ends = text.document().size().height() - self._room
        lower = text.viewport().height() - margin.viewport().height()
        missing = margin.bottom + max(lower, self._above_margin) + self._theme.px(16) - ends
        steps = -(-max(0, round(missing) - least) // _STEP)
        room = least + steps * _STEP
        if room != self._room:
            self._room = room
            text.leave_room(self._theme.px(ABOVE), room)

    def _kept(self, writing: Writing, entry: Entry) -> None:
        self._forget_gone()
        if writing.on is not None or (writing.anew and entry.kind == "comment"):
            self._wanted_next = entry.id
        announce(self._ui.margin, tr("Saved"))

    def _forget_gone(self) -> None:
        shown = {row.id for row in self._ui.margin.rows}
        self._new = [each for each in self._new if each.id in shown]

    def _on_chosen(self, row_id: str) -> None:
        self._ui.text.choose(row_id)
        if row_id:
            self._ui.text.bring_into_view(row_id)
            self._whole.start()

    def _show_whole(self) -> None:
        """Scroll as far as it takes to see all of the chosen card, but never past its passage."""
        place, bar = self._ui.margin.chosen_place(), self._ui.text.verticalScrollBar()
        if place is None or not self._beside:
            return
        below = place.bottom() + self._theme.px(8) - self._ui.margin.viewport().height()
        if below > 0:
            bar.setValue(bar.value() + min(below, max(0, place.top() - self._theme.px(8))))
