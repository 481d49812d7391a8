"""Proof for adverbs: they comment on what is said ("she clearly knew") rather than say how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.doers import Doer, doer_before
from reflect_app.advice.judgement.grammar_words import (
    AND,
    HELPERS,
    POSSIBLE,
    SOMEBODY,
    TO_BE,
    a_set,
)
from reflect_app.advice.judgement.proof_of_verbs import said_by_somebody
from reflect_app.advice.judgement.sentence_words import COMMA, STOP

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Term

_NOBODY = a_set("it that this there it's i we because which")
_HOW = a_set("just simply merely")
_STATES = a_set("tired frightened scared bored annoyed worried confused excited spoiled")
_HAD = a_set("has had have having")


def comments(words: SentenceWords, first: int, last: int, term: Term) -> bool:  # noqa: PLR0911  -- one rule a line
    """Whether an adverb comments on a sentence, and on one about somebody where it has to."""
    before, after = words.word_before(first), words.next_word(last)
    if words.starts_sentence(first):
        behind = last + 1 < len(words)
        return behind and (not term.said_of_somebody or said_by_somebody(words, last))
    if term.said_of_somebody:
        return _on_somebody(words, first)
    if not after:
        behind = last + 1 < len(words)
        return not before and behind and words.breaks[last + 1] < STOP  # between two commas
    if not before:
        return words.breaks[first] <= COMMA
    if words.words[last] == "just" and before in TO_BE and words.word_before(first - 1):
        it = words.words[first - 2] in _NOBODY and not after.endswith("ing")
        return it or _on_somebody(words, first)  # and not "The kettle was just boiling"
    is_how = before in TO_BE and words.words[last] in _HOW and after not in _STATES
    if (before in _HAD or is_how) and after.endswith(("ed", "en")):
        return False  # "simply worded", "had just stopped"
    return (
        before.partition("'")[0] in SOMEBODY
        or before in HELPERS
        or before in POSSIBLE
        or before in AND
        or before in _NOBODY
        or words.is_person(first - 1)
    )


def _on_somebody(words: SentenceWords, first: int) -> bool:
    at = first - 1
    while at > 0 and not words.breaks[at + 1] and words.words[at] in HELPERS:
        at -= 1
    return doer_before(words, at, gap=words.breaks[at + 1] > 0) is Doer.SOMEBODY
