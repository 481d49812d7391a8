"""Keeping a draft safe while somebody types: when to save, and what if it can't be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reflect_app.errors import ChangedElsewhereError, ReflectError
from reflect_app.reflection import Reflection, Status

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
    """The library has it all; carries the ``Record``."""
    trouble = Signal(object)
    """It could not be saved; carries the ``ReflectError``. It is tried again by itself."""
    caught_up = Signal(object, object)
    """Title or status were changed elsewhere in between; carries the ``Record`` before and now."""
    parted = Signal()
    """Somebody else saved the same draft: this text is kept as a draft of its own."""

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
        if self._new_status:
            return self._new_status
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

    def save(self) -> None:
        """Send what is not saved yet to the library, after what is under way."""
        self._timer.stop()
        if self._saving or not (self._touched or self._new_status):
            return
        job = self._job()
        self._touched = False
        if job is None:
            return
        sent_status = self._new_status
        self._saving, self._new_status = True, None
        self._service.ask(
            job, self._on_saved, lambda error: self._on_trouble(error, sent_status), changes=True
        )

    def _job(self) -> Callable[[Library], Record] | None:
        """What the library has to do; None where there is nothing to keep."""
        title, reflection, place = self._collect()
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
        if self._touched or self._new_status:
            self.save()
            return
        self.saved.emit(record)

    def _on_trouble(self, error: ReflectError, sent_status: Status | None) -> None:
        self._saving, self._touched = False, True
        self._new_status = self._new_status or sent_status
        if isinstance(error, ChangedElsewhereError) and self._record is not None:
            self._look_again(self._record)
            return
        self.problem = error
        self._timer.start(TRY_AGAIN_MS)
        self.trouble.emit(error)

    def _look_again(self, before: Record) -> None:
        """See what was changed elsewhere: only its title or status, or the text as well."""

        def decide(newer: Record) -> None:
            if newer.reflection != before.reflection:
                self._part()
                return
            self._record = newer
            self.caught_up.emit(before, newer)
            self.save()

        reflection_id = before.id
        self._service.ask(
            lambda library: library.get(reflection_id), decide, lambda _: self._part()
        )

    def _part(self) -> None:
        """Keep this text beside the other one: nothing is overwritten, and nothing lost."""
        self._record = None
        self._new_status = self._new_status or Status.DRAFT
        self.save()
        self.parted.emit()


def _creating(
    reflection: Reflection, title: str, status: Status | None, place: Place
) -> Callable[[Library], Record]:
    return lambda library: library.create(reflection, title=title, status=status, place=place)


def _saving(record: Record) -> Callable[[Library], Record]:
    return lambda library: library.save(record)
