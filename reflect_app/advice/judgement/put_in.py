"""What can be put in place of a term, so that the sentence around it stays right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.grammar_words import a_set

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Form

_HAVE = a_set("has have had having")
_NOT_BEHIND_HAVE = a_set(  # "she has did not want": what is no participle
    "did was were became chose went saw came gave took spoke drank ate is are does do has began"
)
_AN_BEFORE = "aeiou"
_SOUNDED_OTHERWISE = ("use", "uni", "one", "eu")


def in_place_of(words: SentenceWords, first: int, form: Form) -> tuple[int, int, tuple[str, ...]]:
    """From where to where a passage is, and what can be put in its place.

    It begins with the article where another one has to stand before what is put in.
    """
    start, end = words.starts[first], words.ends[first + len(form.words) - 1]
    instead = form.instead
    before = words.word_before(first)
    if instead and _HAVE & set(words.words[max(0, first - 3) : first]):
        instead = tuple(each for each in instead if each.split()[0] not in _NOT_BEHIND_HAVE)
    if instead and before in {"a", "an"} and any(_article(each) != before for each in instead):
        start = words.starts[first - 1]
        instead = tuple(f"{_article(each)} {each}" for each in instead)
    if words.plain[start].isupper() and not words.plain[start:end].isupper():
        instead = tuple(each[:1].upper() + each[1:] for each in instead)
    return start, end, instead


def _article(phrase: str) -> str:
    vowel = phrase[:1].lower() in _AN_BEFORE and not phrase.lower().startswith(_SOUNDED_OTHERWISE)
    return "an" if vowel else "a"
