"""What went out, whether its words are still the same, and what can be done about each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from reflect_app.gui.fields.line_field import LineField
from reflect_app.gui.forms.ui_ledger_window import Ui_LedgerWindow
from reflect_app.gui.ledger import messages
from reflect_app.gui.ledger.ledger_row import FORMATS, STATE, WENT_OUT, LedgerRow
from reflect_app.gui.ledger.ledger_steps import LedgerSteps
from reflect_app.gui.ledger.row_order import Column, in_order
from reflect_app.gui.phrases.show_more import show_more_text
from reflect_app.gui.style.sizes import NO_LIMIT
from reflect_app.gui.tasks.batch import Batch
from reflect_app.gui.tasks.change import Aspect, Change
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.app_window import Question
from reflect_app.gui.widgets.filter_bar import ALL
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.sorting_heads import SortingHeads
from reflect_app.gui.widgets.wrapping_button import CloseLink, LinkButton, WrappingButton
from reflect_app.publication.ledger.went_out import OutState, what_went_out
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.app_window import Otherwise, Then
    from reflect_app.publication.ledger.went_out import OutReflection

ROWS_AT_ONCE = 60
TWO_PANES = 1100  # pixels at 100%; narrower than this, the charts are a tab
LIST, CHARTS = 740, 540  # pixels at 100% of the two panes, by which they share the width
WIDE = 600  # pixels at 100% of the list from which on a row stands on one line
LEARN = "learn"
"""The key of the tab with the charts, where there is no room beside the list."""
_COMFORTABLE = QSize(1280, 800)  # pixels at 100%
_WIDTHS = {
    Column.WENT_OUT.value: WENT_OUT,
    Column.FORMATS.value: FORMATS,
    Column.STATE.value: STATE,
}
_WATCHED = Aspect.TEXT | Aspect.STATUS | Aspect.BIN


class LedgerWindow(ScrolledDialog):
    """The list of what went out, and the charts."""

    GEOMETRY = "ledger_geometry"
    publish_wanted = Signal(object, object, object)
    """Reflections are to be published again: their ids, the folder that they are in, and as what
    they are out there."""
    history_wanted = Signal(str)
    """The history of this reflection is to be shown."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, _COMFORTABLE, parent)
        self._services, self._service = services, services.library
        self._all: Sequence[OutReflection] = ()
        self._left: list[OutReflection] = []
        self.rows: list[LedgerRow] = []
        self.ui = Ui_LedgerWindow()
        self.ui.setupUi(self)
        self.heads = SortingHeads(
            services.theme,
            {each.value: each.words for each in Column},
            Column.WENT_OUT.value,
            last_first={Column.WENT_OUT.value},
        )
        self.search = LineField()
        self._finding = QVBoxLayout()
        self.what_was_done = plain_label("", "small")
        self.steps = LedgerSteps(services, self, self.say_done)
        self.more = LinkButton("")
        self.compare_button = WrappingButton(tr("Compare with a folder…"))
        self.save_button = WrappingButton(tr("Save this list as CSV…"))
        self.close_button = CloseLink()
        self.charts: QWidget | None = None
        self._alone_has_tab = False
        self._announced = ""
        self._asked = Question(self, self._ask_in_pieces, self._fill, self._refused)
        self._lay_out()
        self._connect()
        self.keep_place(services.settings_file)
        self.begin()
        self._show_instead(tr("Looking up what went out…"))
        self.refresh()

    def refresh(self) -> None:
        """Ask the library what went out."""
        self._asked.ask()

    @property
    def learning(self) -> bool:
        """Whether the charts stand in the place of the list."""
        return self._alone_has_tab and self.ui.tabs.key() == LEARN

    def leave_nearest(self) -> bool:
        """Take out what was typed, or close an opened row."""
        opened = next((row for row in self.rows if row.is_open), None)
        if self.search.hasFocus() and self.search.text():
            self.search.clear()
        elif opened is not None:
            opened.set_open(on=False)
            opened.opener.setFocus()
        else:
            return False
        return True

    def fit(self) -> None:
        """Share the width between the list and the charts, and space the rows."""
        super().fit()
        px, ui = self._theme.px, self.ui
        two = self.width() >= px(TWO_PANES)
        self._place_charts(beside=two)
        room = self.width() * LIST // (LIST + CHARTS) if two else self.width()
        side = self.side
        ui.column.setContentsMargins(side, px(26), side, px(16))
        edge = 0 if self._low else side
        self._flow.setContentsMargins(edge, px(14), edge, 0 if self._low else px(18))
        ui.lead.setContentsMargins(0, px(6), 0, px(14))
        self._finding.setContentsMargins(0, px(12), 0, px(6))
        ui.empty.setContentsMargins(0, px(20), 0, 0)
        wide = room - 2 * side >= px(WIDE)
        ui.heads.setVisible(wide and bool(self.rows) and not self.learning)
        self.heads.fit(_WIDTHS, left=22, between=4, right=11)
        for row in self.rows:
            row.fit(wide=wide)

    def say_done(self, words: str) -> None:
        """Say below the heading what was done."""
        self.what_was_done.setText(words)
        self.what_was_done.setVisible(bool(words))
        announce(self, words)

    # Building

    def _lay_out(self) -> None:
        ui = self.ui
        self.search.setPlaceholderText(tr("Find by title or file name"))
        self.search.setAccessibleName(tr("Find by title or file name"))
        at = ui.column.indexOf(ui.heads)
        ui.column.insertLayout(at, self._finding)
        self._finding.addWidget(self.search)
        ui.column.insertWidget(ui.column.indexOf(ui.lead) + 1, self.what_was_done)
        self.what_was_done.hide()
        ui.heads.setLayout(heads := QVBoxLayout())
        heads.setContentsMargins(0, 0, 0, 0)
        heads.addWidget(self.heads)
        ui.panes.setStretch(0, LIST)
        ui.panes.setStretch(2, CHARTS)
        self._flow = self.hold_page(ui.scroll, ui.column, ui.footer, ui.outer)
        for button in (self.compare_button, self.save_button, self.close_button):
            self._flow.addWidget(button)
        ui.rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        ui = self.ui
        self.more.clicked.connect(self._show_more)
        self.heads.changed.connect(self._show_rows)
        self.search.textChanged.connect(self._show_rows)
        ui.tabs.picked.connect(self._show_rows)
        self.compare_button.clicked.connect(self.steps.compare)
        self.save_button.clicked.connect(lambda: self.steps.save_list(self._shown()))
        self.close_button.clicked.connect(self.accept)
        self._service.changed.connect(self._on_changed)

    # What is shown

    def _ask_in_pieces(self, then: Then, otherwise: Otherwise) -> None:
        """Ask so that nobody's draft waits behind it: what was edited since has to be read."""
        Batch(
            self._service,
            what_went_out,
            on_progress=lambda _number: None,
            then=then,
            otherwise=otherwise,
        ).start()

    def _on_changed(self, change: Change) -> None:
        if change.touches(_WATCHED) or self._asked.waits:
            self.refresh()

    def _fill(self, found: Sequence[OutReflection]) -> None:
        first, self._all = bool(found) and not self._all, found
        files = sum(len(row.lines) for row in found)
        self.ui.lead.setText(messages.lead(len(found), files))
        self.ui.lead.setVisible(bool(found))
        self._fill_tabs()
        self._show_rows()
        if first and self.focusWidget() in {None, self.close_button}:  # nothing else was there
            self.ui.tabs.setFocus()
        said = self.ui.lead.text() if found else messages.nothing_went_out()
        if said != self._announced:
            self._announced = said
            announce(self, said)
        self._show_charts()

    def _fill_tabs(self) -> None:
        """The kinds that there are, and the charts where they have no room of their own."""
        counts = {each: sum(row.state is each for row in self._all) for each in OutState}
        kinds = [(each.value, messages.state(each), number) for each, number in counts.items()]
        tabs = [(ALL, tr("All"), len(self._all)), *(kind for kind in kinds if kind[2])]
        also = [(LEARN, tr("Learn from them"), None)] if self._alone_has_tab else []
        self.ui.tabs.fill([*tabs, *also], self.ui.tabs.key())

    def _shown(self) -> list[OutReflection]:
        """What is behind the tab that is picked and fits what was typed, in order."""
        key, words = self.ui.tabs.key(), self.search.text().casefold().split()
        kinds = {ALL, LEARN}
        fitting = (
            row
            for row in self._all
            if (key in kinds or row.state.value == key)
            and all(word in f"{row.title} {row.name}".casefold() for word in words)
        )
        return in_order(fitting, Column(self.heads.key), last_first=self.heads.is_last_first)

    def _show_rows(self) -> None:
        """Show as many rows as before; those of which nothing changed stay as they are.

        So whoever is in one, or far down, is not thrown out of it by a save of something else. In
        the place of one that did change the new one is open too, and has the focus.
        """
        before, focused = self.rows, self.focusWidget()
        shown = self._shown()
        number = max(ROWS_AT_ONCE, len(before))
        there = {row.row: row for row in before}
        self.rows = [
            there.pop(each) if each in there else self._row(each) for each in shown[:number]
        ]
        self._left = shown[number:]
        for place, row in enumerate(self.rows):
            if self.ui.rows.indexOf(row) != place:
                self.ui.rows.insertWidget(place, row)
            row.show()  # now, so that it can take the focus
        for gone in there.values():
            self._replace(gone, was_focused=focused is not None and gone.isAncestorOf(focused))
        self._offer_more()
        nothing = messages.nothing_found() if self._all else messages.nothing_went_out()
        self._show_instead("" if self.rows else nothing)

    def _show_instead(self, words: str) -> None:
        """Say this in the place of the list; nothing where there is a list."""
        ui = self.ui
        ui.empty.setText(words)
        there = bool(self._all)
        for button in (self.compare_button, self.save_button):
            button.setVisible(there)
        ui.tabs.setVisible(there or self._alone_has_tab)
        ui.line.setVisible(there or self._alone_has_tab)
        self.fit()

    def _show_more(self) -> None:
        now, self._left = self._left[:ROWS_AT_ONCE], self._left[ROWS_AT_ONCE:]
        first = len(self.rows)
        for each in now:
            self.rows.append(self._row(each))
            self.ui.rows.insertWidget(self.ui.rows.indexOf(self.more), self.rows[-1])
            self.rows[-1].show()  # now, so that it can take the focus
        self._offer_more()
        if first and now:  # more were asked for, by whoever had the focus here
            self.rows[first].opener.setFocus()
        self.fit()

    def _offer_more(self) -> None:
        self.more.set_words(show_more_text(min(ROWS_AT_ONCE, len(self._left))))
        self.more.setVisible(bool(self._left))

    def _replace(self, gone: LedgerRow, *, was_focused: bool) -> None:
        """Put a row away; what is shown of the same reflection now is as open as it was."""
        same = [row for row in self.rows if row.row.reflection_id == gone.row.reflection_id]
        for row in same:
            row.set_open(on=gone.is_open)
            if was_focused:
                row.opener.setFocus()
        gone.hide()
        gone.deleteLater()

    def _row(self, of: OutReflection) -> LedgerRow:
        row = LedgerRow(of, self._theme)
        row.opened.connect(self._close_others)
        row.moved.connect(lambda steps: self._move(row, steps))
        row.publish_wanted.connect(
            lambda each: self.publish_wanted.emit([each], Path(of.folder), of.formats_in(of.folder))
        )
        row.history_wanted.connect(self.history_wanted)
        row.note_wanted.connect(self.steps.save_note)
        row.withdraw_wanted.connect(self.steps.withdraw)
        row.files_wanted.connect(self.steps.show_files)
        return row

    def _close_others(self, opened: LedgerRow) -> None:
        """One row is open at a time."""
        for row in self.rows:
            if row is not opened:
                row.set_open(on=False)

    def _move(self, row: LedgerRow, steps: int) -> None:
        at = max(0, min(self.rows.index(row) + steps, len(self.rows) - 1))
        self.rows[at].opener.setFocus()
        self.ui.scroll.ensureWidgetVisible(self.rows[at])

    def _refused(self, error: ReflectError) -> None:
        self._all = ()
        self._show_instead(f"{error.message} {error.advice}")

    # The charts

    def _show_charts(self) -> None:
        """Make the charts once the list is there, which is waited for first."""
        if self.charts is None:
            from reflect_app.gui.charts.charts_panel import ChartsPanel  # noqa: PLC0415  -- after the list

            self.charts = ChartsPanel(self._services, lambda notice: self.say_done(notice.text))
            self.ui.charts.addWidget(self.charts)
            self.fit()

    def _place_charts(self, *, beside: bool) -> None:
        """Put the charts beside the list, or in the list's place where their tab is picked."""
        ui, there = self.ui, self.charts is not None
        if beside is self._alone_has_tab:
            picked, self._alone_has_tab = ui.tabs.key(), not beside
            self._fill_tabs()
            if ui.tabs.key() != picked:  # that tab has gone
                self._show_rows()
        alone = there and self.learning
        ui.between.setVisible(there and beside)
        ui.chartsPane.setVisible(there and (beside or alone))
        way = QBoxLayout.Direction.TopToBottom if alone else QBoxLayout.Direction.LeftToRight
        ui.panes.setDirection(way)
        ui.panes.setStretch(0, 0 if alone else LIST)
        ui.panes.setStretch(2, 1 if alone else CHARTS)
        for row in self.rows:
            row.setVisible(not alone)
        for part, wanted in (
            (self.search, bool(self._all)),
            (ui.empty, bool(ui.empty.text())),
            (self.more, bool(self._left)),
            (ui.footer, True),
        ):
            part.setVisible(wanted and not alone)
        ui.scroll.setMaximumHeight(ui.page.sizeHint().height() if alone else NO_LIMIT)
