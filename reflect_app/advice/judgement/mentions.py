"""Whether a word is only spoken of, and nobody is called so: "We no longer write wheelchair-bound".

Who asks for better words has to name those that they replace; showing these would be odd.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.grammar_words import (
    AND,
    DETERMINERS,
    HELPERS,
    NOT,
    OURSELVES,
    POSSIBLE,
    PREPOSITIONS,
    SOMEBODY,
    SOMEBODY_AS_OBJECT,
    TO_BE,
    a_set,
    is_adverb,
)
from reflect_app.advice.judgement.sentence_words import COLON, COMMA

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords

_WORDS = a_set(
    "word words term terms phrase phrases label labels expression expressions wording"
    " heading headings chapter title"
)
_SINGLE = a_set("word term label phrase adjective")
_ALSO_ELSE = a_set("term terms label labels")  # "this term", "in terms of", "they label"
_LIKE = a_set("like such as than for thing")
_WRITE = a_set(
    "write writes writing wrote written say says saying said use uses using used put putting type"
    " typing typed call calls calling called"
)
_PAPERS = a_set(
    "guide guides guidance guideline guidelines policy leaflet leaflets poster posters trainer"
    " training template manual handbook toolkit style"
)
_WRITERS = OURSELVES | _PAPERS | a_set("our please staff team unit service trust let")
_LEFT_OFF = NOT | a_set(
    "no longer stopped stop stopping avoid avoids avoided avoiding instead rather without than"
    " banned dropped dislike dislikes disliked hate hates hated loathes unlearn unlearning unlearnt"
    " retired"
)
_DISLIKE = a_set("dislike dislikes disliked hate hates hated loathes loathed minds resents")
_MENDED = a_set(
    "deleted delete deleting replaced replace replaces replacing swapped swap swaps swapping avoid"
    " avoids avoided avoiding reworded rephrased banned scrapped ditched binned retired"
    " list listed circled underlined highlighted"
)
_OUT = a_set("crossed cross crossing struck strike took take taken left leave edited")  # "... out"
_PUT_RIGHT = _MENDED | a_set("crossed struck took changed change removed dropped rewrote mended")
_CALL = a_set("call calling label describe")
_DO_NOT = a_set("don't not never stop please")
_NO_LONGER = a_set("old former previous")
_RIDDLES = a_set("crossword scrabble clue quiz puzzle hangman spelling")
_MEANS = a_set("mean means meant meaning spell spelt out change changed")
_ON_PAPER = a_set(
    "note notes file record records letter handover board chart report entry log plan whiteboard"
    " screen referral summary email"
)
_FEW = 3  # words
_ONE_PERSON = a_set("he she him her his hers himself herself")
_BETWEEN = 8  # words from what shows it to the term, as in a list of terms
_BEFORE = 6  # words before that in which it is said that it was left off
_NEVER_BETWEEN = (
    SOMEBODY | SOMEBODY_AS_OBJECT | OURSELVES | HELPERS | POSSIBLE | PREPOSITIONS | DETERMINERS
)


def is_only_mentioned(words: SentenceWords, first: int, last: int) -> bool:
    """Whether a sentence speaks of the words of a term, as words that are better left off."""
    begin, end = words.sentence(first)
    return (
        _is_contrasted(words, first, begin, end)
        or _is_named_before(words, first, begin, end)
        or _is_spoken_of_behind(words, first, last, end)
        or _is_listed_as_left_off(words, first, begin)
    )


def is_the_word_for_somebody(words: SentenceWords, first: int) -> bool:
    """As in "I let the word manipulative stand in her notes": it was said of her all the same."""
    around = set(words.words[slice(*words.sentence(first))])
    if words.word_before(first) in TO_BE:
        return _is_what_the_word_was(words, first) and around.isdisjoint(_RIDDLES | _PUT_RIGHT)
    at = first - 1
    if not {words.word_before(first)} & _SINGLE or not {words.word_before(at)} & {"the", "that"}:
        return False
    return not (
        around.isdisjoint(_ONE_PERSON) or around.isdisjoint(_ON_PAPER)
    ) and around.isdisjoint(_MEANS | _LEFT_OFF | _PUT_RIGHT)


def _is_what_the_word_was(words: SentenceWords, first: int) -> bool:
    """As in "The word on the form was aggressive", where it begins the sentence."""
    begin = words.sentence(first)[0]
    named = words.words[begin : begin + 3]
    starts = named[:1] in (["the"], ["their"], ["our"], ["my"]) and first - begin <= _BETWEEN
    return starts and not _SINGLE.isdisjoint(named[1:]) and not any(words.breaks[begin + 1 : first])


def _is_contrasted(words: SentenceWords, first: int, begin: int, end: int) -> bool:
    """As in "write what she said, not aggressive", "In our leaflets it is X rather than Y"."""
    if not _stands_behind_not(words, first, begin):
        return False
    around = set(words.words[begin:end])
    if {"rather", "called"} <= around:
        return True  # "She would rather be called X than Y"
    asked = not around.isdisjoint(_WRITE | _WORDS) and _by_writers(words, begin, end)
    return asked or not around.isdisjoint(_PAPERS)


def _stands_behind_not(words: SentenceWords, first: int, begin: int) -> bool:
    """Whether a term stands behind ", not", "and never", "rather than" or "instead of"."""
    before = words.words[max(begin, first - 2) : first]
    if before in (["rather", "than"], ["instead", "of"]):
        return True
    if before[-1:] == ["than"] and "rather" in words.words[begin:first]:
        return True
    if not before or before[-1] not in {"not", "never"}:
        return False
    return words.breaks[first - 1] == COMMA or before[0] in AND


def _by_writers(words: SentenceWords, begin: int, end: int) -> bool:
    """Whether it is said of those who write, or asked of the reader: "Write what you saw"."""
    return words.words[begin] in _WRITE or any(
        words.words[at].partition("'")[0] in _WRITERS for at in range(begin, end)
    )


def _is_named_before(words: SentenceWords, first: int, begin: int, end: int) -> bool:
    """As in "the word manipulative", "we never say needy", "I crossed out difficult"."""
    behind_article = words.words[max(begin, first - 1)] in {"a", "an"}
    for at in range(first - 1 - behind_article, max(begin - 1, first - _BETWEEN), -1):
        known = _names(words, at, first, begin, end)
        if known is not None:
            return known
        word = words.words[at]
        if (word not in _LIKE and word in _NEVER_BETWEEN) or words.breaks[at + 1] >= COLON:
            return False
    return False


def _names(words: SentenceWords, at: int, first: int, begin: int, end: int) -> bool | None:
    """Whether a word before a term shows that it is named only, if it shows anything."""
    word, before = words.words[at], words.word_before(at)
    if word in _WORDS and _is_a_noun_here(words, at):
        return _is_left_off(words, begin, end) or _ONE_PERSON.isdisjoint(words.words[begin:end])
    if word in _WRITE:
        return _is_not_written(words, begin, at) or _is_mended_behind(words, first, end)
    if word in _MENDED or (word == "out" and before in _OUT):
        return _by_writers(words, begin, at) or at - begin <= 1
    if (word == "such" and before == "no") or _is_whom_nobody_calls_so(words, at, begin):
        return True  # "There is no such thing as a bed blocker"
    return None


def _is_not_written(words: SentenceWords, begin: int, at: int) -> bool:
    """Whether those who write leave something off: "we try not to say", "Never write"."""
    used_to = words.words[max(begin, at - 2) : at] == ["used", "to"]
    if used_to and words.words[at] in {"say", "write"}:
        return True
    if words.word_before(at) == "being" and words.word_before(at - 1) in _DISLIKE:
        return True  # "Hates being called a sufferer"
    if words.word_before(at) in TO_BE:  # "had not been called ..." is about somebody
        return False
    return _is_left_off(words, max(begin, at - _BEFORE), at) and (
        _by_writers(words, begin, at + 1) or words.words[begin] in _LEFT_OFF
    )


def _is_whom_nobody_calls_so(words: SentenceWords, at: int, begin: int) -> bool:
    """As in "Don't call him a service user"."""
    call = at - 1
    return (
        words.words[at] in SOMEBODY_AS_OBJECT
        and words.word_before(at) in _CALL
        and words.word_before(call) in _DO_NOT
        and call - begin <= _FEW
    )


def _is_mended_behind(words: SentenceWords, first: int, end: int) -> bool:
    """As in "I had typed attention seeking and deleted it"."""
    for at in range(first + 1, min(end - 1, first + _BEFORE + _FEW)):
        if words.words[at] in _PUT_RIGHT and "it" in words.words[at + 1 : at + 3]:
            return True
    return False


def _is_listed_as_left_off(words: SentenceWords, first: int, begin: int) -> bool:
    """As in "Words to avoid: needy, difficult", and not "Three words about him: needy, ..."."""
    colon = first
    while colon > begin and words.breaks[colon] != COLON:
        colon -= 1
    before = set(words.words[begin:colon])
    if colon == begin or before.isdisjoint(_WORDS) or not before.isdisjoint(_ONE_PERSON):
        return False
    return not before.isdisjoint(_LEFT_OFF | _MENDED)


def _is_a_noun_here(words: SentenceWords, at: int) -> bool:
    if words.breaks[at + 1]:  # "in a word, difficult"
        return False
    return words.words[at] not in _ALSO_ELSE or words.word_before(at) in {"the", "a", "old"}


def _is_left_off(words: SentenceWords, begin: int, end: int) -> bool:
    return not _LEFT_OFF.isdisjoint(words.words[begin:end])


def _is_spoken_of_behind(words: SentenceWords, first: int, last: int, end: int) -> bool:
    """As in "Kicked off is a phrase that I avoid", "What does challenging mean?"."""
    at = last + 1
    if words.words[at : at + 2] in (["as", "a"], ["as", "an"]) and at + 2 < end:
        return words.words[at + 2] in _WORDS  # "Complex, as a word, says little"
    while at < end and is_adverb(words.words[at]) and not words.breaks[at]:
        at += 1
    if at >= end or words.breaks[at]:
        return False
    word = words.words[at]
    if word == "mean" or (word == "even" and words.next_word(at) == "mean"):
        return words.word_before(first) in {"does", "did"}
    if word not in TO_BE:
        return False
    said = words.words[at + 1 : min(end, at + 6)]
    if said[:2] in (["the", "name"], ["the", "title"]):
        return True
    named = not _WORDS.isdisjoint(said) or "description" in said
    return named and (_is_left_off(words, at, end) or not _NO_LONGER.isdisjoint(said))
