"""Where terms stand in a paragraph and count: the longest at each place, none within another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reflect_app.advice.forms import Form
from reflect_app.advice.judgement import label_lists
from reflect_app.advice.judgement.mentions import is_only_mentioned
from reflect_app.advice.judgement.proofs import is_meant
from reflect_app.advice.judgement.quotations import is_within
from reflect_app.advice.judgement.surroundings import fits_around, is_written_so

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.judgement.term_index import TermIndex
    from reflect_app.advice.term import Term

_LONGEST_BEHIND = 8  # words behind "the patient's"
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
        behind_last, before = 0, None
        words = self.words.words
        for at in self._places():
            found = self._at(at, before) if at >= behind_last else None
            if found and words[at] in _ARTICLES and at + 1 < len(words):
                behind = self._at(at + 1, before)  # "an | illegal immigrant", not "an illegal"
                found = behind if behind and behind.last > found.last else found
            if found:
                yield found
                behind_last, before = found.last + 1, found

    def _places(self) -> list[int]:
        """Where a term may begin: where one of the lists does, or with somebody's."""
        words = self.words.words
        listed = self.index.places_in(words)
        return sorted({*listed, *self._whose}) if self._whose else listed

    def _at(self, at: int, before: Match | None) -> Match | None:
        """The term that counts here; ``before`` is the one that counted last."""
        for match in self._looked_up(at):
            if self._counts(match, before):
                return match
        return None

    def _looked_up(self, at: int) -> Iterator[Match]:
        for form, term in self.index.at(self.words.words, at):
            yield Match(at, at + len(form.words) - 1, form, term)
        if at in self._whose:
            yield from self._looked_up_as_theirs(at)

    @cached_property
    def _whose(self) -> frozenset[int]:
        """Which words say whose something is: "Ana's", "the patient's"."""
        words = self.words
        if "'" not in words.plain:
            return frozenset()
        owners = [at for at, word in enumerate(words.words) if word[-2:] == "'s"]
        return frozenset(at for at in owners if words.is_possessive(at) and words.is_person(at))

    def _looked_up_as_theirs(self, at: int) -> Iterator[Match]:
        """Terms that name whose it is: "her tantrums" is also "the patient's tantrums"."""
        behind = self.words.words[at + 1 : at + _LONGEST_BEHIND]
        for form, term in self.index.at(["her", *behind], 0):
            if len(form.words) > 1:
                last = at + len(form.words) - 1
                written = tuple(self.words.words[at : last + 1])
                yield Match(at, last, Form(written, inflects=form.about), term)

    def _counts(self, match: Match, before: Match | None) -> bool:
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
            and (
                is_meant(words, match.first, match.last, term)
                or self._is_one_of_several(match, before)
            )
            and not is_only_mentioned(words, match.first, match.last)
        )

    def _is_one_of_several(self, match: Match, before: Match | None) -> bool:
        if not label_lists.is_label(match.term):
            return False
        if before and not before.term.on_description_only and (
            label_lists.goes_on(self.words, match.first, match.last, before.last)
        ):  # fmt: skip
            return True
        return label_lists.begins(self.words, match.first, match.last, self._end_of_label)

    def _end_of_label(self, at: int) -> int | None:
        return next(
            (each.last for each in self._looked_up(at) if label_lists.is_label(each.term)), None
        )
