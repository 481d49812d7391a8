"""Which tags may be the same word: "leaderships" and "leadership", and few others.

The rule, which says rather too little than too much:

- **The same but for its form.** Letter case, spaces, hyphens, slashes, apostrophes and accents make
  no difference, "&" is "and", and the plural of an English word of five letters or more is its
  singular: "Team-work" is "teamwork", "carers' needs" is "carers need", but "ages" is not "age",
  and "news" not "new".
- **One letter apart.** The same words but for one, which in both has eight letters or more, begins
  with the same letter, and is one letter more, less, other, or two that changed places:
  "leadrship", "organization". A shorter word is too often another one: "trust" and "thrust",
  "mental" and "dental". A word with a digit never counts as one that was mistyped.

The order of words does matter: a care home is not home care.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.tags import tag_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LEAST_TO_BE_PLURAL = 5  # letters of a word: "teams", but not "ages", "news" or "aims"
LEAST_TO_BE_MISTYPED = 8  # letters: of shorter words, one letter makes another word
MOST_APART = 1  # letters
_APOSTROPHES = re.compile("['’ʼ`´]")
_WORDS = re.compile(r"[^\W_]+")
_ES = ("sses", "xes", "ches", "shes", "zes")
_NO_PLURALS = ("ss", "us", "is")


class _Gap(NamedTuple):
    """A tag without one of its words: where that stood, what is around it, and how it began."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    first_letter: str


def plain_words(tag: str) -> tuple[str, ...]:
    """The words of a tag without what makes no difference; two like tags have them in common."""
    parted = unicodedata.normalize("NFD", _APOSTROPHES.sub("", tag_key(tag)).replace("&", " and "))
    bare = "".join(letter for letter in parted if not unicodedata.combining(letter))
    return tuple(map(_singular, _WORDS.findall(unicodedata.normalize("NFC", bare))))


def likenesses(tags: Sequence[str]) -> dict[str, str]:
    """For each tag that is like an earlier one, the first that it is like.

    Give them in the order of what people should rather use.
    """
    words = {tag: plain_words(tag) for tag in tags}
    place = {tag: at for at, tag in enumerate(tags)}
    found: dict[str, str] = {}
    for group in (*_of_one_form(words), *_one_letter_apart(words)):
        first, *others = sorted(group, key=place.__getitem__)
        for tag in others:
            if tag not in found or place[first] < place[found[tag]]:
                found[tag] = first
    return found


def _of_one_form(words: dict[str, tuple[str, ...]]) -> Iterable[list[str]]:
    """Tags that are the same but for their form; of nothing but signs, each is itself."""
    groups: dict[str, list[str]] = defaultdict(list)
    for tag, each in words.items():
        if each:
            groups["".join(each)].append(tag)
    return (group for group in groups.values() if len(group) > 1)


def _one_letter_apart(words: dict[str, tuple[str, ...]]) -> Iterable[tuple[str, str]]:
    """Pairs of tags of which one word differs by a letter."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415  -- after the first paint
    from rapidfuzz.process import extract_iter  # noqa: PLC0415

    for group in _by_gap(words).values():
        spelled = list(group)
        for at, word in enumerate(spelled):
            rest = spelled[at + 1 :]
            near = extract_iter(word, rest, scorer=OSA.distance, score_cutoff=MOST_APART)
            for other, _distance, _at in near:
                yield from ((tag, like) for tag in group[word] for like in group[other])


def _by_gap(words: dict[str, tuple[str, ...]]) -> dict[_Gap, dict[str, list[str]]]:
    """The words that may be mistyped, by what is around them; each with the tags that it is in."""
    groups: dict[_Gap, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for tag, each in words.items():
        for at, word in enumerate(each):
            if len(word) >= LEAST_TO_BE_MISTYPED and word.isalpha():
                groups[_Gap(each[:at], each[at + 1 :], word[0])][word].append(tag)
    return groups


def _singular(word: str) -> str:
    """An English word without its plural ending, as far as that can be told by its letters."""
    if len(word) < LEAST_TO_BE_PLURAL or not (word.isascii() and word.endswith("s")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(_ES):
        return word[:-2]
    return word if word.endswith(_NO_PLURALS) else word[:-1]
