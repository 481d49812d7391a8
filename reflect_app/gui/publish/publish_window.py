"""Publish: look once more at each text, think once more, and write all of them into one folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from reflect_app.clock import local_today
from reflect_app.gui.forms.ui_publish_window import Ui_PublishWindow
from reflect_app.gui.publish import messages, writing_messages
from reflect_app.gui.publish.choice_dialog import DateDialog
from reflect_app.gui.publish.choices import Begun, Choices
from reflect_app.gui.publish.jobs import Looking, Writing
from reflect_app.gui.publish.look_page import LookPage
from reflect_app.gui.publish.looker import Looker
from reflect_app.gui.publish.options_panel import OptionsPanel
from reflect_app.gui.publish.publish_line import Held, Way
from reflect_app.gui.publish.thought_page import ThoughtPage
from reflect_app.gui.publish.writing_page import WritingPage
from reflect_app.gui.style.sizes import TEXT_WIDE
from reflect_app.gui.tasks.change import Aspect
from reflect_app.gui.tasks.names_of_files import NamesOfFiles
from reflect_app.gui.tasks.undecided_later import UndecidedLater
from reflect_app.gui.widgets.notices import Notice
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.publication.file_writing.file_names import NameParts
from reflect_app.publication.publish.publish_dates import Spacing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.publish.publish_line import PublishLine
    from reflect_app.gui.tasks.change import Change
    from reflect_app.gui.tasks.services import Services
    from reflect_app.ledger_line import FileFormat

_COMFORTABLE = QSize(1280, 800)  # pixels at 100%
MATTERS = Aspect.TEXT | Aspect.STATUS | Aspect.BIN | Aspect.REVIEW


class PublishWindow(ScrolledDialog):
    """Looks at these reflections, or for None at all that is ready, and writes what is chosen.

    They go into the folder that was chosen last. With another folder it is about what went out
    there, in these ``formats``, and is to be replaced by what it is now. ``before`` brings what is
    typed elsewhere into the library first. ``begun`` is what was chosen before it was closed last.
    """

    GEOMETRY = "publish_geometry"
    write_wanted = Signal(str, str)
    """A reflection is to be opened for writing, at the place that is named."""
    read_wanted = Signal(str)
    review_wanted = Signal(str)
    bin_wanted = Signal()
    ledger_wanted = Signal()
    """Somebody wants to see what went out."""
    left = Signal(object)
    """It is closed, and this was ``Begun``; None where it was carried out."""
    said = Signal(object)
    """A ``Notice`` for the list, where this window closes while it writes."""

    def __init__(
        self,
        services: Services,
        ids: Sequence[str] | None,
        folder: Path | None = None,
        formats: frozenset[FileFormat] = frozenset(),
        before: Callable[[], object] = lambda: None,
        begun: Begun | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services.theme, _COMFORTABLE, parent)
        self._services, self._before = services, before
        self._ids = None if ids is None else list(ids)
        self._looked: Looking | None = None
        self._agreed: dict[str, tuple[str, str]] = {}
        self._go_on_then = self._look_after = False
        self._came: dict[str, None] = {}  # since all was looked at
        self.choices = Choices.remembered(services.settings_file.settings, local_today())
        if folder is not None:
            self.choices.be_again(folder, formats)
        self.ui = Ui_PublishWindow()
        self.ui.setupUi(self)
        self._make_pages()
        self._connect()
        self.begin()
        self.keep_place(services.settings_file)
        self.ui.list.setFocus()
        self._take_up(begun)
        self.looker.look()

    @property
    def about(self) -> object:
        """One window is open at a time, whatever it shows."""
        return None

    def show_these(
        self,
        ids: Sequence[str] | None,
        folder: Path | None = None,
        formats: frozenset[FileFormat] = frozenset(),
    ) -> None:
        """Look at these, or for None at all that is ready; not while something is written."""
        if self.writing.busy:
            return
        begun = None if self.choices.again else self._begun()
        if folder is not None:
            self.choices.be_again(folder, formats)
        elif self.choices.again:
            self.choices.be_usual(self._services.settings_file.settings)
        self.options.show_choices()
        self._show(ids, begun)

    def _show(self, ids: Sequence[str] | None, begun: Begun | None = None) -> None:
        """Look at these by the choices as they are."""
        self._ids = None if ids is None else list(ids)
        self.page.offer_everything(on=self._ids is not None)
        self.page.forget()
        self._take_up(begun)
        self._back_to_list()
        self.looker.look()

    def _begun(self) -> Begun | None:
        """What is chosen of these one by one, until they are written."""
        if self.writing.written:
            return None
        ids = None if self._ids is None else frozenset(self._ids)
        return Begun(ids, frozenset(self.page.model.left_out), dict(self.choices.given))

    def _take_up(self, begun: Begun | None) -> None:
        """Go on with what was begun, where the same is asked for."""
        if begun is not None and not self.choices.again and begun.is_about(self._ids):
            self.page.model.left_out |= begun.left_out
            self.choices.given |= begun.given

    # Building

    def _make_pages(self) -> None:
        ui, theme, services = self.ui, self._theme, self._services
        self.options = OptionsPanel(
            *(ui.options, self.choices, theme, services.dialogs),
            *(self._example, services.paths, NamesOfFiles(services)),
        )
        self.page = LookPage(ui, self.options, theme, services.library, self)
        self.page.offer_everything(on=self._ids is not None)
        self.thought = ThoughtPage(ui, theme, self)
        self.hold_page(
            ui.thoughtScroll, ui.thoughtColumn, ui.thoughtFooter, ui.thoughtOuter, TEXT_WIDE
        )
        ui.thoughtFooter.hide()
        work = (ui.workScroll, ui.workColumn, ui.workFooter, ui.workOuter)
        flow = self.hold_page(*work, TEXT_WIDE)
        self.writing = WritingPage(ui, flow, theme, services.library, self)
        self.looker = Looker(services.library, self._looking, self)
        self.undecided = UndecidedLater(services, self)

    def _connect(self) -> None:
        looker, page, writing = self.looker, self.page, self.writing
        looker.known.connect(page.show_known)
        looker.came.connect(self._take)
        looker.done.connect(self._looked_at_all)
        looker.refused.connect(self._refused)
        self.undecided.found.connect(page.take_undecided)
        self.undecided.found.connect(self._say_undecided)
        self.undecided.ended.connect(self._say_undecided)
        self.options.changed.connect(self._chosen_otherwise)
        page.model.ticked.connect(self._ticked)
        page.way_wanted.connect(self._follow)
        page.go_on.connect(self._go_on)
        page.everything_wanted.connect(lambda: self.show_these(None))
        page.close_link.clicked.connect(self.reject)
        self.thought.agreed.connect(self._write)
        self.thought.left.connect(self._back_to_list)
        writing.rest_wanted.connect(self._write_these)
        writing.behind_wanted.connect(self._show)
        writing.elsewhere_wanted.connect(self._choose_elsewhere)
        writing.folder_wanted.connect(self._show_folder)
        writing.ledger_wanted.connect(self.ledger_wanted)
        writing.close_wanted.connect(self.reject)
        writing.way_wanted.connect(self._follow)
        self._services.library.changed.connect(self._on_changed)

    # Looking

    def _looking(self) -> Looking:
        self.page.begin_looking()
        self._looked = Looking(
            self.choices.settings(),
            self._services.paths,
            self._ids,
            frozenset(self.page.model.left_out),
            again=self.choices.again,
        )
        return self._looked

    def _take(self, lines: Sequence[PublishLine]) -> None:
        self.page.take(lines)
        self._came.update(dict.fromkeys(line.id for line in lines))

    def _looked_at_all(self, looked: Looking) -> None:
        self.page.finish_looking(looked)
        came, self._came = self._came, {}
        self.undecided.look_at(came)
        if self._go_on_then and not self.looker.working:
            self._go_on()

    def _look_soon(self) -> None:
        """Look again, or as soon as the list is shown: what was agreed to is written as it was."""
        if self.ui.pages.currentWidget() is not self.ui.lookPage:
            self._look_after = True
        else:
            self.page.begin_looking()
            self.looker.look_soon()

    def _ticked(self) -> None:
        """Look again where what is shown hangs on what else is written.

        What is left out leaves the others their names. It leaves them its week, and what was left
        out when everything was looked at has no name among them yet.
        """
        left_out = self.page.model.left_out
        weekly = self.choices.spacing is Spacing.WEEKLY
        if weekly or (self._looked is not None and self._looked.left_out - left_out):
            self._look_soon()

    def _chosen_otherwise(self) -> None:
        self.choices.remember(self._services.settings_file.settings)
        self.page.show_sums()
        self.fit()
        self._look_soon()

    def _on_changed(self, change: Change) -> None:
        """Rows follow what happens to them; among all that is ready, anything may come or go."""
        listed = None if self._ids is None else self.page.model.ids
        if not self.has_closed and change.touches(Aspect.ADVICE, listed):
            ids = self.page.model.ids
            self.undecided.look_at(ids if change.ids is None else change.ids & {*ids})
        if self.has_closed or not change.touches(MATTERS, listed):
            return
        if self.ui.pages.currentWidget() is self.ui.lookPage:
            self.looker.touch(change.ids)
        else:
            self._look_after = True

    def _refused(self, error: ReflectError) -> None:
        self._go_on_then = False
        self.page.show_trouble(error)

    # What can be done about a row

    def _follow(self, reflection_id: str, held: Held | None) -> None:
        way = Way.NOWHERE if held is None else held.way
        if held is not None and way is Way.WRITE:
            self.write_wanted.emit(reflection_id, held.place)
        elif way is Way.DATE:
            self._back_to_list()
            self._ask_for_date(reflection_id)
        elif way is Way.REVIEW:
            self.review_wanted.emit(reflection_id)
        elif way is Way.BIN:
            self.bin_wanted.emit()
        elif way is Way.REPLACE:
            self._back_to_list()
            self.page.show_options()
            self.options.replace.setFocus()
        elif held is None:
            self.read_wanted.emit(reflection_id)

    def _ask_for_date(self, reflection_id: str) -> None:
        if (line := self.page.model.line_of(reflection_id)) is None:
            return
        hint = messages.approval_would_end() if line.approved_on else ""
        title = messages.date_of(line.title)
        dialog = DateDialog(title, hint, line.published, self._theme, self)
        dialog.accepted.connect(lambda: self._give_date(reflection_id, dialog))
        dialog.open()

    def _give_date(self, reflection_id: str, dialog: DateDialog) -> None:
        """Give one its own date; the others then keep those that are shown."""
        lines = filter(None, map(self.page.model.line_of, self.page.model.ids))
        self.choices.hold_dates((each.id, each.published) for each in lines if each.published)
        if dialog.day is not None:
            self.choices.given[reflection_id] = dialog.day
        self.options.show_choices()
        self._look_soon()

    def _example(self) -> NameParts:
        """What names are shown for: the date of the first that is written, and some tag."""
        chosen = self.page.model.sums().chosen
        day = chosen[0].published if chosen else self.choices.day
        return NameParts(day, messages.example_tag())

    # The question, and writing

    def _go_on(self) -> None:
        """Ask the question about what is ticked, once all of it is looked at."""
        self._go_on_then = self.looker.working
        chosen = self.page.model.sums().chosen
        if self._go_on_then or not chosen:
            return
        self._agreed = {line.id: (line.seal, line.name) for line in chosen}
        self.thought.show_question(chosen, self.choices, looking=self.undecided.working)

    def _say_undecided(self) -> None:
        """Who was quicker than the looking is told before the last button what it finds."""
        if self.ui.pages.currentWidget() is self.ui.thoughtPage:
            lines = [*filter(None, map(self.page.model.line_of, self._agreed))]
            self.thought.show_undecided(lines, looking=self.undecided.working)

    def _write(self) -> None:
        self._write_these(list(self._agreed))

    def _write_these(self, ids: Sequence[str]) -> None:
        if self._looked is None or self.writing.busy:
            return
        self._before()
        self.looker.stop()
        self.choices.remember(self._services.settings_file.settings)
        lines: list[PublishLine] = [*filter(None, map(self.page.model.line_of, ids))]
        job = Writing(self._looked, self._services.paths, self._agreed, ids)
        titles = {line.id: line.title for line in lines}
        held = self.page.model.sums().held
        self.writing.begin(job, titles, held, self.choices.folder_name)

    def _back_to_list(self) -> None:
        self._go_on_then = False
        self.ui.pages.setCurrentWidget(self.ui.lookPage)
        self.ui.list.setFocus()
        if self._look_after:
            self._look_after = False
            self._look_soon()

    def _choose_elsewhere(self, ids: Sequence[str]) -> None:
        """Look at what stayed behind once more, as it would go into another folder."""
        before = self.choices.folder
        self.options.choose_folder()
        if self.choices.folder != before:
            self._show(ids)

    def _show_folder(self) -> None:
        self._services.dialogs.show_folder(self, self.choices.folder)

    # The window itself

    def leave_nearest(self) -> bool:
        """Go back to the list; while something is written, stay."""
        if self.writing.busy:
            return True
        if self.ui.pages.currentWidget() is self.ui.thoughtPage:
            self._back_to_list()
            return True
        return False

    def reject(self) -> None:
        """Close; what is being written stops between two files, and the list says so."""
        self._let_go()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as the button does."""
        self._let_go()
        super().closeEvent(event)

    def _let_go(self) -> None:
        if not self.choices.again:
            self.left.emit(self._begun())
        self.looker.stop()
        self.undecided.stop()
        if self.writing.busy and not self.writing.stopped:
            self.writing.stop()
            self.said.emit(Notice(writing_messages.closed_while_writing()))

    def fit(self) -> None:
        """Fold what has no room."""
        super().fit()
        self.page.fit((self.width(), self.height(), self.side))
        self.thought.fit()
        self.writing.fit()
