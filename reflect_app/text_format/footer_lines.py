"""The footer of a file: the line of the tags, and below it, as the last, that of the date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.tags import TAG_LIMIT, without_repeats

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

TAGS = "Tags: "
PUBLISHED = "Published: "
TAG_LINE = re.compile(r"\s*tags\s*:(.*)", re.IGNORECASE)
PUBLISHED_LINE = re.compile(r"\s*published\s*:(.*)", re.IGNORECASE)
MOST_REPEATED = 1_000  # characters of a tag that is left out: its words, and not a whole book
_SHOWN = 60  # characters of a line that a message repeats; no rule, only what fits a row


class Footer(NamedTuple):
    """What stood there.

    ``left_out`` are tags that are too long to be kept, ``no_date`` is what stands for a date and is
    none.
    """

    tags: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    published: date | None = None
    no_date: str = ""


def names_of(value: str) -> Iterator[str]:
    """What stands behind ``Tags:`` between commas."""
    return filter(None, map(str.strip, value.split(",")))


def tags_of(value: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tags that stand behind ``Tags:``, each once, and those that are too long to be kept."""
    every = without_repeats(names_of(value))
    kept = tuple(tag for tag in every if len(tag) <= TAG_LIMIT)
    return kept, tuple(tag for tag in every if len(tag) > TAG_LIMIT)


def after_published(lines: list[str]) -> int | None:
    """Where the first line is that stands behind ``Published:``, if without doubt one does.

    That is the case behind a ``Tags:`` line and a ``Published:`` line, unless these are an
    answer's and the last two lines are such a pair again; and where the two have changed places
    at the end.
    """
    kinds = [_kind(line) if ":" in line else "" for line in lines]
    if kinds[-1:] == ["published"]:
        return None
    if kinds[-2:] == ["published", "tags"]:
        return len(lines) - 1
    for place in range(len(lines) - 2, 0, -1):
        if kinds[place - 1 : place + 1] == ["tags", "published"]:
            return place + 1
    return None


def _kind(text: str) -> str:
    if PUBLISHED_LINE.fullmatch(text):
        return "published"
    return "tags" if TAG_LINE.fullmatch(text) else ""


def date_message(value: str, published: date | None) -> str:
    """What departs in the line of the date, which has this value and stands for this day."""
    if published:
        return f"The published date is written otherwise than “{PUBLISHED}{published}”"
    if not value:
        return "There is no date after “Published: ” yet"
    return f"“{shortened(value)}” is not a real date written as YYYY-MM-DD"


def shortened(value: str) -> str:
    """As much of a text as a message repeats."""
    return cut_to(value, _SHOWN)


def cut_to(value: str, most: int) -> str:
    """A text, or so many characters of it and a sign that it goes on."""
    return value if len(value) <= most else value[:most] + "…"
