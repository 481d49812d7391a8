"""A comment as a window shows it: whose it is, what it is about, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.review.state import Comment, Reply


class Act(StrEnum):
    """What somebody can do with a comment, or with a reply of their own."""

    REPLY = "reply"
    EDIT = "edit"
    DELETE = "delete"
    RESOLVE = "resolve"
    REOPEN = "reopen"
    TAKE = "take"
    """Take the wording that it suggests."""
    COPY = "copy"
    """Copy that wording, where the words that it was for are gone."""
    LEAVE = "leave"
    """Leave the words as they are, and be done with it."""


@dataclass(frozen=True)
class ShownComment:
    """A comment among ``total``, as whoever goes by ``name`` here sees it.

    ``passage`` are the words that it is about, as they were when it was made, "" where it is about
    the whole prompt; ``found`` says whether they are still there. ``can_take`` says that the text
    is one's own, so that a suggestion can be taken. Where it ``rests``, nothing can be done here.
    """

    comment: Comment
    total: int
    name: str = ""
    passage: str = ""
    found: bool = True
    can_take: bool = False
    rests: bool = False

    @property
    def id(self) -> str:
        """What the comment is known by."""
        return self.comment.id

    @property
    def ids(self) -> frozenset[str]:
        """The same, and what the replies to it are known by."""
        return frozenset((self.comment.id, *(each.id for each in self.comment.replies)))

    @property
    def is_mine(self) -> bool:
        """Whether the name here wrote it."""
        return bool(self.name) and self.comment.by == self.name

    @property
    def acts(self) -> tuple[Act, ...]:
        """What can be done with it, what people most likely want first."""
        if self.rests:
            return ()
        if not self.comment.is_open:
            return (Act.REOPEN, *((Act.DELETE,) if self.is_mine else ()))
        own = (Act.EDIT,) if self.is_mine else ()
        return (*self._about_suggestion, *own, Act.REPLY, Act.RESOLVE, *self._taking_back)

    @property
    def few_acts(self) -> tuple[Act, ...]:
        """Those that are offered before it is chosen."""
        if self.rests:
            return ()
        if not self.comment.is_open:
            return (Act.REOPEN,)
        return (*self._about_suggestion, Act.EDIT if self.is_mine else Act.REPLY, Act.RESOLVE)

    def acts_on(self, reply: Reply) -> tuple[Act, ...]:
        """What can be done with a reply: one's own can be written anew or taken back."""
        mine = bool(self.name) and reply.by == self.name and not self.rests
        return (Act.EDIT, Act.DELETE) if mine else ()

    @property
    def _about_suggestion(self) -> tuple[Act, ...]:
        there = self.comment.suggestion is not None and self.can_take
        if not there:
            return ()
        copied = (Act.COPY,) if self.comment.suggestion else ()
        return (Act.TAKE, Act.LEAVE) if self.found else (*copied, Act.LEAVE)

    @property
    def _taking_back(self) -> tuple[Act, ...]:
        return (Act.DELETE,) if self.is_mine else ()
