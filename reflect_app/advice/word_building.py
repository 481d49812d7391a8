"""Words that are made as they are needed: by endings, by beginnings, of two nouns, for emphasis.

No list has them all ("birdboxes", "unjargoned", "sooo"). The list of words has every form of its
commonest words, so that an unknown form of one is a slip ("teached"); it lacks forms of rarer ones.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice import dictionary
from reflect_app.advice.entries import entries
from reflect_app.advice.identifiers.name_lists import sections
from reflect_app.advice.known_slips import meant_by
from reflect_app.advice.near_words import is_nearly_a_word
from reflect_app.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_REMEMBERED = 2_048
_LONGEST = 40
_COMMON = 2  # a rank
_RAREST = 4
_LACKS_FORMS = 4  # from this rank on the list lacks forms of a word
_SHORTEST_REST = 6  # letters behind a beginning: what is shorter may be a slip ("microships")
_RAREST_REST = 7
_SHORTEST_FIRST = 3  # letters of the first of two nouns
_SHORTEST_OF_TWO = 7
_SHORTEST_BASE = 5
_LONGEST_DRAWN_OUT = 6
_ONE_TOO_MANY = 3  # letters where two are meant
_VOWELS = "aeiou"
_ENDS_OF_ADJECTIVES = (
    *("al", "ive", "ous", "ful", "less", "ish", "ed", "ing", "able", "ar", "some", "ant", "ent"),
)
_STRESSED = ("mit", "fer", "cur", "set", "put", "fit", "cut", "get", "run", "plan", "pin", "ter")
_PARTICIPLES = ("ed", "ing", "able", "ably", "ingly", "edly", "edness")
_AGAIN = re.compile(r"(.)\1+")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")


@lru_cache(_MOST_REMEMBERED)
def is_made(lower: str) -> bool:
    """Whether a word that is in no list is made of such in one of the usual ways."""
    if not 1 < len(lower) <= _LONGEST or meant_by(lower):
        return False
    if _AGAIN.sub(r"\1", lower) in _part("sounds"):
        return True
    parts = lower.split("-")
    if len(parts) > 1:
        *first, last = parts
        rest_is_right = all(map(_is_part, first))
        return (rest_is_right and _is_last_part(last)) or _is_stammered(parts)
    return _is_made(lower) or _is_drawn_out(lower)


def _is_part(part: str) -> bool:
    known = not part or dictionary.is_word(part) or f"{part}-" in dictionary.field_words()
    return known or _is_made(part)


def _is_last_part(part: str) -> bool:
    """Whether it may end a word with hyphens, which take any form: "round-lidded", "box-ticky"."""
    if _is_part(part) or _is_known(part.removesuffix("y")):
        return True
    return any(map(_is_known, _bases_of_forms(part)))


def _is_known(base: str) -> bool:
    return len(base) >= _SHORTEST_FIRST and 0 < dictionary.rank(base) <= _RAREST


def _is_made(word: str) -> bool:
    """Whether it is made of words, and is no slip in a common one, as "burried" is."""
    return (
        not _DRAWN_OUT.search(word)
        and (_has_beginning(word) or _has_ending(word) or _is_of_two_nouns(word))
        and not is_nearly_a_word(word)
    )


def _is_stammered(parts: list[str]) -> bool:
    """Whether somebody began a word more than once: "w-wife", "th-that"."""
    *begun, whole = parts
    return bool(whole) and dictionary.is_word(whole) and all(map(whole.startswith, begun))


def _is_drawn_out(word: str) -> bool:
    """Whether a letter of a short word stands there for emphasis: "sooo", "yesss"; not "weeek"."""
    drawn = _DRAWN_OUT.search(word)
    if drawn is None or (drawn[1] not in "aeiouy" and drawn.end() < len(word)):
        return False
    once, twice = _DRAWN_OUT.sub(r"\1", word), _DRAWN_OUT.sub(r"\1\1", word)
    if len(once) > _LONGEST_DRAWN_OUT:
        return False
    longer = len(drawn[0]) > _ONE_TOO_MANY or drawn.end() == len(word)
    return any(0 < dictionary.rank(each) <= _COMMON for each in (once, twice if longer else ""))


def _has_beginning(word: str) -> bool:
    def rank_behind(beginning: str) -> int:
        rest = word[len(beginning) :] if word.startswith(beginning) else ""
        return dictionary.rank(rest) if len(rest) >= _SHORTEST_REST else 0

    if any(0 < rank_behind(each) <= _RAREST_REST for each in _beginnings()):
        return True
    others = _part("before any word")
    if word.endswith(_PARTICIPLES):
        others |= _part("before participles")
    return any(0 < rank_behind(each) <= _RAREST for each in others)


def _has_ending(word: str) -> bool:
    return any(
        len(base) >= _SHORTEST_BASE and _lacks_forms(base) for base in _bases_of_forms(word)
    ) or any(
        len(base) >= _SHORTEST_FIRST and 0 < dictionary.rank(base) <= _RAREST
        for base in _bases_of_new_words(word)
    )


def _lacks_forms(base: str) -> bool:
    return base in dictionary.field_words() or dictionary.rank(base) >= _LACKS_FORMS


def _bases_of_forms(word: str) -> Iterator[str]:
    """What a plural, a form of a verb, or somebody who does it may be made of."""
    if word.endswith("s"):
        yield from _before_s(word)
    for ending in ("ed", "er", "ers", "ing"):
        if word.endswith(ending):
            yield from _before_vowel(word[: -len(ending)], ending[0])


def _bases_of_new_words(word: str) -> Iterator[str]:
    """What an adverb, a noun in -ness, and a word in -ish, -like and the like may be made of."""
    for ending in ("ly", "ness"):
        if word.endswith(ending):
            yield from _before_consonant(word[: -len(ending)])
    if word.endswith("ish"):
        yield from _before_vowel(word[:-3], "i")
    for ending in ("like", "wise", "less", "lessly", "lessness", "proof"):
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_BASE - 1:
            yield word[: -len(ending)]


def _before_s(word: str) -> Iterator[str]:
    base = word[:-1]
    if base.endswith("ie"):
        yield f"{base[:-2]}y"
    if base.endswith(("sse", "use", "ise", "xe", "che", "she")):
        yield base[:-1]
    if not base.endswith(("s", "x", "z", "ch", "sh")) and not _ends_in_changing_y(base):
        yield base


def _before_vowel(stem: str, vowel: str) -> Iterator[str]:
    """What may stand before -ed, -er, -ing, -ish: "hope", "tip" in "tipped", "try" in "tried"."""
    if len(stem) < _SHORTEST_FIRST:
        return
    if stem[-1] not in _VOWELS and not 0 < dictionary.rank(stem) <= _RAREST:
        yield f"{stem}e"
    if vowel == "e" and stem[-1] == "i":
        yield f"{stem[:-1]}y"
    if stem[-1] == stem[-2] and _doubles(stem[:-1]):
        yield stem[:-1]
    if stem[-1] == "e" or (vowel == "e" and _ends_in_changing_y(stem)):
        return
    single = len(stem) >= _SHORTEST_BASE and stem[-1] in "ntr" and not stem.endswith(_STRESSED)
    if single or not _doubles(stem):
        yield stem


def _doubles(stem: str) -> bool:
    """Whether its last letter is doubled before a vowel, as in "tipped" and "screenshotted"."""
    before, vowel, last = stem[-3:-2], stem[-2:-1], stem[-1:]
    if vowel not in _VOWELS or last in "aeiouhwxy":
        return False
    return before not in _VOWELS or last == "l"


def _before_consonant(stem: str) -> Iterator[str]:
    """What may stand before -ly and -ness: adjectives, as their endings say."""
    if stem.endswith("i"):
        yield f"{stem[:-1]}y"
    elif stem.endswith(_ENDS_OF_ADJECTIVES) and not dictionary.rank(f"{stem}ed"):
        yield stem  # and no verb, as in "resently"


def _ends_in_changing_y(word: str) -> bool:
    return len(word) > 1 and word[-1] == "y" and word[-2] not in _VOWELS


def _is_of_two_nouns(word: str) -> bool:
    """Whether it is a noun and one of those that are written as one with it: "birdbox"."""
    if len(word) < _SHORTEST_OF_TWO:
        return False
    return any(
        _is_second(word[at:]) and _is_first(word[:at])
        for at in range(_SHORTEST_FIRST, len(word) - 2)
    )


def _is_second(noun: str) -> bool:
    seconds = _part("second nouns")
    one = noun[:-2] if noun.endswith(("xes", "shes", "ches", "sses")) else noun.removesuffix("s")
    return noun in seconds or one in seconds


def _is_first(noun: str) -> bool:
    if noun in _part("no first nouns"):
        return False
    if len(noun) == _SHORTEST_FIRST:
        return 0 < dictionary.rank(noun) <= _COMMON
    return 0 < dictionary.rank(noun) <= _RAREST and not noun.endswith(("ing", "ly", "ed"))


def _part(heading: str) -> frozenset[str]:
    return sections("made-words.txt").get(heading, frozenset())


@cache
def _beginnings() -> tuple[str, ...]:
    return entries(resource("advice", "word-beginnings.txt"))
