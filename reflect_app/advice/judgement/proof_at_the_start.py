"""Proof for a label at the start of a sentence: "Stubborn as ever, Walter laughed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.doers import PASTS, Doer
from reflect_app.advice.judgement.grammar_words import (
    AND,
    DETERMINERS,
    KINDS_OF_PEOPLE,
    ONES_OWN,
    OURSELVES,
    PREPOSITIONS,
    SOME_OF,
    SOMEBODY,
    SOMEBODY_AS_OBJECT,
    TO_BE,
    a_set,
)
from reflect_app.advice.judgement.sentence_words import COMMA

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords

_NOT_A_PERSON = a_set("it i we you there it's i'm we're")
_DOES = a_set(
    "has is lives wants needs keeps says gets smells looks sounds shouts swears hits drinks smokes"
    " refuses won't doesn't can't isn't hasn't"
)
_DID = PASTS | a_set("threw hit spat bit swore rang ate slept woke lay tore broke")
_GO_ON_ABOUT = a_set(  # "Rude towards staff.", "Agitated overnight."
    "towards toward with w when throughout today this again at overnight yesterday tonight since"
    " during"
)
_TELLING = a_set(
    "put puts told said says describe describes described call calls called used wrote writes"
    " written recorded handed introduced summed heard read reads came noted muttered sighed"
    " according warned reported apparently supposedly"
)
_CALL = a_set("described describes describe call calls called summed recorded noted")
_HOW = a_set("how what all the")
_TELLS_WITHIN = 8  # words
_FURTHEST_COMMA = 8  # words behind the term
_LONGEST_WHOM = 8  # words


def is_label_at_the_start(words: SentenceWords, last: int) -> bool:
    """At the start of a sentence: "Stubborn as ever, Walter ...", "Rude towards staff."."""
    if _is_told(words, last) or _is_turned_round(words, last):
        return True
    whom = who_comes_behind(words, last)
    if whom is not None:
        return whom is Doer.SOMEBODY
    behind = words.next_word(last)
    if behind in AND and last + 2 < len(words):
        last += 2
        behind = words.next_word(last)
    to_somebody = behind == "to" and _begins_with(words, last + 2) is Doer.SOMEBODY
    return behind in _GO_ON_ABOUT or to_somebody


def _is_turned_round(words: SentenceWords, last: int) -> bool:
    """As in "Ever so grumpy he is of a morning"."""
    return words.next_word(last) in SOMEBODY and words.next_word(last + 1) in TO_BE


def _is_told(words: SentenceWords, last: int) -> bool:
    """As in "Needy is how they put it", "Hostile was the word used", "Lazy, the letter said"."""
    end = min(words.sentence(last)[1], last + _TELLS_WITHIN)
    for at in range(last + 1, end):
        if words.words[at] in TO_BE:
            return words.next_word(at) in _HOW and _tells(words, at + 1)
        if words.breaks[at]:
            return words.breaks[at] == COMMA and _tells(words, at)
    return False


def _tells(words: SentenceWords, begin: int) -> bool:
    """Whether it is said, within one clause, that somebody told or wrote it."""
    for at in range(begin, min(len(words), begin + _TELLS_WITHIN)):
        if at > begin and words.breaks[at]:
            return False
        if words.words[at] in _TELLING:
            return words.words[at] not in _CALL or _of_somebody(words, at + 1)
    return False


def _of_somebody(words: SentenceWords, at: int) -> bool:
    """Whether nothing follows, or somebody: "how I'd describe him", and not "my week"."""
    if at >= len(words) or words.breaks[at] or words.words[at] in PREPOSITIONS | AND:
        return True
    if words.words[at] in SOMEBODY_AS_OBJECT or words.words[at] in _HOW:
        return True
    return _begins_with(words, at) is Doer.SOMEBODY


def who_comes_behind(words: SentenceWords, last: int) -> Doer | None:
    """Who the sentence goes on about behind the comma, if it goes on about anything."""
    at = last + 1
    while at < min(len(words), last + _FURTHEST_COMMA) and not words.breaks[at]:
        if words.words[at] in _NOT_A_PERSON:  # "Difficult as it was, she ..."
            return Doer.THING
        at += 1
    if at >= len(words) or words.breaks[at] != COMMA:
        return None
    while words.words[at] in AND or words.words[at] == "so":
        at += 1
        if at >= len(words) or words.breaks[at]:
            return None
    return _begins_with(words, at)


def _begins_with(words: SentenceWords, at: int) -> Doer | None:  # noqa: PLR0911  -- one rule a line
    if at >= len(words):  # the text stops: "Rude to"
        return None
    base = words.words[at].partition("'")[0]
    if base in SOMEBODY:
        return Doer.SOMEBODY
    if base in OURSELVES or base in _NOT_A_PERSON:
        return Doer.THING
    for here in range(at, min(len(words), at + _LONGEST_WHOM)):
        word = words.words[here]
        if (here > at and words.breaks[here]) or (here > at and word in PREPOSITIONS):
            break
        if words.is_person(here) and not words.is_possessive(here):
            return Doer.SOMEBODY
        if word not in DETERMINERS | KINDS_OF_PEOPLE | SOME_OF and not words.is_possessive(here):
            break
    if _says_what_they_do(words, at):
        return Doer.SOMEBODY
    if words.words[at].endswith("ed") or words.words[at] in _DID:
        return Doer.SOMEBODY if _names_somebody(words, at) else None
    return Doer.THING if words.words[at] in DETERMINERS else None


def _says_what_they_do(words: SentenceWords, at: int) -> bool:
    """Whether a note goes on without saying who: "Non-compliant, rude, smells of drink"."""
    if words.words[at] in _DOES:
        return True
    behind = at + 1
    another = behind < len(words) and words.breaks[behind] == COMMA
    return another and words.words[behind] in _DOES


def _names_somebody(words: SentenceWords, at: int) -> bool:
    around = set(words.words[at : words.sentence(at)[1]])
    return not around.isdisjoint(SOMEBODY | SOMEBODY_AS_OBJECT | ONES_OWN)
