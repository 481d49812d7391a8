"""Everything about a tag: what people type as one, how long it may be, and when two are the same.

Without pydantic, so that windows can use it before anything slow is imported.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reflect_app.clean_text import clean_line, clean_text, is_seen
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FEW = 7  # tags that are offered before anything is typed, of a team's list
MOST_OFFERED = 200  # nobody looks through more; who does not see a tag types another letter
TAG_LIMIT = 80  # characters; ``docs/file-format.md``
_BETWEEN = re.compile("[,\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")  # semicolons may be part of a tag
_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_JOINERS = "\u200c\u200d"  # these shape letters and emoji; they mean nothing at an end
_WORD_START = re.compile(r"(?<!\w)(?=\w)")
_SPACE = re.compile("[\\s\u2800]+")
"""A run of white space, or of the Braille pattern of no dots, which is as blank."""


@dataclass(frozen=True, slots=True)
class TagUse:
    """A tag and in how many reflections it is used.

    ``spellings`` are the other ways in which it is spelled, the most used first. ``listed`` says
    whether it is on the team's list, and is None where nobody looked, or the team has none.
    """

    tag: str
    count: int
    spellings: tuple[str, ...] = ()
    listed: bool | None = None


# What people type


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


def too_long_message() -> str:
    """What is said of a tag with more characters than that."""
    return tr("Tag must be {n} characters or less", n=TAG_LIMIT)


def checked_tag(tag: str) -> str:
    """A tag that a reflection may have, as it is; raises ``ValueError`` for any other text."""
    if tag != tag.strip() or not 1 <= len(tag) <= TAG_LIMIT:
        message = f"Tag must be between 1 and {TAG_LIMIT} characters"
        raise ValueError(message)
    if "," in tag or "\n" in tag or clean_text(tag) != tag:
        message = "Tag must not include a comma or a line end"
        raise ValueError(message)
    return tag


# When two are the same


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


def same_tag(tag: str, among: Sequence[str]) -> int | None:
    """Where the same tag, however it is spelled, already is; None if it is not there."""
    key = tag_key(tag)
    return next((at for at, other in enumerate(among) if tag_key(other) == key), None)


def are_same_tags(tags: Iterable[str], others: Iterable[str]) -> bool:
    """Whether these are the same tags in the same order, however they are spelled."""
    return [*map(tag_key, tags)] == [*map(tag_key, others)]


def without_repeats(tags: Iterable[str]) -> tuple[str, ...]:
    """Each tag once, as it is spelled first."""
    first: dict[str, str] = {}
    for tag in tags:
        first.setdefault(tag_key(tag), tag)
    return tuple(first.values())


def first_repeated(tags: Iterable[str]) -> str | None:
    """The first tag that is there already, perhaps in another spelling."""
    seen: set[str] = set()
    for tag in tags:
        if (key := tag_key(tag)) in seen:
            return tag
        seen.add(key)
    return None


# What is offered and shown


def tag_words(tag: str) -> str:
    """What is shown and said for a tag: itself, or in words that it can't be seen."""
    if tag_key(tag):
        return tag
    return f"a tag that can’t be seen (U+{ord(tag[0]):04X})" if tag else ""


def offered(typed: str, known: Iterable[TagUse], taken: Iterable[str]) -> list[TagUse]:
    """The tags used before, or on the team's list, that fit what was typed, best first.

    Those on the team's list come first of all. Those that begin so come first, then those with a
    word that begins so, then the rest; among equals, the more used. Those already taken are left
    out. Where nothing is typed and the team has a list, a few of that are enough.
    """
    key = tag_key(clean_tag(typed))
    gone = {tag_key(tag) for tag in taken}
    keyed = ((tag_key(use.tag), use) for use in known)
    fitting = [(its, use) for its, use in keyed if key in its and its not in gone]
    if not key and (listed := [use for _its, use in fitting if use.listed]):
        return listed[:FEW]
    best = sorted(
        fitting, key=lambda one: (one[1].listed is not True, _rank(key, one[0]), -one[1].count)
    )
    return [use for _its, use in best[:MOST_OFFERED]]


def with_team_list(uses: Sequence[TagUse], team: Sequence[str] | None) -> list[TagUse]:
    """The tags used before with those of the team's list, which are spelled as they are there.

    Those of the list come first, the more used before the others, and as they stand in it.
    """
    if team is None:
        return list(uses)
    used = {tag_key(use.tag): use for use in uses}
    listed = {tag_key(tag): tag for tag in team}
    counts = {key: used[key].count if key in used else 0 for key in listed}
    on_list = [TagUse(tag, counts[key], listed=True) for key, tag in listed.items()]
    others = [replace(use, listed=False) for key, use in used.items() if key not in listed]
    return [*sorted(on_list, key=lambda use: -use.count), *others]


def _rank(key: str, tag: str) -> int:
    if tag.startswith(key):
        return 0
    starts = (found.start() for found in _WORD_START.finditer(tag))
    return 1 if any(tag.startswith(key, at) for at in starts) else 2


def not_listed() -> str:
    """What is said of a tag that is not on the team's list, where it has one."""
    return tr("not on your team’s list")


def times_used(count: int) -> str:
    """How often a tag was used, in words."""
    if not count:
        return tr("not used yet")
    return plural(count, "used once", "used {count} times", count=count)
