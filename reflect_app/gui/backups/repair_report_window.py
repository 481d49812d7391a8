"""What came from where, after a damaged library was repaired."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from reflect_app.clock import utc_now
from reflect_app.errors import NoSuchReflectionError
from reflect_app.gui.backups.messages import moment_within
from reflect_app.gui.backups.repair_report_section import RepairedSection
from reflect_app.gui.forms.ui_repaired_window import Ui_RepairedWindow
from reflect_app.gui.style.sizes import BETWEEN_LINES
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.gui.widgets.wrapping_button import WrappingButton
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.backups.repair_report_section import Titles
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
        report = self._report
        self.ui.titleLabel.setText(repaired_title(report))
        self.ui.leadLabel.setText(repaired_lead(report, self._moment))
        announce(self, f"{self.ui.titleLabel.text()}. {self.ui.leadLabel.text()}")
        self._add_what_needs_a_look()
        if report.read:
            words = plural(
                len(report.read),
                "{n} reflection was read whole from your library",
                "{n} reflections were read whole from your library",
            )
            self._add(Mark.DONE, words)
        if report.from_backup:
            missing = tr("What was written there after that backup could not be read.")
            since = "" if report.gone else missing
            words = from_backup_text(report, self._moment)
            self._add(Mark.DONE, words, since, report.from_backup)
        if not report.gone:
            self._add_folder()

    def _add_what_needs_a_look(self) -> None:
        report = self._report
        if number := len(report.doubtful):
            heading = plural(
                number,
                "{n} reflection may have words missing",
                "{n} reflections may have words missing",
            )
            text, comparable = tr("All that could be read is there."), report.backup is not None
            if comparable:
                text = tr(
                    "All that could be read is there. What a backup had is in the history, so you"
                    " can compare the two and keep what is right."
                )
            self._add(Mark.LOOK, heading, text, report.doubtful, comparable=comparable)
        if number := len(report.recovered):
            heading = plural(
                number,
                "{n} draft was made of answers found on their own",
                "{n} drafts were made of answers found on their own",
            )
            text = tr(
                "What they belong to could not be read, so each of them is a draft in your list"
                " now."
            )
            self._add(Mark.LOOK, heading, text, report.recovered)
        if number := len(report.lost):
            heading = plural(
                number,
                "{n} reflection could not be brought back",
                "{n} reflections could not be brought back",
            )
            text = tr(
                "No word of them is left in the damaged library or in a backup here. If you keep a"
                " copy somewhere else, restore it, or import the text files that you exported."
            )
            self._add(Mark.LOOK, heading, text)
        if number := report.revisions_lost:
            heading = plural(
                number,
                "{n} earlier version could not be read",
                "{n} earlier versions could not be read",
            )
            text = tr("Only in the histories. The reflections themselves are there.")
            self._add(Mark.LOOK, heading, text)

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
        text = tr(
            "It was set aside and is never written to, in case somebody can read more of it:"
            " {path}",
            path=self._report.set_aside,
        )
        section = self._add(None, "The damaged library is kept", text)
        self.open_button.clicked.connect(
            lambda: self._dialogs.show_folder(self, self._report.set_aside)
        )
        section.add_button(self.open_button)

    def _look_up(self, ids: Sequence[str], then: Callable[[Titles], None]) -> None:
        self._service.ask(partial(_titles, tuple(ids)), then)


def repaired_title(report: RepairReport) -> str:
    """The one heading of the page after a repair; it promises no more than is true."""
    if report.gone:
        return "Your library was gone, and is back from a backup"
    if report.complete:
        return "Your library was damaged, and is whole again"
    if report.lost:
        return "Your library was damaged, and not all of it could be brought back"
    if report.doubtful or report.recovered:
        return "Your library was damaged, and some of it needs a look"
    return "Your library was damaged, and all your reflections are back"


def repaired_lead(report: RepairReport, now: datetime) -> str:
    """What happened, in a sentence or two, under that heading."""
    when = moment_within(report.moment, now)
    if report.gone:
        return f"Reflect noticed it {when}, and made a library of the newest backup."
    return (
        f"Reflect noticed it {when}, set the damaged library aside and made a new one of all that"
        " can be read. This is what came from where."
    )


def from_backup_text(report: RepairReport, now: datetime) -> str:
    """How many reflections came from a backup, and which: a heading."""
    number = len(report.from_backup)
    if report.backup is None:
        return plural(
            number, "{n} reflection came from a backup", "{n} reflections came from a backup"
        )
    return plural(
        number,
        "{n} reflection came from the backup of {when}",
        "{n} reflections came from the backup of {when}",
        when=moment_within(report.backup.made, now),
    )


def _titles(ids: Sequence[str], library: Library) -> list[tuple[str, str]]:
    """The ids with the titles of their reflections."""
    return [(reflection_id, _title(library, reflection_id)) for reflection_id in ids]


def _title(library: Library, reflection_id: str) -> str:
    try:
        return library.get(reflection_id).summary().display_title
    except NoSuchReflectionError:
        return UNKNOWN
