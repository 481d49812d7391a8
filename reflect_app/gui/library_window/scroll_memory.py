"""Keeping the place in a list that is shown anew: selection, current row, and what is in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflect_app.gui.library_window.list_model import LibraryModel
    from reflect_app.gui.library_window.list_view import LibraryList

MOST_SELECTED = 50  # that are found again one by one; more than that nobody can oversee


@dataclass(frozen=True)
class Held:
    """Where somebody is in a list: what is selected, which row is current, what is at the top.

    ``ids`` are those selected, the current one first, unless there are too many; ``known`` are the
    ids of all rows that are here; ``anchor`` is at the top, ``pushed_out`` pixels out of sight.
    """

    count: int
    selected: int
    ids: tuple[str, ...]
    known: Mapping[int, str]
    current: int
    anchor: str
    pushed_out: int
    scroll: int

    @property
    def everything(self) -> bool:
        """Whether all of more than one row is selected."""
        return self.selected == self.count > 1


def hold(lists: LibraryList, model: LibraryModel) -> Held:
    """Where somebody is now."""
    anchor, pushed_out = lists.top_row()
    return Held(
        count=model.rowCount(),
        selected=lists.selected_count(),
        ids=selected_ids(lists, model),
        known=model.known_ids(),
        current=lists.currentIndex().row(),
        anchor=anchor,
        pushed_out=pushed_out,
        scroll=lists.verticalScrollBar().value(),
    )


def selected_ids(lists: LibraryList, model: LibraryModel) -> tuple[str, ...]:
    """The ids of what is selected, the current one first; none where that is very much."""
    if not 0 < lists.selected_count() <= MOST_SELECTED:
        return ()
    ids = [summary.id for summary in lists.selected()]
    current = model.summary(lists.currentIndex().row())
    if current is not None:
        ids.sort(key=lambda each: each != current.id)
    return tuple(ids)


def keep(held: Held, lists: LibraryList, model: LibraryModel, places: Mapping[str, int]) -> None:
    """Go on at the same place in the same list, which may have changed."""
    lists.doItemsLayout()
    if held.everything:
        lists.selectAll()
    elif held.ids:
        rows = _rows(held, model, places)
        if rows != [
            row for first, last in lists.selected_ranges() for row in range(first, last + 1)
        ]:
            lists.select_rows(rows or [_nearest(held.current, model)])
    elif not held.count or (held.selected and _differs(held, model)):
        lists.select_rows([_nearest(held.current, model)])
    _settle_scroll(held, lists, model, places)


def begin(held: Held, lists: LibraryList, model: LibraryModel, places: Mapping[str, int]) -> None:
    """Begin with another list: at what was selected, where that is in it too, else at its top."""
    lists.doItemsLayout()
    lists.scrollToTop()
    lists.select_rows(_rows(held, model, places) or [0])
    lists.scrollTo(lists.currentIndex())


def _rows(held: Held, model: LibraryModel, places: Mapping[str, int]) -> list[int]:
    rows = (places.get(each, model.row_of(each)) for each in held.ids)
    return [row for row in rows if 0 <= row < model.rowCount()]


def _nearest(row: int, model: LibraryModel) -> int:
    return min(max(row, 0), model.rowCount() - 1)


def _differs(held: Held, model: LibraryModel) -> bool:
    """Whether rows are seen to be others than before, so that a large selection is not the same."""
    known = model.known_ids()
    return held.count != model.rowCount() or any(
        known.get(row, each) != each for row, each in held.known.items()
    )


def _settle_scroll(
    held: Held, lists: LibraryList, model: LibraryModel, places: Mapping[str, int]
) -> None:
    row = places.get(held.anchor, model.row_of(held.anchor)) if held.anchor else -1
    lists.verticalScrollBar().setValue(held.scroll)
    if row >= 0:
        lists.scroll_to_row(row, held.pushed_out)
