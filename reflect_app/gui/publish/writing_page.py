"""Writing with progress, stopping between two files, and what became of all of them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from reflect_app.gui.publish import messages
from reflect_app.gui.style.sizes import BETWEEN_LINES
from reflect_app.gui.tasks.batch import Batch
from reflect_app.gui.tasks.change import whole
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.wrapping_button import CloseLink, LinkButton, WrappingButton
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.forms.ui_publish_window import Ui_PublishWindow
    from reflect_app.gui.publish.jobs import Writing
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.tasks.change import Change
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.gui.widgets.flow_layout import FlowLayout
    from reflect_app.publication.export_outcome import ExportOutcome

BEHIND_SHOWN = 12  # of those that stayed behind; the list itself has all of them
SPOKEN = 4  # times that the progress is said aloud, on the way


class WritingPage(QObject):
    """Writes, and says what became of it."""

    rest_wanted = Signal(list)
    """What was not come to, before it was stopped, is to be written: the ids."""
    behind_wanted = Signal(list)
    """What stayed behind is to be looked at again: the ids."""
    folder_wanted = Signal()
    ledger_wanted = Signal()
    close_wanted = Signal()

    def __init__(
        self,
        ui: Ui_PublishWindow,
        buttons: FlowLayout,
        theme: Theme,
        service: LibraryService,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ui, self._theme, self._service = ui, theme, service
        self._batch: Batch | None = None
        self._job: Writing | None = None
        self._titles: dict[str, str] = {}
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
        self.folder = WrappingButton(tr("Show the folder"))
        self.ledger = LinkButton(tr("What went out"))
        self.behind = LinkButton("")
        for button, act in (
            (self.stop_button, self.stop),
            (self.rest, lambda: self.rest_wanted.emit(self.left())),
            (self.done, self.close_wanted.emit),
            (self.folder, self.folder_wanted.emit),
            (self.behind, lambda: self.behind_wanted.emit([each.id for each in self.held()])),
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

    # Writing

    def begin(self, job: Writing, titles: dict[str, str]) -> None:
        """Write; ``titles`` are what they are listed by."""
        ui = self._ui
        self._job, self._titles, self._outcomes = job, titles, []
        self.stopped, self._spoken = False, 0
        ui.progress.setRange(0, len(job.ids))
        self._show_progress(0)
        ui.workTitle.setText(tr("Writing…"))
        ui.progress.show()
        ui.outcome.hide()
        self._show_buttons(self.stop_button)
        ui.pages.setCurrentWidget(ui.workPage)
        ui.progress.setFocus(Qt.FocusReason.OtherFocusReason)
        self._batch = Batch(
            self._service,
            job,
            changes=_changed_by,
            on_progress=self._show_progress,
            then=lambda _nothing: self._finish(),
            otherwise=self._refused,
            on_piece=self._take,
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
        words = messages.writing(done, of)
        if done == of:
            words = messages.finishing()
        self._ui.progress.setValue(done)
        self._ui.workLead.setText(words)
        if of and done * SPOKEN // of > self._spoken:
            self._spoken = done * SPOKEN // of
            announce(self._ui.progress, words)

    # What became of it

    def _refused(self, error: ReflectError) -> None:
        self._finish(error)

    def _finish(self, error: ReflectError | None = None) -> None:
        ui, held, left = self._ui, self.held(), self.left()
        self._batch = None
        self.stop_button.setEnabled(True)
        unchanged = sum(each.unchanged for each in self._outcomes)
        broken = error is not None or bool(left)
        title = messages.written_title(self.written, unchanged=unchanged, stopped=broken)
        lines = messages.written_lines(self.written, unchanged, len(held), len(left))
        ui.workTitle.setText(title)
        ui.workLead.setText(" ".join([*([str(error)] if error else []), *lines]))
        ui.progress.hide()
        self._show_outcome()
        self._offer(held, left)
        spoken = f"{title}. {ui.workLead.text()}"
        announce(ui.workPage, spoken, urgent=error is not None)

    def _offer(self, held: Sequence[ExportOutcome], left: Sequence[str]) -> None:
        self.rest.set_words(messages.go_on_with_the_rest(len(left)))
        self.behind.set_words(messages.look_at_behind(len(held)))
        for button in (self.rest, self.behind):
            button.setAccessibleName(button.words)
        first = self.rest if left else self.done
        offered: list[QWidget] = [first, self.folder]
        offered += [self.behind] if held else []
        offered += [self.ledger]
        offered += [self.close_link] if left else []
        self._show_buttons(*offered)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self, *shown: QWidget) -> None:
        for button in (
            *(self.stop_button, self.rest, self.done, self.folder),
            *(self.behind, self.ledger, self.close_link),
        ):
            button.setVisible(button in shown)

    def _show_outcome(self) -> None:
        column = self._ui.outcomeColumn
        _empty(column)
        told = [each for each in self._outcomes if each.problems]
        for each in told[:BEHIND_SHOWN]:
            column.addWidget(plain_label(self._titles.get(each.id, each.id), "heading"))
            for problem in each.problems:
                column.addWidget(plain_label(problem.with_line(), "note"))
        if (more := len(told) - BEHIND_SHOWN) > 0:
            column.addWidget(plain_label(messages.more_of_them(more), "note"))
        for shared in self._job.shared if self._job else ():
            if shared.problem:
                column.addWidget(plain_label(shared.problem, "note"))
        self._ui.outcome.setVisible(bool(column.count()))

    def fit(self) -> None:
        """Space what stands here."""
        ui, px = self._ui, self._theme.px
        ui.workColumn.setSpacing(px(12))
        ui.outcomeColumn.setContentsMargins(0, px(10), 0, 0)
        ui.outcomeColumn.setSpacing(px(BETWEEN_LINES))


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def _changed_by(lots: Sequence[Sequence[ExportOutcome]]) -> Change | None:
    ids = [each.id for each in chain.from_iterable(lots) if each.written is not None]
    return whole(*ids) if ids else None
