"""When two tags are the same tag: where they look the same. The one comparison, used everywhere.

Without pydantic, so that windows can use it before anything slow is imported.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SELECTOR = re.compile("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def tag_key(tag: str) -> str:
    """What two tags are compared by: tags that look the same have one key.

    Letter case makes no difference, nor does any of Unicode's normal forms, nor a character that
    can't be seen: general category Cf, and variation selectors.
    """
    if tag.isascii():
        return tag.lower()
    key = tag
    while (plainer := _plainer(key)) != key:
        key = plainer
    return key


def _plainer(text: str) -> str:
    """One step towards the key; folding can undo a normal form, and a normal form a folding."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFKC", "".join(filter(is_seen, folded)))


def is_seen(character: str) -> bool:
    """Whether a character is more than a sign to the program that shows the others."""
    return unicodedata.category(character) != "Cf" and not _SELECTOR.match(character)


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
    ends = (at for at in range(1, len(tag) + 1) if tag_key(tag[:at]) == key)
    return tag[max(ends, default=len(tag)) :]
