"""Mending files on a disk, one at a time: in place with the original beside it, or into a folder.

No file is ever written over but one that is mended in place, and of that the original is kept.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.errors import (
    CouldNotReadFileError,
    CouldNotWriteFileError,
    FileChangedMeanwhileError,
    FileExistsAlreadyError,
)
from reflect_app.publication.file_writing.file_hashes import sha256_of
from reflect_app.publication.file_writing.safe_writing import (
    make_folder,
    refuse_own_place,
    sweep_left,
    sync_names,
    write_safely,
)
from reflect_app.publication.mend.keep_original import holds, refuse_link, replace_keeping_original
from reflect_app.publication.mend.mend import Also, mend
from reflect_app.text_format.file_reader import file_bytes
from reflect_app.text_format.problems import FileProblem
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.paths import AppPaths


@dataclass(frozen=True, slots=True)
class MendOutcome:
    """What became of one file, or would.

    ``written`` is where the mended text is, None where nothing was written; ``changed`` what was
    put right; ``left`` what needs a person, as ``Mended`` has it, and why a file was not read or
    not written. ``original`` is where the file as it came is kept, of one that was mended in place.
    ``conforms`` says that the mended text does, and that nothing kept it from being written;
    ``data`` is that text, None where there is none.
    """

    path: Path
    written: Path | None = None
    changed: tuple[FileProblem, ...] = ()
    left: tuple[FileProblem, ...] = ()
    original: Path | None = None
    conforms: bool = False
    data: bytes | None = None


class Mender:
    """Mends files one by one: into the folder ``to``, or in place, or neither: then it only looks.

    With ``dry_run`` it says what would be done. Nothing is written among the files of ``own``. Call
    ``finish`` at the end.
    """

    def __init__(
        self,
        *,
        also: frozenset[Also] = frozenset(),
        to: Path | None = None,
        in_place: bool = False,
        dry_run: bool = False,
        own: AppPaths | None = None,
    ) -> None:
        self._also = also
        self._to = to
        self._in_place = in_place
        self._dry_run = dry_run
        self._own = own
        self._written_in: set[Path] = set()
        self._foreseen: dict[Path, str] = {}  # what a rehearsal would have written by now

    def mend(self, path: Path, name: Path | None = None) -> MendOutcome:
        """Mend one file; ``name`` is what it is called in the folder ``to``, with folders in it.

        Never raises: what keeps a file from being read or written is in ``left``.
        """
        try:
            data = _bytes_of(path)
        except CouldNotReadFileError as error:
            return MendOutcome(path, left=(FileProblem("unreadable", None, str(error)),))
        mended = mend(data, also=self._also)
        if mended.data is None:
            return MendOutcome(path, left=mended.left)
        try:
            written, original = self._write(path, name or Path(path.name), data, mended.data)
        except CouldNotWriteFileError as error:
            return MendOutcome(path, left=(_not_written(error), *mended.left))
        return MendOutcome(
            path, written, mended.changed, mended.left, original, mended.conforms, mended.data
        )

    def finish(self) -> None:
        """Have the disk keep the names of what was written, and remove what a crash left there."""
        for folder in self._written_in:
            sync_names(folder)
            sweep_left(folder)

    def _write(
        self, path: Path, name: Path, data: bytes, mended: bytes
    ) -> tuple[Path | None, Path | None]:
        """Where the mended text is, and where the original; None where nothing was written."""
        if self._to is not None:
            return self._write_into(self._to, name, mended), None
        if not self._in_place or mended == data:
            return None, None
        if self._dry_run:
            refuse_link(path)
            refuse_own_place(path.parent, self._own)
            return None, None
        original = replace_keeping_original(path, data, mended, self._own)
        self._written_in.add(path.parent)
        return path, original

    def _write_into(self, folder: Path, name: Path, mended: bytes) -> Path | None:
        """The file in the folder; one that has just these bytes already is taken as written."""
        target = folder / name
        if os.path.lexists(target) and not holds(target, mended):
            raise FileExistsAlreadyError(target)
        if self._dry_run:
            refuse_own_place(target.parent, self._own)
            if self._foreseen.setdefault(target, sha256_of(mended)) != sha256_of(mended):
                raise FileExistsAlreadyError(target)  # it would have this name by then
            return None
        self._make_folders(folder, name)
        if not holds(target, mended):
            write_safely(target, mended, replace=None, own=self._own, durable_name=False)
        return target

    def _make_folders(self, folder: Path, name: Path) -> None:
        for each in reversed(name.parents):
            if folder / each not in self._written_in:
                make_folder(folder / each, self._own)
                self._written_in.add(folder / each)


def _bytes_of(path: Path) -> bytes:
    if os.path.isdir(path):  # noqa: PTH112  -- Path.is_dir raises where it may not look
        said = tr("The folder “{name}” can’t be searched.", name=shown_name(path.name))
        raise CouldNotReadFileError(said, tr("Check that you may open it."))
    return file_bytes(path)


def _not_written(error: CouldNotWriteFileError) -> FileProblem:
    """Why a mended text was not written; it is never written over a file."""
    if type(error) is FileExistsAlreadyError:
        way_out = tr("Move it somewhere else, or choose another folder.")
        return FileProblem("file-exists", None, f"{error.message} {way_out}")
    if isinstance(error, FileChangedMeanwhileError):
        again = tr("Look at it, then mend it again.")
        return FileProblem("not-written", None, f"{error.message} {again}")
    return FileProblem("not-written", None, str(error))
