"""Writing with progress, stopping between two files, and what became of all of them."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from reflect_app.gui.publish import messages, writing_messages
from reflect_app.gui.publish.publish_line import Way
from reflect_app.gui.style.sizes import BETWEEN_LINES
from reflect_app.gui.tasks.batch import Batch
from reflect_app.gui.tasks.seldom_told import SeldomTold
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.emptied import clear
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.wrapping_button import CloseLink, LinkButton, WrappingButton
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.forms.ui_publish_window import Ui_PublishWindow
    from reflect_app.gui.publish.jobs import Writing
    from reflect_app.gui.publish.publish_line import Held, PublishLine
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.tasks.change import Change
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.gui.widgets.app_window import AppWindow
    from reflect_app.gui.widgets.flow_layout import FlowLayout
    from reflect_app.ledger_line import FileFormat
    from reflect_app.publication.publish.export_outcome import ExportOutcome

BEHIND_SHOWN = 12  # of those that stayed behind; the list itself has all of them
NOT_WRITTEN = "not-written"  # the code of what the folder did not take
SPOKEN = 4  # times that the progress is said aloud, on the way


class WritingPage(QObject):
    """Writes, and says what became of it."""

    rest_wanted = Signal(list)
    """What was not come to, before it was stopped, is to be written: the ids."""
    behind_wanted = Signal(list)
    """What stayed behind is to be looked at again: the ids."""
    elsewhere_wanted = Signal(list)
    """Another folder is to be chosen for what stayed behind: the ids."""
    folder_wanted = Signal()
    ledger_wanted = Signal()
    close_wanted = Signal()
    way_wanted = Signal(str, object)
    """Somebody wants to do something about a ``Held`` of the reflection with this id."""

    def __init__(
        self,
        ui: Ui_PublishWindow,
        buttons: FlowLayout,
        theme: Theme,
        service: LibraryService,
        window: AppWindow,
    ) -> None:
        super().__init__(window)
        self._ui, self._theme, self._service = ui, theme, service
        self._hear = window.while_open
        self._batch: Batch | None = None
        self._job: Writing | None = None
        self._titles: dict[str, str] = {}
        self._before: tuple[PublishLine, ...] = ()
        self._folder = ""
        self._outcomes: list[ExportOutcome] = []
        self._spoken = 0
        self.stopped = False
        self._make_buttons(buttons)
        ui.progress.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        ui.progress.setAccessibleName(tr("How far the writing is"))

    def _make_buttons(self, flow: FlowLayout) -> None:
        self.stop_button = WrappingButton(tr("Stop"))
        self.rest = WrappingButton("")
        self.done = WrappingButton(tr("Done"))
        self.elsewhere = WrappingButton(writing_messages.another_folder())
        self.folder = WrappingButton(tr("Show the folder"))
        self.ledger = LinkButton(tr("What went out"))
        self.behind = LinkButton("")
        for button, act in (
            (self.stop_button, self.stop),
            (self.rest, lambda: self.rest_wanted.emit(self.left())),
            (self.done, self.close_wanted.emit),
            (self.elsewhere, lambda: self.elsewhere_wanted.emit(self._behind())),
            (self.folder, self.folder_wanted.emit),
            (self.behind, lambda: self.behind_wanted.emit(self._behind())),
            (self.ledger, self.ledger_wanted.emit),
        ):
            button.clicked.connect(lambda _on=False, act=act: act())
            flow.addWidget(button)
        self.close_link = CloseLink()
        self.close_link.clicked.connect(self.close_wanted)
        flow.addWidget(self.close_link)
        for button in (self.rest, self.done):
            button.setProperty("kind", "primary")

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._batch is not None

    @property
    def written(self) -> int:
        """How many were written."""
        return sum(each.written is not None and not each.unchanged for each in self._outcomes)

    def held(self) -> list[ExportOutcome]:
        """Those that stayed behind."""
        return [each for each in self._outcomes if each.written is None and each.problems]

    def left(self) -> list[str]:
        """Those that were not come to."""
        if self._job is None:
            return []
        known = {each.id for each in self._outcomes}
        return [each for each in self._job.ids if each not in known]

    def _behind(self) -> list[str]:
        return [*(each.id for each in self.held()), *(line.id for line in self._before)]

    # Writing

    def begin(
        self, job: Writing, titles: dict[str, str], before: Sequence[PublishLine], folder: str
    ) -> None:
        """Write into the folder of this name; ``titles`` are what they are listed by.

        ``before`` are those that stayed behind before anything was written.
        """
        ui = self._ui
        self._job, self._titles, self._outcomes = job, titles, []
        self._before, self._folder = tuple(before), folder
        self.stopped, self._spoken = False, 0
        ui.progress.setRange(0, len(job.ids))
        self._show_progress(0)
        ui.workTitle.setText(tr("Writing…"))
        ui.progress.show()
        ui.outcome.hide()
        self._show_buttons(self.stop_button)
        ui.pages.setCurrentWidget(ui.workPage)
        ui.progress.setFocus(Qt.FocusReason.OtherFocusReason)
        finish = self._hear(lambda _nothing: self._finish())
        refused = self._hear(self._finish)
        self._batch = Batch(
            self._service,
            job,
            changes=partial(_changed_by, untold := SeldomTold()),
            on_progress=self._hear(self._show_progress),
            then=partial(_tell_the_rest, self._service, untold, finish),
            otherwise=partial(_tell_the_rest, self._service, untold, refused),
            on_piece=self._hear(self._take),
        )
        self._batch.start()

    def stop(self) -> None:
        """Write no further than the file that is being written."""
        if self._batch is not None and not self.stopped:
            self.stopped = True
            self.stop_button.setEnabled(False)
            self._batch.stop()

    def _take(self, lots: Sequence[Sequence[ExportOutcome]]) -> None:
        self._outcomes += chain.from_iterable(lots)

    def _show_progress(self, _number: int) -> None:
        if self._job is None:
            return
        done, of = len(self._outcomes), len(self._job.ids)
        words = writing_messages.writing(done, of)
        if done == of:
            words = writing_messages.finishing()
        self._ui.progress.setValue(done)
        self._ui.workLead.setText(words)
        if of and done * SPOKEN // of > self._spoken:
            self._spoken = done * SPOKEN // of
            announce(self._ui.progress, words)

    # What became of it

    def _finish(self, error: ReflectError | None = None) -> None:
        ui, behind, left = self._ui, len(self._behind()), self.left()
        self._batch = None
        self.stop_button.setEnabled(True)
        unchanged = sum(each.unchanged for each in self._outcomes)
        broken = error is not None or bool(left)
        title = writing_messages.written_title(self.written, unchanged=unchanged, stopped=broken)
        lines = writing_messages.written_lines(self._formats(), unchanged, self._folder)
        lines += writing_messages.not_written_lines(behind, len(left))
        ui.workTitle.setText(title)
        ui.workLead.setText(" ".join([*([str(error)] if error else []), *lines]))
        ui.progress.hide()
        self._show_outcome()
        self._offer(behind, left)
        spoken = f"{title}. {ui.workLead.text()}"
        announce(ui.workPage, spoken, urgent=error is not None)

    def _offer(self, behind: int, left: Sequence[str]) -> None:
        self.rest.set_words(writing_messages.go_on_with_the_rest(len(left)))
        self.behind.set_words(writing_messages.look_at_behind(behind))
        for button in (self.rest, self.behind):
            button.setAccessibleName(button.words)
        first = self.rest if left else self.done
        refused = any(each.code == NOT_WRITTEN for one in self.held() for each in one.problems)
        offered: list[QWidget] = [first, self.elsewhere if refused else self.folder]
        offered += [self.behind] if behind else []
        offered += [self.ledger]
        offered += [self.close_link] if left else []
        self._show_buttons(*offered)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self, *shown: QWidget) -> None:
        for button in (
            *(self.stop_button, self.rest, self.done, self.elsewhere, self.folder),
            *(self.behind, self.ledger, self.close_link),
        ):
            button.setVisible(button in shown)

    def _show_outcome(self) -> None:
        column = self._ui.outcomeColumn
        clear(column)
        told = self._by_cause()
        for causes, titles in list(told.items())[:BEHIND_SHOWN]:
            heading = writing_messages.held_by_one_cause(titles)
            column.addWidget(plain_label(heading, "heading"))
            for cause in causes:
                column.addWidget(plain_label(cause, "note"))
        for line in self._before[: max(0, BEHIND_SHOWN - len(told))]:
            column.addWidget(plain_label(line.title, "heading"))
            for held in line.held:
                column.addWidget(self._way_to(line.id, held))
        if (more := len(told) + len(self._before) - BEHIND_SHOWN) > 0:
            column.addWidget(plain_label(messages.more_of_them(more), "note"))
        for shared in self._job.shared if self._job else ():
            if shared.problem and (shared.problem,) not in told:
                column.addWidget(plain_label(shared.problem, "note"))
        self._ui.outcome.setVisible(bool(column.count()))

    def _by_cause(self) -> dict[tuple[str, ...], list[str]]:
        """The titles of those about which the same is to be said, by what that is."""
        found: dict[tuple[str, ...], list[str]] = {}
        for each in self._outcomes:
            if causes := tuple(problem.with_line() for problem in each.problems):
                found.setdefault(causes, []).append(self._titles.get(each.id, each.id))
        return found

    def _formats(self) -> Iterator[FileFormat]:
        """What each file is that was written, those of the whole folder last."""
        for each in self._outcomes:
            if each.written is not None and not each.unchanged:
                yield from (file.format for file in (each.written, *each.others))
        for shared in self._job.shared if self._job else ():
            if shared.written is not None and not shared.unchanged:
                yield shared.format

    def _way_to(self, reflection_id: str, held: Held) -> QWidget:
        """What holds a reflection back, as a link where there is something to be done about it."""
        if held.way is Way.NOWHERE:
            return plain_label(held.message, "note")
        link = LinkButton(held.message)
        link.clicked.connect(lambda _on=False: self.way_wanted.emit(reflection_id, held))
        return link

    def fit(self) -> None:
        """Space what stands here."""
        ui, px = self._ui, self._theme.px
        ui.workColumn.setSpacing(px(12))
        ui.outcomeColumn.setContentsMargins(0, px(10), 0, 0)
        ui.outcomeColumn.setSpacing(px(BETWEEN_LINES))


def _changed_by(untold: SeldomTold, lots: Sequence[Sequence[ExportOutcome]]) -> Change | None:
    each = chain.from_iterable(lots)
    return untold.told_now(one.id for one in each if one.written is not None)


def _tell_the_rest(
    service: LibraryService, untold: SeldomTold, then: Callable[[object], None], answer: object
) -> None:
    """Have the windows show what was written last, also where this one has closed meanwhile."""
    service.ask(lambda _library: None, changes=lambda _nothing: untold.rest())
    then(answer)
