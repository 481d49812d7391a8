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


def _nothing() -> None:
    """What is done where nothing is offered."""


@dataclass(frozen=True)
class DraftNotice:
    """Something that happened, what it means, and what can be done about it, if anything."""

    message: str
    detail: str = ""
    offer: Offer | None = None
    act: Callable[[], object] = _nothing


NO_NOTICE = DraftNotice("")


def forked() -> DraftNotice:
    """The draft was removed elsewhere: what is written here became a draft of its own."""
    return DraftNotice(
        "This reflection is no longer in the library.",
        "Nothing was lost: what you write here is now kept as a draft of its own.",
    )


def changed_in_both(compare: Callable[[], object]) -> DraftNotice:
    """The same words were changed here and elsewhere; ``compare`` shows both."""
    return DraftNotice(
        "This reflection was also changed elsewhere.",
        "Both are kept for now. You can go on writing here and choose whenever you like.",
        Offer.COMPARE,
        compare,
    )


def left_bin() -> DraftNotice:
    """The draft had been moved to the bin elsewhere, and writing in it brought it back."""
    return DraftNotice(
        "This reflection had been moved to the bin.",
        "It is back in your list, with what you wrote.",
    )


def merged() -> DraftNotice:
    """Changes from here and from elsewhere were brought together."""
    return DraftNotice(
        "This reflection was also changed elsewhere, in other places.",
        "Both changes are on these pages now.",
    )


def changed_elsewhere() -> DraftNotice:
    """Nothing was changed here, and changes from elsewhere are shown."""
    return DraftNotice(
        "This reflection was changed elsewhere.", "The changes are on these pages now."
    )


def restored() -> DraftNotice:
    """A revision was restored in the history."""
    return DraftNotice(
        "You restored an earlier version.",
        "It is on these pages now. What you had before is in History.",
    )


def undone() -> DraftNotice:
    """Putting back was undone."""
    return DraftNotice("You have what you wrote again.", "The other version is in History.")


def mine_kept() -> DraftNotice:
    """Of two texts, the one on these pages was chosen."""
    return DraftNotice("Yours is kept, and on these pages.", "The other one is in History.")


def theirs_kept() -> DraftNotice:
    """Of two texts, the other one was chosen."""
    return DraftNotice("The other one is kept, and on these pages now.", "Yours is in History.")


def both_kept() -> DraftNotice:
    """Two texts stay two drafts."""
    return DraftNotice("Both are kept.", "You go on in yours; the other one is in your list.")


def other_gone() -> DraftNotice:
    """There is nothing to choose any more."""
    return DraftNotice("The other one is no longer in the library.", "Yours is kept.")


def put_back(when: str, undo: Callable[[], object]) -> DraftNotice:
    """What was there at the opening is there again; ``when`` is within words."""
    return DraftNotice(
        f"You have what you had {when} again.",
        "What you wrote since is in History.",
        Offer.UNDO,
        undo,
    )


def whole_pasted(place: Callable[[], object]) -> DraftNotice:
    """A whole reflection was pasted into one answer; ``place`` puts its parts in place."""
    return DraftNotice(
        "What you pasted is a whole reflection.",
        "Its six answers, its tags and its date can each go where they belong.",
        Offer.PLACE,
        place,
    )
