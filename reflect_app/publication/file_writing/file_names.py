"""The name that is suggested for a text file: a date and a tag, never a title or a person."""

from __future__ import annotations

import re
import unicodedata
from itertools import dropwhile
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.clean_text import is_seen

if TYPE_CHECKING:
    from datetime import date

SUFFIX = ".txt"
NO_TAG = "reflection"  # stands where there is no tag to name the file by
SLUG_CHARACTERS = 60
SLUG_BYTES = 180  # of the 255 that most file systems allow a name, with room for date and number
_APOSTROPHES = frozenset("'’ʼ＇")
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")  # letters and marks by name only
RESERVED = re.compile(
    r"con|conin\$|conout\$|prn|aux|nul|(com|lpt)[0-9¹²³]"
)  # names that Windows keeps for devices


class NameParts(NamedTuple):
    """What a name is made of: a date, and a tag as ``tag_slug`` writes it."""

    published: date | None = None
    slug: str = NO_TAG


def suggested_name(parts: NameParts) -> str:
    """A name such as ``2021-08-19-first-tag.txt``, one that every file system takes.

    Nothing but the date and the tag of the parts goes into it; without a tag it is
    ``2021-08-19-reflection.txt``, without a date ``first-tag.txt``, without either
    ``reflection.txt``. Letters of all scripts stay.
    """
    slug = parts.slug
    if parts.published is not None:
        return f"{parts.published.isoformat()}-{slug}{SUFFIX}"
    if RESERVED.fullmatch(slug):
        slug = f"{NO_TAG}-{slug}"
    return f"{slug}{SUFFIX}"


def tag_slug(tag: str) -> str:
    """A tag as a part of a name; "" where it has no letter or digit."""
    slug = _slug(tag)
    return slug if _has_words(slug) else ""


def _slug(tag: str) -> str:
    kept = (_slug_character(character) for character in unicodedata.normalize("NFC", tag.lower()))
    words = "".join(dropwhile(_belongs_to_another, kept)).split()
    return _shortened("-".join(words))


def _belongs_to_another(character: str) -> bool:
    """Whether it is a mark that sits on the letter before it, and no letter is before it."""
    return not character or unicodedata.category(character)[0] == "M"


def _has_words(slug: str) -> bool:
    """Whether there is a letter or digit in it, and not only marks that belong to one."""
    return any(unicodedata.category(character)[0] in "LN" for character in slug)


def _slug_character(character: str) -> str:
    """A letter, digit or accent as it is; nothing for what is part of a word; else a word's end."""
    if not is_seen(character) or character in _APOSTROPHES | _BLANK:
        return ""
    category = unicodedata.category(character)
    if category[0] in "LM" or category == "Nd":
        return character
    return " "


def _shortened(slug: str) -> str:
    """The slug cut to its limits, at the end of a word where that leaves at least half of it."""
    cut = slug[:SLUG_CHARACTERS].encode()[:SLUG_BYTES].decode(errors="ignore")
    if cut == slug:
        return slug
    words, _, _ = cut.rpartition("-")
    return words if len(words) * 2 >= len(cut) else cut.rstrip("-")
