"""Changing the tags of many reflections, each in a small save of its own, and taking that back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from reflect_app.errors import (
    ChangedElsewhereError,
    CouldNotSaveError,
    NoSuchReflectionError,
    ReflectError,
)
from reflect_app.lifecycle import Event
from reflect_app.queries import BIN, Query
from reflect_app.revision import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reflect_app.library import Library
    from reflect_app.publication.tag_order.tag_change import TagChange, Tags
    from reflect_app.reflection import Record
    from reflect_app.status import Status

AT_ONCE = 100  # reflections after which it is looked again what is in the bin
TRIES = 2  # once more with the newest, where somebody saved in between


@dataclass(frozen=True, slots=True)
class Retagged:
    """What became of one reflection: what it was and is, or the ``problem`` that left it alone.

    ``version`` is that of the record after it, by which it is known whether somebody wrote since.
    """

    id: str
    title: str = ""
    tags: Tags = ()
    status: Status | None = None
    now: Tags = ()
    status_now: Status | None = None
    version: int = 0
    problem: ReflectError | None = None


class Undone(Enum):
    """What became of a reflection whose change was to be taken back."""

    BACK = auto()
    """Tags and status are what they were."""
    TAGS_ALONE = auto()
    """Its words were changed since: the tags are back, and the status is as it was left."""
    CHANGED_SINCE = auto()
    """Somebody gave it other tags, or another status, since: nothing was done."""
    AWAY = auto()
    """It is in the bin, or gone."""
    NOT_SAVED = auto()


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A reflection, and what became of it as the change of its tags was taken back."""

    id: str
    title: str
    became: Undone
    problem: ReflectError | None = None


def with_tags(library: Library, change: TagChange) -> list[str]:
    """The ids of what a change is about: all with one of the tags but what is others' to change."""
    found: dict[str, None] = {}
    for name in change.names:
        found |= dict.fromkeys(library.ids(Query(tag=name)))
    others = set(library.ids(Query(for_review=True)))
    return [each for each in found if each not in others]


def retag(library: Library, change: TagChange, ids: Iterable[str]) -> Iterator[Retagged]:
    """Carry out a change, one reflection after the other; what needs none has no answer.

    What was there is kept in its history first. It can be stopped between any two, and done once
    more: what has the tags already is left as it is. What is in the bin by then stays as it is, and
    after the first that can't be saved nothing more is tried, since the disk would refuse it too.
    Raises ``CouldNotOpenLibraryError`` where the library can't be read.
    """
    for each in _still_there(library, ids):
        outcome = _retagged(library, change, each)
        if outcome is not None:
            yield outcome
            if outcome.problem is not None and not _is_its_own(outcome.problem):
                return


def take_back(library: Library, done: Sequence[Retagged]) -> Iterator[TakenBack]:
    """Give reflections the tags and the status that they had, where nobody changed them since."""
    binned = frozenset[str]()
    for at, each in enumerate(one for one in done if one.problem is None):
        if not at % AT_ONCE:
            binned = frozenset(library.ids(BIN))
        if each.id in binned:
            yield TakenBack(each.id, each.title, Undone.AWAY)
            continue
        outcome = _taken_back(library, each)
        yield outcome
        if outcome.problem is not None and not _is_its_own(outcome.problem):
            return


def _still_there(library: Library, ids: Iterable[str]) -> Iterator[str]:
    """Those that are not in the bin, which is looked at every so often: a save would bring back."""
    binned: set[str] = set()
    for at, each in enumerate(ids):
        if not at % AT_ONCE:
            binned = set(library.ids(BIN))
        if each not in binned:
            yield each


def _retagged(library: Library, change: TagChange, reflection_id: str) -> Retagged | None:
    for tries_left in reversed(range(TRIES)):
        try:
            record = library.get(reflection_id)
            tags = change.made_of(record.reflection.tags)
            if tags == record.reflection.tags:
                return None
            now = _saved(library, record, tags)
        except NoSuchReflectionError:
            return None
        except ChangedElsewhereError as error:
            if not tries_left:
                return Retagged(reflection_id, _title(record), problem=error)
        except CouldNotSaveError as error:
            return Retagged(reflection_id, _title(record), problem=error)
        else:
            return Retagged(
                reflection_id,
                _title(record),
                record.reflection.tags,
                record.status,
                now.reflection.tags,
                now.status,
                now.version,
            )
    return None


def _taken_back(library: Library, done: Retagged) -> TakenBack:
    try:
        record = library.get(done.id)
        if (record.reflection.tags, record.status) != (done.now, done.status_now):
            return TakenBack(done.id, done.title, Undone.CHANGED_SINCE)
        is_as_left = record.version == done.version
        _saved(library, record, done.tags, done.status if is_as_left else None)
    except NoSuchReflectionError:
        return TakenBack(done.id, done.title, Undone.AWAY)
    except ChangedElsewhereError:
        return TakenBack(done.id, done.title, Undone.CHANGED_SINCE)
    except CouldNotSaveError as error:
        return TakenBack(done.id, done.title, Undone.NOT_SAVED, error)
    became = Undone.BACK if is_as_left else Undone.TAGS_ALONE
    return TakenBack(done.id, done.title, became)


def _saved(library: Library, record: Record, tags: Tags, status: Status | None = None) -> Record:
    """Keep a record with other tags; its status is given, or what a change of tags makes of it."""
    reflection = record.reflection.model_copy(update={"tags": tags})
    wanted = record.model_copy(update={"reflection": reflection, "status": status or record.status})
    return library.save(wanted, keeping=Reason.BEFORE_RETAGGING, event=Event.RETAGGED)


def _title(record: Record) -> str:
    return record.summary().display_title


def _is_its_own(problem: ReflectError) -> bool:
    """Whether what held one up says nothing of the others."""
    return isinstance(problem, ChangedElsewhereError)
