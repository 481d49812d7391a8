"""Where somebody is from, as notes have it: "Shabnam (Open Door)", "the van of DK Roofing".

In brackets behind a name stands where somebody works, what they do or what they are called: two
words with capitals that are neither of the field nor anybody's name are the first of these. Letters
before a trade are a firm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.around_organisations import is_a_title, is_usual, last_capital
from reflect_app.advice.identifiers.belonging import group, is_of_everybody
from reflect_app.advice.identifiers.name_lists import is_first_name, is_surname, last_words, words
from reflect_app.advice.identifiers.organisations import add, words_of_a_kind
from reflect_app.advice.identifiers.organisations_of_owners import TRADES
from reflect_app.advice.identifiers.places_by_setting import is_called_like_a_service, is_of_a_house
from reflect_app.advice.identifiers.signs_of_letters import actors, things
from reflect_app.advice.identifiers.signs_of_places import is_of_houses
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_MOST_LETTERS = 3  # of a firm's initials
_FEWEST = 2  # plain words in brackets


def find(page: Page) -> None:
    """Note them where those with a head were noted before."""
    for at in page.odd:
        word = page.words[at]
        if word.taken:
            continue
        if word.case is Case.UPPER:
            _of_initials(page, at)
        elif at and word.case is Case.CAPITAL and word.glue == " (":
            _in_brackets(page, at)


def _of_initials(page: Page, at: int) -> bool:
    """As in "DK Roofing", but not "NHS Supplies" or "PPE Stores"."""
    word, head = page.words[at], page.after(at)
    if head is None or head.case is not Case.CAPITAL or head.taken or page.shouted:
        return False
    trade = head.low in TRADES or head.low in last_words("organisations: never of people")
    if not trade or len(word.text) > _MOST_LETTERS or word.nature is Nature.KNOWN:
        return False
    known = group("short forms of services that are everywhere") | actors() | things()
    if word.low in known or word.text in words("acronyms that look like names"):
        return False
    add(page, at, last_capital(page, at + 1), "organisation")
    return True


def _in_brackets(page: Page, at: int) -> bool:
    """As in "Shabnam (Open Door)", but not "Lee (Team Leader)" or "Ade (Big Ade)"."""
    last = last_capital(page, at)
    here, end = page.words[at : last + 1], page.words[last].end
    if page.plain[end : end + 1] not in {")", ","} or not page.is_name_like(at - 1):
        return False
    if is_a_title(here[0].low) or any(is_first_name(word.low) for word in here[:1]):
        return False
    if len(here) < _FEWEST:
        low = here[0].low
        named = is_called_like_a_service(low) or is_of_a_house(low)
        if not named or is_surname(low):
            return False
    elif not all(map(_is_plain, here)) or not _names_something(here):
        return False
    add(page, at, last, "organisation")
    return True


def _is_plain(word: Word) -> bool:
    return word.nature in {Nature.WORD, Nature.WORD_NAME} and not is_usual(word.low)


def _names_something(here: list[Word]) -> bool:
    """As "Open Door" and "Sound Minds": what charities are called after, or words of no kind."""
    if any(is_of_houses(word.low) for word in here):
        return True
    kinds = words_of_a_kind()
    return not any(word.low in kinds or is_of_everybody(word.low) for word in here)
