"""A list of files or reflections with their reasons, and the panel that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtGui  # as a whole: what writes reports is only made known when one is
from PySide6.QtCore import QObject

from reflect_app.gui.widgets.window_keys import PUT_AWAY
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.gui.forms.ui_library_window import Ui_LibraryWindow

ENTRIES_SHOWN = 500  # in one report; more would be no help and take long to lay out and to name


class Report(NamedTuple):
    """A list of what needs to be read at leisure: a name and the reasons, for each."""

    heading: str
    entries: tuple[tuple[str, tuple[str, ...]], ...]


class ReportPanel(QObject):
    """A list of files or reflections, each with its reasons, that stays until it is closed."""

    def __init__(self, ui: Ui_LibraryWindow) -> None:
        super().__init__(ui.report)
        self._ui = ui
        ui.reportClose.clicked.connect(ui.report.hide)
        ui.report.setProperty(PUT_AWAY, True)
        ui.report.hide()

    def show_report(self, report: Report | None) -> None:
        """Show a report in place of the last one; None takes that away."""
        self._ui.report.setVisible(report is not None)
        if report is None:
            return
        self._ui.reportHeading.setText(report.heading)
        self._ui.reportText.clear()
        cursor = QtGui.QTextCursor(self._ui.reportText.document())
        for name, reasons in report.entries[:ENTRIES_SHOWN]:
            _write_entry(cursor, name, reasons)
        if len(report.entries) > ENTRIES_SHOWN:
            more = len(report.entries) - ENTRIES_SHOWN
            _write_entry(cursor, tr("… and {n} more.", n=f"{more:,}"), ())
        self._ui.reportText.moveCursor(QtGui.QTextCursor.MoveOperation.Start)


def _write_entry(cursor: QtGui.QTextCursor, name: str, reasons: tuple[str, ...]) -> None:
    strong, plain = QtGui.QTextCharFormat(), QtGui.QTextCharFormat()
    strong.setFontWeight(QtGui.QFont.Weight.DemiBold)
    if not cursor.atStart():
        cursor.insertBlock()
    cursor.setBlockFormat(QtGui.QTextBlockFormat())
    cursor.insertText(name, strong)
    for place, reason in enumerate(reasons):
        cursor.insertBlock()
        if not place:
            cursor.createList(QtGui.QTextListFormat.Style.ListDisc)
        cursor.insertText(reason, plain)
