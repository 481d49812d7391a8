"""How far a misspelling is from a word: what is easily mistaken costs less.

The distance is that of the least changes of letters that make one of the other (insertions,
losses, exchanges and two letters the wrong way round). A doubled letter, a vowel for another, a
neighbour on the keyboard or a letter of the same sound cost less than 1.
"""

from __future__ import annotations

from functools import cache

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")
_SAME_SOUND = frozenset({"cs", "ck", "sz", "fv", "gj", "kq", "iy", "uw", "td", "mn", "xc", "ea"})
_OFTEN_SILENT = frozenset("ehugw")

DOUBLED = 0.45
VOWEL = 0.6
SOUND = 0.55
NEIGHBOUR = 0.8
TURNED = 0.6
TURNED_VOWELS = 0.4  # "peice"
SILENT = 0.7
LEFT_OUT = 0.85
APOSTROPHE = 0.25
FIRST_LETTER = 0.5  # more, since hardly anybody mistakes it
LAST_LETTER = 0.2  # more: an ending is mostly the right one
EVERYDAY = 0.25  # less
_BY_RANK = (0.0, 0.0, 0.12, 0.3, 0.5, 0.65, 0.75, 0.85, 1.0)


def cost(typed: str, word: str) -> float:
    """What lies between a misspelling and a word, both in lower case; 0 where they are the same."""
    before: list[float] = []
    row = [0.0]
    for at in range(len(word)):
        row.append(row[-1] + _left_out(word, at))
    for at, letter in enumerate(typed):
        two_before, before = before, row
        row = [before[0] + _too_many(typed, at)]
        for other_at, other in enumerate(word):
            if letter == other:
                least = before[other_at]
            else:
                least = before[other_at] + _exchanged(letter, other)
            if (lost := row[other_at] + _left_out(word, other_at)) < least:
                least = lost
            if (more := before[other_at + 1] + _too_many(typed, at)) < least:
                least = more
            turned = at and other_at and letter == word[other_at - 1] and other == typed[at - 1]
            if turned and (swap := two_before[other_at - 1] + _turned(letter, other)) < least:
                least = swap
            row.append(least)
    return row[-1] + _of_the_ends(typed, word)


def rank_cost(rank: int) -> float:
    """What a word costs more the rarer it is, by its rank in the dictionary."""
    return _BY_RANK[rank]


def _left_out(word: str, at: int) -> float:
    """What it costs to have left out this letter of the word."""
    letter = word[at]
    if at and word[at - 1] == letter:
        return DOUBLED
    if letter in "'-":
        return APOSTROPHE
    return SILENT if letter in _OFTEN_SILENT or letter in _VOWELS else LEFT_OUT


def _turned(letter: str, other: str) -> float:
    return TURNED_VOWELS if letter in _VOWELS and other in _VOWELS else TURNED


def _of_the_ends(typed: str, word: str) -> float:
    """What another first or last letter costs more, where the two are not just turned."""
    more = LAST_LETTER if typed[-1:] != word[-1:] and typed[-2:] != word[:-3:-1] else 0.0
    if typed[:1] != word[:1] and typed[:2] != word[1::-1]:
        more += FIRST_LETTER
    return more


def _too_many(typed: str, at: int) -> float:
    letter = typed[at]
    if at and typed[at - 1] == letter:
        return DOUBLED
    return SILENT if letter in "'-" or letter in _VOWELS else 0.95


@cache
def _exchanged(letter: str, other: str) -> float:
    pair = {letter + other, other + letter}
    if letter in _VOWELS and other in _VOWELS:
        return VOWEL
    if pair & _SAME_SOUND:
        return SOUND
    return NEIGHBOUR if _are_neighbours(letter, other) else 1.0


def _are_neighbours(letter: str, other: str) -> bool:
    places = [
        (row, at)
        for each in (letter, other)
        for row, keys in enumerate(_ROWS)
        if (at := keys.find(each)) >= 0
    ]
    if len(places) < 2:  # noqa: PLR2004
        return False
    (row, at), (other_row, other_at) = places
    return abs(row - other_row) <= 1 and abs(at - other_at) <= 1
