"""What the wizard tells of a draft that changed in another way than by typing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Offer(Enum):
    """What a notice may offer to do about it."""

    UNDO = auto()
    COMPARE = auto()
    PLACE = auto()


def offer_text(offer: Offer) -> str:
    """What stands on the link that takes up an offer."""
    return {
        Offer.UNDO: "Undo",
        Offer.COMPARE: "Compare and choose…",
        Offer.PLACE: "Put each part in its place",
    }[offer]


@dataclass(frozen=True)
class DraftNotice:
    """Something that happened, what it means, and what can be done about it, if anything."""

    message: str
    detail: str = ""
    offer: Offer | None = None
    act: Callable[[], object] = lambda: None


NO_NOTICE = DraftNotice("")


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
