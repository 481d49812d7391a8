"""Which rows are listed at first where there are many, so that a list is no marked exam."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.decisions import key_of
from reflect_app.advice.one_decision import gravest_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.decisions import Key
    from reflect_app.advice.finding import Finding
    from reflect_app.gui.advice.shown_finding import ShownFinding

FIRST = 4  # rows that are listed before somebody asks for the others
MANY = 6  # as many are all listed: it would not be worth while to leave one or two


def first_rows(shown: Sequence[ShownFinding], chosen: Key | None) -> list[ShownFinding]:
    """The gravest few in the order of the text, and the one that is looked at; all where few.

    Nobody is among them by two names.
    """
    if len(shown) <= MANY:
        return list(shown)
    every = [each.first for each in gravest_first(one for row in shown for one in row.findings)]
    first = [key_of(each) for each in every if not _is_named_in_full(each, every)][:FIRST]
    return [each for each in shown if each.key in {*first, chosen}]


def _is_named_in_full(finding: Finding, every: Sequence[Finding]) -> bool:
    """Whether somebody is found by the full name too, whose role stands for this name as well."""
    return finding.type == "person" and any(each.about in finding.parts for each in every)
