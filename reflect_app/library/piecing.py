"""Put reflections together again from the rows that could be read, and prove them where possible.

A record that does not come out as it was written is tried again with what else is known of it:
the search index's copy of its texts, its revisions, a backup. The checksum says when it is right.
"""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from reflect_app.history import Reason
from reflect_app.library import rows
from reflect_app.library.revisions import checksum, digest_of
from reflect_app.library.salvage import is_id
from reflect_app.reflection import (
    Answers,
    Place,
    PromptKey,
    Record,
    Reflection,
    Status,
    Tag,
    opening_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reflect_app.library.pages import Value
    from reflect_app.library.salvage import Head, Past, Rows, Text

    Fields = dict[str, Any]

_PROMPTS = tuple(key.value for key in PromptKey)
_TRIES = 600  # other ways to put one record together
_TRIED_AT_MOST = 1 << 28  # characters of text in all of them
_TOGETHER = 2  # parts that are taken from elsewhere at the same time
_CHOICES = 64  # ways to tell which texts a revision has
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TAG: TypeAdapter[str] = TypeAdapter(Tag)
_PLACE = TypeAdapter(Place)


class Worth(Enum):
    """How far a record can be relied on."""

    SOUND = auto()
    DOUBTFUL = auto()
    FRAGMENT = auto()
    """Its own row could not be read; there are only parts."""


@dataclass(frozen=True)
class Piece:
    """A reflection as it could be put together.

    ``proven`` says that its checksum agrees, ``pieced`` that a part of it had to be taken from
    elsewhere for that; a ``bare`` one has not one word to it.
    """

    number: int
    record: Record
    binned_at: str | None
    worth: Worth
    proven: bool = False
    pieced: bool = False
    bare: bool = False


@dataclass(frozen=True)
class State:
    """A revision: its columns by name, without its checksum, and its texts by prompt."""

    values: Mapping[str, Any]
    texts: Mapping[str, str]
    sound: bool = True

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from the others of its reflection, wherever it was read."""
        return self.values["kept"], self.values["reason"]

    def reflection(self) -> Reflection:
        """What it holds."""
        return Reflection(
            answers=Answers(**self.texts),
            tags=_good_tags(json.loads(self.values["tags"])),
            published=_day(self.values["published"]),
        )


def put_together(found: Rows, number: int, other: Record | None = None) -> Piece:
    """The reflection with this number; ``other`` is what a backup has of it."""
    best: Piece | None = None
    for head in found.heads.get(number, ()):
        piece = _Puzzle(found, number, head, other).solved()
        if piece.worth is Worth.SOUND:
            return piece
        best = best or piece
    return best or _Puzzle(found, number, None, other).fragment()


def id_of(found: Rows, number: int) -> str | None:
    """The id of the reflection with this number, as far as it can be told."""
    ids = [str(head.values["id"]) for head in found.heads.get(number, ())]
    known = found.ids.get(number)
    if known is not None and (not ids or known not in ids):
        ids.append(known)
    return next(filter(is_id, ids), None)


@dataclass
class _Puzzle:
    """One reflection's parts, and the ways to put them together."""

    found: Rows
    number: int
    head: Head | None
    other: Record | None
    _read: dict[Text, str] = field(default_factory=dict)

    def solved(self) -> Piece:
        """The record that its checksum agrees with, or else what comes nearest."""
        assert self.head is not None  # noqa: S101
        first = self._first()
        record = _record(first)
        if self._is_right(record):
            return self._piece(record, Worth.SOUND)
        for fields in self._other_ways(first):
            record = _record(fields)
            if self._is_proven(record):
                return replace(self._piece(record, Worth.SOUND), pieced=True)
        return self._piece(_record(self._filled(first)), Worth.DOUBTFUL)

    def fragment(self) -> Piece:
        """What there is of a reflection whose own row is lost."""
        first = self._first()
        searched = self._searched()
        for name in ("title", *_PROMPTS):
            first[name] = first[name] or searched.get(name, "")
        record = _record(first)
        bare = not record.title and not record.reflection.answers.answered()
        return Piece(self.number, record, self._binned_at(record), Worth.FRAGMENT, bare=bare)

    def _piece(self, record: Record, worth: Worth) -> Piece:
        proven = self._is_proven(record)
        return Piece(self.number, record, self._binned_at(record), worth, proven)

    def _is_proven(self, record: Record) -> bool:
        kept = self._value("checksum")
        return kept is not None and rows.checksum(record) == kept

    def _is_right(self, record: Record) -> bool:
        if self._value("checksum") is not None:
            return self._is_proven(record)
        return self._is_tidy() and self._agrees(record)

    def _is_tidy(self) -> bool:
        """Whether nothing wrong can be seen, where there is no checksum."""
        texts = self.found.answers.get(self.number, {})
        tags = self.found.tags.get(self.number, {})
        return (
            self.head is not None
            and self.head.tidy
            and all(len(some) == 1 and some[0].tidy for some in texts.values())
            and all(len(some) == 1 and some[0][1] for some in tags.values())
            and set(tags) == set(range(len(tags))) >= set(self.found.tag_keys.get(self.number, ()))
        )

    def _agrees(self, record: Record) -> bool:
        """Whether what the row says of the texts is so, and the indexes say the same of it."""
        answers = record.reflection.answers
        indexed = self.found.indexed.get(self.number, {})
        return (
            self._value("answered") == len(answers.answered())
            and self._value("opening") == opening_of(answers.description)
            and self._value("id") == self.found.ids.get(self.number, record.id)
            and all(self._value(name) == value for name, value in indexed.items())
        )

    def _value(self, name: str) -> Value:
        return self.head.values[name] if self.head is not None else None

    def _first(self) -> Fields:
        """What the rows themselves say."""
        indexed = self.found.indexed.get(self.number, {})
        updated = _moment(self._value("updated")) or _moment(indexed.get("updated"))
        fields: Fields = {
            "id": _text(self._value("id")) or self.found.ids.get(self.number) or "",
            "title": _text(self._value("title")),
            "status": _status(self._value("status"), indexed.get("status")),
            "published": _day(self._value("published")) or _day(indexed.get("published")),
            "created": _moment(self._value("created")) or updated or _EPOCH,
            "updated": updated or _moment(self._value("created")) or _EPOCH,
            "version": _version(self._value("version"), self._value("indexed")),
            "place": _place(self._value("place")),
            "tags": self._tags(),
        }
        return fields | {prompt: self._answer(prompt) for prompt in _PROMPTS}

    def _answer(self, prompt: str) -> str:
        found = self.found.answers.get(self.number, {}).get(prompt, [])
        return self._text(min(found, key=lambda text: not text.tidy)) if found else ""

    def _tags(self) -> tuple[str, ...]:
        tags = self.found.tags.get(self.number, {})
        return _good_tags(min(tags[at], key=lambda one: not one[1])[0] for at in sorted(tags))

    def _text(self, text: Text) -> str:
        if text not in self._read:
            self._read[text] = text.read()
        return self._read[text]

    def _searched(self) -> dict[str, str]:
        """What the search index has of it."""
        at = self._value("searched_as")
        at = at if isinstance(at, int) else self.found.search_rows.get(self.number)
        texts = self.found.searched.get(at, []) if at is not None else []
        if not texts:
            return {}
        return dict(zip(("title", "tags", *_PROMPTS), map(self._text, texts[0]), strict=True))

    def _filled(self, first: Fields) -> Fields:
        """The same with answers that are known to be missing taken from where they also stand."""
        answered = sum(1 for prompt in _PROMPTS if first[prompt].strip())
        wanted = self._value("answered")
        if not isinstance(wanted, int) or answered >= wanted:
            return first
        filled = dict(first)
        for source in self._sources():
            for prompt in _PROMPTS:
                filled[prompt] = filled[prompt] or source.get(prompt, "")
        return filled

    def _sources(self) -> list[Fields]:
        """Where else the parts of this reflection stand, the most likely first."""
        sources: list[Fields] = []
        if searched := self._searched():
            sources.append({name: searched[name] for name in ("title", *_PROMPTS)})
        if self.other is not None:
            sources.append(_fields(self.other))
        for state in reversed(states_of(self.found, self.number)[-2:]):
            values = state.values
            parts: Fields = {"title": values["title"], "status": Status(values["status"])}
            parts |= {"tags": state.reflection().tags, "published": _day(values["published"])}
            sources.append(parts | {prompt: state.texts.get(prompt, "") for prompt in _PROMPTS})
        return sources

    def _spare(self) -> Fields:
        """What the rows say a second time: another row of the same key, or an index."""
        indexed = self.found.indexed.get(self.number, {})
        spare: Fields = {}
        if self.number in self.found.ids:
            spare["id"] = self.found.ids[self.number]
        for name, read in (("updated", _moment), ("published", _day), ("status", _known_status)):
            if (value := read(indexed.get(name))) is not None:
                spare[name] = value
        if isinstance(self._value("indexed"), int):
            spare["version"] = self._value("indexed")
        return spare | self._spare_answers()

    def _spare_answers(self) -> dict[str, str]:
        spare = {}
        for prompt, texts in self.found.answers.get(self.number, {}).items():
            if len(texts) > 1:
                spare[prompt] = self._text(texts[-1])
        for prompt in _PROMPTS:
            row = self.found.answer_rows.get((self.number, prompt))
            if row is not None and row in self.found.answers_by_row:
                spare[prompt] = self._text(self.found.answers_by_row[row][2])
        return spare

    def _other_ways(self, first: Fields) -> Iterator[Fields]:
        if self._value("checksum") is None:
            return
        sources = [self._spare(), *self._sources()]
        length = sum(len(first[prompt]) for prompt in _PROMPTS) + 1000
        ways = _ways(first, sources)
        yield from itertools.islice(ways, min(_TRIES, _TRIED_AT_MOST // length))

    def _binned_at(self, record: Record) -> str | None:
        kept = self._value("binned_at")
        if self.head is None or (kept is not None and _moment(kept) is None):
            known = self.found.indexed.get(self.number, {}).get("binned_at")
            if _moment(known) is not None:
                return _text(known)
            return None if kept is None else rows.stamp(record.updated)
        return None if kept is None else _text(kept)


def _ways(first: Fields, sources: list[Fields]) -> Iterator[Fields]:
    """Other ways to fill the parts: all that is empty from one source, then one or two by turns."""
    for source in sources:
        empty = {name: value for name, value in source.items() if not first[name] and value}
        if empty:
            yield first | empty
        answers = {name: source[name] for name in _PROMPTS if name in source}
        yield first | answers
    others = {
        name: [value for value in _distinct(sources, name) if value != first[name]]
        for name in first
        if name != "place"
    }
    names = [name for name, values in others.items() if values]
    for together in range(1, _TOGETHER + 1):
        for chosen in itertools.combinations(names, together):
            for values in itertools.product(*(others[name] for name in chosen)):
                yield first | dict(zip(chosen, values, strict=True))


def _distinct(sources: list[Fields], name: str) -> list[Any]:
    found: list[Any] = []
    for source in sources:
        if name in source and source[name] not in found:
            found.append(source[name])
    return found


def states_of(found: Rows, number: int, pool: Mapping[str, str] | None = None) -> list[State]:
    """The revisions of a reflection in their order; ``pool`` are texts by digest to fill gaps."""
    states = [_state(found, past, pool or {}) for past in found.revisions.get(number, ())]
    return sorted((one for one in states if one), key=lambda one: one.values["position"])


def state_from(record: Record, reason: Reason, moment: datetime, position: int) -> State:
    """What a record holds, as a revision."""
    reflection = record.reflection
    values = {
        "position": position,
        "kept": rows.stamp(moment),
        "reason": reason.value,
        "title": record.title,
        "status": record.status.value,
        "published": reflection.published.isoformat() if reflection.published else None,
        "tags": json.dumps(reflection.tags),
        "words": words_of(reflection),
    }
    return State(values, {prompt: text for prompt, text in reflection.answers if text})


def words_of(reflection: Reflection) -> int:
    """The length of all six answers together."""
    from reflect_app.advice.counting import count_words  # noqa: PLC0415  -- only now and then

    return sum(count_words(text) for _prompt, text in reflection.answers)


def _state(found: Rows, past: Past, pool: Mapping[str, str]) -> State | None:
    """A revision as far as it can be read; None where nothing of it can be shown."""
    best: State | None = None
    for chosen in itertools.islice(_choices(found, past.number), _CHOICES):
        state = _state_of(found, past, chosen, pool)
        if state is not None and state.sound:
            return state
        best = best or state
    return best


def _choices(found: Rows, revision: int) -> Iterator[dict[str, int]]:
    """Which texts a revision may have, by prompt, the most likely first."""
    sure, maybe = found.links.get(revision, {}), found.maybe_links.get(revision, {})
    numbers: list[list[int | None]] = [
        [*sure.get(prompt, ()), *([] if prompt in sure else [None]), *maybe.get(prompt, ())]
        for prompt in _PROMPTS
    ]
    for chosen in itertools.product(*numbers):
        yield {
            prompt: number
            for prompt, number in zip(_PROMPTS, chosen, strict=True)
            if number is not None
        }


def _state_of(
    found: Rows, past: Past, chosen: Mapping[str, int], pool: Mapping[str, str]
) -> State | None:
    texts, digests = {}, {}
    whole = True
    for prompt, number in chosen.items():
        digest, text = _kept_text(found, number, pool)
        whole = whole and text is not None
        digests[prompt] = digest
        if text:
            texts[prompt] = text
    values = {name: past.values[name] for name in past.values if name != "checksum"}
    try:
        sound = whole and checksum(values, digests) == past.values["checksum"]
        state = State(values, texts, sound)
        return state if sound else _made_good(state)
    except (ValueError, TypeError):
        return None


def _kept_text(found: Rows, number: int, pool: Mapping[str, str]) -> tuple[str, str | None]:
    """A text's digest, and the text if it is what the digest says."""
    digest = found.digests.get(number, "")
    for kept in found.texts.get(number, ()):
        digest = kept.digest
        text = kept.text.read()
        if digest_of(text) == digest:
            return digest, text
    for known in (digest, found.digests.get(number, "")):
        if known in pool:
            return known, pool[known]
    return digest, None


def _made_good(state: State) -> State | None:
    """A revision that is not as it was written, as it can be kept; None where it says nothing."""
    values = dict(state.values)
    moment = _moment(values["kept"])
    if not state.texts or moment is None:
        return None
    known = {reason.value for reason in Reason}
    values["kept"] = rows.stamp(moment)
    values["reason"] = values["reason"] if values["reason"] in known else Reason.RECOVERED.value
    values["status"] = _status(values["status"]).value
    values["title"] = _record(_EMPTY | {"title": _text(values["title"])}).title
    day = _day(values["published"])
    values["published"] = day.isoformat() if day else None
    values["tags"] = json.dumps(_good_tags(_list(values["tags"])))
    values["position"] = max(1, _version(values["position"]))
    good = State(values, state.texts, sound=False)
    return State(values | {"words": words_of(good.reflection())}, state.texts, sound=False)


def _record(fields: Fields) -> Record:
    answers = Answers(**{prompt: fields[prompt] for prompt in _PROMPTS})
    reflection = Reflection(answers=answers, tags=fields["tags"], published=fields["published"])
    return Record(
        reflection=reflection,
        **{name: fields[name] for name in _OF_RECORD},
    )


_OF_RECORD = ("id", "title", "status", "created", "updated", "version", "place")
_EMPTY: Fields = {
    "id": "",
    "title": "",
    "status": Status.DRAFT,
    "published": None,
    "created": _EPOCH,
    "updated": _EPOCH,
    "version": 1,
    "place": Place(),
    "tags": (),
    **dict.fromkeys(_PROMPTS, ""),
}


def _fields(record: Record) -> Fields:
    fields: Fields = {name: getattr(record, name) for name in _OF_RECORD}
    fields |= {"tags": record.reflection.tags, "published": record.reflection.published}
    return fields | dict(record.reflection.answers)


def _good_tags(tags: Iterable[object]) -> tuple[str, ...]:
    good = []
    for tag in tags:
        try:
            good.append(_TAG.validate_python(tag, strict=True))
        except ValidationError:
            continue
    return Reflection(tags=tuple(good)).tags


def _list(value: object) -> list[object]:
    try:
        found = json.loads(_text(value))
    except ValueError:
        return []
    return found if isinstance(found, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(_text(value))
        return moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        return None


def _known_status(value: object) -> Status | None:
    try:
        return Status(_text(value))
    except ValueError:
        return None


def _status(*values: object) -> Status:
    return next(filter(None, map(_known_status, values)), Status.DRAFT)


def _version(*values: object) -> int:
    good = (value for value in values if isinstance(value, int) and 0 < value < 1 << 53)
    return next(good, 1)


def _place(value: object) -> Place:
    try:
        return _PLACE.validate_json(_text(value))
    except ValidationError:
        return Place()
