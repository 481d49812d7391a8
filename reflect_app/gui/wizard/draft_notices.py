"""What the wizard tells of a draft that changed in another way than by typing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

UNDO, COMPARE = "Undo", "Compare and choose…"
PLACE = "Put each part in its place"
OFFERS = (UNDO, COMPARE, PLACE)


def _nothing() -> None:
    """What is done where nothing is offered."""


@dataclass(frozen=True)
class News:
    """Something that happened, what it means, and what can be done about it, if anything.

    ``offer`` is ``UNDO``, ``COMPARE``, ``PLACE`` or empty; ``act`` does it.
    """

    message: str
    detail: str = ""
    offer: str = ""
    act: Callable[[], object] = _nothing


NO_NEWS = News("")
PARTED = "Nothing was lost: what you write here is now kept as a draft of its own."
BOTH_KEPT = "Both are kept for now. You can go on writing here and choose whenever you like."
CAME_BACK = News(
    "This reflection had been moved to the bin.",
    "It is back in your list, with what you wrote.",
)
BROUGHT_TOGETHER = News(
    "This reflection was also changed elsewhere, in other places.",
    "Both changes are on these pages now.",
)
TAKEN_ON = News(
    "This reflection was changed elsewhere.",
    "The changes are on these pages now.",
)
RESTORED = News(
    "You restored an earlier version.",
    "It is on these pages now. What you had before is in History.",
)
UNDONE = News("You have what you wrote again.", "The other version is in History.")
MINE_KEPT = News("Yours is kept, and on these pages.", "The other one is in History.")
THEIRS_KEPT = News("The other one is kept, and on these pages now.", "Yours is in History.")
TWO_DRAFTS = News("Both are kept.", "You go on in yours; the other one is in your list.")
OTHER_GONE = News("The other one is no longer in the library.", "Yours is kept.")
NO_DIFFERENCE = News("Both say the same by now.", "They are one reflection again.")


def put_back(when: str, undo: Callable[[], object]) -> News:
    """What is said once somebody has what was there at the opening; ``when`` is within words."""
    return News(
        f"You have what you had {when} again.",
        "What you wrote since is in History.",
        UNDO,
        undo,
    )
