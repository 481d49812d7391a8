"""The proof, by class of term, that a person is meant and the term is used in its judging sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.doers import Doer, doer_before, nearest_doer
from reflect_app.advice.judgement.grammar_words import (
    ADVERBS_OF_VERBS,
    AND,
    AS_IF,
    ASIDE,
    BEHAVIOUR,
    DETERMINERS,
    FIND,
    HELPERS,
    KINDS_OF_PEOPLE,
    LINKS,
    NOT,
    POSSIBLE,
    PREPOSITIONS,
    SOMEBODY,
    SOMEBODY_AS_OBJECT,
    TO_BE,
    a_set,
    person_nouns,
)
from reflect_app.advice.judgement.sentence_words import COMMA, STOP
from reflect_app.advice.term import TermClass

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Term

_GO_ON = a_set(
    "continue continues continued continuing keep keeps kept keeping begin begins began beginning"
    " start starts started starting tend tends tended went goes go choose chose chooses like likes"
    " liked seem seems seemed appear appears appeared used came proceeded"
)
_BY_DOING = a_set("by while despite whilst and then")
_BEFORE_BEING = a_set("for of as by despite stop stopped with about from accused")
_SHORTEST = 4  # of a word whose ending says what it is, as in "asked": more than "red"
_TOWARDS = a_set(
    "towards toward with to at when on in and this today again throughout during about because but"
    " as since if after"
)


def is_meant(words: SentenceWords, first: int, last: int, term: Term) -> bool:
    """Whether the term at these words is about a person, as its class asks for."""
    return _PROOFS[term.term_class](words, first, last, term)


def _somebody_does(words: SentenceWords, first: int, last: int, _term: Term) -> bool:
    word, at = words.words[first], first - 1
    passive = helped = False
    while at >= 0 and not words.breaks[at + 1]:
        before = words.words[at]
        if before in NOT or before in POSSIBLE:
            return False
        if before in HELPERS:
            helped, passive = True, passive or before in TO_BE
        elif before not in ADVERBS_OF_VERBS and not _is_adverb(before):
            break
        at -= 1
    if passive and not word.endswith("ing"):
        return False
    gap = words.breaks[at + 1]
    if gap >= STOP or at < 0:
        return not helped and _is_note(words, first, last)
    if gap:
        return (
            _said_by_somebody(words, last)
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
        if before in _GO_ON or before in _BY_DOING:
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


def _said_by_somebody(words: SentenceWords, last: int) -> bool:
    behind = last + 1
    if not words.next_word(last):
        return False
    if words.words[behind] in DETERMINERS and behind + 1 < len(words):
        behind += 1
    return words.words[behind] in SOMEBODY or words.is_person(behind)


def _is_note(words: SentenceWords, first: int, last: int) -> bool:
    """A sentence of a note that leaves out who, as "Refused lunch" does."""
    word, behind = words.words[first], words.next_word(last)
    if behind in TO_BE or behind in HELPERS or behind in POSSIBLE or behind in {"for", "against"}:
        return False
    return word.endswith(("ed", "s", "ing")) or words.words[first] == "failed"


def _somebody_is(words: SentenceWords, first: int, last: int, term: Term) -> bool:
    return (
        _before_person(words, last, behaviour=term.behaviour)
        or _is_said_of_person(words, first, last)
        or _of_person(words, last)
    )


def _before_person(words: SentenceWords, last: int, *, behaviour: bool) -> bool:
    """Right before the noun of a person, or with words for kinds of people between."""
    at, end = last + 1, min(len(words), last + 6)
    while at < end and words.breaks[at] in {0, COMMA}:
        word = words.words[at]
        if words.is_person(at) and word not in {"drug", "health"}:
            return words.breaks[at] == 0 and not _heads_a_compound(words, at)
        if behaviour and word in BEHAVIOUR:
            return words.breaks[at] == 0
        if not (word in KINDS_OF_PEOPLE or words.breaks[at] or _joined(words, at)):
            return False
        at += 1
    return False


def _joined(words: SentenceWords, at: int) -> bool:
    return words.words[at - 1] in AND or words.words[at - 1] in KINDS_OF_PEOPLE


def _heads_a_compound(words: SentenceWords, at: int) -> bool:
    """Whether not the person is called so, as in "a difficult patient transport"."""
    behind = words.next_word(at)
    return behind in {"transport", "record", "records", "file", "notes", "list", "meeting"}


def _is_said_of_person(words: SentenceWords, first: int, last: int) -> bool:  # noqa: PLR0911  -- one rule a line
    at = _left_of_adjectives(words, first)
    if at < 0 or words.breaks[at + 1] >= STOP:
        return _is_note_about_person(words, last)
    word = words.words[at]
    if word.endswith("'s") and words.breaks[at + 1] == 0 and _ends_there(words, last):
        return word.partition("'")[0] in SOMEBODY or words.is_person(at)
    if word.endswith("'re"):
        return word == "they're"
    if word == "as" or (first > 0 and words.word_before(first) == "as"):
        return _as_somebody(words, at if word == "as" else first - 1)
    if word == "being" and words.word_before(at) in _BEFORE_BEING:
        return True
    if word in LINKS:
        return _is_link_of_person(words, at)
    if word in SOMEBODY_AS_OBJECT or (words.is_person(at) and not words.is_possessive(at)):
        return _is_found_so(words, at, last)
    return word == "how" and _said_by_somebody(words, last)


def _left_of_adjectives(words: SentenceWords, first: int) -> int:
    """The first word to the left that is no adverb and no other adjective joined to this one."""
    at = first - 1
    for _more in range(4):
        while at >= 0 and not words.breaks[at + 1] and _is_aside(words.words[at]):
            at -= 1
        if at < 1:
            return at
        joined = words.words[at] in AND and not words.breaks[at + 1]
        if joined:
            at -= 1
        if not joined and words.breaks[at + 1] != COMMA:
            return at
        if words.words[at] in LINKS or words.is_person(at) or words.words[at] in SOMEBODY:
            return at
        if words.words[at] in DETERMINERS or words.words[at] in PREPOSITIONS:
            return at
        at -= 1
    return at


def _is_link_of_person(words: SentenceWords, at: int) -> bool:
    while at >= 0 and not words.breaks[at + 1]:
        word = words.words[at]
        if not (
            word in LINKS or word in HELPERS or word in POSSIBLE or word in NOT
            or word in {"to", "known", "likely", "tends", "tended", "tend", "used", "continued",
                        "continues", "began", "reported", "said", "thought", "prone"}
            or _is_aside(word)
        ):  # fmt: skip
            break
        at -= 1
    if at < 0 or words.breaks[at + 1] >= STOP:
        return False
    if words.breaks[at + 1]:
        return doer_before(words, at, gap=True) is Doer.SOMEBODY
    if words.is_possessive(at) and words.words[at].partition("'")[0] not in SOMEBODY:
        return False
    return doer_before(words, at) is Doer.SOMEBODY


def _as_somebody(words: SentenceWords, at: int) -> bool:
    before = at - 1
    if before < 0 or words.breaks[at]:
        return False
    if words.words[before] in SOMEBODY_AS_OBJECT or words.is_person(before):
        return True
    while before >= 0 and not words.breaks[before + 1] and (
        words.words[before] in AS_IF or words.words[before] in HELPERS
        or words.words[before] in POSSIBLE or _is_aside(words.words[before])
    ):  # fmt: skip
        before -= 1
    if before == at - 1 or before < 0:
        return False
    return doer_before(words, before, gap=words.breaks[before + 1] > 0) is Doer.SOMEBODY


def _is_found_so(words: SentenceWords, at: int, last: int) -> bool:
    """As in "We found her difficult", or in a note, "Patient aggressive"."""
    start = at
    while start > 0 and not words.breaks[start] and (
        words.words[start - 1] in DETERMINERS or words.words[start - 1] in KINDS_OF_PEOPLE
    ):  # fmt: skip
        start -= 1
    if words.word_before(start) in FIND:
        return True
    return words.breaks[start] >= STOP and words.is_person(at) and _ends_there(words, last)


def _of_person(words: SentenceWords, last: int) -> bool:
    """As in "It was rude of her"."""
    if words.next_word(last) != "of" or last + 2 >= len(words):
        return False
    at = last + 2
    if words.words[at] in DETERMINERS and at + 1 < len(words) and words.is_person(at + 1):
        return True
    return words.words[at] in SOMEBODY_AS_OBJECT or words.is_person(at)


def _is_note_about_person(words: SentenceWords, last: int) -> bool:
    behind = words.next_word(last)
    if behind in AND and last + 2 < len(words):
        behind = words.next_word(last + 2)
    return behind in {"towards", "toward", "with", "when", "throughout", "today", "again", "at"}


def _ends_there(words: SentenceWords, last: int) -> bool:
    behind = words.next_word(last)
    return not behind or behind in _TOWARDS


def _is_called(words: SentenceWords, first: int, last: int, _term: Term) -> bool:
    """A noun for a person: not before another noun, but for one of a person."""
    if words.is_possessive(last):
        return True
    behind = words.next_word(last)
    before = words.word_before(first)
    if before in SOMEBODY or before in {"i", "to"}:
        return False
    if not behind or behind in _AFTER_A_NOUN or _is_verb(behind) or _is_adverb(behind):
        return True
    return words.words[first] != "the" and behind in person_nouns()


_AFTER_A_NOUN = (
    PREPOSITIONS | HELPERS | POSSIBLE | AND | LINKS | NOT | DETERMINERS | SOMEBODY
    | a_set(
        "if when where whether i we you it also just always often still only himself herself"
        " themselves here there again please so too himself together alike who's isn't came went"
        " said told needs lives wants comes goes gets keeps makes takes uses says knows asks gave"
        " got took made left lost had thought knew felt saw met sat stood kept found arrive need"
        " live want come go get keep make take use say know ask deserve get today yesterday"
    )
)  # fmt: skip


def _is_verb(word: str) -> bool:
    return word.endswith("ed") and len(word) > _SHORTEST


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > _SHORTEST and word not in {"family", "elderly"}


def _is_aside(word: str) -> bool:
    return word in ASIDE or _is_adverb(word)


def _anywhere(_words: SentenceWords, _first: int, _last: int, _term: Term) -> bool:
    return True


def _comments(words: SentenceWords, first: int, last: int, _term: Term) -> bool:
    """An adverb that comments on what is said, rather than saying how it was done."""
    behind = last + 1 < len(words)
    if words.starts_sentence(first):
        return behind
    before, after = words.word_before(first), words.next_word(last)
    if not after:
        return not before and behind and words.breaks[last + 1] < STOP  # between two commas
    if not before:
        return words.breaks[first] <= COMMA
    base = before.partition("'")[0]
    return (
        base in SOMEBODY
        or before in HELPERS
        or before in POSSIBLE
        or before in AND
        or before in {"it", "that", "this", "there", "it's", "i", "we", "because", "which"}
        or words.is_person(first - 1)
    )


_PROOFS: dict[TermClass, Callable[[SentenceWords, int, int, Term], bool]] = {
    TermClass.VERB: _somebody_does,
    TermClass.ADJECTIVE: _somebody_is,
    TermClass.NOUN: _is_called,
    TermClass.PHRASE: _anywhere,
    TermClass.ADVERB: _comments,
}
