"""Keeping a draft safe while somebody types: when to save, and what if it can't be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reflect_app.errors import ChangedElsewhereError, NoSuchReflectionError, ReflectError
from reflect_app.merging import merged
from reflect_app.reflection import Reflection, Status
from reflect_app.requirements import to_finish

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.gui.library_service import LibraryService
    from reflect_app.library import Library
    from reflect_app.reflection import Place, Record

SAVE_AFTER_MS = 400  # from the first key that isn't saved; a second is promised
TRY_AGAIN_MS = 3_000
_WRITTEN_ANEW = (Status.FINISHED, Status.PUBLISHED)


class DraftKeeper(QObject):
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
    settled = Signal()
    """Nothing is waiting to be saved any more."""
    caught_up = Signal(object, object, object)
    """It was changed elsewhere in between, in other places than here; carries the ``Record``
    before and now, and the ``Reflection`` that has both changes."""
    parted = Signal(str)
    """This text is from now on a draft of its own; carries the reason in words."""

    def __init__(
        self,
        service: LibraryService,
        collect: Callable[[], tuple[str, Reflection, Place]],
        record: Record | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._collect = collect
        self._record = record
        self._new_status: Status | None = None
        self._sent_status: Status | None = None
        self._touched = False
        self._saving = False
        self.problem: ReflectError | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.save)

    @property
    def record(self) -> Record | None:
        """What the library last had; None where nothing was written yet."""
        return self._record

    @property
    def unsaved(self) -> bool:
        """Whether there is anything that the library does not have yet."""
        return self._touched or self._saving or self._new_status is not None

    @property
    def status(self) -> Status:
        """The status as it stands, saved or not."""
        if wanted := self._new_status or self._sent_status:
            return wanted
        return self._record.status if self._record else Status.DRAFT

    def touch(self) -> None:
        """Say that something was typed; it is saved soon."""
        self._touched = True
        if not self._timer.isActive() and not self._saving:
            self._timer.start(SAVE_AFTER_MS)

    def set_status(self, status: Status) -> None:
        """Give the reflection a new status, and save it."""
        self._new_status = status
        self.save()

    def adopt(self, record: Record) -> None:
        """Go on from a record that was saved elsewhere in this program, such as by an export."""
        self._record = record

    def stop(self) -> None:
        """Save no more: the window has gone, and all of it is kept here or elsewhere."""
        self._timer.stop()
        self._touched, self._new_status = False, None

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
        self._service.ask(job, self._on_saved, self._on_trouble, changes=True)

    def _settle(self) -> None:
        """Everything on the pages is in the library, or there is nothing to keep."""
        self._new_status, self.problem = None, None
        self.settled.emit()

    def _job(self) -> Callable[[Library], Record] | None:
        """What the library has to do; None where there is nothing to keep."""
        title, reflection, place = self._collect()
        if self._new_status is Status.FINISHED and to_finish(reflection):
            self._new_status = None  # an answer was emptied while saving had to wait
        record = self._record
        if record is None:
            blank = not title and reflection == Reflection() and not place.holds_words
            if blank and self._new_status is None:
                return None
            return _creating(reflection, title, self._new_status, place)
        status = self._new_status or self._status_after(record, reflection)
        changes = {"title": title, "reflection": reflection, "status": status, "place": place}
        wanted = record.model_copy(update=changes)
        return None if wanted == record else _saving(wanted)

    @staticmethod
    def _status_after(record: Record, reflection: Reflection) -> Status:
        """What is finished or published and then changed is a draft again."""
        if reflection != record.reflection and record.status in _WRITTEN_ANEW:
            return Status.DRAFT
        return record.status

    def _on_saved(self, record: Record) -> None:
        self._saving, self._record, self.problem = False, record, None
        self._sent_status = None
        self.saved.emit(record)
        if self.unsaved:
            self.save()
        else:
            self._settle()

    def _on_trouble(self, error: ReflectError) -> None:
        self._saving, self._touched = False, True
        self._new_status, self._sent_status = self._new_status or self._sent_status, None
        if isinstance(error, ChangedElsewhereError) and self._record is not None:
            self._look_again(self._record)
        elif isinstance(error, NoSuchReflectionError) and self._record is not None:
            self._part("This reflection is no longer in the library.")
        else:
            self.problem = error
            self._timer.start(TRY_AGAIN_MS)
            self.trouble.emit(error)

    def _look_again(self, before: Record) -> None:
        """Bring together what was changed here and what was changed elsewhere, where that goes."""

        def decide(newer: Record) -> None:
            self._saving = False
            mine = self._collect()[1]
            both = merged(before.reflection, mine, newer.reflection)
            if both is None:
                self._part("This reflection was also changed in another window.")
                return
            self._record = newer
            self.caught_up.emit(before, newer, both)
            self._touched = True
            self.save()

        reflection_id, self._saving = before.id, True
        self._service.ask(lambda library: library.get(reflection_id), decide, self._on_trouble)

    def _part(self, why: str) -> None:
        """Keep this text as a draft of its own: nothing is overwritten, and nothing lost."""
        self._record = None
        self._new_status = self._new_status or Status.DRAFT
        self.parted.emit(why)
        self.save()


def _creating(
    reflection: Reflection, title: str, status: Status | None, place: Place
) -> Callable[[Library], Record]:
    return lambda library: library.create(reflection, title=title, status=status, place=place)


def _saving(record: Record) -> Callable[[Library], Record]:
    return lambda library: library.save(record)
