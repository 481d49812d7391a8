"""What people type as tags: one text in, clean tags out, and which tags used before to offer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.reflection import TAG_LIMIT, TagUse, clean_line
from reflect_app.same_tags import same_tag as same_tag  # noqa: PLC0414  -- found here too
from reflect_app.same_tags import tag_key
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Iterable

TOO_LONG = f"Tag must be {TAG_LIMIT} characters or less"
_BETWEEN = re.compile("[,\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")  # semicolons may be part of a tag
_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_JOINERS = "\u200c\u200d"  # these shape letters and emoji; they mean nothing at an end
_WORD_START = re.compile(r"(?<!\w)(?=\w)")


def clean_tag(text: str) -> str:
    """One tag as it is kept: trimmed, inner white space one space, nothing that can't be seen."""
    line = clean_line(_UNSEEN.sub("", text))
    while line != (trimmed := line.strip(_JOINERS).strip()):
        line = trimmed
    return line if tag_key(line) else ""


def split_tags(text: str) -> list[str]:
    """The clean tags in a text that holds several, between commas and line ends; none is empty."""
    return [tag for part in _BETWEEN.split(text) if (tag := clean_tag(part))]


def divide(text: str) -> tuple[list[str], str]:
    """The clean tags before the last comma or line end in a text, and what is after it as typed."""
    *_before, rest = _BETWEEN.split(text)
    return split_tags(text[: len(text) - len(rest)]), rest


def holds_several(text: str) -> bool:
    """Whether a text has a comma or a line end, which no tag can have."""
    return _BETWEEN.search(text) is not None


def is_too_long(tag: str) -> bool:
    """Whether a clean tag has more characters than the file format allows."""
    return len(tag) > TAG_LIMIT


def offered(typed: str, known: Iterable[TagUse], taken: Iterable[str]) -> list[TagUse]:
    """The tags used before that fit what was typed, best first.

    Those that begin so come first, then those with a word that begins so, then the rest; among
    equals, the more used. Those already taken are left out.
    """
    key = tag_key(clean_tag(typed))
    gone = {tag_key(tag) for tag in taken}
    fitting = [use for use in known if key in tag_key(use.tag) and tag_key(use.tag) not in gone]
    return sorted(fitting, key=lambda use: (_rank(key, tag_key(use.tag)), -use.count))


def _rank(key: str, tag: str) -> int:
    if tag.startswith(key):
        return 0
    starts = (found.start() for found in _WORD_START.finditer(tag))
    return 1 if any(tag.startswith(key, at) for at in starts) else 2


def times_used(count: int) -> str:
    """How often a tag was used, in words."""
    return plural(count, "used once", "used {count} times", count=count)
