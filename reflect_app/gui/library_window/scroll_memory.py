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
class ScrollMemory:
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


def capture(view: LibraryList, model: LibraryModel) -> ScrollMemory:
    """Where somebody is now."""
    anchor, pushed_out = view.top_row()
    return ScrollMemory(
        count=model.rowCount(),
        selected=view.selected_count(),
        ids=selected_ids(view, model),
        known=model.known_ids(),
        current=view.currentIndex().row(),
        anchor=anchor,
        pushed_out=pushed_out,
        scroll=view.verticalScrollBar().value(),
    )


def selected_ids(view: LibraryList, model: LibraryModel) -> tuple[str, ...]:
    """The ids of what is selected, the current one first; none where that is very much."""
    if not 0 < view.selected_count() <= MOST_SELECTED:
        return ()
    ids = [summary.id for summary in view.selected()]
    current = model.summary(view.currentIndex().row())
    if current is not None:
        ids.sort(key=lambda each: each != current.id)
    return tuple(ids)


def restore(
    memory: ScrollMemory, view: LibraryList, model: LibraryModel, places: Mapping[str, int]
) -> None:
    """Go on at the same place in the same list, which may have changed."""
    view.doItemsLayout()
    if memory.everything:
        view.selectAll()
    elif memory.ids:
        rows = _rows(memory, model, places)
        if rows != [
            row for first, last in view.selected_ranges() for row in range(first, last + 1)
        ]:
            view.select_rows(rows or [_nearest(memory.current, model)])
    elif not memory.count or (memory.selected and _differs(memory, model)):
        view.select_rows([_nearest(memory.current, model)])
    _settle_scroll(memory, view, model, places)


def start_at_top(
    memory: ScrollMemory, view: LibraryList, model: LibraryModel, places: Mapping[str, int]
) -> None:
    """Begin with another list: at what was selected, where that is in it too, else at its top."""
    view.doItemsLayout()
    view.scrollToTop()
    view.select_rows(_rows(memory, model, places) or [0])
    view.scrollTo(view.currentIndex())


def _rows(memory: ScrollMemory, model: LibraryModel, places: Mapping[str, int]) -> list[int]:
    rows = (places.get(each, model.row_of(each)) for each in memory.ids)
    return [row for row in rows if 0 <= row < model.rowCount()]


def _nearest(row: int, model: LibraryModel) -> int:
    return min(max(row, 0), model.rowCount() - 1)


def _differs(memory: ScrollMemory, model: LibraryModel) -> bool:
    """Whether rows are seen to be others than before, so that a large selection is not the same."""
    known = model.known_ids()
    return memory.count != model.rowCount() or any(
        known.get(row, each) != each for row, each in memory.known.items()
    )


def _settle_scroll(
    memory: ScrollMemory, view: LibraryList, model: LibraryModel, places: Mapping[str, int]
) -> None:
    row = places.get(memory.anchor, model.row_of(memory.anchor)) if memory.anchor else -1
    view.verticalScrollBar().setValue(memory.scroll)
    if row >= 0:
        view.scroll_to_row(row, memory.pushed_out)
