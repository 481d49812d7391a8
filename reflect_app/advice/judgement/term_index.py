"""Terms by the first word of each of their forms, the longest first: looking up is linear.

However many terms begin with one word, a word of the text costs as many looks as there are lengths
of terms that begin with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reflect_app.advice.term import Form, Term

    Entries = dict[tuple[str, ...], list[tuple[Form, Term]]]

MOST_OF_ONE_FORM = 8  # terms that are asked about one form: a list has it in a few senses


class TermIndex:
    """All forms of many terms. Where two terms have one form, the earlier is asked first."""

    def __init__(
        self, terms: Iterable[Term], off: frozenset[tuple[str, ...]] = frozenset()
    ) -> None:
        by_length: dict[str, dict[int, Entries]] = {}
        for term in terms:
            if tuple(term.name.split()) in off:
                continue
            for form in term.forms:
                if form.words in off or tuple(form.about.split()) in off:
                    continue
                lengths = by_length.setdefault(form.words[0], {})
                same = lengths.setdefault(len(form.words), {}).setdefault(form.words, [])
                if len(same) < MOST_OF_ONE_FORM:
                    same.append((form, term))
        self._by_first = {
            first: sorted(lengths.items(), reverse=True) for first, lengths in by_length.items()
        }

    def any_in(self, words: Iterable[str]) -> bool:
        """Whether one of these words begins any term."""
        return not self._by_first.keys().isdisjoint(words)

    def at(self, words: Sequence[str], at: int) -> Iterator[tuple[Form, Term]]:
        """The terms that stand at a word, the longest first."""
        for length, entries in self._by_first.get(words[at], ()):
            yield from entries.get(tuple(words[at : at + length]), ())
