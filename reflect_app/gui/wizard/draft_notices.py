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
class DraftNotice:
    """Something that happened, what it means, and what can be done about it, if anything.

    ``offer`` is ``UNDO``, ``COMPARE``, ``PLACE`` or empty; ``act`` does it.
    """

    message: str
    detail: str = ""
    offer: str = ""
    act: Callable[[], object] = _nothing


NO_NOTICE = DraftNotice("")
FORKED = "Nothing was lost: what you write here is now kept as a draft of its own."
BOTH_KEPT = "Both are kept for now. You can go on writing here and choose whenever you like."
CAME_BACK = DraftNotice(
    "This reflection had been moved to the bin.",
    "It is back in your list, with what you wrote.",
)
BROUGHT_TOGETHER = DraftNotice(
    "This reflection was also changed elsewhere, in other places.",
    "Both changes are on these pages now.",
)
TAKEN_ON = DraftNotice(
    "This reflection was changed elsewhere.",
    "The changes are on these pages now.",
)
RESTORED = DraftNotice(
    "You restored an earlier version.",
    "It is on these pages now. What you had before is in History.",
)
UNDONE = DraftNotice("You have what you wrote again.", "The other version is in History.")
MINE_KEPT = DraftNotice("Yours is kept, and on these pages.", "The other one is in History.")
THEIRS_KEPT = DraftNotice("The other one is kept, and on these pages now.", "Yours is in History.")
TWO_DRAFTS = DraftNotice("Both are kept.", "You go on in yours; the other one is in your list.")
OTHER_GONE = DraftNotice("The other one is no longer in the library.", "Yours is kept.")
NO_DIFFERENCE = DraftNotice("Both say the same by now.", "They are one reflection again.")


def put_back(when: str, undo: Callable[[], object]) -> DraftNotice:
    """What is said once somebody has what was there at the opening; ``when`` is within words."""
    return DraftNotice(
        f"You have what you had {when} again.",
        "What you wrote since is in History.",
        UNDO,
        undo,
    )
