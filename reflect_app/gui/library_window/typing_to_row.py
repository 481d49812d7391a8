"""Typed letters lead to the row whose title begins with them: which letters are one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TYPING_PAUSE_MS = 1_000  # after which typed letters begin a new word


class TypingToRow:
    """What was typed so far in a list, and which row it leads to.

    Qt's own search would go through every row there is; here it is those that are at hand.
    """

    def __init__(self) -> None:
        self._typed, self._typed_at = "", QElapsedTimer()

    def row_after(
        self, letters: str, current: int, rows: Iterable[int], title: Callable[[int], str]
    ) -> int | None:
        """The next row from the current one on whose title begins with what was typed by now.

        The first letter leads on from the current row, those after it may stay there.
        """
        if not self._typed_at.isValid() or self._typed_at.elapsed() > TYPING_PAUSE_MS:
            self._typed = ""
        self._typed += letters.casefold()
        self._typed_at.start()
        start = current + (len(self._typed) == 1)
        for row in sorted(rows, key=lambda row: (row < start, row)):
            if title(row).casefold().startswith(self._typed):
                return row
        return None
