"""The index of a folder of pages: which reflections are there; ``docs/published-formats.md``."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.prompt_keys import PromptKey
from reflect_app.publication.formats import templates
from reflect_app.publication.formats.published_text import can_be_seen, words_in_order
from reflect_app.summary import opening_of
from reflect_app.tags import tag_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from reflect_app.reflection import Reflection

NAME = "index.html"


class IndexEntry(NamedTuple):
    """What a visitor knows a reflection by: never its title, which is private.

    ``name`` is the name of its page in the same folder, ``opening`` its first words.
    """

    name: str
    published: date
    tags: tuple[str, ...]
    opening: str

    @classmethod
    def of(cls, reflection: Reflection, name: str) -> IndexEntry:
        """The entry of a reflection; raises ``NotReadyError`` for what can't be published."""
        opening = opening_of(" ".join(words_in_order(reflection, PromptKey.DESCRIPTION)))
        if reflection.published is None:  # which was refused just now
            raise AssertionError
        return cls(name, reflection.published, reflection.tags, opening)


class _Line(NamedTuple):
    name: str
    published: date
    tags: list[str]
    opening: str  # empty where there is nothing in it that can be seen: a link needs words


class _Year(NamedTuple):
    name: str
    number_of_lines: int
    lines: Iterator[_Line]


def index(entries: Iterable[IndexEntry]) -> Iterator[bytes]:
    """The page piece by piece: by years, the newest first, and by their names within one day.

    In whatever order the entries come, the bytes are the same. They are kept until the end, some
    hundred bytes each; the page is not.
    """
    ordered = sorted(entries, key=lambda each: (-each.published.toordinal(), each.name))
    groups = groupby(ordered, lambda each: each.published.year)
    years = [(year, [*found]) for year, found in groups]
    pieces = templates.page_in_pieces(
        "index.html",
        count=len(ordered),
        years=[_Year(f"{year:04}", len(found), map(_line, found)) for year, found in years],
    )
    return (piece.encode() for piece in pieces)


def _line(entry: IndexEntry) -> _Line:
    opening = entry.opening if can_be_seen(entry.opening) else ""
    return _Line(entry.name, entry.published, [*map(tag_words, entry.tags)], opening)
