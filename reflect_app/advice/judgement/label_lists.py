"""Labels that stand by themselves, as notes have them: "Non-compliant, rude, abusive to staff".

Where nobody is named, one label beside another is the proof that somebody is called so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.grammar_words import (
    AND,
    ONES_OWN,
    SOMEBODY,
    SOMEBODY_AS_OBJECT,
    a_set,
    is_aside,
)
from reflect_app.advice.judgement.notes import PAPERS, is_in_a_note
from reflect_app.advice.judgement.proof_of_adjectives import ends_phrase
from reflect_app.advice.judgement.sentence_words import COMMA, STOP
from reflect_app.advice.term import TermClass

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Term

_ALSO_OF_DAYS = a_set(  # days, wards and rooms are called so, too
    "difficult challenging demanding complex chaotic emotional dramatic volatile unpredictable"
    " inconsistent dirty filthy odd strange weird silly disgusting crazy mad mental manic clean"
    " simple awkward toxic lax strict brave exaggerated hard bizarre"
)
_WROTE = a_set(
    "had wrote written writes writing put puts said says reads read typed scribbled noted"
)
_WRITES = a_set("wrote written typed scribbled noted")  # nothing but a note is made so
_ON = a_set("margin form front top page box screen line records record name door bed file folder")
_THEM = SOMEBODY | SOMEBODY_AS_OBJECT | ONES_OWN


def is_label(term: Term) -> bool:
    """Whether a term is what somebody can be called in such a list."""
    return term.term_class is TermClass.ADJECTIVE and not term.on_description_only


def goes_on(words: SentenceWords, first: int, last: int, before: int) -> bool:
    """Whether a label is joined to one that counts and ends with the word ``before``."""
    return first == _next_item(words, before) and ends_phrase(words, last)


def begins(
    words: SentenceWords, first: int, last: int, label_at: Callable[[int], int | None]
) -> bool:
    """Whether a label is the first of some, or the only word of a note about somebody.

    ``label_at`` says where a label ends that begins at a place.
    """
    begin, end = words.sentence(first)
    of_days = " ".join(words.words[first : last + 1]) in _ALSO_OF_DAYS
    if words.word_before(first) in _WROTE and not of_days:
        return ends_phrase(words, last) and (
            words.words[first - 1] in _WRITES or _is_on_paper(words, begin, end)
        )
    if (
        words.breaks[first] >= COMMA
        and not of_days
        and (is_in_a_note(words, first) or _is_said_on_paper(words, begin, first))
    ):
        return ends_phrase(words, last)
    if begin != first and (
        words.breaks[first] < COMMA or PAPERS.isdisjoint(words.words[begin:first])
    ):
        return False
    if last + 1 == end:
        return begin == first and not of_days and _is_about_somebody(words, first, last)
    another = _next_item(words, last)
    ends = label_at(another) if another < end else None
    if ends is None or not ends_phrase(words, ends):
        return False
    return not (of_days and " ".join(words.words[another : ends + 1]) in _ALSO_OF_DAYS)


def _is_said_on_paper(words: SentenceWords, begin: int, first: int) -> bool:
    """As in "A note said beware of the son, aggressive"."""
    before = words.words[begin:first]
    return not (PAPERS.isdisjoint(before) or _WROTE.isdisjoint(before))


def _is_on_paper(words: SentenceWords, begin: int, end: int) -> bool:
    """As in "The chart said obstinate", "Nights had written rude in the margin"."""
    return not (PAPERS | _ON).isdisjoint(words.words[begin:end])


def _next_item(words: SentenceWords, last: int) -> int:
    """Where what is joined by a comma or an "and" to what ends here begins; else the end."""
    at = last + 1
    if at >= len(words) or words.breaks[at] > COMMA:
        return len(words)
    if words.words[at] in AND:
        at += 1
    elif words.breaks[at] != COMMA and words.plain[words.ends[last] : words.starts[at]] != "/":
        return len(words)
    while at < len(words) and is_aside(words.words[at]) and not words.breaks[at]:
        at += 1
    return at


def _is_about_somebody(words: SentenceWords, first: int, last: int) -> bool:
    """Whether the sentences around a note of one label speak of somebody."""
    begin = words.sentence(first - 1)[0] if first else 0
    end = words.sentence(last + 1)[1] if last + 1 < len(words) else last + 1
    around = {each.partition("'")[0] for each in words.words[begin:end]}
    return words.breaks[first] == STOP and not around.isdisjoint(_THEM)
