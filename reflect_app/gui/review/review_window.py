"""Reading and commenting a reflection that came for review; its text can't be changed here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal

from reflect_app.clock import local_today, utc_now
from reflect_app.gui.comments.messages import counted
from reflect_app.gui.comments.name_dialog import ask_for_name
from reflect_app.gui.comments.review_deeds import ReviewDeeds
from reflect_app.gui.forms.ui_review_window import Ui_ReviewWindow
from reflect_app.gui.phrases.statuses import status_text
from reflect_app.gui.review import messages
from reflect_app.gui.review.answering import Answering
from reflect_app.gui.review.checklist_panel import ChecklistPanel
from reflect_app.gui.review.conversation import Conversation
from reflect_app.gui.review.review_rooms import ReviewRooms
from reflect_app.gui.review.selection_button import SelectionButton
from reflect_app.gui.review.undecided_look import UndecidedLook
from reflect_app.gui.review.undecided_messages import not_there
from reflect_app.gui.review.what_is_read import Found, WhatIsRead, look_up, work_out
from reflect_app.gui.tasks.change import Aspect, Change
from reflect_app.gui.tasks.worker import LatestOnly
from reflect_app.gui.widgets.app_window import MenuWindow, Question
from reflect_app.gui.widgets.named_menu import NamedMenu, what_can_be_done
from reflect_app.gui.widgets.notices import Notice
from reflect_app.gui.widgets.page_scroll import Shelf, let_shrink, put_on_shelf
from reflect_app.gui.widgets.window_keys import key_action, several_keys
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.lifecycle import Event, may
from reflect_app.review.answer_that_counts import answer_to
from reflect_app.review.entries import Approved, Arrived, Returned
from reflect_app.review.seal import short
from reflect_app.review.standing_decisions import standing
from reflect_app.status import Status
from reflect_app.text_diff import ChangeKind, kinds_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from reflect_app.advice.finding import Finding
    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.app_window import Otherwise, Then
    from reflect_app.review.entries import Entry
    from reflect_app.review.making_entries import Writer

SHOWN = Aspect.REVIEW | Aspect.TEXT | Aspect.STATUS


def _nothing(_reflection_id: str) -> None:
    """What is done before a change where no other window has to know."""


class ReviewWindow(MenuWindow):
    """Shows one reflection with what two people say about it; closing it lets go of it.

    ``before_change`` is called with its id before a suggestion is taken into it.
    """

    GEOMETRY = "review_geometry"
    return_wanted = Signal(str)
    """Somebody wants to send the reflection with this id back with comments."""
    approve_wanted = Signal(str)
    """Somebody wants to approve the reflection with this id."""
    reopen_wanted = Signal(str)
    """Somebody wants to go on about the reflection with this id, which is approved."""
    print_wanted = Signal(str)
    """Somebody wants the reflection with this id on paper."""

    def __init__(
        self,
        services: Services,
        reflection_id: str,
        *,
        before_change: Callable[[str], object] = _nothing,
        today: Callable[[], date] = local_today,
    ) -> None:
        super().__init__(services.theme)
        self._services, self._id, self._today = services, reflection_id, today
        self.read: WhatIsRead | None = None
        """What is shown; None before it is here."""
        self._notes = self._opened = ""
        self._looked = ""  # the version of which that was noted
        self._deeds = ReviewDeeds(services.library, reflection_id, utc_now)
        self._working_out = LatestOnly(self)
        self.undecided = UndecidedLook(services, self)
        self.ui = Ui_ReviewWindow()
        self.ui.setupUi(self)
        self.hold_form(self.ui)
        self._build()
        self.conversation = Conversation(
            self, self.ui, services, reflection_id, today, before_change
        )
        self._close = self.close_by(self.ui.actionClose, self.ui.buttons)
        self.rooms = ReviewRooms(self, self.ui, self._theme, self.checklist, self._close)
        self.rooms.turned.connect(lambda beside: self.conversation.stand_beside(beside=beside))
        self.conversation.comments_wanted.connect(self.rooms.show_comments)
        self.answering = Answering(self, services, self.conversation, self.checklist)
        self._question = Question(self, self._ask, self._found, self._refused)
        self._connect()
        put_on_shelf(self.ui.column, [self.ui.banner], 2)
        let_shrink(self)
        self.keep_place(services.settings_file)
        self.rooms.fit()
        self._question.ask()
        self.ui.text.setFocus()

    @property
    def about(self) -> str:
        """The id of the reflection that is shown."""
        return self._id

    @property
    def working(self) -> bool:
        """Whether something newer is about to be shown."""
        return self._question.waits or self._working_out.working

    # Building

    def _build(self) -> None:
        ui = self.ui
        self.checklist = ChecklistPanel(self._theme)
        shelf = Shelf(lines=3)
        shelf.setWidget(self.checklist)
        self.checklist.hide()
        ui.asideColumn.addWidget(shelf)
        self.marks_link = LinkButton(messages.hide_marks(), ui.marks)
        self.marks_link.setProperty("small", True)
        ui.marksRow.addWidget(self.marks_link)
        ui.marks.hide()
        for button in (ui.returnButton, ui.approveButton):
            button.setProperty("offered", False)

    def _connect(self) -> None:
        ui, talk = self.ui, self.conversation
        for action, act in (
            (ui.actionReturn, self.answering.send_back),
            (ui.actionApprove, self.answering.approve),
            (ui.actionPrint, lambda: self.print_wanted.emit(self._id)),
            (ui.actionCopy, ui.text.copy),
            (ui.actionSelectAll, ui.text.selectAll),
            (ui.actionComment, talk.comment_here),
            (ui.actionNext, partial(talk.step, 1)),
            (ui.actionPrevious, partial(talk.step, -1)),
            (ui.actionNextChange, partial(talk.go_to_change, 1)),
            (ui.actionPreviousChange, partial(talk.go_to_change, -1)),
            (ui.actionName, self._ask_name),
        ):
            action.triggered.connect(act)
        key_action(self, messages.save_this(), ("Ctrl+Return", "Ctrl+Enter"), talk.save_this)
        self.marks_link.clicked.connect(ui.actionMarks.toggle)
        ui.actionNext.setShortcuts(several_keys("Alt+Down", "Ctrl+Alt+N"))
        ui.actionPrevious.setShortcuts(several_keys("Alt+Up", "Ctrl+Alt+P"))
        ui.actionMarks.toggled.connect(self._mark)
        for button, action in (
            (ui.printButton, ui.actionPrint),
            (ui.returnButton, ui.actionReturn),
            (ui.approveButton, ui.actionApprove),
            (ui.commentButton, ui.actionComment),
        ):
            button.clicked.connect(action.trigger)
        ui.text.copyAvailable.connect(ui.actionCopy.setEnabled)
        ui.text.menu_wanted.connect(self._offer)
        self.selection_button = SelectionButton(ui.text, self._theme)
        self.selection_button.clicked.connect(ui.actionComment.trigger)
        ui.actionCopy.setEnabled(False)
        ui.text.verticalScrollBar().valueChanged.connect(self._notice_end)
        talk.told.connect(self.say)
        for asked, told in (
            (self.answering.return_wanted, self.return_wanted),
            (self.answering.approve_wanted, self.approve_wanted),
            (self.answering.reopen_wanted, self.reopen_wanted),
        ):
            asked.connect(partial(told.emit, self._id))
        self.checklist.ticked.connect(self._tick)
        self.checklist.undecided.wanted.connect(self._show_passage)
        self.undecided.found.connect(self.while_open(self._show_undecided))
        self._services.library.changed.connect(self._on_changed)

    # What is shown

    def _on_changed(self, change: Change) -> None:
        if change.touches(SHOWN, [self._id]):
            self._question.ask()

    def look_again(self) -> None:
        """Show what the library has by now; another program may have changed it."""
        self._question.ask()

    def _ask(self, then: Then, otherwise: Otherwise) -> None:
        look = partial(look_up, self._id, self._services.paths)
        self._services.library.ask(look, then, otherwise)

    def _found(self, found: Found) -> None:
        if self.read is not None and found == self.read.found:
            self._say_what_came(found, first=False, changed=False)
            return
        self._working_out.ask(partial(work_out, found), self.while_open(self._show))

    def _show(self, read: WhatIsRead) -> None:
        first, self.read = self.read is None, read
        before, self.answering.head = self.answering.head, read.found.version
        self.answering.record = read.found.record
        self._show_head()
        self.conversation.show(read)
        said = counted(read.comments) if read.comments else messages.how_to_comment()
        self.ui.countLabel.setText(said)
        if read.found.is_for_review:
            review = read.found.review
            ticked = review.ticked(review.head)
            decided = standing(review.decisions_of_author, read.found.record.reflection)
            self.checklist.show_points(read.found.points, ticked, decided)
        self.undecided.look(read.found)
        self.rooms.fit()
        changed = before not in {"", read.found.version}
        self._say_what_came(read.found, first=first, changed=changed)
        if first:
            self.ui.text.go_to(0, 0)
            self._notice_end()

    def say_opened(self, words: str) -> None:
        """Say what became of the file that led here, above all that is said of it besides."""
        self._opened = words
        if self.read is not None and not self.working:
            self._say_what_came(self.read.found, first=False, changed=False)

    def _say_what_came(self, found: Found, *, first: bool, changed: bool) -> None:
        """Say what came with the file, once; and at first what is wrong with the team's list."""
        opened, self._opened = self._opened, ""
        if not found.is_for_review:
            return
        notes = messages.notes(found.review, self._services.settings_file.settings.comment_name)
        words = [
            opened,
            messages.text_changed(marked=self.rooms.has_marks) if changed else "",
            notes if notes != self._notes and notes not in opened else "",
            found.problem if first else "",
        ]
        self._notes = notes
        if any(words):
            self.say(Notice(" ".join(filter(None, words))))

    def _show_head(self) -> None:
        if self.read is None:
            return
        ui, found = self.ui, self.read.found
        summary = found.record.summary()
        ui.titleLabel.setText(summary.display_title)
        ui.statusLabel.setText(self._status_line())
        mine = found.is_for_review
        for each in (ui.returnButton, ui.approveButton):
            each.setProperty("offered", mine)
        for action in (ui.actionReturn, ui.actionApprove):
            action.setVisible(mine)
        status = found.record.status
        words = messages.reopen() if status is Status.APPROVED else messages.send_back()
        ui.returnButton.setText(words)
        ui.actionReturn.setText(f"{words}…")
        can = may(Event.APPROVED, status)
        ui.approveButton.setEnabled(can)
        ui.actionApprove.setEnabled(can)
        ui.approveButton.setAccessibleDescription("" if can else messages.answered_already())
        ui.approveButton.setToolTip("" if can else messages.answered_already())
        kinds = kinds_in(self.read.sections)
        legend = messages.legend(
            added=ChangeKind.ADDED in kinds, removed=ChangeKind.REMOVED in kinds
        )
        ui.legendLabel.setText(legend if self.conversation.marks_shown else "")
        self.rooms.has_marks = bool(legend)
        ui.actionMarks.setEnabled(bool(legend))
        for action in (ui.actionNextChange, ui.actionPreviousChange):
            action.setEnabled(bool(legend) and self.conversation.marks_shown)

    def _status_line(self) -> str:
        assert self.read is not None  # noqa: S101  -- it is said of what is shown
        found, review = self.read.found, self.read.found.review
        if not found.is_for_review:
            return status_text(found.record.summary())
        came = review.last(Arrived)
        parts = [messages.came_from(came.by if came else "")]
        if came is not None:
            parts.append(messages.came_ago(came.at, self._today()))
        marked = bool(kinds_in(self.read.sections) - {ChangeKind.SAME})
        parts.append(messages.reading(found.reading, marked=marked))
        parts.append(self._answered())
        return " · ".join(filter(None, parts))

    def _answered(self) -> str:
        """The last answer, where nothing came since."""
        assert self.read is not None  # noqa: S101
        found = self.read.found
        waits = found.record.status is Status.WITH_SUPERVISOR
        last = None if waits else answer_to(found.review, found.review.head)
        if isinstance(last, Returned):
            return messages.sent_back(last.at, self._today())
        if isinstance(last, Approved):
            return messages.approved(last.at, self._today(), short(last.seal))
        return ""

    def _refused(self, error: ReflectError) -> None:
        self.say(Notice(str(error), urgent=True))

    # What is done

    def _offer(self, at: QPoint) -> None:
        """What can be done with the words that are selected, at the pointer."""
        ui, menu = self.ui, NamedMenu(what_can_be_done(), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([ui.actionComment, ui.actionCopy, ui.actionSelectAll])
        menu.popup(at)

    def _mark(self, on: bool) -> None:
        self.conversation.mark_changes(on=on)
        self.marks_link.set_words(messages.hide_marks() if on else messages.show_marks())
        self.marks_link.setAccessibleName(self.marks_link.words)
        self._show_head()

    def _show_undecided(self, findings: Sequence[Finding]) -> None:
        self.checklist.undecided.show_findings(findings)
        self.rooms.fit()

    def _show_passage(self, finding: Finding) -> None:
        """Bring a passage that is undecided into sight, selected, so that it can be commented."""
        self.rooms.show_text()
        if not self.conversation.show_finding(finding):
            self.say(Notice(not_there()))
            return
        self.ui.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self, point: str, on: bool) -> None:
        if self.read is not None:
            name = self._services.settings_file.settings.comment_name
            head = self.read.found.review.head
            self._deeds.do(name, lambda writer: writer.tick(head, point, on=on))

    def _ask_name(self) -> None:
        ask_for_name(self._services.settings_file, self._theme, self)

    def _notice_end(self) -> None:
        """A version that was read to its end was looked at."""
        bar = self.ui.text.verticalScrollBar()
        if self.isVisible() and bar.value() >= bar.maximum() - self._theme.px(40):
            self._note_look()

    def _note_look(self) -> None:
        if self.read is None or not self.read.found.is_for_review:
            return
        review = self.read.found.review
        if review.head and review.head not in {self._looked, review.looked_at}:
            self._looked = review.head
            name = self._services.settings_file.settings.comment_name
            self._deeds.do(name, partial(_looked, review.head))

    # The window itself

    def leave_nearest(self) -> bool:
        """Go back to the text from the comments, and let go of the chosen one."""
        ui, focused = self.ui, self.focusWidget()
        if focused is not None and ui.aside.isAncestorOf(focused):
            self.conversation.leave_composing()
            self.rooms.show_text()
            ui.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if ui.margin.chosen_id:
            ui.margin.choose("")
            return True
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let nothing that was typed be lost, and note that it was looked at."""
        if not self.answering.may_go():
            event.ignore()
            return
        self.conversation.discard_begun()
        self._note_look()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """See whether it is still what the library has, whenever somebody comes back to it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.read:
            self._question.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything within the window."""
        super().resizeEvent(event)
        self.rooms.fit()


def _looked(version: str, writer: Writer) -> Entry:
    return writer.look(version)
