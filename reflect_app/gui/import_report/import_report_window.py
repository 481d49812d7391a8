"""What became of the files of an import: what needs a person first, each in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal

from reflect_app.gui.forms.ui_import_report_window import Ui_ImportReportWindow
from reflect_app.gui.import_report.import_report_row import NAME, OUTCOME, ImportReportRow
from reflect_app.gui.phrases.show_more import show_more_text
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.filter_bar import ALL
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.wrapping_button import LinkButton, WrappingButton
from reflect_app.publication.import_messages import outcome
from reflect_app.publication.import_outcomes import Became
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.tasks.services import Services
    from reflect_app.publication.import_report import ImportReport, ReportRow

ROWS_AT_ONCE = 60
WIDE = 900  # pixels at 100% from which on a row stands on one line
PAGE = 1216  # pixels at 100%; on a wider screen the rows stay together
STAY = "The ones that need a person stay where they are until you decide."
_COMFORTABLE = QSize(1280, 800)  # pixels at 100%


class ImportReportWindow(ScrolledDialog):
    """One table for all files of an import; nothing in it changes a file."""

    open_wanted = Signal(str)
    """The reflection with this id is to be opened."""
    list_wanted = Signal(object)
    """The reflections with these ids, a list, are to be shown in the library."""
    rest_wanted = Signal(object)
    """The files that a stopped import did not come to are to be brought in; carries its report."""

    def __init__(
        self,
        services: Services,
        report: ImportReport,
        save_table: Callable[[QWidget, ImportReport], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services.theme, _COMFORTABLE, parent)
        self.report = report
        self._dialogs = services.dialogs
        self._left: list[ReportRow] = []
        self.rows: list[ImportReportRow] = []
        self.ui = Ui_ImportReportWindow()
        self.ui.setupUi(self)
        self.done_button = WrappingButton("Done")
        self.save_button = WrappingButton("Save this report as CSV…")
        self.rest_button = WrappingButton(_rest_words(len(report.left)))
        self.more = LinkButton("")
        self._stay = plain_label(STAY, "small")
        self._stay.setWordWrap(False)
        self._fill()
        self._lay_out_footer()
        self.save_button.clicked.connect(lambda: save_table(self, report))
        self.ui.tabs.picked.connect(self._show_rows)
        self._show_rows()
        self.begin()
        (self.rows[0].opener if self.rows else self.done_button).setFocus()

    @property
    def about(self) -> int:
        """Which report it is; two of equal imports are two."""
        return id(self.report)

    def leave_nearest(self) -> bool:
        """Close an opened row."""
        opened = next((row for row in self.rows if row.is_open), None)
        if opened is None:
            return False
        opened.set_open(on=False)
        opened.opener.setFocus()
        return True

    def fit(self) -> None:
        """Space the rows too."""
        px, ui = self._theme.px, self.ui
        super().fit()
        room = self.width() - 2 * self.side
        wide = room >= px(WIDE)
        ui.sourceLabel.setContentsMargins(0, px(6), 0, px(14))
        ui.empty.setContentsMargins(0, px(16), 0, 0)
        self._stay.setVisible(wide and bool(self.report.counts()[Became.NEEDS_A_PERSON]))
        ui.heads.setVisible(wide and bool(self.rows))
        ui.fileHead.setFixedWidth(px(NAME))
        ui.outcomeHead.setFixedWidth(px(OUTCOME))
        ui.headsGrid.setContentsMargins(px(8), px(8), px(8), px(8))
        ui.headsGrid.setHorizontalSpacing(px(12))
        ui.headsGrid.setColumnStretch(2, 1)
        for row in self.rows:
            row.fit(wide=wide)

    def _fill(self) -> None:
        report, ui = self.report, self.ui
        ui.titleLabel.setText(report.headline())
        ui.sourceLabel.setText(report.source())
        announce(self, report.headline())
        counts = report.counts()
        there = [(each.value, outcome(each, several=True), n) for each, n in counts.items() if n]
        ui.tabs.fill([(ALL, "All", len(report.entries)), *there], ALL)
        for widget in (ui.tabs, ui.line, ui.heads, self.save_button):
            widget.setVisible(bool(report.entries))
        ui.empty.setVisible(not report.entries)
        self.more.clicked.connect(self._show_more)

    def _lay_out_footer(self) -> None:
        buttons = (self.done_button, self.rest_button, self.save_button)
        self.hold_form(self.ui, *buttons, self._stay, group=PAGE)
        self.go_on_by(self.done_button)
        self.rest_button.setVisible(bool(self.report.left))
        self.rest_button.clicked.connect(self._bring_in_the_rest)

    def _bring_in_the_rest(self) -> None:
        """Go on where it was stopped; the report of that takes the place of this one."""
        self.accept()
        self.rest_wanted.emit(self.report)

    # Rows

    def _show_rows(self) -> None:
        """Show what is behind the tab that is picked."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        key = self.ui.tabs.key()
        self.rows = []
        self._left = self.report.rows(None if key == ALL else Became(key))
        self.ui.rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self._show_more()

    def _show_more(self) -> None:
        now, self._left = self._left[:ROWS_AT_ONCE], self._left[ROWS_AT_ONCE:]
        first = len(self.rows)
        for row in now:
            self.rows.append(self._row(row))
            self.ui.rows.insertWidget(self.ui.rows.indexOf(self.more), self.rows[-1])
            self.rows[-1].show()  # now, so that it can take the focus
        self.more.set_words(show_more_text(min(ROWS_AT_ONCE, len(self._left))))
        self.more.setVisible(bool(self._left))
        if first and now:  # more were asked for, by whoever had the focus here
            self.rows[first].opener.setFocus()
        self.fit()

    def _row(self, of: ReportRow) -> ImportReportRow:
        row = ImportReportRow(of, self._theme)
        row.opened.connect(self._close_others)
        row.moved.connect(lambda steps: self._move(row, steps))
        row.open_wanted.connect(self.open_wanted)
        row.list_wanted.connect(self.list_wanted)
        row.file_wanted.connect(lambda path: self._dialogs.show_folder(self, path.parent))
        return row

    def _close_others(self, opened: ImportReportRow) -> None:
        """One row is open at a time."""
        for row in self.rows:
            if row is not opened:
                row.set_open(on=False)

    def _move(self, row: ImportReportRow, steps: int) -> None:
        at = max(0, min(self.rows.index(row) + steps, len(self.rows) - 1))
        self.rows[at].opener.setFocus()
        self.ui.scroll.ensureWidgetVisible(self.rows[at])


def _rest_words(left: int) -> str:
    return plural(left, "Import the other file", "Import the other {n} files")
