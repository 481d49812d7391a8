"""Which files of a report are safe to mend, found out bit by bit, and the way to all of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reflect_app.gui.import_report import jobs, messages
from reflect_app.gui.tasks.batch import Batch
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.publication.text_import.look_again import can_be_mended

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reflect_app.errors import ReflectError
    from reflect_app.gui.import_report.report_steps import ReportSteps
    from reflect_app.gui.widgets.app_window import AppDialog
    from reflect_app.publication.text_import.import_report import ImportOutcome, ImportReport


class SafeOnes(QObject):
    """A link that says how many there are, and opens the list of them."""

    def __init__(self, steps: ReportSteps, window: AppDialog) -> None:
        super().__init__(window)
        self._steps, self._window = steps, window
        self._could: list[ImportOutcome] = []
        self._looked: dict[Path, bool] = {}
        self._batch: Batch | None = None
        self.link = LinkButton("", window)
        self.link.clicked.connect(self._open)
        self.link.hide()

    @property
    def outcomes(self) -> list[ImportOutcome]:
        """Those that are safe, as far as is known."""
        return [each for each in self._could if self._looked.get(each.path)]

    def look(self, report: ImportReport) -> None:
        """Find out about the files that may be mended and were not looked at yet."""
        self._could = [each for each in report.entries if can_be_mended(each)]
        self._show()
        fresh = [each for each in self._could if each.path not in self._looked]
        if not fresh or self._batch is not None:
            return
        hear = self._window.while_open
        self._batch = Batch(
            self._steps.services.library,
            partial(jobs.find_safe, fresh),
            on_progress=lambda _number: None,
            then=hear(partial(self._found, fresh)),
            otherwise=hear(self._refused),
        )
        self._batch.start()

    def _found(self, looked: Sequence[ImportOutcome], safe: Sequence[Path | None]) -> None:
        self._batch = None
        found = set(safe)
        self._looked |= {each.path: each.path in found for each in looked}
        self._show()

    def _refused(self, _error: ReflectError) -> None:
        self._batch = None

    def _show(self) -> None:
        number = len(self.outcomes)
        self.link.set_words(messages.safe_link(number))
        self.link.setAccessibleName(self.link.words)
        self.link.setVisible(bool(number))

    def _open(self) -> None:
        """List them first, each with what would change."""
        from reflect_app.gui.import_report.safe_to_mend_window import SafeToMendWindow  # noqa: PLC0415  -- when needed

        SafeToMendWindow(self._steps, self.outcomes, self._window).open()
