"""What of a review leaves this computer: no words that somebody took back or worded anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.review.entries import (
    Commented,
    HandedOver,
    Replied,
    Resolved,
    Reworded,
    Unresolved,
    Withdrawn,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reflect_app.review.entries import Entry
    from reflect_app.review.state import Review

Said = Commented | Replied
Last = Reworded | Resolved | Unresolved
"""Of which only the last about one comment or reply counts."""


def travelling(entries: Iterable[Entry]) -> list[Entry]:
    """Those entries that a file says, of a review in the order of its turns.

    Of a comment or reply that was taken back only that goes; so does of its replies, which nobody
    sees any more. Of several wordings only the newest goes, and of
    several resolutions of a comment the last.
    """
    kept = [each for each in entries if each.travels]
    gone = _gone(kept)
    last: dict[tuple[str, ...], Last] = {}
    for each in kept:
        if isinstance(each, Last):
            key = _key(each)
            last[key] = max(last.get(key, each), each, key=lambda one: (one.turn, one.at, one.id))
    newest = {each.id for each in last.values() if _about(each) not in gone}
    return [
        each
        for each in kept
        if each.id not in gone and (not isinstance(each, Last) or each.id in newest)
    ]


def _about(deed: Last) -> str:
    return deed.about if isinstance(deed, Reworded) else deed.comment


def _key(deed: Last) -> tuple[str, ...]:
    return (deed.about, deed.by) if isinstance(deed, Reworded) else (deed.comment,)


def _gone(entries: list[Entry]) -> set[str]:
    """The comments and replies that were taken back by their writers, and replies to such."""
    said: Mapping[str, Said] = {each.id: each for each in entries if isinstance(each, Said)}
    taken_back = {
        each.about
        for each in entries
        if isinstance(each, Withdrawn) and (one := said.get(each.about)) and one.by == each.by
    }
    replies = {
        each.id
        for each in said.values()
        if isinstance(each, Replied) and each.comment in taken_back
    }
    return taken_back | replies


def said_here_alone(review: Review, about: str, name: str) -> Said | None:
    """One's own comment or reply that never left this computer; None for any other.

    It left where a file was handed over since, and where somebody else did something about it.
    """
    said = next((each for each in review.deeds if each.id == about), None)
    if not isinstance(said, Said) or said.by != name:
        return None
    for each in review.deeds:
        is_about = isinstance(each, Replied | Resolved | Unresolved) and each.comment == about
        if is_about and each.by != name:
            return None
        if isinstance(each, HandedOver) and each.turn > said.turn:
            return None
    return said
