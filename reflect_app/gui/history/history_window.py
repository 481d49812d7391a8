"""The history of one reflection: read any revision, see what changed, and have it back."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from shiboken6 import isValid

from reflect_app.clock import local_today
from reflect_app.gui.forms.ui_history_window import Ui_HistoryWindow
from reflect_app.gui.history import messages
from reflect_app.gui.history.revision_list import RevisionDelegate, RevisionEntry, entries
from reflect_app.gui.history.revision_view import JUST_READ, ONE_BEFORE, PRESENT, RevisionView
from reflect_app.gui.phrases.review_words import somebody_elses_history
from reflect_app.gui.style.sizes import NO_LIMIT
from reflect_app.gui.style.theme import restyle_frame
from reflect_app.gui.tasks import undo_restore
from reflect_app.gui.tasks.change import Aspect, Change, whole
from reflect_app.gui.widgets.app_window import MenuWindow, Question
from reflect_app.gui.widgets.lines_list import RowsModel
from reflect_app.gui.widgets.notices import Notice
from reflect_app.gui.widgets.page_scroll import WITH_BUTTON, keep_lines, let_shrink, put_on_shelf
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.tasks.undo_restore import RestoredRevision
    from reflect_app.gui.widgets.app_window import Otherwise, Then
    from reflect_app.library import Library
    from reflect_app.reflection import Record, Reflection
    from reflect_app.revision import Revision, RevisionLine

    Found = tuple[Record, Sequence[RevisionLine], int]

NARROW = 760  # pixels at 100% below which the list stands above the text
LOW = 430  # pixels at 100% below which the text needs all the room there is
LIST_WIDTH = 300  # pixels at 100%
LINES = 3  # of the text that are in view however large they are
ROW_LINES = 2.8  # of the list in a low window, with what is around them
CALM_MS = 700  # between two looks at the library while somebody writes in another window
_LOOKED_AT = 5  # revisions, when looking for the newest that is not the same as what is there now


def _look(reflection_id: str, library: Library) -> Found:
    """What there is of a reflection now, and the revisions that were kept."""
    return library.get(reflection_id), library.history(reflection_id), 0


def _first_look(reflection_id: str, library: Library) -> Found:
    """The same, with the place in the list of the newest that says something else than now."""
    record, lines, _now = _look(reflection_id, library)
    for at, line in enumerate(lines[:_LOOKED_AT], 1):
        if library.revision(reflection_id, line.number).reflection != record.reflection:
            return record, lines, at
    return record, lines, min(1, len(lines))


def _nothing(_what: object) -> None:
    """What is done before and after a restoration where no other window has to know."""


class HistoryWindow(MenuWindow):
    """Lists the revisions of a reflection, shows and compares them, and restores one.

    ``before_restore`` is called with the reflection's id before one is restored, so that another
    window can have its last words saved; ``after_restore`` with the ``Record`` that is there then.
    """

    GEOMETRY = "history_geometry"

    def __init__(
        self,
        services: Services,
        reflection_id: str,
        *,
        before_restore: Callable[[str], object] = _nothing,
        after_restore: Callable[[Record], object] = _nothing,
        today: Callable[[], date] = local_today,
    ) -> None:
        super().__init__(services.theme)
        self._service = services.library
        self.reflection_id = reflection_id
        self._before_restore, self._after_restore = before_restore, after_restore
        self._today = today
        self.record: Record | None = None
        self._lines: Sequence[RevisionLine] = ()
        self._revisions: dict[int, Revision] = {}
        self._restoring = self._is_somebody_elses = False
        self.ui = Ui_HistoryWindow()
        self.ui.setupUi(self)
        ui = self.ui
        self.hold_form(ui)
        self.revisions = RowsModel("number", attrgetter("when"), attrgetter("spoken"), self)
        self.shown = RevisionView(ui, self._theme)
        self._question = Question(self, self._ask_what_there_is, self._loaded, self._not_loaded)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._connect()
        ui.emptyArea.hide()
        put_on_shelf(ui.column, [ui.bar, ui.banner], WITH_BUTTON)
        put_on_shelf(ui.shownColumn, [ui.head], 1.7)  # the next line shows that there is more
        let_shrink(self)
        self.keep_place(services.settings_file)
        self._fit()
        ui.list.setFocus()
        self.reload()

    @property
    def about(self) -> str:
        """The id of the reflection whose history it is."""
        return self.reflection_id

    def reload(self) -> None:
        """Ask the library what there is; once more afterwards, if it is being asked already."""
        self._question.ask()

    @property
    def picked(self) -> RevisionEntry | None:
        """The revision that is selected in the list."""
        entry: RevisionEntry | None = self.ui.list.picked_row()
        return entry

    # Building

    def _connect(self) -> None:
        ui, tools = self.ui, self.shown.tools
        ui.list.use(self.revisions, RevisionDelegate(self._theme, ui.list), self._theme)
        ui.list.picked.connect(self._show_picked)
        tools.box.chosen.connect(self._show_picked)
        for action, act in (
            (ui.actionRestore, self._restore_picked),
            (ui.actionCopy, ui.text.copy),
            (ui.actionNextChange, partial(self.shown.go, 1)),
            (ui.actionPreviousChange, partial(self.shown.go, -1)),
        ):
            action.triggered.connect(act)
        ui.actionList.toggled.connect(tools.as_list.setChecked)
        tools.as_list.toggled.connect(ui.actionList.setChecked)
        ui.restoreButton.clicked.connect(ui.actionRestore.trigger)
        self._close = self.close_by(ui.actionClose, ui.bar)
        self._theme.changed.connect(self._fit_and_settle)
        self._theme.changed.connect(self._show_picked_row, Qt.ConnectionType.QueuedConnection)
        self._service.changed.connect(self._on_changed)
        self._calm.timeout.connect(self.reload)

    def _on_changed(self, change: Change) -> None:
        if change.touches(Aspect.ALL, [self.reflection_id]) and not self._calm.isActive():
            self._calm.start()

    def _ask_what_there_is(self, then: Then, otherwise: Otherwise) -> None:
        look = _first_look if self.record is None else _look
        self._service.ask(partial(look, self.reflection_id), then, otherwise)
        self._service.ask(partial(_whose, self.reflection_id), self.while_open(self._note_whose))

    def _note_whose(self, is_somebody_elses: bool) -> None:
        self._is_somebody_elses = is_somebody_elses
        if self.record is not None:
            self._allow_restoring()

    # What there is

    def _loaded(self, found: Found) -> None:
        if found[:2] != (self.record, self._lines):
            self._take(*found)

    def _take(self, record: Record, lines: Sequence[RevisionLine], first: int) -> None:
        before, self.record, self._lines = self.record, record, lines
        self.ui.titleLabel.setText(record.summary().display_title)
        found = entries(record, lines, self._today())
        self.ui.list.show_rows(found, first)
        self.ui.statusLabel.setText(messages.kept_text(len(lines)))
        self._show_empty(empty=not lines)
        if before is None or before.reflection != record.reflection or self._restoring:
            self._show_picked()
        else:
            self._offer()

    def _not_loaded(self, error: ReflectError) -> None:
        self.say(Notice(str(error), urgent=True))

    def _show_empty(self, *, empty: bool) -> None:
        ui = self.ui
        ui.emptyArea.setVisible(empty)
        ui.body.setVisible(not empty)
        ui.restoreButton.setVisible(not empty)
        ui.emptyHeading.setText(tr("No earlier versions yet"))
        ui.emptyText.setText(messages.how_they_come())
        self._fit()
        if empty:
            self._close.setFocus()
        elif not self.focusWidget() or self.focusWidget() is self._close:
            ui.list.setFocus()

    # What is shown

    def _offer(self) -> None:
        if self.picked is not None:
            self.shown.tools.offer(self.revisions.rows, self.picked)
        self._allow_restoring()

    def _show_picked(self) -> None:
        """Show the selected revision, compared as chosen."""
        picked = self.picked
        if picked is None or self.record is None:
            return
        self._offer()
        other = self._other(picked)
        wanted = [each.number for each in (picked, other) if each is not None]
        missing = [each for each in wanted if each is not None and each not in self._revisions]
        if not missing:
            self._show(picked, other)
            return
        reflection_id = self.reflection_id
        self._service.ask(
            lambda library: [library.revision(reflection_id, each) for each in missing],
            self.while_open(partial(self._fetched, picked, other)),
            self.while_open(self._not_loaded),
        )

    def _other(self, picked: RevisionEntry) -> RevisionEntry | None:
        """The revision to compare the selected one with; None where it is just read."""
        revisions, choice = self.revisions, self.shown.tools.box.key()
        at = revisions.row_of(picked.number)
        if choice == JUST_READ:
            return None
        row = {PRESENT: 0, ONE_BEFORE: at + 1}.get(choice, -1)
        if choice.isdecimal():
            row = revisions.row_of(int(choice))
        return revisions.rows[row] if 0 <= row < len(revisions.rows) else None

    def _fetched(
        self, picked: RevisionEntry, other: RevisionEntry | None, found: Sequence[Revision]
    ) -> None:
        self._revisions.update({each.number: each for each in found})
        if picked == self.picked and other == self._other(picked):
            self._show(picked, other)

    def _show(self, picked: RevisionEntry, other: RevisionEntry | None) -> None:
        if other is None or other == picked:
            self.shown.show_one(picked, self._titled_reflection(picked))
        else:
            rows = self.revisions
            newer, older = sorted((picked, other), key=lambda each: rows.row_of(each.number))
            self.shown.show_difference(
                older, newer, self._titled_reflection(older), self._titled_reflection(newer)
            )
        self._allow_restoring()

    def _titled_reflection(self, entry: RevisionEntry) -> tuple[str, Reflection]:
        kept: Record | Revision | None = self.record
        if entry.number is not None:
            kept = self._revisions[entry.number]
        assert kept is not None  # noqa: S101  -- nothing is listed before the record is here
        return kept.title, kept.reflection

    def _allow_restoring(self) -> None:
        """Let a revision be restored that is another than the present one; say why not."""
        picked, why = self.picked, ""
        if self._is_somebody_elses:
            why = somebody_elses_history()
        elif picked is None or picked.number is None:
            why = "This is what you have now."
        elif picked.number in self._revisions and self.record is not None:
            same = self._titled_reflection(picked) == (self.record.title, self.record.reflection)
            why = "This one is the same as what you have now." if same else ""
        allowed = not why and not self._restoring
        self.ui.restoreButton.setEnabled(allowed)
        self.ui.actionRestore.setEnabled(allowed)
        note = why or "Restoring one keeps what you have now as well."
        self.ui.restoreButton.setAccessibleDescription(note)
        self.ui.statusLabel.setText(f"{messages.kept_text(len(self._lines))}. {note}")

    # Restoring

    def _restore_picked(self) -> None:
        if self.picked is not None and self.picked.number is not None:
            self._restore(self.picked.number, undo=False)

    def _restore(self, number: int, *, undo: bool) -> None:
        """Restore a revision at once; what there is now is kept first, so nothing is asked."""
        self._restoring = True
        self._allow_restoring()
        self._before_restore(self.reflection_id)
        reflection_id = self.reflection_id

        def job(library: Library) -> RestoredRevision:
            return undo_restore.restore(library, reflection_id, number)

        # Not a method: of one, nothing would be heard where this window is closed meanwhile.
        def told(gone: RestoredRevision) -> None:
            self._after_restore(gone.record)
            if isValid(self):
                show = self.while_open(partial(self._show_restored, gone, undo=undo))
                look = partial(_look, reflection_id)
                self._service.ask(look, show, self.while_open(self._not_restored))

        self._service.ask(job, told, self._not_restored, changes=whole(reflection_id))

    def _show_restored(self, gone: RestoredRevision, found: Found, *, undo: bool) -> None:
        self._take(*found)
        self._restoring = False
        self.ui.list.pick(None)
        self._allow_restoring()
        if undo:
            said = "Undone. You have what you had before, and both are in this list."
            self.say(Notice(said))
            return
        row = -1 if gone.kept is None else self.revisions.row_of(gone.kept)
        self.shown.tools.box.choose(str(gone.kept))  # what is there now against what was there
        if row < 0:
            self.say(Notice("Restored. What you had before is in this list too."))
            return
        kept = self.revisions.rows[row]
        said = f"Restored. What you had is in this list as “{kept.when} · {kept.why}”."
        self.say(Notice(said, "Undo", partial(self._restore, kept.number, undo=True)))

    def _not_restored(self, error: ReflectError) -> None:
        if not isValid(self):
            return
        self._restoring = False
        self._allow_restoring()
        self.say(Notice(str(error), urgent=True))

    # The window itself

    def _buttons_width(self) -> int:
        return self.ui.restoreButton.sizeHint().width() + self._close.sizeHint().width()

    def _fit(self) -> None:
        """Put the list beside the text where there is room for both, and above it where not."""
        ui, px = self.ui, self._theme.px
        narrow, low = self.width() < px(NARROW), self.height() < px(LOW)
        side = 16 if narrow else 32
        above = px(4) if low else 14
        ui.barGrid.setContentsMargins(side, above, side, above)
        beside = px(230) + self._buttons_width() <= self.width() - 2 * side
        ui.barGrid.addWidget(ui.restoreButton, *((0, 1) if beside else (1, 0)))
        ui.barGrid.addWidget(self._close, 0 if beside else 1, 2)
        ui.barGrid.setColumnStretch(0, 1)
        ui.statusLabel.setVisible(bool(self._lines) and not low)
        ui.bodyGrid.addWidget(ui.side, 0, 0)
        ui.bodyGrid.addWidget(ui.shown, *((1, 0) if narrow else (0, 1)))
        ui.bodyGrid.setColumnStretch(0 if narrow else 1, 1)
        ui.bodyGrid.setColumnStretch(1 if narrow else 0, 0)
        ui.side.setMaximumWidth(NO_LIMIT if narrow else px(LIST_WIDTH))
        ui.side.setMinimumWidth(0 if narrow else px(LIST_WIDTH))
        row = ui.list.row_height() + 2
        if low:  # of a row in many lines, the text needs the last of them more
            row = min(row, round(ui.list.fontMetrics().height() * ROW_LINES))
        most = row if low else 2 * row
        ui.side.setMaximumHeight(most if narrow else NO_LIMIT)
        restyle_frame(ui.side, "region", "bar" if narrow else "side")
        ui.side.setMinimumHeight(row if narrow else 0)
        keep_lines(ui.text, LINES)
        self.shown.fit(low=low)
        for label in (ui.emptyHeading, ui.emptyText):
            label.setMaximumWidth(px(560))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything within the window."""
        super().resizeEvent(event)
        self._fit_and_settle()
        self._show_picked_row()

    def _fit_and_settle(self) -> None:
        """Fit, and once more when the parts have the sizes that follow: a wider row is lower."""
        self._fit()
        QTimer.singleShot(0, self, self._fit)

    def _show_picked_row(self) -> None:
        self.ui.list.scrollTo(self.ui.list.currentIndex())


def _whose(reflection_id: str, library: Library) -> bool:
    """Whether it is somebody else's, here for review."""
    line = library.review_lines([reflection_id]).get(reflection_id)
    return line is not None and line.is_for_review
