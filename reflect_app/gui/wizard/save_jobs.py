"""What the library is asked to do for a draft that is being written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.lifecycle import Event, after, may
from reflect_app.revision import Reason
from reflect_app.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.library import Library
    from reflect_app.reflection import EditorPosition, Record, Reflection
    from reflect_app.review.entries import Entry

    Job = Callable[[Library], "Saved"]

TAKEN, LEFT = "taken", "left"  # what became of a suggested wording


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a save: the record as it is kept, and whether it came back from the bin."""

    record: Record
    from_bin: bool = False


@dataclass(frozen=True, slots=True)
class Replaced:
    """``mine`` is what was written here, as it was kept; ``theirs`` what is there now instead."""

    mine: Record
    theirs: Record


def create_job(
    reflection: Reflection,
    title: str,
    status: Status | None,
    place: EditorPosition,
    *,
    first: Sequence[Reflection] = (),
) -> Job:
    """Make a new draft; what is ``first`` is in its history, as it stood here before."""

    def job(library: Library) -> Saved:
        if not first:
            return Saved(library.create(reflection, title=title, status=status, place=place))
        made = library.create(first[0], title=title, place=place)
        wanted = made.model_copy(update={"reflection": reflection})
        finishing, rest, why = status is Status.FINISHED, first[1:], Reason.BEFORE_MERGING
        then = save_job(wanted, keeping=why, look_in_bin=False, finishing=finishing, first=rest)
        return then(library)

    return job


def save_job(
    record: Record,
    *,
    keeping: Reason | None,
    look_in_bin: bool,
    finishing: bool = False,
    first: Sequence[Reflection] = (),
    entries: Sequence[Entry] = (),
) -> Job:
    """Save a draft, and notice on the way that somebody had moved it to the bin.

    It is finished as what it is then: an edit may have made another status of it first. What is
    ``first`` stood here before and is saved before, so that the history has it.
    The ``entries`` of its review are kept in one transaction with the text: both, or neither.
    """

    def job(library: Library) -> Saved:
        binned = look_in_bin and library.position(record.id) is None
        wanted, why = record, keeping
        for reflection in first:
            saved = library.save(wanted.model_copy(update={"reflection": reflection}), keeping=why)
            own = {"title": record.title, "reflection": record.reflection, "place": record.place}
            wanted, why = saved.model_copy(update=own), Reason.BEFORE_MERGING
        if entries:
            kept = library.add_to_review(wanted.id, entries, record=wanted, keeping=why)
        else:
            kept = library.save(wanted, keeping=why)
        if finishing and may(Event.FINISHED, kept.status):
            finished = after(Event.FINISHED, kept.status)
            kept = library.save(kept.model_copy(update={"status": finished}))
        return Saved(kept, from_bin=binned)

    return job


def note_only(entries: Sequence[Entry], reflection_id: str, library: Library) -> None:
    """Note what was said about a reflection, whose text stays as it is."""
    library.add_to_review(reflection_id, entries)


def is_taken(entry: Entry) -> bool:
    """Whether an entry says that a suggested wording was taken into the text."""
    from reflect_app.review.entries import Resolved  # noqa: PLC0415  -- where there are comments

    return isinstance(entry, Resolved) and entry.suggestion == TAKEN


def replace_job(
    record: Record, title: str, reflection: Reflection
) -> Callable[[Library], Replaced]:
    """Keep what was written here as a revision, and leave the record's own text in place.

    The record is what the library has now; what was written here was never saved. It is saved, and
    at once gives way again, which keeps it in the history.
    """

    def job(library: Library) -> Replaced:
        changes = {"title": title, "reflection": reflection}
        mine = library.save(record.model_copy(update=changes))
        again = {"title": record.title, "reflection": record.reflection, "status": record.status}
        theirs = mine.model_copy(update=again)
        return Replaced(mine, library.save(theirs, keeping=Reason.BEFORE_RESTORING))

    return job
