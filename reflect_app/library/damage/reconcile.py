"""What a repaired library is to hold: what was read of the damaged one, else what a backup has.

What was read whole stays. What was not gives way to the backup's where that is as new; where it is
older, what could be read stays and the backup's goes into the history, so that nothing is lost.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from reflect_app.history import Reason
from reflect_app.library.damage.reassemble import Piece, Worth, id_of, put_together
from reflect_app.library.damage.recovered_revisions import State, state_from, states_of
from reflect_app.library.tables.ids import new_id
from reflect_app.library.tables.revision_rows import digest_of
from reflect_app.lifecycle import saved_status
from reflect_app.reflection import Record, Reflection, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from reflect_app.library.damage.salvage import Rows


class Origin(Enum):
    """Where a reflection of the repaired library comes from."""

    READ = auto()
    BACKUP = auto()
    DOUBTFUL = auto()
    RECOVERED = auto()


@dataclass(frozen=True)
class Outcome:
    """One reflection of the repaired library; of ``states``, ``from_backup`` are the backup's.

    ``number`` is what its row was, which it keeps where that is free.
    """

    number: int
    origin: Origin
    record: Record
    binned_at: str | None
    states: tuple[State, ...] = ()
    from_backup: int = 0


@dataclass
class Combining:
    """Goes through all that is known, one reflection at a time; ``lost`` fills up meanwhile."""

    library: Rows
    backup: Rows
    now: datetime
    lost: list[str] = field(default_factory=list)
    states_lost: int = 0
    _seen: set[str] = field(default_factory=set)
    _in_backup: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number in sorted(self.backup.heads):
            reflection_id = id_of(self.backup, number, sound=True)
            if reflection_id is not None:
                self._in_backup[reflection_id] = number

    @property
    def emptied(self) -> dict[str, str]:
        """What was removed for good, by id, with when; none of it comes back."""
        return self.backup.emptied | self.library.emptied

    def outcomes(self) -> Iterator[Outcome]:
        """Every reflection that is to be in the repaired library."""
        with_head = [number for number in self.library.numbers() if number in self.library.heads]
        without = self.library.numbers().difference(with_head)
        for number in (*sorted(with_head), *sorted(without)):
            outcome = self._of_library(number)
            if outcome is not None:
                self._seen.add(outcome.record.id)
                yield outcome
        for reflection_id, number in self._in_backup.items():
            if reflection_id not in self._seen and reflection_id not in self.emptied:
                yield self._of_backup(number)

    def _of_library(self, number: int) -> Outcome | None:
        reflection_id = id_of(self.library, number) or self._id_in_backup(number)
        if reflection_id in self._seen:
            reflection_id = None
        if reflection_id in self.emptied:
            return None
        other = self._piece_of_backup(reflection_id)
        piece = put_together(self.library, number, other.record if other else None)
        if piece.worth is Worth.FRAGMENT:
            return self._of_fragment(piece, reflection_id, other)
        if piece.worth is Worth.SOUND and not self._contradicted(piece, other):
            whose = Origin.BACKUP if _is_backups(piece, other) else Origin.READ
            outcome = Outcome(piece.number, whose, piece.record, piece.binned_at)
            return self._with_states(outcome, piece, other)
        return self._of_doubtful(piece, reflection_id, other)

    def _contradicted(self, piece: Piece, other: Piece | None) -> bool:
        """Whether a record that nothing proves differs from the backup's of the same version."""
        if other is None or other.worth is not Worth.SOUND or piece.proven:
            return False
        return piece.record.version == other.record.version and not _same(piece, other)

    def _of_doubtful(self, piece: Piece, reflection_id: str | None, other: Piece | None) -> Outcome:
        if other is not None and other.worth is Worth.SOUND:
            if _same(piece, other):
                return self._with_states(
                    Outcome(piece.number, Origin.READ, other.record, piece.binned_at), piece, other
                )
            if other.record.version >= piece.record.version:
                outcome = Outcome(piece.number, Origin.BACKUP, other.record, other.binned_at)
                return self._with_states(outcome, piece, other)
        record = piece.record.model_copy(
            update={"id": reflection_id or new_id(), "version": piece.record.version + 1}
        )
        outcome = Outcome(piece.number, Origin.DOUBTFUL, record, piece.binned_at)
        return self._with_states(outcome, piece, other, recovered=other)

    def _of_fragment(
        self, piece: Piece, reflection_id: str | None, other: Piece | None
    ) -> Outcome | None:
        if other is not None:
            if _says_nothing_else(piece, other):
                outcome = Outcome(piece.number, Origin.BACKUP, other.record, other.binned_at)
                return self._with_states(outcome, piece, other)
            outcome = Outcome(
                piece.number, Origin.DOUBTFUL, _laid_over(piece, other), other.binned_at
            )
            return self._with_states(outcome, piece, other, recovered=other)
        states = states_of(self.library, piece.number)
        if piece.bare and not states:
            if reflection_id is not None:
                self.lost.append(reflection_id)
            return None
        return self._recovered(piece, reflection_id, states)

    def _recovered(
        self, piece: Piece, reflection_id: str | None, states: Sequence[State]
    ) -> Outcome:
        """A new draft of what there is; without answers, of the newest revision."""
        record = piece.record
        if piece.bare:
            newest = states[-1]
            record = record.model_copy(
                update={"title": newest.values["title"], "reflection": newest.reflection()}
            )
        update: dict[str, object] = {"id": reflection_id or new_id(), "status": Status.DRAFT}
        if record.updated.year < _FIRST_YEAR:
            update |= {"created": self.now, "updated": self.now}
        outcome = Outcome(piece.number, Origin.RECOVERED, record.model_copy(update=update), None)
        return self._with_states(outcome, piece, None)

    def _of_backup(self, number: int) -> Outcome:
        piece = put_together(self.backup, number)
        origin = Origin.BACKUP if piece.worth is Worth.SOUND else Origin.DOUBTFUL
        states = tuple(states_of(self.backup, number))
        return Outcome(number, origin, piece.record, piece.binned_at, states, len(states))

    def _id_in_backup(self, number: int) -> str | None:
        """Whose number this is in the backup, where nobody in the library has that id."""
        found = id_of(self.backup, number, sound=True) if number in self.backup.heads else None
        taken = self.library.ids.values()
        return None if found in taken else found

    def _piece_of_backup(self, reflection_id: str | None) -> Piece | None:
        number = self._in_backup.get(reflection_id or "")
        return None if number is None else put_together(self.backup, number)

    def _with_states(
        self, outcome: Outcome, piece: Piece, other: Piece | None, recovered: Piece | None = None
    ) -> Outcome:
        """The outcome with the revisions of both, each once."""
        theirs = states_of(self.backup, other.number) if other is not None else []
        pool = {digest_of(text): text for state in theirs for text in state.texts.values()}
        pool |= {digest_of(text): text for _prompt, text in outcome.record.reflection.answers}
        ours = states_of(self.library, piece.number, pool)
        states = _united(ours, theirs)
        taken = sum(state in theirs for state in states) - sum(state in theirs for state in ours)
        last = max((state.values["position"] for state in states), default=0)
        missing = self._missing(piece, states, last)
        self.states_lost += missing
        spoilt = missing or self._may_miss(piece) or not all(state.sound for state in states)
        recovered = recovered or (other if spoilt else None)
        if recovered is not None and not _has(states, outcome.record, recovered.record):
            states.append(state_from(recovered.record, Reason.RECOVERED, self.now, last + 1))
        return replace(outcome, states=tuple(states), from_backup=max(0, taken))

    def _missing(self, piece: Piece, states: Sequence[State], last: int) -> int:
        """How many revisions there were besides these, as far as any trace of them is left."""
        known = len(self.library.revisions.get(piece.number, ()))
        indexed = self.library.positions.get(piece.number, 0)
        return max(0, max(known, last, indexed) - len(states))

    def _may_miss(self, piece: Piece) -> bool:
        """Whether there may have been revisions of which no trace is left."""
        return bool(self.library.pages_lost) and piece.number not in self.library.positions


_FIRST_YEAR = 1971  # a time before that stands for one that is not known


def _same(piece: Piece, other: Piece) -> bool:
    """Whether two are alike in all but where the writer was."""
    place = other.record.place
    return piece.record.model_copy(update={"place": place}) == other.record


def _is_backups(piece: Piece, other: Piece | None) -> bool:
    """Whether a record came out right only with a part of what the backup has just so."""
    return piece.pieced and other is not None and _same(piece, other)


def _says_nothing_else(piece: Piece, other: Piece) -> bool:
    """Whether all that is left of a reflection stands in the backup just so."""
    theirs = dict(other.record.reflection.answers)
    texts = all(not text or text == theirs[prompt] for prompt, text in _answers(piece))
    tags = piece.record.reflection.tags
    known = piece.record.updated.year < _FIRST_YEAR or piece.record.updated == other.record.updated
    return texts and (not tags or tags == other.record.reflection.tags) and (known or piece.bare)


def _answers(piece: Piece) -> Iterator[tuple[str, str]]:
    return iter(piece.record.reflection.answers)


def _laid_over(piece: Piece, other: Piece) -> Record:
    """What is left of a reflection, with the backup's for all that is not."""
    found, base = piece.record, other.record
    texts = dict(base.reflection.answers) | {p: text for p, text in _answers(piece) if text}
    reflection = Reflection(
        answers=type(base.reflection.answers)(**texts),
        tags=found.reflection.tags or base.reflection.tags,
        published=found.reflection.published or base.reflection.published,
    )
    edited = base.model_copy(update={"reflection": reflection})
    return edited.model_copy(
        update={
            "title": found.title or base.title,
            "status": saved_status(base, edited),
            "version": base.version + 1,
            "updated": max(found.updated, base.updated),
        }
    )


def _united(ours: Sequence[State], theirs: Sequence[State]) -> list[State]:
    """The revisions of both in order, each once, the better one of two; counted anew if need be.

    Two that have the same time and reason are the same one.
    """
    found: dict[tuple[tuple[str, str], int], State] = {}
    for states in (theirs, ours):
        times = Counter[tuple[str, str]]()
        for state in states:
            key = (state.key, times[state.key])
            times[state.key] += 1
            if key not in found or state.sound or not found[key].sound:
                found[key] = state
    united = sorted(found.values(), key=lambda one: (one.values["position"], one.key))
    positions = [state.values["position"] for state in united]
    if len(set(positions)) == len(positions):
        return united
    united.sort(key=lambda one: (one.values["kept"], one.values["position"]))
    return [
        State({**state.values, "position": at}, state.texts, state.sound)
        for at, state in enumerate(united, 1)
    ]


def _has(states: Sequence[State], present: Record, record: Record) -> bool:
    """Whether what a record holds is the present, or one of the revisions."""
    wanted = (record.title, record.reflection)
    held = ((state.values["title"], state.reflection()) for state in states)
    return wanted == (present.title, present.reflection) or wanted in held
