"""Keeping the place in a list that is shown anew: selection, current row, and what is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflect_app.gui.library_window.list_model import LibraryModel
    from reflect_app.gui.library_window.list_view import LibraryList

MOST_SELECTED = 50  # that are found again one by one; more than that nobody can oversee


def selected_ids(view: LibraryList, model: LibraryModel) -> tuple[str, ...]:
    """The ids of what is selected, the current one first; none where that is very much."""
    if not 0 < view.selected_count() <= MOST_SELECTED:
        return ()
    ids = [summary.id for summary in view.selected()]
    current = model.summary(view.currentIndex().row())
    if current is not None:
        ids.sort(key=lambda each: each != current.id)
    return tuple(ids)


class ScrollMemory:
    """Where somebody was in a list as this was made, and the way back there.

    ``places`` are the rows by now of reflections that were selected or at the top, as far as they
    were asked for.
    """

    def __init__(self, view: LibraryList, model: LibraryModel) -> None:
        self._view, self._model = view, model
        self._count, self._known = model.rowCount(), model.known_ids()
        self._selected, self._ids = view.selected_count(), selected_ids(view, model)
        self._current = view.currentIndex().row()
        self._anchor, self._pushed_out = view.top_row()  # at the top, and pixels out of sight
        self._scroll = view.verticalScrollBar().value()

    def restore(self, places: Mapping[str, int]) -> None:
        """Go on at the same place in the same list, which may have changed."""
        view = self._view
        view.doItemsLayout()
        if self._selected == self._count > 1:
            view.selectAll()
        elif self._ids:
            ranges, rows = view.selected_ranges(), self._rows(places)
            if rows != [row for first, last in ranges for row in range(first, last + 1)]:
                view.select_rows(rows or [self._nearest_row()])
        elif not self._count or (self._selected and self._differs()):
            view.select_rows([self._nearest_row()])
        self._settle_scroll(places)

    def start_at_top(self, places: Mapping[str, int]) -> None:
        """Begin with another list: at what was selected if that is in it too, else at its top."""
        self._view.doItemsLayout()
        self._view.scrollToTop()
        self._view.select_rows(self._rows(places) or [0])
        self._view.scrollTo(self._view.currentIndex())

    def _rows(self, places: Mapping[str, int]) -> list[int]:
        rows = (places.get(each, self._model.row_of(each)) for each in self._ids)
        return [row for row in rows if 0 <= row < self._model.rowCount()]

    def _nearest_row(self) -> int:
        return min(max(self._current, 0), self._model.rowCount() - 1)

    def _differs(self) -> bool:
        """Whether rows are seen to be others than before, so that a large selection is too."""
        known = self._model.known_ids()
        return self._count != self._model.rowCount() or any(
            known.get(row, each) != each for row, each in self._known.items()
        )

    def _settle_scroll(self, places: Mapping[str, int]) -> None:
        row = places.get(self._anchor, self._model.row_of(self._anchor)) if self._anchor else -1
        self._view.verticalScrollBar().setValue(self._scroll)
        if row >= 0:
            self._view.scroll_to_row(row, self._pushed_out)
