"""What came from where, after a damaged library was repaired."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from reflect_app.clock import utc_now
from reflect_app.errors import NoSuchReflectionError
from reflect_app.gui.backups import repair_messages
from reflect_app.gui.backups.repair_report_section import RepairedSection
from reflect_app.gui.forms.ui_repair_report_window import Ui_RepairReportWindow
from reflect_app.gui.style.sizes import BETWEEN_LINES
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.gui.widgets.wrapping_button import WrappingButton
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.backups.repair_report_section import Titles
    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library
    from reflect_app.library.damage.repair_report import RepairReport

_COMFORTABLE = QSize(860, 700)  # pixels at 100%


class RepairReportWindow(ScrolledDialog):
    """Tells what a repair did, in order of what a person has to look at."""

    read_wanted = Signal(str)
    """The reflection with this id is to be opened for reading."""
    history_wanted = Signal(str)
    """The history of the reflection with this id is to be shown, to compare."""

    def __init__(
        self,
        services: Services,
        report: RepairReport,
        *,
        now: Callable[[], datetime] = utc_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services.theme, _COMFORTABLE, parent)
        self._report = report
        self._service, self._dialogs = services.library, services.dialogs
        self._moment = now()
        self.ui = Ui_RepairReportWindow()
        self.ui.setupUi(self)
        self.sections: list[RepairedSection] = []
        self.go_on = WrappingButton("Go to my reflections")
        self.open_button = WrappingButton("Open the folder")
        self._fill()
        self.hold_form(self.ui, self.go_on)
        self.go_on_by(self.go_on)
        self.begin()
        self.go_on.setFocus()

    @property
    def about(self) -> datetime:
        """When the repair was that is told of."""
        return self._report.moment

    def fit(self) -> None:
        """Space the parts of the page too."""
        super().fit()
        px = self._theme.px
        self.ui.column.setSpacing(px(BETWEEN_LINES))
        self.ui.sections.setContentsMargins(0, px(12), 0, 0)
        self.ui.sections.setSpacing(px(20))
        for section in self.sections:
            section.fit()

    def _fill(self) -> None:
        report = self._report
        self.ui.titleLabel.setText(repair_messages.repaired_title(report))
        self.ui.leadLabel.setText(repair_messages.repaired_lead(report, self._moment))
        announce(self, f"{self.ui.titleLabel.text()}. {self.ui.leadLabel.text()}")
        self._add_what_needs_a_look()
        if report.read:
            self._add(Mark.DONE, repair_messages.from_library_text(len(report.read)))
        if report.from_backup:
            heading = repair_messages.from_backup_text(report, self._moment)
            detail = (
                "" if report.gone else repair_messages.from_backup_detail(len(report.from_backup))
            )
            self._add(Mark.DONE, heading, detail, report.from_backup)
        if report.ledger_from_backup and not report.gone:
            self._add(Mark.DONE, *repair_messages.lines_from_backup(report.ledger_from_backup))
        if not report.gone:
            self._add_folder()

    def _add_what_needs_a_look(self) -> None:
        report = self._report
        if report.changes_lost:
            self._add(Mark.LOOK, *repair_messages.lost_changes())
        if ids := report.doubtful:
            comparable = report.backup is not None
            said = repair_messages.doubtful(len(ids), comparable=comparable)
            self._add(Mark.LOOK, *said, ids, comparable=comparable)
        if ids := report.recovered:
            self._add(Mark.LOOK, *repair_messages.recovered(len(ids)), ids)
        if report.lost:
            self._add(Mark.LOOK, *repair_messages.lost(len(report.lost)))
        if report.uncertain:
            self._add(Mark.LOOK, *repair_messages.uncertain())
        if report.revisions_lost:
            self._add(Mark.LOOK, *repair_messages.lost_revisions(report.revisions_lost))
        if report.ledger_lost or report.ledger_uncertain:
            self._add(Mark.LOOK, *repair_messages.lost_lines(report.ledger_lost))

    def _add(
        self,
        mark: Mark | None,
        heading: str,
        text: str = "",
        ids: Sequence[str] = (),
        *,
        comparable: bool = False,
    ) -> RepairedSection:
        section = RepairedSection(self._theme, mark, heading, text, self._look_up)
        if ids:
            offers = {tr("Read"): self.read_wanted.emit}
            if comparable:
                offers[tr("Compare")] = self.history_wanted.emit
            section.show_ids(ids, offers)
        self.sections.append(section)
        self.ui.sections.addWidget(section)
        return section

    def _add_folder(self) -> None:
        text = repair_messages.set_aside_text(self._report.set_aside)
        heading = repair_messages.set_aside_title(altered=self._report.altered)
        section = self._add(None, heading, text)
        self.open_button.clicked.connect(
            lambda: self._dialogs.show_folder(self, self._report.set_aside)
        )
        section.add_button(self.open_button)

    def _look_up(self, ids: Sequence[str], then: Callable[[Titles], None]) -> None:
        self._service.ask(partial(_titles, tuple(ids)), then)


def _titles(ids: Sequence[str], library: Library) -> list[tuple[str, str]]:
    """The ids with the titles of their reflections."""
    return [(reflection_id, _title(library, reflection_id)) for reflection_id in ids]


def _title(library: Library, reflection_id: str) -> str:
    try:
        return library.get(reflection_id).summary().display_title
    except NoSuchReflectionError:
        return repair_messages.unknown_title()
