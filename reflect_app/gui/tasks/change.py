"""What is different in the library: which reflections, and what of them. Windows refresh by it."""

from __future__ import annotations

from enum import Flag, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.reflection import Record


class Aspect(Flag):
    """What of a reflection is different."""

    TEXT = auto()
    """What was written, its working title, tags and date, and when it was last changed."""
    STATUS = auto()
    PLACE = auto()
    """Where somebody is in it."""
    BIN = auto()
    """Whether it is in the bin."""
    HISTORY = auto()
    """Which revisions of it there are."""
    REVIEW = auto()
    """Comments and answers, where it went and where it came from."""
    ADVICE = auto()
    """What its author decided about advice."""
    ALL = TEXT | STATUS | PLACE | BIN | HISTORY | REVIEW | ADVICE


class Change(NamedTuple):
    """One change of the library; ``ids`` are the reflections, None where it may be any."""

    aspects: Aspect
    ids: frozenset[str] | None = None

    def touches(self, aspects: Aspect, ids: Iterable[str] | None = None) -> bool:
        """Whether any of these aspects is different, of any of these reflections or of any."""
        if not self.aspects & aspects:
            return False
        return self.ids is None or ids is None or not self.ids.isdisjoint(ids)


EVERYTHING = Change(Aspect.ALL)
"""All of the library may be different, as after a repair."""


def whole(*ids: str) -> Change:
    """Everything of these reflections may be different: they were made, replaced or removed."""
    return Change(Aspect.ALL, frozenset(ids))


def moved(ids: Iterable[str]) -> Change:
    """These reflections were moved to the bin or out of it."""
    return Change(Aspect.BIN, frozenset(ids))


def saved_change(before: Record | None, now: Record) -> Change:
    """What a save made of a record that was like this before; None where it is new."""
    if before is None:
        return whole(now.id)
    aspects = Aspect.HISTORY  # what is saved may have been kept before, too
    if now.version != before.version:
        aspects |= Aspect.TEXT
    if now.status is not before.status:
        aspects |= Aspect.STATUS
    if now.place != before.place:
        aspects |= Aspect.PLACE
    return Change(aspects, frozenset([now.id]))
