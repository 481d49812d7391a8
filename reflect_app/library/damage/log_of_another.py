"""A log that is whole and does not fit its library: one of another library, or of another day.

Nothing in a log says of which file it is. A copied or synchronised folder can lay one beside a
library that was whole by itself, and SQLite then reads pages of both as if they were one. What the
library's own file has is right then, and of the log counts what is proven and newer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reflect_app.library.damage.fill_gaps_from_backup import RebuiltReflection, Source
from reflect_app.library.damage.record_from_rows import Confidence, Reassembled, reassemble
from reflect_app.library.damage.revisions_from_rows import RecoveredRevision, revisions_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.library.damage.fill_gaps_from_backup import Reconciliation
    from reflect_app.library.damage.salvaged_rows import SalvagedRows


def is_of_another(with_log: SalvagedRows, alone: SalvagedRows) -> bool:
    """Whether all of a library is right without its log, which is whole, and not with it.

    Nor is what a log would take back: it is of an earlier day.
    """
    if not alone.reflections or not _is_right(alone):
        return False
    return not _is_right(with_log) or _takes_back(with_log, alone)


def with_newer_of_log(
    reconciliation: Reconciliation, with_log: SalvagedRows
) -> Iterator[RebuiltReflection]:
    """What is to be in the repaired library: of two that are proven, the one that is newer."""
    alone = reconciliation.library
    newer = {each.record.id: each for each in _proven(with_log)}
    for rebuilt in reconciliation.reflections():
        found = newer.pop(rebuilt.record.id, None)
        if found is None or found.record.version <= rebuilt.record.version:
            yield rebuilt
        else:
            kept = _with_those_of_log(rebuilt.revisions, revisions_of(with_log, found.number))
            yield replace(rebuilt, record=found.record, binned_at=found.binned_at, revisions=kept)
    for found in newer.values():
        if found.record.id not in reconciliation.emptied:
            reconciliation.ids[Source.READ].append(found.record.id)
            own = found.number not in alone.numbers()  # else what has it may be of another
            revisions = _with_those_of_log((), revisions_of(with_log, found.number) if own else ())
            yield RebuiltReflection(
                found.number, Source.READ, found.record, found.binned_at, revisions
            )


def _is_right(rows: SalvagedRows) -> bool:
    """Whether nothing is missing, and each reflection with its history is as it was written."""
    if rows.pages_lost or not rows.knows_all() or rows.ledger.missing_in(rows.ledger.lines):
        return False
    return all(
        reassemble(rows, number).checksum_ok
        and all(each.sound for each in revisions_of(rows, number))
        for number in rows.numbers()
    )


def _takes_back(with_log: SalvagedRows, alone: SalvagedRows) -> bool:
    """Whether anything was saved later in the library's own file than in its log."""
    known = {each.record.id: each.record for each in _proven(with_log)}
    return any(
        (known[one.id].version, known[one.id].updated) < (one.version, one.updated)
        for one in (each.record for each in _proven(alone))
        if one.id in known
    )


def _proven(rows: SalvagedRows) -> Iterator[Reassembled]:
    for number in sorted(rows.reflections):
        found = reassemble(rows, number)
        if found.checksum_ok and found.confidence is Confidence.SOUND:
            yield found


def _with_those_of_log(
    ours: tuple[RecoveredRevision, ...], theirs: list[RecoveredRevision] | tuple[()]
) -> tuple[RecoveredRevision, ...]:
    """A history with the revisions that the log alone has, where they are right."""
    places = {each.values["position"] for each in ours}
    more = (each for each in theirs if each.sound and each.values["position"] not in places)
    return (*ours, *more)
