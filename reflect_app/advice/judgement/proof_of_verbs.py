"""Proof for verbs: somebody does it, as in "she refused"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.doers import Doer, doer_before, nearest_doer
from reflect_app.advice.judgement.grammar_words import (
    ADVERBS_OF_VERBS,
    DETERMINERS,
    HELPERS,
    NOT,
    POSSIBLE,
    PREPOSITIONS,
    SOMEBODY,
    SOMEBODY_AS_OBJECT,
    TO_BE,
    a_set,
    is_adverb,
)
from reflect_app.advice.judgement.sentence_words import COMMA, STOP

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Term

_ENDINGS = ("ed", "s", "ing")
_GO_ON = a_set(
    "continue continues continued continuing keep keeps kept keeping begin begins began beginning"
    " start starts started starting tend tends tended went goes go choose chose chooses like likes"
    " liked seem seems seemed appear appears appeared used came proceeded"
)
_BY_DOING = a_set("by while despite whilst and then")


def somebody_does(words: SentenceWords, first: int, last: int, _term: Term) -> bool:
    """Whether somebody does this, not we ourselves, and it is not done to them."""
    word, at = words.words[first], first - 1
    passive = helped = False
    while at >= 0 and not words.breaks[at + 1]:
        before = words.words[at]
        if before in NOT or before in POSSIBLE:
            return False
        if before in HELPERS:
            helped, passive = True, passive or before in TO_BE
        elif before not in ADVERBS_OF_VERBS and not is_adverb(before):
            break
        at -= 1
    if passive and not word.endswith("ing"):
        return False
    gap = words.breaks[at + 1]
    if gap >= STOP or at < 0:
        return not helped and _is_note(words, first, last)
    if gap and not word.endswith(_ENDINGS) and first == last:
        return False
    if gap:
        return (
            said_by_somebody(words, last)
            or doer_before(words, at, gap=True) is Doer.SOMEBODY
            or (gap > COMMA and word.endswith("ed"))
        )
    return _after_word(words, at, word, helped=helped or passive)


def _after_word(words: SentenceWords, at: int, word: str, *, helped: bool) -> bool:  # noqa: PLR0911  -- one rule a line
    before = words.words[at]
    if before == "to":
        return words.word_before(at) in _GO_ON and _goes_on(words, at - 1)
    if word.endswith("ing") and not helped:
        if before in SOMEBODY_AS_OBJECT:
            return True
        if before in _GO_ON or before in _BY_DOING or before in PREPOSITIONS:
            return _goes_on(words, at)
    if words.breaks[at + 1] == 0 and words.plain[words.ends[at] :][:1] == "'":
        return False  # "the patients' claims"
    contracted = before.partition("'")
    if contracted[0] in SOMEBODY and contracted[2] == "s" and not word.endswith("ing"):
        return word.endswith("ed")
    if words.is_possessive(at) and contracted[0] not in SOMEBODY:
        return False
    return doer_before(words, at) is Doer.SOMEBODY


def _goes_on(words: SentenceWords, at: int) -> bool:
    return nearest_doer(words, at - 1) is Doer.SOMEBODY


def said_by_somebody(words: SentenceWords, last: int) -> bool:
    """Whether who does it stands behind: "It hurts", claimed the man."""
    behind = last + 1
    if not words.next_word(last):
        return False
    if words.words[behind] in DETERMINERS and behind + 1 < len(words):
        behind += 1
    return words.words[behind] in SOMEBODY or words.is_person(behind)


def _is_note(words: SentenceWords, first: int, last: int) -> bool:
    """A sentence of a note that leaves out who, as "Refused lunch" does."""
    word, behind = words.words[first], words.next_word(last)
    if word == "admitted" and behind not in {"to", "that", "he", "she", "they"}:
        return False
    if behind in TO_BE or behind in HELPERS or behind in POSSIBLE or behind in {"for", "against"}:
        return False
    return word.endswith(_ENDINGS)
