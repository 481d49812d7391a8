"""One publication at a time writes and notes: no name is given twice, whoever else is at it.

It is held for a lot, and for the files of a whole folder. Who has it sees in the ledger what others
noted, so a name that was given is never given again.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reflect_app.os_lock import FileLock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.paths import AppPaths

PATIENCE_S = 60.0  # after which nobody is waited for: they may stand still for ever
_PAUSE_S = 0.01


class PublishingTurn:
    """The turn among all that publish from one library; without ``own`` there is nobody else."""

    def __init__(self, own: AppPaths | None) -> None:
        self._lock = FileLock(own.data_dir / "publishing.lock") if own else None
        self._waits_since: float | None = None

    def take(self) -> bool:
        """Take the turn; False where somebody else has it, after a short wait. Ask again then."""
        if self._lock is None:
            return True
        try:
            taken = self._lock.take()
        except OSError:  # where there are no locks, each does without
            return True
        if taken:
            self._waits_since = None
            return True
        now = time.monotonic()
        if self._waits_since is None:
            self._waits_since = now
        time.sleep(_PAUSE_S)
        return now - self._waits_since > PATIENCE_S

    def let_go(self) -> None:
        """Let the next one have it."""
        if self._lock is not None:
            self._lock.let_go()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Have it end here, however this ends."""
        try:
            yield
        finally:
            self.let_go()
