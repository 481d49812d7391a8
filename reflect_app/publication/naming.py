"""The name that is suggested for a text file: its date and first tag, never a title or a person."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection

SUFFIX = ".txt"
NO_TAG = "reflection"  # stands where there is no tag to name the file by
SLUG_CHARACTERS = 60
SLUG_BYTES = 180  # of the 255 that most file systems allow a name, with room for date and number
_APOSTROPHES = frozenset("'’ʼ＇")
_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9¹²³]")  # names that Windows keeps for devices


def suggested_name(reflection: Reflection) -> str:
    """A name such as ``2021-08-19-first-tag.txt``, one that every file system takes.

    Nothing but the date and the first tag that has a letter or digit goes into it; without a tag
    it is ``2021-08-19-reflection.txt``, without a date ``first-tag.txt``, without either
    ``reflection.txt``. Letters of all scripts stay.
    """
    slug = next(filter(None, map(_slug, reflection.tags)), NO_TAG)
    if reflection.published is not None:
        return f"{reflection.published.isoformat()}-{slug}{SUFFIX}"
    if _RESERVED.fullmatch(slug):
        slug = f"{NO_TAG}-{slug}"
    return f"{slug}{SUFFIX}"


def _slug(tag: str) -> str:
    kept = (_slug_character(character) for character in unicodedata.normalize("NFC", tag.lower()))
    return _shortened("-".join("".join(kept).split()))


def _slug_character(character: str) -> str:
    """A letter, digit or accent as it is; nothing for what is part of a word; else a word's end."""
    category = unicodedata.category(character)
    if category[0] in "LM" or category == "Nd":
        return character
    if character in _APOSTROPHES or category == "Cf":
        return ""
    return " "


def _shortened(slug: str) -> str:
    """The slug cut to its limits, at the end of a word where that leaves at least half of it."""
    cut = slug[:SLUG_CHARACTERS].encode()[:SLUG_BYTES].decode(errors="ignore")
    if cut == slug:
        return slug
    words, _, _ = cut.rpartition("-")
    return words if len(words) * 2 >= len(cut) else cut.rstrip("-")
