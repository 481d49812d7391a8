"""Where somebody works or belongs, right behind a name: "deb from the agency"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import near_people, these, words
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_AT = these("in at on from off")
_ARTICLES = these("the our my his her their")
_PLACES = these(
    "office kitchen agency reception laundry desk switchboard pharmacy surgery ward nights days "
    "earlies lates shift payroll hr rota bank outreach housing council church mosque temple "
    "group choir club team school nursery hostel lodge unit clinic allotment canteen centre "
    "foodbank library workshop congregation charity hub outpatients theatre triage transport "
    "stores catering"
)
_MOST_BETWEEN = 2  # words, as in "from the Wednesday night group"
_SHE = these("she he who")


def place_behind(page: Page, at: int) -> int:
    """The last word of the place that somebody is said to be of, or 0."""
    here = at + 1
    if here + 1 >= len(page.words) or page.words[here].low not in _AT:
        return 0
    here += 1
    owned = page.words[here].low in _ARTICLES
    here += owned
    for each in range(here, min(here + 1 + owned * _MOST_BETWEEN, len(page.words))):
        word = page.words[each]
        if not word.joined or (each > here and word.low in words("small words")):
            return 0
        if word.low in _PLACES:
            return each
    return 0


def is_of_a_place_and_does(page: Page, at: int) -> bool:
    """As in "Patience from the Wednesday group sat with her" and "Joy from Mount Zion came"."""
    behind = page.words[at + 2 : at + 3]
    if page.words[at + 1 : at + 2] and page.words[at + 1].low == "from" and behind:
        named = behind[0].taken and behind[0].case is Case.CAPITAL
        if named and behind[0].joined:
            return True
    last = place_behind(page, at)
    after = page.after(last) if last else None
    if after is None or after.low in near_people(_HELPERS):
        return False  # "Joy in the office was rare"
    return (
        after.low in _SHE
        or any(after.low in words(verbs) for verbs in _VERBS)
        or (after.low.endswith("ed") and after.case is Case.LOWER)
    )


_HELPERS = "between somebody and what they do"
_VERBS = ("verbs of saying", "verbs that only people do", "verbs of people")
