"""Whether an unknown word is one slip away from a word that people write every day.

It decides between a name and a misspelt word where a sentence begins: cheaply, by the words that
one letter more, less, another vowel or two turned round would make of it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import common_words_beginning_with, field_words, is_word, problem
from reflect_app.advice.spelling_cost import cost

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHORTEST = 5  # letters; what is shorter is near to many words ("Wen", "Nell")
_LONGEST = 20
_RAREST = 4  # a rank of the dictionary
_RARER = 5
_PREFIX = 3  # letters, by which common words are read: most slips have those of the word itself
_PEOPLE = frozenset(
    (
        *("somebody", "someone", "nobody", "everybody", "everyone", "anybody", "anyone", "family"),
        *("mother", "father", "sister", "brother", "manager", "nurse", "doctor", "therapist"),
        *("patient", "resident", "colleague", "teacher", "student", "consultant"),
    )
)
_OTHER_LETTERS = 2  # at most, in one of two words and not in the other, for them to be near
_FAR, _FAR_FOR_SHORT = 2.0, 1.3  # what lies between two that are near, at most
_ONE_SLIP = 1.2  # what lies between two that are as good as one slip apart: "exaustion"
_VOWELS = "aeiou"
_OFTEN_MISSING = "aeiournst"
_MOST_REMEMBERED = 2_048


@lru_cache(_MOST_REMEMBERED)
def is_nearly_a_word(low: str) -> bool:
    """Whether a word in lower case, in no list of names, is a slip in a common word."""
    if not _SHORTEST <= len(low) <= _LONGEST or not low.isalpha() or problem() is not None:
        return False
    if is_word(low):
        return False
    slips = set(_one_slip_away(low))
    if not slips.isdisjoint(field_words()):
        return True
    return any(each in _common(each[:_PREFIX]) for each in slips)


@lru_cache(_MOST_REMEMBERED)
def is_a_slip_in_a_common_word(low: str) -> bool:
    """Whether few letters of any kind part it from a common word that begins as it does."""
    if is_nearly_a_word(low):
        return True
    return is_near_one_of(low, common_words_beginning_with(low[:2], _RAREST))


@lru_cache(_MOST_REMEMBERED)
def is_a_slip_in_a_rare_word(low: str) -> bool:
    """Whether hardly more than one slip parts it from a word, also one that few people use."""
    if is_nearly_a_word(low):
        return True
    return is_near_one_of(low, common_words_beginning_with(low[:2], _RARER), _ONE_SLIP)


def is_near_one_of(low: str, words: Iterable[str], most: float = 0) -> bool:
    """Whether few letters part it from one of these; without the weight of a library for it."""
    most = most or (_FAR_FOR_SHORT if len(low) <= _SHORTEST else _FAR)
    letters = frozenset(low)
    return any(
        len(letters.symmetric_difference(each)) <= _OTHER_LETTERS
        and abs(len(each) - len(low)) <= _OTHER_LETTERS
        and cost(low, each) <= most
        for each in words
    )


@lru_cache(_MOST_REMEMBERED)
def _common(letters: str) -> frozenset[str]:
    """The common words that begin so, read once: a new word meets them many times over."""
    return frozenset(common_words_beginning_with(letters, _RAREST))


@lru_cache(_MOST_REMEMBERED)
def is_nearly_said_of_people(low: str) -> bool:
    """Whether it is a slip in a word for somebody, which speaks and asks as a name does."""
    return _SHORTEST <= len(low) <= _LONGEST and not _PEOPLE.isdisjoint(_one_slip_away(low))


def _one_slip_away(low: str) -> Iterator[str]:
    """The slips that are made most: a letter too much or missing, two turned round, a vowel."""
    for at in range(1, len(low)):
        yield low[: at - 1] + low[at] + low[at - 1] + low[at + 1 :]
        yield low[:at] + low[at + 1 :]
        yield low[:at] + low[at - 1] + low[at:]
        for letter in _OFTEN_MISSING:
            yield low[:at] + letter + low[at:]
        if low[at] in _VOWELS:
            for letter in _VOWELS:
                yield low[:at] + letter + low[at + 1 :]
