"""Keeping a draft safe while somebody types: when to save, and what if it can't be saved."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reflect_app.errors import ChangedElsewhereError, NoSuchReflectionError, ReflectError
from reflect_app.gui.tasks.change import Aspect, Change, saved_change, whole
from reflect_app.gui.wizard.save_jobs import create_job, is_taken, note_only, replace_job, save_job
from reflect_app.reflection import EditorPosition, Record, Reflection
from reflect_app.revision import Reason
from reflect_app.status import Status
from reflect_app.text_format.requirements import to_finish
from reflect_app.three_way_merge import merged

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.gui.wizard.save_jobs import Job, Replaced, Saved
    from reflect_app.review.entries import Entry

SAVE_AFTER_MS = 400  # from the first key that isn't saved; a second is promised
TRY_AGAIN_MS = 3_000
LOOK_IN_BIN_AFTER_S = 1.0  # since the last save: nobody bins a draft between two of its words
SLOW_MS = 1_500  # a save that takes longer is said to be under way


class DraftSaver(QObject):
    """Holds one draft between the wizard and the library.

    The wizard says ``touch`` at each key, which costs nothing; the text is collected and sent to
    the library's thread 0.4 seconds after the first key that is not yet saved, so that however
    long somebody types without a pause no more than a second is ever at risk. A new draft becomes
    a row in the library with its first key; one that was never written in leaves no trace.
    """

    saved = Signal(object)
    """The library has what was sent; carries the ``Record``."""
    trouble = Signal(object)
    """It could not be saved; carries the ``ReflectError``. It is tried again by itself."""
    slow = Signal()
    """What was sent is taking its time, as on a disk that is slow or held by somebody else."""
    settled = Signal()
    """Nothing is waiting to be saved any more."""
    merged_elsewhere = Signal(object, object, object)
    """It was changed elsewhere in between, in other places than here; carries the ``Record``
    before and now, and the ``Reflection`` that has both changes."""
    forked = Signal()
    """This text is from now on a draft of its own. Where the other one is still there,
    ``other_id`` says which it is."""
    left_bin = Signal()
    """It had been moved to the bin elsewhere, and is back in the list with what was saved."""
    replaced = Signal(object)
    """What was here is kept, and this ``Record`` is to be shown in place of it."""

    def __init__(
        self,
        service: LibraryService,
        collect: Callable[[], tuple[str, Reflection, EditorPosition]],
        record: Record | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._collect = collect
        self.record = record
        """What the library last had; None where nothing was written yet. It may be set to what was
        saved elsewhere in this program, such as by an export."""
        self._new_status: Status | None = None
        self._sent_status: Status | None = None
        self._touched = False
        self._saving = False
        self._keeping: Reason | None = None
        self._first: list[Reflection] = []
        self._first_sent = 0
        self._entries: list[Entry] = []
        self._entries_sent = 0
        self._taking: Record | None = None
        self._saved_last = 0.0
        self.other_id = ""
        """The draft that this text forked from, as long as nobody chose between the two."""
        self.problem: ReflectError | None = None
        self.stopped = False
        """Whether the window has gone, with all of it kept."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.save)
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(self.slow)

    @property
    def unsaved(self) -> bool:
        """Whether there is anything that the library does not have yet."""
        waiting = self._touched or self._saving or bool(self._entries)
        return waiting or self._new_status is not None

    @property
    def status(self) -> Status:
        """The status as it stands, saved or not."""
        if wanted := self._new_status or self._sent_status:
            return wanted
        return self.record.status if self.record else Status.DRAFT

    def touch(self) -> None:
        """Say that something was typed; it is saved soon."""
        self._touched = True
        if not self._timer.isActive() and not self._saving:
            self._timer.start(SAVE_AFTER_MS)

    def keep(self, reflection: Reflection) -> None:
        """Have in the history what the pages no longer show, together with the next save."""
        self._first.append(reflection)
        self.touch()

    def note(self, *entries: Entry) -> None:
        """Note what was done about comments, in one with the words that stand there now."""
        self._entries += entries
        self.save()

    def entries_waiting(self, known: frozenset[str]) -> list[Entry]:
        """What is noted and not in the library yet, of which these are known."""
        return [each for each in self._entries if each.id not in known]

    def finish(self) -> None:
        """Say that the reflection is finished, and save it."""
        self._new_status = Status.FINISHED
        self.save()

    def replace_with(self, record: Record) -> None:
        """Go on from a record that is to be shown in place of what is on the pages.

        What is on the pages and was not saved yet is kept in its history first, also what is typed
        while that is done; ``replaced`` follows. Until then the pages stay as they are, and
        where it can't be kept they go on as they are: it is then as if it was changed elsewhere.
        """
        if self.stopped:
            return
        self._timer.stop()
        self._taking = record
        if not self._saving:
            self._replace_with(record)

    def stop(self) -> None:
        """Save no more: the window has gone, and all of it is kept here or elsewhere."""
        self.stopped = True
        self._timer.stop()
        self._patience.stop()
        self._touched, self._new_status = False, None
        self._entries = []

    def save(self) -> None:
        """Send what is not saved yet to the library, after what is under way."""
        self._timer.stop()
        if self._saving or not self.unsaved:
            return
        job = self._job()
        self._touched = False
        if job is None:
            self._settle()
            return
        self._saving, self._sent_status, self._new_status = True, self._new_status, None
        self._patience.start()
        changes = partial(_changed, self.record, noting=bool(self._entries_sent))
        self._service.ask(job, self._on_saved, self._on_save_failed, changes=changes)

    def _settle(self) -> None:
        """Everything on the pages is in the library, or there is nothing to keep."""
        self._new_status, self.problem = None, None
        self.settled.emit()

    def _job(self) -> Job | None:
        """What the library has to do; None where there is nothing to keep."""
        title, reflection, place = self._collect()
        if self._new_status is Status.FINISHED and to_finish(reflection):
            self._new_status = None  # an answer was emptied while saving had to wait
        record, first = self.record, tuple(self._first)
        self._first_sent, self._entries_sent = len(first), 0
        if record is None:
            blank = not title and reflection == Reflection() and not place.holds_words
            if blank and self._new_status is None and not first:
                return None
            return create_job(reflection, title, self._new_status, place, first=first)
        changes = {"title": title, "reflection": reflection, "place": place}
        wanted = record.model_copy(update=changes)
        finishing = self._new_status is Status.FINISHED
        if wanted == record and not (finishing or first or self._entries):
            return None
        look, why, entries = self._time_to_look(), self._keeping, tuple(self._entries)
        self._entries_sent = len(entries)
        return save_job(
            wanted,
            keeping=why,
            look_in_bin=look,
            finishing=finishing,
            first=first,
            entries=entries,
        )

    def _time_to_look(self) -> bool:
        """Whether to see if somebody moved the draft to the bin: not at every save of many."""
        now = time.monotonic()
        since, self._saved_last = now - self._saved_last, now
        return since >= LOOK_IN_BIN_AFTER_S

    def _on_saved(self, saved: Saved) -> None:
        self._patience.stop()
        self._saving, self.record, self.problem = False, saved.record, None
        self._sent_status = self._keeping = None
        del self._first[: self._first_sent]
        del self._entries[: self._entries_sent]
        self.saved.emit(saved.record)
        if saved.from_bin:
            self.left_bin.emit()
        if self._taking is not None:
            self._replace_with(self._taking)
        else:
            self._go_on()

    def _go_on(self) -> None:
        """Save what came up meanwhile."""
        if self.unsaved:
            self.save()
        else:
            self._settle()

    def _on_save_failed(self, error: ReflectError) -> None:
        self._patience.stop()
        self._saving, self._touched = False, True
        self._new_status, self._sent_status = self._new_status or self._sent_status, None
        taking, self._taking = self._taking, None
        if isinstance(error, ChangedElsewhereError) and taking is not None:
            self._taking = taking  # this is the change that it was told of
            self._replace_with(taking)
        elif isinstance(error, ChangedElsewhereError) and self.record is not None:
            self._look_again(self.record)
        elif isinstance(error, NoSuchReflectionError) and self.record is not None:
            self._fork()
        else:
            self.problem = error
            self._timer.start(TRY_AGAIN_MS)
            self.trouble.emit(error)

    # What was changed elsewhere

    def _replace_with(self, record: Record) -> None:
        """Let a record take the place of what is here, once the library has what is here."""
        title, reflection, _place = self._collect()
        kept = self.record
        if kept is not None and (title, reflection) == (kept.title, kept.reflection):
            self._take(record)
            return
        self._saving = True
        sent = {"title": title, "reflection": reflection}
        job, then = replace_job(record, title, reflection), partial(self._handed_over, sent)
        self._service.ask(job, then, self._not_replaced, changes=whole(record.id))

    def _handed_over(self, sent: dict[str, object], handed: Replaced) -> None:
        if self.stopped:
            return
        self._saving, self._taking = False, handed.theirs
        self.record = handed.mine.model_copy(update=sent)
        self._replace_with(handed.theirs)  # once more, with what was typed meanwhile

    def _not_replaced(self, error: ReflectError) -> None:
        self._taking = None
        self._on_save_failed(error)

    def _take(self, record: Record) -> None:
        self.record, self._taking, self._touched = record, None, False
        self._new_status = self._sent_status = self._keeping = None
        if record.id == self.other_id:
            self.other_id = ""
        self.replaced.emit(record)
        self.saved.emit(record)
        if self._entries:
            self.save()
        else:
            self._settle()

    def look_elsewhere(self) -> None:
        """Take in what became of the draft elsewhere, without waiting for the next word of it.

        Where a save is under way it finds that out by itself.
        """
        if self.record is not None and not (self._saving or self.stopped or self._taking):
            self._look_again(self.record)

    def _look_again(self, before: Record) -> None:
        """Bring together what was changed here and what was changed elsewhere, where that goes."""
        reflection_id, self._saving = before.id, True
        decide = partial(self._decide, before)
        self._service.ask(lambda library: library.get(reflection_id), decide, self._on_save_failed)

    def _decide(self, before: Record, newer: Record) -> None:
        if self.stopped:
            return
        self._saving = False
        if self._taking is not None:
            self._replace_with(self._taking)
            return
        if newer.version == before.version:
            self.record = newer
            self._go_on()
            return
        mine = self._collect()[1]
        both = merged(before.reflection, mine, newer.reflection)
        if both is None:
            self.other_id = before.id
            self._fork()
            return
        self.record, self._keeping = newer, Reason.BEFORE_MERGING
        self.merged_elsewhere.emit(before, newer, both)
        self._touched = True
        self.save()

    def _fork(self) -> None:
        """Keep this text as a draft of its own: nothing is overwritten, and nothing lost."""
        self._leave_entries()
        self.record = None
        self._new_status = self._new_status or Status.DRAFT
        self.forked.emit()
        self.save()

    def _leave_entries(self) -> None:
        """Leave what was said to the draft that this text forked from; no wording came into it."""
        said = [each for each in self._entries if not is_taken(each)]
        self._entries = []
        if said and (other := self.other_id):
            change = Change(Aspect.REVIEW, frozenset([other]))
            self._service.ask(partial(note_only, said, other), changes=change)


def _changed(before: Record | None, saved: Saved, *, noting: bool = False) -> Change:
    """What a save of a draft changed in the library, with what was noted of comments."""
    if saved.from_bin:
        return whole(saved.record.id)
    change = saved_change(before, saved.record)
    return change._replace(aspects=change.aspects | Aspect.REVIEW) if noting else change
