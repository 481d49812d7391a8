"""What can be put in place of a term, so that the sentence around it stays right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Form

_AN_BEFORE = "aeiou"
_SOUNDED_OTHERWISE = ("use", "uni", "one", "eu")


def in_place_of(words: SentenceWords, first: int, form: Form) -> tuple[int, int, tuple[str, ...]]:
    """From where to where a passage is, and what can be put in its place.

    It begins with the article where another one has to stand before what is put in.
    """
    start, end = words.starts[first], words.ends[first + len(form.words) - 1]
    instead = form.instead
    before = words.word_before(first)
    if instead and before in {"a", "an"} and any(_article(each) != before for each in instead):
        start = words.starts[first - 1]
        instead = tuple(f"{_article(each)} {each}" for each in instead)
    if words.plain[start].isupper() and not words.plain[start:end].isupper():
        instead = tuple(each[:1].upper() + each[1:] for each in instead)
    return start, end, instead


def _article(phrase: str) -> str:
    vowel = phrase[:1].lower() in _AN_BEFORE and not phrase.lower().startswith(_SOUNDED_OTHERWISE)
    return "an" if vowel else "a"
