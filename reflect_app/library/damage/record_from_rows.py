"""Put reflections together again from the rows that could be read, and prove them where possible.

A record that does not come out as it was written is tried again with what else is known of it:
the search index's copy of its texts, its revisions, a backup. The checksum says when it is right.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from reflect_app.library.damage.combine_parts import combined
from reflect_app.library.damage.revisions_from_rows import revisions_of
from reflect_app.library.damage.values_from_spoilt_rows import (
    day_in,
    first_number,
    first_status,
    good_tags,
    moment_in,
    number_in,
    status_in,
    text_in,
)
from reflect_app.library.tables.checksums import record_adds_up
from reflect_app.library.tables.stored_place import place_from, place_is_spoilt
from reflect_app.library.tables.stored_times import stamp
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Record, Reflection
from reflect_app.status import Status
from reflect_app.summary import opening_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.library.damage.salvaged_rows import HeadRow, SalvagedRows, SalvagedText
    from reflect_app.library.sqlite_format.rows_of_file import Value

    Fields = dict[str, Any]

_PROMPTS = tuple(key.value for key in PromptKey)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Confidence(Enum):
    """How far a record can be relied on."""

    SOUND = auto()
    DOUBTFUL = auto()
    FRAGMENT = auto()
    """Its own row could not be read; there are only parts."""


@dataclass(frozen=True)
class Reassembled:
    """A reflection as it could be put together.

    ``checksum_ok`` says that its checksum agrees, ``patched`` that a part of it had to be taken
    from elsewhere for that; an ``empty`` one has not one word to it.
    """

    number: int
    record: Record
    binned_at: str | None
    confidence: Confidence
    checksum_ok: bool = False
    patched: bool = False
    empty: bool = False


def reassemble(found: SalvagedRows, number: int, other: Record | None = None) -> Reassembled:
    """The reflection with this number; ``other`` is what a backup has of it."""
    best: Reassembled | None = None
    for row in found.reflections.get(number, ()):
        reassembled = _Reassembly(found, number, row, other).reassemble()
        if reassembled.confidence is Confidence.SOUND:
            return reassembled
        best = best or reassembled
    return best or _Reassembly(found, number, None, other).fragment()


class _Reassembly:
    """One reflection's parts, and the ways to put them together."""

    def __init__(
        self, found: SalvagedRows, number: int, row: HeadRow | None, other: Record | None
    ) -> None:
        self.found, self.number, self.row, self.other = found, number, row, other
        self.head: dict[str, Value] = row.values if row is not None else {}
        self.texts = found.answers.get(number, {})
        self.tags = found.tags.get(number, {})
        self.indexed = found.indexed.get(number, {})

    def reassemble(self) -> Reassembled:
        """The record that its checksum agrees with, or else what comes nearest."""
        first = self._first()
        record = _record(first)
        if self._is_right(record):
            if place_is_spoilt(self.head.get("place")):
                return self._with_other_place(record)
            return self._reassembled(record, Confidence.SOUND)
        for fields in self._other_ways(first):
            record = _record(fields)
            if self._checksum_agrees(record):
                return replace(self._reassembled(record, Confidence.SOUND), patched=True)
        return self._reassembled(_record(self._filled(first)), Confidence.DOUBTFUL)

    def fragment(self) -> Reassembled:
        """What there is of a reflection whose own row is lost."""
        first = self._first()
        searched = self._searched()
        for name in ("title", *_PROMPTS):
            first[name] = self._whole(name, first[name] or searched.get(name, ""))
        first["tags"] = self._whole_tags(first["tags"])
        record = _record(first)
        empty = not record.title and not record.reflection.answers.answered()
        return replace(self._reassembled(record, Confidence.FRAGMENT), empty=empty)

    def _with_other_place(self, record: Record) -> Reassembled:
        """A record that is right but for what stands half typed beside it: that of a backup."""
        other = self.other
        place = other.place if other is not None else record.place
        if other is not None and record.model_copy(update={"place": place}) == other:
            return replace(self._reassembled(other, Confidence.SOUND), patched=True)
        return self._reassembled(record, Confidence.DOUBTFUL)

    def _reassembled(self, record: Record, confidence: Confidence) -> Reassembled:
        checksum_ok = self._checksum_agrees(record)
        return Reassembled(self.number, record, self._binned_at(record), confidence, checksum_ok)

    def _checksum_agrees(self, record: Record) -> bool:
        kept, tags = self.head.get("checksum"), self._kept_tags()
        if record.reflection.tags != good_tags(tags):
            tags = list(record.reflection.tags)
        return isinstance(kept, int) and record_adds_up(kept, record, tags)

    def _is_right(self, record: Record) -> bool:
        if self.head.get("checksum") is not None:
            return self._checksum_agrees(record)
        return self._is_consistent() and self._agrees(record)

    def _is_consistent(self) -> bool:
        """Whether nothing wrong can be seen, where there is no checksum."""
        tags = self.tags
        return (
            self.row is not None
            and self.row.consistent
            and all(len(some) == 1 and some[0].consistent for some in self.texts.values())
            and all(len(some) == 1 and some[0][1] for some in tags.values())
            and set(tags) == set(range(len(tags))) >= set(self.found.tag_keys.get(self.number, ()))
        )

    def _agrees(self, record: Record) -> bool:
        """Whether what the row says of the texts is so, and the indexes say the same of it."""
        answers = record.reflection.answers
        return (
            self.head.get("answered") == len(answers.answered())
            and self.head.get("opening") == opening_of(answers.description)
            and self.head.get("id") == self.found.ids.get(self.number, record.id)
            and all(self.head.get(name) == value for name, value in self.indexed.items())
        )

    def _first(self) -> Fields:
        """What the rows themselves say."""
        head, indexed = self.head.get, self.indexed.get
        updated = moment_in(head("updated")) or moment_in(indexed("updated"))
        fields: Fields = {
            "id": text_in(head("id")) or self.found.ids.get(self.number) or "",
            "title": text_in(head("title")),
            "status": first_status(head("status"), indexed("status")),
            "published": day_in(head("published")) or day_in(indexed("published")),
            "created": moment_in(head("created")) or updated or _EPOCH,
            "updated": updated or moment_in(head("created")) or _EPOCH,
            "version": first_number(head("version"), head("indexed")),
            "place": place_from(text_in(head("place"))),
            "tags": good_tags(self._kept_tags()),
        }
        for prompt in _PROMPTS:
            found = sorted(self.texts.get(prompt, ()), key=lambda text: not text.consistent)
            fields[prompt] = found[0].read() if found else ""
        return fields

    def _kept_tags(self) -> list[str]:
        """The tags as the rows have them, two that look the same among them."""
        return [min(self.tags[at], key=lambda one: not one[1])[0] for at in sorted(self.tags)]

    def _whole(self, name: str, text: str) -> str:
        """What the backup has of a text of which only the beginning could be read."""
        theirs: str = _fields(self.other)[name] if self.other is not None else ""
        beginning = text.rstrip("\0\N{REPLACEMENT CHARACTER}")
        return theirs if theirs.startswith(beginning) and self._is_spoilt(name) else text

    def _whole_tags(self, tags: tuple[str, ...]) -> tuple[str, ...]:
        """What the backup has where only some of its tags could be read."""
        some = set(self.tags) != set(range(len(self.tags)))
        spoilt = some or not all(good for row in self.tags.values() for _tag, good in row)
        theirs = self.other.reflection.tags if self.other is not None else ()
        return theirs if spoilt and set(tags) <= set(theirs) else tags

    def _is_spoilt(self, name: str) -> bool:
        """Whether a row that has this text is known not to be as it was written."""
        texts = [*self.texts.get(name, ()), *filter(None, [self._search_row().get(name)])]
        return not all(text.consistent for text in texts)

    def _searched(self) -> dict[str, str]:
        """What the search index has of it."""
        return {name: text.read() for name, text in self._search_row().items() if name != "tags"}

    def _search_row(self) -> dict[str, SalvagedText]:
        """Where the search index has it."""
        at = self.head.get("searched_as")
        at = at if isinstance(at, int) else self.found.search_rows.get(self.number)
        texts = self.found.searched.get(at, []) if at is not None else []
        return dict(zip(("title", "tags", *_PROMPTS), texts[0], strict=True)) if texts else {}

    def _filled(self, first: Fields) -> Fields:
        """The same with answers that are known to be missing taken from where they also stand."""
        answered = sum(1 for prompt in _PROMPTS if first[prompt].strip())
        wanted = self.head.get("answered")
        if not isinstance(wanted, int) or answered >= wanted:
            return first
        filled = dict(first)
        for source in self._sources():
            for prompt in _PROMPTS:
                filled[prompt] = filled[prompt] or source.get(prompt, "")
        return filled

    def _sources(self) -> list[Fields]:
        """Where else the parts of this reflection stand, the most likely first."""
        sources: list[Fields] = [self._searched()]
        if self.other is not None:
            sources.append(_fields(self.other))
        for revision in reversed(revisions_of(self.found, self.number)[-2:]):
            values = revision.values
            parts: Fields = {"title": values["title"], "status": Status(values["status"])}
            parts |= {"tags": revision.reflection().tags, "published": day_in(values["published"])}
            sources.append(parts | {prompt: revision.texts.get(prompt, "") for prompt in _PROMPTS})
        return sources

    def _spare(self) -> Fields:
        """What the rows say a second time: another row of the same key, or an index."""
        said: Fields = {
            "id": self.found.ids.get(self.number),
            "updated": moment_in(self.indexed.get("updated")),
            "published": day_in(self.indexed.get("published")),
            "status": status_in(self.indexed.get("status")),
            "version": number_in(self.head.get("indexed")),
        }
        spare = {name: value for name, value in said.items() if value is not None}
        for prompt, texts in self.texts.items():
            if len(texts) > 1:
                spare[prompt] = texts[-1].read()
        for prompt in _PROMPTS:
            row = self.found.answer_rows.get((self.number, prompt))
            if row is not None and row in self.found.answers_by_row:
                spare[prompt] = self.found.answers_by_row[row][2].read()
        return spare

    def _other_ways(self, first: Fields) -> Iterator[Fields]:
        """From each place where parts of it also stand: what is missing, the answers, one part.

        After that, several parts from any of these places.
        """
        kept = self.head.get("checksum")
        if not isinstance(kept, int):
            return
        sources = [self._spare(), *self._sources()]
        for source in sources:
            other = {name: value for name, value in source.items() if value != first[name]}
            yield first | {name: value for name, value in other.items() if not first[name]}
            yield first | {name: value for name, value in other.items() if name in _PROMPTS}
            yield from (first | {name: value} for name, value in other.items() if name != "place")
        together = combined(kept, first, sources)
        if together is not None:
            yield together

    def _binned_at(self, record: Record) -> str | None:
        """Since when it is in the bin, if it is; no checksum is over that.

        Where that is no moment any more, an index may have it; without that, a text was one.
        """
        kept = self.head.get("binned_at")
        if (kept is not None and moment_in(kept) is None) or self.row is None:
            indexed = self.indexed.get("binned_at", kept)
            if indexed is None or moment_in(indexed) is not None:
                kept = indexed
            elif isinstance(kept, str | bytes):
                kept = stamp(record.updated)
        return text_in(kept) or None


def _record(fields: Fields) -> Record:
    answers = Answers(**{prompt: fields[prompt] for prompt in _PROMPTS})
    reflection = Reflection(answers=answers, tags=fields["tags"], published=fields["published"])
    return Record(reflection=reflection, **{name: fields[name] for name in _OF_RECORD})


_OF_RECORD = ("id", "title", "status", "created", "updated", "version", "place")


def _fields(record: Record) -> Fields:
    fields: Fields = {name: getattr(record, name) for name in _OF_RECORD}
    fields |= {"tags": record.reflection.tags, "published": record.reflection.published}
    return fields | dict(record.reflection.answers)
