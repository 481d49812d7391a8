"""Where terms stand in a paragraph and count: the longest at each place, none within another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.advice.judgement.mentions import is_only_mentioned
from reflect_app.advice.judgement.proofs import is_meant
from reflect_app.advice.judgement.quotations import is_within
from reflect_app.advice.judgement.surroundings import fits_around, is_written_so

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.judgement.term_index import TermIndex
    from reflect_app.advice.term import Form, Term

_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class Match:
    """A form of a term, from which word to which."""

    first: int
    last: int
    form: Form
    term: Term


@dataclass(frozen=True)
class Matcher:
    """A paragraph's words, the terms, which of them count here, and where nothing is looked for."""

    words: SentenceWords
    index: TermIndex
    is_description: bool
    names: Sequence[tuple[int, int]]

    def matches(self) -> Iterator[Match]:
        """All of them, in their order."""
        at = 0
        while at < len(self.words):
            found = self._at(at)
            if found and self.words.words[at] in _ARTICLES and at + 1 < len(self.words):
                behind = self._at(at + 1)  # "an | illegal immigrant", not "an illegal"
                found = behind if behind and behind.last > found.last else found
            if found:
                yield found
                at = found.last
            at += 1

    def _at(self, at: int) -> Match | None:
        for form, term in self.index.at(self.words.words, at):
            match = Match(at, at + len(form.words) - 1, form, term)
            if self._counts(match):
                return match
        return None

    def _counts(self, match: Match) -> bool:
        words, term = self.words, match.term
        if term.on_description_only and not self.is_description:
            return False
        start, end = words.starts[match.first], words.ends[match.last]
        return (
            not any(words.breaks[match.first + 1 : match.last + 1])
            and not is_within(words.quoted, start)
            and not any(begin <= start and end <= behind for begin, behind in self.names)
            and is_written_so(words, match.first, match.last, term)
            and fits_around(words, match.first, match.last, term)
            and is_meant(words, match.first, match.last, term)
            and not is_only_mentioned(words, match.first, match.last)
        )
