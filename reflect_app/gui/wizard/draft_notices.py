"""What the wizard tells of a draft that changed in another way than by typing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_HEADING = 150  # characters


class Offer(Enum):
    """What a notice may offer to do about it."""

    UNDO = auto()
    COMPARE = auto()
    PLACE = auto()
    MERGE = auto()


def offer_text(offer: Offer) -> str:
    """What stands on the link that takes up an offer."""
    return {
        Offer.UNDO: "Undo",
        Offer.COMPARE: "Compare and choose…",
        Offer.PLACE: "Put each part in its place",
        Offer.MERGE: "Bring the two together…",
    }[offer]


@dataclass(frozen=True)
class DraftNotice:
    """Something that happened, what it means, and what can be done about it, if anything."""

    message: str
    detail: str = ""
    offer: Offer | None = None
    act: Callable[[], object] = lambda: None


NO_NOTICE = DraftNotice("")


def told(words: str) -> DraftNotice:
    """Several sentences: as many as a heading of two lines has room for, below it the others."""
    first, *others = words.split(". ")
    while others and len(first) + len(others[0]) < _HEADING:
        first = f"{first}. {others.pop(0)}"
    return DraftNotice(f"{first}." if others else first, ". ".join(others))


def restored() -> DraftNotice:
    """A revision was restored in the history."""
    return DraftNotice(
        "You restored an earlier version.",
        "It is on these pages now. What you had before is in History.",
    )


def whole_pasted(place: Callable[[], object]) -> DraftNotice:
    """A whole reflection was pasted into one answer; ``place`` puts its parts in place."""
    return DraftNotice(
        "What you pasted is a whole reflection.",
        "Its six answers, its tags and its date can each go where they belong.",
        Offer.PLACE,
        place,
    )
