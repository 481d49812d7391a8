"""Saves that had succeeded and are not in the library, as the witness of them tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.library.files.last_saved import last_saved, witness
from reflect_app.library.known_tables import IDENTITY
from reflect_app.library.questions import value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from apsw import Connection

OF_REVIEW = ":review"
"""What the witness calls a review: the id of its reflection, and this behind it."""
OF_DECISIONS = ":decisions"
"""What the witness calls what was decided about a reflection: likewise."""
OF_LEDGER = ":ledger"
"""What the witness calls the ledger of what went out, with the number of its newest line."""
_LINES = "SELECT coalesce(max(number), 0) FROM publications"
_ENTRIES = (
    "SELECT count(e.number) FROM reflections r"
    " LEFT JOIN review_entries e ON e.reflection = r.number"
    " WHERE r.id = :id GROUP BY r.number"
)
_DECISIONS = (
    "SELECT count(d.number) FROM reflections r"
    " LEFT JOIN decisions d ON d.reflection = r.number"
    " WHERE r.id = :id GROUP BY r.number"
)
_VERSION = "SELECT version FROM reflections WHERE id = :id"
_GONE_FOR_GOOD = "SELECT 1 FROM emptied WHERE id = :id"


@dataclass(frozen=True)
class MissingSave:
    """A reflection whose last save is missing, or what was noted last in its review.

    One without an id is what was noted last to have gone out; its versions are numbers of lines.

    ``moment`` is when that was; ``version`` is what it had then, and ``here`` the version that
    the library has, or None where the library does not know the reflection at all. Of a review
    both are how many entries it has, and of what was decided, about how much that was.
    """

    id: str
    version: int
    moment: datetime
    here: int | None


def missing_saves(connection: Connection, library: Path) -> tuple[MissingSave, ...]:
    """What the witness beside the library knows to have been saved, and is not there.

    Nothing may have been read on the connection yet in the transaction that it is in, if any.
    """
    said = witness(library)  # first: what is saved after it was read is in what is read then
    known = last_saved(said, str(value(connection, IDENTITY)))
    found: dict[str, MissingSave] = {}
    for name, saved in sorted(known.items(), key=lambda each: each[1].moment):
        each, asked = _asked(name)
        here = value(connection, asked, {"id": each})
        gone = here is None and value(connection, _GONE_FOR_GOOD, {"id": each}) is not None
        if not gone and (here is None or here < saved.version):
            found.pop(each, None)  # told once, as of the later
            found[each] = MissingSave(each, saved.version, saved.moment, here)
    return tuple(found.values())


def reflections_among(missing: Sequence[MissingSave]) -> tuple[str, ...]:
    """The ids of the reflections of which something is missing."""
    return tuple(each.id for each in missing if each.id)


def _asked(name: str) -> tuple[str, str]:
    """Whose save the witness names, and the question what is here of that."""
    if name == OF_LEDGER:
        return "", _LINES
    for suffix, asked in ((OF_REVIEW, _ENTRIES), (OF_DECISIONS, _DECISIONS)):
        if name.endswith(suffix):
            return name.removesuffix(suffix), asked
    return name, _VERSION
