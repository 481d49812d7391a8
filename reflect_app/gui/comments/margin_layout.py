"""Where cards stand beside a text: each as near to its passage as it can be, none on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def placed(
    wanted: Sequence[int], heights: Sequence[int], gap: int, chosen: int | None = None
) -> list[int]:
    """The tops of cards that want to stand at these heights, in the order of their passages.

    All in pixels. From the top down each stands where it wants, or below the one before it. The
    ``chosen`` one stands exactly where it wants; those above it make room upwards, if need be
    above the beginning of the text.
    """
    tops: list[int] = []
    free = 0
    for want, height in zip(wanted, heights, strict=True):
        tops.append(max(want, free))
        free = tops[-1] + height + gap
    if chosen is None or not tops:
        return tops
    tops[chosen] = max(0, wanted[chosen])
    for at in range(chosen - 1, -1, -1):
        tops[at] = min(tops[at], tops[at + 1] - gap - heights[at])
    free = tops[chosen] + heights[chosen] + gap
    for at in range(chosen + 1, len(tops)):
        tops[at] = max(wanted[at], free)
        free = tops[at] + heights[at] + gap
    return tops


def stacked(heights: Sequence[int], gap: int) -> list[int]:
    """The tops of cards one below the other."""
    tops, free = [], 0
    for height in heights:
        tops.append(free)
        free += height + gap
    return tops
