"""Terms by the first word of each of their forms, the longest first: looking up is linear.

However many terms begin with one word, a word of the text costs as many looks as there are lengths
of terms that begin with it. The forms that begin with a word are read when a text first has it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.forms import Forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reflect_app.advice.forms import Form
    from reflect_app.advice.term import Term

    Entry = tuple[Form, Term]
    FormsOfTerm = tuple[Forms, Term]
    Beginning = tuple[bytes, dict[tuple[str, ...], tuple[FormsOfTerm, ...]]]

_ARTICLES = frozenset({"a", "an", "the", "this", "that", "our", "one"})
_MOST_REMEMBERED = 512  # forms that stood somewhere
MOST_OF_ONE_FORM = 8  # terms that are asked about one form: a list has it in a few senses


class TermIndex:
    """All forms of many terms. Where two terms have one form, the earlier is asked first."""

    def __init__(
        self, terms: Iterable[Term], off: frozenset[tuple[str, ...]] = frozenset()
    ) -> None:
        found: dict[str, list[FormsOfTerm]] = {}
        for term in terms:
            forms_of_term = (_forms_on(term, off), term)
            for first in forms_of_term[0].first_words():
                found.setdefault(first, []).append(forms_of_term)
        self._terms = {first: tuple(each) for first, each in found.items()}
        self._read: dict[str, Beginning] = {}

    def any_in(self, words: Iterable[str]) -> bool:
        """Whether one of these words begins any term."""
        return not self._terms.keys().isdisjoint(words)

    def places_in(self, words: Iterable[str]) -> list[int]:
        """Where among these words a term may begin: at most words none does."""
        terms = self._terms
        return [at for at, word in enumerate(words) if word in terms]

    def at(self, words: Sequence[str], at: int) -> Sequence[Entry]:
        """The terms that stand at a word, the longest first."""
        first = words[at]
        if first not in self._terms:
            return ()
        lengths, terms = self._read.get(first) or self._read_forms(first)
        found: list[Entry] = []
        for length in lengths:
            form = tuple(words[at : at + length])
            if form in terms:
                found += [(_form_of(forms, form), term) for forms, term in terms[form]]
        return found

    def _read_forms(self, first: str) -> Beginning:
        """The words of the forms that begin with a word, with their terms, and how long they are.

        The forms themselves are made where one stands, which is seldom.
        """
        found: dict[tuple[str, ...], tuple[FormsOfTerm, ...]] = {}
        for forms_of_term in self._terms[first]:
            alone = (forms_of_term,)  # shared by all forms that only this term has
            for form in forms_of_term[0].beginning_with(first):
                known = found.setdefault(form.words, alone)
                if len(known) < MOST_OF_ONE_FORM and known[-1] is not forms_of_term:
                    found[form.words] = (*known, forms_of_term)
        read = self._read[first] = (bytes(sorted(set(map(len, found)), reverse=True)), found)
        return read


@lru_cache(_MOST_REMEMBERED)
def _form_of(forms: Forms, words: tuple[str, ...]) -> Form:
    """The first of these forms that has just these words."""
    return next(each for each in forms.beginning_with(words[0]) if each.words == words)


def without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a form without what may stand before it, as in "a service user"."""
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def _forms_on(term: Term, off: frozenset[tuple[str, ...]]) -> Forms:
    """The forms that count. One that is off takes its inflections along, however it was named."""
    if not off:
        return term.forms
    named = {tuple(each.about.split()) for each in term.forms if without_article(each.words) in off}
    if not named and not any(tuple(each.about.split()) in off for each in term.forms):
        return Forms() if tuple(term.name.split()) in off else term.forms
    alike = len({len(without_article(each.words)) for each in term.forms}) == 1
    if alike or tuple(term.name.split()) in off:
        return Forms()
    gone = off | named
    return Forms(each for each in term.forms if tuple(each.about.split()) not in gone)
