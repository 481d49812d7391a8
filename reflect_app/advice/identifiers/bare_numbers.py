"""A number that stands by itself, with what is before it in its sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers import words_near_ages as near
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import is_first_name
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.identifiers.reading import Reading

BACK = 70  # characters in which somebody must have been spoken of
CLOSE = 35  # characters in which no word for what is measured may stand
GROWN = 13  # a smaller number by itself is mostly an hour or a count
MARKS = frozenset(",(-:")
_LEAST_NAME = 3
_CAPITAL = lazily(r"(?<!\w)[A-Z][a-zà-ÿ]{2,20}")
_NAME_BEHIND = lazily(
    r"(?:, ([A-Z][a-zà-ÿ]{2,20})(?!\w)| ([A-Z][a-zà-ÿ]{2,20}) (?!(?:and|or|in|on|to|for|with|where"
    r"|there|we|they|i)\b)[a-z])"
)


class Number(NamedTuple):
    """A bare number with what stands before it in its sentence."""

    reading: Reading
    start: int
    end: int
    value: int
    sentence: str
    words: list[str]
    rough: frozenset[str]  # "nearly", "just", which stand right before it
    aged: bool = False  # an age stands before it in its sentence

    @property
    def lower(self) -> str:
        """The text in lower case."""
        return self.reading.lower

    @property
    def grown(self) -> bool:
        """Whether it is too large for an hour of the day."""
        return self.value >= GROWN

    @property
    def somebody(self) -> bool:
        """Whether somebody is spoken of before it in the sentence."""
        return near.PERSON.search(self.sentence) is not None or self.named

    @property
    def named(self) -> bool:
        """Whether a first name that is known and no word stands before it in the sentence."""
        begin = max(0, self.start - len(self.sentence))
        capitals = _CAPITAL.findall(self.reading.text, begin, self.start)
        beside = without_marks(self.words)[-1:]  # "Snap, Uno, 21 and Connect 4"
        return any(
            is_first_name(each) and not is_word(low) and [low] != beside
            for each in capitals
            if (low := each.lower())
        )

    def before(self, pattern: str) -> bool:
        """Whether this follows right behind the number."""
        return re.compile(pattern).match(self.lower, self.end) is not None

    def is_behind_name(self) -> bool:
        """Whether a first name that is known stands right before it, or before its "at"."""
        words = without_marks(self.words[:-1] if self.words[-1:] == ["at"] else self.words)
        word = words[-1] if words else ""
        if not word.isalpha() or len(word) < _LEAST_NAME:
            return False
        if word in entries("no-names-before-numbers.txt"):
            return False
        before = self.reading.text[max(0, self.start - CLOSE) : self.start]
        return re.search(rf"(?<!\w){word.title()}(?!\w)", before) is not None and is_first_name(
            word
        )

    def is_before_name(self) -> bool:
        """Whether a first name that is known stands behind it: "At 97, Bob is", "At 14 Bob has"."""
        name = _NAME_BEHIND.match(self.reading.text, self.end)
        return name is not None and is_first_name(name[1] or name[2])


def number_at(
    reading: Reading, start: int, end: int, value: int, ages: Sequence[tuple[int, int, str]] = ()
) -> Number:
    """The number that is there; ``ages`` are those that were found besides the findings."""
    sentence = sentence_before(reading.lower, start)
    words = near.WORDS.findall(sentence)
    rough = set()
    while words and words[-1] in near.ROUGH:
        rough.add(words.pop())
    begin = start - len(sentence)
    aged = any(begin <= age[0] < start for age in ages) or any(
        each.type == "age" and begin <= each.start < start for each in reading.findings
    )
    return Number(reading, start, end, value, sentence, words, frozenset(rough), aged)


def sentence_before(lower: str, start: int) -> str:
    """What stands before this place in its sentence."""
    before = lower[max(0, start - BACK) : start]
    return re.split(r"[.!?](?=\s|[\"'])|\n", before)[-1]


def without_marks(words: list[str]) -> list[str]:
    """The words without the marks at their end."""
    end = len(words)
    while end and words[end - 1] in MARKS:
        end -= 1
    if words[end - 2 : end - 1] == ["x"] and words[end - 1].isdigit():  # "children x 2 (5 & 3)"
        end -= 2
    return words[:end]
