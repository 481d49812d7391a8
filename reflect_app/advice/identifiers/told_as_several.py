"""Firms, landlords and charities that are spoken of as several, or do what only firms do.

"Peabody say the damp is her own", "Northern Anchor own the block", "Core Assets pays": in British
English one name with a verb of several is hardly ever anything but an organisation. A name that
ends in "s" may stand for several things, and a plain word that opens a sentence for a department,
so that these must be made like the name of a house or a charity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, rank
from reflect_app.advice.identifiers.belonging import is_of_everybody
from reflect_app.advice.identifiers.name_lists import is_first_name, last_words, these
from reflect_app.advice.identifiers.organisations_of_words import is_head
from reflect_app.advice.identifiers.places_by_setting import is_of_a_house
from reflect_app.advice.identifiers.signs_of_places import ENDS_OF_SERVICES, is_of_houses
from reflect_app.advice.identifiers.words_in_order import Nature
from reflect_app.advice.near_words import is_nearly_a_word

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_OF_SEVERAL = these(
    "are were have do say want need own manage run provide employ fund deliver charge cover refuse "
    "reckon insist keep send bring owe aren't weren't haven't don't arent werent havent dont"
)
_OF_ONE = these("pays provides employs funds owns manages charges delivers hires lends")
_BEFORE_A_BARE_VERB = these(
    "did does do doesn't didn't don't can could will would may might must shall should let lets "
    "makes made make help helped helps see saw watched heard hear have has had get and or nor & to "
    "why where how if than both neither either that's when before"
)
_BEFORE_A_BARE_ARE = these("and or nor & both neither either than were are was had")
_BEING = these("are were have aren't weren't haven't arent werent havent")
_FEWEST = 2  # words of a name of plain words


def acts_as_one(page: Page, at: int, last: int) -> bool:
    """Whether what follows some words with capitals is said of an organisation, not of somebody."""
    nxt, here = page.after(last), page.words[at : last + 1]
    one_does = nxt is not None and nxt.low in _OF_ONE
    if nxt is None or not (one_does or nxt.low in _OF_SEVERAL):
        return False
    bare = _BEFORE_A_BARE_ARE if nxt.low in _BEING else _BEFORE_A_BARE_VERB
    if page.before(at) in bare or here[-1].possessive or "," in here[0].glue:
        return False
    if len(here) < _FEWEST:
        return not one_does and _is_one_name(here[0])
    if one_does:
        return True
    plain = all(word.nature is Nature.WORD for word in here)
    if plain and (is_of_everybody(here[-1].low) or _is_a_service(here)):
        return False  # "Occupational Health were kind"
    return not here[-1].low.endswith("s") or all(map(_is_a_house, here))


def _is_a_service(here: list[Word]) -> bool:
    """As "Tissue Viability" and, where a sentence opens, whatever no house is called after."""
    if here[-1].low.endswith(ENDS_OF_SERVICES):
        return True
    return here[0].opens and not any(map(_is_a_house, here))


def _is_one_name(word: Word) -> bool:
    low = word.low
    if low.endswith("s") or is_first_name(low) or is_of_everybody(low):
        return False
    if word.nature is Nature.UNKNOWN:
        return low.isalpha() and not is_nearly_a_word(low)
    if word.nature is not Nature.WORD or is_head(low):
        return False
    return is_of_houses(low) or is_of_a_house(low) or (rank(low) >= RARE and not word.opens)


def _is_a_house(word: Word) -> bool:
    """As both words of "Tiny Acorns" and "Busy Bees"."""
    first = last_words("small letters: first words of nurseries")
    return is_of_houses(word.low) or word.low in first
