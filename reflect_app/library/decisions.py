"""What the library knows of decisions about advice, read and noted without pydantic."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reflect_app.advice.decisions import REASON_LIMIT, Decisions
from reflect_app.clean_text import clean_text
from reflect_app.library.connection.missing_saves import OF_DECISIONS
from reflect_app.library.tables import decision_rows
from reflect_app.library.tables.rows_by_id import number_of, put_back

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.advice.decisions import Decision, Key, Role
    from reflect_app.clock import Clock
    from reflect_app.library.connection.database import Database


class DecisionsOfAuthors:
    """The part of a ``Library`` in a file that knows what authors decided about their words."""

    def __init__(self, database: Database, now: Clock) -> None:
        self._database = database
        self._now = now

    def decisions(self, reflection_id: str) -> Decisions:
        """See ``Library.decisions``."""
        with self._database.reading() as connection:
            return decision_rows.decisions_of(connection, number_of(connection, reflection_id))

    def decide(
        self,
        reflection_id: str,
        decisions: Iterable[Decision] = (),
        roles: Iterable[Role] = (),
        taken_back: Iterable[Key] = (),
    ) -> Decisions:
        """See ``Library.decide``."""
        found: list[Decision | Role] = [*map(_clean, decisions), *roles]
        moment = self._now()
        with self._database.writing() as connection:
            number = number_of(connection, reflection_id)
            put_back(connection, [reflection_id])
            decision_rows.take_back(connection, number, taken_back, moment)
            decision_rows.put(connection, number, found)
            count = decision_rows.how_many(connection, number)
            now = decision_rows.decisions_of(connection, number)
        self._database.note_saved(f"{reflection_id}{OF_DECISIONS}", count, moment)
        return now


def _clean(decision: Decision) -> Decision:
    """A decision as it is kept: its reason without control characters, and no longer than one."""
    reason = clean_text(decision.own_reason).strip()[:REASON_LIMIT]
    return replace(decision, own_reason=reason, words=clean_text(decision.words))
