"""Finding what in a library, or earlier in the same import, is nearly equal to a text.

All texts of the library are read once for that, when the first one is asked about; of each some
two hundred bytes are kept, and the few that one is compared with are read again.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.clean_text import shown_name
from reflect_app.errors import NoSuchReflectionError
from reflect_app.publication.text_import.import_outcomes import Like
from reflect_app.publication.text_import.importer import read_text_file
from reflect_app.publication.text_import.nearly_equal_texts import (
    NearlyEqualTexts,
    Sketch,
    are_nearly_equal,
    words_of,
)
from reflect_app.summary import opening_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reflect_app.library import Library
    from reflect_app.reflection import Reflection

_REMEMBERED = 32  # texts that were compared last: the first ones with a template are, all the time


@dataclass(slots=True)
class Waiting:
    """A text that is to be kept in a moment; its id is empty until then, and in a rehearsal."""

    words: Sequence[int]
    name: str
    place: int | None = None
    id: str = ""

    def as_like(self) -> Like:
        """As another file that is nearly the same says of it."""
        return Like(self.id, self.name)


class Found(NamedTuple):
    """What a text is known by, and what it is nearly equal to, if anything."""

    waiting: Waiting
    sketch: Sketch | None = None
    like: Like | Waiting | None = None


class NearlyEqualInLibrary:
    """What is in a library and not in the bin, and what comes into it, by its words."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._texts = NearlyEqualTexts()
        self._at: list[str | Path | Waiting] = []
        self._unread: list[str] = []
        self._remembered: OrderedDict[str | Path, tuple[Sequence[int], str]] = OrderedDict()

    def expect(self, ids: Iterable[str]) -> None:
        """Know that these are there too, to be read when the next one is asked about."""
        self._unread += ids

    def read_on(self) -> Iterator[None]:
        """Read what is there and was not read yet, one at each step."""
        while self._unread:
            reflection_id = self._unread.pop()
            words, _name = self._read(reflection_id)
            self._at.append(reflection_id)
            self._texts.add(self._texts.sketch(words))
            yield

    def find(self, reflection: Reflection) -> Found:
        """What this is nearly equal to, of all that was read or came in."""
        words = words_of(reflection)
        waiting = Waiting(words, opening_of(reflection.answers.description))
        if not words:
            return Found(waiting)
        sketch = self._texts.sketch(words)
        for place in sketch.candidates:
            if (like := self._compared(words, self._at[place])) is not None:
                return Found(waiting, sketch, like)
        return Found(waiting, sketch)

    def add(self, found: Found) -> None:
        """Know a text that is to be kept; ``kept`` or ``rehearsed`` is called with it later."""
        if found.sketch is not None:
            found.waiting.place = self._texts.add(found.sketch)
            self._at.append(found.waiting)

    def kept(self, waiting: Waiting, reflection_id: str) -> None:
        """Know under which id it is there now."""
        waiting.id = reflection_id
        self._settle(waiting, reflection_id)

    def rehearsed(self, waiting: Waiting, path: Path) -> None:
        """Know where to read it again, since it is not kept."""
        waiting.name = shown_name(path.name)
        self._settle(waiting, path)

    def _settle(self, waiting: Waiting, where: str | Path) -> None:
        if waiting.place is not None:
            self._at[waiting.place] = where

    def _compared(self, words: Sequence[int], other: str | Path | Waiting) -> Like | Waiting | None:
        if isinstance(other, Waiting):
            return other if are_nearly_equal(words, other.words) else None
        known = self._remembered.pop(other, None) or self._read(other)
        self._remembered[other] = known
        if len(self._remembered) > _REMEMBERED:
            self._remembered.popitem(last=False)
        if not known[0] or not are_nearly_equal(words, known[0]):
            return None
        return Like("" if isinstance(other, Path) else other, known[1])

    def _read(self, where: str | Path) -> tuple[Sequence[int], str]:
        """The words of a text, and what it is listed by; no words where it is gone."""
        if isinstance(where, Path):
            reflection = read_text_file(where).reflection
            return (words_of(reflection) if reflection else (), shown_name(where.name))
        try:
            record = self._library.get(where)
        except NoSuchReflectionError:
            return (), ""
        return words_of(record.reflection), record.summary().display_title
