"""A whole reflection looked over: each paragraph by itself, and then what they say together.

A paragraph that was looked at before is not looked at again. Names that one of them teaches are
then found in all of them, and only where the set of names changed is that done anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reflect_app.advice import identifiers, judgement, spelling
from reflect_app.advice.identifiers import combination
from reflect_app.advice.identifiers.clues import Clue, clues_in
from reflect_app.advice.own_choices import NOTHING_CHOSEN, OwnChoices
from reflect_app.advice.paragraphs import Paragraph, pieces

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from reflect_app.advice.finding import Finding
    from reflect_app.prompt_keys import PromptKey

MOST_REMEMBERED = 4_000  # paragraphs: some twenty long reflections


@dataclass(frozen=True)
class FirstLook:
    """What is found in a paragraph by itself, the names that it teaches, clues, and its words."""

    findings: tuple[Finding, ...] = ()
    names: frozenset[str] = frozenset()
    clues: tuple[Clue, ...] = ()
    words: frozenset[str] = frozenset()


class Memory:
    """What was found in each paragraph; bound to one set of choices, and used on one thread."""

    def __init__(self, own: OwnChoices = NOTHING_CHOSEN) -> None:
        self.own = own
        self._first: dict[Paragraph, FirstLook] = {}
        self._with_names: dict[tuple[Paragraph, frozenset[str]], tuple[Finding, ...]] = {}
        self._names: frozenset[str] = frozenset()
        self._by_word: dict[str, list[str]] = {}

    def first(self, paragraph: Paragraph) -> FirstLook:
        """What it holds by itself."""
        if (known := self._first.get(paragraph)) is None:
            known = self._first[paragraph] = first_look(paragraph)
            _forget(self._first)
        return known

    def with_names(
        self, paragraph: Paragraph, first: FirstLook, names: frozenset[str]
    ) -> tuple[Finding, ...]:
        """What it holds where these names are known from elsewhere; ``first`` is its first look.

        A name whose first word is not in it makes no difference to it.
        """
        within = self._names_within(first, names)
        if (known := self._with_names.get((paragraph, within))) is None:
            known = second_look(paragraph, first, within, self.own)
            self._with_names[paragraph, within] = known
            _forget(self._with_names)
        return known

    def _names_within(self, first: FirstLook, names: frozenset[str]) -> frozenset[str]:
        if names is not self._names and names != self._names:
            self._names, self._by_word = names, identifiers.by_first_word(names)
        here = first.words & self._by_word.keys()
        return frozenset(name for word in here for name in self._by_word[word])


def _forget(remembered: dict[Any, Any]) -> None:
    if len(remembered) > MOST_REMEMBERED:
        del remembered[next(iter(remembered))]


def look_over(
    answers: Mapping[PromptKey | None, str], memory: Memory
) -> Generator[None, None, dict[PromptKey | None, tuple[Finding, ...]]]:
    """What is found in each answer, in the order of its text, as what the generator returns.

    It pauses after each paragraph, so that whoever runs it can let others work or stop.
    """
    parts: dict[PromptKey | None, list[tuple[int, Paragraph, FirstLook]]] = {}
    names: set[str] = set()
    for key, answer in answers.items():
        parts[key] = []
        for at, text in pieces(answer):
            paragraph = Paragraph(text, key)
            parts[key].append((at, paragraph, first := memory.first(paragraph)))
            names |= first.names
            yield
    known = frozenset(names)
    findings: dict[PromptKey | None, tuple[Finding, ...]] = {}
    for key, found in parts.items():
        here: list[Finding] = []
        for at, paragraph, first in found:
            here += (each.moved(at, key) for each in memory.with_names(paragraph, first, known))
            yield
        findings[key] = tuple(here)
    shown = {key: tuple(filter(memory.own.shows, here)) for key, here in findings.items()}
    together = combination.find(shown, _clues(parts))
    return {
        key: tuple(
            sorted(
                (*here, *filter(memory.own.shows, together.get(key, ()))),
                key=lambda one: (one.start, one.end),
            )
        )
        for key, here in shown.items()
    }


def _clues(
    parts: Mapping[PromptKey | None, list[tuple[int, Paragraph, FirstLook]]],
) -> dict[PromptKey | None, list[Clue]]:
    """The clues of each answer, at their places in it."""
    return {
        key: [clue.moved(at, key) for at, _paragraph, first in found for clue in first.clues]
        for key, found in parts.items()
    }


def first_look(paragraph: Paragraph) -> FirstLook:
    """What a paragraph holds by itself."""
    exact = identifiers.structured(paragraph)
    named = identifiers.named(paragraph, exact)
    words = frozenset(identifiers.words_in(paragraph.lower))
    return FirstLook((*exact, *named.findings), named.names, clues_in(paragraph), words)


def second_look(
    paragraph: Paragraph, first: FirstLook, names: frozenset[str], own: OwnChoices
) -> tuple[Finding, ...]:
    """What it holds once all names of the reflection are known; a name is no misspelt word."""
    names = identifiers.taught_without(names, own.my_words)
    firm = tuple(identifiers.people_without(first.findings, paragraph, own.my_words))
    found = list(identifiers.spread(paragraph, firm, names))
    wording = judgement.find(paragraph, found, own)
    found += wording
    found += spelling.find(paragraph, found, own)
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))
