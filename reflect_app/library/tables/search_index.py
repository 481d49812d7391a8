"""The search index: what is in it, keeping it in step, and asking it what people typed."""

from __future__ import annotations

import re
import time
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reflect_app.library.questions import rows, value
from reflect_app.prompt_keys import PromptKey
from reflect_app.queries import Excerpt, has_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from apsw import Connection


_COLUMNS = ("title", "tags", *PromptKey)
SEARCH = (
    f"CREATE VIRTUAL TABLE search USING fts5({', '.join(_COLUMNS)},"
    " tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
)
"""The index of all words, a row a reflection, with a copy of its text to show them in.

It can always be made anew from the other tables. Letter case and accents don't matter to it.
"""

FEW = 200  # reflections that a search itself reads in; more would not let it answer at once
_COMPARED_AT_ONCE = 40  # reflections, by a check
_AT_ONCE = 20  # reflections, before the time is looked at
MOST_CHARACTERS = 2_000_000  # that are read in at a time
SHORTEST_BEGINNING = 2  # characters; a single letter is looked for as a word of its own
BEGIN, END = "\x02", "\x03"  # around a found word; no text in the library has these characters
_TOKENS_SHOWN = 24
_LONGEST_PART = 1_000  # characters
SNIPPET = f"snippet(search, -1, char(2), char(3), '…', {_TOKENS_SHOWN})"
_ASKED = re.compile(r'"([^"]*)("?)|([^\s"]+)')
_VOWEL_SIGNS = re.compile("[\u064b-\u065f\u0670\u20d0-\u20ff]")  # Arabic's, which few people type
_BETWEEN_TAGS = " · "

_NOT_INDEXED = (
    "SELECT number, title, searched_as, version FROM reflections WHERE indexed IS NOT version"
    " ORDER BY updated LIMIT :at_most"
)
_TEXTS = "SELECT prompt, text FROM answers WHERE reflection = :number"
_TAGS = "SELECT tag FROM tags WHERE reflection = :number ORDER BY position"
_LENGTH = "SELECT coalesce(sum(length(text)), 0) FROM answers WHERE reflection = :number"
_REMOVE = "DELETE FROM search WHERE rowid = :row"
_ADD = (
    f"INSERT INTO search (rowid, {', '.join(_COLUMNS)})"  # noqa: S608  -- names of our own
    f" VALUES (:row, {', '.join(f':{name}' for name in _COLUMNS)})"
)
_DONE = "UPDATE reflections SET indexed = :version, searched_as = :row WHERE number = :number"
_MERGE = "INSERT INTO search (search, rank) VALUES ('merge', :pages)"
_PAGES_MERGED = 50  # of the index, at a time
_LAST = "SELECT max(rowid) FROM search"
_COUNT_NOT_INDEXED = "SELECT count(*) FROM reflections WHERE indexed IS NOT version"
_COUNT_IN_ROWS = "SELECT count(*) FROM reflections NOT INDEXED WHERE indexed IS NOT version"
_KNOWS_WHAT_IS_LEFT = f"SELECT ({_COUNT_IN_ROWS}) = ({_COUNT_NOT_INDEXED})"
_COPIES = (
    f"SELECT s.rowid, r.number, r.title, {', '.join(f's.{name}' for name in _COLUMNS)}"  # noqa: S608  -- names of our own
    " FROM search s JOIN reflections r ON r.searched_as = s.rowid"
    " WHERE s.rowid > :last AND r.indexed = r.version ORDER BY s.rowid LIMIT :at_most"
)
_SOME_NOT_INDEXED = f"SELECT 1 FROM reflections WHERE indexed IS NOT version LIMIT {FEW + 1}"  # noqa: S608  -- a number of ours
_FEW_NOT_INDEXED = f"SELECT count(*) FROM ({_SOME_NOT_INDEXED})"  # noqa: S608


@lru_cache(maxsize=16)  # a list asks several times for what was typed
def expression(words: str) -> str:
    """What people typed, as the search index takes it; empty where there is no word in it.

    Each word is the beginning of a word to find, and all must be found; a phrase in double quotes
    is found as it stands, also while its second quote is still missing. Signs count for nothing.
    """
    parts = []
    for phrase, ended, word in _ASKED.findall(_VOWEL_SIGNS.sub("", words.replace("\0", " "))):
        asked = (phrase or word).strip()
        if has_word(asked):
            beginning = not ended and len(asked) >= SHORTEST_BEGINNING and has_word(asked[-1])
            parts.append(f'"{asked}"' + (" *" if beginning else ""))
    return " AND ".join(parts)


def excerpt(snippet: str) -> Excerpt:
    """A snippet of the index as parts, each with whether it is a found word."""
    if "\n" in snippet or "\t" in snippet:
        snippet = " ".join(snippet.split())
    if len(snippet) <= _LONGEST_PART:  # as nearly all are: then its parts come by turns
        parts = snippet.replace(END, BEGIN).split(BEGIN)
        return tuple([(text, at % 2 == 1) for at, text in enumerate(parts) if text or at % 2])
    first, *rest = snippet.split(BEGIN)
    long = [(first if len(first) <= _LONGEST_PART else f"…{first[-_LONGEST_PART:]}", False)]
    for piece in rest:
        found, _end, after = piece.partition(END)
        long += [(_shortened(found), True), (_shortened(after), False)]
    return tuple((text, is_found) for text, is_found in long if text or is_found)


def _shortened(text: str) -> str:
    """As much of a part as a line can show: a word may be as long as a book."""
    return text if len(text) <= _LONGEST_PART else f"{text[:_LONGEST_PART]}…"


def few_not_indexed(connection: Connection) -> bool:
    """Whether there is something that the index does not know as it is now, but not much."""
    count = value(connection, _FEW_NOT_INDEXED)
    return 0 < int(count) <= FEW


def count_not_indexed(connection: Connection) -> int:
    """How many reflections the index does not know as they are now."""
    return int(value(connection, _COUNT_NOT_INDEXED))


def knows_what_is_left(connection: Connection) -> bool:
    """Whether what is still to be read in is listed as it should be, no more and no less.

    SQLite's own check does not open that list where it should be empty, nor see an entry too many.
    Both are counted in one question: what is saved between two would look like damage.
    """
    return bool(value(connection, _KNOWS_WHAT_IS_LEFT))


def update(connection: Connection, at_most: int, seconds: float) -> None:
    """Bring this many reflections into the index, those changed longest ago first.

    It stops where it took so many ``seconds``, and always brings some. Each gets a row after all
    others, so that the order of rows is the order of changes, and the newest finds come without
    sorting. Raises ``ValueError`` where one of them still counts as not read in: whoever goes on
    until nothing is left would never come to it.
    """
    until, done = time.monotonic() + seconds, set()
    heads = _not_too_long(connection, rows(connection, _NOT_INDEXED, {"at_most": at_most}))
    for start in range(0, len(heads), _AT_ONCE):
        some = heads[start : start + _AT_ONCE]
        _read_in(connection, some)
        done |= {number for number, *_rest in some}
        if time.monotonic() > until:
            break
    if value(connection, _NOT_INDEXED, {"at_most": 1}) in done:  # those before it would come first
        message = "What was read into the search index still counts as not read in."
        raise ValueError(message)


def _read_in(connection: Connection, heads: Sequence[Any]) -> None:
    last = value(connection, _LAST)
    added, old, done = [], [], []
    for at, (number, title, searched_as, version) in enumerate(heads, (last or 0) + 1):
        added.append({"row": at, **_columns(connection, number, title)})
        old.append(searched_as)
        done.append({"version": version, "row": at, "number": number})
    connection.executemany(_REMOVE, [{"row": row} for row in old if row is not None])
    connection.executemany(_ADD, added)
    connection.executemany(_DONE, done)


def _columns(connection: Connection, number: int, title: str) -> dict[str, str]:
    """What the index is to have of a reflection."""
    texts = dict(rows(connection, _TEXTS, {"number": number}))
    tags = [_as_indexed(tag) for (tag,) in rows(connection, _TAGS, {"number": number})]
    parts = [title, _BETWEEN_TAGS.join(tags), *(texts.get(key, "") for key in PromptKey)]
    return dict(zip(_COLUMNS, map(_as_indexed, parts), strict=True))


def copies_agree(connection: Connection, after: int) -> tuple[bool, int | None]:
    """Whether the index's copies in some rows after this one are what was read in, and the last.

    SQLite's own check looks only at their words: a sign between two can be no text any more. To be
    asked in a transaction: a text that is saved once its copy was read would look like another. No
    last row means that there are no more.
    """
    try:
        found = rows(connection, _COPIES, {"last": after, "at_most": _COMPARED_AT_ONCE})
        agree = all(
            copies == list(_columns(connection, number, title).values())
            for _row, number, title, *copies in found
        )
    except UnicodeDecodeError:
        return False, None
    return agree, found[-1][0] if found else None


def _not_too_long(connection: Connection, heads: Sequence[Any]) -> Sequence[Any]:
    """As many of these as can be read in without holding up whoever saves; always one."""
    total = 0
    for at, (number, *_rest) in enumerate(heads):
        total += value(connection, _LENGTH, {"number": number})
        if total > MOST_CHARACTERS:
            return heads[: max(at, 1)]
    return heads


def _as_indexed(part: object) -> str:
    """A text as the index takes it; what a damaged row has in place of one is passed over."""
    return _VOWEL_SIGNS.sub("", part) if isinstance(part, str) else ""


def remove(connection: Connection, rows: Sequence[int]) -> None:
    """Take rows out of the index. Words stay legible in it until all its parts are ``merge``d."""
    connection.executemany(_REMOVE, [{"row": row} for row in rows])


def merge(connection: Connection, *, begun: bool) -> bool:
    """Merge some of the index's parts, so that nothing of what was removed is left in its pages.

    Where it is not ``begun`` yet, all parts that there are now are to be merged. The answer is
    whether it is to be asked again; each takes some hundredths of a second.
    """
    before = connection.total_changes()
    connection.execute(_MERGE, {"pages": _PAGES_MERGED if begun else -_PAGES_MERGED})
    return connection.total_changes() - before > 1  # its own row alone: there was nothing to do


def clear(connection: Connection) -> None:
    """Empty the index of a library on a bare connection; ``update`` fills it again."""
    connection.execute("DROP TABLE IF EXISTS search")
    connection.execute(SEARCH)
    connection.execute("UPDATE reflections SET indexed = NULL, searched_as = NULL")
