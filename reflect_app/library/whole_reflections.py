"""Reflections whole, with their histories: read, written, changed, in one transaction each.

Importing this brings pydantic with it, so ``store`` does it when the first one is asked for: the
list is there before that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reflect_app.errors import (
    ChangedElsewhereError,
    DamagedWhileSavingError,
    NoSuchReflectionError,
)
from reflect_app.library.connection.missing_saves import OF_DECISIONS, OF_LEDGER, OF_REVIEW
from reflect_app.library.files.messages import damaged_while_saving
from reflect_app.library.questions import rows
from reflect_app.library.tables import (
    decision_rows,
    publication_rows,
    review_rows,
    revision_rows,
    row_mapping,
    rows_by_id,
)
from reflect_app.library.tables.copy_title import COPY_OF, UNTITLED, copy_title
from reflect_app.library.tables.record_rows import (
    StoredRecord,
    changed_elsewhere,
    content,
    insert,
    insert_many,
    stored_record,
    update,
)
from reflect_app.library.tables.review_status import status_by_words
from reflect_app.library.tables.revision_rows import save_revision, save_revision_if_changed
from reflect_app.library.tables.rows_by_id import (
    move_to_bin,
    newest_id,
    number_of,
    put_back,
    unused_id,
)
from reflect_app.lifecycle import Event, after, revision_due, saved_status
from reflect_app.reflection import EditorPosition, Record, Reflection
from reflect_app.review.entries import Looked, SharedId, Version
from reflect_app.review.reunited import taken_over
from reflect_app.review.state import Review
from reflect_app.revision import Reason, Revision, RevisionLine
from reflect_app.status import Status
from reflect_app.summary import opening_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from apsw import Connection

    from reflect_app.clock import Clock
    from reflect_app.errors import ReflectError
    from reflect_app.ledger_line import Arrival, LedgerLine, WentOut
    from reflect_app.library.connection.database import Database
    from reflect_app.review.entries import Entry

_COPIES = f"SELECT title FROM reflections WHERE title LIKE '{COPY_OF}%'"  # noqa: S608  -- our own words
_OF_ONE_RECORD = (ChangedElsewhereError, DamagedWhileSavingError, NoSuchReflectionError)
"""What keeps one record of a lot from being saved, and no other."""


class WholeReflections:
    """The part of a ``Library`` in a file that reads and writes reflections and revisions."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._database = database
        self._now = now
        self._last: StoredRecord | None = None
        self._last_connection = 0  # how many times it had been connected to when that was saved
        # What was to be saved, and perhaps was not, by id, and of which version it is a change
        self._tried: dict[str, tuple[Record, int]] = {}

    def create(
        self,
        reflection: Reflection | None = None,
        *,
        title: str = "",
        status: Status | None = None,
        place: EditorPosition | None = None,
    ) -> Record:
        """See ``Library.create``."""
        with self._database.writing() as connection:
            new = self._new_record(connection, reflection or Reflection(), title)
            status, place = status or new.status, place or new.place
            record = new.model_copy(update={"status": status, "place": place})
            insert(connection, record)
        return self._noted(record)

    def create_many(
        self, arrivals: Iterable[Arrival], *, if_newest: str | None = None
    ) -> Sequence[Record]:
        """See ``Library.create_many``."""
        lot = list(arrivals)
        with self._database.writing() as connection:
            if if_newest not in {None, newest_id(connection)}:
                raise changed_elsewhere()
            moment, ids = self._now(), rows_by_id.unused_ids(connection, len(lot))
            made = [_arrived(*each, moment) for each in zip(ids, lot, strict=True)]
            insert_many(connection, made)
        self._database.note_all_saved((each.id, each.version, each.updated) for each in made)
        return made

    def get(self, reflection_id: str) -> Record:
        """See ``Library.get``."""
        with self._database.reading() as connection:
            return stored_record(connection, reflection_id).record

    def open_for_writing(self, reflection_id: str) -> Record:
        """See ``Library.open_for_writing``."""
        with self._database.writing() as connection:
            kept = stored_record(connection, reflection_id)
            save_revision_if_changed(connection, kept, Reason.OPENED, self._now())
        return kept.record

    def save(
        self,
        record: Record,
        *,
        keeping: Reason | None = None,
        entries: Iterable[Entry] = (),
        then: Reason | None = None,
        event: Event | None = None,
    ) -> Record:
        """See ``Library.save``. A change of the place alone makes no new version.

        What a disk refused to keep may be there all the same: that was not changed elsewhere.
        ``entries`` of its review are added with it; they bring it back from the bin. ``then`` is
        that of ``Library.add_to_review``.
        """
        entries, event = tuple(entries), event or Event.EDITED
        with self._database.writing() as connection:
            kept = self._known(record) or stored_record(connection, record.id)
            if kept.record.version != record.version and not self._is_own(kept.record, record):
                raise changed_elsewhere()
            if keeping is not None:
                save_revision_if_changed(connection, kept, keeping, self._now())
            wanted = row_mapping.cleaned(record, kept.record)
            what = event if then is None else None
            now = self._update(connection, kept, wanted, what)
            if (reason := revision_due(kept.record.status, record.status, event)) is not None:
                save_revision(connection, now, reason, self._now())
            if then is not None:
                save_revision_if_changed(connection, now, then, self._now())
            self._tried[record.id] = now.record, record.version
            noted = self._note(connection, now, entries)
        self._tried.pop(record.id, None)
        self._have_known(record.id, noted)
        return self._remember(now)

    def add_to_review(self, reflection_id: str, entries: Iterable[Entry]) -> Record:
        """See ``Library.add_to_review``, where the reflection itself stays as it is."""
        entries = tuple(entries)
        with self._database.writing() as connection:
            kept = stored_record(connection, reflection_id)
            noted = self._note(connection, kept, entries)
        self._have_known(reflection_id, noted)
        return kept.record

    def take_in(
        self,
        reflection_id: str,
        reflection: Reflection,
        entries: Iterable[Entry],
        *,
        title: str = "",
        status: Status,
    ) -> Record:
        """See ``Library.take_in``."""
        entries = tuple(entries)
        versions = {each.id for each in entries if isinstance(each, Version)}
        with self._database.writing() as connection:
            there = review_rows.shared(connection, reflection_id)
            numbers = (number_of(connection, each) for each in there)
            if review_rows.any_known(connection, numbers, versions):
                raise changed_elsewhere()
            new = self._new_record(connection, reflection, title)
            is_free = rows_by_id.never_used(connection, reflection_id)
            wanted = reflection_id if is_free else new.id
            record = new.model_copy(update={"id": wanted, "status": status})
            number = insert(connection, record)
            save_revision(connection, StoredRecord(number, record), Reason.RECEIVED, self._now())
            also = () if is_free else (SharedId(shared_id=reflection_id),)
            noted = self._note(connection, StoredRecord(number, record), (*entries, *also))
        self._have_known(wanted, noted)
        return self._noted(record)

    def note_published(self, lot: Iterable[WentOut]) -> Sequence[ReflectError | None]:
        """See ``Library.note_published``."""
        found: list[ReflectError | None] = []
        saved: list[Record] = []
        noted: list[LedgerLine] = []
        with self._database.writing() as connection:
            for record, lines in lot:
                try:
                    saved.append(now := self._publish(connection, record))
                    noted += (replace(line, at=max(line.at, now.updated)) for line in lines)
                    found.append(None)
                except _OF_ONE_RECORD as error:
                    noted += lines
                    found.append(error)
            publication_rows.put(connection, noted)
            last = publication_rows.last_number(connection)
        records = ((each.id, each.version, each.updated) for each in saved)
        self._database.note_all_saved((*records, (OF_LEDGER, last, self._now())))
        return found

    def withdraw(self, reflection_id: str, at: datetime) -> Record | None:
        """See ``Library.withdraw``."""
        with self._database.writing() as connection:
            publication_rows.withdraw(connection, reflection_id, at)
            try:
                kept = stored_record(connection, reflection_id)
            except NoSuchReflectionError:
                return None
            status = after(Event.WITHDRAWN, kept.record.status)
            wanted = kept.record.model_copy(update={"status": status})
            binned_at = rows_by_id.binned_at(connection, reflection_id)
            now = update(connection, kept, wanted, self._now())
            # A change brings what is in the bin back from there; nobody wrote in it here.
            rows_by_id.place(connection, [reflection_id], binned_at)
        return self._remember(now)

    def duplicate(self, reflection_id: str) -> Record:
        """See ``Library.duplicate``.

        The copy of "Ward round" is "Copy of Ward round", and the next "Copy of Ward round (2)"; a
        reflection without a title lends its copy the words that it is listed by.
        """
        with self._database.writing() as connection:
            found = stored_record(connection, reflection_id).record
            reflection = found.reflection.model_copy(update={"published": None})
            name = found.title or opening_of(reflection.answers.description) or UNTITLED
            title = copy_title(name, {each for (each,) in rows(connection, _COPIES)})
            record = self._new_record(connection, reflection, title)
            insert(connection, record)
        return self._noted(record)

    def history(self, reflection_id: str) -> Sequence[RevisionLine]:
        """See ``Library.history``."""
        with self._database.reading() as connection:
            return revision_rows.lines(connection, number_of(connection, reflection_id))

    def revision(self, reflection_id: str, number: int) -> Revision:
        """See ``Library.revision``."""
        with self._database.reading() as connection:
            return revision_rows.revision(connection, number_of(connection, reflection_id), number)

    def restore(self, reflection_id: str, number: int) -> Record:
        """See ``Library.restore``."""
        with self._database.writing() as connection:
            kept = stored_record(connection, reflection_id)
            found = revision_rows.revision(connection, kept.number, number)
            wanted = kept.record.model_copy(
                update={"title": found.title, "reflection": found.reflection}
            )
            save_revision_if_changed(connection, kept, Reason.BEFORE_RESTORING, self._now())
            now = self._replace(connection, kept, wanted, Reason.RESTORED)
        return self._remember(now)

    def reunite(self, reflection_id: str, other_id: str, *, keep_other: bool) -> Record:
        """See ``Library.reunite``."""
        with self._database.writing() as connection:
            kept = stored_record(connection, reflection_id)
            stored_other = stored_record(connection, other_id)
            other = stored_other.record
            theirs = kept.record.model_copy(
                update={"title": other.title, "reflection": other.reflection}
            )
            for each in (kept, StoredRecord(kept.number, theirs)):
                save_revision_if_changed(connection, each, Reason.BEFORE_MERGING, self._now())
            chosen = theirs if keep_other else kept.record
            now = self._replace(connection, kept, chosen, Reason.MERGED)
            reviews = [
                Review(review_rows.entries_of_reflection(connection, each.number))
                for each in (kept, stored_other)
            ]
            taken = taken_over(*reviews, text_of_other=keep_other)
            noted = self._note(connection, kept, taken)
            decided = decision_rows.take_over(connection, kept.number, stored_other.number)
            # One of the two must be seen.
            put_back(connection, [reflection_id])
            move_to_bin(connection, [other_id], self._now())
        self._have_known(reflection_id, noted)
        self._have_known(reflection_id, decided, OF_DECISIONS)
        return self._remember(now)

    def _publish(self, connection: Connection, record: Record) -> Record:
        """Save a record as published; what was edited only for that is no draft by it."""
        try:
            kept = stored_record(connection, record.id)
        except ValueError as error:
            raise damaged_while_saving(self._database.path) from error
        if kept.record.version != record.version:
            raise changed_elsewhere()
        status = after(Event.EXPORTED, saved_status(kept.record, record))
        wanted = record.model_copy(update={"status": status})
        now = update(connection, kept, wanted, self._now(), event=None)
        if status is Status.PUBLISHED and now.record.version != kept.record.version:
            save_revision(connection, now, Reason.PUBLISHED, self._now())
        return now.record

    def _replace(
        self, connection: Connection, kept: StoredRecord, wanted: Record, reason: Reason
    ) -> StoredRecord:
        """Give a reflection another content, and keep that as a revision if it is another one."""
        if content(wanted) == content(kept.record):
            return kept
        now = self._update(connection, kept, wanted, Event.EDITED)
        save_revision(connection, now, reason, self._now())
        return now

    def _update(
        self, connection: Connection, kept: StoredRecord, wanted: Record, event: Event | None
    ) -> StoredRecord:
        """Write a change; its status is what the event makes of it, or what its words had."""
        again = status_by_words(connection, kept, wanted) if event is not None else None
        if again is not None:
            wanted, event = wanted.model_copy(update={"status": again}), None
        return update(connection, kept, wanted, self._now(), event=event)

    def _note(self, connection: Connection, kept: StoredRecord, entries: tuple[Entry, ...]) -> int:
        """Add to what is noted in a review; the answer is how many entries it has, 0 for no change.

        What is in the bin comes back from there, unless it was only looked at.
        """
        if not entries:
            return 0
        if not all(isinstance(each, Looked) for each in entries):
            put_back(connection, [kept.record.id])
        return review_rows.add(connection, kept.number, entries)

    def _have_known(self, reflection_id: str, noted: int, what: str = OF_REVIEW) -> None:
        """Have it known how much was noted in a review, also where the log that has it is lost."""
        if noted:
            self._database.note_saved(f"{reflection_id}{what}", noted, self._now())

    def _is_own(self, kept: Record, record: Record) -> bool:
        """Whether what is there instead of a record is what the saves before this made of it."""
        return self._tried.get(record.id) == (kept, record.version)

    def _remember(self, kept: StoredRecord) -> Record:
        """Know what was saved last, so that the next save of it need not ask."""
        self._last, self._last_connection = kept, self._database.times_connected
        return self._noted(kept.record)

    def _noted(self, record: Record) -> Record:
        """Have it known that this was saved, also where the log that has it is lost."""
        self._database.note_saved(record.id, record.version, record.updated)
        return record

    def _new_record(self, connection: Connection, reflection: Reflection, title: str) -> Record:
        moment = self._now()
        return Record(
            id=unused_id(connection),
            title=title,
            reflection=reflection,
            created=moment,
            updated=moment,
        )

    def _known(self, record: Record) -> StoredRecord | None:
        """What was kept under the record's version, without asking for it.

        Content never changes under one version, so what was saved last needs no reading when the
        next save comes, while somebody types; the update itself checks the version. Where there
        is nothing to update, the library is asked.
        """
        kept = self._last
        if kept is None or self._last_connection != self._database.times_connected:
            return None
        is_its_own = (kept.record.id, kept.record.version) == (record.id, record.version)
        return kept if is_its_own and content(kept.record) != content(record) else None


def _arrived(new_id: str, arrival: Arrival, moment: datetime) -> Record:
    """The record of what comes in. It is given a place, since pydantic is slow to copy its own."""
    return Record(
        id=new_id,
        title=arrival.title,
        status=arrival.status,
        reflection=arrival.reflection,
        place=EditorPosition(),
        created=moment,
        updated=moment,
    )
