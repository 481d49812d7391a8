"""The wizard and the other versions of its draft: history, what was there, what others wrote."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.clock import local_today, utc_now
from reflect_app.errors import NoSuchReflectionError, ReflectError
from reflect_app.gui.fields.choices import Choice
from reflect_app.gui.phrases.times import moment_at
from reflect_app.gui.tasks import undo_restore
from reflect_app.gui.tasks.change import whole
from reflect_app.gui.wizard.draft_notices import NO_NOTICE, DraftNotice, Offer, restored
from reflect_app.gui.wizard.words_since import with_words_since
from reflect_app.queries import BIN
from reflect_app.revision import Reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.gui.wizard.save_status import SaveStatus
    from reflect_app.library import Library
    from reflect_app.reflection import Record, Reflection


class _Step(Enum):
    """What showing another version on the pages is among the steps of the draft."""

    NONE = auto()
    DONE = auto()
    TAKEN_BACK = auto()


class DraftVersions(QObject):
    """Brings other versions of a draft onto the pages, and never without keeping what is there."""

    changed = Signal()
    """Whether there is anything to put back may be different now."""

    def __init__(
        self,
        save_status: SaveStatus,
        service: LibraryService,
        *,
        opened: Record | None,
        show: Callable[[Record], object],
    ) -> None:
        super().__init__(save_status.window)
        self._service = service
        self._draft, self._saver = save_status.draft, save_status.saver
        self._save_status = save_status
        self._opened = opened
        self._opened_at = utc_now()
        self._show = show
        self._pending_notice = restored()
        self._pending_step = _Step.NONE
        self._last: Choice | None = None  # that another version is on the pages, as a step
        self.conflict: QDialog | None = None
        self._saver.replaced.connect(self._on_replaced)
        self._saver.forked.connect(self._on_forked)
        self._saver.left_bin.connect(self._on_left_bin)
        self._saver.merged_elsewhere.connect(self._on_merged_elsewhere)
        self._saver.settled.connect(self.changed)

    def can_put_back(self) -> bool:
        """Whether there was something when this was opened that is not what there is now."""
        if self._opened is None or self._saver.record is None:
            return False
        return self._draft.put_into(self._opened) != self._opened

    # What was there when this was opened

    def put_back(self) -> None:
        """Show again what was there when this was opened; what was written since is kept."""
        if not self.can_put_back() or self._opened is None:
            return
        when = moment_at(self._opened_at, local_today())
        said = f"You have what you had {when} again."
        kept = self._save_status.in_history("What you wrote since is in History.")
        told = DraftNotice(said, kept, Offer.UNDO, self._take_back_last)
        self._go_back_to(self._opened, told, _Step.DONE)

    def _take_back_last(self) -> None:
        """What the notice offers is the same step as that of the keys."""
        if self._last is not None:
            self._draft.history.take_back_this(self._last)

    def _take_back(self, wanted: Record, shown: Record) -> None:
        """Have again what was on the pages before this was shown; what was written since stays."""
        kept = self._save_status.in_history("The other version is in History.")
        self._bring(wanted, shown, "You have what you wrote again.", kept, _Step.TAKEN_BACK)

    def _do_again(self, wanted: Record, shown: Record) -> None:
        """Have the other version once more; what was written since this was shown stays."""
        kept = self._save_status.in_history("What you wrote is in History.")
        self._bring(wanted, shown, "You have the other version again.", kept, _Step.DONE)

    def _bring(self, wanted: Record, shown: Record, said: str, kept: str, step: _Step) -> None:
        now = self._draft.put_into(shown)
        stays = "What you wrote since is there too. " if now != shown else ""
        told = DraftNotice(said, f"{stays}{kept}".rstrip())
        self._go_back_to(with_words_since(wanted, shown, now), told, step)

    def _go_back_to(self, wanted: Record, told: DraftNotice, step: _Step) -> None:
        present = self._saver.record
        asked = wanted.model_copy(update={"id": present.id}) if present else wanted
        self._saver.touch()
        self._saver.save()
        self._service.ask(
            lambda library: undo_restore.go_back_to(library, asked),
            lambda record: self._replace_with(told, step, record),
            self._not_done,
            changes=whole(asked.id),
        )

    def replace_with(self, told: DraftNotice, record: Record) -> None:
        """Show a version in place of what is on the pages, which is kept, and tell of it."""
        self._replace_with(told, _Step.NONE, record)

    def replace_with_restored(self, record: Record) -> None:
        """Show a version that was restored in the history, as a step that can be taken back."""
        self._replace_with(restored(), _Step.DONE, record)

    def _replace_with(self, told: DraftNotice, step: _Step, record: Record) -> None:
        if self._saver.stopped:
            return
        self._pending_notice, self._pending_step = told, step
        self._saver.replace_with(record)

    def _not_done(self, error: ReflectError) -> None:
        if not self._saver.stopped:
            self._tell(error.message, error.advice)

    def _tell(self, message: str, detail: str) -> None:
        self._save_status.show_notice(DraftNotice(message, detail))

    def _on_replaced(self, record: Record) -> None:
        before = self._draft.put_into(record)
        self._show(record)
        self._draft.history.clear()
        self._note_step(before, self._draft.put_into(record))
        if not self._saver.other_id:
            self._save_status.standing_notice = NO_NOTICE
        self._save_status.show_notice(self._pending_notice)
        self._pending_notice = restored()
        self.changed.emit()

    def _note_step(self, before: Record, now: Record) -> None:
        """Have what was done to all pages at once as the last step of the draft, or as the next."""
        step, self._pending_step = self._pending_step, _Step.NONE
        self._last = None
        if step is _Step.NONE or before == now:
            return
        was, other = (now, before) if step is _Step.TAKEN_BACK else (before, now)
        choice = Choice(partial(self._take_back, was, other), partial(self._do_again, other, was))
        if step is _Step.TAKEN_BACK:
            choice.note_taken_back()
        self._draft.history.add(choice)
        self._last = choice

    # What was changed elsewhere

    def _on_merged_elsewhere(self, before: Record, newer: Record, both: Reflection) -> None:
        if newer.reflection == before.reflection:
            return
        self._draft.history.clear()
        if both == newer.reflection:  # nothing was changed here
            said = "This reflection was changed elsewhere."
            self._tell(said, "The changes are on these pages now.")
        else:
            said = "This reflection was also changed elsewhere, in other places."
            self._tell(said, "Both changes are on these pages now.")

    def _on_left_bin(self) -> None:
        said = "This reflection had been moved to the bin."
        self._tell(said, "It is back in your list, with what you wrote.")

    def _on_forked(self) -> None:
        if self._saver.other_id:
            told = DraftNotice(
                "This reflection was also changed elsewhere.",
                "Both are kept for now. You can go on writing here and choose whenever you like.",
                Offer.COMPARE,
                self.compare,
            )
            self._save_status.standing_notice = told
            self._save_status.show_notice(told)
        else:
            self._tell(
                "This reflection is no longer in the library.",
                "Nothing was lost: what you write here is now kept as a draft of its own.",
            )

    def compare(self) -> None:
        """Show both texts, once this one is in the library."""
        other_id = self._saver.other_id
        if not other_id:
            return
        self._saver.touch()
        self._saver.save()
        self._service.ask(
            lambda library: (library.get(other_id), other_id in library.ids(BIN)),
            self._show_both,
            self._no_other,
        )

    def _show_both(self, found: tuple[Record, bool]) -> None:
        from reflect_app.gui.wizard.conflict_window import ConflictWindow  # noqa: PLC0415  -- hardly ever

        theirs, binned = found
        mine = self._saver.record
        if mine is None or self.conflict is not None or self._saver.stopped:
            return  # it is not in the library yet, and the banner says why
        window = ConflictWindow(
            mine=self._draft.put_into(mine),
            theirs=theirs,
            binned=binned,
            theme=self._save_status.theme,
            parent=self._save_status.window,
        )
        self.conflict = window
        window.chosen.connect(partial(self._choose, mine.id, theirs.id))
        window.finished.connect(self._closed)
        window.open()

    def _closed(self) -> None:
        self.conflict = None

    def _choose(self, mine_id: str, other_id: str, choice: str) -> None:
        if choice == "both":
            self._settle("Both are kept.", "You go on in yours; the other one is in your list.")
            return
        mine = choice == "mine"
        shown = {"title": self._draft.title, "reflection": self._draft.reflection()}

        def job(library: Library) -> Record:
            kept = library.get(mine_id)
            if kept.model_copy(update=shown) != kept:  # what stands on the pages is what is meant
                library.save(kept.model_copy(update=shown), keeping=Reason.BEFORE_MERGING)
            return library.reunite(other_id, mine_id, keep_other=mine)

        told = DraftNotice("The other one is kept, and on these pages now.", "Yours is in History.")
        if mine:
            told = DraftNotice("Yours is kept, and on these pages.", "The other one is in History.")
        changes = whole(mine_id, other_id)
        self._service.ask(job, partial(self.replace_with, told), self._no_other, changes=changes)

    def _no_other(self, error: ReflectError) -> None:
        if self._saver.stopped:
            return
        if isinstance(error, NoSuchReflectionError):
            self._settle("The other one is no longer in the library.", "Yours is kept.")
        else:
            offer = (Offer.COMPARE, self.compare)
            self._save_status.show_notice(DraftNotice(error.message, error.advice, *offer))

    def _settle(self, message: str, detail: str) -> None:
        """Leave the drafts as they are: there is nothing to choose any more."""
        self._saver.other_id = ""
        self._save_status.standing_notice = NO_NOTICE
        self._tell(message, detail)
