"""The lists that names are told by: first names, surnames, towns, and the words around names.

Each is read when it is first needed, and searched where it lies. A file that is not there is an
empty list: less is found then, and nothing fails.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from reflect_app.advice.entries import group_of
from reflect_app.advice.word_list import WordList
from reflect_app.atomic_file import read_file
from reflect_app.paths import resource

MOST_REMEMBERED = 4_096  # words: some 0.5 MB
_FIRST, _LAST, _SHE, _HE = 1, 2, 4, 8  # in names.txt
_LETTERS_OF_THEIR_OWN = str.maketrans("łøđıßæœðþ", "lodisaodt")


def folded(word: str) -> str:
    """A word in lower case and without accents, as the lists have it."""
    low = word.casefold()
    if low.isascii():
        return low
    apart = unicodedata.normalize("NFKD", low)
    plain = "".join(each for each in apart if not unicodedata.combining(each) and each != "\x01")
    return plain.translate(_LETTERS_OF_THEIR_OWN)


@lru_cache(MOST_REMEMBERED)
def is_first_name(word: str) -> bool:
    """Whether it is a first name somewhere, in any form of its letters."""
    return bool(_names().rank(folded(word)) & _FIRST)


@lru_cache(MOST_REMEMBERED)
def is_surname(word: str) -> bool:
    """Whether it is a surname somewhere."""
    return bool(_names().rank(folded(word)) & _LAST)


def is_of(name: str) -> str:
    """Whose first name it mostly is: "she" for a woman's, "he" for a man's, "" for both."""
    kind = _names().rank(folded(name)) & (_SHE | _HE)
    return {_SHE: "she", _HE: "he"}.get(kind, "")


@lru_cache(MOST_REMEMBERED)
def is_town(words: str) -> bool:
    """Whether it is a place in Britain or Ireland; several words have one blank between them."""
    return _towns().rank(folded(words).replace(" ", "_").replace("-", "_")) > 0


def hardly_a_word(low: str) -> bool:
    """Whether this is a word of the language that, with a capital, is nearly always a name."""
    return low in _word_names("hardly a word") or low in _word_names("known for something else")


def also_a_word(low: str) -> bool:
    """Whether this is a name that is an everyday word as well, as "grace" and "will" are."""
    return low in _word_names("also a word") or low in _word_names("more often something else")


def is_known_for_something_else(low: str) -> bool:
    """Whether a name is that of somebody famous, a country, a month or a people as well."""
    return any(
        low in _word_names(group)
        for group in ("known for something else", "more often something else")
    )


def is_more_often_something_else(low: str) -> bool:
    """Whether a name is rather that of somebody famous, a country, a month or a people."""
    return low in _word_names("more often something else")


@cache
def _word_names(group: str) -> frozenset[str]:
    return sections("word-names.txt").get(group, frozenset())


@cache
def near_people(section: str) -> frozenset[str]:
    """A group of the words that people are told by, by its heading in ``words-near-people.txt``."""
    return sections("words-near-people.txt").get(section, frozenset())


@cache
def words(section: str) -> frozenset[str]:
    """A group of the words around names, by its heading in ``naming-words.txt``."""
    return sections("naming-words.txt").get(section, frozenset())


def last_words(heading: str) -> frozenset[str]:
    """A group of the words that end or begin names, by its heading in ``last-words.txt``."""
    return sections("last-words.txt").get(heading, frozenset())


def medicines() -> frozenset[str]:
    """Illnesses, medicines and measures, in lower case."""
    return sections("not-names.txt").get("illnesses, medicines, measures", frozenset())


def regions() -> frozenset[str]:
    """Countries, counties and regions, which name nobody's town."""
    return sections("not-names.txt").get("countries, counties, regions", frozenset())


def these(group: str) -> frozenset[str]:
    """The words of a short group that stands in the code."""
    return group_of(group.split())


@cache
def sections(file: str) -> dict[str, frozenset[str]]:
    """The words of each part of a list, by its heading; an underscore in a word is a space."""
    try:
        text = read_file(resource("advice", file)).decode()
    except (OSError, UnicodeDecodeError):
        return {}
    found: dict[str, list[str]] = {}
    here: list[str] = []
    for line in text.splitlines():
        if line.startswith("["):
            here = found.setdefault(line.strip("[] "), [])
        elif not line.startswith("#"):
            each_word = line.split()  # most lines have no words that belong together
            here += [each.replace("_", " ") for each in each_word] if "_" in line else each_word
    return {heading: group_of(filter(None, each)) for heading, each in found.items()}


@cache
def _names() -> WordList:
    return _read("names.txt")


@cache
def _towns() -> WordList:
    return _read("towns.txt")


def _read(file: str) -> WordList:
    try:
        return WordList.read(resource("advice", file))
    except OSError:
        return WordList(b"")
