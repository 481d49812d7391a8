"""Names that are words too and typed in small letters: "i rang dean", "his nan beryl", "mark said".

Only where what stands beside them leaves little else: somebody is told, asked or rung, a word of
kin that is somebody's stands before, or the word says something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import (
    also_a_word,
    hardly_a_word,
    is_first_name,
    these,
    words,
)

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_TOLD = these("rang phoned texted told asked emailed thanked hugged messaged facetimed rung")
_SPOKE = these("spoke spoken talked chatted speak sat")
_MINE = these("my his her their our your")
_SAID = these("said says told rang phoned texted asked messaged reckons reckoned goes")
_JOINING = these("and but so then when because cos coz that if while as")
_NO_PERSON_BEHIND = these("you we he she it they i is of to that")
_CLAUSES = {", ", ". ", "; ", " - ", ": ", "\n", "! ", "? "}


def names_somebody_in_small_letters(page: Page, at: int) -> bool:
    """Whether a word in small letters that is a name as well names somebody here."""
    low = page.words[at].low
    if not (hardly_a_word(low) or also_a_word(low)) or not is_first_name(low):
        return False
    if low in words("names that are hardly ever meant in small letters"):
        return False
    return _is_told(page, at) or _is_kin(page, at) or _says(page, at)


def _is_told(page: Page, at: int) -> bool:
    before, after = page.before(at), page.after(at)
    told = before in _TOLD or (before in {"to", "with"} and page.before(at, 2) in _SPOKE)
    return told and (after is None or after.low != "of")


def _is_kin(page: Page, at: int) -> bool:
    kin = page.before(at)
    if kin not in words("kin: of others") and kin not in words("kin: of a child"):
        return False
    return page.before(at, 2) in _MINE and not kin.endswith("s")


def _says(page: Page, at: int) -> bool:
    word, after, before = page.words[at], page.after(at), page.before(at)
    if after is None or after.low not in _SAID:
        return False
    return word.opens or before in _JOINING or word.glue in _CLAUSES
