"""The rows of tables with checksums of their own, as a repaired library is to have them.

What the library has is right; the backup fills in where something may be missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.tables.checksums import row_adds_up

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from reflect_app.library.damage.salvaged_rows import BelongingRow, SalvagedRows
    from reflect_app.library.sqlite_format.rows_of_file import Value
    from reflect_app.library.tables.belonging_tables import Belonging


def rows_of(
    table: Belonging,
    library: SalvagedRows,
    backup: SalvagedRows,
    ours: int | None,
    theirs: int | None,
) -> list[BelongingRow]:
    """The rows of one such table, of the reflection with these numbers in the two.

    The backup fills in where a row is not as it was written, and where rows may be missing: the
    reflection itself is, or pages of the file are. What is left of a row of which the backup has
    another in its place is no row of its own.
    """
    read = library.belonging[table.name].get(ours, []) if ours is not None else []
    kept = backup.belonging[table.name].get(theirs, []) if theirs is not None else []
    found = {row.of(table.same_by): row for row in read if row.sound}
    others = [row for row in read if not row.sound]
    filled: set[object] = set()
    gaps = missing_rows(table, library, ours, read)
    if others or gaps or ours not in library.reflections or library.pages_lost:
        more = [row for row in kept if row.of(table.same_by) not in found]
        if table.changes:
            more = [_as_far_as_proven(row, table, others, gaps) for row in more]
        found |= {row.of(table.same_by): row for row in more}
        filled = {row.of(table.key) for row in more}
    for row in others:
        if row.of(table.key) not in filled:
            found.setdefault(row.of(table.same_by), row)
    return list(found.values())


def missing_rows(
    table: Belonging, library: SalvagedRows, ours: int | None, found: Sequence[BelongingRow]
) -> set[tuple[Value, ...]]:
    """The rows that the index of such a table knows of, and that are nowhere.

    For example entries of a review.
    """
    known = library.indexed_rows[table.name].get(ours, {}) if ours is not None else {}
    numbers = {row.values.get("number") for row in found}
    there = {row.of(table.same_by) for row in found}
    return {each for each, at in known.items() if each not in there and at not in numbers}


def _as_far_as_proven(
    row: BelongingRow,
    table: Belonging,
    spoilt: Sequence[BelongingRow],
    gaps: Collection[tuple[Value, ...]],
) -> BelongingRow:
    """A row of the backup in the place of one that is lost; sound unless that may say more.

    That it does not, the checksum of what is left of it tells, or all the rest of it; of one that
    only an index knows, nothing does.
    """
    same = [
        each
        for each in spoilt
        if each.of(table.key) == row.of(table.key)
        or each.of(table.same_by) == row.of(table.same_by)
    ]
    sums = {"checksum": row.values["checksum"]}
    proven = any(
        each.values["checksum"] == row.values["checksum"] or row_adds_up(each.values | sums)
        for each in same
    )
    may_be_older = bool(same) or row.of(table.same_by) in gaps
    return row._replace(sound=False) if may_be_older and not proven else row
