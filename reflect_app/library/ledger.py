"""The ledger of what went out, read and noted without pydantic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.library.connection.missing_saves import OF_LEDGER
from reflect_app.library.tables import publication_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reflect_app.clock import Clock
    from reflect_app.ledger_line import LedgerLine
    from reflect_app.library.connection.database import Database

_LINES = 1_000  # read in one go, in some 15 ms


class Ledger:
    """The part of a ``Library`` in a file that knows what went out."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._database = database
        self._now = now

    def lines(
        self, *, reflection_id: str | None = None, folder: str | None = None
    ) -> Iterator[LedgerLine]:
        """See ``Library.ledger``. In slices, between which others go first in a long job."""
        last: int | None = publication_rows.BEFORE_ALL
        while last is not None:
            with self._database.reading() as connection:
                asked = publication_rows.lines(
                    connection,
                    reflection_id=reflection_id,
                    folder=folder,
                    behind=last,
                    at_most=_LINES,
                )
                some = list(asked)
            yield from (line for _number, line in some if line is not None)
            last = some[-1][0] if len(some) == _LINES else None
            if last is not None and self._database.gives_way:
                self._database.let_others_first()

    def last_noted(self, folder: str) -> int:
        """See ``Library.last_noted``."""
        with self._database.reading() as connection:
            return publication_rows.last_of(connection, folder)

    def note_files(self, lines: Iterable[LedgerLine]) -> None:
        """See ``Library.note_files``."""
        with self._database.writing() as connection:
            publication_rows.put(connection, lines)
            last = publication_rows.last_number(connection)
        self._database.note_saved(OF_LEDGER, last, self._now())

    def move_lines(
        self, lines: Iterable[LedgerLine], folder: str, reflection_id: str | None = None
    ) -> None:
        """See ``Library.move_lines``."""
        rows = [
            *publication_rows.moved(lines, folder, reflection_id)
        ]  # no time of a transaction goes into sums
        with self._database.writing() as connection:
            publication_rows.move(connection, rows)
