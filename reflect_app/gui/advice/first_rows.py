"""Which rows are listed at first where there are many, so that a list is no marked exam."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.one_decision import gravest_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.decisions import Key
    from reflect_app.gui.advice.shown_finding import ShownFinding

FIRST = 4  # rows that are listed before somebody asks for the others
MANY = 6  # as many are all listed: it would not be worth while to leave one or two


def first_rows(shown: Sequence[ShownFinding], chosen: Key | None) -> list[ShownFinding]:
    """The gravest few in the order of the text, and the one that is looked at; all where few."""
    if len(shown) <= MANY:
        return list(shown)
    every = gravest_first(each for row in shown for each in row.findings)
    first = [(each.first.kind, each.first.about) for each in every[:FIRST]]
    return [each for each in shown if each.key in {*first, chosen}]
