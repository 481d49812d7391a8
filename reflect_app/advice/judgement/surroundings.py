"""Whether the words around a term show that it is used in its judging sense."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.forms import words_of
from reflect_app.advice.judgement.grammar_words import (
    DETERMINERS,
    ONES_OWN,
    SOMEBODY_AS_OBJECT,
    a_set,
)
from reflect_app.advice.judgement.sentence_words import COMMA
from reflect_app.advice.term import TermClass, Written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Term


_PLAYS = a_set("panto pantomime play film joke soap opera novel musical cartoon sitcom crossword")
_TELLS_OF = frozenset({"about", "where", "whose"})
_SAYS = frozenset({"says", "said", "tells", "told", "jokes", "joked", "laughed"})
_CALLED = frozenset({"call", "calls", "called", "labelled", "branded", "named", "written"})
_ONE_WE_KNOW = ONES_OWN | SOMEBODY_AS_OBJECT
_WE = a_set("i we")  # "She says she takes it but I wrote that she was ..."
_WHOM = {"she": "her", "he": "him", "they": "them"}


class Words(NamedTuple):
    """Words or word sequences that stand near a term and show in which sense it is used."""

    sequences: frozenset[tuple[str, ...]]
    longest: int


@cache
def _named(with_commas: str) -> Words:
    """What a term names, as words; read when the term is first met."""
    sequences = frozenset(found for each in with_commas.split(",") if (found := words_of(each)))
    return Words(sequences, max(map(len, sequences), default=0))


@cache
def _chosen_by_them() -> str:
    """What shows that the word is the person's own choice, which always wins."""
    says_so = (
        f"{verb} {whom}"
        for verb in ("calls", "called", "call", "describes", "described", "describe", "said of")
        for whom in ("herself", "himself", "themselves", "myself")
    )
    in_their_words = (
        f"in {whose} {words}"
        for whose in ("her", "his", "their")
        for words in ("words", "own words", "phrase", "own phrase")
    )
    return ",".join((*says_so, *in_their_words))


def fits_around(words: SentenceWords, first: int, last: int, term: Term) -> bool:
    """Whether what stands before, behind and in the same sentence is as the term asks for."""
    if term.not_before and _behind(words, last, term.not_before):
        return False
    if term.not_after and _before(words, first, term.not_after):
        return False
    if (term.only_before or term.only_after) and not (
        _behind(words, last, term.only_before) or _before(words, first, term.only_after)
    ):
        return False
    if term.near and not _near(words, first, last, term.near):
        return False
    if term.not_near and _near(words, first, last, term.not_near):
        return False
    chosen = term.term_class is not TermClass.VERB and _is_chosen(words, first)
    return not (chosen or _is_made_up(words, first))


def is_written_so(words: SentenceWords, first: int, last: int, term: Term) -> bool:
    """Whether a term is written as it has to be; a label with a capital is a title or a name."""
    written = words.plain[words.starts[first] : words.ends[last]]
    if term.written is Written.CAPITALS:
        return written[:2].isupper()
    if words.starts_sentence(first) or written[:2].isupper() or words.breaks[first]:
        return True
    small = term.written is Written.SMALL or (
        first == last and term.term_class in {TermClass.NOUN, TermClass.ADJECTIVE}
    )
    return not small or written[0].islower() or _all_titled(words, first)


def _all_titled(words: SentenceWords, at: int) -> bool:
    """Whether the words around have capitals too, as in a headline."""
    begin, end = words.sentence(at)
    capitals = sum(words.plain[words.starts[each]].isupper() for each in range(begin, end))
    return capitals * 3 > (end - begin) * 2


def _behind(words: SentenceWords, last: int, named: str) -> bool:
    looked_for = _named(named)
    end = last + 1
    for _each in range(looked_for.longest):
        if end >= len(words) or words.breaks[end] > COMMA:
            return False
        end += 1
        if tuple(words.words[last + 1 : end]) in looked_for.sequences:
            return True
    return False


def _before(words: SentenceWords, first: int, named: str) -> bool:
    looked_for = _named(named)
    begin = first
    for _each in range(looked_for.longest):
        if begin == 0 or words.breaks[begin] > COMMA:
            return False
        begin -= 1
        if tuple(words.words[begin:first]) in looked_for.sequences:
            return True
    return False


def _is_made_up(words: SentenceWords, first: int) -> bool:
    """Whether somebody in a play or a film is meant: "He plays the drunk in the panto"."""
    begin, end = words.sentence(first)
    if any(
        words.words[at] in _PLAYS
        and words.words[at + 1] in _TELLS_OF
        and words.words[at + 2] not in _ONE_WE_KNOW  # "a joke about his so-called fits"
        for at in range(begin, first - 1)
    ):
        return True  # "a novel about a man who was sectioned"
    return any(
        words.words[at] in _PLAYS
        and words.words[at - 1] in DETERMINERS
        and words.words[at - 2] in {"in", "of", "from"}
        for at in range(begin + 2, end)
    )


def _is_chosen(words: SentenceWords, first: int) -> bool:
    before = words.words[words.sentence(first)[0] : first]
    return _holds(before, _chosen_by_them()) or _is_told_of_oneself(before)


def _is_told_of_oneself(before: list[str]) -> bool:
    """Whether it is their own account: "He says he was an addict", "She said they call her"."""
    for at, word in enumerate(before[:-2]):
        if word in _WHOM and before[at + 1] in _SAYS and _WE.isdisjoint(before[at + 3 :]):
            behind = [each for each in before[at + 2 : at + 5] if each not in {"that", "us", "me"}]
            if behind and behind[0].partition("'")[0] == word:
                return True
            if _CALLED.isdisjoint(before[at + 2 :]):
                continue
            if _without_article(before)[-1:] == [_WHOM[word]]:
                return True
    return False


def _without_article(before: list[str]) -> list[str]:
    return before[:-1] if before[-1:] in (["a"], ["an"], ["the"]) else before


def _near(words: SentenceWords, first: int, last: int, named: str) -> bool:
    begin, end = words.sentence(first)
    around = words.words[begin:end]
    for each in (around, [word.removesuffix("'s") for word in around]):
        if _holds(each[: first - begin], named) or _holds(each[last + 1 - begin :], named):
            return True
    return False


def _holds(around: Sequence[str], named: str) -> bool:
    looked_for = _named(named)
    return any(
        tuple(around[at : at + length]) in looked_for.sequences
        for at in range(len(around))
        for length in range(1, looked_for.longest + 1)
    )
