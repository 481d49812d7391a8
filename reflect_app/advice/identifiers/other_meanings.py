"""Names that mean something else as well: Adele who sings, Jan in a date, Danish that is spoken.

Such a word is no name only beside a sign of that; a sign of a person outweighs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.name_lists import (
    is_known_for_something_else,
    is_more_often_something_else,
    these,
    words,
)
from reflect_app.advice.identifiers.signs_of_people import is_somebody
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_IS = these("is was has had isn't wasn't")
_MONTHS = these("jan jun")
_BEFORE_MONTHS = these("in since early late last next until by mid this and from to through")
_TONGUES = these("danish roman christian roma sami jain mende senna")
_BEFORE_TONGUES = these(
    "is was am are were be being speak speaks spoke speaking in a an the of she's he's i'm not "
    "or into learning practising devout committed became become"
)
_COUNTRIES = these("chad cleveland eden kent mayo trinidad montserrat rio raleigh sienna darwin")
_IN_COUNTRIES = these("in near across around throughout")
_CAME_FROM = these(
    "is was are were came comes moved family people refugee refugees born back returned"
)
_GONE_TO = these("went go going goes travelled flew fly back moved returned trip holiday visit")
_OF_ART = these(
    "play played playing plays sang sing sings singing read reads reading watch watched watching "
    "hear heard hearing like likes by on some love loves loved hum hummed humming quoted quotes "
    "painted in quoting quote"
)
_LISTENED = these("listen listened listening listens danced dancing dance song songs music sing")
_OF_SPEAKERS = these("ask asks asking asked")
_SPEAKERS = these("alexa siri")
_COLOURS = these("burnt raw")
_TO_PEOPLE = these(
    "with told asked tell ask rang ring met meet saw see phoned thanked helped visited called "
    "supported for to from and"
)
_BEHIND_PEOPLE = these(
    "again today yesterday tomorrow there here first twice once later who whose tonight aged "
    "please home upstairs downstairs outside inside out up back away early late"
)
_OF_PEOPLE = ("ed", "ing", "ly")


def means_something_else(page: Page, at: int) -> bool:
    """Whether a name that is known for something else as well means that here."""
    word = page.words[at]
    if not is_known_for_something_else(word.low):
        return False
    before, after = page.before(at), page.after(at)
    if after is not None and after.case is Case.DIGITS:
        return True
    if word.low in _MONTHS and before in _BEFORE_MONTHS:
        return before not in {"and", "from", "to"} or page.before(at, 2) in _MONTHS_SHORT
    if word.possessive:
        return False
    rather = is_more_often_something_else(word.low) and (after is not None or not word.opens)
    if rather and _is_left_open(page, at):
        return True
    return (
        _is_a_work_from_here(page, at)
        or _is_a_place_or_people(page, at)
        or _a_thing_follows(page, at)
    )


def _is_left_open(page: Page, at: int) -> bool:
    """Whether nothing beside the word speaks of somebody: "more Monty Python than Mozart"."""
    after = page.after(at)
    full = after is not None and after.case in {Case.CAPITAL, Case.LETTER}
    beside = page.before(at) in {"and", "or"} and page.is_name_like(at - 2)
    return not (full or beside or page.before(at) in _TO_PEOPLE or is_somebody(page, at)) and (
        after is None or after.low not in _IS
    )


def _is_a_work_from_here(page: Page, at: int) -> bool:
    """Whether it is a work, and so also further on: "sang Jolene, and then Jolene again"."""
    if not _is_a_work(page, at):
        return False
    page.lent.setdefault(page.words[at].low, at)
    return True


def _is_a_work(page: Page, at: int) -> bool:
    """As in "listened to Adele", "read Dickens" and "asked Alexa to"."""
    word, before = page.words[at], page.before(at)
    if word.low in _SPEAKERS and before in _OF_SPEAKERS:
        return True
    if before == "to":
        return page.before(at, 2) in _LISTENED
    return before in _OF_ART or before in _COLOURS


def _is_a_place_or_people(page: Page, at: int) -> bool:
    low, before = page.words[at].low, page.before(at)
    if low in _TONGUES and before in _BEFORE_TONGUES:
        return True
    if low not in _COUNTRIES:
        return False
    if before == "from":
        return page.before(at, 2) in _CAME_FROM
    return before in _IN_COUNTRIES or (before == "to" and page.before(at, 2) in _GONE_TO)


def _a_thing_follows(page: Page, at: int) -> bool:
    """As in "Danish bacon", "the Sienna car" and "her Braden score"."""
    word, after = page.words[at], page.after(at)
    if after is None or after.case is not Case.LOWER or not is_word(after.low):
        return False
    if page.before(at) in _TO_PEOPLE and word.low not in _TONGUES:
        return False
    return not (
        after.low in words("small words")
        or after.low in words("verbs of people")
        or after.low in words("verbs of saying")
        or after.low in words("verbs that only people do")
        or after.low in _BEHIND_PEOPLE
        or after.low.endswith(_OF_PEOPLE)
        or (word.opens and after.low.endswith("s") and word.low not in _TONGUES)
    )


_MONTHS_SHORT = these("jan feb mar apr may jun june jul july aug sep sept oct nov dec")
