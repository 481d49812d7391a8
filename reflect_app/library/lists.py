"""What the library answers for lists: found, counted and in order, and its search kept up to date.

Nothing here needs pydantic: a list is there before that.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, TypeVar

from reflect_app.errors import CouldNotSaveError
from reflect_app.library.connection.turns import SLICE_S
from reflect_app.library.tables import list_queries, rows_by_id, search_index

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from apsw import Connection

    from reflect_app.library.connection.database import Database
    from reflect_app.queries import Counts, Query
    from reflect_app.status import Status
    from reflect_app.summary import Summary

Found = TypeVar("Found")
log = logging.getLogger(__name__)


class Lists:
    """The part of a ``Library`` in a file that lists what there is."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._as_asked: tuple[int, int] | None = None  # the library, when nothing was to be read in

    def find(
        self, query: Query | None = None, *, start: int = 0, limit: int | None = None
    ) -> Sequence[Summary]:
        """See ``Library.find``. A few that the index does not know yet are read into it first."""
        return self._listed(
            query, lambda connection, asked: list_queries.lines(connection, asked, start, limit)
        )

    def count_by_status(self, query: Query | None = None) -> dict[Status, int]:
        """See ``Library.count_by_status``."""
        return self._listed(query, list_queries.count_by_status)

    def position(self, reflection_id: str, query: Query | None = None) -> int | None:
        """See ``Library.position``."""
        if query in {None, list_queries.EVERYTHING}:
            with self._database.reading() as connection:
                return list_queries.position(
                    connection, rows_by_id.valid_id_or_empty(reflection_id)
                )
        found = self.ids(query)
        return found.index(reflection_id) if reflection_id in found else None

    def ids(self, query: Query | None = None) -> Sequence[str]:
        """See ``Library.ids``."""
        return self._listed(query, list_queries.ids)

    def counts(self) -> Counts:
        """See ``Library.counts``."""
        with self._database.reading() as connection:
            return list_queries.counts(connection)

    def openings(self) -> Sequence[tuple[str, str]]:
        """See ``Library.openings``."""
        with self._database.reading() as connection:
            return list_queries.openings(connection)

    def update_search_index(self, at_most: int = 200) -> int:
        """See ``Library.update_search_index``."""
        with self._database.writing() as connection:
            search_index.update(connection, at_most, seconds=SLICE_S)
            return search_index.count_not_indexed(connection)

    def _listed(self, query: Query | None, ask: Callable[[Connection, Query], Found]) -> Found:
        """What a list is asked for. A few that the index does not know are read into it first.

        Where they are many, what is known is found: whoever reads them in is about it already.
        """
        query = query or list_queries.EVERYTHING
        with self._database.reading() as connection:
            if not query.words.strip():
                return ask(connection, query)
            if not self._has_few_to_read_in(connection):
                found = ask(connection, query)
                if not self._has_few_to_read_in(connection):  # what is read now may be newer
                    return found
        self._catch_up()
        with self._database.reading() as connection:
            return ask(connection, query)

    def _has_few_to_read_in(self, connection: Connection) -> bool:
        """Whether the index does not know a few; asked anew only where anything has changed.

        SQLite knows what others changed once something was read in a transaction.
        """
        if self._as_asked != (self._database.times_connected, connection.data_version()):
            if search_index.few_not_indexed(connection):
                return True
            self._as_asked = self._database.times_connected, connection.data_version()
        return False

    def _catch_up(self) -> None:
        try:
            while self.update_search_index():
                continue
        except CouldNotSaveError:  # found is then what was known before
            log.warning("The search index could not be brought up to date")
