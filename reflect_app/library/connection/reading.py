"""A transaction that only reads, made so that it takes little time of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import apsw

from reflect_app.library.files import sqlite_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import RLock


class Reading:
    """Begun and ended by ``with``, in turn with whoever else uses the ``connection``.

    A class, for a rare word is found in so little time that generators took a fifth of it.
    ``instead`` is asked what to raise in the place of an error, if not that itself.
    """

    __slots__ = ("_connection", "_instead", "_transaction", "_turn")

    def __init__(
        self,
        turn: RLock,
        connection: Callable[[], apsw.Connection],
        instead: Callable[[BaseException], BaseException | None],
    ) -> None:
        self._turn, self._connection, self._instead = turn, connection, instead

    def __enter__(self) -> apsw.Connection:
        """Begin, and hand over the connection."""
        self._turn.acquire()
        try:
            self._transaction = sqlite_file.transaction(self._connection(), "BEGIN")
            return self._transaction.__enter__()
        except BaseException as error:
            self._turn.release()
            if (other := self._instead(error)) is not None:
                raise other from error
            raise

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """End it, and explain what went wrong."""
        try:
            self._transaction.__exit__(kind, error, trace)
        except apsw.Error as refused:
            error = refused
        finally:
            self._turn.release()
        if error is not None and (other := self._instead(error)) is not None:
            raise other from error
