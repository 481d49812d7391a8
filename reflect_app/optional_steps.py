"""Steps that a rescue can do without: where one fails, that is noted, and the rescue goes on."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

log = logging.getLogger(__name__)


@contextmanager
def going_on(step: str, failed: list[str] | None = None) -> Iterator[None]:
    """Go on whatever goes wrong within, and note it; a ``failed`` list gets the step's name too.

    ``step`` is a fixed text for the log. It is for what nobody's words depend on: a folder that is
    only looked into, a file that is only told of, tidying up. What a rescue is for is never in it.
    """
    try:
        yield
    except Exception:
        log.exception("Done without: %s", step)
        if failed is not None:
            failed.append(step)
