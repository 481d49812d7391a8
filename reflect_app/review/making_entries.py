"""What somebody does in a review, as the entries that note it; ``state`` says what they come to."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from reflect_app.clean_text import clean_text
from reflect_app.errors import TooLongToSayError
from reflect_app.review.entries import (
    Commented,
    Looked,
    Reopened,
    Replied,
    Resolved,
    Reworded,
    Ticked,
    Unresolved,
    Withdrawn,
)
from reflect_app.review.room_left import refuse_beyond
from reflect_app.review.travelling import said_here_alone
from reflect_app.text_format.size_limit import LIMIT
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from reflect_app.prompt_keys import PromptKey
    from reflect_app.review.entries import Anchor, Entry
    from reflect_app.review.state import Review

Said = TypeVar("Said", bound="Entry")


@dataclass(frozen=True)
class Writer:
    """Whoever does something in a review: the name they gave, the moment, and what is known.

    Each method gives the entry to keep, or several; nothing is kept by it. Texts are cleaned as
    answers are: an entry with control characters could be read by nobody else. Raises
    ``TooLongToSayError``.
    """

    name: str
    now: datetime
    review: Review

    def comment(
        self,
        prompt: PromptKey,
        text: str,
        anchor: Anchor | None = None,
        suggestion: str | None = None,
    ) -> Commented:
        """A comment on a prompt, or on the passage that ``anchor`` tells."""
        entry = Commented(
            **self._who(),
            prompt=prompt,
            text=_said(text),
            salt=_salt(),
            anchor=anchor,
            suggestion=_suggested(suggestion),
        )
        return self._fitting(entry)

    def reply(self, comment: str, text: str) -> Replied:
        """A reply to a comment."""
        entry = Replied(**self._who(), comment=comment, text=_said(text), salt=_salt())
        return self._fitting(entry)

    def reword(self, about: str, text: str, suggestion: str | None = None) -> tuple[Entry, ...]:
        """Another text for one's own comment or reply; the last entry has the words.

        One that never left this computer is taken back, and another stands in its place with all
        that was done about it: so its old words never leave.
        """
        text, suggestion = _said(text), _suggested(suggestion)
        said = said_here_alone(self.review, about, self.name)
        if said is None:
            new = Reworded(**self._who(), about=about, text=text, suggestion=suggestion)
            return (new,)
        if isinstance(said, Replied):
            return self.withdraw(about), replace(said, text=text, salt=_salt())
        again = replace(said, text=text, suggestion=suggestion, salt=_salt())
        return self.withdraw(about), *self._moved_to(again, about), again

    def _moved_to(self, new: Commented, about: str) -> Iterator[Entry]:
        """What was done about a comment, now about the one in its place."""
        gone = {each.about for each in self.review.of(Withdrawn)}
        for each in self.review.of(Replied):
            if each.comment == about and each.id not in gone:
                again = replace(each, comment=new.id, salt=_salt())
                yield again
                last = [one for one in self.review.of(Reworded) if one.about == each.id]
                yield from (replace(one, about=again.id) for one in last[-1:])
        for done in self.review.deeds:
            if isinstance(done, Resolved | Unresolved) and done.comment == about:
                yield replace(done, comment=new.id)

    def withdraw(self, about: str) -> Withdrawn:
        """Take one's own comment or reply back."""
        return Withdrawn(**self._who(), about=about)

    def resolve(self, comment: str, suggestion: str = "") -> Resolved:
        """Nothing is left to do about a comment; its suggestion was "taken", "left", or neither."""
        return Resolved(**self._who(), comment=comment, suggestion=suggestion)

    def unresolve(self, comment: str) -> Unresolved:
        """A comment is open again."""
        return Unresolved(**self._who(), comment=comment)

    def look(self, version: str) -> Looked:
        """Somebody looked at a version."""
        return Looked(**self._who(), version=version)

    def tick(self, version: str, point: str, *, on: bool) -> Ticked:
        """A point of the checklist is ticked, or not any more."""
        return Ticked(**self._who(), version=version, point=point, on=on)

    def reopen(self, reason: str) -> Reopened:
        """What was approved is worked on again."""
        return Reopened(**self._who(), reason=_said(reason))

    def _fitting(self, entry: Said) -> Said:
        refuse_beyond(self.review.entries, entry)
        return entry

    def _who(self) -> dict[str, Any]:
        return {"by": self.name, "at": self.now, "turn": self.review.next_turn}


def refuse_too_long(text: str) -> None:
    """See that a text is no longer than can be handed over. Raises ``TooLongToSayError``."""
    if len(text) > LIMIT:
        raise TooLongToSayError(
            tr("A comment can have about a million letters, and this one has more."),
            tr("Make it shorter, or write it as several."),
        )


def _said(text: str) -> str:
    refuse_too_long(text)
    return clean_text(text)


def _suggested(suggestion: str | None) -> str | None:
    return None if suggestion is None else _said(suggestion)


def _salt() -> str:
    return secrets.token_hex(8)
