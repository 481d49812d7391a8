"""What threads tell the windows: nothing any more, once the program ends.

A thread that still works then, on a disk that does not answer, say, would emit its signal while the
toolkit is taken apart on the other thread, which brings the program down in its last moment.
"""

from __future__ import annotations

import atexit
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

_turn = threading.RLock()  # a slot may be called at once, and emit on its part
_over = threading.Event()


def emit(signal: SignalInstance, *values: object) -> None:
    """Emit a signal from a thread of ours, if there is still somebody to hear it."""
    with _turn:
        if not _over.is_set():
            signal.emit(*values)


@atexit.register  # after the toolkit, which so is taken apart later
def hear_no_more() -> None:
    """Wait until what is being said was said, and have threads say nothing from now on."""
    with _turn:
        _over.set()
