"""What the merge window asks of the library, on its thread: what waits, and making both one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.errors import ChangedElsewhereError
from reflect_app.review.entries import Arrived
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from reflect_app.library import Library
    from reflect_app.reflection import Record
    from reflect_app.review.state import Review
    from reflect_app.three_way_merge import Choice, Merge, Place


@dataclass(frozen=True)
class PendingMerge:
    """What there is to bring together: None where nothing waits any more.

    The other text came from ``by`` ("" where that is not known), at ``at``; it may be the author's
    ``own_copy``, from another computer.
    """

    record: Record
    review: Review
    merge: Merge | None
    by: str = ""
    at: datetime | None = None
    own_copy: bool = False

    def is_drawn_like(self, other: PendingMerge) -> bool:
        """Whether nothing but what is said about the texts is different."""
        drawn = [
            (each.merge, each.own_copy, {comment.prompt for comment in each.review.comments})
            for each in (self, other)
        ]
        return drawn[0] == drawn[1]


def look(reflection_id: str, name: str, library: Library) -> PendingMerge:
    """What there is now; ``name`` is whose copy counts as one's own."""
    from reflect_app.handover import merging  # noqa: PLC0415  -- brings pydantic

    record, review = library.get(reflection_id), library.review(reflection_id)
    came = _arrived(review)
    return PendingMerge(
        record,
        review,
        merging.pending(library, reflection_id),
        by=came.by if came else "",
        at=came.at if came else None,
        own_copy=bool(came and name and came.by == name),
    )


def bring_together(
    reflection_id: str,
    shown: Merge,
    choices: Mapping[Place, Choice],
    name: str,
    now: datetime,
    library: Library,
) -> Record:
    """Make both texts one, as chosen.

    Raises ``ChangedElsewhereError`` where it is another merge by now than was looked at.
    """
    from reflect_app.handover import merging  # noqa: PLC0415

    if merging.pending(library, reflection_id) != shown:
        raise ChangedElsewhereError(
            tr("You wrote on meanwhile."), tr("Look once more, then bring them together.")
        )
    return merging.settle(library, reflection_id, choices, name=name, now=now)


def _arrived(review: Review) -> Arrived | None:
    """How what is brought together first came here."""
    first = review.waiting[0] if review.waiting else ""
    came = [each for each in review.of(Arrived) if each.version == first]
    return came[-1] if came else review.last(Arrived)


def still_fitting(
    choices: Mapping[Place, Choice], before: Merge | None, now: Merge
) -> dict[Place, Choice]:
    """What was chosen at places that are the same as they were, wherever they stand now."""
    if before is None:
        return {}
    chosen = {before.at(place): choice for place, choice in choices.items()}
    return {place: chosen[now.at(place)] for place in now.places if now.at(place) in chosen}
