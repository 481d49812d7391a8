"""A look that pauses again and again, brought to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

Found = TypeVar("Found")


def result_of(
    slices: Generator[None, None, Found], between: Callable[[], object] | None = None
) -> Found:
    """What a generator returns that pauses after each slice; ``between`` is done at each pause."""
    while True:
        try:
            next(slices)
        except StopIteration as done:
            found: Found = done.value
            return found
        if between is not None:
            between()
