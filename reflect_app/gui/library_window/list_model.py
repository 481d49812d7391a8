"""The list of reflections as Qt's views see it: its whole length, and some pages of it."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal

from reflect_app.clock import local_today
from reflect_app.gui.phrases.row_words import row_text
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.summary import Summary

SUMMARY = Qt.ItemDataRole.UserRole
REVIEW = Qt.ItemDataRole(int(SUMMARY) + 1)
PAGE = 80  # rows that are fetched together
PAGES_KEPT = 24
_ROLES = (SUMMARY, REVIEW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_FEW = 5_000  # rows that are added at the end without starting anew


class LibraryModel(QStringListModel):
    """One row for each reflection of a list, of which some pages are known.

    A row that is looked at before its page is here is empty, and ``missed`` says that it is
    wanted. Of all pages, the ``PAGES_KEPT`` that were used last are kept, and the first, and the
    one that is pinned.

    The strings underneath are all empty: views ask for the number of rows ten thousand times while
    they lay out a long list, and Qt's own string list answers that without a call into Python.
    """

    missed = Signal(int)
    """This row is looked at and not here yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: OrderedDict[int, Sequence[Summary]] = OrderedDict()
        self._rows: dict[str, int] = {}
        self._reviews: dict[str, ReviewLine] = {}
        self._pinned = 0

    @property
    def shown(self) -> list[Summary]:
        """The reflections that are here, in order: all of a short list, some of a long one."""
        return [summary for page in sorted(self._pages) for summary in self._pages[page]]

    @property
    def whole(self) -> bool:
        """Whether every row is here."""
        return len(self._rows) == self.rowCount()

    def summary(self, row: int) -> Summary | None:
        """What a row shows; None while it is not here."""
        page = self._pages.get(row // PAGE)
        if page is None or row % PAGE >= len(page):
            return None
        self._pages.move_to_end(row // PAGE)
        return page[row % PAGE]

    def row_of(self, reflection_id: str) -> int:
        """The row that shows a reflection, or -1 if none is known to."""
        return self._rows.get(reflection_id, -1)

    def review(self, reflection_id: str) -> ReviewLine | None:
        """What a row says of a reflection's review; None where there is none, or it isn't here."""
        return self._reviews.get(reflection_id)

    def known_ids(self) -> dict[int, str]:
        """The ids of all rows that are here, by row."""
        return {row: each for each, row in self._rows.items()}

    def missing(self, rows: Iterable[int]) -> list[int]:
        """The pages that these rows are on and that are not here, in order."""
        count = self.rowCount()
        pages = {row // PAGE for row in rows if 0 <= row < count}
        return sorted(pages - self._pages.keys())

    def pin(self, row: int) -> None:
        """Keep the page of this row, as long as no other one is pinned."""
        self._pinned = max(row, 0) // PAGE

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A row's title, its whole content in words for a screen reader, or its summary."""
        if role not in _ROLES:
            return None
        if not index.isValid():
            return None
        summary = self.summary(index.row())
        if summary is None:
            return self._placeholder(index.row(), role)
        if role == SUMMARY:
            return summary
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.display_title
        line = self.review(summary.id)
        return line if role == REVIEW else row_text(summary, local_today(), line=line)

    def show_list(
        self,
        count: int,
        pages: Mapping[int, Sequence[Summary]],
        reviews: Mapping[str, ReviewLine],
    ) -> None:
        """Be this long from now on, with these pages and none of those that were here.

        ``reviews`` has what is to be said of those in them that are under review, by their ids.
        """
        self._pages.clear()
        self._rows.clear()
        self._reviews.clear()
        self._take(pages, reviews)
        self._resize(count)
        if count:
            self.dataChanged.emit(self.index(0), self.index(count - 1))

    def add_pages(
        self, pages: Mapping[int, Sequence[Summary]], reviews: Mapping[str, ReviewLine]
    ) -> None:
        """Show these pages too, and let go of those that were not looked at for longest."""
        self._take(pages, reviews)
        for page, summaries in pages.items():
            if summaries:
                first = self.index(page * PAGE)
                self.dataChanged.emit(first, self.index(page * PAGE + len(summaries) - 1))

    def _placeholder(self, row: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:  # which is asked of rows that nobody looks at too
            return ""
        self.missed.emit(row)
        return None if role in (SUMMARY, REVIEW) else tr("Just a moment…")

    def _take(
        self, pages: Mapping[int, Sequence[Summary]], reviews: Mapping[str, ReviewLine]
    ) -> None:
        self._reviews.update(reviews)
        for page, summaries in pages.items():
            self._pages[page] = summaries
            self._pages.move_to_end(page)
            self._rows.update((each.id, page * PAGE + at) for at, each in enumerate(summaries))
        for page in [page for page in self._pages if page not in {0, self._pinned}]:
            if len(self._pages) <= PAGES_KEPT:
                break
            self._forget(page)

    def _forget(self, page: int) -> None:
        for summary in self._pages.pop(page):
            if self._rows[summary.id] // PAGE == page:
                del self._rows[summary.id]
                self._reviews.pop(summary.id, None)

    def _resize(self, count: int) -> None:
        """Rows go and come at the end, so that the selection and the scroll position stay."""
        more = count - self.rowCount()
        if more < 0:
            self.removeRows(count, -more)
        elif more > _FEW:  # one by one they would take long, and more room than they need
            self.setStringList([""] * count)
        elif more:
            self.insertRows(self.rowCount(), more)
