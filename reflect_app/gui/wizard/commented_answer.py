"""One answer with its comments: passages in the editor, cards beside it, and what is done there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from reflect_app.gui.comments.copy_wording import copy_wording
from reflect_app.gui.comments.shown_comment import Act, ShownComment
from reflect_app.gui.documents.long_lines import can_be_laid_out
from reflect_app.gui.fields.choices import Choice
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.text_positions import position_at
from reflect_app.gui.wizard import review_messages
from reflect_app.gui.wizard.comments_beside import CommentsBeside
from reflect_app.gui.wizard.passages_while_typing import CommentPassages
from reflect_app.gui.wizard.save_jobs import LEFT, TAKEN

if TYPE_CHECKING:
    from reflect_app.gui.advice.replacing import Replacing, Step
    from reflect_app.gui.advice.word_changes import Change
    from reflect_app.gui.fields.answer_edit import AnswerEdit
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.wizard.draft_comments import DraftComments
    from reflect_app.gui.wizard.guidance import Guidance
    from reflect_app.prompt_keys import PromptKey
    from reflect_app.review.state import Comment


class Taken(NamedTuple):
    """What a step of the words came with: the suggestion of the comment with this id."""

    comment: str


_BEHIND = 1 << 31  # a position behind any other


class CommentedAnswer(QObject):
    """Made for a prompt once somebody commented on it; the cards stand where its help does."""

    def __init__(
        self,
        prompt: PromptKey,
        answer: AnswerEdit,
        guidance: Guidance,
        comments: DraftComments,
        replacing: Replacing,
        theme: Theme,
    ) -> None:
        super().__init__(guidance)
        self._replacing = replacing
        replacing.undone.connect(self._on_undone)
        replacing.redone.connect(self._on_redone)
        self._prompt, self._answer = prompt, answer
        self._guidance, self._comments = guidance, comments
        self.passages = CommentPassages(answer, theme)
        self.beside = CommentsBeside(theme, guidance.row)
        guidance.add_section(self.beside, first=True)
        self.passages.moved.connect(self.show)
        self.passages.pointed.connect(self._point)
        self.beside.chosen_changed.connect(self._look_at)
        self.beside.wanted.connect(self._do)
        self.beside.replied.connect(self._reply)
        self.beside.reworded.connect(self._reword)

    def refresh(self) -> None:
        """Take up what was said since, without a move of the cursor."""
        said = self._comments.review.comments_on(self._prompt)
        self.passages.hold(said, {each.id: self._comments.answer_in(each) for each in said})
        self.show()

    def show(self) -> None:
        """Show the comments in the order of their passages, those that are resolved last."""
        said = sorted(self._comments.review.comments_on(self._prompt), key=self._place)
        total = len(self._comments.review.comments)
        self.beside.show_comments([self._shown(each, total) for each in said])

    def order(self) -> list[str]:
        """The ids of those that are open, in their order here."""
        return [each.id for each in self.beside.comments if each.comment.is_open]

    def nearest(self, by: int) -> str | None:
        """The one that follows where the cursor is in the text, or comes before it."""
        cursor = self._answer.textCursor().position()
        places = {each: self.passages.range_of(each) for each in self.order()}
        later = [each for each, at in places.items() if at is None or at[0] >= cursor]
        earlier = [each for each, at in places.items() if at is not None and at[0] < cursor]
        if by > 0:
            return next(iter(later or places), None)
        return next(reversed(earlier or list(places)), None)

    def choose(self, comment: str) -> None:
        """Look at a comment: unfold it, show its passage, and have what can be done at hand."""
        self._guidance.open_section(self.beside)
        self.passages.show(comment)
        self.beside.choose(comment, focus=True)

    def leave(self) -> bool:
        """Go back to the answer from a comment; False where the focus is not on one."""
        if self.beside.has_focus() and self.beside.put_away():
            self.beside.focus_chosen()
            return True
        chosen, focused = self.beside.chosen, self.beside.has_focus()
        self.beside.choose("")
        if focused:
            self._answer.setFocus()
        return focused or bool(chosen)

    def _place(self, comment: Comment) -> tuple[bool, int, int]:
        there = self.passages.range_of(comment.id)
        whole = -1 if comment.anchor is None else _BEHIND  # the prompt itself comes first
        return not comment.is_open, there[0] if there else whole, comment.number

    def _shown(self, comment: Comment, total: int) -> ShownComment:
        return ShownComment(
            comment,
            total,
            name=self._comments.name,
            passage=comment.anchor.passage if comment.anchor else "",
            found=comment.anchor is None or comment.id in self.passages.found,
            can_take=comment.anchor is not None,
        )

    def _point(self, comment: str) -> None:
        """A passage was clicked: its comment comes into view, and the cursor stays in the text."""
        if self._guidance.shows(self.beside):
            self.beside.choose(comment)

    def _look_at(self, comment: str) -> None:
        self.passages.choose(comment)
        focused = QApplication.focusWidget()
        if comment and focused is not self._answer:
            self.passages.show(comment)

    def _do(self, act: Act, about: str) -> None:
        if act is Act.TAKE:
            self._comments.with_name(lambda _name: self._take(about))
        elif act is Act.COPY and (comment := self._comments.by_id(about)) is not None:
            copy_wording(comment, self.beside.cards[about])
        elif act is Act.LEAVE:
            self._resolve(about, LEFT)
        elif act is Act.RESOLVE:
            self._resolve(about)
        elif act is Act.REOPEN:
            self._comments.reopen(about)
        elif act is Act.DELETE:
            self._comments.withdraw(about)

    def _reply(self, comment: str, text: str) -> None:
        """Keep a reply; until there is a name for it, it stays where it is typed."""

        def keep(_name: str) -> None:
            if (why_not := self._comments.why_no_reply(comment, text)) is not None:
                self.beside.say_where_typed(comment, why_not)
                return
            self.beside.close_composer(comment, kept=True)
            self._comments.reply(comment, text)
            self.beside.focus_chosen()

        self._comments.with_name(keep)

    def _reword(self, about: str, text: str, suggestion: str | None) -> None:
        """Keep other words for what this person said."""

        def keep(_name: str) -> None:
            self.beside.close_composer(self.beside.comment_of(about), kept=True)
            self._comments.reword(about, text, suggestion)
            self.beside.focus_chosen()

        self._comments.with_name(keep)

    def _take(self, about: str) -> None:
        """Put the suggested wording in place of the passage; text and decision are kept as one."""
        comment = self._comments.by_id(about)
        if comment is None or comment.suggestion is None or not comment.is_open:
            return
        change = self.passages.change_to(about, comment.suggestion)
        if change is not None:
            self._put_in(change, about)
            self._comments.resolve(about, TAKEN)
            self._answer.setFocus()

    def _put_in(self, change: Change, about: str) -> None:
        """Put a wording in as one step; a very long line is taken in as one that is pasted is."""
        text = self._answer.text()
        if not can_be_laid_out(text[: change.start] + change.words + text[change.end :]):
            cursor = self._answer.textCursor()
            cursor.setPosition(position_at(text, change.start))
            cursor.setPosition(position_at(text, change.end), QTextCursor.MoveMode.KeepAnchor)
            self._answer.setTextCursor(cursor)
            self._answer.insert(change.words)
            return
        here = {self._answer: change.start}
        self._replacing.put_in({self._answer: [change]}, Taken(about), here)
        self._hold_where(self._replacing.last)

    def _on_undone(self, step: Step) -> None:
        """The comment is open again with the words that it was about."""
        comment = self._hold_where(step)
        if comment is not None and comment.decision == TAKEN:
            self._comments.reopen(comment.id)

    def _on_redone(self, step: Step) -> None:
        comment = self._hold_where(step)
        if comment is not None and comment.is_open:
            self._comments.resolve(comment.id, TAKEN)

    def _hold_where(self, step: Step | None) -> Comment | None:
        """Keep hold of the words of a wording that was taken; its comment, None where not here."""
        if step is None or not isinstance(step.came_with, Taken) or self._answer not in step.places:
            return None
        (place,) = step.places[self._answer].places()
        self.passages.take_hold(step.came_with.comment, *place)
        return self._comments.by_id(step.came_with.comment)

    def _resolve(self, about: str, decision: str = "") -> None:
        """Be done with a comment, and come to the next one that is open."""
        order = self.order()
        later = order[order.index(about) + 1 :] if about in order else []
        was_here = self.beside.has_focus()
        self._comments.with_name(lambda _name: self._be_done_with(about, decision))
        if not was_here:
            return
        if later:
            self.beside.choose(later[0], focus=True)
        else:
            self._answer.setFocus()

    def _be_done_with(self, about: str, decision: str) -> None:
        """Resolve a comment, as a step that Undo takes back and Redo does again."""
        done = partial(self._is_done_with, about, decision)
        back, again = partial(self._open_again, about), partial(self._do_again, about, decision)
        self._comments.resolve(about, decision)
        self._answer.choices.add(Choice(back, again, field=self._answer, known=done))

    def _is_done_with(self, about: str, decision: str) -> bool:
        """Whether that stands: the comment may have been opened again by hand."""
        comment = self._comments.by_id(about)
        return comment is not None and not comment.is_open and comment.decision == decision

    def _open_again(self, about: str) -> None:
        self._comments.reopen(about)
        comment = self._comments.by_id(about)
        if comment is not None:
            self._point(about)
            announce(self._answer, review_messages.is_open_again(comment.number))

    def _do_again(self, about: str, decision: str) -> None:
        comment = self._comments.by_id(about)
        if comment is not None and comment.is_open:
            self._comments.resolve(about, decision)
