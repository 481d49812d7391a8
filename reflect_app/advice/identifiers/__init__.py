"""What could identify somebody: numbers and contacts, dates and ages, people, places, employers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.advice.paragraphs import Paragraph


@dataclass(frozen=True)
class Named:
    """People, places and organisations that were found, and the names that these teach.

    A name is in lower case, without a possessive.
    """

    findings: tuple[Finding, ...] = ()
    names: frozenset[str] = frozenset()


def structured(paragraph: Paragraph) -> tuple[Finding, ...]:
    """Numbers, codes, contacts, dates and ages: what is known by its form."""
    from reflect_app.advice.identifiers import by_form  # noqa: PLC0415  -- not before it is needed

    return by_form.find(paragraph)


def named(_paragraph: Paragraph, _exact: Sequence[Finding]) -> Named:
    """People, places and organisations outside of what was found already."""
    return Named()


def spread(
    _paragraph: Paragraph, first: Sequence[Finding], _names: frozenset[str]
) -> tuple[Finding, ...]:
    """What was found at first, and names that other paragraphs taught, in all their forms."""
    return tuple(first)
