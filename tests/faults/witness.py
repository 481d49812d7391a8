"""An outside witness of a library: what stands in it, and on which pages, without our own code.

The standard ``sqlite3`` says what is in it. Where each row stands is read from the bytes by the
few rules of https://www.sqlite.org/fileformat2.html that a sound file needs.
"""

import shutil
import sqlite3
import struct
import tempfile
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

PAGE = 4096
_LOG_HEADER, _FRAME = 32, 24

Place = tuple[str, int]
"""Where a page stands: the ending of the file's name, and the first byte."""


Line = tuple[Any, ...]
"""Columns of the ledger: what a line is known by, or all that it says."""


class Revision(NamedTuple):
    """A revision as it stands in the library, with its texts by prompt."""

    position: int
    columns: tuple[Any, ...]
    texts: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Entry:
    """A reflection as it stands in the library; the place of the cursor is left out."""

    head: tuple[Any, ...]
    version: int
    binned_at: str | None
    answers: frozenset[tuple[str, str]]
    tags: tuple[str, ...]
    revisions: tuple[Revision, ...]
    said: frozenset[tuple[str, str, str]] = frozenset()
    """What was noted in its review: of each entry its id, kind and what it says."""
    decided: frozenset[tuple[str, str, str]] = frozenset()
    """What was decided about it: of each decision its kind, what it is about and what it says."""

    @property
    def words(self) -> tuple[Any, ...]:
        """All that somebody wrote or chose."""
        return self.head, self.answers, self.tags, self.binned_at is None

    @property
    def texts(self) -> set[Any]:
        """What it holds, and held, without what is known about it."""
        return {self.answers, *(revision.texts for revision in self.revisions)}


@dataclass
class Content:
    """All that is in a library, by id; ``pages`` are those that a reflection's own rows stand on.

    ``histories`` are those of the rows of each revision, by id and position, and ``reviews`` those
    of each entry of a review, by the ids of both; ``decisions`` are likewise those of what was
    decided, by its kind and what it is about. ``went_out`` is the ledger: each line by what it
    is known by, the id first; ``lines`` are the pages of each.
    """

    entries: dict[str, Entry] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    pages: dict[str, set[int]] = field(default_factory=dict)
    histories: dict[str, dict[int, set[int]]] = field(default_factory=dict)
    reviews: dict[str, dict[str, set[int]]] = field(default_factory=dict)
    decisions: dict[str, dict[tuple[str, str], set[int]]] = field(default_factory=dict)
    places: dict[int, Place] = field(default_factory=dict)
    went_out: dict[Line, Line] = field(default_factory=dict)
    lines: dict[Line, set[int]] = field(default_factory=dict)


def content_of(path: Path) -> Content:
    """What is in a library that nothing has open; a log beside it stays as it is."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        files = {"": path, "-wal": path.with_name(f"{path.name}-wal")}
        files = {name: file for name, file in files.items() if file.exists()}
        for file in files.values():
            shutil.copyfile(file, Path(folder, file.name))
        with closing(sqlite3.connect(Path(folder, path.name))) as connection:
            content, roots, numbers = _read(connection)
    bytes_of = {name: file.read_bytes() for name, file in files.items()}
    content.places = places_of(bytes_of)
    pages = _Pages(bytes_of, content.places)
    _find_pages(content, pages, roots, numbers)
    return content


def entries_of(path: Path) -> dict[str, Entry]:
    """What is in a library that nothing has open and that needs no log."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return _read(connection)[0].entries


def went_out_of(path: Path) -> dict[Line, Line]:
    """The ledger of a library that nothing has open and that needs no log."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return _read(connection)[0].went_out


def places_of(bytes_of: dict[str, bytes]) -> dict[int, Place]:
    """Where the newest of each page stands."""
    places = {at + 1: ("", at * PAGE) for at in range(len(bytes_of[""]) // PAGE)}
    log = bytes_of.get("-wal", b"")
    pending: dict[int, Place] = {}
    for at in range(_LOG_HEADER, len(log) - _FRAME - PAGE + 1, _FRAME + PAGE):
        page, size, *salts = struct.unpack_from(">4I", log, at)
        if salts != list(struct.unpack_from(">2I", log, 16)):
            break
        pending[page] = ("-wal", at + _FRAME)
        if size:
            places = {number: where for number, where in places.items() if number <= size}
            places |= pending
            pending = {}
    return places


def damaged_pages(content: Content, sound: dict[str, bytes], damaged: dict[str, bytes]) -> set[int]:
    """The pages that are not, where they stood, what they were."""
    return {
        number
        for number, (name, at) in content.places.items()
        if sound[name][at : at + PAGE] != damaged.get(name, b"")[at : at + PAGE]
    }


_HEAD = (
    "SELECT number, id, title, status, published, created, updated, version, binned_at"
    " FROM reflections"
)
_REVISIONS = (
    "SELECT number, reflection, position, kept, reason, title, status, published, tags"
    " FROM revisions ORDER BY reflection, position"
)
_TEXTS = (
    "SELECT l.revision, l.prompt, t.text, t.number"
    " FROM revision_texts l JOIN texts t ON t.number = l.text"
)

_SAID = "SELECT number, reflection, id, kind, entry FROM review_entries"

_DECIDED = "SELECT number, reflection, kind, about, says FROM decisions"

_WENT_OUT = (
    "SELECT number, id, folder, name, format, sha256, words, published, noted, withdrawn"
    " FROM publications"
)


def _read(connection: sqlite3.Connection) -> tuple[Content, dict[str, int], dict[str, Any]]:
    ask = connection.execute
    roots = dict(ask("SELECT name, rootpage FROM sqlite_master WHERE type = 'table'"))
    answers, tags, texts = defaultdict(set), defaultdict(list), defaultdict(set)
    text_numbers = defaultdict(set)
    for number, prompt, text in ask("SELECT reflection, prompt, text FROM answers"):
        # One bit makes this line end of the other, and whoever reads it makes that of it again.
        answers[number].add((prompt, text.replace("\x0b", "\n")))
    for number, tag in ask("SELECT reflection, tag FROM tags ORDER BY reflection, position"):
        tags[number].append(tag)
    for number, prompt, text, at in ask(_TEXTS):
        texts[number].add((prompt, text))
        text_numbers[number].add(at)
    revisions, revision_numbers = defaultdict(list), defaultdict(dict)
    for number, reflection, position, *columns in ask(_REVISIONS):
        made = Revision(position, tuple(columns), frozenset(texts[number]))
        revisions[reflection].append(made)
        revision_numbers[reflection][position] = number
    said, said_in = defaultdict(set), defaultdict(dict)
    for number, reflection, *entry in ask(_SAID):
        said[reflection].add(tuple(entry))
        said_in[reflection][number] = entry[0]
    decided, decided_in = defaultdict(set), defaultdict(dict)
    for number, reflection, *row in ask(_DECIDED):
        decided[reflection].add(tuple(row))
        decided_in[reflection][number] = tuple(row[:2])
    entries, numbers = {}, {}
    for number, one, *head, version, binned_at in ask(_HEAD):
        numbers[number] = one
        entries[one] = Entry(
            tuple(head),
            version,
            binned_at,
            frozenset(answers[number]),
            tuple(tags[number]),
            tuple(revisions[number]),
            frozenset(said[number]),
            frozenset(decided[number]),
        )
    gone = frozenset(one for (one,) in ask("SELECT id FROM emptied"))
    went_out, line_numbers = {}, {}
    for number, *line in ask(_WENT_OUT):
        line_numbers[tuple(line[:4])] = number
        went_out[tuple(line[:4])] = tuple(line)
    known = {
        "lines": line_numbers,
        "reflections": numbers,
        "revisions": revision_numbers,
        "texts": text_numbers,
        "said": said_in,
        "decided": decided_in,
    }
    return Content(entries, gone, went_out=went_out), roots, known


def _find_pages(
    content: Content, pages: "_Pages", roots: dict[str, int], known: dict[str, Any]
) -> None:
    ids = known["reflections"]
    own, of_revision, of_text = defaultdict(set), defaultdict(set), defaultdict(set)
    for rowid, _values, where in pages.rows(roots["reflections"]):
        own[rowid] |= where
    for name in ("answers", "tags"):
        for _rowid, values, where in pages.rows(roots[name]):
            own[values[0]] |= where
    for rowid, _values, where in pages.rows(roots["revisions"]):
        of_revision[rowid] |= where
    for _rowid, values, where in pages.rows(roots["revision_texts"]):
        of_revision[values[0]] |= where
    for rowid, _values, where in pages.rows(roots["texts"]):
        of_text[rowid] |= where
    of_entry = {rowid: where for rowid, _values, where in pages.rows(roots["review_entries"])}
    of_decision = {rowid: where for rowid, _values, where in pages.rows(roots["decisions"])}
    of_line = {rowid: where for rowid, _values, where in pages.rows(roots["publications"])}
    content.lines = {line: of_line[at] for line, at in known["lines"].items()}
    for number, one in ids.items():
        said = known["said"][number]
        content.reviews[one] = {entry: of_entry[at] for at, entry in said.items()}
        decided = known["decided"][number]
        content.decisions[one] = {about: of_decision[at] for at, about in decided.items()}
        content.pages[one] = own[number]
        content.histories[one] = {
            position: of_revision[at].union(*(of_text[each] for each in known["texts"][at]))
            for position, at in known["revisions"][number].items()
        }


class _Pages:
    """The pages of a sound library, and the rows on them."""

    def __init__(self, bytes_of: dict[str, bytes], places: dict[int, Place]) -> None:
        self._bytes, self._places = bytes_of, places

    def page(self, number: int) -> bytes:
        name, at = self._places[number]
        return self._bytes[name][at : at + PAGE]

    def rows(self, number: int):
        """Each row of a tree: its rowid, its first column, and the pages that it stands on."""
        page = self.page(number)
        start = 100 if number == 1 else 0
        kind = page[start]
        (count,) = struct.unpack_from(">H", page, start + 3)
        inner = kind in {2, 5}
        cells = struct.unpack_from(f">{count}H", page, start + (12 if inner else 8))
        for cell in cells:
            if inner:
                yield from self.rows(int.from_bytes(page[cell : cell + 4], "big"))
            if kind != 5:
                yield self._row(number, page, cell + 4 if inner else cell, table=kind == 13)
        if inner:
            yield from self.rows(int.from_bytes(page[start + 8 : start + 12], "big"))

    def _row(self, number: int, page: bytes, at: int, *, table: bool):
        size, at = _varint(page, at)
        rowid = None
        if table:
            rowid, at = _varint(page, at)
        here = _local(size, table=table)
        where = {number}
        if here < size:
            (following,) = struct.unpack_from(">I", page, at + here)
            while following:
                where.add(following)
                (following,) = struct.unpack_from(">I", self.page(following))
        return rowid, (_first_column(page, at),), where


def _local(size: int, *, table: bool) -> int:
    most = PAGE - 35 if table else (PAGE - 12) * 64 // 255 - 23
    least = (PAGE - 12) * 32 // 255 - 23
    if size <= most:
        return size
    kept = least + (size - least) % (PAGE - 4)
    return kept if kept <= most else least


def _first_column(page: bytes, at: int) -> int | None:
    """The first value of a record, where it is a whole number."""
    length, kind_at = _varint(page, at)
    kind, _ = _varint(page, kind_at)
    if kind in {8, 9}:
        return kind - 8
    size = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}.get(kind)
    if size is None:
        return None
    return int.from_bytes(page[at + length : at + length + size], "big", signed=True)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index in range(8):
        value = value << 7 | data[at + index] & 0x7F
        if data[at + index] < 0x80:
            return value, at + index + 1
    return value << 8 | data[at + 8], at + 9
