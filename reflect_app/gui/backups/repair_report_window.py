"""What came from where, after a damaged library was repaired."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from reflect_app.clock import utc_now
from reflect_app.errors import NoSuchReflectionError
from reflect_app.gui.backups.repair_messages import (
    doubtful_detail,
    doubtful_text,
    from_backup_detail,
    from_backup_text,
    from_library_text,
    lost_detail,
    lost_revisions_detail,
    lost_revisions_text,
    lost_text,
    recovered_detail,
    recovered_text,
    repaired_lead,
    repaired_title,
    set_aside_text,
)
from reflect_app.gui.backups.repair_report_section import COMPARE, READ, RepairedSection
from reflect_app.gui.forms.ui_repaired_window import Ui_RepairedWindow
from reflect_app.gui.style.sizes import BETWEEN_LINES
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.gui.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library
    from reflect_app.library.damage.repair_report import RepairReport

UNKNOWN = "(a reflection that is no longer here)"
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
        self.ui = Ui_RepairedWindow()
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
        report, now = self._report, self._moment
        self.ui.titleLabel.setText(repaired_title(report))
        self.ui.leadLabel.setText(repaired_lead(report, now))
        announce(self, f"{self.ui.titleLabel.text()}. {self.ui.leadLabel.text()}")
        doubtful, recovered, lost = report.doubtful, report.recovered, report.revisions_lost
        if doubtful:
            comparable = report.backup is not None
            said = doubtful_text(len(doubtful)), doubtful_detail(comparable=comparable)
            offered = (READ, COMPARE) if comparable else (READ,)
            self._add(Mark.LOOK, *said, doubtful, offered)
        if recovered:
            said = recovered_text(len(recovered)), recovered_detail()
            self._add(Mark.LOOK, *said, recovered, (READ,))
        if report.lost:
            self._add(Mark.LOOK, lost_text(len(report.lost)), lost_detail())
        if lost:
            self._add(Mark.LOOK, lost_revisions_text(lost), lost_revisions_detail())
        if report.read:
            self._add(Mark.DONE, from_library_text(len(report.read)))
        if report.from_backup:
            since = "" if report.gone else from_backup_detail()
            words = from_backup_text(report, now)
            self._add(Mark.DONE, words, since, report.from_backup, (READ,))
        if not report.gone:
            self._add_folder()

    def _add(
        self,
        mark: Mark | None,
        heading: str,
        text: str = "",
        ids: Sequence[str] = (),
        actions: Sequence[str] = (),
    ) -> RepairedSection:
        section = RepairedSection(self._theme, mark, heading, text, actions)
        section.titles_wanted.connect(partial(self._look_up, section))
        section.read_wanted.connect(self.read_wanted)
        section.compare_wanted.connect(self.history_wanted)
        section.show_ids(ids)
        self.sections.append(section)
        self.ui.sections.addWidget(section)
        return section

    def _add_folder(self) -> None:
        text = set_aside_text(self._report.set_aside)
        section = self._add(None, "The damaged library is kept", text)
        self.open_button.clicked.connect(
            lambda: self._dialogs.show_folder(self, self._report.set_aside)
        )
        section.add_button(self.open_button)

    def _look_up(self, section: RepairedSection, ids: Sequence[str]) -> None:
        self._service.ask(partial(_titles, tuple(ids)), section.show_titles)


def _titles(ids: Sequence[str], library: Library) -> list[tuple[str, str]]:
    """The ids with the titles of their reflections."""
    return [(reflection_id, _title(library, reflection_id)) for reflection_id in ids]


def _title(library: Library, reflection_id: str) -> str:
    try:
        return library.get(reflection_id).summary().display_title
    except NoSuchReflectionError:
        return UNKNOWN
