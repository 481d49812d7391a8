"""What the ledger knows of one folder: read once, then kept up with what is noted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.ledger_line import SHARED, FileFormat
from reflect_app.publication.file_writing.folder_plan import name_key
from reflect_app.publication.publish.packed_lines import PackedLines
from reflect_app.publication.publish.publish_settings import EACH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from reflect_app.ledger_line import LedgerLine

SUFFIXES = {FileFormat.TEXT: ".txt", FileFormat.MARKDOWN: ".md", FileFormat.HTML: ".html"}
_ORDER = {each: number for number, each in enumerate((*EACH, *sorted(SHARED)))}


class Out(NamedTuple):
    """A reflection that is out in a folder: the words and the date that it is out with.

    ``name`` is that of its first file, or "" where it is only in files with others. ``lines_in``
    knows its lines, each time it is asked: those of all that is out are never in memory at once.
    """

    id: str
    words: str
    published: date | None
    name: str
    lines_in: Callable[[str], tuple[LedgerLine, ...]] | None = None

    @property
    def lines(self) -> tuple[LedgerLine, ...]:
        """The lines of what is out of it, text first; none where it only goes out now."""
        return self.lines_in(self.id) if self.lines_in else ()


class FolderLedger:
    """The lines of one folder, by reflections, and the names that they use."""

    def __init__(self, folder: str, lines: Iterable[LedgerLine]) -> None:
        self.folder = folder
        self._packing = PackedLines(folder)
        self._lines: dict[str, bytes] = {}
        self._owners: dict[str, str] = {}
        self.note(lines)

    def __bool__(self) -> bool:
        return bool(self._lines)

    def note(self, lines: Iterable[LedgerLine]) -> None:
        """Know of lines too, each in place of the one of the same reflection, name and format."""
        for line in lines:
            packed = self._lines.get(line.reflection_id, b"")
            self._lines[line.reflection_id] = self._packing.with_line(packed, line)
            if line.format not in SHARED:
                self._owners.setdefault(name_key(stem_of(line)), line.reflection_id)

    def hand_over(self, gone: str, heir: str) -> None:
        """Know all lines of one that is gone as those of the one that has just its words."""
        lines = self.lines_of(gone)
        self._lines.pop(gone, None)
        for key in [name_key(stem_of(each)) for each in lines if each.format not in SHARED]:
            if self._owners.get(key) == gone:
                del self._owners[key]
        self.note(replace(each, reflection_id=heir) for each in lines)

    def lines_of(self, reflection_id: str) -> tuple[LedgerLine, ...]:
        """All lines of a reflection in this folder, also those that are withdrawn."""
        packed = self._lines.get(reflection_id, b"")
        return tuple(self._packing.unpack(reflection_id, packed))

    def line(self, reflection_id: str, kind: FileFormat) -> LedgerLine | None:
        """The file that a reflection has in this format, and is not withdrawn: the newest."""
        found = [
            each
            for each in self.lines_of(reflection_id)
            if each.format is kind and each.withdrawn is None
        ]
        return max(found, key=lambda each: each.at, default=None)

    def stem(self, reflection_id: str) -> str:
        """The name, without its ending, that a reflection has here and keeps; "" without one."""
        for kind in EACH:
            if line := self.line(reflection_id, kind):
                return stem_of(line)
        return ""

    def is_free(self, stem: str, reflection_id: str) -> bool:
        """Whether no other reflection ever had a name in this folder that is taken for this one."""
        return self._owners.get(name_key(stem), reflection_id) == reflection_id

    def stems(self) -> Iterator[str]:
        """All names, without their endings, that any reflection ever had here."""
        for lines in map(self.lines_of, self._lines):
            yield from (stem_of(each) for each in lines if each.format not in SHARED)

    def day_of(self, reflection_id: str) -> date | None:
        """The published date that a reflection is out with; None where it is not."""
        out = self.out_of(reflection_id)
        return out.published if out else None

    def out_of(self, reflection_id: str) -> Out | None:
        """What is out of a reflection here; None where nothing is, or all of it is withdrawn.

        The words are those that went out last.
        """
        lines = self.lines_out_of(reflection_id)
        if not lines:
            return None
        last = max(lines, key=lambda each: each.at)
        name = "" if lines[0].format in SHARED else lines[0].name
        return Out(reflection_id, last.words, last.published, name, self.lines_out_of)

    def lines_out_of(self, reflection_id: str) -> tuple[LedgerLine, ...]:
        """The lines of what is out of a reflection here, text first."""
        lines = [each for each in self.lines_of(reflection_id) if each.withdrawn is None]
        return tuple(sorted(lines, key=lambda each: _ORDER[each.format]))

    def out(self) -> Iterator[Out]:
        """All that is out here."""
        return (out for each in self._lines if (out := self.out_of(each)))

    def formats(self) -> tuple[set[FileFormat], set[FileFormat]]:
        """The formats in which anything is out here, and those in which anything was withdrawn."""
        out, withdrawn = set[FileFormat](), set[FileFormat]()
        for lines in map(self.lines_of, self._lines):
            for each in lines:
                (withdrawn if each.withdrawn else out).add(each.format)
        return out, withdrawn

    def held(self, kind: FileFormat, sha256: str) -> Mapping[str, str] | None:
        """What a file with many reflections holds by the ledger: the words of each, by its id.

        Also what was withdrawn since. None where the ledger knows of no file with these bytes.
        """
        lines = (each for one in self._lines for each in self.lines_of(one) if each.format is kind)
        return {one.reflection_id: one.words for one in lines if one.sha256 == sha256} or None


def stem_of(line: LedgerLine) -> str:
    """The name of a file without the ending that its format has."""
    suffix = SUFFIXES.get(line.format) or PurePath(line.name).suffix
    return line.name.removesuffix(suffix) if suffix else line.name
