"""What can be found of one reflection when the library is read whole."""

from __future__ import annotations

from enum import Enum, auto


class RowState(Enum):
    """What came of looking at one reflection."""

    SOUND = auto()
    CHANGED = auto()
    """It is not what was written."""
    ROWS_CHANGED = auto()
    """It is, but a row that belongs to it and has a checksum of its own is not."""
    HISTORY_CHANGED = auto()
    """All of that is, but one of its revisions is not."""
    SHOWN_WRONGLY = auto()
    """All of that is right, but what the list shows of it is not."""
