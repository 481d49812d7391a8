"""A row of the margin as a widget: the chosen card, and what is being written on any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtWidgets import QWidget

from reflect_app.gui.comments import messages
from reflect_app.gui.comments.being_written import NewComment, Writing
from reflect_app.gui.comments.comment_card import CommentCard
from reflect_app.gui.comments.composer import Composer

if TYPE_CHECKING:
    from reflect_app.gui.comments.shown_comment import ShownComment
    from reflect_app.gui.style.theme import Theme
    from reflect_app.review.state import Comment, Reply

AROUND = 8  # pixels above and below what is written, for the ring of the list
BETWEEN = 6  # pixels at 100% between a card and what is written on it


class HeldRow(QWidget):
    """Holds a card, and the composer below it or in its place."""

    wanted = Signal(object, str)
    """An ``Act``, and the id of the comment or the reply that it is for."""
    pressed = Signal(str)
    """The card was pressed."""
    saved = Signal(object, str, object)
    """A ``Writing``, the text, and the suggested wording or None."""
    grown = Signal()
    """It needs another height."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._margin = theme, parent
        self.card: CommentCard | None = None
        self.composer: Composer | None = None
        self.writing: Writing | None = None
        """What is being written here; None where nothing is."""

    def show_row(self, row: ShownComment | NewComment, *, chosen: bool) -> None:
        """Show a comment, or go on with one that is new."""
        if isinstance(row, NewComment):
            if self.writing is None:
                self.write(row, row.writing)
            self.writing = row.writing  # the text that it is about may be another than before
            return
        if self.card is None:
            self.card = CommentCard(self._theme, self)
            self.card.wanted.connect(self.wanted)
            self.card.pressed.connect(self.pressed)
        self.card.show_comment(row, chosen=chosen)
        self.card.setVisible(self._shows_card())
        self.fit()

    def write(self, row: ShownComment | NewComment, writing: Writing) -> Composer:
        """Begin to write, or go on with what is being written here already."""
        begun = self.composer
        if begun is not None and (self.writing == writing or begun.is_unsaved):
            return begun
        self.end_writing()
        self.writing, self.composer = writing, self._composer(row, writing)
        self.composer.saved.connect(
            lambda text, suggestion: self.saved.emit(self.writing, text, suggestion)
        )
        self.composer.changed.connect(self.grown)
        self.composer.show()
        if self.card is not None:
            self.card.setVisible(self._shows_card())
        self.fit()
        return self.composer

    def end_writing(self) -> None:
        """Take away what was typed in."""
        if self.composer is not None:
            self.composer.hide()
            self.composer.deleteLater()
        self.composer = self.writing = None
        if self.card is not None:
            self.card.show()
        self.fit()

    def height_for(self, width: int) -> int:
        """How high it is at this width, in pixels."""
        return sum(height for _part, height in self._parts(width)) + self._between

    def fit(self) -> None:
        """Put the parts one below the other."""
        down = 0
        for part, height in self._parts(self.width()):
            part.setGeometry(QRect(0, down, self.width(), height))
            down += height + self._theme.px(BETWEEN)

    def event(self, event: QEvent) -> bool:
        """Place everything for another size."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().event(event)

    @property
    def _between(self) -> int:
        both = self.composer is not None and self._shows_card() and self.card is not None
        return self._theme.px(BETWEEN) if both else 0

    def _shows_card(self) -> bool:
        """Whether the card is there: one's own comment makes way while it is written anew."""
        return not (self.writing is not None and self.writing.anew and self._is_of_row)

    @property
    def _is_of_row(self) -> bool:
        return self.writing is not None and self.writing.about == self.writing.row

    def _parts(self, width: int) -> list[tuple[QWidget, int]]:
        parts: list[tuple[QWidget, int]] = []
        if self.card is not None and self._shows_card():
            parts.append((self.card, self.card.heightForWidth(width)))
        if self.composer is not None:
            self.composer.ensurePolished()
            self.composer.give_room(width, self._margin.height() - 2 * AROUND)
            layout = self.composer.layout()
            high = layout.totalHeightForWidth(width) if layout is not None else 0
            parts.append((self.composer, high))
        return parts

    def _composer(self, row: ShownComment | NewComment, writing: Writing) -> Composer:
        if isinstance(row, NewComment):
            words = row.on.words or None
            return Composer(self._theme, messages.composing(row.on.words), self, passage=words)
        if not writing.anew:
            return Composer(self._theme, messages.replying(), self)
        said = _said(row.comment, writing.about)
        suggestion = getattr(said, "suggestion", None)
        passage = (row.passage or None) if said is row.comment else None
        return Composer(
            self._theme,
            messages.editing() if said is row.comment else messages.replying(),
            self,
            passage=passage,
            text=said.text,
            suggestion=suggestion,
        )


def _said(comment: Comment, about: str) -> Comment | Reply:
    """The comment, or that reply to it."""
    return next((each for each in comment.replies if each.id == about), comment)
