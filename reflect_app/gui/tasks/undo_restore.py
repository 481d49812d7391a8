"""Restore a revision so that it can be undone: where that is kept which was there before.

What a restore does to the present text is ``library/store.py``'s to decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.revision import Reason

if TYPE_CHECKING:
    from reflect_app.library import Library
    from reflect_app.reflection import Record


@dataclass(frozen=True, slots=True)
class RestoredRevision:
    """What is there after an earlier version was restored, and where that is which was there.

    ``kept`` is the number of the revision that holds what was there before.
    """

    record: Record
    kept: int | None


def restore(library: Library, reflection_id: str, number: int) -> RestoredRevision:
    """Restore a revision; the answer says which one holds what was there before."""
    before = library.get(reflection_id)
    record = library.restore(reflection_id, number)
    return RestoredRevision(record, _number_of(library, before))


def go_back_to(library: Library, wanted: Record) -> Record:
    """Make the title and the text of a record the present ones again.

    What is there is kept as a revision first. Where no revision holds the text, it is saved as the
    newest change: nobody who asks for words that are at hand goes without them.
    """
    number = _number_of(library, wanted)
    if number is not None:
        return library.restore(wanted.id, number)
    present = library.get(wanted.id)
    changes = {"title": wanted.title, "reflection": wanted.reflection}
    return library.save(present.model_copy(update=changes), keeping=Reason.BEFORE_RESTORING)


def _number_of(library: Library, wanted: Record) -> int | None:
    """The newest revision that holds exactly this title and text; None where none does."""
    for line in library.history(wanted.id):
        if line.title == wanted.title:
            revision = library.revision(wanted.id, line.number)
            if revision.reflection == wanted.reflection:
                return line.number
    return None
