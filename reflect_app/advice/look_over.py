"""A whole reflection looked over: each paragraph by itself, and then what they say together.

A paragraph that was looked at before is not looked at again. Names that one of them teaches are
then found in all of them, and only where the set of names changed is that done anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.advice import identifiers, judgement, spelling
from reflect_app.advice.identifiers import combination
from reflect_app.advice.identifiers.clues import Clue, clues_in
from reflect_app.advice.known_names import KnownNames
from reflect_app.advice.names_apart import Borne, NamesApart, names_borne
from reflect_app.advice.own_choices import NOTHING_CHOSEN, OwnChoices
from reflect_app.advice.paragraphs import Paragraph, pieces

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

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


@dataclass(slots=True)
class Looked:
    """A paragraph that was looked at: by itself, and with the names known when it was last shown.

    ``placed`` is that in the answer, by the place where it stood there the last time.
    """

    paragraph: Paragraph
    first: FirstLook
    known: frozenset[str] | None = None  # all names of the reflection
    within: frozenset[str] = frozenset()  # those of them that it may have
    findings: tuple[Finding, ...] = ()
    borne: frozenset[Borne] = frozenset()  # each name in it, with its title
    placed: tuple[int, tuple[Finding, ...]] | None = None

    def at(self, place: int) -> tuple[Finding, ...]:
        """What is shown of it where it begins there in its answer."""
        if self.placed is None or self.placed[0] != place:
            prompt = self.paragraph.prompt
            self.placed = place, tuple([each.moved(place, prompt) for each in self.findings])
        return self.placed[1]


@dataclass
class AnswerShown:
    """What is shown of an answer, and what of it says more together with others."""

    known: frozenset[str]  # all names of the reflection
    findings: tuple[Finding, ...]
    parts: Sequence[combination.Part]
    borne: frozenset[Borne]  # each name in it, with its title
    told: tuple[NamesApart, tuple[Finding, ...]] | None = None  # the last time


@dataclass
class AnswerSeen:
    """An answer, its paragraphs at their places, and what they have by themselves."""

    text: str
    parts: tuple[tuple[int, Looked], ...]
    names: frozenset[str]
    clues: Sequence[Clue]
    shown: AnswerShown | None = None

    def is_shown(self, known: KnownNames) -> bool:
        """Whether what is shown of it holds with the names that are known now."""
        shown = self.shown
        return shown is not None and (
            shown.known is known.names
            or all(
                known.make_no_difference(shown.known, looked.first.words)
                for _at, looked in self.parts
            )
        )


class Memory:
    """What was found in each paragraph; bound to one set of choices, and used on one thread.

    The last answer to each prompt is remembered as a whole: somebody types in one of six.
    """

    def __init__(self, own: OwnChoices = NOTHING_CHOSEN) -> None:
        self.own = own
        self.answers: dict[PromptKey | None, AnswerSeen] = {}
        self.known = KnownNames()
        self._looked: dict[Paragraph, Looked] = {}
        self._borne: frozenset[Borne] = frozenset()
        self._apart = NamesApart.of(())

    def looked(self, paragraph: Paragraph) -> Looked:
        """The paragraph with what it holds by itself."""
        if (known := self._looked.get(paragraph)) is None:
            known = self._looked[paragraph] = Looked(paragraph, first_look(paragraph))
            if len(self._looked) > MOST_REMEMBERED:
                del self._looked[next(iter(self._looked))]
        return known

    def look_again(self, looked: Looked) -> None:
        """Have it hold what is shown where the names of the reflection are known.

        A name whose first word is not in it makes no difference to it.
        """
        if not self.known.make_no_difference(looked.known, looked.first.words):
            within = self.known.within(looked.first.words)
            if looked.known is None or looked.within != within:
                found = second_look(looked.paragraph, looked.first, within, self.own)
                looked.findings, looked.placed = self.own.shown(found), None
                looked.borne = names_borne(looked.findings)
            looked.within = within
        looked.known = self.known.names

    def names_apart(self, borne: frozenset[Borne]) -> NamesApart:
        """What follows from the names that are borne; worked out anew where they have changed."""
        if borne != self._borne:
            self._borne, self._apart = borne, NamesApart.of(borne)
        return self._apart


def look_over(
    answers: Mapping[PromptKey | None, str], memory: Memory
) -> Generator[None, None, dict[PromptKey | None, tuple[Finding, ...]]]:
    """What is found in each answer, in the order of its text, as what the generator returns.

    It pauses after each paragraph, and after an answer that is the same as the last time, so that
    whoever runs it can let others work or stop.
    """
    seen: dict[PromptKey | None, AnswerSeen] = {}
    for key, answer in answers.items():
        seen[key] = yield from _seen(answer, key, memory)
    memory.known.now(frozenset().union(*(each.names for each in seen.values())))
    shown: dict[PromptKey | None, AnswerShown] = {}
    for key, each in seen.items():
        shown[key] = yield from _shown(each, key, memory)
    apart = memory.names_apart(frozenset().union(*(each.borne for each in shown.values())))
    found = {key: _told(each, apart, memory) for key, each in shown.items()}
    together = combination.find(one for each in shown.values() for one in each.parts)
    if together is not None and memory.own.shows(together):
        here = (*found[together.prompt], together)
        found[together.prompt] = tuple(sorted(here, key=lambda one: (one.start, one.end)))
    return found


def _seen(answer: str, key: PromptKey | None, memory: Memory) -> Generator[None, None, AnswerSeen]:
    """The first looks at an answer; where it is the same as the last time, they are known."""
    seen = memory.answers.get(key)
    if seen is not None and seen.text == answer:
        yield
        return seen
    parts = []
    for at, text in pieces(answer):
        parts.append((at, memory.looked(Paragraph(text, key))))
        yield
    memory.answers[key] = seen = AnswerSeen(
        answer,
        tuple(parts),
        frozenset[str]().union(*(looked.first.names for _at, looked in parts)),
        [clue.moved(at, key) for at, looked in parts for clue in looked.first.clues],
    )
    return seen


def _shown(
    seen: AnswerSeen, key: PromptKey | None, memory: Memory
) -> Generator[None, None, AnswerShown]:
    """What is shown of an answer; where it may have no other names than the last time, the same."""
    known = memory.known
    if seen.shown is not None and seen.is_shown(known):
        seen.shown.known = known.names
        yield
        return seen.shown
    here: list[Finding] = []
    for at, looked in seen.parts:
        memory.look_again(looked)
        here += looked.at(at)
        yield
    borne = frozenset[Borne]().union(*[looked.borne for _at, looked in seen.parts])
    parts = combination.parts_of(here, seen.clues, key)
    seen.shown = AnswerShown(known.names, tuple(here), parts, borne)
    return seen.shown


def _told(shown: AnswerShown, apart: NamesApart, memory: Memory) -> tuple[Finding, ...]:
    """The findings of an answer, names told apart; known where those are the same as before."""
    if shown.told is None or shown.told[0] != apart:
        shown.told = apart, memory.own.shown(apart.tell(shown.findings))
    return shown.told[1]


def first_look(paragraph: Paragraph) -> FirstLook:
    """What a paragraph holds by itself."""
    exact = identifiers.structured(paragraph)
    named = identifiers.named(paragraph, exact)
    findings = (*exact, *named.findings)
    return FirstLook(findings, named.names, clues_in(paragraph), paragraph.words)


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
