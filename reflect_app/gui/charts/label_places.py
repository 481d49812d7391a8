"""Where the names at the ends of lines and bars stand, so that none covers another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.charts.look import Look

LEAST_APART = 16  # pixels at 100%, from the middle of one to the middle of the next
KEY_ROW = 24  # pixels at 100%, of a name that stands below the chart where it is narrow


def key_row(look: Look, row: int) -> float:
    """How far below the names of the months the middle of such a row is, in pixels, as minus."""
    return -look.px(KEY_ROW) * (row + 0.5)


def spread(wanted: Sequence[float], apart: float, low: float, high: float) -> list[float]:
    """Places as near to those wanted as can be, in their order, this far apart and within bounds.

    Where there are more than have room, they begin at ``low`` and the last are beyond ``high``.
    Those that would meet share out what they lack: each group stands around its own middle.
    """
    groups: list[list[float]] = []  # how many, and where the first of them stands
    for at in wanted:
        groups.append([1, at])
        while len(groups) > 1 and groups[-1][1] < groups[-2][1] + groups[-2][0] * apart:
            number, first = groups.pop()
            before, start = groups.pop()
            middle = start + (before - 1) * apart / 2
            added = first + (number - 1) * apart / 2
            both = before + number
            shared = (middle * before + added * number) / both
            groups.append([both, shared - (both - 1) * apart / 2])
    places = [first + step * apart for number, first in groups for step in range(int(number))]
    return _within(places, apart, low, high)


def _within(places: list[float], apart: float, low: float, high: float) -> list[float]:
    """The same, pushed down from the top and then up from the bottom."""
    room = high
    for at in range(len(places) - 1, -1, -1):
        places[at] = min(places[at], room)
        room = places[at] - apart
    room = low
    for at, place in enumerate(places):
        places[at] = max(place, room)
        room = places[at] + apart
    return places
