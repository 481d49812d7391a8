"""What is undecided in a text that is to go out, found on a thread while the windows stay quick."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.advice.look_over import Memory
    from reflect_app.publication.publish.undecided_passages import ToLookOver, Undecided

BREATH_S = 0.001  # in which the window has the interpreter
AFTER_S = 0.004  # of work; a paragraph that was seen before takes next to none


def undecided_in_text(asked: ToLookOver, memory: Memory) -> Undecided:
    """What is undecided in a text, looked over with a breath now and then."""
    from reflect_app.publication.publish.undecided_passages import (  # noqa: PLC0415  -- on the thread
        undecided_passages,
    )

    slices, since = undecided_passages(asked, memory), time.monotonic()
    while True:
        try:
            next(slices)
        except StopIteration as done:
            found: Undecided = done.value
            return found
        if time.monotonic() - since > AFTER_S:
            time.sleep(BREATH_S)
            since = time.monotonic()
