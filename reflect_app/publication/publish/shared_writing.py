"""Writes one file of a whole folder, in the place of what is there only where that is ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.errors import CouldNotWriteFileError, FileExistsAlreadyError
from reflect_app.ledger_line import SHARED
from reflect_app.publication.file_writing.file_in_the_making import FileInTheMaking
from reflect_app.publication.file_writing.safe_writing import (
    in_plain_words,
    refuse_own_place,
    refuse_taken_name,
    sync_names,
)
from reflect_app.publication.publish.export_outcome import SharedOutcome, WrittenFile
from reflect_app.publication.publish.planned_files import longest, look
from reflect_app.publication.publish.shared_files import NAMES, SharedFile, hash_of_empty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reflect_app.ledger_line import FileFormat
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.safe_writing import Standing
    from reflect_app.publication.publish.folder_ledger import FolderLedger, Out
    from reflect_app.publication.publish.planned_files import Found
    from reflect_app.publication.publish.published_words import PublishedWords


class SharedWriter:
    """Writes a file that holds many reflections.

    At the end ``outcome`` says what became of it, and ``held`` which reflections are in it.
    """

    def __init__(
        self, kind: FileFormat, folder: Path, own: AppPaths | None, *, replace: bool, way_out: str
    ) -> None:
        self._kind, self._folder, self._own = kind, folder, own
        self._path = folder / NAMES[kind]
        self._replace, self._way_out = replace, way_out
        self.held: Sequence[Out] = ()
        self.outcome = SharedOutcome(format=kind, path=self._path)

    def write(
        self, ledger: FolderLedger, out: Sequence[Out], words: PublishedWords
    ) -> Iterator[None]:
        """Write it piece by piece; stopped between two, what was there stays as it was."""
        shared = SharedFile(self._kind, words)
        wanted = shared.wanted(out)
        found = look(self._path, longest(self._kind))
        held = ledger.held(self._kind, found.sha256) if found.sha256 else None
        is_as_was = held == {each.id: each.words for each in wanted}
        if held is not None and is_as_was and not any(map(self._has_news, wanted)):
            self._tell(found.sha256, wanted, unchanged=True)
            return
        if not wanted and found.standing is None:  # nothing is out, and no file says otherwise
            return
        may_replace = self._may_replace(ledger, found)
        try:
            yield from self._written(shared, wanted, found.sha256, may_replace)
        except FileExistsAlreadyError as error:
            self.refuse(f"{error.message} {self._way_out or error.advice}")
        except CouldNotWriteFileError as error:
            self.refuse(str(error))

    def rehearse(self, ledger: FolderLedger) -> None:
        """Say in ``outcome`` what would keep it from being written; nothing is."""
        found = look(self._path, longest(self._kind))
        may_replace = self._may_replace(ledger, found)
        try:
            refuse_own_place(self._folder, self._own)
            with in_plain_words(self._path):
                refuse_taken_name(self._path, may_replace)
        except FileExistsAlreadyError as error:
            self.refuse(f"{error.message} {self._way_out or error.advice}")
        except CouldNotWriteFileError as error:
            self.refuse(str(error))

    def _may_replace(self, ledger: FolderLedger, found: Found) -> Standing | None:
        """What stands there, where it is ours or somebody agreed to replace it."""
        is_known = bool(found.sha256) and ledger.held(self._kind, found.sha256) is not None
        ours = is_known or found.sha256 == hash_of_empty(self._kind)
        return found.standing if ours or self._replace else None

    def _has_news(self, out: Out) -> bool:
        """Whether it got a file of its own since it went into this one."""
        own = [each.at for each in out.lines if each.format not in SHARED]
        here = [each.at for each in out.lines if each.format is self._kind]
        return bool(own and here) and max(own) > max(here)

    def _written(
        self, shared: SharedFile, wanted: Sequence[Out], there: str, replace: Standing | None
    ) -> Iterator[None]:
        with FileInTheMaking(self._path, self._own, replace) as new:
            yield from shared.fill(new.file, self._folder, wanted)
            sha256 = new.hashed()
            if sha256 != there:
                new.sync()
                new.put_in_place()
                sync_names(self._folder)
        self._tell(sha256, shared.held, shared.left_out, unchanged=sha256 == there)

    def _tell(
        self, sha256: str, held: Sequence[Out], left_out: Sequence[str] = (), *, unchanged: bool
    ) -> None:
        self.held = held
        written = WrittenFile(path=self._path, sha256=sha256, format=self._kind)
        told = {"written": written, "number": len(held), "left_out": tuple(left_out)}
        self.outcome = self.outcome.model_copy(update=told | {"unchanged": unchanged})

    def refuse(self, problem: str) -> None:
        """Say why it is not written."""
        self.outcome = self.outcome.model_copy(update={"problem": problem})
