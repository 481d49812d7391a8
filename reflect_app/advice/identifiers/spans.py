"""Where a name is among the words of a paragraph, and what is looked at around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.words_in_order import Case, Nature, is_everyday

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.words_in_order import Word


_MISTER = frozenset(("mr", "mrs", "ms", "dr", "prof", "rev", "mx", "cllr"))


@dataclass(slots=True)
class Span:
    """A passage that names somebody or something: what it is, and how it was known.

    ``what`` says it closer: "street", "address", "town", "school", "refuge", "employer",
    "child", "staff", "initials", or nothing. ``name`` is the part of it that is the name itself,
    without a title.
    """

    type: str
    start: int
    end: int
    what: str = ""
    name: str = ""
    teaches: tuple[str, ...] = ()


@dataclass(slots=True)
class Page:
    """The words of a paragraph, and what was found among them."""

    plain: str
    words: list[Word]
    shouted: bool = False
    spans: list[Span] = field(default_factory=list)
    odd: list[int] = field(default_factory=list)
    named: set[int] = field(default_factory=set)  # words of what was found
    lent: dict[str, int] = field(default_factory=dict)  # words of phrases that name nobody
    things: frozenset[str] | None = None  # strange words that are things somewhere on the page

    def __post_init__(self) -> None:
        """Note where the words are that could have to do with a name; most words could not."""
        mister = False
        for at, word in enumerate(self.words):
            if mister or word.case is not Case.LOWER or not is_everyday(word.low):
                self.odd.append(at)
            mister = word.low in _MISTER

    def before(self, at: int, back: int = 1) -> str:
        """The word before in lower case, where nothing but a space is between; else nothing."""
        for step in range(back):
            if not 0 < at - step < len(self.words) or not self.words[at - step].joined:
                return ""
        return self.words[at - back].low

    def after(self, at: int) -> Word | None:
        """The word behind, where nothing but a space is between."""
        if at + 1 < len(self.words) and self.words[at + 1].joined:
            return self.words[at + 1]
        return None

    def add(self, span: Span, first: int, last: int) -> None:
        """Note what was found, from one word to another, which are taken then."""
        self.spans.append(span)
        self.named.update(range(first, last + 1))
        for word in self.words[first : last + 1]:
            word.taken = True

    def has_capital(self, at: int) -> bool:
        """Whether there is a word that begins with a capital and was not found before."""
        return (
            0 <= at < len(self.words)
            and self.words[at].case in {Case.CAPITAL, Case.LETTER}
            and not self.words[at].taken
        )

    def is_name_like(self, at: int) -> bool:
        """Whether this is a capital word that may be a name by itself."""
        return self.has_capital(at) and self.words[at].nature >= Nature.WORD_NAME


def is_shouted(words: list[Word]) -> bool:
    """Whether most of a text is in capitals."""
    letters = [word for word in words if word.case in {Case.LOWER, Case.CAPITAL, Case.UPPER}]
    upper = sum(word.case is Case.UPPER for word in letters)
    return len(letters) > 3 and upper * 2 > len(letters)  # noqa: PLR2004
