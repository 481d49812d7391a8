"""What is done about comments in the review window: kept on the library's thread, in one's name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.clock import utc_now
from reflect_app.gui.comments import messages as words
from reflect_app.gui.comments.name_dialog import with_name
from reflect_app.gui.comments.review_deeds import ReviewDeeds
from reflect_app.gui.comments.shown_comment import Act, ShownComment
from reflect_app.gui.comments.take_suggestion import take_suggestion
from reflect_app.gui.review import messages
from reflect_app.gui.tasks.change import whole
from reflect_app.gui.widgets.notices import Notice
from reflect_app.review.anchors import anchor_to
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.errors import ReflectError
    from reflect_app.gui.comments.being_written import Passage, Writing
    from reflect_app.gui.comments.comment_margin import CommentMargin
    from reflect_app.gui.review.what_is_read import Found
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.app_window import AppWindow
    from reflect_app.review.entries import Entry
    from reflect_app.review.making_entries import Writer


class CommentActions(QObject):
    """Listens to a margin, and keeps what somebody does there.

    ``before_change`` is called with the id of the reflection before its text is changed by a
    suggestion, so that another window can have its last words saved.
    """

    told = Signal(object)
    """Something happened that the window should say: a ``Notice``."""
    kept = Signal(object, object)
    """What was typed is kept: the ``Writing``, and the entry."""

    def __init__(
        self,
        window: AppWindow,
        margin: CommentMargin,
        services: Services,
        reflection_id: str,
        before_change: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._margin, self._services = window, margin, services
        self._id, self._before_change = reflection_id, before_change
        self._deeds = ReviewDeeds(services.library, reflection_id)
        self.found: Found | None = None
        """What is shown at the moment."""
        margin.wanted.connect(self._do)
        margin.saved.connect(self._save)

    def _with_name(self, then: Callable[[str], object]) -> None:
        with_name(self._services.settings_file, self._services.theme, self._window, then)

    # What was typed

    def _save(self, writing: Writing, text: str, suggestion: str | None) -> None:
        if (composer := self._margin.composer_of(writing)) is not None:
            composer.say("")  # so that it can be saved again, should no name be given
        hear = self._window.while_open
        then, otherwise = partial(self._saved, writing), partial(self._not_saved, writing)
        deed = partial(self._entry, writing, text, suggestion)
        self._with_name(lambda name: self._deeds.do(name, deed, hear(then), hear(otherwise)))

    def _entry(
        self, writing: Writing, text: str, suggestion: str | None, writer: Writer
    ) -> Entry | tuple[Entry, ...]:
        if writing.on is not None:
            return self._commented(writing.on, text, suggestion, writer)
        if writing.anew:
            return writer.reword(writing.about, text, suggestion)
        return writer.reply(writing.about, text)

    def _commented(
        self, passage: Passage, text: str, suggestion: str | None, writer: Writer
    ) -> Entry:
        assert self.found is not None  # noqa: S101  -- nothing is typed before it is shown
        anchor = None
        if passage.length:
            answer = self.found.record.reflection.answers.of(passage.prompt)
            head = self.found.review.head
            anchor = anchor_to(head, answer, passage.start, passage.length)
        return writer.comment(passage.prompt, text, anchor, suggestion)

    def _saved(self, writing: Writing, entry: Entry) -> None:
        self._margin.end_writing(writing)
        self.kept.emit(writing, entry)

    def _not_saved(self, writing: Writing, error: ReflectError) -> None:
        if (composer := self._margin.composer_of(writing)) is not None:
            composer.say(words.nothing_kept(error.message))

    # What was pressed

    def _do(self, act: Act, about: str) -> None:
        self._margin.setFocus()
        if act is Act.TAKE:
            self._with_name(partial(self._take, about))
            return
        if act is Act.DELETE and not self._may_delete(about):
            return
        deed: dict[Act, Callable[[Writer], Entry]] = {
            Act.RESOLVE: lambda writer: writer.resolve(about),
            Act.REOPEN: lambda writer: writer.unresolve(about),
            Act.LEAVE: lambda writer: writer.resolve(about, "left"),
            Act.DELETE: lambda writer: writer.withdraw(about),
        }
        refused = self._window.while_open(self._refused)
        self._with_name(lambda name: self._deeds.do(name, deed[act], otherwise=refused))

    def _may_delete(self, about: str) -> bool:
        row = next((each for each in self._margin.rows if each.id == about), None)
        replies = len(row.comment.replies) if isinstance(row, ShownComment) else 0
        if not replies:
            return True
        choices = (tr("Delete it"), tr("Keep it"))
        title, text = tr("Delete this comment?"), messages.before_delete(replies)
        return self._services.dialogs.choose(self._window, title, text, choices) == 0

    def _take(self, comment: str, name: str) -> None:
        self._before_change(self._id)
        reflection_id, hear = self._id, self._window.while_open
        self._services.library.ask(
            lambda library: take_suggestion(library, reflection_id, comment, name, utc_now),
            hear(lambda _record: self.told.emit(Notice(messages.suggestion_taken()))),
            hear(self._refused),
            changes=whole(reflection_id),
        )

    def _refused(self, error: ReflectError) -> None:
        self.told.emit(Notice(str(error), urgent=True))
