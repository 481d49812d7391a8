"""A long job on the library in short pieces, so that nobody's draft waits behind it."""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from reflect_app.errors import CouldNotOpenLibraryError, ReflectError
from reflect_app.gui.tasks.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reflect_app.gui.tasks.change import Change
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.library import Library

PIECE_S = 0.05  # seconds that one piece may keep the library busy


class Batch(QObject):
    """Draws results from an iterator on the library's thread, a piece at a time.

    ``begin`` is called with the library and gives the iterator. ``changes`` says what
    the results of a piece changed in the library, if anything. ``on_progress`` hears how many
    results there are after each piece but the last, and of a list how much is in it; ``then``
    gets all of them, also after ``stop``; ``otherwise`` gets what was raised. With ``on_piece`` the
    results of each piece are handed there and kept no longer, so that ``then`` gets none of them.
    ``prepare`` is done on a thread of its own before the first, for what takes longer than a piece.
    Where the library is put together again halfway, that is an error too: nobody knows what is to
    be done again but who asked.
    """

    def __init__(
        self,
        service: LibraryService,
        begin: Callable[[Library], Iterator[Any]],
        *,
        changes: Callable[[list[Any]], Change | None] = lambda _results: None,
        on_progress: Callable[[int], None],
        then: Callable[[list[Any]], None],
        otherwise: Callable[[ReflectError], None],
        on_piece: Callable[[list[Any]], None] | None = None,
        prepare: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(service)
        self._prepare = prepare
        self._service, self._begin, self._changes = service, begin, changes
        self._on_progress, self._then, self._otherwise = on_progress, then, otherwise
        self._on_piece = on_piece
        self._results: list[Any] = []
        self._count = 0
        self._library: Library | None = None
        self._iterator: Iterator[Any] = iter(())
        self._drawn = self._stopped = False

    def start(self) -> None:
        """Ask for the first piece, once all is prepared."""
        if self._prepare is None:
            self._ask()
            return
        worker, prepare, self._prepare = Worker("preparing"), self._prepare, None

        def go_on(_answer: object) -> None:
            worker.stop(0)
            self._ask()

        worker.ask(prepare, go_on, go_on)
        worker.start()

    def _ask(self) -> None:
        self._service.ask(
            self._piece, self._took, self._refused, changes=lambda piece: self._changes(piece[0])
        )

    def stop(self) -> None:
        """Do no more than what is being done; what is done stays done."""
        self._stopped = True

    def _piece(self, library: Library) -> tuple[list[Any], bool]:
        if library is not self._library:
            if self._drawn:
                message = (
                    "The library was put together again meanwhile, so this stopped before its end."
                )
                advice = (
                    "What was done until then stays done. Look in the list, then do the rest again."
                )
                raise CouldNotOpenLibraryError(message, advice)
            self._library, self._iterator = library, self._begin(library)
        until, taken = time.monotonic() + PIECE_S, []
        with library.giving_way():
            for result in self._iterator:
                self._drawn = True
                taken.append(result)
                if time.monotonic() > until:
                    return taken, False
        return taken, True

    def _took(self, piece: tuple[list[Any], bool]) -> None:
        taken, finished = piece
        self._count += sum(len(each) if isinstance(each, list) else 1 for each in taken)
        if self._on_piece is None:
            self._results += taken
        else:
            self._on_piece(taken)
        if finished:
            self._finish()
        elif self._stopped:
            self._service.ask(self._let_go, self._finish, self._finish)
        else:
            self._on_progress(self._count)
            self._ask()

    def _let_go(self, _library: Library) -> None:
        """Have what was stopped tidy up on this thread: it may have files and locks in hand."""
        if isinstance(self._iterator, Generator):
            self._iterator.close()

    def _finish(self, _answer: object = None) -> None:
        self._then(self._results)
        self.deleteLater()

    def _refused(self, error: ReflectError) -> None:
        self._otherwise(error)
        self.deleteLater()
