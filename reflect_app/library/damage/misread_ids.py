"""Which id a reflection had, where its row and the index of ids may have been misread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.tables.ids import is_id

if TYPE_CHECKING:
    from reflect_app.library.damage.salvaged_rows import SalvagedRows

_MISREAD = 3  # letters of ten; by chance two ids never have so many in common


def id_of(found: SalvagedRows, number: int, *, sound: bool = False) -> str | None:
    """The id of the reflection with this number, as far as it can be told.

    Where the rows are known to be ``sound``, as those of a sealed backup are, it is what it is.
    """
    ids = ids_of(found, number)
    return next(filter(is_id, ids), ids[0] if sound and ids else None)


def ids_of(found: SalvagedRows, number: int) -> list[str]:
    """What its rows and the index of ids say that the id of a reflection is, the likeliest first.

    Where something is wrong with the page of its row, the index is the likelier one.
    """
    rows = sorted(found.reflections.get(number, ()), key=lambda row: not row.consistent)
    ids = [str(row.values["id"]) for row in rows]
    known = found.ids.get(number)
    if known is not None:
        ids.insert(0 if rows and not rows[0].consistent else len(ids), known)
    return list(dict.fromkeys(ids))


def is_misread(one: str, other: str) -> bool:
    """Whether one id is another of which a few letters were misread."""
    same = sum(first == second for first, second in zip(one, other, strict=False))
    return same >= len(one) - _MISREAD
