"""Writes many small files together: filled one by one, made durable at the same time, then named.

A disk that is asked for many files at once keeps them in a few strokes; asked for one after the
other, it takes as many. Measured by ``tests/benchmarks/bench_publication.py``.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Self

from reflect_app.errors import CouldNotWriteFileError
from reflect_app.publication.file_writing.file_in_the_making import FileInTheMaking
from reflect_app.publication.file_writing.safe_writing import in_plain_words, sync_names

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor
    from pathlib import Path
    from types import TracebackType

    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.safe_writing import Standing

AT_ONCE = 8  # files that the disk is asked for at the same time
MOST = 64  # files that may be open; a program may have 256 on some systems


def waiting_threads() -> ThreadPoolExecutor:
    """Threads for ``ManyFiles``, to be ended when there are no more files."""
    return ThreadPoolExecutor(AT_ONCE, thread_name_prefix="syncing")


class ManyFiles:
    """Files of one folder. To be used in a ``with`` block; what is not named at its end is gone.

    ``threads`` wait for the disk, as many as files are asked for at the same time.
    """

    def __init__(self, folder: Path, threads: Executor) -> None:
        self._folder = folder
        self._threads = threads
        self._files: dict[str, FileInTheMaking] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for name in list(self._files):
            self.drop(name)

    def __len__(self) -> int:
        return len(self._files)

    def add(
        self, name: str, data: bytes, *, replace: Standing | None, own: AppPaths | None
    ) -> None:
        """Write a file beside its name, which it does not have yet; as ``write_safely`` else.

        Raises ``CouldNotWriteFileError``.
        """
        file = FileInTheMaking(self._folder / name, own, replace)
        self._files[name] = file.__enter__()
        with in_plain_words(file.path):
            file.file.write(data)
            file.file.flush()

    def drop(self, name: str) -> None:
        """Let go of a file; where it has its name already, it stays."""
        if file := self._files.pop(name, None):
            file.__exit__(None, None, None)

    def settle(self) -> dict[str, CouldNotWriteFileError]:
        """Make all of them durable and give them their names; what kept any of them from it."""
        refused: dict[str, CouldNotWriteFileError] = {}
        if not self._files:
            return refused
        if len(self._files) == 1:
            found = [_kept_from(file.sync) for file in self._files.values()]
        else:
            syncs = [file.sync for file in self._files.values()]
            found = list(self._threads.map(_kept_from, syncs))
        for (name, file), error in zip(self._files.items(), found, strict=True):
            if problem := error or _kept_from(file.put_in_place):
                refused[name] = problem
        sync_names(self._folder)
        return refused


def _kept_from(step: Callable[[], None]) -> CouldNotWriteFileError | None:
    """What kept a step from being done."""
    try:
        step()
    except CouldNotWriteFileError as error:
        return error
    return None
