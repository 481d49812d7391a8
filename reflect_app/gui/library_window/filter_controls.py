"""The search box, the tabs and the choosers above the list: which list is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from reflect_app.gui.library_window.list_filter import (
    NEWEST,
    ListFilter,
    orders,
    periods,
    searched_words,
    status_tabs,
)
from reflect_app.gui.style.sizes import NO_LIMIT
from reflect_app.gui.widgets.filter_bar import ALL
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.tags import TagUse, same_tag, tag_words
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.forms.ui_library_window import Ui_LibraryWindow
    from reflect_app.gui.tasks.library_service import LibraryService

TAGS_OFFERED = 1_000  # the most used; nobody looks through more in a list that drops down
ACROSS, DOWN = 8, 4  # pixels between the choosers of a row, and between rows
LONGEST_TAG = 40  # characters of a tag that are shown


class Filters(QObject):
    """Knows from the search box, the tabs and the choosers which list is wanted."""

    changed = Signal()
    """Another list is wanted."""

    def __init__(self, ui: Ui_LibraryWindow, service: LibraryService, order: str) -> None:
        super().__init__(ui.search)
        self._ui = ui
        self._service = service
        self._asking = self._clearing = False
        self._few = self._asked_for = False
        self._flow = FlowLayout(ui.choosers, across=ACROSS, down=DOWN)
        self._flow.setContentsMargins(24, 6, 32, 8)  # their words begin where all words begin
        ui.orderChooser.marks_choice = False
        self._choosers = (ui.tagChooser, ui.periodChooser, ui.orderChooser)
        self.clear_button = LinkButton(tr("Clear search and filters"), ui.choosers)
        self._parts: tuple[QWidget, ...] = (*self._choosers, self.clear_button)
        for part in self._parts:
            self._flow.addWidget(part)
        self.clear_button.setObjectName("clearButton")
        self.clear_button.hide()
        ui.tagChooser.fill({"": tr("Any tag")})
        ui.periodChooser.fill(periods())
        ui.orderChooser.fill(orders())
        ui.orderChooser.choose(order if order in orders() else NEWEST)
        ui.tagChooser.wanted.connect(self._ask_for_tags)
        self.clear_button.clicked.connect(self.clear)
        choices = (chooser.chosen for chooser in self._choosers)
        for signal in (ui.search.textChanged, ui.filters.picked, *choices):
            signal.connect(self._changed)

    def list_filter(self) -> ListFilter:
        """The list that is wanted now."""
        ui = self._ui
        return ListFilter(
            words=searched_words(ui.search.text()),
            status=ui.filters.key(),
            tag=ui.tagChooser.key(),
            period=ui.periodChooser.key(),
            order=ui.orderChooser.key(),
        )

    def fill(self, by_status: Mapping[str, int], found: Mapping[str, int]) -> None:
        """Say on the tabs how many were found of each status that there is anything of."""
        picked = self._ui.filters.key()
        self._ui.filters.fill(status_tabs(by_status, found, picked), picked)

    def clear(self, *, every_status: bool = False) -> None:
        """Search nothing and leave nothing out; the order stays, and the status if not told."""
        ui, self._clearing = self._ui, True
        ui.search.clear()
        ui.tagChooser.choose("")
        ui.periodChooser.setCurrentIndex(0)
        if every_status:
            ui.filters.pick(ALL)
        self._clearing = False
        self._changed()

    def narrow_to(self, tag: str) -> None:
        """Leave out what does not have this tag, and nothing else."""
        self.clear(every_status=True)
        chooser = self._ui.tagChooser
        if chooser.findData(tag) < 0:
            chooser.fill({"": tr("Any tag"), tag: _short(tag)})
        chooser.choose(tag)

    def _changed(self) -> None:
        if not self._clearing:
            self.arrange()
            self.changed.emit()

    def set_few(self, few: bool) -> None:
        """Whether there is room only for the choosers that leave something out."""
        self._few = few
        self.arrange()

    def show_choosers(self) -> None:
        """Have all choosers in sight, and begin with the first; asked again, put them away."""
        self._asked_for = not (self._asked_for and self._few)
        self.arrange()
        self._ui.tagChooser.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def arrange(self) -> None:
        """Show what there is room for, and the way back from what is left out."""
        ui, at = self._ui, self._ui.search.window().focusWidget()
        for chooser in self._choosers:
            hidden = self._few and not self._asked_for and not chooser.property("narrows")
            chooser.setVisible(not hidden)
        self.clear_button.setVisible(self._clears())
        all_hidden = all(part.isHidden() for part in self._parts)
        ui.choosers.setMaximumHeight(0 if all_hidden else NO_LIMIT)
        if at in self._parts and at.isHidden():
            ui.search.setFocus()

    def height(self, width: int) -> int:
        """How many pixels high the row of choosers is at this width, with all of them in it.

        Those that are hidden for want of room count too, or the room that they leave would bring
        them back, and so on for ever.
        """
        margins, rows, left = self._flow.contentsMargins(), 1, 0
        room = width - margins.left() - margins.right()
        parts = [each for each in self._parts if each is not self.clear_button or self._clears()]
        for part in parts:
            if left and left + part.sizeHint().width() > room:
                rows, left = rows + 1, 0
            left += part.sizeHint().width() + ACROSS
        high = max(part.sizeHint().height() for part in parts)
        return margins.top() + rows * high + (rows - 1) * DOWN + margins.bottom()

    def _clears(self) -> bool:
        """Whether there is anything to clear."""
        return self.list_filter().filtered or bool(self._ui.search.text())

    def _ask_for_tags(self) -> None:
        if not self._asking:
            self._asking = True
            self._service.ask(
                lambda library: library.tags_used()[:TAGS_OFFERED],
                self._offer_tags,
                lambda _error: self._offer_tags([]),
            )

    def _offer_tags(self, uses: Sequence[TagUse]) -> None:
        self._asking = False
        if not uses:
            return  # better what was known before than nothing
        chosen = self._ui.tagChooser.key()
        offered = {"": tr("Any tag"), **({chosen: _short(chosen)} if chosen else {})}
        others = (use.tag for use in uses if same_tag(use.tag, [chosen]) is None)
        offered |= {tag: _short(tag) for tag in others}
        self._ui.tagChooser.fill(offered)


def _short(tag: str) -> str:
    words = tag_words(tag)
    return words if len(words) <= LONGEST_TAG else f"{words[: LONGEST_TAG - 1].rstrip()}…"
