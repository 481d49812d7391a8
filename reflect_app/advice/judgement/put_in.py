"""What can be put in place of a term, so that the sentence around it stays right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.grammar_words import (
    AND,
    CLAUSE_STARTS,
    DETERMINERS,
    PREPOSITIONS,
    a_set,
)

if TYPE_CHECKING:
    from reflect_app.advice.forms import Form
    from reflect_app.advice.judgement.sentence_words import SentenceWords

_HAVE = a_set("has have had having")
_NOT_BEHIND_HAVE = a_set(  # "she has did not want": what is no participle
    "did was were became chose went saw came gave took spoke drank ate is are does do has began"
)
_UNCOUNTED = a_set("use abuse distress exhaustion drinking autism rape selling medicine")
_MANY = a_set("people children women men mothers families")
_SAYING = a_set("say says said saying")
_ASKING_FOR = ("ask for", "asks for", "asked for", "asking for")
_NEEDS_AN_OBJECT = a_set("to for of with from about")  # at the end of what is put in
_STANDS_ALONE = a_set("come coming go going reply replying ask asks asked asking away")
_NO_OBJECT = (  # what begins nothing that such a preposition could belong to
    AND
    | (CLAUSE_STARTS - {"that"})
    | (PREPOSITIONS - a_set("about over around under near like"))  # "about six appointments"
    | a_set(
        "again today yesterday tomorrow tonight twice once already anymore yet either still ever"
        " now then recently lately repeatedly regularly consistently persistently"
        " initially altogether though however therefore instead anyway please i we he she they"
    )
)
_LAST = a_set("last this next every each")
_TIMES = a_set(
    "time week month year morning afternoon evening night day weekend monday tuesday wednesday"
    " thursday friday saturday sunday"
)
_AN_BEFORE = "aeiou"
_SOUNDED_OTHERWISE = ("use", "uni", "one", "eu")


def in_place_of(words: SentenceWords, first: int, form: Form) -> tuple[int, int, tuple[str, ...]]:
    """From where to where a passage is, and what can be put in its place.

    It begins with the article where another one has to stand before what is put in.
    """
    last = first + len(form.words) - 1
    start, end = words.starts[first], words.ends[last]
    put = (_without_what_hangs(words, last, each) for each in form.instead)
    instead = tuple(each for each in put if each and _fits(words, first, last, each))
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
    if put in _ASKING_FOR and behind.endswith("ing") and not behind.endswith("thing"):
        return False  # "asked for going home"
    if put in _SAYING and (behind == "to" or behind.endswith("ing")):
        return False  # "says to be ill"
    return not (behind == "of" and (" who " in put or " with " in put))


def _without_what_hangs(words: SentenceWords, last: int, put: str) -> str:
    """What is put in, without a preposition that nothing would stand behind; "" where it needs it.

    "failed to attend." is "did not come.", and "failed to attend it" is "did not come to it".
    """
    rest, _space, preposition = put.rpartition(" ")
    if preposition not in _NEEDS_AN_OBJECT or _has_an_object(words, last):
        return put
    alone = rest.rpartition(" ")[2] in _STANDS_ALONE
    return rest if alone and words.next_word(last) != preposition else ""


def _has_an_object(words: SentenceWords, last: int) -> bool:
    """Whether something stands behind that a preposition can belong to."""
    behind = words.next_word(last)
    if behind in _LAST:
        return words.next_word(last + 1) not in _TIMES
    return bool(behind) and behind not in _NO_OBJECT


def _article(phrase: str) -> str:
    vowel = phrase[:1].lower() in _AN_BEFORE and not phrase.lower().startswith(_SOUNDED_OTHERWISE)
    return "an" if vowel else "a"
