"""Wards called after a flower or a bird, as people type them: "on kestrel", "died in primrose".

Such a word is nearly always the flower or the bird. It is a ward only where somebody is said to be
put, nursed or moved there, and where the sentence goes on as behind a place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, rank
from reflect_app.advice.identifiers.belonging import group
from reflect_app.advice.identifiers.name_lists import is_first_name, these, words
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_MOVED = these(
    "moved moving transferred transfer him her them me us patient patients over stepped came sent"
)
_MOVES = these("moved moving move transferred transfer sent put nursed admitted stepped came took")
_NURSED = these("died dies dying nursed admitted bed beds patients nights shift shifts staff")
_PATIENTS = these(
    "im i'm lady gentleman patient patients pt chap man woman ladies gentlemen bed beds"
)
_GOES_ON = these(
    "for before since until till after we i and but because when then last this at they who with "
    "today tonight again heard went yesterday he she the to that where while so was is"
)


def find(page: Page) -> None:
    """Note them where everything with a head was noted before."""
    planted = words("words that houses and wards are named after")
    for at, word in enumerate(page.words):
        if word.low in planted and word.case is Case.LOWER and not word.taken and at > 1:
            _ward(page, at)


def _ward(page: Page, at: int) -> None:
    word, nxt = page.words[at], page.after(at)
    if word.possessive or rank(word.low) < RARE:
        return
    if is_first_name(word.low) and not _nursed_there(page, at):
        return
    if word.low in group("small letters: words that describe a room, a ward or a street"):
        return
    if (nxt is not None and nxt.low not in _GOES_ON) or not _leads(page, at):
        return
    place = Span("place", word.start, word.end, "ward", word.text, (f"place:{word.low}",))
    page.add(place, at, at)


def _nursed_there(page: Page, at: int) -> bool:
    """As in "a lady on fern"."""
    return page.before(at) == "on" and page.before(at, 2) in _PATIENTS


def _leads(page: Page, at: int) -> bool:
    way, before = page.before(at), page.before(at, 2)
    moved = before in _MOVED and any(page.before(at, back) in _MOVES for back in (2, 3, 4))
    if way == "on":
        return (
            moved or before in _PATIENTS or before in group("belonging: where a ward is spoken of")
        )
    if way == "in":
        return before in _NURSED
    if way == "from":
        return moved
    if way == "of":
        return before == "whole"  # "the whole of snowdrop"
    from_a_ward = page.before(at, 3) == "from" and page.words[at - 2].taken
    return way == "to" and (moved or from_a_ward)
