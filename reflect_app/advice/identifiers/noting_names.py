"""What a name that was found is noted as: somebody, or the place or the organisation called so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import dialect
from reflect_app.advice.identifiers.name_lists import words
from reflect_app.advice.identifiers.places import is_place_here
from reflect_app.advice.identifiers.places_by_setting import stands_as_a_place
from reflect_app.advice.identifiers.signs_of_people import is_several_of_a_name
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.things_like_names import (
    has_an_article,
    is_a_group,
    is_called_after,
    is_where,
    where_it_begins,
)
from reflect_app.advice.identifiers.where_names_end import may_be_a_surname
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.around_names import Lead
    from reflect_app.advice.identifiers.spans import Page


def note(page: Page, first: int, last: int, lead: Lead) -> None:
    """Note the name from the ``first`` to the ``last`` word with what leads to it."""
    letter = page.words[first].case is Case.LETTER
    full = last > first and (letter or may_be_a_surname(page.words[first].low))
    if not lead.kind and (
        (not full and is_place_here(page, first, last)) or stands_as_a_place(page, first, last)
    ):
        _place(page, first, last)
        return
    if not lead.kind and last > first and is_called_after(page, first, last):
        return
    left = where_it_begins(page, first, last, lead)
    if left < first or (not lead.kind and is_where(page, first)):
        first = left
        start, end = page.words[first].start, page.words[last].end
        span = Span("organisation", start, end, "organisation", page.plain[start:end])
        page.add(span, first, last)
        return
    start, end = page.words[first].start, page.words[last].end
    point = page.plain.startswith(".", end) and page.words[last].case is Case.LETTER
    if point and lead.kind != "called":
        end += 1
    belongs = lead.belongs and not page.words[lead.first].taken  # "ADA Abo KOFI"
    whole = page.words[lead.first].start if belongs else start
    name = page.plain[start:end]
    parts = [word.low for word in page.words[first : last + 1] if len(word.low) > 1]
    never = words("parts inside a name") | dialect()  # "Auld Wullie"
    teaches = tuple(part for part in parts if part not in never)
    single = last == first and page.words[first].case is Case.LETTER
    family = first == last and is_several_of_a_name(page, first)
    if not family and (
        has_an_article(page, first, last, lead) or is_a_group(page, first, last, lead)
    ):
        page.add(Span("organisation", start, end, "organisation", name), first, last)
        return
    page.add(
        Span("person", whole, end, "initials" if single else lead.what, name, teaches),
        lead.first if belongs else first,
        last,
    )


def _place(page: Page, first: int, last: int) -> None:
    start, end = page.words[first].start, page.words[last].end
    name = " ".join(word.low for word in page.words[first : last + 1])
    page.add(
        Span("place", start, end, "town", page.plain[start:end], (f"place:{name}",)), first, last
    )
