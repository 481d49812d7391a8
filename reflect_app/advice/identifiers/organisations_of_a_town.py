"""Charities and services whose names end in their town: "Carers Together Ashwold", "Forward Leeds".

Between two words with capitals English puts a preposition ("the carers in Ashwold"), but within a
name. What is only a part of a town, or somebody's work, begins none: "Greater Manchester",
"Councillor Preston".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.around_organisations import (
    is_a_title,
    last_capital,
    opens_a_note,
)
from reflect_app.advice.identifiers.belonging import belongs, goes, has_people, way_to
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    is_town,
    regions,
    these,
    words,
)
from reflect_app.advice.identifiers.organisations import add
from reflect_app.advice.identifiers.organisations_of_words import is_head
from reflect_app.advice.identifiers.places import has_an_ending
from reflect_app.advice.identifiers.places_by_setting import is_called_like_a_service
from reflect_app.advice.identifiers.signs_of_places import is_of_houses
from reflect_app.advice.identifiers.words_in_order import Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_PARTS = these(
    "north south east west northern southern eastern western north-east north-west south-east "
    "south-west mid central greater inner outer upper lower old new great little royal downtown "
    "dear good sunny rainy windy mighty poor big lovely bloody market saint st"
)
_ONLY_PARTS = these(
    "central greater inner outer mid north-east north-west south-east south-west sunny rainy windy"
)
_INSIDE = these("together first forward up for of and in on to with at ahead")
_LEAD = these("from at with by via through called to rang ring phoned emailed joined for of and")
_MOST_WORDS = 5


def ends_in_its_town(page: Page, at: int) -> bool:
    """Note the organisation that begins here and ends in a town, if there is one.

    The words for a part of a town or a country are taken, so that nothing is made of them.
    """
    last = last_capital(page, at)
    named = page.words[at:last]
    if len(named) == 1 and _is_a_part(page, at):
        page.words[at].taken = True
        return True
    if not 0 < len(named) < _MOST_WORDS or not _is_a_town(page.words[last], len(named)):
        return False
    first = named[0]
    if first.low in _PARTS or is_a_title(first.low) or is_first_name(first.low):
        return False
    if any(not _is_plain(word) for word in named) or not _is_led_to(page, at, last):
        return False
    add(page, at, last, "organisation")
    return True


def _is_a_part(page: Page, at: int) -> bool:
    """As in "from Central London" and "of Mid Wales", but not in the towns "Great Yarmouth"."""
    part, whole = page.words[at], page.words[at + 1].low
    if part.low not in _ONLY_PARTS or is_town(f"{part.low} {whole}"):
        return False
    return is_town(whole) or whole in regions()


def _is_a_town(word: Word, words_before: int) -> bool:
    """Whether it is listed as one, made like one or, behind two words, no word at all."""
    if word.possessive or word.nature is Nature.SMALL:
        return False
    made_so = word.nature is Nature.UNKNOWN and (
        has_an_ending(word.low) or (words_before > 1 and not is_surname(word.low))
    )
    return made_so or word.low in regions() or (is_town(word.low) and not is_first_name(word.low))


def _is_plain(word: Word) -> bool:
    plain = word.nature is Nature.WORD or word.low in _INSIDE
    return plain or is_called_like_a_service(word.low)


def _is_led_to(page: Page, at: int, last: int) -> bool:
    """Where it opens a sentence, two words must be before the town, and a verb behind it."""
    several = last > at + 1
    if page.words[at].opens:
        nxt = page.after(last)
        note = opens_a_note(page.words[at].low) or page.words[at].low.endswith("ed")
        return several and not note and nxt is not None and nxt.low in words("verbs of people")
    if is_called_like_a_service(page.words[at].low):
        return True
    way = way_to(page, at)
    if way.article or way.preposition not in _LEAD:
        return False
    if not several and page.words[at].low in words("people by their work or their part"):
        return False
    named = several or is_of_houses(page.words[at].low) or not is_head(page.words[at].low)
    sure = (
        belongs(page, way) or has_people(page, way) or (way.preposition == "to" and goes(page, way))
    )
    return named and (several or sure or way.preposition in {"via", "through", "called"})
