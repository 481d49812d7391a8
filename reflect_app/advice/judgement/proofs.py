"""The proof, by class of term, that a person is meant and the term is used in its judging sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.grammar_words import (
    DETERMINERS,
    NOT_ONE_PERSON,
    OF_THE_OFFICE,
    ONES_OWN,
    SOMEBODY,
    SOMEBODY_AS_OBJECT,
)
from reflect_app.advice.judgement.mentions import is_the_word_for_somebody
from reflect_app.advice.judgement.proof_of_adjectives import somebody_is
from reflect_app.advice.judgement.proof_of_adverbs import comments
from reflect_app.advice.judgement.proof_of_nouns import somebody_is_called
from reflect_app.advice.judgement.proof_of_oneself import we_say_it_of_ourselves
from reflect_app.advice.judgement.proof_of_verbs import somebody_does
from reflect_app.advice.term import TermClass

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Term


def is_meant(words: SentenceWords, first: int, last: int, term: Term) -> bool:
    """Whether the term at these words is about a person, as its class asks for."""
    if term.term_class in _NAMES_A_THING and (
        words.next_word(last) in OF_THE_OFFICE and not words.is_possessive(last)
    ):
        return False  # "a substance abuse leaflet"
    if term.said_of_oneself:
        return we_say_it_of_ourselves(words, first, last)
    proven = _PROOFS[term.term_class](words, first, last, term)
    return proven or (not term.on_description_only and is_the_word_for_somebody(words, first))


def _anywhere(words: SentenceWords, first: int, last: int, term: Term) -> bool:
    """Anywhere, but for one word that has other senses: with that, somebody has to be spoken of."""
    alone = first == last or (first + 1 == last and words.words[first] in DETERMINERS)
    has_other_senses = alone and bool(term.not_near) and not term.on_description_only
    return not (has_other_senses or term.said_of_somebody) or _somebody_is_near(words, first)


def _somebody_is_near(words: SentenceWords, first: int) -> bool:
    """Whether a sentence has somebody in it, or is a note that begins with the term."""
    begin, end = words.sentence(first)
    return begin == first or any(
        words.words[at].partition("'")[0] in _THEM
        or (words.is_person(at) and words.words[at] not in NOT_ONE_PERSON)
        for at in range(begin, end)
    )


_NAMES_A_THING = {TermClass.PHRASE, TermClass.NOUN}
_THEM = SOMEBODY | SOMEBODY_AS_OBJECT | ONES_OWN


_PROOFS: dict[TermClass, Callable[[SentenceWords, int, int, Term], bool]] = {
    TermClass.VERB: somebody_does,
    TermClass.ADJECTIVE: somebody_is,
    TermClass.NOUN: somebody_is_called,
    TermClass.PHRASE: _anywhere,
    TermClass.ADVERB: comments,
}
