"""Replies that are being typed beside a draft: kept on the disk, and there again after a kill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.gui.comments.begun_keeper import BegunKeeper
from reflect_app.review.begun_words import BegunWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflect_app.gui.comments.composer import Composer
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.wizard.comments_beside import CommentsBeside
    from reflect_app.gui.wizard.draft_comments import DraftComments
    from reflect_app.gui.wizard.draft_saver import DraftSaver


class BegunReplies(QObject):
    """Keeps what is typed beside the pages until it is saved with the draft, or not wanted."""

    found = Signal(object)
    """What was begun before, by its numbers; ``go_on`` opens one of it again."""

    def __init__(
        self, services: Services, comments: DraftComments, saver: DraftSaver, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._comments, self._read_of = comments, ""
        self._keeper = BegunKeeper(services, lambda: comments.of, self)
        saver.settled.connect(self._keeper.clear)

    def look_once(self) -> None:
        """Look for what was begun about this draft, the first time that there are comments."""
        if self._comments.has_comments and self._comments.of != self._read_of:
            self._read_of = self._comments.of
            self._keeper.read(self._found)

    def follow(self, beside: CommentsBeside) -> None:
        """Keep what is typed there."""
        beside.writing_begun.connect(self._follow)
        beside.writing_ended.connect(self._end)

    def go_on(self, beside: CommentsBeside, number: str, begun: BegunWords) -> bool:
        """Open what a reply is typed in again, with what was typed; whether there is room."""
        composer = beside.write(begun.about, anew=begun.anew)
        if composer is not None:
            self._keeper.follow(composer, lambda: begun, number)
            composer.go_on_with(begun.text, begun.suggestion)
        return composer is not None

    def _found(self, begun: Mapping[str, BegunWords]) -> None:
        self.found.emit(begun)

    def _follow(self, about: str, anew: bool, composer: Composer) -> None:
        self._keeper.follow(composer, lambda: BegunWords(about=about, anew=anew))

    def _end(self, composer: Composer, kept: bool) -> None:
        if kept:
            self._keeper.end(composer)  # it goes once the draft is saved with the reply
        else:
            self._keeper.drop(composer)
