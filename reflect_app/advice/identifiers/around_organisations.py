"""What stands around the name of an organisation, and how far its capitals go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import these, words
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_MOST_WORDS = 4  # of a name
_NEAR = 7  # words in which a word of working, living or going is looked for
_WITH_WORK = these(
    "was were been is work works worked working volunteer volunteers volunteered volunteering "
    "placed signed registered support out days session sessions keyworker placement contract "
    "shift shifts job jobs drive drives drove driving clean cleans cleaned cleaning "
    "temping apprentice apprenticeship years"
)


def is_a_title(low: str) -> bool:
    """Whether somebody's name follows such a word."""
    return (
        low in words("titles: whatever follows is a surname")
        or low in words("titles: of staff")
        or low in words("kin: before a name with a capital of its own")
    )


def goes_on_from_the_left(page: Page, at: int) -> bool:
    """Whether the word before has a capital too, so that no name begins here."""
    left = page.words[at - 1] if at else None
    return (
        left is not None
        and page.words[at].glue in {" ", "  ", " & "}
        and left.case is Case.CAPITAL
        and not left.taken
        and not (left.opens and (left.nature is Nature.SMALL or opens_a_note(left.low)))
    )


def opens_a_note(low: str) -> bool:
    """As "Rang" of "Rang Nightsafe" and "Says" of "Says Homefirst told him"."""
    return low in words("verbs before a name that open a note") or low in words("verbs of saying")


def last_capital(page: Page, at: int) -> int:
    """Where the capitals end that begin here."""
    last = at
    while (
        last - at < _MOST_WORDS
        and page.has_capital(last + 1)
        and page.words[last + 1].glue in {" ", "  ", " & "}
        and not page.words[last].possessive
    ):
        last += 1
    return last


def leads_to(page: Page, at: int) -> str:
    """The word before a name, without its article; "with" also where it is written "w/"."""
    if at and page.words[at].glue in {"/ ", "/"} and page.words[at - 1].low == "w":
        return "with"
    before, back = page.before(at), 1
    if before in {"old", "new"}:
        before, back = page.before(at, 2), 2
    return page.before(at, back + 1) if before == "the" else before


def works_there(page: Page, at: int) -> bool:
    """Whether "with" or "for" before a name says where somebody works or is helped."""
    if page.words[at].glue in {"/ ", "/"}:
        return at > 1 and page.words[at - 2].low in _WITH_WORK
    back = 3 if page.before(at) == "the" else 2
    return bool({page.before(at, back), page.before(at, back + 1)} & _WITH_WORK)


def works_shortly_before(page: Page, at: int) -> bool:
    """As in "her dad drives for" and "worked in": some words of working, and the preposition."""
    return any(page.before(at, back) in words("words of working") for back in (2, 3, 4))


def is_spoken_of_going_there(page: Page, at: int) -> bool:
    """Whether a word of working, living, going, sending is near before a name."""
    near = words("words that lead to an organisation") | words("words of working")
    for step in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        if page.words[step].low in near:
            return True
        if page.words[step].opens:
            return False
    return False


def is_usual(low: str) -> bool:
    """Whether a word with a capital is one of the field: a job, a form, a room, a department."""
    return (
        low in words("people by their work or their part")
        or low in words("heads that make no name")
        or low in words("titles: of staff")
        or low in words("rooms, departments and things with capitals")
        or (low.endswith("s") and low[:-1] in words("people by their work or their part"))
    )
