"""What letters in capitals are weighed by: points, groups of words, and what else they mean."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import near_people, sections, these, words
from reflect_app.advice.identifiers.signs_of_people import is_a_part_of_people
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

LONGEST = 3  # letters
# Points: for what is called somebody's initials; has kin or a life; does what only people do; does
# what things do too; merely is or has something. An article shows that a part or a thing is meant.
SURE, HUMAN, GOOD, SOME, LITTLE, AGAINST = 100, 6, 4, 2, 1, -20
PLACEHOLDERS = frozenset("abcxyz")
ONLY = "what only people do, by its first form"
TOO = "what people do, and other things too, by its first form"
TOLD = "told, asked and held: people alone, by its first form"
GIVEN = "given something, as only people are, by its first form"
HELPED = "seen, met and helped: things too, by its first form"
TO = "what is said or done to somebody behind it, by its first form"
OWN = "belongings and what goes with somebody"
HELPERS = "between somebody and what they do"
FIRM = these("initials initialled initial signed")
BESIDE = these("to with by beside at for about of from next off after on")


@lru_cache(4_096)
def is_form(low: str, group: str) -> bool:
    """Whether a word is of a group of first forms, by itself or in a regular form."""
    firsts = near_people(group)
    if low in firsts:
        return True
    if group == ONLY and low in words("verbs that only people do") | words("verbs of saying"):
        return True
    for end in ("s", "es", "d", "ed", "ing"):
        if low.endswith(end):
            stem = low[: -len(end)]
            doubled = len(stem) > LONGEST and stem[-1] == stem[-2] and stem[:-1] in firsts
            if stem in firsts or doubled or (end == "ing" and f"{stem}e" in firsts):
                return True
    return low.endswith(("ies", "ied")) and f"{low[:-3]}y" in firsts


def is_a_person(low: str) -> bool:
    """Whether a word says who somebody is: a nurse, a sister."""
    return any(is_a_part_of_people(one) or one in kin() for one in (low, low.removesuffix("s")))


def kin() -> frozenset[str]:
    """Words of kin, of friends, and of those who are looked after."""
    return words("kin: of others") | words("kin: of a child")


def is_helper(low: str) -> bool:
    """Whether a word may stand between somebody and what they do: "has", "never", "slowly"."""
    return low in near_people(HELPERS) or low.endswith("ly")


def next_word(page: Page, at: int) -> Word | None:
    """The word behind, also past the point of an abbreviation."""
    if at + 1 >= len(page.words):
        return None
    nxt = page.words[at + 1]
    pointed = nxt.glue in {". ", " + ", ". + ", " & "} and nxt.case is Case.LOWER
    return nxt if nxt.joined or pointed else None


@cache
def things() -> frozenset[str]:
    """Letters of what is had, done or written."""
    return sections("letters-that-are-nobody.txt").get(
        "what is had, done, given or written", frozenset()
    )


@cache
def actors() -> frozenset[str]:
    """Letters of who says and decides as people do: parts, services and bodies."""
    own = sections("letters-that-are-nobody.txt").get("who says and decides as people do")
    others = sections("where-people-belong.txt").get("short forms of services that are everywhere")
    return (own or frozenset()) | (others or frozenset())
