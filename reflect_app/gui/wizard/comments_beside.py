"""The comments on one answer: cards beside it, or over it behind a link with their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from reflect_app.gui.comments import messages as said
from reflect_app.gui.comments.comment_card import CommentCard
from reflect_app.gui.comments.composer import Composer
from reflect_app.gui.comments.shown_comment import Act, ShownComment
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.page_scroll import Shelf
from reflect_app.gui.widgets.tab_order import tab_order
from reflect_app.gui.wizard import messages
from reflect_app.gui.wizard.guidance import INSET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.style.theme import Theme
    from reflect_app.review.state import Comment, Reply

LINES_BESIDE = 11  # of the comments that are left where something else is beside the answer too
_GAP = 10  # pixels at 100%, between cards


class CommentsBeside(QObject):
    """Cards in the order of their passages; the one that is chosen is shown whole.

    What somebody wants to do is told by signals. What is being typed as a reply stays, whatever
    arrives meanwhile.
    """

    wanted = Signal(object, str)
    """An ``Act`` that is done at once, and the id of the comment or reply that it is for."""
    replied = Signal(str, str)
    """A reply to the comment with this id."""
    reworded = Signal(str, str, object)
    """Other words for one's own comment or reply, and another suggestion or None."""
    writing_begun = Signal(str, bool, object)
    """Something can be typed about the comment or reply with this id; whether it takes the place
    of what that said; and the ``Composer``."""
    writing_ended = Signal(object, bool)
    """A ``Composer`` is put away; whether what was typed in it is about to be kept."""
    chosen_changed = Signal(str)
    """Another comment is looked at; "" for none."""
    leaves_help_open = False
    needs_link = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.link = Button("", parent)
        self.link.setProperty("kind", "link")
        self.link.setCheckable(True)
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.shelf = Shelf(parent)
        self.shelf.setAccessibleName("Comments on this answer")
        self.part: QWidget = self.shelf
        self._holder = QWidget()
        self._holder.setProperty("page", True)
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, theme.px(4), 0)
        self._heading = plain_label("", "heading")
        self._column.addWidget(self._heading)
        self.shelf.setWidget(self._holder)
        self.shelf.resized.connect(self._give_room)
        self.cards: dict[str, CommentCard] = {}
        self._shown: list[ShownComment] = []
        self._chosen = ""
        self._composers: dict[str, Composer] = {}  # by the comment that each belongs to
        theme.changed.connect(self._space)
        self._space()

    # What is shown

    @property
    def chosen(self) -> str:
        """The comment that is looked at; "" for none."""
        return self._chosen

    @property
    def comments(self) -> Sequence[ShownComment]:
        """What is shown, in its order."""
        return self._shown

    def show_comments(self, shown: Sequence[ShownComment]) -> None:
        """Show these, in this order; a card that is there already stays where the focus is."""
        self._shown = list(shown)
        there = {each.id for each in shown}
        for gone in [each for each in self.cards if each not in there]:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        if self._chosen not in there:
            self._chosen = ""
        for at, each in enumerate(shown, start=1):
            card = self.cards.get(each.id) or self._new_card(each.id)
            self._show_in(card, each)
            if self._column.indexOf(card) != at:
                self._column.insertWidget(at, card)
                card.show()  # now, so that the focus can come to it
        self._name()
        self._place_composers()

    def choose(self, comment: str, *, focus: bool = False) -> None:
        """Look at a comment, and have it in view; with the focus on what can be done about it."""
        if comment != self._chosen:
            before, self._chosen = self._chosen, comment
            for each in self._shown:
                if each.id in {before, comment}:
                    self._show_in(self.cards[each.id], each)
            self.chosen_changed.emit(comment)
        if comment in self.cards:
            self.shelf.show_from(self.cards[comment])
        if focus:
            self.focus_chosen()

    def focus_chosen(self) -> None:
        """Put the focus on what can be done about the comment that is looked at, and read it."""
        card = self.cards.get(self._chosen)
        stops = tab_order(card) if card is not None else []
        if card is not None and stops:
            stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.show_chosen()
            announce(card, card.accessibleName())

    def show_chosen(self) -> None:
        """Once it is laid out: have all of it in view, and not what has the focus alone."""
        QTimer.singleShot(0, self, self._show_chosen)

    def _show_chosen(self) -> None:
        card = self.cards.get(self._chosen)
        if card is not None and card.height() <= self.shelf.height():
            self.shelf.show_from(card)

    def has_focus(self) -> bool:
        """Whether the focus is on one of them."""
        focused = self.shelf.window().focusWidget()
        return focused is not None and self._holder.isAncestorOf(focused)

    @property
    def unsaved(self) -> list[Composer]:
        """Where something was typed that is kept nowhere else."""
        return [each for each in self._composers.values() if each.is_unsaved]

    def _new_card(self, comment: str) -> CommentCard:
        card = CommentCard(self._theme, self._holder)
        card.wanted.connect(self._on_wanted)
        card.pressed.connect(self.choose)
        self.cards[comment] = card
        return card

    def _show_in(self, card: CommentCard, shown: ShownComment) -> None:
        """Show a comment in its card; the focus stays on it if it was there."""
        focus = QApplication.focusWidget()
        focused = focus is not None and (focus is card or card.isAncestorOf(focus))
        card.show_comment(shown, chosen=shown.id == self._chosen)
        stops = tab_order(card) if focused else []
        if stops:
            stops[0].setFocus()

    def _name(self) -> None:
        """Say how many there are, on the link and above them."""
        comments = [each.comment for each in self._shown]
        self._heading.setText(said.counted(comments))
        self.tell_open(on=self.link.isChecked())

    def count_words(self) -> str:
        """How many are open; where none is, how many there are."""
        return messages.count_or_resolved(
            sum(each.comment.is_open for each in self._shown), len(self._shown)
        )

    def set_open(self, on: bool) -> None:
        """Show them, or fold them away."""
        self.shelf.set_open(on)

    def stand_beside(self, on: bool) -> None:
        """Have the edges of what else stands beside the answer, or over it."""
        inset = self._theme.px(INSET) if on else 0
        self.shelf.keep_lines(LINES_BESIDE if on else 3)
        self._column.setContentsMargins(inset, 0, inset or self._theme.px(4), 0)

    def tell_open(self, *, on: bool) -> None:
        """Say on the link whether they are shown below it."""
        words = self.count_words()
        self.link.setChecked(on)
        self.link.setText(f"{'▾' if on else '▸'} {words}")
        self.link.setAccessibleName(said.counted([each.comment for each in self._shown]))
        self.link.setAccessibleDescription("Shown below" if on else "Not shown")

    def _space(self) -> None:
        self._column.setSpacing(self._theme.px(_GAP))

    # What is done

    def _on_wanted(self, act: Act, about: str) -> None:
        comment = self._comment_of(about)
        if comment is None:
            return
        if act is Act.REPLY:
            self._compose(comment.id, said.replying(), about="")
        elif act is Act.EDIT:
            self._compose(comment.id, said.editing(), about=about)
        else:
            self.wanted.emit(act, about)

    def write(self, about: str, *, anew: bool) -> Composer | None:
        """Open what this is answered in; None where it is gone, or something else is typed."""
        comment = self._comment_of(about)
        begun = self._composers.get(comment.id) if comment is not None else None
        if comment is None or (begun is not None and begun.is_unsaved):
            return None
        self._on_wanted(Act.EDIT if anew else Act.REPLY, about)
        return self._composers[comment.id]

    def comment_of(self, about: str) -> str:
        """The id of the comment that this is, or that this is a reply to; "" where it is gone."""
        comment = self._comment_of(about)
        return comment.id if comment is not None else ""

    def _comment_of(self, about: str) -> Comment | None:
        """The comment with this id, or with a reply of it."""
        comments = (each.comment for each in self._shown)
        return next((each for each in comments if about in (each.id, *_ids(each.replies))), None)

    def _compose(self, comment: str, heading: str, *, about: str) -> None:
        """Open what a reply is typed in, or one's own words are typed anew in.

        What was begun at this comment and is kept nowhere is gone on with.
        """
        self.choose(comment)
        begun = self._composers.get(comment)
        if begun is None or not begun.is_unsaved:
            self.close_composer(comment)
            begun = self._composers[comment] = self._new_composer(comment, heading, about)
            self._place_composers()
            self.writing_begun.emit(about or comment, bool(about), begun)
        begun.begin()
        self.shelf.show_from(begun.text if begun.is_low else begun)

    def _new_composer(self, comment: str, heading: str, about: str) -> Composer:
        text, suggestion = self._words_of(about)
        composer = Composer(self._theme, heading, self._holder, text=text, suggestion=suggestion)

        def keep(text: str, suggestion: str | None) -> None:
            if about:
                self.reworded.emit(about, text, suggestion)
            else:
                self.replied.emit(comment, text)
            if self._composers.get(comment) is composer:
                composer.say("")  # it is not kept yet, as where no name was given

        composer.saved.connect(keep)
        composer.cancelled.connect(lambda: self._cancel(comment))
        composer.changed.connect(self._give_room)
        composer.changed.connect(self.shelf.fit_height)
        return composer

    def _words_of(self, about: str) -> tuple[str, str | None]:
        comment = self._comment_of(about) if about else None
        if comment is None:
            return "", None
        if comment.id == about:
            return comment.text, comment.suggestion
        return next(each.text for each in comment.replies if each.id == about), None

    def _place_composers(self) -> None:
        """Each below the card that it belongs to; below all others where that is gone."""
        for comment, composer in self._composers.items():
            card = self.cards.get(comment)
            self._column.removeWidget(composer)
            at = self._column.indexOf(card) + 1 if card is not None else self._column.count()
            self._column.insertWidget(at, composer)
            composer.show()
        self._give_room()

    def _cancel(self, comment: str) -> None:
        self.close_composer(comment)
        self.focus_chosen()

    def close_composer(self, comment: str, *, kept: bool = False) -> None:
        """Put away what a reply to this comment is typed in; whether that is about to be kept."""
        if (composer := self._composers.pop(comment, None)) is not None:
            self.writing_ended.emit(composer, kept)
            composer.hide()
            self._column.removeWidget(composer)
            composer.deleteLater()

    def say_where_typed(self, comment: str, problem: str) -> None:
        """Say why a reply to this comment is not kept; what was typed stays."""
        if (composer := self._composers.get(comment)) is not None:
            composer.say(problem)

    def _give_room(self) -> None:
        """Have as much of what is typed in sight as there is room for."""
        around = self._column.contentsMargins()
        room = self.shelf.viewport().size()
        for composer in self._composers.values():
            composer.ensurePolished()
            composer.give_room(room.width() - around.left() - around.right(), room.height())

    def put_away(self) -> bool:
        """Put away what nothing was typed in; False where there is none of those."""
        empty = [each for each, composer in self._composers.items() if not composer.is_unsaved]
        for each in empty:
            self.close_composer(each)
        return bool(empty)


def _ids(replies: Sequence[Reply]) -> list[str]:
    return [each.id for each in replies]
