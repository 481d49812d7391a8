"""Terms by the first word of each of their forms, the longest first: looking up is linear."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reflect_app.advice.term import Form, Term


class TermIndex:
    """All forms of many terms. Of two terms with one form, the later counts as well."""

    def __init__(self, terms: Iterable[Term]) -> None:
        found: dict[str, list[tuple[tuple[str, ...], Form, Term]]] = {}
        for term in terms:
            for form in term.forms:
                if form.words:
                    found.setdefault(form.words[0], []).append((form.words[1:], form, term))
        for entries in found.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._by_first = found

    def any_in(self, words: Iterable[str]) -> bool:
        """Whether one of these words begins any term."""
        return not self._by_first.keys().isdisjoint(words)

    def at(self, words: Sequence[str], at: int) -> Iterator[tuple[Form, Term]]:
        """The terms that stand at a word, the longest first."""
        for rest, form, term in self._by_first.get(words[at], ()):
            if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                yield form, term
