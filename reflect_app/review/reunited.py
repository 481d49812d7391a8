"""What one review takes over from another, where two reflections that were one are one again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reflect_app.review.entries import SharedId, WorkedOn

if TYPE_CHECKING:
    from reflect_app.review.entries import Entry
    from reflect_app.review.state import Review


def taken_over(review: Review, other: Review, *, text_of_other: bool) -> tuple[Entry, ...]:
    """The entries of the other review that go into this one.

    All that was said and done, but under which id the other travels stays its own. Which version
    the text is a change of follows the text: the other's is taken over with ``text_of_other``
    alone, and is then the last that this one says of it.
    """
    about_it_alone = (SharedId, WorkedOn)
    taken = [each for each in other.entries if not isinstance(each, about_it_alone)]
    last = other.last(WorkedOn)
    if text_of_other and last is not None:
        turn = max(review.next_turn, other.next_turn)
        taken.append(replace(last, turn=turn))
    return tuple(taken)
