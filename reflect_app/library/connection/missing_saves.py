"""Saves that had succeeded and are not in the library, as the witness of them tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.library.files.last_saved import last_saved, witness
from reflect_app.library.known_tables import IDENTITY
from reflect_app.library.questions import value

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from apsw import Connection

_VERSION = "SELECT version FROM reflections WHERE id = :id"
_GONE_FOR_GOOD = "SELECT 1 FROM emptied WHERE id = :id"


@dataclass(frozen=True)
class MissingSave:
    """A reflection whose last save is missing.

    ``moment`` is when that was; ``version`` is what it had then, and ``here`` the version that
    the library has, or None where the library does not know the reflection at all.
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
    found = []
    for each, saved in known.items():
        here = value(connection, _VERSION, {"id": each})
        gone = here is None and value(connection, _GONE_FOR_GOOD, {"id": each}) is not None
        if not gone and (here is None or here < saved.version):
            found.append(MissingSave(each, saved.version, saved.moment, here))
    return tuple(sorted(found, key=lambda each: each.moment))
