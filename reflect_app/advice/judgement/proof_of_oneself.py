"""Proof that the writers call themselves something: "I was lazy about the charts"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.grammar_words import (
    FEEL,
    HELPERS,
    LINKS,
    POSSIBLE,
    TO_BE,
    a_set,
    is_aside,
)
from reflect_app.advice.judgement.proof_of_adjectives import ends_phrase, left_of_adjectives

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords

_WE = a_set("i we im")
_ARE = a_set("m re")  # "I'm", "we're"


def we_say_it_of_ourselves(words: SentenceWords, first: int, last: int) -> bool:
    """Whether it is said of "I" or "we", and not only felt."""
    if not ends_phrase(words, last):
        return False
    at, linked = left_of_adjectives(words, first), words.words[first] == "being"
    while at >= 0 and not words.breaks[at + 1]:
        word = words.words[at]
        links = word in LINKS and word not in FEEL
        if not (links or word in HELPERS or word in POSSIBLE or is_aside(word)):
            break
        linked = linked or links
        at -= 1
    if at < 0 or words.breaks[at + 1]:
        return False
    base, _, behind = words.words[at].partition("'")
    asked = words.word_before(at) in TO_BE  # "Was I too sensitive?"
    return base in _WE and (linked or asked or behind in _ARE)
