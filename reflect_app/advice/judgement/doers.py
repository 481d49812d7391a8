"""Who does something, as far as the words before it show: proof that a person is meant."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from reflect_app.advice.judgement.grammar_words import (
    AND,
    BEHAVIOUR,
    BEHIND_A_NOUN,
    CLAUSE_STARTS,
    DETERMINERS,
    NOBODY,
    ONES_OWN,
    OURSELVES,
    PREPOSITIONS,
    SOME_OF,
    SOMEBODY,
    SOMEBODY_AS_OBJECT,
    a_set,
)
from reflect_app.advice.judgement.sentence_words import COMMA

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords

_FURTHEST = 40  # words back in a sentence
_LONGEST_NOUN_PHRASE = 8
_SHORT_REMARK = 4  # words
_ALSO_BEGIN_A_CLAUSE = a_set("after before since until as because than like when")
BEDS = a_set("bed room cubicle")
_WHEN_OR_WHY = a_set("when whenever while as after before until because since once if where")
PASTS = a_set("was had said told came went sat stood got is has did made took left saw gave")
_APPOSITION = a_set("who whose whom which aged a an the now our then")


class Doer(Enum):
    """Who it is, as far as it matters."""

    SOMEBODY = auto()
    OURSELVES = auto()
    THING = auto()  # or nobody that can be made out


def doer_before(words: SentenceWords, at: int, *, gap: bool = False) -> Doer:
    """Who does what is said by the word behind ``at``, which ends the words for them.

    ``gap``: whether something parts the two, as in "Her son, who lives nearby, claimed".
    """
    if at < 0:
        return Doer.THING
    if gap:
        return _across_a_comma(words, at)
    if words.words[at] in AND:
        return nearest_doer(words, at - 1)
    return _noun_phrase(words, at)


def nearest_doer(words: SentenceWords, at: int, *, main: bool = False) -> Doer:
    """Who does the nearest thing that is said before: the doer also of what is joined to it.

    ``main``: where we ourselves only say when or why, as in "He turned away when I came in, hiding
    it", it is sought before that.
    """
    begin = max(words.sentence(at)[0], at - _FURTHEST) if at >= 0 else 0
    for here in range(at, begin - 1, -1):
        base = _base(words.words[here])
        if base in SOMEBODY:
            return Doer.SOMEBODY
        if base in {"i", "we", "you"}:
            if main and words.word_before(here) in _WHEN_OR_WHY:
                continue
            return Doer.OURSELVES
        if base in {"it", "this", "there"} and _starts_clause(words, here, begin):
            return Doer.THING
        if words.is_person(here) and not words.is_possessive(here):
            start = _noun_phrase_start(words, here, begin)
            if _starts_clause(words, start, begin) or _verb_follows(words, here):
                return Doer.SOMEBODY
    return Doer.THING


def _across_a_comma(words: SentenceWords, at: int) -> Doer:
    opens = at
    while opens > 0 and not words.breaks[opens]:
        opens -= 1
    if opens and words.breaks[opens] == COMMA and words.words[opens] in _APPOSITION:
        return _noun_phrase(words, opens - 1)
    if opens and _is_put_between(words, opens, at):
        return _noun_phrase(words, opens - 1)
    return nearest_doer(words, at)


def _is_put_between(words: SentenceWords, opens: int, at: int) -> bool:
    """Whether a few words only say who told it: "My client, I was warned, is ..."."""
    few = words.breaks[opens] == COMMA and at - opens < _SHORT_REMARK
    return few and _base(words.words[opens]) in SOMEBODY | OURSELVES


def _noun_phrase(words: SentenceWords, at: int) -> Doer:  # noqa: C901, PLR0911  -- one rule a line
    known = _pronoun(words, at)
    if known is not None:
        return known
    for here in range(at, max(-1, at - _LONGEST_NOUN_PHRASE), -1):
        word = words.words[here]
        if words.is_possessive(here) and words.is_person(here):
            begins = here - (words.word_before(here) in DETERMINERS)  # "in | the children's home"
            return _before_phrase(words, begins, Doer.THING)
        if words.is_person(here):
            if here < at and words.words[here + 1] not in BEHIND_A_NOUN:
                if words.words[here + 1] in PREPOSITIONS:
                    return Doer.SOMEBODY
                return Doer.THING
            return _before_phrase(words, _noun_phrase_start(words, here, 0), Doer.SOMEBODY)
        if word in BEHAVIOUR and _is_ones_own(words, here):
            return Doer.SOMEBODY
        if word in DETERMINERS:
            return _before_phrase(words, here, Doer.THING)
        if word in PREPOSITIONS:
            return _noun_phrase(words, here - 1) if here else Doer.THING
        if words.breaks[here]:
            return Doer.THING
    return Doer.THING


def _is_ones_own(words: SentenceWords, at: int) -> bool:
    """Whether it is the behaviour of somebody: "his manner", "the man's tone"."""
    for here in range(at - 1, max(-1, at - 3), -1):
        if words.breaks[here + 1]:
            return False
        if words.words[here] in ONES_OWN:
            return True
        if words.is_person(here) and words.is_possessive(here):
            return True
    return False


def _pronoun(words: SentenceWords, at: int) -> Doer | None:  # noqa: PLR0911  -- one rule a line
    word, base = words.words[at], _base(words.words[at])
    before = words.word_before(at)
    if base in SOMEBODY:
        return Doer.SOMEBODY
    if base in OURSELVES:
        return Doer.OURSELVES
    if base in NOBODY or base == "it" or (base == "one" and before == "no"):
        return Doer.THING
    if word in {"that", "which"}:
        return _noun_phrase(words, at - 1) if before else Doer.THING
    if word.isdigit() and before in BEDS:
        return Doer.SOMEBODY  # "Bed 12 refused"
    if word == "old" and before in {"year", "yr"}:
        return Doer.SOMEBODY
    if word in {"others", "another", "both"} or (word in SOME_OF and words.starts_sentence(at)):
        return Doer.SOMEBODY
    if word in SOMEBODY_AS_OBJECT and before == "of" and at > 1:
        return Doer.SOMEBODY if words.words[at - 2] in SOME_OF else Doer.THING
    return None


def _before_phrase(words: SentenceWords, start: int, so_far: Doer) -> Doer:
    """Whether a noun phrase only belongs to another before it: "the policy for staff"."""
    if start == 0 or words.breaks[start]:
        return so_far
    before = words.words[start - 1]
    if before not in PREPOSITIONS:
        return so_far
    at = start - 1
    if at == 0 or words.breaks[at] or before in _ALSO_BEGIN_A_CLAUSE:
        return so_far
    if before == "of" and words.words[at - 1] in SOME_OF:
        return so_far
    return _noun_phrase(words, at - 1)


def _noun_phrase_start(words: SentenceWords, at: int, begin: int) -> int:
    """The first word of the noun phrase with this noun: its determiner, or else the noun."""
    for here in range(at, max(begin - 1, at - 6), -1):
        word = words.words[here]
        if word in DETERMINERS or (here < at and words.is_possessive(here)):
            return here
        if here < at and (word in PREPOSITIONS or word in AND or word in CLAUSE_STARTS):
            return here + 1
        if words.breaks[here]:
            return here
    return at


def _starts_clause(words: SentenceWords, at: int, begin: int) -> bool:
    return (
        at <= begin
        or words.breaks[at] > 0
        or words.words[at - 1] in CLAUSE_STARTS
        or words.words[at - 1] in AND
    )


def starts_a_clause(words: SentenceWords, at: int) -> bool:
    """Whether the noun phrase that ends here begins a clause, and so says who does it."""
    begin = max(words.sentence(at)[0], at - _FURTHEST)
    return _starts_clause(words, _noun_phrase_start(words, at, begin), begin)


def _verb_follows(words: SentenceWords, at: int) -> bool:
    behind = words.next_word(at)
    return behind.endswith("ed") or behind in PASTS


def _base(word: str) -> str:
    return word.partition("'")[0]
