"""What can still be read in a library's file: every row, told by its shape which table it is of.

A row is known by how many values it has and what they are like: an id of ours, a prompt, a time.
Rows of indexes are kept too, since they say which row it was that was lost. Long texts stay in
the file until they are wanted, so that a large library fits into memory.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.library.tables.ids import ID_LENGTH
from reflect_app.reflection import PromptKey, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.library.sqlite_format.pages import Image, Row, Value

    _Shape = Callable[["SalvagedRows", Row, Image], bool]

REFLECTION_COLUMNS = (
    "number",
    "id",
    "title",
    "status",
    "published",
    "opening",
    "answered",
    "created",
    "updated",
    "version",
    "binned_at",
    "place",
    "sort_key",
    "checksum",
    "indexed",
    "searched_as",
)
"""The columns of ``reflections`` in the order of the file; rows from before 0002 have twelve."""

REVISION_COLUMNS = (
    "number",
    "reflection",
    "position",
    "kept",
    "reason",
    "title",
    "status",
    "published",
    "tags",
    "words",
    "checksum",
)
"""The columns of ``revisions`` in the order of the file."""

_ID = re.compile(f"[a-z0-9]{{{ID_LENGTH}}}")
_IDENTITY = re.compile("[0-9a-f]{32}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PROMPTS = frozenset(key.value for key in PromptKey)
_STATUSES = frozenset(status.value for status in Status)
_HEAD_TEXTS = ("id", "title", "status", "opening", "created", "updated", "place")
_FIRST_HEAD = 12  # columns of the first revision
_SEARCHED = 9  # columns of the search index's own copy of the texts: a number and eight texts


class SalvagedText(NamedTuple):
    """A text that stands in the file, to be read when it is wanted."""

    image: Image
    page: int
    cell: int
    column: int
    consistent: bool

    def read(self) -> str:
        """The text, as far as it can be read."""
        row = self.image.row(self.page, self.cell)
        value = row.values[self.column] if row is not None else ""
        return value if isinstance(value, str) else ""


class ReflectionRow(NamedTuple):
    """A row of ``reflections``: its columns by name."""

    number: int
    values: dict[str, Value]
    consistent: bool


class RevisionRow(NamedTuple):
    """A row of ``revisions``: its columns by name."""

    number: int
    values: dict[str, Value]
    consistent: bool


class TextRow(NamedTuple):
    """A row of ``texts``: which digest it was written with, and its text."""

    digest: str
    text: SalvagedText


class LinkRow(NamedTuple):
    """A row of ``revision_texts``, or one of the index on ``answers``, which looks the same."""

    first: int
    prompt: str
    second: int


@dataclass
class SalvagedRows:
    """All rows that could be read, by table and key. A key that a flipped bit doubled has two."""

    reflections: dict[int, list[ReflectionRow]] = field(default_factory=lambda: defaultdict(list))
    answers: dict[int, dict[str, list[SalvagedText]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    answers_by_row: dict[int, tuple[int, str, SalvagedText]] = field(default_factory=dict)
    tags: dict[int, dict[int, list[tuple[str, bool]]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    tag_keys: dict[int, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    revisions: dict[int, list[RevisionRow]] = field(default_factory=lambda: defaultdict(list))
    texts: dict[int, list[TextRow]] = field(default_factory=lambda: defaultdict(list))
    digests: dict[int, str] = field(default_factory=dict)
    searched: dict[int, list[tuple[SalvagedText, ...]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    links: dict[int, dict[str, list[int]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    maybe_links: dict[int, dict[str, list[int]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    answer_rows: dict[tuple[int, str], int] = field(default_factory=dict)
    emptied: dict[str, str] = field(default_factory=dict)
    identities: Counter[str] = field(default_factory=Counter)
    ids: dict[int, str] = field(default_factory=dict)
    search_rows: dict[int, int] = field(default_factory=dict)
    indexed: dict[int, dict[str, Value]] = field(default_factory=lambda: defaultdict(dict))
    unsorted: dict[int, list[LinkRow]] = field(default_factory=lambda: defaultdict(list))
    positions: dict[int, int] = field(default_factory=dict)
    roots: dict[str, int] = field(default_factory=dict)
    pages: int = 0
    pages_lost: int = 0

    def numbers(self) -> set[int]:
        """The number of every reflection that there is any trace of."""
        return {*self.reflections, *self.answers, *self.revisions, *self.ids}

    @property
    def identity(self) -> str | None:
        """What the library was known by; it stands in the file twice."""
        return self.identities.most_common(1)[0][0] if self.identities else None


def salvage(image: Image) -> SalvagedRows:
    """Every row of an image that is one of ours."""
    found = SalvagedRows()
    for row in image.rows():
        for shape in _shapes(row):
            if shape(found, row, image):
                break
    _bring_home(found)
    cut_off = image.cut_off()
    found.pages = image.pages + cut_off
    found.pages_lost = image.lost() + cut_off
    _tell_links_apart(found, image)
    return found


def _shapes(row: Row) -> tuple[_Shape, ...]:
    """What a row may be, judged by where it stands and how many values it has."""
    count = len(row.values)
    if row.rowid is None:
        return _IN_INDEXES.get(count, ())
    if _FIRST_HEAD <= count <= len(REFLECTION_COLUMNS):
        return (_reflection,)
    return _IN_TABLES.get(count, ())


def _reflection(found: SalvagedRows, row: Row, _image: Image) -> bool:
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
    values = dict(zip(REVISION_COLUMNS, row.values, strict=True))
    if row.rowid is None or values["number"] is not None:
        return False
    if not isinstance(values["reflection"], int) or not isinstance(values["kept"], str):
        return False
    found.revisions[values["reflection"]].append(RevisionRow(row.rowid, values, row.consistent))
    return True


def _table(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case ("table" | "index", str(name), str(), int(root), _):
            found.roots[name] = root
            return True
    return False


def _searched(found: SalvagedRows, row: Row, image: Image) -> bool:
    texts = row.values[1:]
    if row.rowid is None or row.values[0] is not None or not all(_is_text(one) for one in texts):
        return False
    where = (image, row.page, row.cell)
    found.searched[row.rowid].append(
        tuple(SalvagedText(*where, at, row.consistent) for at in range(1, _SEARCHED))
    )
    return True


def _identity(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values[0]:
        case str(identity) if _IDENTITY.fullmatch(identity):
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


def _position(found: SalvagedRows, row: Row, _image: Image) -> bool:
    match row.values:
        case (int(reflection), int(position), int()):
            found.positions[reflection] = max(position, found.positions.get(reflection, 0))
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
    return _identity(found, row, _image)


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


def _tell_links_apart(found: SalvagedRows, image: Image) -> None:
    """Each page is of the table or of the index: the tree says so, or what its rows agree with.

    Where neither does, its rows are taken for both; checksums tell the wrong ones later.
    """
    of_table = image.tree(found.roots.get("revision_texts"))
    of_index = image.tree(found.roots.get("sqlite_autoindex_answers_1"))
    revisions = {row.number for rows in found.revisions.values() for row in rows}
    for page, links in found.unsorted.items():
        answers = sum(_points_at_answer(found, link) for link in links)
        texts = sum(link.first in revisions and link.second in found.texts for link in links)
        if (page in of_table) != (page in of_index):
            answers, texts = int(page in of_index), int(page in of_table)
        for link in links:
            if answers >= texts:
                found.answer_rows[link.first, link.prompt] = link.second
            if texts > answers:
                found.links[link.first][link.prompt].append(link.second)
            elif texts == answers:
                found.maybe_links[link.first][link.prompt].append(link.second)
    found.unsorted.clear()


def _bring_home(found: SalvagedRows) -> None:
    """Put a row whose own number was spoilt where the index of ids says that it belongs."""
    homes = {reflection_id: number for number, reflection_id in found.ids.items()}
    for number, reflections in list(found.reflections.items()):
        home = homes.get(str(reflections[0].values["id"]), number)
        if home != number and home not in found.reflections and number not in found.ids:
            found.reflections[home] = found.reflections.pop(number)


def _points_at_answer(found: SalvagedRows, link: LinkRow) -> bool:
    answer = found.answers_by_row.get(link.second)
    return answer is not None and answer[:2] == (link.first, link.prompt)


def is_id(text: str) -> bool:
    """Whether this looks like the id of a reflection."""
    return _ID.fullmatch(text) is not None


def _is_text(value: Value) -> bool:
    return isinstance(value, str)


_IN_TABLES: dict[int, tuple[_Shape, ...]] = {
    1: (_identity,),
    3: (_answer,),
    4: (_text,),
    5: (_table,),
    _SEARCHED: (_searched,),
    len(REVISION_COLUMNS): (_revision,),
}
_IN_INDEXES: dict[int, tuple[_Shape, ...]] = {
    2: (_id_entry, _emptied, _search_entry),
    3: (_link, _digest, _position, _tag_key, _moment_entry, _day_entry),
    4: (_tag, _status_entry),
}
