"""What others said about the draft that is open, and what its author does about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.clock import utc_now
from reflect_app.errors import TooLongToSayError
from reflect_app.gui.tasks.change import Aspect, Change
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.making_entries import Writer
from reflect_app.review.state import NO_REVIEW, Comment, Review

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.wizard.draft_saver import DraftSaver
    from reflect_app.review.entries import Entry


class DraftComments(QObject):
    """The review of one draft, as the library has it, with what was just done in this window.

    It is read once the window is there, and again whenever the library says that it is different,
    as when an answer arrives: nobody's cursor moves for that.
    """

    changed = Signal()
    """Something else was said or done than before."""

    def __init__(self, services: Services, saver: DraftSaver, window: QWidget) -> None:
        super().__init__(window)
        self._service, self._saver, self._window = services.library, saver, window
        self._settings_file, self._theme = services.settings_file, services.theme
        self.review: Review = NO_REVIEW
        self._of = ""
        self._service.changed.connect(self._on_changed)
        saver.forked.connect(self._forget)
        saver.saved.connect(lambda _record: self._look_for_another())
        self._look_for_another()

    # What there is

    @property
    def of(self) -> str:
        """The id of the reflection that the draft is; "" where it is none yet."""
        return self._of

    def by_id(self, comment: str) -> Comment | None:
        """A comment by its id; None where it was taken back."""
        return next((each for each in self.review.comments if each.id == comment), None)

    def open_on(self, prompt: PromptKey) -> int:
        """How many comments on a prompt and its answer wait for something to be done."""
        return sum(each.is_open for each in self.review.comments_on(prompt))

    def open_by_step(self) -> Mapping[str, int]:
        """The same by the name of the step, of those that have any."""
        counted = {key.value: self.open_on(key) for key in PromptKey} if self.has_comments else {}
        return {step: count for step, count in counted.items() if count}

    @property
    def has_comments(self) -> bool:
        """Whether anybody commented on anything."""
        return bool(self.review.comments)

    def answer_in(self, comment: Comment) -> str | None:
        """The answer that a comment was made on, as it was then; None where it isn't known."""
        if comment.anchor is None:
            return None
        words = self.review.words_of(comment.anchor.version)
        if words is None or len(words.answers) != len(PromptKey):
            return None
        return words.answers[list(PromptKey).index(comment.prompt)]

    # What is done about it

    def why_no_reply(self, comment: str, text: str) -> str | None:
        """Why a reply can't be kept, in words; None where it can."""
        try:
            Writer(self.name, utc_now(), self.review).reply(comment, text)
        except TooLongToSayError as error:
            return str(error)
        return None

    def reply(self, comment: str, text: str) -> None:
        """Answer a comment."""
        self._do(lambda writer: writer.reply(comment, text))

    def reword(self, about: str, text: str, suggestion: str | None = None) -> None:
        """Word one's own comment or reply anew."""
        self._do(lambda writer: writer.reword(about, text, suggestion))

    def withdraw(self, about: str) -> None:
        """Take one's own comment or reply back."""
        self._do(lambda writer: writer.withdraw(about))

    def resolve(self, comment: str, suggestion: str = "") -> None:
        """Nothing is left to do about a comment; its suggestion was "taken", "left", or neither."""
        self._do(lambda writer: writer.resolve(comment, suggestion))

    def reopen(self, comment: str) -> None:
        """Something is to be done about a comment after all."""
        self._do(lambda writer: writer.unresolve(comment))

    @property
    def name(self) -> str:
        """The name that signs what is said here; "" before it was asked for."""
        return self._settings_file.settings.comment_name

    def with_name(self, then: Callable[[str], object]) -> None:
        """Go on with that name, which is asked for where there is none yet."""
        from reflect_app.gui.comments.name_dialog import with_name  # noqa: PLC0415  -- hardly ever

        with_name(self._settings_file, self._theme, self._window, then)

    def _do(self, make: Callable[[Writer], Entry | tuple[Entry, ...]]) -> None:
        def go_on(name: str) -> None:
            made = make(Writer(name, utc_now(), self.review))
            entries = made if isinstance(made, tuple) else (made,)
            self._take(Review((*self.review.entries, *entries)))
            self._saver.note(*entries)

        self.with_name(go_on)

    # What is read

    def _look_for_another(self) -> None:
        """Read the review of the reflection that the draft is by now."""
        record = self._saver.record
        if record is not None and record.id != self._of:
            self._of = record.id
            self._read()

    def _on_changed(self, change: Change) -> None:
        if self._of and change.touches(Aspect.REVIEW, [self._of]):
            self._read()

    def _read(self) -> None:
        asked = self._of
        self._service.ask(lambda library: (asked, library.review(asked)), self._show)

    def _show(self, found: tuple[str, Review]) -> None:
        of, review = found
        if of == self._of and not self._saver.stopped:
            self._take(Review((*review.entries, *self._saver.entries_waiting(review.ids))))

    def _take(self, review: Review) -> None:
        if review.ids != self.review.ids:
            self.review = review
            self.changed.emit()

    def _forget(self) -> None:
        self._of = ""
        self._take(NO_REVIEW)
