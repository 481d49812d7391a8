"""When two tags are the same tag: where they look the same. The one comparison, used everywhere.

Without pydantic, so that windows can use it before anything slow is imported.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_IGNORABLE = re.compile(
    # what Unicode calls default ignorable, without what is of general category Cf
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
    "\U000e0000-\U000e0fff]"
)
_SPACE = re.compile("[\\s\u2800]+")
"""A run of white space, or of the Braille pattern of no dots, which is as blank."""


def tag_key(tag: str) -> str:
    """What two tags are compared by: tags that look the same have one key.

    Letter case makes no difference, nor does whether an accent is part of its letter (NFC or NFD),
    nor how wide a space is, nor a character that can't be seen: general category Cf, variation
    selectors and what else Unicode has no program show. What looks different stays different:
    ``10²`` is not ``102``. The key of what can't be seen at all is empty.
    """
    if tag.isascii():
        small = tag.lower()
        return small if small.isalpha() else " ".join(small.split())  # most are a word
    key = tag
    while (plainer := _plainer(key)) != key:
        key = plainer
    return key


def _plainer(text: str) -> str:
    """One step towards the key; folding can undo a normal form, and a normal form a folding."""
    folded = unicodedata.normalize("NFD", text).casefold()
    seen = _SPACE.sub(" ", "".join(filter(is_seen, folded))).strip()
    return unicodedata.normalize("NFC", seen)


def is_seen(character: str) -> bool:
    """Whether a character is more than a sign to the program that shows the others."""
    return unicodedata.category(character) != "Cf" and not _IGNORABLE.match(character)


def tag_words(tag: str) -> str:
    """What is shown and said for a tag: itself, or in words that it can't be seen."""
    if tag_key(tag):
        return tag
    return f"a tag that can’t be seen (U+{ord(tag[0]):04X})" if tag else ""


def same_tag(tag: str, among: Sequence[str]) -> int | None:
    """Where the same tag, however it is spelled, already is; None if it is not there."""
    key = tag_key(tag)
    return next((at for at, other in enumerate(among) if tag_key(other) == key), None)


def are_same_tags(tags: Iterable[str], others: Iterable[str]) -> bool:
    """Whether these are the same tags in the same order, however they are spelled."""
    return [*map(tag_key, tags)] == [*map(tag_key, others)]


def rest_of(tag: str, typed: str) -> str:
    """What of a tag is still to be typed; empty where it does not begin with what was typed."""
    key = tag_key(typed)
    if not key or not tag_key(tag).startswith(key):
        return ""
    with_space = typed[-1:].isspace()
    starts = ((at, tag[:at]) for at in range(1, len(tag) + 1))
    ends = (
        at for at, start in starts if start[-1].isspace() == with_space and tag_key(start) == key
    )
    return tag[max(ends, default=len(tag)) :]
