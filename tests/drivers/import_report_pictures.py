"""Draws the report of an import of every kind of file, and all that can be decided there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.app.publishing_windows import IMPORT_REPORT
from reflect_app.gui.documents.choose_text_window import ChooseTextWindow
from reflect_app.gui.import_report.safe_to_mend_window import SafeToMendWindow
from reflect_app.gui.widgets.wrapping_button import LinkButton
from tests.drivers.stories_folder import bring_in_stories

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.gui.import_report.import_report_window import ImportReportWindow
    from tests.screens_one import Painter

OPENED = {
    "when-the-rota-changed.txt": "before-and-after",
    "quiet-hours.txt": "refused",
    "two-keys-final.txt": "nearly-the-same",
    "tea-at-four.txt": "damaged",
    "the-long-corridor.txt": "lost-letter",
}


def draw_decisions(painter: Painter, folder: Path) -> None:
    """Pictures of the table, of each kind of row opened, and of both windows that it opens."""
    report = bring_in_stories(painter.program, folder)
    painter.program.windows.publishing.show_import_report(report)
    window = painter.program.windows.open.of(IMPORT_REPORT)[-1]
    painter.picture(window, "import-report-every-outcome")
    for row in [*window.rows]:
        if (name := OPENED.get(row.row.name())) is not None:
            row.opener.click()
            painter.settle()
            window.ui.scroll.verticalScrollBar().setValue(max(0, row.y() - 40))
            painter.picture(window, f"import-report-{name}")
    _draw_the_two_windows(painter, window)
    window.close()


def _draw_the_two_windows(painter: Painter, window: ImportReportWindow) -> None:
    window.safe.link.click()
    safe = window.findChildren(SafeToMendWindow)[-1]
    painter.picture(safe, "import-report-safe-to-mend")
    safe.mend_button.click()
    painter.picture(window, "import-report-mended")
    link = next(each for each in window.findChildren(LinkButton) if each.words == "Compare…")
    link.click()
    painter.settle()
    choosing = window.findChildren(ChooseTextWindow)[-1]
    painter.picture(choosing, "import-report-compare")
    choosing.ui.theirsButton.click()
    painter.picture(window, "import-report-chosen")
