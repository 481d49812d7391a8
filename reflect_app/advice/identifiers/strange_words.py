"""A word with a capital that no list of names has: whether it is somebody here, or a thing.

Where what stands around it speaks of somebody, it is a name. Else it is none where the dictionary
has it with a capital (Eurovision, Yahtzee, Voltaire), where it is made like a thing (Streetlink),
or where it is used, watched, eaten or listed like one. What is left open is shown: a name that is
missed harms more than a brand that is shown.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word, knows
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    sections,
    these,
    words,
)
from reflect_app.advice.identifiers.signs_of_people import is_a_part_of_people, is_somebody
from reflect_app.advice.identifiers.words_in_order import Case, Nature
from reflect_app.advice.near_words import is_nearly_a_word

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_SHORTEST_PART = 3  # letters
_MOST_REMEMBERED = 2_048
_DONE_WITH_THINGS = these(
    "play plays played playing use uses used using wear wears wore "
    "wearing drink drinks drank drinking eat eats ate eating taking prescribed prefer prefers "
    "preferred order orders ordered bought buy buying download downloaded install installed do "
    "doing speak speaks spoke learn learning sing sings sang singing cook cooked bake baked plant "
    "planted grow grows grew growing drive drives apply applied spray sprayed "
    "something anything charting charted googled hum "
    "hummed humming knit knitted streaming streamed tried trying"
)
_NEVER_DONE_WITH_PEOPLE = these(
    "use uses used using wear wears wore wearing drink drinks drank drinking eat eats ate eating "
    "prescribed download downloaded install installed speak speaks spoke"
)
_DONE_TO_MEDICINES = these(
    "increased decreased stopped started restarted considered reduced commenced withheld omitted "
    "prescribed titrated weaned tapered doubled halved due updated discontinued prn od bd tds qds "
    "trialled flushed resited recharted recannulated generic topical iv im sc po nebs nebulised"
)
_HOW_OFTEN = these("od om on bd tds qds nocte prn stat mane")
_OF_AN_AGE = these("year years yr yrs y yo months month m f weeks days and or")
_CHANGED = these("switched changed swapped converted upgraded")
_NEAR = 4  # words
_OF_THINGS = these("the a an some any another")
_SUBJECTS = these("i he she we they")
_OWNERS = these("his her their")
_MAYBE_OF_THINGS = these(
    "watch watches watched watching make makes made build builds built take takes took stop "
    "stopped start started give gave given on"
)
_BESIDE_THINGS = ("and", "or", "then", "plus")
_GROUPS_OF_THINGS = (
    "illnesses, medicines, measures",
    "firms that everybody knows",
    "goods, programmes that everybody knows",
    "law, services, programmes",
    "of books, stars, screens and cupboards",
    "gardens, games, dances, screens",
    "of the field, with capitals",
)
_ENDS_OF_SURNAMES = ("cox", "fax", "dox", "nox", "sex", "alex")


def is_something(page: Page, at: int) -> bool:
    """Whether a word that no list of names has is a thing, a work, a people or a famous figure."""
    low, before = page.words[at].low, page.before(at)
    if any(is_first_name(form) for form in (low, low.removesuffix("s"))) or is_somebody(page, at):
        return False
    if is_surname(low):
        return before in _NEVER_DONE_WITH_PEOPLE or _is_given_so_often(page, at)
    if _is_a_dose(page, at):
        return True
    if before in _SUBJECTS or before in _OWNERS or is_nearly_a_word(low):
        return True  # "I Relised", "his Questran"
    return (
        low in things_of(page)
        or is_known_otherwise(low)
        or _is_used(page, at)
        or _is_listed_with_things(page, at)
    )


def _is_a_dose(page: Page, at: int) -> bool:
    """As in "Zytiga stopped, Xtandi considered" and "switched from Clexane to Fragmin"."""
    after = page.after(at)
    if after is not None and after.low in _DONE_TO_MEDICINES:
        nxt = page.after(at + 1)
        return nxt is None or nxt.low in {"and", "but", "in", "at", "for", "on"}
    if after is not None and after.case is Case.DIGITS and len(after.text) > 1:
        behind = page.after(at + 1)
        return behind is None or behind.low not in _OF_AN_AGE
    near = page.words[max(0, at - _NEAR) : at]
    return page.before(at) in {"from", "to", "onto"} and any(word.low in _CHANGED for word in near)


def _is_given_so_often(page: Page, at: int) -> bool:
    """As in "Gaba 900 tds"."""
    after, behind = page.after(at), page.after(at + 1)
    number = after is not None and after.case is Case.DIGITS
    return number and behind is not None and behind.low in _HOW_OFTEN


@lru_cache(_MOST_REMEMBERED)
def is_known_otherwise(low: str) -> bool:
    """Whether the dictionary has it with a capital, or its form is that of a thing."""
    return "-" not in low and (knows(low.capitalize()) or is_made_like_a_thing(low))


@cache
def _parts(section: str) -> tuple[str, ...]:
    return tuple(sorted(words(section)))


@lru_cache(_MOST_REMEMBERED)
def is_made_like_a_thing(low: str) -> bool:
    """Whether a word that no list has is formed as apps, brands, illnesses and teachings are."""
    if low.endswith(_parts("ends of illnesses, operations and teachings")):
        return True
    for beginning in _parts("beginnings of words of science"):
        if low.startswith(beginning) and is_word(low.removeprefix(beginning)):
            return len(low) > len(beginning) + _SHORTEST_PART
    if low.endswith(_parts("ends of brands")) and not low.endswith(_ENDS_OF_SURNAMES):
        return True
    for end in _parts("ends of things"):
        first = low.removesuffix(end)
        if (
            first != low
            and len(first) >= _SHORTEST_PART
            and (is_word(first) or first.endswith("o"))
        ):
            return True
    return False


def things_of(page: Page) -> frozenset[str]:
    """The strange words of a page that stand as a thing anywhere on it: "the Adcal"."""
    if page.things is None:
        page.things = frozenset(
            page.words[at].low
            for at in page.odd
            if page.words[at].case is Case.CAPITAL
            and page.before(at) in _OF_THINGS
            and page.words[at].nature is Nature.UNKNOWN
            and not any(map(is_surname, (page.words[at].low, page.words[at].low[:-1])))
            and not _is_told_of(page, at)
        )
    return page.things


def _is_told_of(page: Page, at: int) -> bool:
    """As in "the Sithebe twins" and "a Zolani Dube"."""
    after = page.after(at)
    told_of = words("nouns behind the name of somebody who is told of")
    return after is not None and (after.case is not Case.LOWER or after.low in told_of)


def _is_used(page: Page, at: int) -> bool:
    before, after = page.before(at), page.after(at)
    if before in _DONE_WITH_THINGS:
        return page.before(at, 2) != "who"  # "who prefers Sonam"
    return before in _MAYBE_OF_THINGS and (after is None or after.low in _BESIDE_THINGS)


def _is_listed_with_things(page: Page, at: int) -> bool:
    """As in "Mindfulness, Tai Chi and Boccia" and "first Calpol, then Zirtek"."""
    word = page.words[at]
    left = at - 1
    if page.before(at) in _BESIDE_THINGS:
        left -= 1 + (page.before(at - 1) in _BESIDE_THINGS)
    elif word.glue not in {", ", "/", " & ", " + "}:
        left = -1
    nxt = page.words[at + 1] if at + 1 < len(page.words) else None
    goes_on = nxt is None or not nxt.joined or nxt.low in _BESIDE_THINGS
    if left >= 0 and (_is_a_known_thing(page, left) or (goes_on and _is_a_plain_thing(page, left))):
        return True
    if at + 2 < len(page.words) and page.words[at + 1].low in _BESIDE_THINGS:
        right = at + 2 + (page.words[at + 2].low == "the")
        return right < len(page.words) and _is_a_known_thing(page, right)
    return nxt is not None and nxt.glue == ", " and _is_a_known_thing(page, at + 1)


def _is_a_known_thing(page: Page, at: int) -> bool:
    word = page.words[at]
    if word.case is Case.LOWER or word.low in _people_and_days():
        return False
    if word.taken:
        return not (page.spans and page.spans[-1].end >= word.end)
    return word.nature is Nature.KNOWN


def _is_a_plain_thing(page: Page, at: int) -> bool:
    """Whether this is a word of the language with a capital, and no part that people have."""
    word = page.words[at]
    if word.nature is not Nature.WORD or word.case is not Case.CAPITAL or word.opens:
        return False
    return not is_a_part_of_people(word.low)


@lru_cache(1)
def _people_and_days() -> frozenset[str]:
    found = sections("not-names.txt")
    other = [group for heading, group in found.items() if heading not in _GROUPS_OF_THINGS]
    return frozenset().union(*other)
