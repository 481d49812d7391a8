"""How much may be said about one reflection, so that all of it can always be handed over."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.errors import TooLongToSayError
from reflect_app.review.entries import (
    Approved,
    Commented,
    Decided,
    Deed,
    Reopened,
    Replied,
    Resolved,
    Returned,
    Reworded,
    Sent,
    Unresolved,
    Version,
    Withdrawn,
)
from reflect_app.review.travelling import travelling
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.review.entries import Entry


@dataclass(frozen=True)
class Amount:
    """How much a file with all these entries would say, beside the words of the text."""

    said: int  # with room for wording each anew, and for resolving it
    moves: int
    versions: int
    replies: int  # to the comment that has most
    size: int  # bytes

    @classmethod
    def of(cls, entries: Iterable[Entry], *more: Entry) -> Amount:
        """What these come to, and ``more`` that are to be added."""
        going = travelling((*entries, *more))
        deeds = [each for each in going if isinstance(each, Deed)]
        moves = sum(isinstance(each, Sent | Returned | Approved | Reopened) for each in deeds)
        replies = Counter(each.comment for each in deeds if isinstance(each, Replied))
        versions = sum(isinstance(each, Version) for each in going)
        size = sum(len(_as_json(each.values()).encode(errors="replace")) for each in deeds)
        return cls(_room_for(deeds), moves, versions, max(replies.values(), default=0), size)

    def is_within(self, most: Amount) -> bool:
        """Whether none of it is more than that."""
        return all(getattr(self, name) <= getattr(most, name) for name in vars(self))


def _room_for(deeds: list[Deed]) -> int:
    """How many deeds there can be without another comment: each worded anew and resolved."""
    said = {each.id for each in deeds if isinstance(each, Commented | Replied)}
    room = 0
    for each in deeds:
        if isinstance(each, Commented):
            room += 3
        elif isinstance(each, Replied):
            room += 2
        elif isinstance(each, Reworded):
            room += each.about not in said
        elif isinstance(each, Resolved | Unresolved):
            room += each.comment not in said
        elif isinstance(each, Withdrawn | Decided):
            room += 1
    return room


_as_json = json.JSONEncoder(ensure_ascii=False).encode
WRITTEN = Amount(said=4_500, moves=5_000, versions=5_000, replies=900, size=20 << 20)
"""As much may be said here; less than may come, since two people write at the same time."""
ACCEPTED = Amount(said=4_600, moves=300, versions=4_600, replies=1_000, size=24 << 20)
"""As much may there be once a file was taken in: room is left to send, return and approve it."""


def refuse_beyond(known: Iterable[Entry], new: Entry) -> None:
    """See that what is said can be handed over with the rest. Raises ``TooLongToSayError``."""
    amount = Amount.of(known, new)
    if amount.is_within(WRITTEN):
        return
    if amount.replies > WRITTEN.replies and isinstance(new, Replied):
        raise TooLongToSayError(
            tr("This comment has as many replies as can be handed over."),
            tr("Write a new comment on the same passage, and go on there."),
        )
    if amount.said > WRITTEN.said or amount.size > WRITTEN.size:
        raise TooLongToSayError(
            tr("As much was said about this reflection as one file can hold."),
            tr("Hand it over as it is. Its author can duplicate it, and send the copy for more."),
        )
