"""What the library knows of reviews: read without pydantic, added in one transaction each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.tables import review_rows
from reflect_app.library.tables.rows_by_id import number_of
from reflect_app.review.queue_line import queue_line
from reflect_app.review.state import NO_REVIEW, Review

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reflect_app.library.connection.database import Database
    from reflect_app.review.entries import Entry
    from reflect_app.review.queue_line import ReviewLine


class Reviews:
    """The part of a ``Library`` in a file that reads what was noted of reviews."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def review(self, reflection_id: str) -> Review:
        """See ``Library.review``."""
        with self._database.reading() as connection:
            number = number_of(connection, reflection_id)
            entries = review_rows.entries_of_reflection(connection, number)
        return Review(entries) if entries else NO_REVIEW

    def shared(self, shared_id: str) -> Sequence[str]:
        """See ``Library.shared``."""
        with self._database.reading() as connection:
            return review_rows.shared(connection, shared_id)

    def entries_of(self, kind: type[Entry]) -> Sequence[tuple[str, Entry]]:
        """See ``Library.entries_of``."""
        with self._database.reading() as connection:
            return list(review_rows.entries_of_kind(connection, kind))

    def review_lines(self, ids: Iterable[str]) -> Mapping[str, ReviewLine]:
        """See ``Library.review_lines``."""
        found: dict[str, ReviewLine] = {}
        with self._database.reading() as connection:
            for each in ids:
                number = review_rows.number_if_there(connection, each)
                if number is None:
                    continue
                entries = review_rows.entries_of_reflection(connection, number)
                line = queue_line(Review(entries)) if entries else None
                if line is not None:
                    found[each] = line
        return found
