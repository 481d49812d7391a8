"""A finding as a row shows it: the same words in one answer are one, with what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.finding import Kind

if TYPE_CHECKING:
    from reflect_app.advice.decisions import Decision, Key, Why
    from reflect_app.advice.finding import Finding

LONGEST = 80  # characters of a passage that are shown in a row
MOST_SUGGESTIONS = 6


def on_one_line(words: str) -> str:
    """Words as far as a row has room for them."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


class Deed(Enum):
    """What can be done about a finding."""

    REPLACE = auto()
    KEEP = auto()
    NEVER = auto()
    MY_WORD = auto()
    MOVE = auto()
    REMOVE_TAG = auto()
    SUGGEST = auto()
    ASK_AGAIN = auto()
    UNDO = auto()
    NEXT = auto()


class Kept(NamedTuple):
    """A decision that holds for an answer, and in which other it was made; "" for this one."""

    decision: Decision
    decided_in: str = ""


@dataclass(frozen=True)
class Wish:
    """What somebody wants done: with which words, everywhere or here, or why they stay."""

    deed: Deed
    shown: ShownFinding | None = None
    words: str = ""
    everywhere: bool = False
    why: Why | None = None
    decision: Decision | None = None


@dataclass(frozen=True)
class ShownFinding:
    """What one decision in one answer is about.

    ``findings`` are all in this answer, in its order; ``elsewhere`` says how many more there are
    in which other answers, by their short names. Of a name both count what a role would stand for:
    that may be more ``here``, and be in other rows as well, whose words are ``also``.
    ``suggestions`` can be put in their place; those of a misspelt word only come once it
    ``was_searched`` for them.
    """

    findings: tuple[Finding, ...]
    elsewhere: tuple[tuple[str, int], ...] = ()
    suggestions: tuple[str, ...] = ()
    can_move: bool = False
    was_searched: bool = False
    changed_here: int | None = None
    also: tuple[str, ...] = ()

    @property
    def first(self) -> Finding:
        """The one that stands first."""
        return self.findings[0]

    @property
    def key(self) -> Key:
        """What the decision is known by."""
        return self.first.kind, self.first.about

    @property
    def look(self) -> tuple[object, ...]:
        """All that is seen of it: the same for a finding that has merely moved along."""
        first = self.first
        said = self.key, self.words, first.message, first.why, self.is_word
        offered = self.suggestions, self.can_move, self.was_searched
        return *said, len(self.findings), self.elsewhere, *offered

    @property
    def kind(self) -> Kind:
        """What it is worth a look for."""
        return self.first.kind

    @property
    def here(self) -> int:
        """How many would be changed in this answer."""
        return len(self.findings) if self.changed_here is None else self.changed_here

    @property
    def mentions(self) -> int:
        """How many would be changed in all answers."""
        return self.here + sum(count for _answer, count in self.elsewhere)

    @property
    def words(self) -> str:
        """The words of the passage, on one line, as far as a row has room."""
        return on_one_line(self.first.text)

    @property
    def needs_search(self) -> bool:
        """Whether it is still to be found out which words could be meant."""
        unknown = not self.suggestions and not self.was_searched
        return self.kind is Kind.SPELLING and unknown

    @property
    def is_tag(self) -> bool:
        """Whether it is in tags alone, which stay or go."""
        return all(each.prompt is None for each in self.findings)

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a term, which can be never shown again."""
        return self.kind is not Kind.IDENTIFIERS or self.first.type in {
            "person",
            "place",
            "organisation",
        }
