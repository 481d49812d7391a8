"""What belongs to a place that was found: its flat or unit before it, and the village behind it.

As in "Unit 3, The Old Maltings" and "the Willows, Long Wittering"; and houses of entertainment,
that everybody calls by an article and one word ("danced at the Astoria").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.around_names import lead_before
from reflect_app.advice.identifiers.around_organisations import is_a_title
from reflect_app.advice.identifiers.belonging import is_of_everybody
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_town,
    last_words,
    these,
    words,
)
from reflect_app.advice.identifiers.named_by_last_words import last_words_of_places
from reflect_app.advice.identifiers.organisations import add
from reflect_app.advice.identifiers.places import add_town
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page, Span

_PART = re.compile(
    r"(?<!\w)(?:flat|unit|block|apartment|apt|room|plot|bay|bed|suite|shop|berth|pitch|chalet|lodge)"
    r"\.? (?:\d{1,3}[a-z]?|[a-z]\d{0,2}),? (?:the )?$",
    re.IGNORECASE,
)
_LONGEST_PART = 24  # characters of "apartment 112a, the "
_OF_PLACES = frozenset(("place", "organisation"))
_MOST_WORDS = 3  # of a village behind a comma
_NEAR = these(
    "at to in outside near behind opposite past from by into up down on round over along off across"
)
_COLLOQUIAL = these("cos cuz bc coz like wi w tho innit")
_ENDS_OF_FIRMS = these("home mind need action touch focus motion hand reach")
_ENDS = these("on for in with and at by from to since until where when but near")


def find(page: Page) -> None:
    """Widen what was found, and note the villages behind it."""
    for span in list(page.spans):
        if span.type in _OF_PLACES:
            _widen_to_its_part(page, span)
            _note_its_village(page, span)
            _widen_to_its_end(page, span)
    houses = last_words("with an article: houses that people go to")
    for at in page.odd:
        word = page.words[at]
        if word.low in houses and word.case is Case.CAPITAL and not word.taken:
            _with_an_article(page, at)


def _widen_to_its_part(page: Page, span: Span) -> None:
    """As in "Unit 3, The Old Maltings"."""
    found = _PART.search(page.plain, max(0, span.start - _LONGEST_PART), span.start)
    if found is None:
        return
    first = bisect_left(page.words, found.start(), key=lambda word: word.start)
    last = bisect_left(page.words, span.start, key=lambda word: word.start)
    if any(word.taken for word in page.words[first:last]):
        return
    span.start = found.start()
    for word in page.words[first:last]:
        word.taken = True


def _widen_to_its_end(page: Page, span: Span) -> None:
    """As in "a carer from Solace at Home"."""
    at = bisect_left(page.words, span.end, key=lambda word: word.start)
    if span.type != "organisation" or at + 1 >= len(page.words) or not page.words[at].joined:
        return
    last = page.words[at + 1]
    if (
        page.words[at].low in {"at", "in"}
        and last.low in _ENDS_OF_FIRMS
        and last.case is Case.CAPITAL
    ):
        span.end = last.end
        span.name = page.plain[span.start : span.end]
        for word in page.words[at : at + 2]:
            word.taken = True


def _note_its_village(page: Page, span: Span) -> None:
    """As in "at the Willows, Tettenhall, on Friday" and "The Granary, Long Wittering"."""
    at = bisect_left(page.words, span.end, key=lambda word: word.start)
    if not page.has_capital(at) or page.words[at].glue != ", ":
        return
    last = at
    while last - at < _MOST_WORDS and page.has_capital(last + 1) and page.words[last + 1].joined:
        last += 1
    nxt = page.after(last)
    if page.words[last].possessive or (nxt is not None and nxt.low not in _ENDS):
        return
    here = page.words[at : last + 1]
    if any(word.nature in {Nature.SMALL, Nature.KNOWN} for word in here):
        return
    village = len(here) > 1 and here[-1].low in last_words_of_places()
    if (
        (is_of_everybody(here[-1].low) and not village)
        or lead_before(page, at).kind
        or is_a_title(here[0].low)
    ):
        return
    town = is_town(" ".join(word.low for word in here))
    begins = len(here) > 1 and here[0].low in words(
        "places: beginnings of names of towns and villages"
    )
    strange = here[-1].nature is Nature.UNKNOWN and not is_first_name(here[0].low)
    if nxt is not None and nxt.low == "and" and not town:
        return  # "The Granary, Wexley and Kamau"
    if town or begins or strange or (village and not is_first_name(here[0].low)):
        add_town(page, at, last)


def _with_an_article(page: Page, at: int) -> None:
    """As in "danced at the Astoria" and "a pint in the Legion"."""
    nxt = page.after(at)
    if page.before(at) != "the" or page.before(at, 2) not in _NEAR or page.words[at].possessive:
        return
    ends = nxt is None or (nxt.case is Case.LOWER and nxt.low in words("small words"))
    if ends or (nxt is not None and nxt.low in _COLLOQUIAL):
        add(page, at, at, "organisation")
