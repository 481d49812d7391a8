"""All tags in use: how many reflections have each, whether the team lists it, what it is like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.publication.tag_order.tag_likeness import likenesses
from reflect_app.tags import tag_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.tags import TagUse


@dataclass(frozen=True, slots=True)
class TagLine:
    """One tag: as it is spelled most, and in how many reflections it is, without the bin.

    ``listed`` says whether it is on the team's list, and is None where the team has none. ``like``
    is the tag that it may be a second form of: one of the team's list, else the more used one.
    ``spellings`` are the other ways in which it is spelled, the most used first: they are the same
    tag, wherever tags are compared.
    """

    tag: str
    count: int
    listed: bool | None = None
    like: str | None = None
    spellings: tuple[str, ...] = ()


def tag_lines(uses: Sequence[TagUse], team: Sequence[str] | None) -> list[TagLine]:
    """A line for each tag in use, the most used first; ``team`` is the team's list, if any."""
    listed = {tag_key(tag) for tag in team or ()}
    like = _likeness(uses, team or ())
    return [
        TagLine(
            use.tag,
            use.count,
            None if team is None else tag_key(use.tag) in listed,
            like.get(use.tag),
            use.spellings,
        )
        for use in uses
    ]


def _likeness(uses: Sequence[TagUse], team: Sequence[str]) -> dict[str, str]:
    """What each tag is like. What the team lists comes first, also where nobody has used it yet."""
    used = {tag_key(use.tag): use for use in uses}
    listed = {tag_key(tag): tag for tag in team}
    of_team = {key: used[key].tag if key in used else tag for key, tag in listed.items()}
    counts = {use.tag: use.count for use in uses}
    rather = sorted(of_team.values(), key=lambda tag: -counts.get(tag, 0))
    return likenesses([*rather, *(use.tag for key, use in used.items() if key not in listed)])
