"""The middle of the library window: the list that is wanted, or words in its place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from reflect_app.gui.library_window.index_updater import IndexUpdater
from reflect_app.gui.library_window.list_fetch import ListRequest, ListSnapshot, fetch_ids
from reflect_app.gui.library_window.list_model import PAGE, LibraryModel
from reflect_app.gui.library_window.list_refresher import ListRefresher
from reflect_app.gui.library_window.message_page import (
    MessagePage,
    PageMessage,
    all_in_bin_message,
    nothing_found,
    opening_message,
    welcome_message,
)
from reflect_app.gui.library_window.messages import listed_text, promise_text
from reflect_app.gui.library_window.scroll_memory import MOST_SELECTED, ScrollMemory, selected_ids
from reflect_app.gui.phrases.next_steps import is_for_reading
from reflect_app.gui.phrases.review_words import review_step
from reflect_app.gui.widgets.announce import CalmAnnouncer, announce
from reflect_app.gui.widgets.filter_bar import ALL
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reflect_app.errors import ReflectError
    from reflect_app.gui.forms.ui_library_window import Ui_LibraryWindow
    from reflect_app.gui.library_window.filter_controls import Filters
    from reflect_app.gui.library_window.footer import LibraryFooter
    from reflect_app.gui.library_window.list_filter import ListFilter
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.queries import Queue
    from reflect_app.status import Status

_MARGIN = 20  # rows beyond those in sight that are fetched too


class ListPage(QObject):
    """Shows the list that the filters want, and keeps it as the library has it.

    Selection, current row and what is in sight stay through every refresh, by the ids of the
    reflections and not by their rows.
    """

    shown_anew = Signal()
    """What is shown may need another arrangement of the window."""

    def __init__(
        self,
        ui: Ui_LibraryWindow,
        service: LibraryService,
        theme: Theme,
        filters: Filters,
        footer: LibraryFooter,
    ) -> None:
        super().__init__(ui.list)
        self._ui, self._service = ui, service
        self._filters, self._footer = filters, footer
        self.model = LibraryModel(self)
        ui.list.use(self.model, theme)
        self.message = MessagePage(ui)
        self.in_trouble = False
        self._arrived = False
        self._listed: ListFilter | None = None
        self._total = self._not_indexed = 0
        self._to_select: list[str] = []
        self._refresher = ListRefresher(
            service, self.model, self._request, self._show_snapshot, self.show_trouble
        )
        self._refresher.wanted = filters.list_filter()
        self._index_updater = IndexUpdater(service, self)
        self._index_updater.left.connect(self._count_left)
        self._speaker = CalmAnnouncer(ui.list, footer.text)
        filters.changed.connect(self._filter)

    @property
    def listed(self) -> ListFilter:
        """The list that is shown."""
        return self._listed or self._refresher.wanted

    def refresh(self) -> None:
        """Ask the library for the list again."""
        self._refresher.refresh()

    def begin(self) -> None:
        """Say that the library is being opened, and ask for the list."""
        self._ui.choosers.hide()  # like the tabs, until there is something to choose from
        self._show_message(opening_message())
        self.refresh()

    def select_new(self, ids: list[str]) -> None:
        """Select these as soon as they are in the list."""
        self._to_select = ids if len(ids) <= MOST_SELECTED else ids[:1]
        self._refresher.refresh_now()

    def with_ids(
        self, then: Callable[[list[str]], None], otherwise: Callable[[ReflectError], None]
    ) -> None:
        """Hand over the ids of what is selected, from the top of the list down."""
        view, known = self._ui.list, self.model.known_ids()
        here = [summary.id for summary in view.selected()]
        if len(here) == view.selected_count():
            then(here)
            return
        asked = (self.listed, view.selected_ranges(), known, self.model.rowCount())
        self._service.ask(partial(fetch_ids, *asked), then, otherwise)

    def with_order(self, then: Callable[[list[str]], None]) -> None:
        """Hand over the ids of all that is listed, in its order."""
        if self.model.whole:
            then([summary.id for summary in self.model.shown])
            return
        count = self.model.rowCount()
        job = partial(fetch_ids, self.listed, [(0, count - 1)], {}, count)
        self._service.ask(job, then)

    def is_for_reading(self, reflection_id: str) -> bool:
        """Whether the next step with a reflection is to read it."""
        summary = self.model.summary(self.model.row_of(reflection_id))
        return summary is not None and is_for_reading(summary)

    def review_step(self, reflection_id: str) -> str:
        """Whether the next step with it is to "review" or to "merge" it; "" where it is another."""
        line = self.model.review(reflection_id)
        return "" if line is None else review_step(line)

    def show_trouble(self, error: ReflectError) -> None:
        """Say in place of the list why the library could not be opened, and what to do."""
        self.in_trouble = True
        self._set_header_shown(shown=False)
        self._footer.show_count("")
        message = PageMessage(error.message, error.advice, tr("Try again"), tr("Quit"))
        self._show_message(message, self.begin, self._ui.actionQuit.trigger)
        # While it was opened no button was there, and Qt went on to the one that quits.
        self._ui.messageFirst.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._ui.messagePage, str(error), urgent=True)

    # Asking

    def _filter(self) -> None:
        list_filter = self._filters.list_filter()
        if list_filter != self._refresher.wanted:
            self._to_select = []
            self._refresher.show_list(list_filter)

    def _request(self, list_filter: ListFilter) -> ListRequest:
        """What of a list to fetch, so that what is in sight and selected can stay."""
        view = self._ui.list
        ids = tuple(self._to_select) or selected_ids(view, self.model)
        if list_filter != self._listed:
            typing = self._listed is not None and list_filter.words != self._listed.words
            return ListRequest(list_filter, last=PAGE // 2, ids=() if typing else ids)
        first, last = view.rows_in_sight()
        anchor, _pushed_out = view.top_row()
        return ListRequest(list_filter, max(0, first - _MARGIN), last + _MARGIN, ids, anchor)

    # Showing what came

    def _show_snapshot(self, snapshot: ListSnapshot) -> None:
        self.in_trouble = False
        list_filter, view = snapshot.request.list_filter, self._ui.list
        memory, same_list = ScrollMemory(view, self.model), list_filter == self._listed
        self._listed = list_filter
        self.model.show_list(snapshot.count, snapshot.pages, snapshot.reviews)
        view.show_excerpts(bool(list_filter.words.strip()))
        if snapshot.count:
            (memory.restore if same_list else memory.start_at_top)(snapshot.places)
        self._total, self._not_indexed = snapshot.counts.total, snapshot.counts.not_indexed
        there = _by_words(snapshot.counts.by_status, snapshot.counts.queues)
        self._filters.fill(there, _by_words(snapshot.found, snapshot.waiting))
        self._footer.show_bin(snapshot.counts.binned)
        self._index_updater.look_after(snapshot.counts.not_indexed)
        self._show_listed(snapshot)
        self._settle_focus()
        self._select_made(snapshot)
        if not same_list:
            self._speaker.start()

    def _show_listed(self, snapshot: ListSnapshot) -> None:
        """The list, or what stands there when it has nothing to show."""
        ui, binned = self._ui, snapshot.counts.binned
        if not self._total:
            self._set_header_shown(shown=False)
            message = all_in_bin_message() if binned else welcome_message()
            second = ui.actionShowBin if binned else ui.actionImport
            self._show_message(message, ui.actionNew.trigger, second.trigger)
            self._footer.show_count(tr("Everything stays on this computer"))
            return
        self._set_header_shown(shown=True)
        self._count()
        if snapshot.count:
            ui.pages.setCurrentWidget(ui.listPage)
            self.shown_anew.emit()
        else:
            elsewhere = sum(snapshot.found.values()) if self.listed.filtered else 0
            show = self._show_every_status if elsewhere else self._show_all
            message = nothing_found(self.listed, snapshot.about_signs, elsewhere)
            self._show_message(message, show)

    def _count(self) -> None:
        searched = bool(self.listed.words.strip())
        number = listed_text(self.model.rowCount(), self._total, searched=searched)
        self._footer.show_count(number, promise_text(self._not_indexed))

    def _count_left(self, left: int) -> None:
        """Say how far reading in is; what was searched may be found in more once it is done."""
        self._not_indexed = left
        if self._total and not self.in_trouble:
            self._count()
        if not left and self.listed.words.strip():
            self.refresh()

    def _settle_focus(self) -> None:
        """Whoever just arrived, or whose place is gone, starts at what is most likely wanted."""
        ui, arriving = self._ui, not self._arrived
        self._arrived = True
        at = ui.list.window().focusWidget()
        nowhere = at is None or not at.isVisibleTo(ui.list.window())
        if nowhere or (arriving and at is not ui.search):
            wanted = ui.list if self.model.rowCount() else ui.messageFirst
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_every_status(self) -> None:
        self._ui.filters.pick(ALL)

    def _show_all(self) -> None:
        self._filters.clear(every_status=not self.listed.filtered)
        self._ui.search.setFocus()

    def _show_message(self, message: PageMessage, *acts: Callable[[], None]) -> None:
        self.message.show_message(message, *acts)
        self._ui.pages.setCurrentWidget(self._ui.messagePage)
        self.shown_anew.emit()

    def _set_header_shown(self, *, shown: bool) -> None:
        ui = self._ui
        for part in (ui.header, ui.filters, ui.choosers, ui.headerLine):
            part.setVisible(shown)
        self._filters.arrange()

    def _select_made(self, snapshot: ListSnapshot) -> None:
        """Select what is new, once all of it is in the list."""
        places = [snapshot.places.get(each, -1) for each in self._to_select]
        if places and min(places) >= 0:
            self._ui.list.select_rows(places)
            self._ui.list.scrollTo(self._ui.list.currentIndex())
            self._to_select = []


def _by_words(*counted: Mapping[Status, int] | Mapping[Queue, int]) -> dict[str, int]:
    return {str(kind): number for each in counted for kind, number in each.items()}
