"""Rows of a damaged library told apart: each reader knows one table or index by what is in it.

A reader takes a row and keeps it, or says that it is not of its table: by an id of ours, a prompt,
a time, and by what kind of value stands where, never by how many there are alone. Rows of indexes
are kept too, since they say which row it was that was lost.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from reflect_app.library.damage.salvaged_rows import (
    REFLECTION_COLUMNS,
    BelongingRow,
    LinkRow,
    ReflectionRow,
    RevisionRow,
    SalvagedText,
    TextRow,
)
from reflect_app.library.tables import belonging
from reflect_app.library.tables.ids import ID_LENGTH
from reflect_app.reflection import PromptKey, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.library.damage.salvaged_rows import SalvagedRows
    from reflect_app.library.sqlite_format.pages import Image, Row
    from reflect_app.library.tables.belonging import Belonging

    _Reader = Callable[[SalvagedRows, Row, Image], bool]

_REVISION_COLUMNS = next(
    table.columns for table in belonging.BELONGING if table.name == "revisions"
)
_ID = re.compile(f"[a-z0-9]{{{ID_LENGTH}}}")
_IDENTITY = re.compile("[0-9a-f]{32}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PROMPTS = frozenset(key.value for key in PromptKey)
_STATUSES = frozenset(status.value for status in Status)
_HEAD_TEXTS = ("id", "title", "status", "opening", "created", "updated", "place")
_FIRST_HEAD = 12  # columns of the first schema version
_SEARCHED = 9  # columns of the search index's own copy of the texts: a number and eight texts


def readers_of(row: Row, owner: str | None) -> tuple[_Reader, ...]:
    """What may read a row: by the table or index of its page, then by its shape."""
    others = {table.name: partial(_belonging, table) for table in belonging.with_own_checksum()}
    if owner in others:
        return (others[owner],)
    by_shape = _OF_INDEXES if row.rowid is None else _OF_TABLES
    if owner is None:
        return (*(partial(reader, proven=True) for reader in others.values()), *by_shape)
    return (_READERS[owner], *by_shape) if owner in _READERS else ()


def _reflection(found: SalvagedRows, row: Row, _image: Image) -> bool:
    if not _FIRST_HEAD <= len(row.values) <= len(REFLECTION_COLUMNS):
        return False
    values = dict.fromkeys(REFLECTION_COLUMNS) | dict(
        zip(REFLECTION_COLUMNS, row.values, strict=False)
    )
    like = sum(isinstance(values[name], str) for name in _HEAD_TEXTS)
    if row.rowid is None or values["number"] is not None or like < len(_HEAD_TEXTS) - 1:
        return False
    found.reflections[row.rowid].append(ReflectionRow(row.rowid, values, row.consistent))
    return True


def _answer(found: SalvagedRows, row: Row, image: Image) -> bool:
    match row.values:
        case (int(reflection), str(prompt), str()) if prompt in _PROMPTS and row.rowid is not None:
            text = SalvagedText(image, row.page, row.cell, 2, row.consistent)
            found.answers[reflection][prompt].append(text)
            found.answers_by_row[row.rowid] = (reflection, prompt, text)
            return True
    return False


def _text(found: SalvagedRows, row: Row, image: Image) -> bool:
    match row.values:
        case (None, int(), str(digest), str()) if row.rowid is not None:
            text = SalvagedText(image, row.page, row.cell, 3, row.consistent)
            found.texts[row.rowid].append(TextRow(digest, text))
            return True
    return False


def _revision(found: SalvagedRows, row: Row, _image: Image) -> bool:
    if row.rowid is None or len(row.values) != len(_REVISION_COLUMNS):
        return False
    values = dict(zip(_REVISION_COLUMNS, row.values, strict=True))
    if values["number"] is not None:
        return False
    if not isinstance(values["reflection"], int) or not isinstance(values["kept"], str):
        return False
    found.revisions[values["reflection"]].append(RevisionRow(row.rowid, values, row.consistent))
    return True


def _belonging(
    table: Belonging, found: SalvagedRows, row: Row, _image: Image, *, proven: bool = False
) -> bool:
    """A row of a table with checksums of its own; ``proven`` takes none without."""
    values = dict.fromkeys(table.columns) | dict(zip(table.columns, row.values, strict=False))
    if row.rowid is not None and values.get("number", 0) is None:
        values["number"] = row.rowid
    sound = len(row.values) <= len(table.columns) and belonging.is_as_written(values)
    reflection = values["reflection"]
    if not isinstance(reflection, int) or (proven and not sound):
        return False
    found.belonging[table.name][reflection].append(BelongingRow(values, sound))
    return True


def _searched(found: SalvagedRows, row: Row, image: Image) -> bool:
    if row.rowid is None or len(row.values) != _SEARCHED:
        return False
    number, *texts = row.values
    if number is not None or not all(isinstance(text, str) for text in texts):
        return False
    where = (image, row.page, row.cell)
    found.searched[row.rowid].append(
        tuple(SalvagedText(*where, at, row.consistent) for at in range(1, _SEARCHED))
    )
    return True


def _identity(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (str(identity),) | (str(identity), int()) if _IDENTITY.fullmatch(identity):
            found.identities[identity] += 1
            return True
    return False


def _tag(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (int(reflection), int(position), str(tag), str()):
            found.tags[reflection][position].append((tag, row.consistent))
            return True
    return False


def _status_entry(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (None | str(), str(status), str(updated), int(number)) if _MOMENT.fullmatch(updated):
            found.indexed[number] |= {"status": status, "updated": updated}
            return True
    return False


def _link(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (int(first), str(prompt), int(second)) if prompt in _PROMPTS:
            found.unsorted[row.page].append(LinkRow(first, prompt, second))
            return True
    return False


def _revision_text(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (int(revision), str(prompt), int(text)) if prompt in _PROMPTS:
            found.links[revision][prompt].append(text)
            return True
    return False


def _answer_entry(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (int(reflection), str(prompt), int(number)) if prompt in _PROMPTS:
            found.answer_rows[reflection, prompt] = number
            return True
    return False


def _position(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (int(reflection), int(position), int()):
            found.positions[reflection].add(position)
            return True
    return False


def _digest(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (int(), str(digest), int(number)) if _IDENTITY.fullmatch(digest):
            found.digests[number] = digest
            return True
    return False


def _tag_key(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (str(key), int(reflection), int(position)):
            found.tag_keys[reflection][position] = key
            return True
    return False


def _moment_entry(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (None | str() as binned, str(updated), int(number)) if _MOMENT.fullmatch(updated):
            found.indexed[number] |= {"binned_at": binned, "updated": updated}
            return True
    return False


def _day_entry(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (None | str(), str(published), int(number)) if _DAY.fullmatch(published):
            found.indexed[number]["published"] = published
            return True
    return False


def _id_entry(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (str(reflection_id), int(number)) if _ID.fullmatch(reflection_id):
            found.ids[number] = reflection_id
            return True
        case (str(status), int(number)) if status in _STATUSES:
            found.indexed[number]["status"] = status
            return True
    return False


def _emptied(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (str(reflection_id), str(moment)) if _MOMENT.fullmatch(moment):
            found.emptied[reflection_id] = moment
            return True
    return False


def _search_entry(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (int(searched_as), int(number)):
            found.search_rows[number] = searched_as
            return True
    return False


def is_id(text: str) -> bool:
    """Whether this looks like the id of a reflection."""
    return _ID.fullmatch(text) is not None


_OF_TABLES: tuple[_Reader, ...] = (
    _identity,
    _answer,
    _text,
    _searched,
    _revision,
    _reflection,
)
_OF_INDEXES: tuple[_Reader, ...] = (
    _id_entry,
    _identity,
    _emptied,
    _search_entry,
    _link,
    _digest,
    _position,
    _tag_key,
    _moment_entry,
    _day_entry,
    _tag,
    _status_entry,
)
_READERS: dict[str, _Reader] = {
    "library": _identity,
    "sqlite_autoindex_library_1": _identity,
    "reflections": _reflection,
    "reflections_by_id": _id_entry,
    "reflections_by_updated": _moment_entry,
    "reflections_by_status": _status_entry,
    "reflections_by_published": _day_entry,
    "reflections_by_search": _search_entry,
    "answers": _answer,
    "sqlite_autoindex_answers_1": _answer_entry,
    "tags": _tag,
    "tags_by_key": _tag_key,
    "revisions": _revision,
    "revisions_by_position": _position,
    "texts": _text,
    "texts_by_digest": _digest,
    "revision_texts": _revision_text,
    "emptied": _emptied,
    "search_content": _searched,
}
