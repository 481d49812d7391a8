"""What could identify someone: numbers and contacts, dates and ages, people, places, employers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.naming import Named, named
from reflect_app.advice.identifiers.own_words import people_without, taught_without
from reflect_app.advice.identifiers.spread import first_word_of, spread

if TYPE_CHECKING:
    from reflect_app.advice.finding import Finding
    from reflect_app.advice.paragraphs import Paragraph


def structured(paragraph: Paragraph) -> tuple[Finding, ...]:
    """Numbers, codes, contacts, dates and ages: what is known by its form."""
    from reflect_app.advice.identifiers import by_form  # noqa: PLC0415  -- not before it is needed

    return by_form.find(paragraph)


__all__ = [
    "Named",
    "first_word_of",
    "named",
    "people_without",
    "spread",
    "structured",
    "taught_without",
]
