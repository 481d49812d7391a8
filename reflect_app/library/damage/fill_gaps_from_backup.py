"""What a repaired library is to hold: what was read of the damaged one, else what a backup has.

What was read whole stays. What was not gives way to the backup's where that is as new; where it is
older, what could be read stays and the backup's goes into the history, so that nothing is lost.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.library.damage.misread_ids import id_of, ids_of, is_misread
from reflect_app.library.damage.record_from_rows import Confidence, Reassembled, reassemble
from reflect_app.library.damage.revisions_from_rows import (
    RecoveredRevision,
    revision_from,
    revisions_of,
)
from reflect_app.library.damage.rows_proven_alone import missing_rows, rows_of
from reflect_app.library.tables import belonging_tables, publication_rows
from reflect_app.library.tables.checksums import digest_of
from reflect_app.library.tables.ids import is_id, new_id
from reflect_app.lifecycle import saved_status
from reflect_app.reflection import Record, Reflection
from reflect_app.revision import Reason
from reflect_app.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from reflect_app.library.damage.salvaged_rows import BelongingRow, SalvagedRows
    from reflect_app.library.tables.publication_rows import Key, Row


class Source(StrEnum):
    """Where a reflection of the repaired library comes from, as the report has it."""

    READ = "read"
    BACKUP = "from_backup"
    DOUBTFUL = "doubtful"
    RECOVERED = "recovered"


@dataclass(frozen=True)
class RebuiltReflection:
    """One reflection of the repaired library.

    ``number`` is what its row was, which it keeps where that is free.
    """

    number: int
    source: Source
    record: Record
    binned_at: str | None
    revisions: tuple[RecoveredRevision, ...] = ()
    belonging: Mapping[str, Sequence[BelongingRow]] = field(default_factory=dict)


@dataclass
class Reconciliation:
    """Goes through all that is known, one reflection at a time; what is counted fills up meanwhile.

    ``ids`` are those of the reflections that came from each source.
    """

    library: SalvagedRows
    backup: SalvagedRows
    now: datetime
    ids: dict[Source, list[str]] = field(default_factory=lambda: {each: [] for each in Source})
    lost: list[str] = field(default_factory=list)
    revisions: int = 0
    revisions_from_backup: int = 0
    revisions_lost: int = 0
    _seen: set[str] = field(default_factory=set)
    _proven: dict[int, str] = field(default_factory=dict)
    _in_backup: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number in sorted(self.backup.reflections):
            reflection_id = id_of(self.backup, number, sound=True)
            if reflection_id is not None:
                self._in_backup[reflection_id] = number

    @property
    def emptied(self) -> dict[str, str]:
        """What was removed for good, by id, with when; none of it comes back."""
        return self.backup.emptied | self.library.emptied

    def ledger(self, also: SalvagedRows | None = None) -> dict[Key, Row]:
        """All lines of what went out that are proven: here, in the backup, and ``also`` there."""
        known = [self.library, *([] if also is None else [also]), self.backup]
        return publication_rows.united(*(each.ledger.lines for each in known))

    def reflections(self) -> Iterator[RebuiltReflection]:
        """Every reflection that is to be in the repaired library."""
        for rebuilt in self._reflections():
            self.ids[rebuilt.source].append(rebuilt.record.id)
            self.revisions += len(rebuilt.revisions)
            yield rebuilt

    def _reflections(self) -> Iterator[RebuiltReflection]:
        for number in self._numbers():
            rebuilt = self._of_library(number)
            if rebuilt is not None:
                self._seen.add(rebuilt.record.id)
                yield rebuilt
        for reflection_id, number in self._in_backup.items():
            if reflection_id not in self._seen and reflection_id not in self.emptied:
                self._seen.add(reflection_id)
                yield self._of_backup(number)
        self.lost.extend(self._unaccounted())

    def _numbers(self) -> list[int]:
        """Of two rows with the same id, the one that is proven comes first."""
        library, found = self.library, set(self.library.reflections)
        times = Counter(id_of(library, number) for number in found)
        doubled = {number for number in found if times[id_of(library, number)] > 1}
        sound = {each for each in doubled if reassemble(library, each).checksum_ok}
        others = library.numbers().difference(found)
        return [*sorted(sound), *sorted(found - sound), *sorted(others)]

    def _unaccounted(self) -> Iterator[str]:
        """The ids that stand anywhere in the library, and that nothing became of."""
        for number in sorted({*self.library.reflections, *self.library.ids}):
            for each in filter(is_id, ids_of(self.library, number)):
                misread = is_misread(each, self._proven.get(number, ""))
                if not (misread or each in self._seen or each in self.emptied):
                    self._seen.add(each)
                    yield each

    def _id(self, number: int) -> str | None:
        """The id of a reflection, unless another one has it by now: one that the backup knows."""
        ids = [each for each in ids_of(self.library, number) if is_id(each)]
        ids.sort(key=lambda each: each not in self._in_backup)
        found = ids[0] if ids else self._id_in_backup(number)
        return None if found in self._seen else found

    def _id_in_index(self, number: int) -> str | None:
        """What the index of ids says: of a row that is not what was written, it knows better."""
        known = self.library.ids.get(number)
        return known if known and is_id(known) and known not in self._seen else None

    def _of_library(self, number: int) -> RebuiltReflection | None:
        reflection_id = self._id(number)
        other = self._from_backup(reflection_id)
        ours = reassemble(self.library, number, other.record if other else None)
        if ours.checksum_ok:
            self._proven[number] = ours.record.id
            if ours.record.id in self._seen:
                return None  # the same, read in another place
            if ours.record.id != reflection_id:
                reflection_id, other = ours.record.id, self._from_backup(ours.record.id)
        elif ours.confidence is Confidence.DOUBTFUL and other is None:
            reflection_id = self._id_in_index(number) or reflection_id
        if reflection_id in self.emptied:
            return None
        if ours.confidence is Confidence.FRAGMENT:
            return self._of_fragment(ours, reflection_id, other)
        if ours.confidence is Confidence.SOUND and not _contradicted(ours, other):
            source = Source.BACKUP if _is_backups(ours, other) else Source.READ
            return self._rebuilt(source, ours, ours, other)
        return self._of_doubtful(ours, reflection_id, other)

    def _of_doubtful(
        self, ours: Reassembled, reflection_id: str | None, other: Reassembled | None
    ) -> RebuiltReflection:
        if other is not None and other.confidence is Confidence.SOUND:
            if _same(ours, other):
                return self._rebuilt(Source.READ, replace(ours, record=other.record), ours, other)
            if other.record.version >= ours.record.version:
                return self._rebuilt(Source.BACKUP, other, ours, other)
        update = {"id": reflection_id or new_id(), "version": ours.record.version + 1}
        taken = replace(ours, record=ours.record.model_copy(update=update))
        source = Source.DOUBTFUL if reflection_id else Source.RECOVERED
        return self._rebuilt(source, taken, ours, other)

    def _of_fragment(
        self, ours: Reassembled, reflection_id: str | None, other: Reassembled | None
    ) -> RebuiltReflection | None:
        if other is not None:
            if _says_nothing_else(ours, other):
                return self._rebuilt(Source.BACKUP, other, ours, other)
            taken = replace(other, record=_laid_over(ours, other))
            return self._rebuilt(Source.DOUBTFUL, taken, ours, other)
        revisions = revisions_of(self.library, ours.number)
        if ours.empty and not revisions and not self.library.has_belonging(ours.number):
            return None  # its id, where that is known, is among the lost
        update: dict[str, object] = {"id": reflection_id or new_id(), "status": Status.DRAFT}
        if ours.empty and revisions:
            newest = revisions[-1]
            update |= {"title": newest.values["title"], "reflection": newest.reflection()}
        if ours.record.updated.year < _FIRST_YEAR:
            update |= {"created": self.now, "updated": self.now}
        taken = replace(ours, record=ours.record.model_copy(update=update), binned_at=None)
        return self._rebuilt(Source.RECOVERED, taken, ours, None)

    def _of_backup(self, number: int) -> RebuiltReflection:
        theirs = reassemble(self.backup, number)
        source = Source.BACKUP if theirs.confidence is Confidence.SOUND else Source.DOUBTFUL
        revisions = tuple(revisions_of(self.backup, number))
        self.revisions_from_backup += len(revisions)
        self.revisions_lost += sum(not each.sound for each in revisions)
        rebuilt = RebuiltReflection(number, source, theirs.record, theirs.binned_at, revisions)
        return self._with_rows(rebuilt, None, number)

    def _id_in_backup(self, number: int) -> str | None:
        """Whose number this is in the backup, where nobody in the library has that id."""
        found = id_of(self.backup, number, sound=True)
        return None if found in self.library.ids.values() else found

    def _from_backup(self, reflection_id: str | None) -> Reassembled | None:
        number = self._in_backup.get(reflection_id or "")
        return None if number is None else reassemble(self.backup, number)

    def _rebuilt(
        self, source: Source, taken: Reassembled, ours: Reassembled, other: Reassembled | None
    ) -> RebuiltReflection:
        """A reflection as it was ``taken``, with the revisions of both, each once.

        What the backup has goes into the history where anything else is in doubt.
        """
        theirs = revisions_of(self.backup, other.number) if other is not None else []
        pool = {digest_of(text): text for revision in theirs for text in revision.texts.values()}
        pool |= {digest_of(text): text for _prompt, text in taken.record.reflection.answers}
        read = revisions_of(self.library, ours.number, pool)
        revisions = _united(read, theirs)
        from_backup = sum(each in theirs for each in revisions)
        from_backup -= sum(each in theirs for each in read)
        self.revisions_from_backup += max(0, from_backup)
        last = max((revision.values["position"] for revision in revisions), default=0)
        missing = self._missing(ours, revisions, last)
        self.revisions_lost += missing + sum(not each.sound for each in revisions)
        spoilt = missing or self._may_miss(ours) or not all(each.sound for each in revisions)
        if (
            other is not None
            and (spoilt or source is Source.DOUBTFUL)
            and not _has(revisions, taken.record, other.record)
        ):
            revisions.append(revision_from(other.record, Reason.RECOVERED, self.now, last + 1))
        rebuilt = RebuiltReflection(
            ours.number, source, taken.record, taken.binned_at, tuple(revisions)
        )
        return self._with_rows(rebuilt, ours.number, other.number if other is not None else None)

    def _with_rows(
        self, rebuilt: RebuiltReflection, ours: int | None, theirs: int | None
    ) -> RebuiltReflection:
        """The same with the rows that have their own checksums; in doubt where one does not agree.

        ``ours`` and ``theirs`` are its numbers in the library and in the backup.
        """
        library, tables = self.library, belonging_tables.with_own_checksum()
        rows = {each.name: rows_of(each, library, self.backup, ours, theirs) for each in tables}
        sound = all(row.sound for each in rows.values() for row in each)
        sound = sound and not any(
            missing_rows(each, library, ours, rows[each.name]) for each in tables
        )
        certain = sound or rebuilt.source is Source.RECOVERED
        source = rebuilt.source if certain else Source.DOUBTFUL
        return replace(rebuilt, source=source, belonging=rows)

    def _missing(self, ours: Reassembled, revisions: Sequence[RecoveredRevision], last: int) -> int:
        """How many revisions there were besides these, as far as any trace of them is left."""
        known = len(self.library.revisions.get(ours.number, ()))
        indexed = self.library.last_position(ours.number)
        return max(0, max(known, last, indexed) - len(revisions))

    def _may_miss(self, ours: Reassembled) -> bool:
        """Whether there may have been revisions of which no trace is left."""
        return bool(self.library.pages_lost) and ours.number not in self.library.positions


_FIRST_YEAR = 1971  # a time before that stands for one that is not known


def _contradicted(ours: Reassembled, other: Reassembled | None) -> bool:
    """Whether a record that nothing proves differs from the backup's of the same version."""
    if other is None or other.confidence is not Confidence.SOUND or ours.checksum_ok:
        return False
    return ours.record.version == other.record.version and not _same(ours, other)


def _same(ours: Reassembled, other: Reassembled) -> bool:
    """Whether two are alike in all but where the writer was."""
    place = other.record.place
    return ours.record.model_copy(update={"place": place}) == other.record


def _is_backups(ours: Reassembled, other: Reassembled | None) -> bool:
    """Whether a record came out right only with a part of what the backup has just so."""
    return ours.patched and other is not None and _same(ours, other)


def _says_nothing_else(ours: Reassembled, other: Reassembled) -> bool:
    """Whether all that is left of a reflection stands in the backup just so."""
    theirs = dict(other.record.reflection.answers)
    texts = all(
        not text or text == theirs[prompt] for prompt, text in ours.record.reflection.answers
    )
    tags = ours.record.reflection.tags
    known = ours.record.updated.year < _FIRST_YEAR or ours.record.updated == other.record.updated
    return texts and (not tags or tags == other.record.reflection.tags) and (known or ours.empty)


def _laid_over(ours: Reassembled, other: Reassembled) -> Record:
    """What is left of a reflection, with the backup's for all that is not."""
    found, base = ours.record, other.record
    texts = dict(base.reflection.answers)
    texts |= {prompt: text for prompt, text in found.reflection.answers if text}
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


def _united(
    ours: Sequence[RecoveredRevision], theirs: Sequence[RecoveredRevision]
) -> list[RecoveredRevision]:
    """The revisions of both in order, each once, the better one of two; counted anew if need be.

    Two that have the same time and reason are the same one.
    """
    found: dict[tuple[tuple[str, str], int], RecoveredRevision] = {}
    for revisions in (theirs, ours):
        times = Counter[tuple[str, str]]()
        for revision in revisions:
            key = (revision.key, times[revision.key])
            times[revision.key] += 1
            if key not in found or revision.sound or not found[key].sound:
                found[key] = revision
    united = sorted(found.values(), key=lambda one: (one.values["position"], one.key))
    positions = [revision.values["position"] for revision in united]
    if len(set(positions)) == len(positions):
        return united
    united.sort(key=lambda one: (one.values["kept"], one.values["position"]))
    return [replace(one, values={**one.values, "position": at}) for at, one in enumerate(united, 1)]


def _has(revisions: Sequence[RecoveredRevision], present: Record, record: Record) -> bool:
    """Whether what a record holds is the present, or one of the revisions."""
    wanted = (record.title, record.reflection)
    held = ((revision.values["title"], revision.reflection()) for revision in revisions)
    return wanted == (present.title, present.reflection) or wanted in held
