"""Finding what a library has with just the same answers, tags and date, whatever came of it since.

A text is compared as it would be published. How each begins says which are worth reading, and each
of those is read once; what was read, or came in meanwhile, is known by a digest of its words.
"""

from __future__ import annotations

from collections import defaultdict
from hashlib import blake2b
from typing import TYPE_CHECKING

from reflect_app.errors import NoSuchReflectionError
from reflect_app.summary import opening_of
from reflect_app.text_format.file_layout import normalised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.library import Library
    from reflect_app.reflection import Reflection

_BEGINS = 30  # letters and figures of an opening that are looked at, fewer than it ever has
_DIGEST_BYTES = 16


def words_digest(reflection: Reflection) -> bytes:
    """What a text in normal form is known by: its answers, tags and date."""
    published = reflection.published.isoformat() if reflection.published else ""
    parts = (*reflection.answers.texts(), published, *reflection.tags)
    text = "\0".join(parts).encode("utf-8", "surrogatepass")  # no text has a NUL in it
    return blake2b(text, digest_size=_DIGEST_BYTES).digest()


class EqualTexts:
    """What is in a library and not in the bin, by its words."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._seen: set[str] = set()
        self._unread: dict[str, list[str]] = defaultdict(list)
        self._ids: dict[bytes, str] = {}
        self.newest = ""
        """What was made last when the library was asked."""

    def ask_anew(self) -> list[str]:
        """Find out what is there that was not before; the answer is the ids of that."""
        self.newest = self._library.newest_id()
        fresh = [each for each in self._library.openings() if each[0] not in self._seen]
        for reflection_id, opening in fresh:
            self._seen.add(reflection_id)
            self._unread[_begins(opening)].append(reflection_id)
        return [reflection_id for reflection_id, _opening in fresh]

    def look_for(self, reflection: Reflection) -> Iterator[None]:
        """Read what begins as this does, one at each step."""
        unread = self._unread.pop(_begins(opening_of(reflection.answers.description)), ())
        for reflection_id in unread:
            try:
                found = self._library.get(reflection_id)
            except NoSuchReflectionError:
                continue  # it was removed for good meanwhile
            self.learn(reflection_id, normalised(found.reflection))
            yield

    def find(self, digest: bytes) -> str | None:
        """The id of what has these words, once what begins so was read."""
        return self._ids.get(digest)

    def learn(self, reflection_id: str, reflection: Reflection) -> None:
        """Know what this has for words, in normal form; the first with the same words counts."""
        self._ids.setdefault(words_digest(reflection), reflection_id)

    def made(self, digest: bytes, reflection_id: str) -> None:
        """Know what was just taken in."""
        self._seen.add(reflection_id)
        self._ids[digest] = reflection_id
        self.newest = reflection_id


def _begins(opening: str) -> str:
    """The first letters and figures; the marks before and between them may be typed otherwise."""
    return "".join(filter(str.isalnum, opening))[:_BEGINS]
