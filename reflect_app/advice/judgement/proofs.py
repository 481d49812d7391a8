"""The proof, by class of term, that a person is meant and the term is used in its judging sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.proof_of_adjectives import somebody_is
from reflect_app.advice.judgement.proof_of_adverbs import comments
from reflect_app.advice.judgement.proof_of_nouns import somebody_is_called
from reflect_app.advice.judgement.proof_of_verbs import somebody_does
from reflect_app.advice.term import TermClass

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Term


def is_meant(words: SentenceWords, first: int, last: int, term: Term) -> bool:
    """Whether the term at these words is about a person, as its class asks for."""
    return _PROOFS[term.term_class](words, first, last, term)


def _anywhere(_words: SentenceWords, _first: int, _last: int, _term: Term) -> bool:
    return True


_PROOFS: dict[TermClass, Callable[[SentenceWords, int, int, Term], bool]] = {
    TermClass.VERB: somebody_does,
    TermClass.ADJECTIVE: somebody_is,
    TermClass.NOUN: somebody_is_called,
    TermClass.PHRASE: _anywhere,
    TermClass.ADVERB: comments,
}
