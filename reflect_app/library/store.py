"""The library in a file: plain SQL over one connection, one transaction for each change.

Lists are read without pydantic, which takes longer to import than a list takes to be read; it
comes when the first reflection is asked for as a whole.
"""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from reflect_app.clock import Clock, utc_now
from reflect_app.errors import BackupError, CouldNotOpenLibraryError
from reflect_app.library import move_in_slices, purge
from reflect_app.library.connection.database import Database
from reflect_app.library.connection.missing_saves import MissingSave, missing_saves
from reflect_app.library.files import fault_causes, last_saved, library_file, sqlite_file
from reflect_app.library.lists import Lists
from reflect_app.library.questions import rows
from reflect_app.library.tables import queue_queries, rows_by_id
from reflect_app.library.tables.checked_values import check_is_text
from reflect_app.library.tables.stored_times import stamp
from reflect_app.library.tables.tags_used import tags_used
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime

    from reflect_app.advice.decisions import Decision, Decisions, Key, Role
    from reflect_app.errors import ReflectError
    from reflect_app.ledger_line import Arrival, LedgerLine, WentOut
    from reflect_app.library.decisions import DecisionsOfAuthors
    from reflect_app.library.ledger import Ledger
    from reflect_app.library.reviews import Reviews
    from reflect_app.library.whole_reflections import WholeReflections
    from reflect_app.lifecycle import Event
    from reflect_app.queries import Counts, Query
    from reflect_app.reflection import EditorPosition, Record, Reflection
    from reflect_app.review.entries import Entry
    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.review.state import Review
    from reflect_app.revision import Reason, Revision, RevisionLine
    from reflect_app.status import Status
    from reflect_app.summary import Summary
    from reflect_app.tags import TagUse
    from reflect_app.tally import Tally

_PURGED_IDS = "SELECT id FROM emptied ORDER BY id"


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
        is_current = state is library_file.LibraryState.CURRENT
        if not is_current:
            from reflect_app.library.connection import create  # noqa: PLC0415  -- hardly ever due

            if state is library_file.LibraryState.OLDER:
                _back_up_first(path, backups or path.with_name("backups"), now())
                create.migrate(path)
            else:
                create.create_tables(path)
        library_file.keep_private(path)
        database = Database(path, patience=patience, gives_way=gives_way, is_current=is_current)
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
        self._lists = Lists(database)
        self._looked_on = 0  # how often it had been connected to when that was looked for
        self._missing: tuple[MissingSave, ...] | None = None

    def create(
        self,
        reflection: Reflection | None = None,
        *,
        title: str = "",
        status: Status | None = None,
        place: EditorPosition | None = None,
    ) -> Record:
        """See ``Library.create``."""
        return self._whole.create(reflection, title=title, status=status, place=place)

    def create_many(
        self, arrivals: Iterable[Arrival], *, if_newest: str | None = None
    ) -> Sequence[Record]:
        """See ``Library.create_many``."""
        return self._whole.create_many(arrivals, if_newest=if_newest)

    def get(self, reflection_id: str) -> Record:
        """See ``Library.get``."""
        return self._whole.get(reflection_id)

    def open_for_writing(self, reflection_id: str) -> Record:
        """See ``Library.open_for_writing``."""
        return self._whole.open_for_writing(reflection_id)

    def save(
        self, record: Record, *, keeping: Reason | None = None, event: Event | None = None
    ) -> Record:
        """See ``Library.save``. A change of the place alone makes no new version."""
        return self._whole.save(record, keeping=keeping, event=event)

    def duplicate(self, reflection_id: str) -> Record:
        """See ``Library.duplicate``."""
        return self._whole.duplicate(reflection_id)

    def history(self, reflection_id: str) -> Sequence[RevisionLine]:
        """See ``Library.history``."""
        return self._whole.history(reflection_id)

    def revision(self, reflection_id: str, number: int) -> Revision:
        """See ``Library.revision``."""
        return self._whole.revision(reflection_id, number)

    def restore(self, reflection_id: str, number: int) -> Record:
        """See ``Library.restore``."""
        return self._whole.restore(reflection_id, number)

    def reunite(self, reflection_id: str, other_id: str, *, keep_other: bool) -> Record:
        """See ``Library.reunite``."""
        return self._whole.reunite(reflection_id, other_id, keep_other=keep_other)

    def review(self, reflection_id: str) -> Review:
        """See ``Library.review``."""
        return self._reviews.review(reflection_id)

    def add_to_review(
        self,
        reflection_id: str,
        entries: Iterable[Entry],
        *,
        record: Record | None = None,
        keeping: Reason | None = None,
        then: Reason | None = None,
    ) -> Record:
        """See ``Library.add_to_review``."""
        if record is None:
            return self._whole.add_to_review(reflection_id, entries)
        return self._whole.save(record, keeping=keeping, entries=entries, then=then)

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
        return self._whole.take_in(reflection_id, reflection, entries, title=title, status=status)

    def shared(self, shared_id: str) -> Sequence[str]:
        """See ``Library.shared``."""
        return self._reviews.shared(shared_id)

    def entries_of(self, kind: type[Entry]) -> Sequence[tuple[str, Entry]]:
        """See ``Library.entries_of``."""
        return self._reviews.entries_of(kind)

    def review_lines(self, ids: Iterable[str]) -> Mapping[str, ReviewLine]:
        """See ``Library.review_lines``."""
        with self._database.reading() as connection:
            if not queue_queries.anything_is_noted(connection):
                return {}  # and what reads reviews is not imported for a list without any
        return self._reviews.review_lines(ids)

    def decisions(self, reflection_id: str) -> Decisions:
        """See ``Library.decisions``."""
        return self._decided.decisions(reflection_id)

    def decide(
        self,
        reflection_id: str,
        decisions: Iterable[Decision] = (),
        roles: Iterable[Role] = (),
        taken_back: Iterable[Key] = (),
    ) -> Decisions:
        """See ``Library.decide``."""
        return self._decided.decide(reflection_id, decisions, roles, taken_back)

    def find(
        self, query: Query | None = None, *, start: int = 0, limit: int | None = None
    ) -> Sequence[Summary]:
        """See ``Library.find``. A few that the index does not know yet are read into it first."""
        return self._lists.find(query, start=start, limit=limit)

    def count_by_status(self, query: Query | None = None) -> dict[Status, int]:
        """See ``Library.count_by_status``."""
        return self._lists.count_by_status(query)

    def position(self, reflection_id: str, query: Query | None = None) -> int | None:
        """See ``Library.position``."""
        return self._lists.position(reflection_id, query)

    def ids(self, query: Query | None = None) -> Sequence[str]:
        """See ``Library.ids``."""
        return self._lists.ids(query)

    def counts(self) -> Counts:
        """See ``Library.counts``."""
        return self._lists.counts()

    def newest_id(self) -> str:
        """See ``Library.newest_id``."""
        with self._database.reading() as connection:
            return rows_by_id.newest_id(connection)

    def openings(self) -> Sequence[tuple[str, str]]:
        """See ``Library.openings``."""
        return self._lists.openings()

    def update_search_index(self, at_most: int = 200) -> int:
        """See ``Library.update_search_index``."""
        return self._lists.update_search_index(at_most)

    def tags_used(self) -> Sequence[TagUse]:
        """See ``Library.tags_used``. The most used spelling of a tag stands for all of them."""
        with self._database.reading() as connection:
            return tags_used(connection)

    def note_published(self, lot: Iterable[WentOut]) -> Sequence[ReflectError | None]:
        """See ``Library.note_published``."""
        return self._whole.note_published(lot)

    def note_files(self, lines: Iterable[LedgerLine]) -> None:
        """See ``Library.note_files``."""
        self._ledger.note_files(lines)

    def move_lines(
        self, lines: Iterable[LedgerLine], folder: str, reflection_id: str | None = None
    ) -> None:
        """See ``Library.move_lines``."""
        self._ledger.move_lines(lines, folder, reflection_id)

    def ledger(
        self, *, reflection_id: str | None = None, folder: str | None = None
    ) -> Sequence[LedgerLine]:
        """See ``Library.ledger``."""
        return list(self._ledger.lines(reflection_id=reflection_id, folder=folder))

    def each_line(self, folder: str) -> Iterator[LedgerLine]:
        """See ``Library.each_line``."""
        return self._ledger.lines(folder=folder)

    def last_noted(self, folder: str) -> int:
        """See ``Library.last_noted``."""
        return self._ledger.last_noted(folder)

    def withdraw(self, reflection_id: str, at: datetime) -> Record | None:
        """See ``Library.withdraw``."""
        return self._whole.withdraw(reflection_id, at)

    def tally(self, starts: Sequence[datetime]) -> Tally:
        """See ``Library.tally``."""
        from reflect_app.library.tables import tally_queries  # noqa: PLC0415  -- not for the list

        with self._database.reading() as connection:
            return tally_queries.tally(connection, starts)

    def move_to_bin(self, reflection_ids: Iterable[str]) -> None:
        """See ``Library.move_to_bin``."""
        move_in_slices.move_to_bin(self._database, reflection_ids, self._now())

    def put_back(self, reflection_ids: Iterable[str]) -> None:
        """See ``Library.put_back``."""
        move_in_slices.put_back(self._database, reflection_ids)

    def purge(self, reflection_ids: Iterable[str] | None = None) -> Sequence[str]:
        """See ``Library.purge``.

        Where another program reads in the library meanwhile, the last traces stay in its log until
        that is done: ``CouldNotSaveError`` says so, and emptying again finishes it.
        """
        gone = purge.purge(self._database, reflection_ids, stamp(self._now()))
        vars(self).pop("_whole", None)  # what it knows of the last save may be gone
        return gone

    def purged_ids(self) -> Sequence[str]:
        """See ``Library.purged_ids``."""
        with self._database.reading() as connection:
            found = [each for (each,) in rows(connection, _PURGED_IDS)]
            check_is_text(*found)
            return found

    def missing_saves(self) -> Sequence[MissingSave]:
        """See ``Library.missing_saves``."""
        if self._missing is None or self._looked_on != self.times_connected:
            self._looked_on = self.times_connected
            with self._database.reading() as connection:
                self._missing = missing_saves(connection, self._database.path)
        return self._missing

    def forget_missing_saves(self) -> None:
        """See ``Library.forget_missing_saves``."""
        if self._missing:
            last_saved.forget(self._database.path)

    def giving_way(self) -> AbstractContextManager[None]:
        """See ``Library.giving_way``."""
        return self._database.giving_way()

    @property
    def times_connected(self) -> int:
        """See ``Library.times_connected``."""
        return self._database.times_connected

    def rest(self) -> None:
        """See ``Library.rest``."""
        self._database.rest()

    def close(self) -> None:
        """See ``Library.close``."""
        self._database.close()

    @cached_property
    def _decided(self) -> DecisionsOfAuthors:
        """The part that knows what authors decided about advice."""
        from reflect_app.library.decisions import DecisionsOfAuthors  # noqa: PLC0415  -- as above

        return DecisionsOfAuthors(self._database, self._now)

    @cached_property
    def _ledger(self) -> Ledger:
        """The part that knows what went out."""
        from reflect_app.library.ledger import Ledger  # noqa: PLC0415  -- not before the list

        return Ledger(self._database, self._now)

    @cached_property
    def _reviews(self) -> Reviews:
        """The part that reads reviews."""
        from reflect_app.library.reviews import Reviews  # noqa: PLC0415  -- not before the list

        return Reviews(self._database)

    @cached_property
    def _whole(self) -> WholeReflections:
        """The part that needs pydantic."""
        from reflect_app.library.whole_reflections import WholeReflections  # noqa: PLC0415  -- 80 ms

        return WholeReflections(self._database, self._now)
