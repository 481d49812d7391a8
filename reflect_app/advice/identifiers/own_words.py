"""A word that somebody added to their own words is nobody's name by itself.

It stays one where a list has it, or where a title or a word of kin leads to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.finding import Severity
from reflect_app.advice.identifiers.name_lists import is_first_name, is_surname, words
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reflect_app.advice.finding import Finding
    from reflect_app.advice.paragraphs import Paragraph

_LAST_WORD = lazily(r"[\w'\-]{1,30}$")
_BEFORE = 32  # characters


def taught_without(names: frozenset[str], own: frozenset[str]) -> frozenset[str]:
    """The names without those that are somebody's own words only."""
    mine = {name for name in names if _is_mine(name, own)} if own else None
    return names - mine if mine else names


def people_without(
    found: Iterable[Finding], paragraph: Paragraph, own: frozenset[str]
) -> Iterator[Finding]:
    """The findings without people who are somebody's own word only."""
    for each in found:
        by_itself = each.type == "person" and each.severity < Severity.HIGH
        if by_itself and own and _is_mine(each.about, own) and not _has_a_lead(each, paragraph):
            continue
        yield each


def _is_mine(name: str, own: frozenset[str]) -> bool:
    mine = not own.isdisjoint((name, name.capitalize(), name.upper()))
    return mine and not is_first_name(name) and not is_surname(name)


def _has_a_lead(found: Finding, paragraph: Paragraph) -> bool:
    if found.text.strip().count(" "):
        return True
    before = paragraph.lower[max(0, found.start - _BEFORE) : found.start].rstrip(" ,")
    word = _LAST_WORD.search(before)
    return word is not None and (
        word[0] in words("kin: of others") or word[0] in words("titles: of staff")
    )
