"""People, places and organisations of a paragraph, and the names that it teaches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers import (
    charities_at_work,
    in_capitals,
    last_words_in_small_letters,
    measures,
    named_by_last_words,
    names_in_other_scripts,
    organisations,
    organisations_by_grammar,
    organisations_by_setting,
    organisations_in_notes,
    organisations_of_a_people,
    organisations_of_one_word,
    organisations_of_owners,
    organisations_on_a_street,
    organisations_without_head,
    parts_of_addresses,
    people,
    people_called_like_places,
    places,
    places_of_plain_words,
    regions,
    small_letters,
    streets,
    told_behind_who,
    wards_in_small_letters,
    weighed_organisations,
    weighed_places,
)
from reflect_app.advice.identifiers.name_findings import findings_of
from reflect_app.advice.identifiers.not_names import take_authors, take_phrases
from reflect_app.advice.identifiers.spans import Page, is_shouted
from reflect_app.advice.identifiers.words_in_order import words_in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.advice.paragraphs import Paragraph


_DASH = re.compile(r"(?<=[^\W\d_])\u2014(?=[^\W\d_])")


@dataclass(frozen=True)
class Named:
    """People, places and organisations that were found, and the names that these teach.

    A name is in lower case, without a possessive; that of a place or an organisation has
    "place:" or "organisation:" before it.
    """

    findings: tuple[Finding, ...] = ()
    names: frozenset[str] = frozenset()


def named(paragraph: Paragraph, exact: Sequence[Finding]) -> Named:
    """People, places and organisations outside of what was found already."""
    page = page_of(paragraph, exact)
    if not page.words:
        return Named()
    regions.find_of_two_words(page)
    page.lent = take_phrases(page.words)
    take_authors(page.words, page.odd)
    measures.take(page)
    people_called_like_places.find(page)
    told_behind_who.find(page)
    organisations.find(page)
    organisations_without_head.find(page)
    streets.find(page)
    places_of_plain_words.find(page)
    organisations_of_owners.find(page)
    organisations_by_setting.find(page)
    organisations_in_notes.find(page)
    named_by_last_words.find(page)
    last_words_in_small_letters.find(page)
    organisations_on_a_street.find(page)
    places.find(page)
    organisations_of_one_word.find(page)
    charities_at_work.find(page)
    small_letters.find(page)
    organisations_of_a_people.find(page)
    wards_in_small_letters.find(page)
    parts_of_addresses.find(page)
    organisations_by_grammar.find(page)
    weighed_places.find(page)
    organisations_by_grammar.find_again(page)
    regions.find(page)
    if page.shouted:
        in_capitals.find(page)
    names_in_other_scripts.find(page)
    people.find(page)
    weighed_organisations.find(page)
    names = frozenset(name for span in page.spans for name in span.teaches)
    return Named(findings_of(page, paragraph), names)


def page_of(paragraph: Paragraph, found: Sequence[Finding]) -> Page:
    """The words of a paragraph, those of what was found already being taken."""
    plain = paragraph.plain
    if "\u2014" in paragraph.text:  # "Maria—Maria": two names, and none with a hyphen
        dashes = (each.start() for each in _DASH.finditer(paragraph.text))
        plain = _with(plain, dashes)
    words = words_in_order(plain, [(each.start, each.end) for each in found])
    return Page(plain, words, is_shouted(words))


def _with(plain: str, dashes: Iterable[int]) -> str:
    letters = list(plain)
    for at in dashes:
        letters[at] = "\u2014"
    return "".join(letters)
