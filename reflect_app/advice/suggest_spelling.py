"""What a misspelt word may have been meant to be: on demand, and never for long at a time.

Own, by the distance of letters and how common a word is: a spelling library's search was seen to
hold the interpreter for half a second, and its first guess was less often right.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice import dictionary
from reflect_app.advice.entries import entries
from reflect_app.advice.known_slips import meant_by
from reflect_app.advice.slices import result_of
from reflect_app.advice.spelling_cost import EVERYDAY, cost, rank_cost
from reflect_app.paths import resource

if TYPE_CHECKING:
    from collections.abc import Generator

MOST_WEIGHED = 60  # candidates, the nearest by plain distance: 4 ms
_AT_ONCE = 4_000  # words that are compared in one step, 1 ms
_LONGEST = 40  # letters; what is longer is no word with a slip in it
_FAR_ENOUGH = 1.3  # what costs more than that is hardly meant: other first letters are tried
_HARDLY_MEANT = 2.6
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SAME_SOUND_FIRST = {
    "c": "sk", "k": "cq", "f": "p", "p": "f", "n": "kpg", "s": "cp", "e": "ai", "a": "e",
    "i": "e", "j": "g", "g": "j", "r": "w", "o": "a", "u": "eo", "w": "o", "z": "s", "q": "c",
}  # fmt: skip
_RAREST_CAPITAL = 4  # of words with capitals, only days, months, countries and the like
_TWO_WORDS = 1.3
_CAPITAL = 0.6
_POSSESSIVE = 0.75
_PLURAL = 0.4
_PLURAL_IN_ES = ("chs", "shs", "xs", "ss")


def suggestions(word: str, at_most: int = 5) -> tuple[str, ...]:
    """What may have been meant by a word that is not in the dictionary, the likeliest first.

    With the capitals and the apostrophes that the word has. It takes some 10 to 20 ms.
    """
    return result_of(suggest_in_slices(word, at_most))


def suggest_in_slices(word: str, at_most: int = 5) -> Generator[None, None, tuple[str, ...]]:
    """The same in slices of a few milliseconds; the generator returns what it found."""
    plain = word.replace("\u2019", "'").replace("\u2011", "-").replace("\x01", "")
    letters = plain.replace("'", "").replace("-", "")
    if not 1 < len(plain) <= _LONGEST or not letters.isalpha() or dictionary.problem():
        return ()
    if "-" in plain.strip("-"):
        return (yield from _with_one_part_right(word, plain, at_most))
    base, ending = _parted(plain)
    costs = yield from _weighed(base.lower())
    costs |= _of_plurals(base.lower()) | _known_of_old(base.lower(), plain.lower())
    nearest = sorted(costs, key=lambda each: (costs[each], each))
    least = costs[nearest[0]] if nearest else 0
    near = [each for each in nearest if costs[each] <= max(least + 1.1, 1.2)]
    near = [each for each in near if "iz" not in each or each.replace("iz", "is") not in costs]
    return tuple(
        dict.fromkeys(
            _as_typed(each + ending, word)
            for each in near
            if each.removesuffix("'s") not in _never()
        )
    )[:at_most]


def _parted(word: str) -> tuple[str, str]:
    """A word without its possessive, and that."""
    for ending in ("'s", "'S"):
        if word.endswith(ending):
            return word[:-2], ending
    return (word[:-1], "'") if word.endswith("'") else (word, "")


def _with_one_part_right(
    word: str, plain: str, at_most: int
) -> Generator[None, None, tuple[str, ...]]:
    parts = plain.split("-")
    wrong = [at for at, part in enumerate(parts) if part and not dictionary.knows(part)]
    right = [parts]
    for at in wrong:
        meant = yield from suggest_in_slices(parts[at], at_most if len(wrong) == 1 else 1)
        right = [[*some[:at], each, *some[at + 1 :]] for some in right for each in meant]
    return tuple(_as_typed("-".join(each), word) for each in right if each != parts)


def _weighed(typed: str) -> Generator[None, None, dict[str, float]]:
    """What each word that may have been meant costs."""
    ranks = _changed_at_the_start(typed)
    yield
    yield from _near(typed, typed[:1], ranks)
    costs = yield from _costs_of(typed, ranks)
    _add_two_words(typed, costs)
    if min(costs.values(), default=9.0) > _FAR_ENOUGH:
        more: dict[str, int] = {}
        for first in _SAME_SOUND_FIRST.get(typed[:1], ""):
            yield from _near(typed, first, more)
        costs |= yield from _costs_of(typed, more)
    return {each: what for each, what in costs.items() if what <= _HARDLY_MEANT}


def _changed_at_the_start(typed: str) -> dict[str, int]:
    """Words that are this one but for their beginning: what those with its first letter miss."""
    tried = {typed[1:], typed[1:2] + typed[:1] + typed[2:]}
    tried |= {letter + typed for letter in _LETTERS}
    tried |= {letter + typed[1:] for letter in _LETTERS}
    return {each: rank for each in tried if len(each) > 1 and (rank := dictionary.rank(each))}


def _near(typed: str, first: str, ranks: dict[str, int]) -> Generator[None, None, None]:
    """Add the words with this first letter that few letters part from what was typed."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415  -- not before it is needed
    from rapidfuzz.process import extract  # noqa: PLC0415

    most = 1 if len(typed) < 4 else 2 if len(typed) < 8 else 3  # noqa: PLR2004
    words = _words(first)
    yield
    for begin in range(0, len(words), _AT_ONCE):
        some = words[begin : begin + _AT_ONCE]
        found = extract(
            typed, some, scorer=OSA.distance, processor=str.lower, score_cutoff=most, limit=None
        )
        ranks.update((word, dictionary.rank(word)) for word, _distance, _at in found)
        yield


@lru_cache(2)
def _words(first: str) -> tuple[str, ...]:
    """The words with this first letter: of the list, of the field, and with a capital."""
    listed = dictionary.words_beginning_with(first)
    both = (first, first.upper())
    field = [each for each in dictionary.field_words() if each.startswith(both) and each[-1] != "-"]
    capital = dictionary.capitals_beginning_with(first.upper(), _RAREST_CAPITAL)
    return (*listed, *field, *capital)


def _costs_of(typed: str, ranks: dict[str, int]) -> Generator[None, None, dict[str, float]]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    def roughly(each: str) -> float:
        return OSA.distance(typed, each) + rank_cost(ranks[each]) - (each in _everyday())

    nearest = sorted(ranks, key=roughly)
    costs: dict[str, float] = {}
    for at, each in enumerate(nearest[:MOST_WEIGHED]):
        costs[each] = cost(typed, each.lower()) + rank_cost(ranks[each])
        if each in _everyday():
            costs[each] -= EVERYDAY
        elif each[0].isupper():
            costs[each] += _CAPITAL
        if at % 20 == 19:  # noqa: PLR2004
            yield
    return costs


def _add_two_words(typed: str, costs: dict[str, float]) -> None:
    """Two common words that were written as one."""
    for at in range(1, len(typed)):
        first, second = typed[:at], typed[at:]
        ranks = dictionary.rank(first), dictionary.rank(second)
        if 0 < ranks[0] <= 2 and 0 < ranks[1] <= 2 and len(first) > 1:  # noqa: PLR2004
            costs[f"{first} {second}"] = _TWO_WORDS + sum(map(rank_cost, ranks))


def _of_plurals(typed: str) -> dict[str, float]:
    """A possessive without its apostrophe ("womens"), and a plural made too simply ("familys")."""
    plural = ""
    if typed.endswith("ys"):
        plural = f"{typed[:-2]}ies"
    elif typed.endswith(_PLURAL_IN_ES):
        plural = f"{typed[:-1]}es"
    if rank := dictionary.rank(plural):
        return {plural: _PLURAL + rank_cost(rank)}
    if typed.endswith("s") and (rank := dictionary.rank(typed[:-1])):
        return {f"{typed[:-1]}'s": _POSSESSIVE + rank_cost(rank)}
    return {}


def _known_of_old(typed: str, whole: str) -> dict[str, float]:
    """What is meant where somebody wrote down what is; and the word itself, with its capital."""
    found = {meant: -1.0 for each in (typed, whole) if (meant := meant_by(each))}
    if 0 < dictionary.rank(capital := typed.capitalize()) <= _RAREST_CAPITAL:
        found[capital] = 0.0
    return found


@cache
def _never() -> frozenset[str]:
    return frozenset(entries(resource("advice", "never-suggested.txt")))


@cache
def _everyday() -> frozenset[str]:
    return frozenset(entries(resource("advice", "everyday-words.txt")))


def _as_typed(meant: str, word: str) -> str:
    """A suggestion with the capitals and the apostrophes of what stands there."""
    if len(word) > 1 and word.isupper():
        meant = meant.upper()
    elif word[:1].isupper():
        meant = meant[:1].upper() + meant[1:]
    return meant.replace("'", "\u2019") if "\u2019" in word or "'" not in word else meant
