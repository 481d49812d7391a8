"""Places that no list has, in places where nothing but their form and what is around tells."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    is_town,
    last_words,
    these,
    words,
)
from reflect_app.advice.identifiers.places import leads_to_a_place
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_BEFORE = frozenset(("since", "past", "beyond", "via", "round", "above", "below", "off"))
_HEADS = frozenset(("park", "way", "mount", "view", "rise", "court", "gardens", "mews", "parade"))
_BETWEEN_HYPHENS = these("y yr on upon le under in by next the super na nan")
_OF_HOUSES = these(
    "gates wood acres bank fields field holme view croft dene mead side brook fold grange haven "
    "hurst lands lawn leigh lodge oaks ridge rise thorn thorns trees vale cliff crest bridge hill "
    "bush water mill mills hills house leas heath nook garth stones croft crofts brow lea beck "
    "houses reach grove glade meadow meadows moor dell cote burn court park gardens mount mont brae"
)
_ENDS_OF_HOUSES = tuple(_OF_HOUSES)
_PART = 3  # letters of the first of two words
_SHORTEST = 7  # letters of what has such an ending

_RIDES = these("took take takes taking got get gets getting catch caught catches on missed rode")


def stands_as_a_place(page: Page, first: int, last: int) -> bool:
    """As in "the flat since Lytham" and "ring Castlegate", but "since Xoliswa left"."""
    word = page.words[first]
    if _goes_there_by_bus(page, first):
        return True
    if last == first + 1:
        return _of_two_words(page, first)
    if first == last and is_hyphened_as_a_place(word.low):
        return True
    if first != last or word.nature is not Nature.UNKNOWN or word.possessive:
        return False
    nxt = page.after(last)
    acts = nxt is not None and nxt.low in words("verbs of people")
    if page.before(first) in _BEFORE and not acts and not is_surname(word.low):
        return True
    return (
        not (nxt is not None and nxt.low in words("verbs of saying"))
        and not is_surname(word.low)
        and not is_first_name(word.low)
        and len(word.low) >= _SHORTEST
        and _ends_as_a_place(word.low)
    )


def _goes_there_by_bus(page: Page, at: int) -> bool:
    """As in "I took the 12 to Marsh Ferring"."""
    line = page.words[at - 2] if page.before(at, 3) == "the" else None
    numbered = line is not None and line.case is Case.DIGITS and page.before(at) == "to"
    return numbered and page.before(at, 4) in _RIDES


def _of_two_words(page: Page, first: int) -> bool:
    """As in "brought in from Weston Favell": a town that is a first name too, and no surname."""
    word, second = page.words[first], page.words[first + 1]
    if second.low in _HEADS and not is_first_name(word.low):
        return True  # "Roseberry Park"
    return (
        is_town(word.low)
        and second.nature is Nature.UNKNOWN
        and not is_surname(second.low)
        and not is_surname(second.low.removesuffix("s"))
        and leads_to_a_place(page, first) > 0
    )


def is_hyphened_as_a_place(low: str) -> bool:
    """As in "Pen-y-bryn" and "Sallowby-on-the-Wold"."""
    parts = low.split("-")
    return len(parts) > 2 and len(parts[0]) > 2 and parts[1] in _BETWEEN_HYPHENS  # noqa: PLR2004


def is_of_a_house(low: str) -> bool:
    """Whether a word is put together as names of houses are: "Whitegates", "Beechcroft"."""
    if not low.endswith(_ENDS_OF_HOUSES):  # all at once: hardly any word does
        return False
    return any(low.endswith(each) and _is_a_half(low.removesuffix(each)) for each in _OF_HOUSES)


def _is_a_half(low: str) -> bool:
    """A word of the language, or a tree that is mostly a first name: "Rowanlea"."""
    return is_word(low) or low in words("words that houses and wards are named after")


@lru_cache(2_048)
def is_called_like_a_service(low: str) -> bool:
    """Whether two words are written as one as services are called: "Homefirst", "Nightsafe"."""
    if len(low) < _SHORTEST or is_word(low) or is_surname(low) or is_first_name(low):
        return False
    return any(
        low.endswith(end) and is_word(first := low.removesuffix(end)) and len(first) >= _PART
        for end in last_words("services: last halves of one word")
    )


def begins_as_a_place(low: str) -> bool:
    """Whether a word begins as names of Wales, Scotland and Ireland do: "Llan-", "Inver-"."""
    return any(low.startswith(each) for each in words("places: beginnings of one word"))


@lru_cache(2_048)
def _ends_as_a_place(low: str) -> bool:
    """Endings that surnames hardly ever have: "-mere", "-gate", "-hampton", "Whitegates"."""
    if is_of_a_house(low):
        return True
    if begins_as_a_place(low):
        return True
    endings = words("places: ends of names that are hardly ever surnames")
    return any(low[-size:] in endings for size in (4, 5, 6, 7))
