"""What the program noted about itself, to be read and handed to somebody who helps."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QTextCursor

from reflect_app.atomic_file import read_file
from reflect_app.crash_reports import about_this_program, moment_of, reports
from reflect_app.gui.forms.ui_log_window import Ui_LogWindow
from reflect_app.gui.style.line_lengths import LEAD
from reflect_app.gui.tasks.worker import LatestOnly
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.wrapping_button import CloseLink, WrappingButton
from reflect_app.logs import last_of_log
from reflect_app.shown_dates import clock_time, full_date
from reflect_app.translation import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.tasks.services import Services

LOWEST = 150  # pixels at 100% that the text keeps; where there are fewer, the page scrolls
_COMFORTABLE = QSize(900, 700)  # pixels at 100%
_LIMIT = 64_000  # bytes that are read of one report


@dataclass(frozen=True)
class Entry:
    """One thing to read: its name in the list, its text, and whether one starts at its end."""

    name: str
    text: str
    from_end: bool = False


class LogWindow(ScrolledDialog):
    """Shows the log and the crash reports there are, one at a time."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, _COMFORTABLE, parent)
        folder = services.paths.logs
        self._entries: list[Entry] = []
        self.ui = Ui_LogWindow()
        self.ui.setupUi(self)
        self.ui.choose.marks_choice = False  # every one of them is as good as the first
        self.copy_button = WrappingButton(tr("Copy all"))
        self.folder_button = WrappingButton(tr("Open the folder"))
        self.close_button = CloseLink()
        self.hold_form(self.ui, self.copy_button, self.folder_button, self.close_button)
        self.begin()
        self._reading = LatestOnly(self)
        self.copy_button.clicked.connect(self._copy)
        self.folder_button.clicked.connect(lambda: services.dialogs.show_folder(self, folder))
        self.close_button.clicked.connect(self.accept)
        self.ui.choose.currentIndexChanged.connect(self._show_entry)
        self._show(tr("Reading what was noted…"))
        self._reading.ask(partial(read_entries, folder), self._fill)

    @property
    def ready(self) -> bool:
        """Whether all that there is has been read."""
        return not self._reading.working

    def fit(self) -> None:
        """Space the parts of the page too."""
        super().fit()
        px, ui = self._theme.px, self.ui
        ui.column.setSpacing(px(8))
        ui.chooseRow.setContentsMargins(0, px(14), 0, px(4))
        ui.chooseRow.setSpacing(px(12))
        ui.lead.setMaximumWidth(px(LEAD))
        ui.empty.setContentsMargins(0, px(14), 0, 0)
        ui.text.setMinimumHeight(px(LOWEST))

    def _fill(self, entries: list[Entry]) -> None:
        self._entries = entries
        self.ui.choose.blockSignals(True)
        self.ui.choose.addItems([entry.name for entry in entries])
        self.ui.choose.blockSignals(False)
        self._show_entry(0)

    def _show_entry(self, place: int) -> None:
        if not self._entries:
            self._show(tr("Nothing has gone wrong so far. There is nothing for you to do here."))
            return
        self._show("")
        text, entry, move = self.ui.text, self._entries[place], QTextCursor.MoveOperation
        text.setPlainText(entry.text)
        text.moveCursor(move.End if entry.from_end else move.Start)
        text.setFocus()

    def _show(self, instead: str) -> None:
        """Show the text, or these words in its place."""
        ui = self.ui
        ui.empty.setText(instead)
        ui.empty.setVisible(bool(instead))
        ui.text.setVisible(not instead)
        ui.done.hide()
        self.copy_button.setVisible(not instead)
        for widget in (ui.chooseLabel, ui.choose):
            widget.setVisible(not instead and len(self._entries) > 1)
        if instead:
            self.close_button.setFocus()
        self.fit()

    def _copy(self) -> None:
        if not self._entries:  # a screen reader may press what is not in sight
            return
        entry = self._entries[max(0, self.ui.choose.currentIndex())]
        QGuiApplication.clipboard().setText(f"{about_this_program()}\n\n{entry.text}")
        done = tr("All of it is copied. You can paste it into a message now.")
        self.ui.done.setText(done)
        self.ui.done.show()
        announce(self, done)


def read_entries(folder: Path) -> list[Entry]:
    """What there is to read: the log if anything is in it, then the reports, the newest first."""
    log = last_of_log(folder)
    entries = [Entry(tr("The log, the latest last"), log, from_end=True)] if log else []
    return entries + [Entry(_name_of(path), _text_of(path)) for path in reports(folder)]


def _name_of(report: Path) -> str:
    moment = moment_of(report)
    if moment is None:
        return report.name
    return tr("Report of {day}, {time}", day=full_date(moment), time=clock_time(moment))


def _text_of(report: Path) -> str:
    try:
        return read_file(report, _LIMIT).decode("utf-8", "replace")
    except OSError:
        return tr("This report can't be read any more.")
