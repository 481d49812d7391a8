"""Whether somebody works, lives or is sent where a name stands: what leads to one of few letters.

"She works for", "the lads at", "discharged to": after these hardly anything but the name of a
place or an organisation can come.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.around_organisations import is_usual
from reflect_app.advice.identifiers.name_lists import sections, these, words

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_FILE = "where-people-belong.txt"
_SEASONS = these("spring summer autumn winter")
_NEAR = 4  # words before a preposition in which somebody is said to work or live
_TAKES = these("take takes took taken taking")
_GOES = these("been goes go going went gone takes took taken walks")
_BETWEEN = these("old new big local nearby")


@dataclass(frozen=True, slots=True)
class Way:
    """What leads to a name: the ``preposition``, where it stands, and whether "the" is between."""

    preposition: str = ""
    at: int = -1
    article: bool = False


def group(heading: str) -> frozenset[str]:
    """A group of the words about belonging somewhere, by its heading in their list."""
    return sections(_FILE).get(heading, frozenset())


def way_to(page: Page, at: int) -> Way:
    """The preposition before a name, whether or not an article is between."""
    back = 1
    if page.before(at, back) in _BETWEEN:
        back += 1
    article = page.before(at, back) == "the"
    if article:
        back += 1
    before = page.before(at, back)
    return Way(before, at - back, article) if before else Way()


def belongs(page: Page, way: Way) -> bool:
    """Whether working, living or being sent is spoken of shortly before the preposition."""
    return _is_near(page, way, group("belonging: working, living, being sent"), _NEAR)


def has_people(page: Page, way: Way) -> bool:
    """As in "the lads at" and "her keyworker from"."""
    return _is_near(page, way, group("belonging: people of a place"), 1)


def goes(page: Page, way: Way) -> bool:
    """As in "our lad goes to": every day, as to a school or a club."""
    return page.before(way.at) in _GOES or bool(
        {page.before(way.at, 2), page.before(way.at, 3)} & _TAKES
    )


def _is_near(page: Page, way: Way, these_words: frozenset[str], reach: int) -> bool:
    for step in range(way.at - 1, max(-1, way.at - 1 - reach), -1):
        if not page.words[step + 1].joined:
            return False
        if page.words[step].low in these_words:
            return True
        if page.words[step].opens:
            return False
    return False


def is_of_everybody(low: str) -> bool:
    """Whether a word with a capital is no name of a place: a time, a state, a job, a department."""
    return (
        is_usual(low)
        or low in _SEASONS
        or low in group("times, states and goings-on that are no place")
        or low in group("more of the field that is no place")
        or low in words("kinds of organisations")
        or (
            low in words("organisations: words before a head that make no name")
            and low not in words("words that houses and wards are named after")
        )
    )
