"""One line of the Publish window: what is shown of a reflection that may be published."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from reflect_app.publication.publish.undecided_passages import Undecided


class Way(StrEnum):
    """Where somebody can do something about what holds a reflection back."""

    NOWHERE = ""
    WRITE = "write"
    """In the wizard, at the page that ``Held.place`` names."""
    DATE = "date"
    """Here, where a date is given for it."""
    REVIEW = "review"
    """In the window of the review that it came with, or that it went to."""
    BIN = "bin"
    REPLACE = "replace"
    """Here, where it is agreed that files which stand in the way are replaced."""


class Held(NamedTuple):
    """One thing that holds a reflection back, in words without a full stop, and the way to it."""

    message: str
    way: Way = Way.NOWHERE
    place: str = ""


@dataclass(frozen=True, slots=True)
class PublishLine:
    """What is shown of one reflection; its text is fetched for the one that is looked at.

    ``seal`` is the SHA-256 of the file's bytes in hexadecimal, and ``size`` their number; both are
    empty where there is no whole file yet. ``replaces`` is set where a file of other words that
    stands at the name would give way, ``unchanged`` where just this file is there already.
    ``undecided`` is what could identify someone and nobody decided about, as far as that is known
    by now; ``notices`` say what looks damaged.
    """

    id: str
    title: str
    name: str = ""
    published: date | None = None
    seal: str = ""
    size: int = 0
    held: tuple[Held, ...] = ()
    notices: tuple[str, ...] = ()
    undecided: Undecided | None = None
    approved_on: date | None = None
    was_approved: bool = False
    """Somebody approved it with other words or another date: that has ended."""
    replaces: bool = False
    unchanged: bool = False

    @property
    def has_undecided(self) -> bool:
        """Whether any passage is known that nobody decided about."""
        return self.undecided is not None and self.undecided.number > 0

    @property
    def is_worth_a_look(self) -> bool:
        """Whether anything is to be said of the text that holds nothing back."""
        return bool(self.notices) or self.has_undecided

    @property
    def is_noted(self) -> bool:
        """Whether a line of its row says what holds it back, or is worth a look."""
        return bool(self.held) or self.is_worth_a_look

    @property
    def is_ready(self) -> bool:
        """Whether nothing holds it back."""
        return not self.held
