"""Lines of the ledger in few bytes: those of very many reflections are in memory for an export.

A line as an object takes half a kilobyte, and here some 70 bytes; one of a file that holds many
reflections takes 9, since what they have in common is kept once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.ledger_line import SHARED, FileFormat, LedgerLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FORMATS = tuple(FileFormat)
_NUMBERS = {each: number for number, each in enumerate(_FORMATS)}
_OTHER_WORDS, _WITHDRAWN, _COMMON, _ODD = 8, 16, 32, 64  # beside a format's number, of 7
_FORMAT = 7
_HEAD = Struct("<Bi")  # what it is, and the day of its date, 0 for none
_PLACE = Struct("<I")  # where in a list the rest of it is
_OWN = Struct("<q32sH")  # when it was noted, the file's SHA-256, how long its name is
_MOMENT = Struct("<q")
_HASH = 32  # bytes
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)


class _Common(NamedTuple):
    """What the lines of one file with many reflections have in common."""

    format: FileFormat
    name: str
    sha256: str
    at: datetime
    withdrawn: datetime | None


class PackedLines:
    """Packs the lines of one folder, and unpacks them as they were."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._common: list[_Common] = []
        self._places: dict[_Common, int] = {}
        self._odd: list[LedgerLine] = []

    def pack(self, lines: Iterable[LedgerLine]) -> bytes:
        """The lines of one reflection."""
        lines = list(lines)
        words = next((known for each in lines if (known := _hash(each.words))), bytes(_HASH))
        return words + b"".join(self._packed(each, words) for each in lines)

    def with_line(self, packed: bytes, line: LedgerLine) -> bytes:
        """The same with a line at the end, in place of that of the same name and format."""
        if not packed:
            return self.pack([line])
        same, lines = (line.name, line.format), list(self.unpack(line.reflection_id, packed))
        kept = [each for each in lines if (each.name, each.format) != same]
        if len(kept) < len(lines):
            return self.pack((*kept, line))
        return packed + self._packed(line, packed[:_HASH])

    def unpack(self, reflection_id: str, packed: bytes) -> Iterator[LedgerLine]:
        """The lines of one reflection, in their order."""
        first, at = packed[:_HASH].hex(), _HASH
        while at < len(packed):
            kind, number = _HEAD.unpack_from(packed, at)
            at += _HEAD.size
            if kind & _ODD:
                yield self._odd[_PLACE.unpack_from(packed, at)[0]]
                at += _PLACE.size
                continue
            words = first
            if kind & _OTHER_WORDS:
                words = packed[at : at + _HASH].hex()
                at += _HASH
            if kind & _COMMON:
                common = self._common[_PLACE.unpack_from(packed, at)[0]]
                at += _PLACE.size
            else:
                common, at = _own(packed, at, kind)
            published = date.fromordinal(number) if number else None
            yield LedgerLine(
                reflection_id,
                self._folder,
                common.name,
                common.format,
                common.sha256,
                words,
                published,
                common.at,
                common.withdrawn,
            )

    def _packed(self, line: LedgerLine, first: bytes) -> bytes:
        sha256, words = _hash(line.sha256), _hash(line.words)
        kind, day = _NUMBERS[line.format], line.published.toordinal() if line.published else 0
        if not sha256 or not words or line.at.utcoffset() != timedelta():
            self._odd.append(replace(line, folder=self._folder))
            return _HEAD.pack(_ODD, 0) + _PLACE.pack(len(self._odd) - 1)
        others = b"" if words == first else words
        kind |= _OTHER_WORDS if others else 0
        if line.format in SHARED:
            return _HEAD.pack(kind | _COMMON, day) + others + _PLACE.pack(self._place(line))
        name = line.name.encode("utf-8", "surrogatepass")
        own = _OWN.pack(_ticks(line.at), sha256, len(name))
        if line.withdrawn:
            kind, own = kind | _WITHDRAWN, own + _MOMENT.pack(_ticks(line.withdrawn))
        return _HEAD.pack(kind, day) + others + own + name

    def _place(self, line: LedgerLine) -> int:
        common = _Common(line.format, line.name, line.sha256, line.at, line.withdrawn)
        place = self._places.setdefault(common, len(self._common))
        if place == len(self._common):
            self._common.append(common)
        return place


def _own(packed: bytes, at: int, kind: int) -> tuple[_Common, int]:
    """What only one line has, and where it ends."""
    ticks, sha256, length = _OWN.unpack_from(packed, at)
    at, withdrawn = at + _OWN.size, None
    if kind & _WITHDRAWN:
        withdrawn = _moment(_MOMENT.unpack_from(packed, at)[0])
        at += _MOMENT.size
    name = packed[at : at + length].decode("utf-8", "surrogatepass")
    form = _FORMATS[kind & _FORMAT]
    return _Common(form, name, sha256.hex(), _moment(ticks), withdrawn), at + length


def _hash(text: str) -> bytes:
    """The bytes of a SHA-256 in hexadecimal; none for what is not one."""
    try:
        found = bytes.fromhex(text)
    except ValueError:
        return b""
    return found if len(found) == _HASH and found.hex() == text else b""


def _ticks(moment: datetime) -> int:
    return (moment - _BEGINNING) // _TICK


def _moment(ticks: int) -> datetime:
    return _BEGINNING + ticks * _TICK
