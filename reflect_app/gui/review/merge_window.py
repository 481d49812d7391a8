"""Bringing two texts of one reflection together: what is clear is taken, the rest is decided.

Nothing changes in the library before *Bring together*. If the author writes on meanwhile in another
window, this one is made anew, and what was chosen stays chosen where the place is still the same.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from shiboken6 import isValid

from reflect_app.clock import local_today, utc_now
from reflect_app.errors import ChangedElsewhereError
from reflect_app.gui.comments.name_dialog import with_name
from reflect_app.gui.comments.page_bar import PageBar
from reflect_app.gui.forms.ui_merge_window import Ui_MergeWindow
from reflect_app.gui.review import merge_jobs
from reflect_app.gui.review import merge_messages as messages
from reflect_app.gui.review.merge_comments import MergeComments
from reflect_app.gui.review.merge_layout import MergeLayout
from reflect_app.gui.review.merge_page import MergePage
from reflect_app.gui.review.messages import unsaved, unsaved_choices, unsaved_title
from reflect_app.gui.tasks.change import Aspect, Change, whole
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.app_window import CLOSE_KEY, MenuWindow, Question
from reflect_app.gui.widgets.notices import Notice
from reflect_app.gui.widgets.page_scroll import WITH_BUTTON, let_shrink, put_on_shelf
from reflect_app.gui.widgets.status_marks import Mark, mark_pixmap
from reflect_app.gui.widgets.window_keys import several_keys
from reflect_app.three_way_merge import Choice, Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from reflect_app.errors import ReflectError
    from reflect_app.gui.review.merge_jobs import PendingMerge
    from reflect_app.gui.review.merge_place import MergePlace
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.app_window import Otherwise, Then
    from reflect_app.reflection import Record
    from reflect_app.three_way_merge import Merge

CALM_MS = 700  # between two looks at the library while somebody writes in another window
_MARK = 15
_SAVE, _WITHOUT = range(2)


def _nothing(_what: object) -> None:
    """What is done before and after where no other window has to know."""


class MergeWindow(MenuWindow):
    """Shows what came of two texts, asks where both changed the same, and makes them one.

    ``before`` is called with the reflection's id before they are brought together, so that another
    window can have its last words saved; ``after`` with the ``Record`` that is there then.
    """

    GEOMETRY = "merge_geometry"
    done = Signal(str)
    """Both are one now; carries the reflection's id."""

    def __init__(
        self,
        services: Services,
        reflection_id: str,
        *,
        before: Callable[[str], object] = _nothing,
        after: Callable[[Record], object] = _nothing,
        today: Callable[[], date] = local_today,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(services.theme)
        self._services = services
        self._service, self._settings = services.library, services.settings_file
        self.reflection_id = reflection_id
        self._before, self._after = before, after
        self._today, self._now = today, now
        self.pending: PendingMerge | None = None
        self.choices: dict[Place, Choice] = {}
        self._working = self._done = False
        self._missing: Notice | None = None  # what is said to be decided first
        self.ui = Ui_MergeWindow()
        self.ui.setupUi(self)
        self.hold_form(self.ui)
        self.shown = MergePage(self._theme)
        self.ui.sheetRow.addWidget(self.shown)
        self.comments = MergeComments(
            self, self.ui, services, reflection_id, self.shown, self._today
        )
        page_bar = PageBar(self.ui.body)
        page_bar.stand_for(self.ui.area)
        self.ui.bodyRow.addWidget(page_bar)
        self._layout = MergeLayout(self.ui, self._theme, self.shown, self.comments, page_bar)
        self._question = Question(self, self._ask_what_there_is, self._loaded, self._not_loaded)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._connect()
        put_on_shelf(self.ui.column, [self.ui.bar, self.ui.banner], WITH_BUTTON)
        let_shrink(self)
        self.keep_place(services.settings_file)
        self._fit()
        self.ui.togetherButton.setFocus()
        self.reload()

    @property
    def about(self) -> str:
        """The id of the reflection that is brought together."""
        return self.reflection_id

    def reload(self) -> None:
        """Ask the library what there is; once more afterwards, if it is being asked already."""
        self._question.ask()

    @property
    def merge(self) -> Merge | None:
        """What is shown; None where nothing waits."""
        return self.pending.merge if self.pending else None

    def _connect(self) -> None:
        ui = self.ui
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ui.actionClose.setShortcut(CLOSE_KEY)
        for action, act in (
            (ui.actionTogether, self._bring_together),
            (ui.actionClose, self.close),
            (ui.actionMine, partial(self._choose_here, Choice.MINE)),
            (ui.actionTheirs, partial(self._choose_here, Choice.THEIRS)),
            (ui.actionBoth, partial(self._choose_here, Choice.BOTH)),
            (ui.actionNextPlace, partial(self._go, 1)),
            (ui.actionPreviousPlace, partial(self._go, -1)),
            (ui.actionNext, partial(self.comments.step, 1)),
            (ui.actionPrevious, partial(self.comments.step, -1)),
        ):
            action.triggered.connect(act)
        ui.actionNext.setShortcuts(several_keys("Alt+Down", "Ctrl+Alt+N"))
        ui.actionPrevious.setShortcuts(several_keys("Alt+Up", "Ctrl+Alt+P"))
        self.comments.told.connect(self.say)
        ui.laterButton.clicked.connect(ui.actionClose.trigger)
        ui.togetherButton.clicked.connect(ui.actionTogether.trigger)
        self.quit_by_keys()
        self.shown.chosen.connect(self._choose)
        self._theme.changed.connect(self._draw_anew, Qt.ConnectionType.QueuedConnection)
        self._service.changed.connect(self._on_changed)
        self._calm.timeout.connect(self.reload)

    # What there is

    def _ask_what_there_is(self, then: Then, otherwise: Otherwise) -> None:
        name = self._settings.settings.comment_name
        self._service.ask(partial(merge_jobs.look, self.reflection_id, name), then, otherwise)

    def _on_changed(self, change: Change) -> None:
        seen = Aspect.TEXT | Aspect.REVIEW | Aspect.STATUS
        if change.touches(seen, [self.reflection_id]) and not self._calm.isActive():
            self._calm.start()

    def _loaded(self, pending: PendingMerge) -> None:
        if pending == self.pending or self._working:
            return
        drawn, before, self.pending = self.pending, self.merge, pending
        if drawn is not None and pending.merge is not None and drawn.is_drawn_like(pending):
            self._show_head()
            self.comments.show(pending, pending.merge)
            self._fit()
            return
        if pending.merge is not None and pending.merge != before:
            kept = merge_jobs.still_fitting(self.choices, before, pending.merge)
            lost = len(self.choices) - len(kept)
            self.choices = kept
            if lost:
                self.say(Notice(messages.made_anew(lost)))
        self._draw_anew()
        if pending.merge is None:
            self.say(Notice(messages.nothing_waits()))

    def _not_loaded(self, error: ReflectError) -> None:
        self.say(Notice(str(error), urgent=True))

    def _draw_anew(self) -> None:
        """Show all of it in the present colours and at the present size."""
        if self.pending is None:
            return
        ui, at = self.ui, self.ui.area.verticalScrollBar().value()
        focused = self._focused_place()
        self._show_head()
        self.shown.setVisible(self.merge is not None)
        self.comments.step_aside()
        if self.merge is not None:
            self.shown.show_merge(self.pending, self.merge)
            self.comments.show(self.pending, self.merge)
        self._show_choices()
        self._fit()
        ui.area.fit_height()
        for each in self.shown.places:
            if focused is not None and each.place == focused.place:
                each.come_here()
        ui.area.verticalScrollBar().setValue(at)

    def _show_head(self) -> None:
        if self.pending is not None:
            self.ui.titleLabel.setText(self.pending.record.summary().display_title)
            self.ui.statusLabel.setText(messages.came_line(self.pending, self._today()))

    # Deciding

    def _choose(self, place: Place, choice: Choice) -> None:
        before = len(self._left)
        self.choices[place] = choice
        self._show_choices()
        self._mark_comments()
        if before != len(self._left):
            announce(self, messages.left_to_decide(len(self._left)))

    def _mark_comments(self) -> None:
        """A text that turned quiet was written anew, and its passages are marked in that."""
        if self.pending is not None and self.merge is not None:
            self.comments.show(self.pending, self.merge)

    def _choose_here(self, choice: Choice) -> None:
        here = self._focused_place() or self._next_undecided()
        if here is not None and not here.buttons[choice].isHidden():
            self._choose(here.place, choice)
            here.come_here()

    @property
    def _left(self) -> tuple[Place, ...]:
        return self.merge.left(self.choices) if self.merge is not None else ()

    def _show_choices(self) -> None:
        left = len(self._left)
        self.shown.show_choices(self.choices)
        self.ui.countLabel.setText(messages.left_to_decide(left))
        missing = messages.decide_first(left) if left else ""
        self.ui.togetherButton.setAccessibleDescription(missing)
        self.ui.togetherButton.setToolTip(missing)
        if self._missing is not None:
            self.take_back(self._missing)
            self._missing = None
        mark = Mark.LOOK if left else Mark.DONE
        self.ui.markLabel.setPixmap(mark_pixmap(mark, self._theme, _MARK, self))
        self._allow()

    def _allow(self) -> None:
        there = self.merge is not None
        self.ui.left.setVisible(there)
        self.ui.togetherButton.setEnabled(there and not self._working)
        self.ui.actionTogether.setEnabled(there and not self._working)
        for action in (self.ui.actionMine, self.ui.actionTheirs, self.ui.actionBoth):
            action.setEnabled(bool(self.shown.places) and not self._working)
        for action in (self.ui.actionNextPlace, self.ui.actionPreviousPlace):
            action.setEnabled(bool(self.shown.places))

    def _focused_place(self) -> MergePlace | None:
        return next((each for each in self.shown.places if each.has_focus()), None)

    def _next_undecided(self) -> MergePlace | None:
        """The first place that is undecided behind the one with the focus, else the first."""
        left = [each for each in self.shown.places if each.place in self._left]
        here = self._focused_place()
        at = self.shown.places.index(here) if here is not None else -1
        behind = [each for each in left if self.shown.places.index(each) > at]
        return next(iter(behind or left), None)

    def _go(self, by: int) -> None:
        """To the next place to decide, or the one before, all the way round."""
        places, here = self.shown.places, self._focused_place()
        if places:
            at = places.index(here) + by if here is not None else min(0, by)
            self._come_to(places[at % len(places)])

    def _come_to(self, place: MergePlace) -> None:
        place.come_here()
        room = self.ui.area.viewport().height()
        self.ui.area.ensureWidgetVisible(place, 0, max(0, min(40, room - place.height())))
        if place.height() > room:
            self.ui.area.show_focused()
        announce(self, place.accessibleName())

    # Bringing together

    def _bring_together(self) -> None:
        """Make both one; where something is left to decide, lead to it."""
        undecided = self._next_undecided()
        if undecided is not None:
            self._missing = Notice(messages.decide_first(len(self._left)))
            self.say(self._missing)
            self._come_to(undecided)
            return
        if self.merge is not None and not self._working and self._may_go(closing=False):
            with_name(self._settings, self._theme, self, self._make_one)

    def _make_one(self, name: str) -> None:
        if self.merge is None:
            return
        self._working = True
        self._allow()
        self._before(self.reflection_id)
        job = partial(
            merge_jobs.bring_together,
            self.reflection_id,
            self.merge,
            dict(self.choices),
            name,
            self._now(),
        )
        after = self._after

        # Not a method: of one, nothing would be heard where this window is closed meanwhile.
        def told(record: Record) -> None:
            after(record)
            if isValid(self):
                self._done = True
                self.done.emit(record.id)
                self.close()

        self._service.ask(job, told, self._not_done, changes=whole(self.reflection_id))

    def _not_done(self, error: ReflectError) -> None:
        if not isValid(self):
            return
        self._working = False
        self._allow()
        urgent = not isinstance(error, ChangedElsewhereError)
        self.say(Notice(str(error), urgent=urgent))
        self.reload()

    # The window itself

    def _may_go(self, *, closing: bool) -> bool:
        """Whether what is typed and not kept is dealt with: kept, or not wanted."""
        number = len(self.comments.unsaved)
        if not number:
            return True
        ask = self._services.dialogs.choose
        choices = unsaved_choices(number)
        chosen = ask(self, unsaved_title(), unsaved(number), choices)
        if chosen == _SAVE:
            self.comments.save_all()  # which asks for a name first where none is known
            self._services.library.finish()
            return not closing or not self.comments.unsaved
        return chosen == _WITHOUT

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let nothing that was typed be lost."""
        if not self._done and not self._may_go(closing=True):
            event.ignore()
            return
        self.comments.discard_begun()
        super().closeEvent(event)

    def _fit(self) -> None:
        beside = self.comments.any and self.merge is not None
        self._layout.fit(self.width(), self.height(), with_comments=beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything within the window."""
        super().resizeEvent(event)
        self._fit()
