"""What the library knows of reviews, read without pydantic."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reflect_app.library.tables import review_rows
from reflect_app.library.tables.rows_by_id import number_of
from reflect_app.review.facts_for_row import queue_line
from reflect_app.review.state import NO_REVIEW, Review

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from apsw import Connection

    from reflect_app.library.connection.database import Database
    from reflect_app.review.entries import Entry
    from reflect_app.review.facts_for_row import ReviewLine

_REMEMBERED = 1000  # lines of a list


class _Known(NamedTuple):
    """A line of the list, and what was noted when it was made."""

    sign: tuple[object, ...]
    line: ReviewLine | None


class Reviews:
    """The part of a ``Library`` in a file that reads what was noted of reviews."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lines: dict[str, _Known] = {}

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
        """See ``Library.review_lines``. A line is made anew where something was noted since."""
        with self._database.reading() as connection:
            found = {each: self._line(connection, each) for each in ids}
        return {each: line for each, line in found.items() if line is not None}

    def _line(self, connection: Connection, reflection_id: str) -> ReviewLine | None:
        number = review_rows.number_if_there(connection, reflection_id)
        if number is None:
            return None
        known, sign = self._lines.get(reflection_id), review_rows.sign_of(connection, number)
        if known is None or known.sign != sign:
            entries = review_rows.entries_of_reflection(connection, number)
            known = _Known(sign, queue_line(Review(entries)))
            if len(self._lines) >= _REMEMBERED:
                self._lines.clear()
            self._lines[reflection_id] = known
        return known.line
