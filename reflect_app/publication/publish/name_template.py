"""How published files are named: a template of words, date, tag and counter, safe everywhere.

Never the working title: a template has no place for it. A tag that points at a person is none of
the parts: see ``name_picker``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from reflect_app.clean_text import is_seen, shown_name
from reflect_app.errors import NameTemplateError
from reflect_app.publication.file_writing.file_names import NO_TAG, RESERVED
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.publication.file_writing.file_names import NameParts

DEFAULT = "{date}-{tag}"
WORDS_BYTES = 60  # of the template's own words
STEM_BYTES = 225  # of the 255 that most file systems allow, with room for a number and an ending
MOST_DIGITS = 9
KEPT = frozenset({"index", "reflections"})
"""Names that the files of a whole folder have, whether they are wanted or not."""

_PIECE = re.compile(r"\{(date|tag|counter(?::0?([1-9]))?)\}|([^{}]+)")
_NOT_IN_NAMES = frozenset('/\\:*?"<>|')
_DIGITS = re.compile(r"[0-9]+")


@dataclass(frozen=True)
class NameTemplate:
    """What names are made by, taken apart: words as they are, and ``{date}``, ``{tag}``, ...

    ``digits`` is how many a counter has at least; 0 where the template has none.
    """

    text: str
    pieces: tuple[str, ...]
    digits: int = 0

    @classmethod
    def of(cls, text: str) -> Self:
        """Understand a template. Raises ``NameTemplateError`` with what is to be changed."""
        pieces, digits, at = [], 0, 0
        while at < len(text):
            if (found := _PIECE.match(text, at)) is None:
                raise _not_understood(text[at:])
            name = (found[1] or "").partition(":")[0]
            if name == "counter":
                digits = int(found[2] or 1)
            pieces.append(f"{{{name}}}" if name else unicodedata.normalize("NFC", found[3]))
            at = found.end()
        _check(pieces)
        return cls(text, tuple(pieces), digits)

    def stem(self, parts: NameParts, counter: int = 0) -> str:
        """The name without its ending, the same for the same date, tag and number."""
        day = parts.published
        values = {
            "{date}": "" if day is None else day.isoformat(),
            "{counter}": str(counter).zfill(self.digits),
        }
        others = (values.get(piece, piece) for piece in self.pieces if piece != "{tag}")
        room = STEM_BYTES - sum(len(each.encode()) for each in others)
        values["{tag}"] = _cut(parts.slug, room)
        return _safe("".join(values.get(piece, piece) for piece in self.pieces))

    @property
    def words(self) -> str:
        """What of it is neither date nor tag nor counter."""
        return " ".join(piece for piece in self.pieces if not piece.startswith("{"))

    def counter_in(self, stem: str) -> int:
        """Which number a name has that this template can have given; 0 where it has none."""
        found = self._pattern().match(stem) if self.digits else None
        return int(found[1]) if found else 0

    def _pattern(self) -> re.Pattern[str]:
        """What its names are like, as far as where the counter stands in them goes."""
        like = {
            "{date}": r"\d{4}-\d\d-\d\d",
            "{tag}": ".+",
            "{counter}": rf"([0-9]{{{self.digits},{MOST_DIGITS}}})",
        }
        return _compiled("".join(like.get(piece, re.escape(piece)) for piece in self.pieces))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{pattern}(?:-\d+)?\Z", re.DOTALL)  # re keeps those that it made


def _check(pieces: list[str]) -> None:
    """Raise for what no name can be made by."""
    words = "".join(piece for piece in pieces if not piece.startswith("{"))
    placed = [piece for piece in pieces if piece.startswith("{")]
    if not {"{tag}", "{counter}", "{date}"} & set(placed):
        raise NameTemplateError(
            tr("A template for names needs {places} in it.", places="{date}, {tag} or {counter}")
        )
    if len(set(placed)) < len(placed):
        raise NameTemplateError(tr("Each part can be in a template for names once."))
    if len(words.encode(errors="replace")) > WORDS_BYTES:
        raise NameTemplateError(tr("The words in a template for names must be shorter."))
    if wrong := next((each for each in words if not _may_be_in_name(each)), ""):
        said = tr("“{sign}” can’t be in the name of a file.", sign=shown_name(wrong))
        raise NameTemplateError(said)


def _not_understood(rest: str) -> NameTemplateError:
    part = rest[: rest.find("}") + 1] or rest
    said = tr("“{part}” is not a part of names that is known.", part=shown_name(part))
    known = tr("Use {places}.", places="{date}, {tag}, {counter}, {counter:04}")
    return NameTemplateError(said, known)


def _may_be_in_name(character: str) -> bool:
    if character == " ":
        return True
    kind = unicodedata.category(character)[0]
    return is_seen(character) and kind not in "CZ" and character not in _NOT_IN_NAMES


def _cut(slug: str, room: int) -> str:
    return slug.encode()[:room].decode(errors="ignore").rstrip("-")


def _safe(stem: str) -> str:
    """The name as every system and every zip takes it: not hidden, no device, none of ours."""
    plain = stem.lstrip(" .-~").rstrip(" .") or NO_TAG
    head = plain.partition(".")[0].rstrip().lower()
    if RESERVED.fullmatch(head) or plain.casefold() in KEPT:
        return f"{NO_TAG}-{plain}"
    return plain
