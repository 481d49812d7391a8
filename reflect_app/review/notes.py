"""What was written along with the file that came last: its note, and why it was opened again."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from reflect_app.review.entries import Reopened

if TYPE_CHECKING:
    from reflect_app.review.state import Move, Review

LONGEST_SHOWN = 2_000  # characters of a note; the dialog takes no longer one, other programs may


def latest_notes(review: Review, own_name: str) -> tuple[tuple[Move, str], ...]:
    """The steps that others took since one's own last one, each with what they wrote to it.

    Those to which nothing was written are left out.
    """
    news = takewhile(lambda move: not own_name or move.by != own_name, reversed(review.moves))
    return tuple((move, words) for move in reversed(tuple(news)) if (words := words_to(move)))


def words_to(move: Move) -> str:
    """What somebody wrote to a step: a note, or why it was opened again."""
    return (move.reason if isinstance(move, Reopened) else move.note).strip()


def shortened(words: str) -> str:
    """As much of a note as a line shows."""
    return words if len(words) <= LONGEST_SHOWN else f"{words[: LONGEST_SHOWN - 1].rstrip()}…"
