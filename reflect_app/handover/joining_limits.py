"""What a file may bring to what is here, so that all of it can be handed over and gone on with."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reflect_app.handover.errors import TooMuchTogetherError, TurnsApartError
from reflect_app.review.room_left import ACCEPTED, Amount

if TYPE_CHECKING:
    from reflect_app.review.state import Review

MOST_TURNS_APART = 10_000
"""A deed's turn is one more than the largest known where it was done; people do far less apart."""


def refuse_what_cannot_go_on(review: Review) -> None:
    """See that a review with all that a file brings can be sent, answered and commented.

    Raises ``TooMuchTogetherError`` and ``TurnsApartError``.
    """
    turns = [0, *(deed.turn for deed in review.deeds)]
    if any(later - earlier > MOST_TURNS_APART for earlier, later in pairwise(turns)):
        raise TurnsApartError
    if not Amount.of(review.entries).is_within(ACCEPTED):
        raise TooMuchTogetherError
