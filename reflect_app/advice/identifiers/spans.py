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
        lower = Case.LOWER
        for at, word in enumerate(self.words):
            if mister or word.case is not lower or not is_everyday(word.low):
                self.odd.append(at)
            mister = word.low in _MISTER

    def before(self, at: int, back: int = 1) -> str:
        """The word before in lower case, where nothing but a space is between; else nothing."""
        words = self.words
        if not back <= at < len(words) or not words[at].joined:
            return ""
        return words[at - 1].low if back == 1 else self.before(at - 1, back - 1)

    def after(self, at: int) -> Word | None:
        """The word behind, where nothing but a space is between."""
        if at + 1 < len(self.words) and (behind := self.words[at + 1]).joined:
            return behind
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
    cases = [word.case for word in words]
    upper = cases.count(Case.UPPER)
    letters = upper and upper + cases.count(Case.LOWER) + cases.count(Case.CAPITAL)
    return letters > 3 and upper * 2 > letters  # noqa: PLR2004
