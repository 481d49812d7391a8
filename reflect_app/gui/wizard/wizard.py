"""The wizard: six prompts, tags and date, one step a page, nothing ever lost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal

from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.gui.widgets.window_keys import key_action
from reflect_app.gui.wizard.advice_later import AdviceLater
from reflect_app.gui.wizard.before_finish_page import BeforeFinishPage
from reflect_app.gui.wizard.check_page import CheckPage
from reflect_app.gui.wizard.closing import Closing
from reflect_app.gui.wizard.draft_notices import DraftNotice
from reflect_app.gui.wizard.draft_pages import DraftPages
from reflect_app.gui.wizard.draft_review import DraftReview
from reflect_app.gui.wizard.draft_saver import DraftSaver
from reflect_app.gui.wizard.draft_versions import DraftVersions
from reflect_app.gui.wizard.finished_page import FinishedPage
from reflect_app.gui.wizard.last_steps import LastSteps
from reflect_app.gui.wizard.prompt_page import PromptPage
from reflect_app.gui.wizard.save_status import SaveStatus
from reflect_app.gui.wizard.start_page import StartPage
from reflect_app.gui.wizard.step_keys import StepKeys
from reflect_app.gui.wizard.steps import (
    BEFORE_FINISH,
    CHECK,
    FINISHED,
    START,
    TAGS,
    all_steps,
    first_step,
    mark_of,
)
from reflect_app.gui.wizard.tags_page import TagsPage
from reflect_app.gui.wizard.undecided import Undecided
from reflect_app.gui.wizard.whole_paste import WholePaste
from reflect_app.gui.wizard.wizard_window import WizardWindow
from reflect_app.status import Status
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent

    from reflect_app.advice.finding import Finding
    from reflect_app.gui.export.export_steps import ExportSteps
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.wizard.step_page import StepPage
    from reflect_app.prompts import PageTexts, PromptSet
    from reflect_app.reflection import Record
    from reflect_app.tags import TagUse

NEXT_FINDING, PREVIOUS_FINDING, CHOICES = ("F8",), ("Shift+F8",), ("Ctrl+.",)
NEXT_COMMENT, PREVIOUS_COMMENT = ("Alt+Down", "Ctrl+Alt+N"), ("Alt+Up", "Ctrl+Alt+P")


class ReflectionWizard(WizardWindow):
    """One draft, from the first page to the last."""

    GEOMETRY = "wizard_geometry"
    closed = Signal()
    """The window has gone, and everything in it is in the library."""
    read_wanted = Signal(str)
    history_wanted = Signal(str)
    """Somebody wants to see the earlier versions of the reflection with this id."""
    another_wanted = Signal()
    words_wanted = Signal()
    """Somebody wants to see what advice looks for, and their own words."""
    send_wanted = Signal(str)
    """The reflection with this id is to be sent for review; what is typed is saved."""
    merge_wanted = Signal(str)
    """The reflection with this id is to be brought together with what came back."""

    def __init__(
        self,
        *,
        services: Services,
        exporter: ExportSteps,
        prompts: PromptSet,
        words: PageTexts,
        record: Record | None = None,
        start_in_full: bool = True,
    ) -> None:
        service, theme = services.library, services.theme
        super().__init__(all_steps(prompts), theme)
        self._dialogs = services.dialogs
        self._return_to = ""  # the step that Continue comes straight back to
        self._needs_look: set[str] = set()
        step = {each.name: each for each in self.steps}
        self._start = StartPage(step[START], words.start, theme, in_full=start_in_full)
        self._tags = TagsPage(step[TAGS], theme)
        self._check = CheckPage(step[CHECK], prompts, theme)
        self._before_finish = BeforeFinishPage(step[BEFORE_FINISH], prompts, theme)
        self._finished = FinishedPage(step[FINISHED], words.finished, theme)
        self._add_pages(prompts)
        self.undecided = Undecided(self._check, self._before_finish, self)
        self.draft = DraftPages(self, self._start, self._tags)
        self.saver = DraftSaver(service, self.draft.collect, record, self)
        self.save_status = SaveStatus(self, self.draft, self.saver, exporter, theme)
        self.versions = DraftVersions(
            self.save_status, service, opened=record, show=self._show_in_place
        )
        self._whole_paste = WholePaste(self.save_status, self._tags)
        self.closing = Closing(self.save_status, self._tags, service)
        kept = self.closing.kept
        self.last_steps = LastSteps(self.save_status, self._finished, self._tags, kept)
        self.review = DraftReview(services, self.save_status, self.turn_to)
        self._history_link = self.step_list.add_link("History", self._show_history)
        put_back = "Put back what I had when I opened this"
        self._back_link = self.step_list.add_link(put_back, self.versions.put_back)
        self.offer_help_and_view()
        self.advice = AdviceLater(services, self.save_status, self.undecided, self.turn_to)
        self.view.add(self.advice.action)
        self.view.offer(tr("&Words and advice…"), self.words_wanted)
        if record is not None:
            self.draft.show(record)
        self._connect()
        self.setStartId(self.id_of(first_step(self.steps, record)))
        self.restart()

    @property
    def about(self) -> str | None:
        """The id of the reflection that is written; None before the library has it."""
        return self.saver.record.id if self.saver.record is not None else None

    def marks(self) -> dict[str, Mark]:
        """How far each step is."""
        here, reflection = self.current().step.name, self.draft.reflection()
        looks = {name for name in self._needs_look if self.page_of(name).problems()}
        marks = {
            step.name: mark_of(step, reflection, self.saver.status, looks) for step in self.steps
        }
        here = CHECK if here == BEFORE_FINISH else here
        return marks | {here: Mark.HERE}

    def _show_marks(self) -> None:
        self.step_list.show_marks(self.marks(), self.review.open_by_step())

    def offer_tags(self, known: Sequence[TagUse]) -> None:
        """Offer these tags where some are typed; nobody who opens a draft waits for them."""
        self._tags.tags.set_known(known)

    def turn_to(self, name: str) -> None:
        """Turn to a step, whatever it is and wherever we are; what was typed is saved."""
        self.save()
        self.show_page(name)
        self.saver.touch()

    def replace_with(self, record: Record) -> None:
        """Show a version that was restored in the history; what is here is kept first."""
        self.versions.replace_with_restored(record)

    def take_over(self, record: Record, told: str, detail: str) -> None:
        """Show a version that was made in another window, and say so; what is here is kept."""
        self.versions.replace_with(DraftNotice(told, detail), record)

    def changeEvent(self, event: QEvent) -> None:
        """Save at once when somebody turns to another window."""
        super().changeEvent(event)
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self.currentId() >= 0:
            self.save()

    # Closing

    def leave_nearest(self) -> bool:
        """Leave what is open on the page."""
        return self.current().leave_nearest()

    def reject(self) -> None:
        """Close, saving first; nothing is asked."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once everything typed is in the library; stay open where it can't be."""
        waits = self.closing.waits
        answered = waits or all(e.may_close(self._dialogs) for e in (self.review, self.advice))
        if not answered or waits or not self.closing.may_close():
            event.ignore()
            return
        self.saver.stop()
        self.advice.stop()
        event.accept()
        self.note_closed()
        self.closed.emit()

    # Going on

    def _continue(self) -> None:
        page = self.current()
        if page is self._check:
            self._finish()
        elif page is self._before_finish:
            self._finish_now()
        elif page is not self._finished:  # after which nothing comes
            page.settle()
            if not page.summary.look():
                self._needs_look.add(page.step.name)
                return
            self._needs_look.discard(page.step.name)
            self._turn_by(1)

    def _skip(self) -> None:
        if self.current() is not self._check:
            self.current().summary.show_problems(())
            self._turn_by(1)

    def _back(self) -> None:
        self._turn_by(-1)

    def _turn_by(self, pages: int) -> None:
        """Turn a page, or go straight back to where the writer came from to change something."""
        if self._return_to:
            self.turn_to(self._return_to)
            return
        if self.current() is self._finished:
            pages = self.id_of(CHECK) - self.currentId()
        at = min(max(self.currentId() + pages, 0), len(self.steps) - 1)
        if at != self.currentId():
            self.turn_to(self.steps[at].name)

    def turn_to_place(self, place: str) -> None:
        """Turn to the page of an answer, of the tags or of the date, by its name."""
        self.turn_to(TAGS if place in {"tags", "published"} else place)

    def _change(self, place: str) -> None:
        """Go where something can be changed; Continue comes straight back."""
        self.turn_to_place(place)
        self._return_to = CHECK

    def _finish(self) -> None:
        """Finish; where somebody could be recognised by what is undecided, ask once to look."""
        if not self._check.summary.look():
            return
        self.advice.look_at_last_words()
        if self.undecided.identifiers:
            self._before_finish.begin()
            self.turn_to(BEFORE_FINISH)
        else:
            self._finish_now()

    def _finish_now(self) -> None:
        self.last_steps.finish(self.undecided.identifiers)
        self.turn_to(FINISHED)

    def _show_in_place(self, record: Record) -> None:
        """Show a record in place of what is on the pages; the writer stays, if that is right."""
        self.draft.show_in_place(record)
        if self.current() is self._finished and record.status is Status.DRAFT:
            self.turn_to(CHECK)
        self._show_check()
        self._show_marks()

    def _show_check(self) -> None:
        if self.is_on(CHECK):  # asked at each key
            self._check.show_answers(self.draft.reflection(), self._tags.date_typed())
            self._check.show_comments(self.review.open_comments)

    def _show_review(self) -> None:
        """Say on steps and pages what is open now."""
        self._show_marks()
        if self.current() is self._check:
            self._check.show_comments(self.review.open_comments)
        self._finished.show_review(sent_before=self.review.sent_before)

    def _go_to_comment(self, comment: str) -> None:
        self.review.go_to(comment)
        self._return_to = CHECK

    def _go_to_finding(self, finding: Finding) -> None:
        """Show a passage that is undecided, with its choices; Continue comes straight back."""
        here = self.current().step.name
        self.advice.go_to(finding)
        self.advice.go_to_choices()
        self._return_to = here

    def _go_to_passage(self, by: int) -> None:
        """Go to the next passage, or the one before; who came from the check comes back there."""
        here, back = self.current().step.name, self._return_to
        self.advice.go(by)
        if self.current().step.name != here:
            self._return_to = here if here in {CHECK, BEFORE_FINISH} else back

    def save(self) -> None:
        """Send everything that is on the pages to the library, and where the writer is."""
        self.saver.touch()
        self.saver.save()

    # Events

    def _on_turned(self, _page_id: int) -> None:
        if self.currentId() < 0:  # between two pages
            return
        self._return_to = ""
        page = self.current()
        self._show_check()
        self.undecided.show_on(page)
        if page is self._finished:
            self._finished.show_review(sent_before=self.review.sent_before)
            self.last_steps.tell_finished(self.draft.reflection())
        self.settle()
        self._show_title()
        self._show_marks()
        self.save_status.refresh()
        page.frame.forward.setDefault(True)
        page.arrive()
        self.review.turned()
        self.advice.turned()
        announce(self, self.windowTitle())

    def _on_touched(self) -> None:
        self.closing.stay()
        self.saver.touch()
        self._show_check()

    def _save_now(self) -> None:
        """For those who press Ctrl+S: everything is saved, and it is said once it is."""
        self.save_status.say_once_saved()
        self.save()

    def _show_history(self) -> None:
        """Show the earlier versions, once what is on the pages is saved."""
        self.save()
        if self.about is not None:
            self.history_wanted.emit(self.about)

    def _show_links(self) -> None:
        """Offer what can be done with other versions, as far as there are any."""
        self._history_link.setEnabled(self.saver.record is not None)
        self._back_link.setEnabled(self.versions.can_put_back())

    def _show_title(self) -> None:
        page = self.current()
        title = f"{page.step.title} – Reflect"
        self.setWindowTitle(f"Error: {title}" if page.summary.links else title)

    # Making

    def _add_pages(self, prompts: PromptSet) -> None:
        pages: dict[str, StepPage] = {
            page.step.name: page
            for page in (
                *(self._start, self._tags, self._check, self._before_finish, self._finished),
            )
        }
        for at, step in enumerate(self.steps):
            if step.prompt:
                pages[step.name] = PromptPage(step, prompts[step.prompt], self._theme)
            self.setPage(at, pages[step.name])

    def _connect(self) -> None:
        for step in self.steps:
            page = self.page_of(step.name)
            frame = page.frame
            frame.forward.clicked.connect(self._continue)
            frame.skip.clicked.connect(self._skip)
            frame.back.clicked.connect(self._back)
            frame.close_button.clicked.connect(self.close)
            page.touched.connect(self._on_touched)
            page.summary.changed.connect(self._show_title)
            frame.steps.clicked.connect(lambda: self.show_steps_menu(self.marks(), self.turn_to))
            frame.more.clicked.connect(lambda: self.show_more_menu(self.marks(), self.turn_to))
        self._check.change.connect(self._change)
        self._check.comment_wanted.connect(self._go_to_comment)
        self.last_steps.offer_on(self._check, self._dialogs)
        self.last_steps.send_wanted.connect(self.send_wanted)
        self.last_steps.read_wanted.connect(self.read_wanted)
        self.last_steps.exported.connect(self._show_marks)
        self.review.shown.connect(self._show_review)
        self.undecided.look_wanted.connect(self._go_to_finding)
        self.review.merge_wanted.connect(self.merge_wanted)
        self._finished.another.connect(self.another_wanted)
        self.currentIdChanged.connect(self._on_turned)
        self.step_list.chosen.connect(self.turn_to)
        self.saver.settled.connect(self._show_marks)
        self.versions.changed.connect(self._show_links)
        self._show_links()
        self.saver.merged_elsewhere.connect(self.draft.merge)
        to_passage = self._go_to_passage
        for words, keys, act in (
            ("Back", ("Alt+Left",), self._back),
            ("Continue", ("Ctrl+Return", "Ctrl+Enter"), self._continue),
            ("Save now", ("Ctrl+S",), self._save_now),
            ("History", ("Ctrl+H",), self._show_history),
            ("Next comment", NEXT_COMMENT, partial(self.review.go, 1)),
            ("Previous comment", PREVIOUS_COMMENT, partial(self.review.go, -1)),
            ("Next passage worth a second look", NEXT_FINDING, partial(to_passage, 1)),
            ("Previous passage worth a second look", PREVIOUS_FINDING, partial(to_passage, -1)),
            ("What can be done about this passage", CHOICES, self.advice.go_to_choices),
            ("Save and close", ("Ctrl+W",), self.close),
        ):
            key_action(self, words, keys, act)
        StepKeys(self, self.draft.history)
        self.quit_by_keys()
