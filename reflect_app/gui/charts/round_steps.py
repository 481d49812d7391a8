"""At which round numbers lines go across a chart, and which months are named below it."""

from __future__ import annotations

import math

_STEPS = (1, 2, 5)
_FEW = 6  # months of which every other can be named
_NEAR = 0.6  # of a step, that the last must be away from the one before


def lines_up_to(most: int, wanted: int = 4) -> list[int]:
    """About so many numbers from a step on up to the most, at steps of 1, 2 or 5 and noughts."""
    least = max(1.0, most / wanted)
    power = 10 ** math.floor(math.log10(least))
    step = next(n * power for n in (*_STEPS, 10) if n * power >= least)
    return list(range(step, most + 1, step))


def named(number: int, fit: int) -> list[int]:
    """Which of so many places are named where so many names fit: the first, some, and the last.

    Of twelve months those that begin a quarter, where not all fit.
    """
    steps = (1, 3, 6, number) if number > _FEW else (1, 2, 3, number)
    places = [_each(step, number) for step in steps]
    return next((each for each in places if len(each) <= fit), [0])


def _each(step: int, number: int) -> list[int]:
    """Every so many of them, and the last in place of one that is too near to it."""
    places, last = list(range(0, number, step)), number - 1
    if len(places) > 1 and last - places[-1] < step * _NEAR:
        places.pop()
    return [*places, last] if places[-1] != last else places
