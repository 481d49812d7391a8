"""All names that a reflection teaches: which of them a text may have, and which came or went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers import first_word_of

if TYPE_CHECKING:
    from collections.abc import Iterable


class KnownNames:
    """The names by their first words, so that few are asked of a paragraph.

    Somebody who types brings one or takes one away: what has no first word of these is as before.
    """

    def __init__(self) -> None:
        self.names: frozenset[str] = frozenset()
        self._before: frozenset[str] = frozenset()
        self._changed: frozenset[str] = frozenset()
        self._by_word: dict[str, frozenset[str]] = {}

    def now(self, names: frozenset[str]) -> None:
        """Know these. ``names`` stays the very same where they are those of the last time."""
        if names is not self.names and names != self.names:
            came = _by_first_word(names - self.names)
            gone = _by_first_word(self.names - names)
            self._before, self.names = self.names, names
            self._changed = frozenset(came.keys() | gone.keys())
            for word in self._changed:
                had = self._by_word.pop(word, frozenset())
                if has := (had - gone.get(word, set())) | came.get(word, set()):
                    self._by_word[word] = has

    def make_no_difference(self, known: frozenset[str] | None, words: frozenset[str]) -> bool:
        """Whether a text of these words may have the same of them as when those were known."""
        return known is self.names or (known is self._before and self._changed.isdisjoint(words))

    def within(self, words: Iterable[str]) -> frozenset[str]:
        """Those of which the first word is among these."""
        by_word = self._by_word
        return frozenset().union(*[by_word[word] for word in words if word in by_word])


def _by_first_word(names: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in names:
        if word := first_word_of(name):
            found.setdefault(word, set()).add(name)
    return found
