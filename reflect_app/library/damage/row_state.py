"""What can be found of one reflection when the library is read whole."""

from __future__ import annotations

from enum import Enum, auto


class RowState(Enum):
    """What came of looking at one reflection."""

    SOUND = auto()
    CHANGED = auto()
    """It, or what belongs to it, is not what was written."""
    HISTORY_CHANGED = auto()
    """It is, but one of its revisions is not."""
    SHOWN_WRONGLY = auto()
    """All of that is right, but what the list shows of it is not."""
