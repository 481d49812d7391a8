"""Somebody at the report of an import: what they see there, and what they decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reflect_app.gui.documents.choose_text_window import ChooseTextWindow
from reflect_app.gui.import_report.before_and_after_view import BeforeAndAfterView
from reflect_app.gui.import_report.import_report_window import ImportReportWindow
from reflect_app.gui.import_report.safe_to_mend_window import SafeToMendWindow
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.wrapping_button import WrappingButton
from reflect_app.publication.text_import.import_report import ImportReport
from reflect_app.publication.text_import.importer import text_files
from tests.drivers.importing import import_files
from tests.drivers.settle import settle, until

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.import_report.import_report_row import ImportReportRow


def headline(window):
    """What became of all the files, in a sentence."""
    return window.ui.titleLabel.text()


def tabs(window):
    """What narrows the report to one kind of files."""
    return window.ui.tabs


class ImportReportDriver:
    """Brings files in, opens their report, and does what it offers."""

    def __init__(self, services, folder):
        self.services, self.folder = services, folder
        self.saved: list[ImportReport] = []

    def bring_in(self, **contents: bytes) -> ImportReportWindow:
        """Bring in files of these names, one after the other, and show the report."""
        self.folder.mkdir(exist_ok=True)
        for name, data in contents.items():
            (self.folder / f"{name}.txt").write_bytes(data)
        found = []
        paths = text_files([self.folder])
        self.services.library.ask(
            lambda library: import_files(library, paths, holds_alike=True), found.extend
        )
        assert self.services.library.finish()
        self.window = ImportReportWindow(
            self.services,
            ImportReport.of(found, self.folder),
            lambda _window, report: self.saved.append(report),
        )
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        until(self.window.isActiveWindow)
        self.settle()
        return self.window

    def settle(self) -> None:
        settle(self.services.library, self.window)

    def row(self, name: str) -> ImportReportRow:
        return next(row for row in self.window.rows if row.row.name().startswith(name))

    def opened(self, name: str) -> ImportReportRow:
        """The row, opened by key, with all that is looked up for it."""
        row = self.row(name)
        if not row.is_open:
            QTest.keyClick(row.opener, Qt.Key.Key_Return)
        self.settle()
        return row

    def press(self, where: QWidget, words: str) -> None:
        """Press a button by the words that begin it, as Return does where it has the focus."""
        button = next(each for each in shown_buttons(where) if _words(each).startswith(words))
        assert button.isEnabled()
        button.setFocus()
        button.click()
        self.settle()

    def decide(self, name: str, words: str) -> None:
        """Open a row, and press what it offers."""
        self.press(self.opened(name), words)

    def compare(self, name: str) -> ChooseTextWindow:
        self.press(self.row(name), "Compare…")
        window = self.window.findChildren(ChooseTextWindow)[-1]
        settle(self.services.library, window)
        return window

    def safe(self) -> SafeToMendWindow:
        """The list of what is safe to mend."""
        self.press(self.window, "Mend the")
        window = self.window.findChildren(SafeToMendWindow)[-1]
        settle(self.services.library, window)
        return window

    def undo(self) -> None:
        self.press(self.window.news, "Undo")

    def news(self) -> str:
        return self.window.news.words.text()

    def rows(self) -> list[tuple[str, str]]:
        """The name and the outcome of each row."""
        return [(row.row.name(), row.row.outcome()) for row in self.window.rows]

    def counts(self) -> list[int]:
        """The numbers of the tabs."""
        bar = self.window.ui.tabs
        return [int(bar.tabText(at).split()[-1].replace(",", "")) for at in range(bar.count())]


def shown_buttons(where: QWidget) -> list[Button]:
    return [each for each in where.findChildren(Button) if each.isVisible()]


def said(where: QWidget) -> list[str]:
    """Words that are shown, a label each."""
    return [label.text() for label in where.findChildren(QLabel) if label.isVisible()]


def texts(where: QWidget) -> list[str]:
    """What stands in the white fields, before and after."""
    views = where.findChildren(BeforeAndAfterView)
    return [side.text.toPlainText() for view in views for side in view.sides if side.isVisible()]


def _words(button: Button) -> str:
    return button.words if isinstance(button, WrappingButton) else button.text()
