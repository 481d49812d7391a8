"""What people ask the library's list for: words, filters and an order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from reflect_app.status import Status

Excerpt = tuple[tuple[str, bool], ...]
"""A piece of a text where words were found: parts in order, each with whether it is a found word.

An ellipsis stands at an end where the text goes on.
"""

SIGNS_SHOWN = 12  # of what was typed
_WORD = re.compile(r"[^\W_]")


def has_word(text: str) -> bool:
    """Whether there is a letter or a digit in what was typed: signs alone can't be searched."""
    return _WORD.search(text) is not None


def about_signs(text: str) -> str:
    """What is said where nothing but signs was typed to be searched; "" where there is a word."""
    signs = " ".join(text.split())
    if not signs or has_word(signs):
        return ""
    shown = signs if len(signs) <= SIGNS_SHOWN else f"{signs[:SIGNS_SHOWN]}…"
    return f"Signs such as “{shown}” can’t be searched; type a word"


class Order(StrEnum):
    """How a list is sorted."""

    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    PUBLISHED = "published"


class Queue(StrEnum):
    """What is waiting for somebody in a review.

    ``FOR_REVIEW`` is somebody else's, here to be read and answered. ``OUT`` is one's own, sent and
    not answered yet, also where it was changed since (then its status is *returned*). ``BACK`` is
    one's own, and an answer came for what was sent last.
    """

    FOR_REVIEW = "for-review"
    OUT = "out"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Query:
    """What to list. Everything at its default lists all that is not in the bin, newest first.

    ``words`` is what somebody typed in the search box, as it stands: all words must be found, in
    any order, each as the beginning of a word; what stands in double quotes is found as a phrase.
    Nothing typed there can be wrong; signs without a word ask for nothing. ``tag`` is compared
    without regard to letter case. ``since`` and ``before`` bound the last change, the first
    inclusive; both know their time zone. In the bin, the newest are those that were moved there
    last. ``for_review`` asks for what is somebody else's and here to be reviewed (True), or for
    one's own (False); ``queue`` for what is waiting in a review.
    """

    words: str = ""
    status: Status | None = None
    tag: str = ""
    since: datetime | None = None
    before: datetime | None = None
    order: Order = Order.NEWEST
    binned: bool = False
    for_review: bool | None = None
    queue: Queue | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many reflections there are of each status that has any, in the bin, and not yet read in.

    ``not_indexed`` are those that the search index does not have as they are now; finding words
    looks at a few of them first, and ``Library.update_search_index`` at the rest. ``queues`` has
    how many there are in each queue of reviews, also where that is none. ``for_review`` are those
    that are somebody else's, of whatever status; the others of ``total`` are one's own.
    """

    by_status: Mapping[Status, int]
    binned: int = 0
    not_indexed: int = 0
    queues: Mapping[Queue, int] = field(default_factory=dict)
    for_review: int = 0

    @property
    def total(self) -> int:
        """How many there are that are not in the bin."""
        return sum(self.by_status.values())


EVERYTHING = Query()
BIN = Query(binned=True)
