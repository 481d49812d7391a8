"""Where the name of a place ends: "Whitby Sands", "Birchwood retail park", "Upton Snodsbury"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import is_first_name, these, words
from reflect_app.advice.identifiers.words_in_order import Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_OF_TWO = these("retail business trading industrial shopping bus train railway country leisure")
_SECOND = these("park estate centre station")
_AT = these("in at from near to of around through")


def where_it_ends(page: Page, at: int) -> int:
    """The last word of a place that begins with this town."""
    nxt = page.after(at)
    if nxt is None or nxt.taken or page.words[at].possessive:
        return at
    behind = page.after(at + 1)
    if nxt.low in _OF_TWO and behind is not None and behind.low in _SECOND:
        return at + 2
    if not page.has_capital(at + 1):
        return at
    if nxt.low in words("places: what is on a coast, a hill or a river"):
        return at + 1
    second = nxt.nature is Nature.UNKNOWN and not is_first_name(nxt.low)
    return at + 1 if second and page.before(at) in _AT else at
