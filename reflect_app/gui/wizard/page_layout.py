"""What a page of the wizard shows in how much room, and how wide its columns are.

Pure functions. All lengths are pixels at 100% text: twice the text in the same window is half
the room. What is shown follows from the room alone, never from the focus, so that nothing jumps
when somebody begins to type.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

STEPS = 264
FIELD = 672  # of the column for writing, without its margins
WRITING, LEAST_WRITING = 768, 560
COMPANION, LEAST_COMPANION = 416, 320
MARGIN, LEAST_MARGIN = 48, 24  # at each side of the field, beside a companion
WITH_STEPS, WITH_COMPANION = 900, 1200  # the narrowest windows that have them

SIDE, NARROW_SIDE, LEAST_SIDE = 40, 16, 6
NARROW = 560

LINE = 27.2  # of an answer
LINES = 4  # the one with the caret, and three before it
LEAST_LINES = 2  # beside what is opened and scrolls, where that has room for its own
BOX, LEAST_BOX = 56, 12  # a field's padding, borders, gaps of paragraphs, and room below the caret
HEADER, LEAST_HEADER = 58, 34  # the line with Back or Steps, and the room around it
FACTS = 34  # how many words, and when it was saved
BUTTONS, LEAST_BUTTONS = 80, 34
SHELF = 96  # of something opened beside the answer: two lines, to be scrolled, and what closes it
SECTION = 110  # of a section with its choices, beyond what the lines of the answer give way by
LEAST_SHELF = 56  # of it, where it is opened although it takes from the lines
LEAST_GAP = 4
LEAST_PAGE = 120  # of a page that scrolls: a field with its name


@dataclass(frozen=True)
class Columns:
    """How wide what stands side by side is; nought is not there."""

    spare: float
    """What is left at each side of the group."""
    steps: float
    writing: float
    companion: float
    margin: float
    """At each side of the field, within the column for writing."""


def columns(width: float, steps: float = STEPS) -> Columns:
    """Divide a window's width: margins give way first, then the writing and its companion."""
    if width < WITH_STEPS:
        writing = min(width, WRITING)
        return Columns((width - writing) / 2, 0, writing, 0, side(width))
    if width < WITH_COMPANION:
        writing = min(width - steps, WRITING)
        return Columns((width - steps - writing) / 2, steps, writing, 0, side(writing))
    missing = max(0.0, steps + WRITING + COMPANION - width)
    if not missing:
        spare = (width - steps - WRITING - COMPANION) / 2
        return Columns(spare, steps, WRITING, COMPANION, MARGIN)
    margin = max(MARGIN - missing / 2, LEAST_MARGIN)
    missing -= 2 * (MARGIN - margin)
    least = LEAST_WRITING - 2 * LEAST_MARGIN + LEAST_COMPANION
    full = WRITING - 2 * MARGIN + COMPANION
    share = min(1.0, missing / (full - least))
    companion = COMPANION - share * (COMPANION - LEAST_COMPANION)
    return Columns(0, steps, width - steps - companion, companion, margin)


def side(width: float) -> float:
    """How much room a page this wide leaves at each side of what is on it."""
    if width >= WRITING:
        return MARGIN
    return NARROW_SIDE if width < NARROW else SIDE


@dataclass(frozen=True)
class Heights:
    """How high those parts of a page are that can give way, each with the gap that goes too."""

    guidance: float = 91
    """The hint, and the links that open more."""
    number: float = 27
    heading: float = 72
    row: float = 440
    """How wide all buttons are beside each other."""
    saved: float = 90
    """How much wider the row is where the save line stands in it too."""
    scrolls: bool = False
    """Whether the page scrolls as a whole, as those without an answer do."""


@dataclass(frozen=True)
class Shown:
    """Which parts have room, in the order in which they give way."""

    guidance: bool
    number: bool
    heading: bool
    facts: bool
    buttons: bool
    margins: bool
    header: bool


ALL = Shown(*[True] * 7)


def fold(
    width: float, height: float, heights: Heights = Heights(), *, section: bool = False
) -> Shown:
    """Say what is shown in a page of this size: the field comes before anything else.

    A ``section`` that was unfolded over the answer comes before what says which question it is,
    and before room around things, so that its choices are in sight.
    """
    shown = _folded(width, height, heights)
    if not section:
        return shown
    low = _folded(width, height - SECTION, heights)
    return replace(
        shown,
        guidance=shown.guidance and low.guidance,
        number=shown.number and low.number,
        heading=shown.heading and low.heading,
        margins=shown.margins and low.facts,
    )


def _folded(width: float, height: float, heights: Heights) -> Shown:
    for gone in range(len(vars(ALL)) + 1):
        shown = Shown(*(at >= gone for at in range(len(vars(ALL)))))
        if needed(shown, heights) <= height:
            break
    row = heights.row + (0 if shown.facts else heights.saved)
    return shown if width >= row else replace(shown, buttons=False)


def needed(shown: Shown, heights: Heights) -> float:
    """How high a page must be to show so much."""
    field = LINES * LINE + (BOX if shown.margins else LEAST_BOX)
    if heights.scrolls:
        field = LEAST_PAGE
    return (
        field
        + shown.guidance * heights.guidance
        + shown.number * heights.number
        + shown.heading * heights.heading
        + shown.facts * FACTS
        + (BUTTONS if shown.margins else LEAST_BUTTONS)
        + shown.header * (HEADER if shown.margins else LEAST_HEADER)
    )


def lines_beside(opened: float, spare: float) -> int:
    """How many lines of the answer are in view beside things that were opened by choice.

    ``spare`` is what a page has beyond what it needs for all four lines.
    """
    missing = max(0.0, opened * SHELF - spare)
    least = LEAST_LINES if spare >= SHELF else 1
    return max(least, LINES - math.ceil(missing / LINE))
