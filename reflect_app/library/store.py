"""The library in a file: SQLite through SQLAlchemy's Core, one transaction for each change.

Importing this takes a quarter of a second: do so after the first paint, off the interface thread.
"""

from __future__ import annotations

import os
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reflect_app.errors import ChangedElsewhereError, NoSuchReflectionError
from reflect_app.library import faults, files, making, rows
from reflect_app.library import statements as sql
from reflect_app.library.database import ERRORS, Database, cause_of
from reflect_app.library.naming import copy_title, new_id
from reflect_app.reflection import (
    PromptKey,
    Record,
    Reflection,
    Status,
    TagUse,
    opening_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlalchemy import Connection, Executable

    from reflect_app.reflection import Place, Summary

    Clock = Callable[[], datetime]

_AT_ONCE = 500  # ids in one statement; SQLite takes at least 999 parameters
_UNTITLED_COPY = "an untitled reflection"


def utc_now() -> datetime:
    """The time, as the library keeps it."""
    return datetime.now(UTC)


def open_library(
    path: Path, *, now: Clock = utc_now, patience: float = files.PATIENCE
) -> FileLibrary:
    """Open the library at ``path``, making its folder and file where there are none.

    ``patience`` is how many seconds to wait for a lock that another program holds. Raises
    ``NewerLibraryError`` for a library of a newer version and ``CouldNotOpenLibraryError`` for
    anything else that can't be used; what is there is then left exactly as it was.
    """
    path = Path(os.path.realpath(path))
    files.prepare(path)
    try:
        state = files.state_of(path)
        if state is files.State.EMPTY:
            making.make(path)
        elif state is files.State.OLDER:
            making.migrate(path)
        files.keep_private(path)
        return FileLibrary(Database(path, patience=patience), now=now)
    except ERRORS as error:
        raise faults.could_not_open(path, cause_of(error)) from error


class _Kept(NamedTuple):
    """A record as the library has it, with the number of its row."""

    number: int
    record: Record


class _Last(NamedTuple):
    """What was saved last, and how many times the library had been connected to by then."""

    times_connected: int
    kept: _Kept


class FileLibrary:
    """A ``Library`` in one SQLite file, which other processes may have open too."""

    def __init__(self, database: Database, *, now: Clock = utc_now) -> None:
        self._database = database
        self._now = now
        self._last: _Last | None = None

    def create(
        self,
        reflection: Reflection | None = None,
        *,
        title: str = "",
        status: Status | None = None,
        place: Place | None = None,
    ) -> Record:
        """See ``Library.create``."""
        with self._database.writing() as connection:
            new = self._new_record(connection, reflection or Reflection(), title)
            status, place = status or new.status, place or new.place
            return _insert(connection, new.model_copy(update={"status": status, "place": place}))

    def get(self, reflection_id: str) -> Record:
        """See ``Library.get``."""
        with self._database.reading() as connection:
            return _kept(connection, reflection_id).record

    def save(self, record: Record) -> Record:
        """See ``Library.save``. A change of the place alone is kept as ``save_place`` does it."""
        with self._database.writing() as connection:
            kept = self._known(record) or _kept(connection, record.id)
            if kept.record.version != record.version:
                raise _changed_elsewhere()
            saved = self._update(connection, kept, rows.cleaned(record, kept.record))
        self._last = _Last(self._database.times_connected, _Kept(kept.number, saved))
        return saved

    def save_place(self, reflection_id: str, place: Place) -> None:
        """See ``Library.save_place``."""
        values = {"reflection_id": _askable(reflection_id), "new_place": rows.place_text(place)}
        with self._database.writing() as connection:
            if not connection.execute(sql.UPDATE_PLACE, values).rowcount:
                raise NoSuchReflectionError(reflection_id)

    def summaries(self) -> Sequence[Summary]:
        """See ``Library.summaries``."""
        return self._lines(sql.LISTED, sql.LISTED_TAGS)

    def in_bin(self) -> Sequence[Summary]:
        """See ``Library.in_bin``."""
        return self._lines(sql.BINNED, sql.BINNED_TAGS)

    def tags_used(self) -> Sequence[TagUse]:
        """See ``Library.tags_used``. The most used spelling of a tag stands for all of them."""
        spellings: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
        with self._database.reading() as connection:
            for key, tag, count, newest in connection.execute(sql.TAG_USES):
                spellings[key].append((count, newest, tag))
            uses = [
                TagUse(tag=max(found)[2], count=sum(count for count, _newest, _tag in found))
                for found in spellings.values()
            ]
        return sorted(uses, key=lambda use: (-use.count, use.tag.casefold()))

    def move_to_bin(self, reflection_ids: Iterable[str]) -> None:
        """See ``Library.move_to_bin``. All of them move, or none."""
        with self._database.writing() as connection:
            last = connection.execute(sql.LAST_BINNED).scalar() or ""
            moment = max(rows.stamp(self._now()), last)
            _for_all(connection, reflection_ids, sql.MOVE_TO_BIN, {"moment": moment})

    def put_back(self, reflection_ids: Iterable[str]) -> None:
        """See ``Library.put_back``. All of them come back, or none."""
        with self._database.writing() as connection:
            _for_all(connection, reflection_ids, sql.PUT_BACK, {})

    def duplicate(self, reflection_id: str) -> Record:
        """See ``Library.duplicate``.

        The copy of "Ward round" is "Copy of Ward round", and the next "Copy of Ward round (2)"; a
        reflection without a title lends its copy the words that it is listed by.
        """
        with self._database.writing() as connection:
            found = _kept(connection, reflection_id).record
            reflection = found.reflection.model_copy(update={"published": None})
            name = found.title or opening_of(reflection.answers.description) or _UNTITLED_COPY
            title = copy_title(name, set(connection.execute(sql.COPIES).scalars()))
            return _insert(connection, self._new_record(connection, reflection, title))

    def close(self) -> None:
        """See ``Library.close``."""
        self._database.close()

    def _lines(self, heads: Executable, tags: Executable) -> Sequence[Summary]:
        tags_of: dict[int, list[str]] = defaultdict(list)
        with self._database.reading() as connection:
            for number, tag in connection.execute(tags):
                tags_of[number].append(tag)
            return [
                rows.summary_from(head, tuple(tags_of.get(head.number, ())))
                for head in connection.execute(heads)
            ]

    def _new_record(self, connection: Connection, reflection: Reflection, title: str) -> Record:
        moment = self._now()
        return Record(
            id=_unused_id(connection),
            title=title,
            reflection=reflection,
            created=moment,
            updated=moment,
        )

    def _known(self, record: Record) -> _Kept | None:
        """What was kept under the record's version, without asking for it.

        Content never changes under one version, so what was saved last needs no reading when the
        next save comes, while somebody types; the update itself checks the version. Where there
        is nothing to update, the library is asked.
        """
        if self._last is None or self._last.times_connected != self._database.times_connected:
            return None
        kept = self._last.kept
        if (kept.record.id, kept.record.version) != (record.id, record.version):
            return None
        return None if _content(kept.record) == _content(record) else kept

    def _update(self, connection: Connection, kept: _Kept, record: Record) -> Record:
        before = kept.record
        if _content(before) == _content(record):
            return _with_place(connection, before, record.place)
        saved = record.model_copy(
            update={
                "created": before.created,
                # A clock that was set back must not make the newest change look like an old one.
                "updated": max(self._now(), before.updated),
                "version": before.version + 1,
            }
        )
        values: dict[str, Any] = rows.head_values(saved)
        values |= {"kept_number": kept.number, "kept_version": before.version}
        values["binned_at"] = None  # what is written in again is no longer in the bin
        if sql.UPDATE_HEAD.run(connection, values) != 1:
            _kept(connection, record.id)  # it may be gone altogether
            raise _changed_elsewhere()
        _put_texts(connection, kept.number, before.reflection, saved.reflection)
        _put_tags(connection, kept.number, before.reflection, saved.reflection)
        return saved


def _kept(connection: Connection, reflection_id: str) -> _Kept:
    head = connection.execute(sql.HEAD, {"reflection_id": _askable(reflection_id)}).one_or_none()
    if head is None:
        raise NoSuchReflectionError(reflection_id)
    number = {"number": head.number}
    texts = {row.prompt: row.text for row in connection.execute(sql.TEXTS, number)}
    tags = connection.execute(sql.TAGS, number).scalars()
    return _Kept(head.number, rows.record_from(head, texts, tags))


def _with_place(connection: Connection, record: Record, place: Place) -> Record:
    if place == record.place:
        return record
    values = {"reflection_id": record.id, "new_place": rows.place_text(place)}
    connection.execute(sql.UPDATE_PLACE, values)
    return record.model_copy(update={"place": place})


def _content(record: Record) -> tuple[str, Status, Reflection]:
    """What of a record makes a new version where it changes."""
    return record.title, record.status, record.reflection


def _put_texts(connection: Connection, number: int, kept: Reflection, wanted: Reflection) -> None:
    """Write the answers that changed, and no others."""
    for prompt, text in wanted.answers:
        if text == kept.answers.of(PromptKey(prompt)):
            continue
        values = {"reflection": number, "prompt": prompt, "text": text}
        if text:
            sql.PUT_TEXT.run(connection, values)
        else:
            connection.execute(sql.DELETE_TEXT, {"number": number, "key": prompt})


def _put_tags(connection: Connection, number: int, kept: Reflection, wanted: Reflection) -> None:
    if kept.tags == wanted.tags:
        return
    connection.execute(sql.DELETE_TAGS, {"number": number})
    if wanted.tags:
        connection.execute(sql.INSERT_TAGS, rows.tag_rows(number, wanted.tags))


def _askable(reflection_id: str) -> str:
    """The id, or one that nothing has: a command line can hand over what no text can hold."""
    return reflection_id if reflection_id.isascii() else ""


def _unused_id(connection: Connection) -> str:
    while connection.execute(sql.HEAD, {"reflection_id": (wanted := new_id())}).first():
        continue
    return wanted


def _for_all(
    connection: Connection, wanted: Iterable[str], change: Executable, values: dict[str, Any]
) -> None:
    """Make one change to many reflections. Raises ``NoSuchReflectionError`` if one is not there."""
    ids = list(dict.fromkeys(wanted))
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        asked = [_askable(one) for one in some]
        known = set(connection.execute(sql.KNOWN, {"ids": asked}).scalars())
        for missing in (one for one in some if one not in known):
            raise NoSuchReflectionError(missing)
        connection.execute(change, {"ids": some, **values})


def _changed_elsewhere() -> ChangedElsewhereError:
    return ChangedElsewhereError(
        "This reflection was changed in another window or on another computer.",
        "Nothing was overwritten. Save a copy of what you have here elsewhere, then open the"
        " reflection again to see the other changes.",
    )


def _insert(connection: Connection, record: Record) -> Record:
    values = {"id": record.id, **rows.head_values(record)}
    number = connection.execute(sql.INSERT_HEAD, values).scalar_one()
    _put_texts(connection, number, Reflection(), record.reflection)
    _put_tags(connection, number, Reflection(), record.reflection)
    return record
