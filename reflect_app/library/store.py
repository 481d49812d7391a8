"""The library in a file: plain SQL over one connection, one transaction for each change.

Importing this brings pydantic with it: do so after the first paint, off the interface thread.
"""

from __future__ import annotations

import logging
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from reflect_app.clock import Clock, utc_now
from reflect_app.errors import BackupError, CouldNotOpenLibraryError, CouldNotSaveError
from reflect_app.library import purge
from reflect_app.library.connection.database import Database
from reflect_app.library.connection.turns import SLICE_S
from reflect_app.library.files import fault_causes, library_file, sqlite_file
from reflect_app.library.questions import rows, value
from reflect_app.library.tables import list_queries, revision_rows, row_mapping, search_index
from reflect_app.library.tables.copy_title import COPY_OF, copy_title
from reflect_app.library.tables.record_rows import (
    MOVE_TO_BIN,
    PUT_BACK,
    StoredRecord,
    changed_elsewhere,
    content,
    insert,
    number_of,
    stored_record,
    unused_id,
    update,
    update_many,
    valid_id_or_empty,
)
from reflect_app.library.tables.revision_rows import save_revision, save_revision_if_changed
from reflect_app.library.tables.stored_times import stamp
from reflect_app.lifecycle import revision_due
from reflect_app.reflection import EditorPosition, Record, Reflection, Status, Summary, opening_of
from reflect_app.revision import Reason, Revision, RevisionLine
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime

    from apsw import Connection

    from reflect_app.queries import Counts, Query
    from reflect_app.tags import TagUse


_PURGED_IDS = "SELECT id FROM emptied ORDER BY id"
_COPIES = f"SELECT title FROM reflections WHERE title LIKE '{COPY_OF}%'"  # noqa: S608  -- our own words
_UNTITLED_COPY = "an untitled reflection"

log = logging.getLogger(__name__)


def open_library(
    path: Path,
    *,
    now: Clock = utc_now,
    patience: float = sqlite_file.PATIENCE,
    backups: Path | None = None,
    gives_way: bool = False,
    finish: bool = True,
) -> FileLibrary:
    """Open the library at ``path``, making its folder and file where there are none.

    One of an older version is brought to today's, after a backup in the folder ``backups``,
    which is the one beside it unless told otherwise.

    Removing for good that was begun and broken off is brought to its end first, which may take a
    while; who has no time for it to ``finish`` can ``purge`` nothing afterwards.

    ``patience`` is how many seconds to wait for a lock that another program holds. Who
    ``gives_way`` lets others save first, before each change of its own. Raises
    ``NewerLibraryError`` for a library of a newer version and ``CouldNotOpenLibraryError`` for
    anything else that can't be used; what is there is then left exactly as it was.
    """
    path = Path(os.path.realpath(path))
    library_file.prepare(path)
    try:
        state = library_file.state_of(path)
        if state is not library_file.LibraryState.CURRENT:
            from reflect_app.library.connection import create  # noqa: PLC0415  -- hardly ever due

            if state is library_file.LibraryState.OLDER:
                _back_up_first(path, backups or path.with_name("backups"), now())
                create.migrate(path)
            else:
                create.create_tables(path)
        library_file.keep_private(path)
        database = Database(path, patience=patience, gives_way=gives_way)
    except (apsw.Error, UnicodeDecodeError) as error:
        raise fault_causes.could_not_open(path, error) from error
    try:
        if finish:
            purge.finish(database)
    except BaseException:
        database.close()
        raise
    return FileLibrary(database, now=now)


def _back_up_first(path: Path, folder: Path, moment: datetime) -> None:
    from reflect_app.library import backups  # noqa: PLC0415  -- hardly ever needed

    try:
        backups.make(path, folder, now=moment, kind=backups.BackupKind.BEFORE_UPDATE)
    except BackupError as error:
        message = tr("The library is of an older version, and no copy of it could be made first.")
        raise CouldNotOpenLibraryError(message, f"{error.message} {error.advice}") from error


class FileLibrary:
    """A ``Library`` in one SQLite file, which other processes may have open too."""

    def __init__(self, database: Database, *, now: Clock = utc_now) -> None:
        self._database = database
        self._now = now
        self._last: StoredRecord | None = None
        self._last_connection = 0  # how many times it had been connected to when that was saved

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
        return record

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

    def save(self, record: Record, *, keeping: Reason | None = None) -> Record:
        """See ``Library.save``. A change of the place alone makes no new version."""
        with self._database.writing() as connection:
            kept = self._known(record) or stored_record(connection, record.id)
            if kept.record.version != record.version:
                raise changed_elsewhere()
            if keeping is not None:
                save_revision_if_changed(connection, kept, keeping, self._now())
            now = update(connection, kept, row_mapping.cleaned(record, kept.record), self._now())
            if (reason := revision_due(kept.record.status, record.status)) is not None:
                save_revision(connection, now, reason, self._now())
        return self._remember(now)

    def find(
        self, query: Query | None = None, *, start: int = 0, limit: int | None = None
    ) -> Sequence[Summary]:
        """See ``Library.find``. A few that the index does not know yet are read into it first."""
        with self._searching(query) as (connection, asked):
            return list_queries.lines(connection, asked, start, limit)

    def count_by_status(self, query: Query | None = None) -> dict[Status, int]:
        """See ``Library.count_by_status``."""
        with self._searching(query) as (connection, asked):
            return list_queries.count_by_status(connection, asked)

    def position(self, reflection_id: str, query: Query | None = None) -> int | None:
        """See ``Library.position``."""
        if query in {None, list_queries.EVERYTHING}:
            with self._database.reading() as connection:
                return list_queries.position(connection, valid_id_or_empty(reflection_id))
        found = self.ids(query)
        return found.index(reflection_id) if reflection_id in found else None

    def ids(self, query: Query | None = None) -> Sequence[str]:
        """See ``Library.ids``."""
        with self._searching(query) as (connection, asked):
            return list_queries.ids(connection, asked)

    def counts(self) -> Counts:
        """See ``Library.counts``."""
        with self._database.reading() as connection:
            return list_queries.counts(connection)

    def update_search_index(self, at_most: int = 200) -> int:
        """See ``Library.update_search_index``."""
        with self._database.writing() as connection:
            search_index.update(connection, at_most, seconds=SLICE_S)
            return search_index.count_not_indexed(connection)

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
            other = stored_record(connection, other_id).record
            theirs = kept.record.model_copy(
                update={"title": other.title, "reflection": other.reflection}
            )
            for each in (kept, StoredRecord(kept.number, theirs)):
                save_revision_if_changed(connection, each, Reason.BEFORE_MERGING, self._now())
            chosen = theirs if keep_other else kept.record
            now = self._replace(connection, kept, chosen, Reason.MERGED)
            # One of the two must be seen.
            update_many(connection, [reflection_id], PUT_BACK)
            self._bin(connection, [other_id])
        return self._remember(now)

    def tags_used(self) -> Sequence[TagUse]:
        """See ``Library.tags_used``. The most used spelling of a tag stands for all of them."""
        with self._database.reading() as connection:
            return list_queries.tags_used(connection)

    def move_to_bin(self, reflection_ids: Iterable[str]) -> None:
        """See ``Library.move_to_bin``. All of them move, or none."""
        with self._database.writing() as connection:
            self._bin(connection, reflection_ids)

    def put_back(self, reflection_ids: Iterable[str]) -> None:
        """See ``Library.put_back``. All of them come back, or none."""
        with self._database.writing() as connection:
            update_many(connection, reflection_ids, PUT_BACK)

    def purge(self, reflection_ids: Iterable[str] | None = None) -> Sequence[str]:
        """See ``Library.purge``.

        Where another program reads in the library meanwhile, the last traces stay in its log until
        that is done: ``CouldNotSaveError`` says so, and emptying again finishes it.
        """
        gone = purge.purge(self._database, reflection_ids, stamp(self._now()))
        self._last = None
        return gone

    def purged_ids(self) -> Sequence[str]:
        """See ``Library.purged_ids``."""
        with self._database.reading() as connection:
            return [each for (each,) in rows(connection, _PURGED_IDS)]

    def duplicate(self, reflection_id: str) -> Record:
        """See ``Library.duplicate``.

        The copy of "Ward round" is "Copy of Ward round", and the next "Copy of Ward round (2)"; a
        reflection without a title lends its copy the words that it is listed by.
        """
        with self._database.writing() as connection:
            found = stored_record(connection, reflection_id).record
            reflection = found.reflection.model_copy(update={"published": None})
            name = found.title or opening_of(reflection.answers.description) or _UNTITLED_COPY
            title = copy_title(name, {each for (each,) in rows(connection, _COPIES)})
            record = self._new_record(connection, reflection, title)
            insert(connection, record)
        return record

    def giving_way(self) -> AbstractContextManager[None]:
        """See ``Library.giving_way``."""
        return self._database.giving_way()

    def close(self) -> None:
        """See ``Library.close``."""
        self._database.close()

    @contextmanager
    def _searching(self, query: Query | None) -> Iterator[tuple[Connection, Query]]:
        """What a list is read from. A few that the index does not know are read into it first.

        Where they are many, what is known is found: whoever reads them in is about it already.
        """
        query = query or list_queries.EVERYTHING
        with self._database.reading() as connection:
            if not query.words.strip() or not search_index.few_not_indexed(connection):
                yield connection, query
                return
        self._catch_up()
        with self._database.reading() as connection:
            yield connection, query

    def _catch_up(self) -> None:
        try:
            while self.update_search_index():
                continue
        except CouldNotSaveError:  # found is then what was known before
            log.warning("The search index could not be brought up to date")

    def _bin(self, connection: Connection, reflection_ids: Iterable[str]) -> None:
        last = value(connection, "SELECT max(binned_at) FROM reflections")
        moment = max(stamp(self._now()), last or "")
        update_many(connection, reflection_ids, MOVE_TO_BIN, moment=moment)

    def _replace(
        self, connection: Connection, kept: StoredRecord, wanted: Record, reason: Reason
    ) -> StoredRecord:
        """Give a reflection another content, and keep that as a revision if it is another one."""
        if content(wanted) == content(kept.record):
            return kept
        now = update(connection, kept, wanted, self._now())
        save_revision(connection, now, reason, self._now())
        return now

    def _remember(self, kept: StoredRecord) -> Record:
        """Know what was saved last, so that the next save of it need not ask."""
        self._last, self._last_connection = kept, self._database.times_connected
        return kept.record

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
