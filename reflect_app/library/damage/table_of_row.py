"""Rows of a damaged library told apart: each table and index is known by what stands in its rows.

By an id of ours, a prompt, a time, and by what kind of value stands where, never by how many there
are alone. Rows of indexes are kept too, since they say which row it was that was lost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.finding import Kind
from reflect_app.library.damage.salvaged_rows import (
    REFLECTION_COLUMNS,
    BelongingRow,
    HeadRow,
    LinkRow,
    SalvagedRows,
    SalvagedText,
    TextRow,
)
from reflect_app.library.tables import belonging_tables, publication_rows
from reflect_app.library.tables.checksums import row_adds_up
from reflect_app.library.tables.ids import is_id
from reflect_app.prompt_keys import PromptKey
from reflect_app.status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.library.sqlite_format.rows_of_file import Image, StoredRow, Value
    from reflect_app.library.tables.belonging_tables import Belonging

_REVISION_COLUMNS = belonging_tables.columns_of("revisions")
_IDENTITY = re.compile("[0-9a-f]{32}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SEPARATOR = re.compile(r"[/\\]")  # every real path has one, and nothing else that is indexed
_PROMPTS = frozenset(key.value for key in PromptKey)
_DECIDED = frozenset((*(kind.value for kind in Kind), "role"))
_STATUSES = frozenset(status.value for status in Status)
_HEAD_TEXTS = ("id", "title", "status", "opening", "created", "updated", "place")
_LINE_TEXTS = ("id", "folder", "name", "format", "sha256", "words", "noted")
_ENOUGH = 5  # of these, for a spoilt row to be one of the ledger
_FIRST_HEAD = 12  # columns of the first schema version
_SEARCHED = 9  # columns of the search index's own copy of the texts: a number and eight texts

_TABLES = ("library", "answers", "texts", "search_content", "revisions", "reflections")
_INDEXES = (
    "reflections_by_id",
    "library",
    "emptied",
    "reflections_by_search",
    "publications_by_file",
    "untold",  # as revision_texts and the index of answers are, by their shape
    "review_entries_by_id",
    "decisions_by_about",
    "texts_by_digest",
    "revisions_by_position",
    "tags_by_key",
    "reflections_by_updated",
    "reflections_by_published",
    "tags",
    "reflections_by_status",
)
"""What a row may be by its shape, the surest first; a table without rowids is as an index is."""

KNOWN = {
    *{*_TABLES, *_INDEXES} - {"untold"},
    *("publications", "publications_by_folder"),
    *("revision_texts", "sqlite_autoindex_answers_1", "sqlite_autoindex_library_1"),
}
"""The tables and indexes whose rows are of use."""

TABLES = frozenset(("library", "tags", "answers", "reflections"))
"""The tables that a library of every version has; each has a page, also with nothing in it."""

MADE_ANEW = {
    *("sqlite_schema", "alembic_version", "sqlite_autoindex_alembic_version_1"),
    *("search_data", "search_idx", "search_docsize", "search_config"),
    *("reflections_by_title", "reflections_unread", "revision_texts_by_text"),
    "review_entries_by_kind",
}
"""Those whose rows are of none. What else stands on a page of theirs came there by mistake."""


def keep_row(found: SalvagedRows, row: StoredRow, image: Image, owner: str) -> bool:
    """Keep a row as one of the table or index of its page, unless it is of another shape."""
    proven = {table.name: table for table in belonging_tables.with_own_checksum()}
    if owner in proven:
        return _keep_proven(found, row, proven[owner])
    if owner == "publications":
        return _keep_line(found, row)
    if owner in KNOWN | MADE_ANEW:
        return _keep(owner, found, row, image)
    return True


def keep_stray_row(found: SalvagedRows, row: StoredRow, image: Image) -> None:
    """Keep a row by its shape, unless the table or index that it is of is there whole and has it.

    Then it is one from before. Where that has not, it is not whole after all: the page that leads
    to all others can be lost under a sound one.
    """
    proven = belonging_tables.with_own_checksum()
    if any(_keep_proven(found, row, table, needed=True) for table in proven):
        return
    if _keep_line(found, row, needed=True):
        return
    for name in _INDEXES if row.rowid is None else _TABLES:
        if name in found.whole:
            alone = SalvagedRows()
            if _keep(name, alone, row, image) and _has(found, alone):
                return
        if _keep(name, found, row, image):
            found.whole -= {name}
            return


def _keep(name: str, found: SalvagedRows, row: StoredRow, image: Image) -> bool:
    """Keep and count a row, if it is one of the table or index of this name."""
    kept = _keep_of_table(name, found, row, image) or _keep_entry(name, found, row)
    found.entries[name] += kept
    return kept


def _has(found: SalvagedRows, alone: SalvagedRows) -> bool:
    """Whether a row that was kept alone has a key that is there already.

    Tags are there where any of their reflection are: of those from before there can be more.
    """
    for number, rows in alone.revisions.items():
        return any(rows[0].number == each.number for each in found.revisions.get(number, ()))
    for number, texts in alone.answers.items():
        return found.answers.get(number, {}).keys() >= texts.keys()
    for table, by_number in alone.indexed_rows.items():
        for number, entries in by_number.items():
            return found.indexed_rows[table].get(number, {}).keys() >= entries.keys()
    if not found.ledger.known.items() >= alone.ledger.known.items():
        return False
    names = ("reflections", "tags", "texts", "searched", "ids", "search_rows", "indexed")
    others = (*names, "digests", "positions", "tag_keys", "answer_rows", "links", "emptied")
    return all(getattr(found, name).keys() >= getattr(alone, name).keys() for name in others)


def _keep_of_table(name: str, found: SalvagedRows, row: StoredRow, image: Image) -> bool:
    """Keep a row of a table with rowids, if it is one of this name."""
    where, length = (image, row.page, row.cell), len(row.values)
    match name, row.rowid, *row.values:
        case "answers", int(at), int(reflection), str(prompt), str() if prompt in _PROMPTS:
            text = SalvagedText(*where, 2, row.consistent)
            found.answers[reflection][prompt].append(text)
            found.answers_by_row[at] = (reflection, prompt, text)
        case "texts", int(at), None, int(reflection), str(digest), str():
            text = SalvagedText(*where, 3, row.consistent)
            found.texts[at].append(TextRow(reflection, digest, text))
        case "search_content", int(at), None, *texts if length == _SEARCHED and all(
            isinstance(text, str) for text in texts
        ):
            columns = range(1, _SEARCHED)
            kept = tuple(SalvagedText(*where, column, row.consistent) for column in columns)
            found.searched[at].append(kept)
        case "revisions", int(at), None, int(reflection), _, str(), *_ if length == len(
            _REVISION_COLUMNS
        ):
            values = _named(_REVISION_COLUMNS, row.values)
            found.revisions[reflection].append(HeadRow(at, values, row.consistent))
        case "reflections", int(at), None, *_ if _FIRST_HEAD <= length <= len(REFLECTION_COLUMNS):
            values = _named(REFLECTION_COLUMNS, row.values)
            if sum(isinstance(values[each], str) for each in _HEAD_TEXTS) < len(_HEAD_TEXTS) - 1:
                return False
            found.reflections[at].append(HeadRow(at, values, row.consistent))
        case _:
            return False
    return True


def _keep_entry(name: str, found: SalvagedRows, row: StoredRow) -> bool:  # noqa: C901, PLR0912  -- one case each
    """Keep an entry of an index, or a row of a table without rowids, if it is one of this name."""
    match name, *row.values:
        case ("library" | "sqlite_autoindex_library_1", str(identity)) | (
            "library" | "sqlite_autoindex_library_1",
            str(identity),
            int(),
        ) if _IDENTITY.fullmatch(identity):
            found.identities[identity] += 1
        case "reflections_by_id", str(reflection_id), int(number) if is_id(reflection_id):
            found.ids[number] = reflection_id
        case "reflections_by_id", str(status), int(number) if status in _STATUSES:
            found.indexed[number]["status"] = status
        case "emptied", str(reflection_id), str(moment) if _MOMENT.fullmatch(moment):
            found.emptied[reflection_id] = moment
        case "reflections_by_search", int(searched_as), int(number):
            found.search_rows[number] = searched_as
        case "untold", int(first), str(prompt), int(second) if prompt in _PROMPTS:
            found.unsorted[row.page].append(LinkRow(first, prompt, second))
        case "revision_texts", int(revision), str(prompt), int(text) if prompt in _PROMPTS:
            found.links[revision][prompt].append(text)
        case "sqlite_autoindex_answers_1", int(number), str(prompt), int(at) if prompt in _PROMPTS:
            found.answer_rows[number, prompt] = at
        case ("reflections_by_title", None | str(), str(), int()) | (
            "reflections_unread",
            str(),
            int(),
        ):
            pass
        case "revision_texts_by_text", int(), int(), str():
            pass
        case "texts_by_digest", int(), str(digest), int(number) if _IDENTITY.fullmatch(digest):
            found.digests[number] = digest
        case "review_entries_by_id", int(reflection), str(entry), str(), int(at) if (
            _IDENTITY.fullmatch(entry)
        ):
            found.indexed_rows["review_entries"][reflection][(entry,)] = at
        case "decisions_by_about", int(reflection), str(kind), str(about), int(at) if (
            kind in _DECIDED
        ):
            found.indexed_rows["decisions"][reflection][kind, about] = at
        case "publications_by_file", str(line), str(folder), str(name), str(kind), int(at) if is_id(
            line
        ):
            found.ledger.known[at] = (line, folder, name, kind)
        case "publications_by_folder", str(folder), int(at) if _SEPARATOR.search(folder):
            found.ledger.known.setdefault(at, None)
        case "revisions_by_position", int(reflection), int(position), int():
            found.positions[reflection].add(position)
        case "tags_by_key", str(key), int(reflection), int(position):
            found.tag_keys[reflection][position] = key
        case "tags", int(reflection), int(position), str(tag), str():
            found.tags[reflection][position].append((tag, row.consistent))
        case "reflections_by_updated", (None | str()) as binned, str(updated), int(number) if (
            _MOMENT.fullmatch(updated)
        ):
            found.indexed[number] |= {"binned_at": binned, "updated": updated}
        case "reflections_by_published", None | str(), str(day), int(number) if _DAY.fullmatch(day):
            found.indexed[number]["published"] = day
        case "reflections_by_status", None | str(), str(status), str(updated), int(number) if (
            _MOMENT.fullmatch(updated)
        ):
            found.indexed[number] |= {"status": status, "updated": updated}
        case _:
            return False
    return True


def _keep_proven(
    found: SalvagedRows, row: StoredRow, table: Belonging, *, needed: bool = False
) -> bool:
    """Keep a row of a table with checksums of its own; where that is ``needed``, it must agree.

    One whose checksum does not is kept only if it has the shape of a row of this table: what
    stands on its page may have come there by mistake.
    """
    values = _named(table.columns, row.values)
    if row.rowid is not None and values.get("number", 0) is None:
        values["number"] = row.rowid
    sound = len(row.values) <= len(table.columns) and row_adds_up(values)
    reflection, numbers = values["reflection"], (values.get("number", 0), values["checksum"])
    has_shape = len(row.values) == len(table.columns) and all(
        isinstance(each, int) for each in numbers
    )
    if not isinstance(reflection, int) or not (sound or (has_shape and not needed)):
        return False
    found.belonging[table.name][reflection].append(BelongingRow(values, sound))
    return True


def _keep_line(found: SalvagedRows, row: StoredRow, *, needed: bool = False) -> bool:
    """Keep a row of the ledger; where that is ``needed``, it must be as it was written.

    Of one that is not, only that it was there: it has to look like one, then.
    """
    if row.rowid is None or len(row.values) != len(publication_rows.COLUMNS):
        return False
    values = _named(publication_rows.COLUMNS, row.values) | {"number": row.rowid}
    if publication_rows.is_as_written(values):
        found.ledger.keep(values)
    elif needed or sum(isinstance(values[each], str) for each in _LINE_TEXTS) < _ENOUGH:
        return False
    else:
        found.ledger.keep_spoilt(row.rowid, values)
    found.entries["publications"] += 1
    return True


def _named(columns: Sequence[str], values: Sequence[Value]) -> dict[str, Value]:
    """Values by their columns; those of columns that came later are None."""
    return dict.fromkeys(columns) | dict(zip(columns, values, strict=False))
