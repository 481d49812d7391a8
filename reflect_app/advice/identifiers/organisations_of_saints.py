"""Churches, schools and hospitals of saints: "St Jude's", "St Mary and St John", "st blaise's"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.around_organisations import last_capital
from reflect_app.advice.identifiers.name_lists import is_first_name, is_town, these, words
from reflect_app.advice.identifiers.organisations import SAINTS, add, binds
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_ASKED = these("asked ask rang phoned told emailed joined thanked visited")
_AT = these("at in to from of tae fae frae intae wi")
_WHERE_A_SAINT_IS = these("on in by under at")
_KINDS_OF_SAINTS = these("martyr apostle baptist evangelist great confessor virgin less divine")
_OF_A_SAINT = these(
    "girls boys high primary juniors infants hall house ward rc catholic comp mission hub trust"
)
_OF_SAINTS = these(
    "pray prays prayed praying prayer prayers devotion devoted statue picture medal novena feast "
    "patron image icon card candle life story name talk talks talked spoke"
)
_TO_A_SAINT = these("at to from in near outside")
_LONG = 5  # letters of a saint that is no first name: "at st brides"


def note(page: Page, at: int) -> bool:
    """As in "St Jude's", where no head follows; "St Albans" is a town."""
    if page.words[at].low not in SAINTS or not page.has_capital(at + 1):
        return False
    name = page.words[at + 1]
    ends = name.glue == ". " and page.has_capital(at - 1) and page.words[at].joined
    if ends or not binds(name.glue, "st") or is_town(f"st {name.low}"):
        return False  # "from Ropery St. Rails were ordered"
    two = max(two_saints(page, at + 1), _to_its_kind(page, at + 1))
    if _prayed_to(page, at):
        page.words[at].taken = name.taken = True
        return True
    asked = page.before(at) in _ASKED and page.words[two - 1].low in {"of", "the"}
    if page.before(at) in _AT:
        two = max(two, last_capital(page, at + 1))  # "go to Saint Mary Redfern"
        asked = True
    if not (asked or name.possessive or name.text.lower().endswith("s") or two > at + 1):
        return False
    add(page, at, two, "organisation")
    return True


def _to_its_kind(page: Page, last: int) -> int:
    """As in "St Oswin's Girls" and "St Thomas the Martyr": the word that says of what kind."""
    nxt = page.after(last)
    if nxt is not None and nxt.low == "of":
        behind = page.after(last + 1)
        step = last + 2 + (behind is not None and behind.low == "the")
        return last_capital(page, step) if page.has_capital(step) else last
    behind = page.after(last + 1) if nxt is not None and nxt.low in _WHERE_A_SAINT_IS else None
    if behind is not None and behind.low == "the" and page.has_capital(last + 3):
        return last + 3  # "St Hilda on the Hill"
    if nxt is not None and nxt.low == "the" and page.has_capital(last + 2):
        return last + 2 if page.words[last + 2].low in _KINDS_OF_SAINTS else last
    kind = page.has_capital(last + 1) and page.words[last + 1].joined
    return last + 1 if kind and page.words[last + 1].low in _OF_A_SAINT else last


def _prayed_to(page: Page, at: int) -> bool:
    """As in "she prays to St Anthony" and "a picture of St Jude"."""
    return page.before(at) in _AT and page.before(at, 2) in _OF_SAINTS


def two_saints(page: Page, last: int) -> int:
    """The last word of "St Mary and St John", "Our Lady and St Joseph"; else the one given."""
    step = last + 1
    if step + 2 < len(page.words) and page.words[step].low in {"and", "with"}:
        saint, name = page.words[step + 1], page.words[step + 2]
        if saint.low in SAINTS and page.has_capital(step + 2) and binds(name.glue, saint.low):
            return step + 2
    return last


def note_in_small_letters(page: Page, at: int) -> None:
    """As in "st blaise's"."""
    nxt = page.after(at)
    if nxt is None or nxt.case is not Case.LOWER or nxt.taken:
        return
    led = page.before(at) in _TO_A_SAINT and nxt.low.endswith("s") and len(nxt.low) >= _LONG
    if led or nxt.possessive or (nxt.low.endswith("s") and is_first_name(nxt.low[:-1])):
        head = page.after(at + 1)
        last = at + 1
        while head is not None and (
            head.low in words("organisations: heads in small letters") or head.low in _OF_A_SAINT
        ):
            last += 1
            head = page.after(last)
        add(page, at, last, "organisation")
