"""Whether the words around a term show that it is used in its judging sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.sentence_words import COMMA

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Term, Words


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
    return not (term.not_near and _near(words, first, last, term.not_near))


def _behind(words: SentenceWords, last: int, looked_for: Words) -> bool:
    end = last + 1
    for _each in range(looked_for.longest):
        if end >= len(words) or words.breaks[end] > COMMA:
            return False
        end += 1
        if tuple(words.words[last + 1 : end]) in looked_for.sequences:
            return True
    return False


def _before(words: SentenceWords, first: int, looked_for: Words) -> bool:
    begin = first
    for _each in range(looked_for.longest):
        if begin == 0 or words.breaks[begin] > COMMA:
            return False
        begin -= 1
        if tuple(words.words[begin:first]) in looked_for.sequences:
            return True
    return False


def _near(words: SentenceWords, first: int, last: int, looked_for: Words) -> bool:
    begin, end = words.sentence(first)
    return any(
        tuple(words.words[at : at + length]) in looked_for.sequences
        for at in range(begin, end)
        if not first <= at <= last
        for length in range(1, looked_for.longest + 1)
    )
