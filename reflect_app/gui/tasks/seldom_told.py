"""What a long job changed, told once a second: each time, windows ask for their lists anew."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from reflect_app.gui.tasks.change import whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.gui.tasks.change import Change

TELL_EVERY_S = 1.0


class SeldomTold:
    """Keeps the ids of what was changed and not told yet."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._told_at = 0.0

    def told_now(self, ids: Iterable[str]) -> Change | None:
        """What is to be told after these too, if it is time for it."""
        self._ids.update(ids)
        return self.rest() if time.monotonic() - self._told_at > TELL_EVERY_S else None

    def rest(self) -> Change | None:
        """All that is still to be told, if anything is."""
        ids, self._ids = self._ids, set()
        self._told_at = time.monotonic()
        return whole(*ids) if ids else None
