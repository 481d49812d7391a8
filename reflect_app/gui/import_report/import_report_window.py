"""What became of the files of an import: what needs a person first, each in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reflect_app.gui.forms.ui_import_report_window import Ui_ImportReportWindow
from reflect_app.gui.import_report import messages
from reflect_app.gui.import_report.file_panel import needs_decision
from reflect_app.gui.import_report.import_report_row import (
    BETWEEN,
    NAME,
    OUTCOME,
    ImportReportRow,
)
from reflect_app.gui.import_report.news_line import NewsLine
from reflect_app.gui.import_report.report_steps import ReportSteps
from reflect_app.gui.import_report.row_order import Column, in_order
from reflect_app.gui.import_report.safe_ones import SafeOnes
from reflect_app.gui.phrases.show_more import show_more_text
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.filter_bar import ALL
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.sorting_heads import SortingHeads
from reflect_app.gui.widgets.window_keys import key_action
from reflect_app.gui.widgets.wrapping_button import LinkButton, WrappingButton
from reflect_app.publication.text_import.import_messages import outcome
from reflect_app.publication.text_import.import_outcomes import Became
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reflect_app.gui.tasks.services import Services
    from reflect_app.publication.text_import.decide_on_file import Decided
    from reflect_app.publication.text_import.import_report import ImportReport, ReportRow

ROWS_AT_ONCE = 40
WIDE = 900  # pixels at 100% from which on a row stands on one line
BEFORE_NAME = 16  # pixels at 100%: the arrow before the name of a file
PAGE = 1216  # pixels at 100%; on a wider screen the rows stay together
_COMFORTABLE = QSize(1280, 800)  # pixels at 100%


class ImportReportWindow(ScrolledDialog):
    """One table for all files of an import; nothing in it changes a file."""

    open_wanted = Signal(str)
    """The reflection with this id is to be opened."""
    list_wanted = Signal(object)
    """The reflections with these ids, a list, are to be shown in the library."""
    opening_wanted = Signal(object)
    """The handover file at this path is to be opened by itself."""
    rest_wanted = Signal(object)
    """The files that a stopped import did not come to are to be brought in; carries its report."""
    left_with = Signal(object)
    """The window was left after something was decided; carries the report as it is then."""

    def __init__(
        self,
        services: Services,
        report: ImportReport,
        save_table: Callable[[QWidget, ImportReport], object],
        parent: QWidget | None = None,
        *,
        before_change: Callable[[Sequence[str]], object] = lambda _ids: None,
        after_change: Callable[[Sequence[str]], object] = lambda _ids: None,
    ) -> None:
        super().__init__(services.theme, _COMFORTABLE, parent)
        self._first = report
        self.report = report
        """The report as it is after what was done in the window."""
        self._all: list[ReportRow] = []
        self._left: list[ReportRow] = []
        self._counts: dict[Became, int] = {}
        self._pieces: list[QWidget] = []
        self.rows: list[ImportReportRow] = []
        self.ui = Ui_ImportReportWindow()
        self.ui.setupUi(self)
        self.steps = ReportSteps(services, self, before_change, after_change)
        self.safe = SafeOnes(self.steps, self)
        self.heads = SortingHeads(
            services.theme, {each.value: each.words for each in Column}, Column.OUTCOME.value
        )
        self.news = NewsLine(services.theme)
        self.done_button = WrappingButton(tr("Done"))
        self.save_button = WrappingButton(tr("Save this report as CSV…"))
        self.rest_button = WrappingButton(_rest_words(len(report.left)))
        self.more = LinkButton("")
        self._stay = plain_label(messages.stay(), "small")
        self._stay.setWordWrap(False)
        self._stay.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._stay.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self.save_button.clicked.connect(lambda: save_table(self, self.report))
        self._connect()
        self._fill()
        announce(self, report.headline())
        self.begin()
        (self.rows[0].opener if self.rows else self.done_button).setFocus()
        self.safe.look(report)

    @property
    def about(self) -> int:
        """Which report it is; two of equal imports are two."""
        return id(self._first)

    def leave_nearest(self) -> bool:
        """Close an opened row."""
        opened = next((row for row in self.rows if row.is_open), None)
        if opened is None:
            return False
        opened.set_open(on=False)
        opened.opener.setFocus()
        return True

    def done(self, result: int) -> None:
        """Tell what became of the report, whichever way the window is left."""
        super().done(result)
        if self.report is not self._first:
            self.left_with.emit(self.report)

    def fit(self) -> None:
        """Space the rows too, whose ground goes from edge to edge."""
        px, ui = self._theme.px, self.ui
        super().fit()
        side = self._theme.side_of(self.width(), PAGE, self.side)
        wide = self._is_wide
        ui.column.setContentsMargins(0, px(26), 0, px(16))
        ui.titleLabel.setContentsMargins(side, 0, side, 0)
        ui.sourceLabel.setContentsMargins(side, px(6), side, px(14))
        self.news.fit(side)
        ui.empty.setContentsMargins(side, px(16), side, 0)
        ui.tabsGrid.setContentsMargins(side, 0, side, 0)
        place = (0, 1) if wide else (1, 0)
        ui.tabsGrid.addWidget(self.safe.link, *place, Qt.AlignmentFlag.AlignVCenter)
        ui.tabsGrid.setColumnStretch(0, 1)
        ui.tabsGrid.setVerticalSpacing(px(4))
        self._stay.setVisible(wide and bool(self._counts.get(Became.NEEDS_A_PERSON)))
        ui.heads.setVisible(wide and bool(self.rows))
        ui.headsColumn.setContentsMargins(side, 0, side, 0)
        ui.headsColumn.setSpacing(0)
        widths = {Column.FILE.value: NAME - BEFORE_NAME, Column.OUTCOME.value: OUTCOME}
        self.heads.fit(widths, BEFORE_NAME, BETWEEN)
        self._more_row.setContentsMargins(side, px(8), side, px(8))
        self._fit_rows(self.rows)

    # Building

    def _lay_out(self) -> None:
        ui = self.ui
        ui.headsColumn.addWidget(self.heads)
        beneath = _line()
        ui.headsColumn.addWidget(beneath)
        ui.outer.insertWidget(ui.outer.indexOf(ui.footer), self.news)
        self._more_row = QHBoxLayout()
        self._more_row.addWidget(self.more)
        self._more_row.addStretch(1)
        ui.column.insertLayout(ui.column.indexOf(ui.rows) + 1, self._more_row)
        buttons = (self.done_button, self.rest_button, self.save_button)
        self.hold_form(ui, *buttons, self._stay, group=PAGE)
        self.go_on_by(self.done_button)
        self.rest_button.setVisible(bool(self.report.left))

    def _connect(self) -> None:
        self.ui.tabs.picked.connect(self._show_rows)
        self.heads.changed.connect(self._show_rows)
        self.more.clicked.connect(self._show_more)
        self.rest_button.clicked.connect(self._bring_in_the_rest)
        self.steps.decided.connect(self._follow)
        self.steps.said.connect(self._say)
        key_action(self, tr("Undo"), ("Ctrl+Z",), self.news.take_up)
        self.steps.open_wanted.connect(self.open_wanted)
        self.steps.list_wanted.connect(self.list_wanted)
        self.steps.opening_wanted.connect(self.opening_wanted)

    def _bring_in_the_rest(self) -> None:
        """Go on where it was stopped; the report of that takes the place of this one."""
        self.accept()
        self.rest_wanted.emit(self.report)

    # What is shown

    def _fill(self) -> None:
        """Show the report as it is now, behind the tab that is picked."""
        report, ui = self.report, self.ui
        ui.titleLabel.setText(report.headline())
        ui.sourceLabel.setText(report.source())
        counts = self._counts = report.counts()
        there = [(each.value, outcome(each, several=True), n) for each, n in counts.items() if n]
        key = ui.tabs.key()
        key = key if any(each[0] == key for each in there) else ALL
        ui.tabs.fill([(ALL, tr("All"), len(report.entries)), *there], key)
        for widget in (ui.tabs, ui.line, ui.heads, self.save_button):
            widget.setVisible(bool(report.entries))
        ui.empty.setVisible(not report.entries)
        self._all = report.rows()
        self._show_rows()

    def _say(self, news: object) -> None:
        self.news.show_news(news)  # type: ignore[arg-type]
        self.fit()

    def _follow(self, decided: Decided) -> None:
        """Show what became of files that somebody decided about; the focus stays near them."""
        at, number = self._place_in_rows(decided), len(self.rows)
        opened = next((_paths(row) for row in self.rows if row.is_open), set())
        self.report = self.report.with_outcomes(decided.now)
        self._fill()
        while len(self.rows) < number and self._left:
            self._show_more(by_hand=False)
        if self.rows:
            now = {each.path for each in decided.now}
            again = next((row for row in self.rows if _paths(row) == now), None)
            row = again if again and len(now) == 1 and _still_open(again) else None
            row = row or self._open_rest(opened - now)
            row = row or self.rows[min(at, len(self.rows) - 1)]
            row.opener.setFocus()
            self.ui.scroll.ensureWidgetVisible(row.opener)
        self.safe.look(self.report)

    def _open_rest(self, paths: set[Path]) -> ImportReportRow | None:
        """Open what is left of the files that shared a row, so that somebody can go on there."""
        rest = (row for row in self.rows if row.row.is_group and _paths(row) == paths)
        row = next(rest, None)
        if row is not None:
            row.set_open(on=True)
        return row

    def _place_in_rows(self, decided: Decided) -> int:
        """The row that something was decided in; the one that is open, or the first of them."""
        paths = {each.path for each in decided.now}
        touched = (at for at, row in enumerate(self.rows) if paths & _paths(row))
        return next(touched, 0)

    def _show_rows(self) -> None:
        """Show what is behind the tab that is picked, in the order that is chosen."""
        for piece in self._pieces:
            piece.hide()
            piece.deleteLater()
        self._pieces = []
        key = self.ui.tabs.key()
        shown = [row for row in self._all if key == ALL or row.became is Became(key)]
        self.rows = []
        self._left = in_order(shown, Column(self.heads.key), turned=self.heads.turned)
        self._show_more()

    def _show_more(self, *, by_hand: bool = True) -> None:
        now, self._left = self._left[:ROWS_AT_ONCE], self._left[ROWS_AT_ONCE:]
        first = len(self.rows)
        self._add_rows([self._row(row) for row in now])
        self.more.set_words(show_more_text(min(ROWS_AT_ONCE, len(self._left))))
        self.more.setVisible(bool(self._left))
        if first and now and by_hand:  # more were asked for, by whoever had the focus here
            self.rows[first].opener.setFocus()
        self.fit()

    def _add_rows(self, rows: Sequence[ImportReportRow]) -> None:
        """Show some rows at once, and now, so that they can take the focus."""
        piece = QWidget()  # shown one by one, each would have all be laid out anew
        column = QVBoxLayout(piece)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in rows:
            column.addWidget(row)
        self._fit_rows(rows)
        self.rows += rows
        self._pieces.append(piece)
        self.ui.rows.addWidget(piece)
        piece.show()

    def _fit_rows(self, rows: Sequence[ImportReportRow]) -> None:
        side = self._theme.side_of(self.width(), PAGE, self.side)
        room = self.width() - 2 * side
        for row in rows:
            row.fit(wide=self._is_wide, side=side, room=room)

    @property
    def _is_wide(self) -> bool:
        return self.width() - 2 * self.side >= self._theme.px(WIDE)

    def _row(self, of: ReportRow) -> ImportReportRow:
        row = ImportReportRow(of, self.steps)
        row.opened.connect(self._close_others)
        row.moved.connect(lambda steps: self._move(row, steps))
        return row

    def _close_others(self, opened: ImportReportRow) -> None:
        """One row is open at a time."""
        for row in self.rows:
            if row is not opened:
                row.set_open(on=False)
        if (layout := self.ui.page.layout()) is not None:
            layout.activate()  # or it is not known yet where the row stands now
        self.ui.scroll.ensureWidgetVisible(opened.opener)

    def _move(self, row: ImportReportRow, steps: int) -> None:
        at = max(0, min(self.rows.index(row) + steps, len(self.rows) - 1))
        self.rows[at].opener.setFocus()
        self.ui.scroll.ensureWidgetVisible(self.rows[at])


def _paths(row: ImportReportRow) -> set[Path]:
    return {each.path for each in row.row.entries}


def _still_open(row: ImportReportRow) -> bool:
    """Whether there is more to decide about the same file, so that its row is shown on."""
    entry = row.row.entries[0]
    if needs_decision(entry) or bool(entry.notices):
        row.set_open(on=True)
        return True
    return False


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("region", "line")
    return line


def _rest_words(left: int) -> str:
    return plural(left, "Import the other file", "Import the other {n} files")
