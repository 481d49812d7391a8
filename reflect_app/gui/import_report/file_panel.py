"""What an opened row says of a file, and what a person can do about it: one panel for each case."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from reflect_app.clean_text import shown_name
from reflect_app.gui.import_report import jobs, messages
from reflect_app.gui.import_report.before_and_after_view import BeforeAndAfterView
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_ROWS
from reflect_app.gui.widgets.emptied import clear
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.wrapping_button import WrappingButton
from reflect_app.publication.text_import.import_outcomes import Became
from reflect_app.publication.text_import.look_again import can_be_mended
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.errors import ReflectError
    from reflect_app.gui.import_report.report_steps import ReportSteps
    from reflect_app.publication.mend.damaged_lines import DamagedLine
    from reflect_app.publication.text_import.import_report import ImportOutcome
    from reflect_app.publication.text_import.look_again import Seen
    from reflect_app.text_format.problems import FileProblem

AT_ONCE = 30  # lines about one file
LOCKED = "locked"


def has_panel(outcome: ImportOutcome) -> bool:
    """Whether there is more to say or to do about a file than stands in its row."""
    return needs_decision(outcome) or bool(outcome.details())


def needs_decision(outcome: ImportOutcome) -> bool:
    """Whether a file was not taken in, and a person can do something about that here."""
    return outcome.became is Became.NEEDS_A_PERSON and outcome.id is None


def is_locked(outcome: ImportOutcome) -> bool:
    """Whether it is a handover file that only a passphrase opens."""
    return any(problem.code == LOCKED for problem in outcome.problems)


def panel_for(outcome: ImportOutcome, steps: ReportSteps) -> FilePanel:
    """The panel that fits what became of a file."""
    if outcome.is_held_back:
        return AlikePanel(outcome, steps)
    if can_be_mended(outcome):
        return MendPanel(outcome, steps)
    if needs_decision(outcome):
        return RefusedPanel(outcome, steps)
    if outcome.notices and outcome.id is not None:
        return DamagedPanel(outcome, steps)
    return FilePanel(outcome, steps)


class FilePanel(QWidget):
    """Lines about a file, and buttons in a row below them."""

    def __init__(self, outcome: ImportOutcome, steps: ReportSteps) -> None:
        super().__init__()
        self.outcome, self.steps = outcome, steps
        self._theme = steps.services.theme
        self.buttons: list[WrappingButton] = []
        self._flows: list[FlowLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.fill()
        steps.busy_changed.connect(self._enable)
        self.fit()
        self._enable()

    def fill(self) -> None:
        """Say everything that the row leaves out."""
        self.say(self.outcome.beyond())

    def fit(self) -> None:
        """Space it for the present size of text."""
        px = self._theme.px
        self._column.setSpacing(px(6))
        for flow in self._flows:
            flow.set_spacings(px(BETWEEN_BUTTONS), px(BETWEEN_ROWS))
            flow.setContentsMargins(0, px(6), 0, 0)
        for view in self.findChildren(BeforeAndAfterView):
            view.fit()

    def say(self, lines: Sequence[str], role: str = "note") -> None:
        """Add lines of words, the first of very many."""
        for said in lines[:AT_ONCE]:
            self._column.addWidget(plain_label(said, role))
        if len(lines) > AT_ONCE:
            more = tr("… and {n} more.", n=f"{len(lines) - AT_ONCE:,}")
            self._column.addWidget(plain_label(more, role))

    def offer(self, *choices: tuple[str, Callable[[], object]], beside: str = "") -> None:
        """Add buttons in a row, and quiet words beside them."""
        row = QWidget()
        flow = FlowLayout(row, across=BETWEEN_BUTTONS, down=BETWEEN_ROWS)
        for words, act in choices:
            button = WrappingButton(words)
            button.setAccessibleName(f"{words}: {shown_name(self.outcome.path.name)}")
            button.setAccessibleDescription(beside)
            button.clicked.connect(lambda _checked=False, act=act: act())
            flow.addWidget(button)
            self.buttons.append(button)
        if beside:
            said = plain_label(beside, "small")
            said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            flow.addWidget(said)
        self._flows.append(flow)
        self._column.addWidget(row)

    def clear(self) -> None:
        """Take out what is in it."""
        self.buttons, self._flows = [], []
        clear(self._column)

    def hear(self, listen: Callable[..., None]) -> Callable[..., None]:
        """The same, but what it hears once the panel is gone is let go."""

        def heard(answer: object) -> None:
            if isValid(self):
                listen(answer)
                self.fit()
                self._enable()

        return heard

    def _enable(self) -> None:
        for button in self.buttons:
            button.setEnabled(not self.steps.busy)


class RefusedPanel(FilePanel):
    """Why a file was not taken in, and what helps."""

    def fill(self) -> None:
        """See ``FilePanel``."""
        outcome = self.outcome
        self.say(outcome.beyond())
        self.say([messages.what_to_do({problem.code for problem in outcome.problems})])
        if is_locked(outcome):
            path = outcome.path
            self.offer((tr("Open it…"), lambda: self.steps.opening_wanted.emit(path)))
        else:
            self.offer((messages.again(), partial(self.steps.try_again, outcome)))


class AlikePanel(FilePanel):
    """A file that is nearly the same as another text."""

    def fill(self) -> None:
        """See ``FilePanel``."""
        self.say([messages.about_comparing(), *self.outcome.noticed()])
        self.offer((tr("Compare…"), lambda: compare(self.outcome, self.steps)))


def compare(outcome: ImportOutcome, steps: ReportSteps) -> None:
    """Show a file beside what it is nearly the same as."""
    from reflect_app.gui.import_report.alike_window import open_alike  # noqa: PLC0415  -- when needed

    steps.read_pair(outcome, partial(open_alike, outcome, steps))


class MendPanel(FilePanel):
    """What mending would change, before and after, and the one action."""

    def fill(self) -> None:
        """Look at the file, which may be another by now."""
        self.say([messages.looking()])
        path = self.outcome.path

        def look(_library: object) -> Seen | None:
            return next(jobs.look_at_all([path], _library))  # type: ignore[arg-type]

        self.steps.ask(look, self.hear(self._show), self.hear(self._gone))

    def _show(self, seen: Seen | None) -> None:
        self.clear()
        again = (messages.again(), partial(self.steps.try_again, self.outcome))
        if seen is None:
            self.say([messages.what_to_do({"unreadable"})])
            self.offer(again)
            return
        if seen.mended.data is None:
            self.say([messages.cannot_be_mended(), *_told(seen.mended.left)])
            self.say([messages.what_to_do(set())])
            self.offer(again)
            return
        name = shown_name(self.outcome.path.name)
        self._column.addWidget(BeforeAndAfterView(seen.shown, self._theme, name))
        if seen.mended.left:
            self.say([messages.left_after(), *_told(seen.mended.left)])
        mend = partial(self.steps.take_in, [self.outcome], [seen])
        self.offer((tr("Mend and take in"), mend), beside=messages.file_stays())

    def _gone(self, error: ReflectError) -> None:
        self.clear()
        self.say([str(error)])


class DamagedPanel(FilePanel):
    """Damaged lines of a reflection that came in, and what each most likely was."""

    def fill(self) -> None:
        """Look at the reflection as it is now."""
        self.say([messages.looking()])
        reflection_id = self.outcome.id or ""

        def look(library: object) -> list[DamagedLine]:
            from reflect_app.publication.mend.damaged_lines import read_damaged  # noqa: PLC0415  -- there

            return read_damaged(reflection_id, library)  # type: ignore[arg-type]

        self.steps.ask(look, self.hear(self._show), self.hear(self._gone))

    def _show(self, lines: Sequence[DamagedLine]) -> None:
        self.clear()
        self.say(self.outcome.beyond()[: len(self.outcome.beyond()) - len(self.outcome.notices)])
        about = messages.about_damage(len(lines)) if lines else messages.nothing_damaged()
        self.say([about], "")
        for line in lines[:AT_ONCE]:
            self._show_line(line)
        if len(lines) > AT_ONCE:
            self.say([tr("… and {n} more.", n=f"{len(lines) - AT_ONCE:,}")])

    def _show_line(self, line: DamagedLine) -> None:
        name = shown_name(self.outcome.path.name)
        names = (tr("As it is"), tr("What it most likely was"))
        self._column.addWidget(BeforeAndAfterView(line.shown(), self._theme, name, names))
        self.say([line.said], "small")
        if line.likely is None:
            reflection_id = self.outcome.id or ""
            opens = (tr("Open"), lambda: self.steps.open_wanted.emit(reflection_id))
            self.offer(opens, beside=messages.nobody_knows())
        else:
            use = partial(self.steps.put_right, self.outcome, line)
            self.offer((tr("Use this text"), use), beside=messages.revision_kept())

    def _gone(self, error: ReflectError) -> None:
        self.clear()
        self.say([str(error)])


def _told(problems: Sequence[FileProblem]) -> list[str]:
    from reflect_app.publication.text_import.import_messages import detail  # noqa: PLC0415  -- when needed

    return [shown_name(detail(each)) for each in problems]
