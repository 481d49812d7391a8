"""The page on which everything is looked at once more: the list, its choices, and one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal

from reflect_app.gui.publish import messages
from reflect_app.gui.publish.exact_pane import ExactPane
from reflect_app.gui.publish.list_model import PublishModel
from reflect_app.gui.publish.publish_line import Held, Way
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_ROWS
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.announce import CalmAnnouncer, announce
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.page_scroll import keep_lines, put_on_shelf
from reflect_app.gui.widgets.tick_box import TickBox
from reflect_app.gui.widgets.wrapping_button import CloseLink, LinkButton, WrappingButton
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reflect_app.errors import ReflectError
    from reflect_app.gui.forms.ui_publish_window import Ui_PublishWindow
    from reflect_app.gui.publish.jobs import Looking
    from reflect_app.gui.publish.options_panel import OptionsPanel
    from reflect_app.gui.publish.publish_line import PublishLine
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.gui.widgets.app_window import AppWindow
    from reflect_app.publication.publish.undecided_passages import Undecided

WIDE = 900  # pixels at 100% from which on the text stands beside the list
LOW = 520  # pixels at 100%; in a lower window the choices have a page of their own
LOWER = 360  # pixels at 100%; lower than this the sentence below the heading gives way
LOWEST = 260  # pixels at 100%; lower than this each page has only what it needs around it
OPTIONS_LINES = 3  # that stay in sight where room is short; the rest scrolls
LINES_OF_TEXT = 2
LIST, TEXT, OPTIONS = "list", "text", "options"
LIST_SHARE, TEXT_SHARE = 36, 28  # of the width


class LookPage(QObject):
    """Shows what there is, and what of it would be written."""

    go_on = Signal()
    """What is ticked is to be written."""
    way_wanted = Signal(str, object)
    """Somebody wants to do something about a ``Held`` of this reflection, or, for None, open it."""
    everything_wanted = Signal()
    """All that is ready is to be looked at, and not a selection."""

    def __init__(
        self,
        ui: Ui_PublishWindow,
        options: OptionsPanel,
        theme: Theme,
        service: LibraryService,
        window: AppWindow,
    ) -> None:
        super().__init__(window)
        self._ui, self._options, self._theme = ui, options, theme
        self._kind, self._supervised, self._known = "chosen", False, False
        self.working = True
        """Whether lines are still to come."""
        self.model = PublishModel(self)
        ui.list.use(self.model, theme)
        self.text = ExactPane(ui, theme, service, window)
        self.all_box = TickBox("", theme)
        self.all_box.setAccessibleName(tr("All that are ready"))
        self.primary = WrappingButton("")
        self.also = WrappingButton(tr("Also as…"))
        self.everything = LinkButton(tr("Show all that is ready"))
        self.close_link = CloseLink()
        self._lay_out()
        self._connect()
        self._speaker = CalmAnnouncer(ui.list, ui.titleLabel.text)
        self.show_sums()

    def _lay_out(self) -> None:
        ui = self._ui
        ui.tickPlace.addWidget(self.all_box)
        put_on_shelf(ui.middleColumn, (ui.options,), OPTIONS_LINES)
        ui.middleColumn.setStretchFactor(ui.list, 1)
        self.primary.setProperty("kind", "primary")
        self._flow = FlowLayout(ui.lookFooter)
        for button in (self.primary, self.also, self.everything, self.close_link):
            self._flow.addWidget(button)
        for label in (ui.reflectionHead, ui.fileHead, ui.dateHead):
            label.setParent(ui.heads)  # placed by ``_place_heads``, as the columns are

    def _connect(self) -> None:
        ui, lists = self._ui, self._ui.list
        lists.picked.connect(self.show_picked)
        lists.chosen.connect(self._go)
        lists.date_wanted.connect(
            lambda each: self.way_wanted.emit(each, Held("", Way.DATE, "published"))
        )
        # Not while Qt lays all out: what is shown then has it begin anew within, and end with the
        # heading as wide as it was.
        lists.measured.connect(self._place_heads, Qt.ConnectionType.QueuedConnection)
        self.text.way_wanted.connect(self.way_wanted)
        self.model.ticked.connect(self.show_sums)
        self.all_box.clicked.connect(self._turn_all)
        self.primary.clicked.connect(self.go_on)
        self.also.clicked.connect(self._options.choose_also)
        self.everything.clicked.connect(self.everything_wanted)
        ui.tabs.picked.connect(lambda _key: self.fit(self._size))

    # What there is

    _trouble = ""  # why the last look came to no end; said in the place of what there is

    def begin_looking(self) -> None:
        """More is to come."""
        self.working, self._trouble = True, ""

    def forget(self) -> None:
        """Know nothing of what was looked at: something else is to be."""
        self._known, self._trouble = False, ""
        self.model.left_out.clear()
        self.model.show_ids([])
        self.show_sums()

    def show_known(self, job: Looking) -> None:
        """Have a row for each that there is."""
        before, row = self._ui.list.current_id(), self._ui.list.currentIndex().row()
        self._options.show_place(there=job.folder_there)
        known, shown = self._known, self.model.ids
        self._kind, self._supervised, self._known = job.kind, job.supervised, True
        if not known or shown != job.ids:
            self.model.show_ids(job.ids)
            self._ui.list.pick(before, row)
            self.fit(self._size)

    def take(self, lines: Sequence[PublishLine]) -> None:
        """Show what came."""
        self.model.take(lines)
        self.show_picked()
        if not self.model.is_known:
            self._show_coming()

    def take_undecided(self, found: Mapping[str, Undecided | None]) -> None:
        """Show what nobody decided about in these."""
        self.model.take_undecided(found)
        self.show_picked()

    def finish_looking(self, job: Looking) -> None:
        """Everything is here."""
        self.working, self._trouble = False, ""
        self.show_known(job)
        self.show_picked()
        self.show_sums()
        self._speaker.start()

    def show_trouble(self, error: ReflectError) -> None:
        """Say why nothing could be looked at, until something can."""
        self.working = False  # known is as much as before: nothing, at the first look
        self._trouble = str(error)
        self.show_sums()
        self.fit(self._size)
        announce(self._ui.leadLabel, self._trouble, urgent=True)

    def show_picked(self) -> None:
        """Show the text of the row that is looked at."""
        self.text.show_line(self.model.line_of(self._ui.list.current_id()))

    def show_sums(self) -> None:
        """Say how many are written, and what of the others, once each was looked at."""
        ui = self._ui
        if not self._known or not self.model.is_known:
            self._show_coming()
            return
        sums, told = self.model.sums(), list[str]()
        ui.titleLabel.setText(messages.heading(len(sums.chosen)))
        if self.model.ids:
            told = [
                messages.there_are(len(self.model.ids), self._kind),
                messages.stays_behind(sums.held),
                messages.left_out(sums.left_out),
                messages.approvals_that_end(sum(line.was_approved for line in sums.chosen)),
                messages.files_there(
                    sum(line.unchanged for line in sums.chosen),
                    sum(line.replaces for line in sums.chosen),
                ),
            ]
        ui.leadLabel.setText(self._trouble or " ".join(filter(None, told)))
        self._show_choices(sums.chosen, sums.held, left_out=sums.left_out)
        self._show_tabs()

    def _show_coming(self) -> None:
        """Say how far the looking is, where it is not at its end for the first time."""
        self._ui.titleLabel.setText(messages.looking())
        of = len(self.model.ids)
        coming = messages.looked_at(self.model.known, of) if of else ""
        self._ui.leadLabel.setText(self._trouble or coming)
        self.primary.setEnabled(False)
        self.primary.set_words(messages.go_on_with(0))
        self._show_tabs()

    def _show_choices(
        self, chosen: Sequence[PublishLine], held: Sequence[PublishLine], *, left_out: int
    ) -> None:
        ui, number = self._ui, len(chosen)
        words = messages.go_on_with(number)
        _narrow, low = self._folds
        self.primary.set_words(messages.go_on_with(0) if low else words)
        self.primary.setAccessibleName(words)
        self.primary.setEnabled(bool(number))
        self._show_foot()
        self._show_also()
        self.also.set_words(messages.also_button(len(self._options.choices.also)))
        self.all_box.setEnabled(bool(chosen) or bool(left_out))
        with QSignalBlocker(self.all_box):
            self.all_box.setChecked(bool(chosen) and not left_out)
        in_the_way = sum(each.way is Way.REPLACE for line in held for each in line.held)
        ticked = self._options.choices.replace
        replaced = sum(line.replaces for line in chosen) if ticked else 0
        self._options.show_in_the_way(in_the_way + replaced)
        if chosen:
            self._options.show_example(chosen[0].name)
        empty = self._known and not self.model.ids
        ui.emptyLabel.setText(messages.nothing_ready(supervised=self._supervised) if empty else "")
        ui.emptyLabel.setVisible(empty)

    def _show_also(self) -> None:
        shown = not self.primary.isHidden() and self._options.also_is_elsewhere
        self.also.setVisible(shown)

    def _turn_all(self) -> None:
        ready = [line.id for line in self._lines() if line.is_ready]
        self.model.leave_out(ready, on=not self.all_box.isChecked())

    def _lines(self) -> list[PublishLine]:
        lines = (self.model.line_of(each) for each in self.model.ids)
        return [line for line in lines if line is not None]

    def _go(self, reflection_id: str) -> None:
        """Go to the first thing that holds it back, or open it."""
        line = self.model.line_of(reflection_id)
        held = None if line is None or line.is_ready else line.held[0]
        self.way_wanted.emit(reflection_id, held)

    # Room

    def show_options(self) -> None:
        """Have the choices in sight."""
        self._ui.tabs.pick(OPTIONS)
        self.fit(self._size)

    def offer_everything(self, *, on: bool) -> None:
        """Lead from a selection to all that is ready."""
        self._is_selection = on
        self._show_foot()

    _size = (0, 0, 0)
    _is_selection = False

    def fit(self, size: tuple[int, int, int]) -> None:
        """Place and space everything for a width, a height, and a margin at the sides."""
        self._size = size
        width, height, side = size
        if not width:
            return
        ui, px = self._ui, self._theme.px
        wide, low = width >= px(WIDE), height < px(LOW)
        self._folds = (not wide, low)
        restyle(ui.titleLabel, "role", "subheading" if low else "title")
        keep_lines(ui.exact, LINES_OF_TEXT)
        ui.asideColumn.setStretchFactor(ui.exact, 1)
        if self._known and self.model.is_known:
            self.show_sums()
        self._show_tabs()
        tab = ui.tabs.key() if not ui.tabs.isHidden() else LIST
        grid = ui.lookGrid
        grid.addWidget(ui.aside, *((0, 1, 3, 1) if wide else (1, 0)))
        grid.setColumnStretch(0, LIST_SHARE if wide else 1)
        grid.setColumnStretch(1, TEXT_SHARE if wide else 0)
        grid.setRowStretch(1, 1)
        empty = self._known and not self.model.ids
        ui.aside.setVisible((wide or tab == TEXT) and not empty)
        ui.middle.setVisible(wide or tab != TEXT)
        ui.options.setVisible((not low or tab == OPTIONS) and not empty)
        ui.list.setVisible((not low or tab != OPTIONS) and not empty)
        ui.leadLabel.setVisible(height >= px(LOWER) or bool(self._trouble))
        self._options.also_is_elsewhere = wide and not low
        self._space(side, wide=wide, low=low)
        self._options.fit(self._column_width(width, side, wide=wide))
        self._show_also()
        self._show_foot()
        self._place_heads()

    def _show_foot(self) -> None:
        """In a very low window only what the page needs: the text needs nothing but its room."""
        ui = self._ui
        lowest = 0 < self._size[1] < self._theme.px(LOWEST) and not ui.tabs.isHidden()
        tab = ui.tabs.key() if lowest else ""
        ui.lookFooter.setHidden(tab == TEXT or (tab == OPTIONS and not self._is_selection))
        ui.titleLabel.setHidden(tab in (TEXT, OPTIONS))
        self.close_link.setHidden(tab == OPTIONS)
        self.primary.setVisible(tab != OPTIONS and (bool(self.model.ids) or not self._known))
        self.everything.setVisible(self._is_selection and tab != LIST)

    def _column_width(self, width: int, side: int, *, wide: bool) -> int:
        share = LIST_SHARE / (LIST_SHARE + TEXT_SHARE) if wide else 1
        return round(width * share) - 2 * side

    def _space(self, side: int, *, wide: bool, low: bool) -> None:
        ui, px = self._ui, self._theme.px
        above = px(10 if low else 26)
        ui.topColumn.setContentsMargins(side, above, side, px(4 if low else 14))
        ui.topColumn.setSpacing(px(4 if low else 6))
        ui.middleColumn.setContentsMargins(side, 0, side, 0)
        if wide:
            ui.asideColumn.setContentsMargins(px(28), px(28), px(28), px(18))
        else:
            ui.asideColumn.setContentsMargins(side, 0, side, px(8))
        ui.exactHeading.setVisible(wide)
        ui.asideColumn.setSpacing(px(10))
        ui.emptyLabel.setContentsMargins(0, 0, 0, 0)
        restyle(ui.lookFooter, "edge", low)
        self._flow.setContentsMargins(side, px(8 if low else 12), side, px(10 if low else 26))
        self._flow.set_spacings(px(BETWEEN_BUTTONS), px(BETWEEN_ROWS))
        self.text.fit(wide=wide)

    def _show_tabs(self) -> None:
        ui = self._ui
        narrow, low = self._folds
        offered: list[tuple[str, str, int | None]] = [
            (LIST, tr("Reflections"), len(self.model.ids))
        ]
        if narrow:
            offered.append((TEXT, tr("As written"), None))
        if low:
            offered.append((OPTIONS, tr("Dates and folder"), None))
        ui.tabs.fill(offered, ui.tabs.key())
        ui.tabs.setVisible(len(offered) > 1 and bool(self.model.ids))

    _folds = (False, False)

    def _place_heads(self) -> None:
        """Put the words above the columns where the columns are."""
        ui, px = self._ui, self._theme.px
        width = ui.list.viewport().width()
        shown = ui.list.row.is_wide(width) and not ui.list.isHidden() and bool(self.model.ids)
        ui.heads.setVisible(shown)
        high = max(px(24), ui.fileHead.sizeHint().height())
        ui.heads.setFixedHeight(high + px(8))
        columns = ui.list.row.columns(width)
        for label, (left, wide) in zip(
            (ui.reflectionHead, ui.fileHead, ui.dateHead), columns, strict=True
        ):
            label.setGeometry(left, 0, wide, high)
        self.all_box.setGeometry(px(4), 0, px(26), high)
