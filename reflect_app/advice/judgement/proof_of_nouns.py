"""Proof for nouns that label a person: "an addict", not "an addict ..." before another noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.grammar_words import (
    DETERMINERS,
    ENDS_A_PHRASE,
    NOT_ONE_PERSON,
    SOMEBODY_AS_OBJECT,
    TO_BE,
    a_set,
    is_adverb,
    person_nouns,
)
from reflect_app.advice.judgement.proof_of_adjectives import is_ourselves, is_said_of_somebody

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Term


def somebody_is_called(words: SentenceWords, first: int, last: int, term: Term) -> bool:  # noqa: PLR0911  -- one rule a line
    """Whether a noun stands for a person: not before another noun, but for one of a person."""
    before, behind = words.word_before(first), words.next_word(last)
    plural = words.words[last].endswith("s") and not words.words[last].endswith("ss")
    has_article = words.words[first] in DETERMINERS
    if (before in _NO_NOUN_BEHIND and not has_article) or (
        before in TO_BE and first == last and not plural
    ):
        return False
    if behind and words.plain[words.ends[last]] == "-":
        return False  # "an addict-led group"
    if is_ourselves(words, first):
        return False
    if term.said_of_somebody and not _said_of_somebody(words, first, last):
        return False
    if words.is_possessive(last) and plural and behind:
        return behind in person_nouns()  # "the survivors' tree"
    if plural or words.is_possessive(last) or not behind:
        return True
    if behind in ENDS_A_PHRASE or is_adverb(behind):
        return True
    if words.words[first] == "the" or behind in NOT_ONE_PERSON or behind in _AT_WORK:
        return False
    return _is_verb(behind) or behind in person_nouns() or _does_something(words, last + 1)


def _said_of_somebody(words: SentenceWords, first: int, last: int) -> bool:
    at = first
    while at > 0 and not words.breaks[at] and (
        words.words[at - 1] in DETERMINERS
        or words.words[at - 1] in _BEFORE_A_NOUN
        or words.is_possessive(at - 1)
    ):  # fmt: skip
        at -= 1
        if words.words[at] in _ARTICLES and words.words[at - 1] == "her":
            break  # "They called her | a bully"
    return is_said_of_somebody(words, at, last)


def _is_verb(word: str) -> bool:
    return len(word) > _SHORTEST and word.endswith(("ed", "ing", "own"))


def _does_something(words: SentenceWords, at: int) -> bool:
    """Whether a word in s is what somebody does, as in "our diabetic hates being asked"."""
    behind = words.next_word(at)
    if not words.words[at].endswith("s") or words.words[at].endswith("ss"):
        return False
    return behind in _OBJECTS or behind in {"being", "having", "to", "when"}


_OBJECTS = DETERMINERS | SOMEBODY_AS_OBJECT | {"it", "me", "us"}
_AT_WORK = a_set(  # "the diabetic nurse"
    "nurse nurses staff specialist specialists consultant doctor worker workers officer"
    " coordinator adviser lead midwife podiatrist dietitian practitioner manager managers"
)
_SHORTEST = 3
_ARTICLES = a_set("a an the")
_NO_NOUN_BEHIND = a_set("i to he she they who")
_BEFORE_A_NOUN = a_set(
    "real total complete right bit of compulsive pathological absolute proper little lazy bloody"
    " known such utter big bad terrible old"
)
