"""What can be put in place of a term, so that the sentence around it stays right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.grammar_words import DETERMINERS, a_set

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Form

_HAVE = a_set("has have had having")
_NOT_BEHIND_HAVE = a_set(  # "she has did not want": what is no participle
    "did was were became chose went saw came gave took spoke drank ate is are does do has began"
)
_UNCOUNTED = a_set("use abuse distress exhaustion drinking autism rape selling medicine")
_MANY = a_set("people children women men mothers families")
_SAYING = a_set("say says said saying")
_AN_BEFORE = "aeiou"
_SOUNDED_OTHERWISE = ("use", "uni", "one", "eu")


def in_place_of(words: SentenceWords, first: int, form: Form) -> tuple[int, int, tuple[str, ...]]:
    """From where to where a passage is, and what can be put in its place.

    It begins with the article where another one has to stand before what is put in.
    """
    last = first + len(form.words) - 1
    start, end = words.starts[first], words.ends[last]
    instead = tuple(each for each in form.instead if _fits(words, first, last, each))
    before = words.word_before(first)
    if before in {"a", "an"} and any(_article(each) != before for each in instead):
        start = words.starts[first - 1]
        instead = tuple(f"{_article(each)} {each}" for each in instead)
        first -= 1
    if words.starts_sentence(first) and words.plain[start].isupper():
        instead = tuple(each[:1].upper() + each[1:] for each in instead)
    return start, end, instead


def _fits(words: SentenceWords, first: int, last: int, put: str) -> bool:
    """Whether the sentence stays right around it, as far as the words beside it show."""
    before, behind = words.word_before(first), words.next_word(last)
    begins = put.split(maxsplit=1)[0]
    if begins in _NOT_BEHIND_HAVE and _HAVE & set(words.words[max(0, first - 3) : first]):
        return False  # "has did not want"
    if before in {"a", "an"} and (begins in _MANY or _UNCOUNTED & set(put.split()[:2])):
        return False  # "an abuse"
    if begins == "what" and before in DETERMINERS:
        return False  # "the what caring asks of her"
    if put in _SAYING and (behind == "to" or behind.endswith("ing")):
        return False  # "says to be ill"
    return not (behind == "of" and (" who " in put or " with " in put))


def _article(phrase: str) -> str:
    vowel = phrase[:1].lower() in _AN_BEFORE and not phrase.lower().startswith(_SOUNDED_OTHERWISE)
    return "an" if vowel else "a"
