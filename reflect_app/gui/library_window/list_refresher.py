"""Keeping a list up to date without asking more often than does anybody good."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reflect_app.gui.library_window.list_fetch import ListRequest, fetch_list, fetch_pages
from reflect_app.gui.library_window.list_filter import ListFilter
from reflect_app.gui.library_window.list_model import PAGE, LibraryModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.errors import ReflectError
    from reflect_app.gui.library_window.list_fetch import ListSnapshot, SomePages
    from reflect_app.gui.tasks.library_service import LibraryService

CALM = 10  # times as long as the list takes to fetch is left alone before it is fetched again
LONGEST_CALM_MS = 3_000


class ListRefresher(QObject):
    """Fetches what is looked at of the list, once at a time, and hands it to ``then``.

    What changes while it is being fetched makes it be fetched once more, after a pause that keeps
    the library free for those who are writing. Who wants another list does not wait for that: of
    several that are wanted while one is being fetched, only the last one is fetched next.
    ``describe`` says what of the list is in sight when it is asked for.
    """

    def __init__(
        self,
        service: LibraryService,
        model: LibraryModel,
        describe: Callable[[ListFilter], ListRequest],
        then: Callable[[ListSnapshot], None],
        otherwise: Callable[[ReflectError], None],
    ) -> None:
        super().__init__(model)
        self._service, self._model = service, model
        self._describe = describe
        self._then, self._otherwise = then, otherwise
        self.wanted = self.shown = ListFilter()
        self._asking = self._stale = self._fetching = self._awaited = False
        self._asked_at = 0.0
        self._fetched = 0
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._fetch_list)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fetch_pages)
        model.missed.connect(lambda _row: self._soon.start())

    def refresh(self) -> None:
        """Look at the list again, or once more if it is being looked at."""
        if not self._later.isActive():
            self._fetch_list()

    def refresh_now(self) -> None:
        """Look at the list again without a pause: somebody waits for what is new in it."""
        self._awaited = True
        self._later.stop()
        self._fetch_list()

    def show_list(self, list_filter: ListFilter) -> None:
        """Show this list from now on; what was shown stays until it is here."""
        self.wanted = list_filter
        self._later.stop()
        self._fetch_list()

    def _fetch_list(self) -> None:
        if self._asking:
            self._stale = True
            return
        self._asking, self._stale, self._awaited = True, False, False
        self._asked_at = time.monotonic()
        job = partial(fetch_list, self._describe(self.wanted))
        self._service.ask(job, self._took, self._refused)

    def _took(self, found: ListSnapshot) -> None:
        self._asking = False
        self._fetched += 1
        took_ms = (time.monotonic() - self._asked_at) * 1000
        self.shown = found.request.list_filter
        self._then(found)
        if self.wanted != self.shown or self._awaited:
            self._fetch_list()
        elif self._stale:
            self._later.start(min(LONGEST_CALM_MS, round(CALM * took_ms)))

    def _refused(self, error: ReflectError) -> None:
        self._asking = self._fetching = False
        self._otherwise(error)

    def _fetch_pages(self) -> None:
        """Fetch the pages that are in sight now; those that were scrolled past are left out."""
        if self._fetching:
            return
        request = self._describe(self.shown)
        pages = self._model.missing(range(request.first, request.last + 1))
        if pages:
            self._fetching = True
            job = partial(fetch_pages, self.shown, pages)
            self._service.ask(job, partial(self._took_pages, self._fetched), self._refused)

    def _took_pages(self, fetched: int, found: SomePages) -> None:
        self._fetching = False
        if fetched == self._fetched:  # else they may be of another list
            pages = found.pages
            self._model.add_pages(pages, found.reviews)
            count = self._model.rowCount()
            if any(len(pages[each]) != min(PAGE, count - each * PAGE) for each in pages):
                self._later.start(LONGEST_CALM_MS)  # somebody else is changing the library
        self._soon.start()
