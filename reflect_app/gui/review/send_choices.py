"""What is known of a reflection that is to be handed over, and what somebody chose about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.handover.locked_before import LockedBefore

if TYPE_CHECKING:
    from pathlib import Path


class Purpose(StrEnum):
    """Why a file is made: to have it reviewed, or to answer whoever sent it."""

    SEND = "send"
    RETURN = "return"
    APPROVE = "approve"


@dataclass(frozen=True)
class Handing:
    """What the dialog shows. ``title`` is "" where there is none that could be shared.

    ``decisions`` is how many the author could share.

    ``lacking`` has what the text needs before it can be approved, in words. ``open_comments`` are
    those that go along, ``checked`` the points of the checklist that were ticked.
    ``version`` is the one that was shown, which alone is handed over.
    ``locked_before`` has the next one locked as well, unless somebody wants otherwise.
    ``shared_id`` is what it travels under, of which a name for the file is made.
    ``note`` is what was typed for the other person before, and did not go along yet.
    """

    purpose: Purpose
    title: str = ""
    decisions: int = 0
    lacking: tuple[str, ...] = ()
    to: str = ""
    open_comments: int = 0
    checked: tuple[str, ...] = ()
    exchange_folder: Path | None = None
    shared_id: str = ""
    version: str = ""
    locked_before: LockedBefore = LockedBefore.NEVER
    note: str = ""


@dataclass(frozen=True)
class Choices:
    """What was chosen in the dialog; ``passphrase`` is None where the file is not locked."""

    to: str = ""
    note: str = ""
    with_title: bool = False
    with_decisions: bool = False
    passphrase: str | None = None
    into_exchange_folder: bool = False

    def __repr__(self) -> str:
        """Nothing of it, or a passphrase might come into a report of a crash."""
        return "Choices(…)"
