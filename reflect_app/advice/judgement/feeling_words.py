"""What somebody felt belongs to the passage that says so: "I felt so sorry", and not "I felt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.grammar_words import (
    AND,
    CLAUSE_STARTS,
    DETERMINERS,
    FEEL,
    HELPERS,
    OURSELVES,
    PREPOSITIONS,
    SOMEBODY,
    SOMEBODY_AS_OBJECT,
    a_set,
    is_aside,
)

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords

_VERY = a_set("so really very quite deeply extremely")
_MOST_BETWEEN = 3  # words: "a bit", "so very"
_OF_A_BIT = a_set("bit little right proper lot")
_NO_FEELINGS = (
    AND
    | CLAUSE_STARTS
    | DETERMINERS
    | PREPOSITIONS
    | OURSELVES
    | SOMEBODY
    | SOMEBODY_AS_OBJECT
    | HELPERS
    | {"it", "there"}
)


def with_what_is_felt(words: SentenceWords, last: int) -> int:
    """The last word of such a passage, from the last word of the term."""
    if words.words[last] not in FEEL | _VERY:
        return last
    at = last + 1
    while at <= last + _MOST_BETWEEN and is_aside(words.next_word(at - 1)):
        at += 1
    feeling = words.next_word(at - 1)
    if words.next_word(last) == "a" and words.next_word(last + 1) not in _OF_A_BIT:
        return last  # "I felt a kind of rage"
    return at if feeling and feeling not in _NO_FEELINGS else last
