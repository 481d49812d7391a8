"""A library in memory that keeps the promises of ``reflect_app.library.Library``."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from reflect_app.advice.counting import count_words
from reflect_app.errors import ChangedElsewhereError, NoSuchReflectionError, NoSuchRevisionError
from reflect_app.history import STATUS_REASONS, Reason, Revision, RevisionLine
from reflect_app.lifecycle import saved_status
from reflect_app.queries import EVERYTHING, Counts, Order, Query
from reflect_app.reflection import (
    EditorPosition,
    PromptKey,
    Record,
    Reflection,
    Status,
    Summary,
    TagUse,
    opening_of,
    tag_key,
)
from tests.drivers.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_ASKED = re.compile(r'"([^"]*)("?)|([^\s"]+)')


class FakeLibrary:
    """A library that nothing else has open.

    Set ``refuses`` to an error and every change raises it; ``saves`` counts the changes kept. Set
    ``not_indexed`` to how many reflections there are that the search does not know yet; ``asked``
    has the name of each question about the list, in order.
    """

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        self.records: dict[str, Record] = {}
        self.binned: list[str] = []
        self.revisions: dict[str, list[Revision]] = {}
        self.gone: list[str] = []
        self.refuses: Exception | None = None
        self.saves = self.not_indexed = 0
        self.asked: list[str] = []
        self.closed = False
        self._now = now or Clock(datetime(2026, 1, 5, 9, 0, tzinfo=UTC), step=timedelta(seconds=1))

    # Writing

    def create(
        self,
        reflection: Reflection | None = None,
        *,
        title: str = "",
        status: Status | None = None,
        place: EditorPosition | None = None,
    ) -> Record:
        self._change()
        now = self._now()
        record = Record(
            id=uuid.uuid4().hex,
            title=title,
            status=status or Status.DRAFT,
            reflection=reflection or Reflection(),
            place=place or EditorPosition(),
            created=now,
            updated=now,
        )
        self.records[record.id] = record
        return record

    def get(self, reflection_id: str) -> Record:
        try:
            return self.records[reflection_id]
        except KeyError:
            raise NoSuchReflectionError(reflection_id) from None

    def open_for_writing(self, reflection_id: str) -> Record:
        record = self.get(reflection_id)
        self._keep_unless_kept(record, Reason.OPENED)
        return record

    def save(self, record: Record, *, keeping: Reason | None = None) -> Record:
        kept = self.get(record.id)
        if kept.version != record.version:
            message = "This reflection was changed elsewhere."
            raise ChangedElsewhereError(message, "Open it again.")
        if keeping is not None:
            self._keep_unless_kept(kept, keeping)
        if kept.model_copy(update={"place": record.place}) == record:
            self.records[record.id] = record
            return record
        self._change()
        asked, record = (
            record.status,
            record.model_copy(update={"status": saved_status(kept, record)}),
        )
        changes = {"version": kept.version + 1, "updated": self._now()}
        self.binned = [one for one in self.binned if one != record.id]
        saved = self.records[record.id] = record.model_copy(update=changes)
        if asked in STATUS_REASONS and asked is not kept.status:
            self._keep(saved, STATUS_REASONS[asked])
        return saved

    def save_place(self, reflection_id: str, place: EditorPosition) -> None:
        self._change()
        record = self.get(reflection_id)
        self.records[reflection_id] = record.model_copy(update={"place": place})

    def duplicate(self, reflection_id: str) -> Record:
        original = self.get(reflection_id)
        title = summary_of(original).display_title
        copied = original.reflection.model_copy(update={"published": None})
        return self.create(copied, title=f"Copy of {title}")

    # Finding

    def find(
        self, query: Query | None = None, *, start: int = 0, limit: int | None = None
    ) -> Sequence[Summary]:
        self.asked.append("find")
        query = query or EVERYTHING
        found = self._found(query)[start : None if limit is None else start + limit]
        return [_with_excerpt(each, query.words) for each in found]

    def count(self, query: Query | None = None) -> int:
        self.asked.append("count")
        return len(self._found(query or EVERYTHING))

    def count_by_status(self, query: Query | None = None) -> dict[Status, int]:
        self.asked.append("count")
        everywhere = (query or EVERYTHING).model_copy(update={"status": None})
        return dict(Counter(record.status for record in self._found(everywhere)))

    def position(self, reflection_id: str, query: Query | None = None) -> int | None:
        self.asked.append("position")
        ids = [record.id for record in self._found(query or EVERYTHING)]
        return ids.index(reflection_id) if reflection_id in ids else None

    def ids(self, query: Query | None = None) -> Sequence[str]:
        self.asked.append("ids")
        return [record.id for record in self._found(query or EVERYTHING)]

    def counts(self) -> Counts:
        statuses = [record.status for record in self._found(EVERYTHING)]
        by_status = {status: statuses.count(status) for status in Status if status in statuses}
        return Counts(by_status=by_status, binned=len(self.binned), not_indexed=self.not_indexed)

    def update_search_index(self, at_most: int = 200) -> int:
        self._change()
        self.not_indexed = max(0, self.not_indexed - at_most)
        return self.not_indexed

    def tags_used(self) -> Sequence[TagUse]:
        first: dict[str, str] = {}
        count: dict[str, int] = {}
        for record in self._found(EVERYTHING):
            for tag in record.reflection.tags:
                first.setdefault(tag_key(tag), tag)
                count[tag_key(tag)] = count.get(tag_key(tag), 0) + 1
        keys = sorted(count, key=lambda key: (-count[key], key))
        return [TagUse(tag=first[key], count=count[key]) for key in keys]

    # History

    def history(self, reflection_id: str) -> Sequence[RevisionLine]:
        self.get(reflection_id)
        kept = reversed(self.revisions.get(reflection_id, []))
        return [RevisionLine(**each.model_dump(exclude={"reflection"})) for each in kept]

    def revision(self, reflection_id: str, number: int) -> Revision:
        self.get(reflection_id)
        for each in self.revisions.get(reflection_id, []):
            if each.number == number:
                return each
        message = f"This reflection has no version {number} in its history."
        raise NoSuchRevisionError(message, "Open its history to see which there are.")

    def restore(self, reflection_id: str, number: int) -> Record:
        kept, wanted = self.get(reflection_id), self.revision(reflection_id, number)
        self._keep_unless_kept(kept, Reason.BEFORE_RESTORING)
        changes = {"title": wanted.title, "reflection": wanted.reflection}
        return self._replace(kept, kept.model_copy(update=changes), Reason.RESTORED)

    def reunite(self, reflection_id: str, other_id: str, *, keep_other: bool) -> Record:
        kept, other = self.get(reflection_id), self.get(other_id)
        changes = {"title": other.title, "reflection": other.reflection}
        theirs = kept.model_copy(update=changes)
        self._keep_unless_kept(kept, Reason.BEFORE_MERGING)
        self._keep_unless_kept(theirs, Reason.BEFORE_MERGING)
        saved = self._replace(kept, theirs if keep_other else kept, Reason.MERGED)
        self.put_back([reflection_id])
        self.move_to_bin([other_id])
        return saved

    # The bin

    def move_to_bin(self, reflection_ids: Iterable[str]) -> None:
        self._change()
        reflection_ids = list(reflection_ids)
        for reflection_id in reflection_ids:
            self.get(reflection_id)
        self.binned = list(dict.fromkeys([*self.binned, *reflection_ids]))

    def put_back(self, reflection_ids: Iterable[str]) -> None:
        self._change()
        wanted = set(reflection_ids)
        for missing in wanted - self.records.keys():
            raise NoSuchReflectionError(missing)
        self.binned = [one for one in self.binned if one not in wanted]

    def purge(self, reflection_ids: Iterable[str] | None = None) -> Sequence[str]:
        self._change()
        wanted = set(self.binned if reflection_ids is None else reflection_ids)
        gone = [each for each in self.binned if each in wanted]
        for each in gone:
            del self.records[each]
            self.revisions.pop(each, None)
        self.binned = [each for each in self.binned if each not in wanted]
        self.gone += gone
        return gone

    def purged_ids(self) -> Sequence[str]:
        return list(self.gone)

    def close(self) -> None:
        self.closed = True

    # Inside

    def _change(self) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.saves += 1

    def _found(self, query: Query) -> list[Record]:
        wanted = [self.records[each] for each in reversed(self.binned)]
        if not query.binned:
            binned = set(self.binned)
            wanted = [each for each in self.records.values() if each.id not in binned]
            wanted.sort(key=lambda each: each.updated, reverse=query.order is not Order.OLDEST)
        if query.order is Order.TITLE:
            wanted.sort(key=lambda each: summary_of(each).display_title.casefold())
        elif query.order is Order.PUBLISHED:
            wanted.sort(key=lambda each: str(each.reflection.published or ""), reverse=True)
        return [each for each in wanted if _lets_through(query, each)]

    def _replace(self, kept: Record, wanted: Record, reason: Reason) -> Record:
        if (kept.title, kept.reflection) == (wanted.title, wanted.reflection):
            return kept
        saved = self.save(wanted)
        self._keep(saved, reason)
        return saved

    def _keep_unless_kept(self, record: Record, reason: Reason) -> None:
        newest = [*self.revisions.get(record.id, [])][-1:]
        if not newest and not record.title and record.reflection == Reflection():
            return
        if [(each.title, each.reflection) for each in newest] != [
            (record.title, record.reflection)
        ]:
            self._keep(record, reason)

    def _keep(self, record: Record, reason: Reason) -> None:
        self._change()
        kept = self.revisions.setdefault(record.id, [])
        revision = Revision(
            number=len(kept) + 1,
            kept=self._now(),
            reason=reason,
            title=record.title,
            status=record.status,
            words=sum(count_words(text) for _prompt, text in record.reflection.answers),
            reflection=record.reflection,
        )
        kept.append(revision)


def summary_of(record: Record) -> Summary:
    """The line of the list for one record."""
    return Summary(
        id=record.id,
        title=record.title,
        opening=opening_of(record.reflection.answers.description),
        status=record.status,
        answered=len(record.reflection.answers.answered()),
        tags=record.reflection.tags,
        published=record.reflection.published,
        updated=record.updated,
    )


def _lets_through(query: Query, record: Record) -> bool:
    return (
        query.status in {None, record.status}
        and (not query.tag or tag_key(query.tag) in map(tag_key, record.reflection.tags))
        and (query.since is None or record.updated >= query.since)
        and (query.before is None or record.updated < query.before)
        and all(any(each.search(text) for text in _texts(record)) for each in _asked(query.words))
    )


def _with_excerpt(record: Record, words: str) -> Summary:
    """The line of the list, with the first text in which one of the words was found."""
    summary = summary_of(record)
    for text in _texts(record):
        for each in _asked(words):
            if hit := each.search(text):
                first, last = hit.span()
                cut = ((text[:first], False), (text[first:last], True), (text[last:], False))
                parts = tuple(part for part in cut if part[0])
                return replace(summary, excerpt=parts)
    return summary


def _texts(record: Record) -> list[str]:
    reflection = record.reflection
    texts = (reflection.answers.of(key) for key in PromptKey)
    return [_folded(text) for text in (record.title, " · ".join(reflection.tags), *texts)]


def _asked(words: str) -> list[re.Pattern[str]]:
    """A pattern for each word or phrase: at the beginning of a word, and in quotes to its end."""
    patterns = []
    for phrase, ended, word in _ASKED.findall(_folded(words)):
        parts = re.findall(r"\w+", phrase or word)
        if parts:
            end = r"\b" if ended or len("".join(parts)) == 1 else r"\w*"
            text = r"\W+".join(map(re.escape, parts))
            patterns.append(re.compile(rf"\b{text}{end}", re.IGNORECASE))
    return patterns


def _folded(text: str) -> str:
    """Without accents, and as long as before where that can be: letter case stays."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(each for each in parts if not unicodedata.combining(each))
