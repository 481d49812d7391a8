"""Proof for nouns that label a person: "an addict", not "an addict ..." before another noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.grammar_words import (
    AND,
    CLAUSE_STARTS,
    DETERMINERS,
    HELPERS,
    LINKS,
    NOT,
    POSSIBLE,
    PREPOSITIONS,
    SOMEBODY,
    TO_BE,
    a_set,
    is_adverb,
    person_nouns,
)
from reflect_app.advice.judgement.proof_of_adjectives import is_said_of_somebody

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Term


def somebody_is_called(words: SentenceWords, first: int, last: int, term: Term) -> bool:
    """Whether a noun stands for a person: not before another noun, but for one of a person."""
    before, behind = words.word_before(first), words.next_word(last)
    plural = words.words[last].endswith("s")
    if before in _NO_NOUN_BEHIND or (before in TO_BE and first == last and not plural):
        return False
    if term.said_of_somebody and not _said_of_somebody(words, first, last):
        return False
    if plural or words.is_possessive(last) or not behind:
        return True
    if behind in _AFTER_A_NOUN or is_adverb(behind):
        return True
    return words.words[first] != "the" and (_is_verb(behind) or behind in person_nouns())


def _said_of_somebody(words: SentenceWords, first: int, last: int) -> bool:
    at = first
    while at > 0 and not words.breaks[at] and (
        words.words[at - 1] in DETERMINERS or words.words[at - 1] in _BEFORE_A_NOUN
    ):  # fmt: skip
        at -= 1
    return is_said_of_somebody(words, at, last)


def _is_verb(word: str) -> bool:
    return len(word) > _SHORTEST and word.endswith(("ed", "ing", "own"))


_SHORTEST = 3
_NO_NOUN_BEHIND = a_set("i to he she they who")
_BEFORE_A_NOUN = a_set(
    "real total complete right bit of compulsive pathological absolute proper little lazy bloody"
    " known such utter big bad terrible old"
)
_AFTER_A_NOUN = (
    PREPOSITIONS | CLAUSE_STARTS | HELPERS | POSSIBLE | AND | LINKS | NOT | DETERMINERS | SOMEBODY
    | a_set(
        "if when where whether i we you it also just always often still only himself herself"
        " themselves here there again please so too himself together alike who's isn't came went"
        " said told needs lives wants comes goes gets keeps makes takes uses says knows asks gave"
        " got took made left lost had thought knew felt saw met sat stood kept found arrive need"
        " live want come go get keep make take use say know ask deserve get today yesterday"
    )
)  # fmt: skip
