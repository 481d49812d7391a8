"""Does something once more where somebody saved the same reflection just then."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from reflect_app.errors import ChangedElsewhereError

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")
TRIES = 5


def tried_again(act: Callable[[], Answer]) -> Answer:
    """The answer of the first of ``TRIES`` that nobody came before; else raises as the last."""
    for _ in range(TRIES - 1):
        with suppress(ChangedElsewhereError):
            return act()
    return act()
