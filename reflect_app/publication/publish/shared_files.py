"""The files that hold all that is out in a folder: index, JSON Lines, CSV and zip."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reflect_app.held_files import patiently
from reflect_app.ledger_line import FileFormat
from reflect_app.publication.file_writing.file_hashes import sha256_at, sha256_of
from reflect_app.publication.file_writing.folder_plan import name_key
from reflect_app.publication.publish.planned_files import LONGEST, longest
from reflect_app.publication.publish.publish_settings import EACH
from reflect_app.publication.publish.published_words import data_of
from reflect_app.publication.publish.rendered import rendered
from reflect_app.text_format.writer import write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reflect_app.ledger_line import LedgerLine
    from reflect_app.publication.formats.archive import Archive
    from reflect_app.publication.publish.folder_ledger import Out
    from reflect_app.publication.publish.published_words import PublishedWords
    from reflect_app.reflection import Reflection

NAMES = {
    FileFormat.INDEX: "index.html",
    FileFormat.JSON_LINES: "reflections.jsonl",
    FileFormat.CSV: "reflections.csv",
    FileFormat.ZIP: "reflections.zip",
}
"""What they are called in every folder; no reflection gets such a name."""


class SharedFile:
    """What goes into one file of a whole folder.

    ``held`` are the reflections that are in it in the end, ``left_out`` the ids of those whose
    words could not be had.
    """

    def __init__(self, kind: FileFormat, words: PublishedWords | None) -> None:
        self.kind = kind
        self.held: list[Out] = []
        self.left_out: list[str] = []
        self._words = words

    @property
    def name(self) -> str:
        """Its name in the folder."""
        return NAMES[self.kind]

    def wanted(self, out: Iterable[Out]) -> list[Out]:
        """Those of what is out that belong into it, in their order."""
        if self.kind is FileFormat.INDEX:
            return [each for each in out if _line(each, FileFormat.HTML)]
        return list(out)

    def fill(self, file: BinaryIO, folder: Path, wanted: Sequence[Out]) -> Iterator[None]:
        """Write it piece by piece; nothing is kept of what was written."""
        if self.kind is FileFormat.ZIP:
            yield from self._fill_zip(file, folder, wanted)
        elif self.kind is FileFormat.INDEX:
            yield from self._fill_index(file, wanted)
        else:
            yield from self._fill_rows(file, wanted)

    def _fill_rows(self, file: BinaryIO, wanted: Sequence[Out]) -> Iterator[None]:
        from reflect_app.publication.formats import csv_table, json_lines  # noqa: PLC0415  -- when asked for

        is_table = self.kind is FileFormat.CSV
        file.write(csv_table.header() if is_table else b"")
        row = csv_table.row if is_table else json_lines.line
        for out in wanted:
            if reflection := self._words_of(out):
                file.write(row(reflection, out.name))
            self._note(out, had=reflection is not None)
            yield

    def _fill_index(self, file: BinaryIO, wanted: Sequence[Out]) -> Iterator[None]:
        from reflect_app.publication.formats import html_index  # noqa: PLC0415  -- when asked for

        entries = []
        for out in wanted:
            reflection, page = self._words_of(out), _line(out, FileFormat.HTML)
            if reflection and page:
                entries.append(html_index.IndexEntry.of(reflection, page.name))
            self._note(out, had=reflection is not None)
            yield
        for piece in html_index.index(entries):
            file.write(piece)
            yield

    def _fill_zip(self, file: BinaryIO, folder: Path, wanted: Sequence[Out]) -> Iterator[None]:
        """All files that the ledger says are out, each with the bytes that it says."""
        from reflect_app.publication.formats.archive import Archive  # noqa: PLC0415  -- when asked for

        with Archive(file) as archive:
            for out in wanted:
                had = [self._add(archive, out, line) for line in _files(out)]
                self._note(out, had=any(had) or not had)
                yield
            for line in _shared(wanted):
                path = folder / line.name
                if sha256_at(path, longest(line.format)) == line.sha256:
                    with patiently(path.open, "rb") as shared:
                        archive.add_stream(line.name, shared, os.fstat(shared.fileno()).st_size)
                yield

    def _add(self, archive: Archive, out: Out, line: LedgerLine) -> bool:
        """Put one file of a reflection into the zip; False where its bytes can't be had."""
        data = data_of(line.path, LONGEST)
        if data is None or sha256_of(data) != line.sha256:
            data = self._rendered(out, line)
        if data is None or sha256_of(data) != line.sha256:
            return False
        try:
            archive.add(line.name, data)
        except ValueError:  # a name that somebody chose for one file, and no system takes
            return False
        return True

    def _words_of(self, out: Out) -> Reflection | None:
        return self._words.of(out) if self._words else None

    def _rendered(self, out: Out, line: LedgerLine) -> bytes | None:
        reflection = self._words_of(out)
        return rendered(line.format, reflection, write(reflection)) if reflection else None

    def _note(self, out: Out, *, had: bool) -> None:
        if had:
            self.held.append(out)
        else:
            self.left_out.append(out.id)


def hash_of_empty(kind: FileFormat) -> str:
    """The SHA-256 of such a file with nothing in it: all that was out is withdrawn."""
    file = BytesIO()
    for _piece in SharedFile(kind, None).fill(file, Path(), ()):
        pass
    return sha256_of(file.getvalue())


def _line(out: Out, kind: FileFormat) -> LedgerLine | None:
    return next((each for each in out.lines if each.format is kind), None)


def _files(out: Out) -> list[LedgerLine]:
    """The files of its own that a reflection has, each name once."""
    return list({name_key(each.name): each for each in out.lines if each.format in EACH}.values())


def _shared(wanted: Iterable[Out]) -> list[LedgerLine]:
    """The other files of the whole folder, the newest line of each."""
    found: dict[FileFormat, LedgerLine] = {}
    for out in wanted:
        for line in out.lines:
            if line.format in NAMES and line.format is not FileFormat.ZIP:
                found[line.format] = max(found.get(line.format, line), line, key=lambda one: one.at)
    return [found[kind] for kind in NAMES if kind in found]
