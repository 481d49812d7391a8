"""Terms by the first word of each of their forms, the longest first: looking up is linear.

However many terms begin with one word, a word of the text costs as many looks as there are lengths
of terms that begin with it. Which form of a term it is, is sought only where one stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reflect_app.advice.term import Form, Term

    Entry = tuple[Form, Term]

_ARTICLES = frozenset({"a", "an", "the", "this", "that", "our", "one"})
MOST_OF_ONE_FORM = 8  # terms that are asked about one form: a list has it in a few senses


class TermIndex:
    """All forms of many terms. Where two terms have one form, the earlier is asked first."""

    def __init__(
        self, terms: Iterable[Term], off: frozenset[tuple[str, ...]] = frozenset()
    ) -> None:
        self._terms: dict[tuple[str, ...], Term] = {}
        self._others: dict[tuple[str, ...], list[Term]] = {}  # that have a form of another as well
        lengths: dict[str, set[int]] = {}
        for term in terms:
            for form in _forms_on(term, off):
                lengths.setdefault(form.words[0], set()).add(len(form.words))
                self._add(form, term)
        self._lengths = {first: bytes(sorted(of, reverse=True)) for first, of in lengths.items()}

    def _add(self, form: Form, term: Term) -> None:
        if form.words not in self._terms:
            self._terms[form.words] = term
            return
        others = self._others.setdefault(form.words, [])
        if len(others) < MOST_OF_ONE_FORM - 1:
            others.append(term)

    def any_in(self, words: Iterable[str]) -> bool:
        """Whether one of these words begins any term."""
        return not self._lengths.keys().isdisjoint(words)

    def places_in(self, words: Iterable[str]) -> list[int]:
        """Where among these words a term may begin: at most words none does."""
        lengths = self._lengths
        return [at for at, word in enumerate(words) if word in lengths]

    def at(self, words: Sequence[str], at: int) -> Iterator[Entry]:
        """The terms that stand at a word, the longest first."""
        for length in self._lengths.get(words[at], ()):
            form = tuple(words[at : at + length])
            if form in self._terms:
                for term in (self._terms[form], *self._others.get(form, ())):
                    yield next(each for each in term.forms if each.words == form), term


def without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a form without what may stand before it, as in "a service user"."""
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def _forms_on(term: Term, off: frozenset[tuple[str, ...]]) -> Iterable[Form]:
    """The forms that count. One that is off takes its inflections along, however it was named."""
    if not off:
        return term.forms
    named = {tuple(each.about.split()) for each in term.forms if without_article(each.words) in off}
    if not named and not any(tuple(each.about.split()) in off for each in term.forms):
        return () if tuple(term.name.split()) in off else term.forms
    alike = len({len(without_article(each.words)) for each in term.forms}) == 1
    if alike or tuple(term.name.split()) in off:
        return ()
    gone = off | named
    return [each for each in term.forms if tuple(each.about.split()) not in gone]
