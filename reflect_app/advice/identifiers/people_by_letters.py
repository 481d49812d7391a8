"""People by a letter or two, in capitals throughout, or filed with the surname in front."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.done_by_letters import points_behind
from reflect_app.advice.identifiers.letters_of_a_part import is_listed_as_there
from reflect_app.advice.identifiers.letters_of_people import mean_nothing_else
from reflect_app.advice.identifiers.name_lists import is_first_name, is_surname, these, words
from reflect_app.advice.identifiers.signs_of_letters import (
    GOOD,
    LITTLE,
    LONGEST,
    actors,
    things,
)
from reflect_app.advice.identifiers.signs_of_people import is_somebody
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.told_of_letters import points_before
from reflect_app.advice.identifiers.words_in_order import Case, Nature
from reflect_app.advice.lazy_patterns import lazily
from reflect_app.advice.near_words import is_nearly_a_word

if TYPE_CHECKING:
    from collections.abc import Collection

    from reflect_app.advice.identifiers.around_names import Lead
    from reflect_app.advice.identifiers.spans import Page

_SHORTEST = 3  # letters of a name in capitals
_LETTERS = re.compile(r"(?<![\w.])(?:[A-Z]\.[ ]?){2,3}(?!\w)")
_HAS_KIN = lazily(r"'s (?:mother|father|mum|mam|dad|son|daughter|sister|brother|wife|husband)\b")
_NO_INITIALS = these(
    "UK US USA BA MA MD AM PM DOB NHS GP PS RIP OT ID IT TBC EG IE NB AD BC PC TV LA CV EU UN AE "
    "DV PE RE HV SW CPN DN OK"
)
_LETTERED = these(
    "bay ward room bed group point plan type category section vitamin hepatitis option"
)
_ARTICLES = these("a an the your this")
_SOMEBODY = these("her him them")
_PLACEHOLDERS = frozenset("ABCXYZ")
_OF_LISTS = frozenset("abcdipvx")  # "a. had", "p. 14", "v. good"
_CHILDREN = these("kids children babies bairns weans dependants daughters sons girls boys")
_LETTERED_KIN = these("mama auntie aunty uncle nana nan granny grandad papa big little wee old lil")


def is_initial(page: Page, at: int, lead: Lead) -> bool:  # noqa: PLR0911  -- one rule a line
    """Whether one letter stands for somebody here, by a title or a surname."""
    word = page.words[at]
    nxt = page.words[at + 1] if at + 1 < len(page.words) else None
    if lead.kind == "title":
        return word.text not in "IX"  # "Mr X"
    if lead.belongs and page.before(at) in _LETTERED_KIN and page.words[at - 1].text.istitle():
        return word.text not in "IA"  # "Mama B"
    if lead.kind == "called" and lead.sure and page.before(at) in _SOMEBODY:
        return word.text not in _PLACEHOLDERS and word.text != "I"  # "I'll call her N. She"
    if nxt is not None and "+" in nxt.glue and nxt.case is Case.DIGITS and word.text != "I":
        return _has_children(page, at)
    if nxt is not None and nxt.glue in {". ", "."} and nxt.case is Case.UPPER and page.shouted:
        return nxt.nature in {Nature.UNKNOWN, Nature.NAME}
    if nxt is not None and nxt.joined and nxt.case is Case.CAPITAL and word.text != "I":
        return is_listed_as_there(page, at) and nxt.low not in words("small words")
    if nxt is not None and nxt.glue in {". ", "."} and nxt.case is Case.CAPITAL:
        if page.before(at) in _LETTERED:
            return False  # "Bay C. Redivac out"
        surname = nxt.nature in {Nature.UNKNOWN, Nature.NAME}
        return surname and (word.text not in "IA" or lead.kind != "")
    return False


def _has_children(page: Page, at: int) -> bool:
    """As in "New arrival N. + 2 kids"."""
    counted = page.after(at + 1)
    return counted is not None and counted.low in _CHILDREN


def is_shouted_name(page: Page, at: int, lead: Lead) -> bool:  # noqa: PLR0911  -- one rule a line
    """Whether a word in capitals is a name here."""
    word = page.words[at]
    if lead.kind == "title":
        return word.nature is not Nature.SMALL
    if _is_spelt_out(word.text):
        return True
    if word.text in words("names of two letters"):
        return page.before(at) not in _ARTICLES
    if word.text in words("acronyms that look like names") or len(word.text) < _SHORTEST:
        return False
    if page.plain[word.end : word.end + 1].isdigit():
        return False  # a form: "CAS3"
    if _is_filed(page, at):
        return True
    if word.nature is Nature.NAME:
        if page.shouted or _is_full(page, at):
            return True
        short = len(word.text) == _SHORTEST and not lead.kind
        return page.before(at) not in _ARTICLES and not (short and not is_somebody(page, at))
    return page.shouted and _is_named_in_capitals(page, at, lead)


def _is_spelt_out(text: str) -> bool:
    """As in "N-G-U-Y-E-N", but not "S-T-O-P"."""
    letters = text.replace("-", "")
    if len(letters) <= _SHORTEST or len(text) != 2 * len(letters) - 1:
        return False
    low = letters.lower()
    return (is_first_name(low) or is_surname(low)) and not is_word(low)


def _is_named_in_capitals(page: Page, at: int, lead: Lead) -> bool:
    """As in "SISTER DUNWOODY" and "HOPE TOLD ME", where most of a text is in capitals."""
    word = page.words[at]
    if word.nature is Nature.UNKNOWN and lead.kind in {"kin", "staff"}:
        return lead.kind == "kin" or not is_nearly_a_word(word.low)
    if word.nature is not Nature.WORD_NAME:
        return False
    never = word.low in words("names that are hardly ever meant in small letters")
    return lead.kind == "kin" or (not never and is_somebody(page, at))


def _is_full(page: Page, at: int) -> bool:
    """As in "the SIÂN AP RHYS file"."""
    after = page.after(at)
    return (
        after is not None
        and after.case is Case.UPPER
        and (after.nature >= Nature.UNKNOWN or after.low in words("small letters inside a name"))
    )


def _is_filed(page: Page, at: int) -> bool:
    """As in "SHARMA, Devika"."""
    if at + 1 >= len(page.words):
        return False
    word, nxt = page.words[at], page.words[at + 1]
    return (
        word.nature >= Nature.UNKNOWN
        and (len(word.text) > _SHORTEST or is_surname(word.low))
        and not _VOWELS.isdisjoint(word.low)  # "BPPV, Brandt-Daroff"
        and nxt.glue == ", "
        and nxt.case is Case.CAPITAL
        and nxt.nature is Nature.NAME
    )


_VOWELS = frozenset("aeiouyàáâäåæèéêëìíîïòóôöøùúûüŵŷ")


def find_initials(page: Page) -> None:
    """As in "J.B." and "K. L.", without a name behind."""
    for found in _LETTERS.finditer(page.plain):
        letters = found.group().replace(".", "").replace(" ", "")
        start, end = found.start(), found.start() + len(found.group().rstrip())
        at = bisect_left(page.words, start, key=lambda word: word.start)
        here = page.words[at : at + len(letters)]
        whose = _HAS_KIN.match(page.plain, end) is not None
        if any(word.taken for word in here) or not (whose or _are_initials(page, at, letters)):
            continue
        _add(page, at, at + len(letters) - 1, end)


def find_small_initials(page: Page, known: Collection[str]) -> None:
    """As in "j.t. slept well", and wherever the same letters are ``known`` without points."""
    for at in page.odd:
        last = page.words[at]
        if (
            last.case is Case.LOWER
            and last.glue == "."
            and _are_small_initials(page, at - 1, known)
        ):
            _add(page, at - 1, at, last.end + page.plain.startswith(".", last.end))
    _find_single_small_letters(page)


def _find_single_small_letters(page: Page) -> None:
    """As in "e. had the yoghurt"; in "m. didnt attend, so rang m., who" wherever it stands."""
    alone = [at for at in page.odd if _is_a_small_letter(page, at)]
    does = {at for at in alone if points_behind(page, at) >= LITTLE}
    sure = {page.words[at].low for at in does if page.words[at].low not in _OF_LISTS}
    if sure:
        sure |= {page.words[at].low for at in does}
    for at in alone:
        if page.words[at].low in sure:
            _add(page, at, at, page.words[at].end + 1)


def _is_a_small_letter(page: Page, at: int) -> bool:
    """Whether this is one small letter with a point, within a sentence."""
    word = page.words[at]
    if word.case is not Case.LOWER or len(word.text) > 1 or word.taken:
        return False
    if at + 1 == len(page.words) or word.glue.endswith("."):
        return False
    nxt = page.words[at + 1]
    return nxt.glue in {". ", "., "} and nxt.case is Case.LOWER and len(nxt.text) > 1


def _add(page: Page, first: int, last: int, end: int) -> None:
    start = page.words[first].start
    span = Span("person", start, end, "initials", page.plain[start:end])
    letters = "".join(word.low for word in page.words[first : last + 1])
    span.teaches = (f"letters:{letters}",)
    page.add(span, first, last)


def _are_small_initials(page: Page, at: int, known: Collection[str]) -> bool:
    """Whether "j.t." begins here, and something is said of it that only people do."""
    first, last = page.words[at], page.words[at + 1]
    if first.taken or last.taken or len(first.text) + len(last.text) != LONGEST - 1:
        return False
    if first.glue.endswith(".") or page.plain[last.end : last.end + 2].strip(".").isalnum():
        return False
    letters = first.low + last.low
    if letters in known:
        return True
    told = max(points_before(page, at), points_behind(page, at + 1))
    return mean_nothing_else(letters) and told >= LITTLE


def _are_initials(page: Page, at: int, letters: str) -> bool:
    """Whether letters with points are somebody's, and no "P.E.", "a.m." or "O.T."."""
    last, low = at + len(letters) - 1, letters.lower()
    scored = last + 1 < len(page.words) and page.words[last + 1].case is Case.DIGITS
    if letters == "CA" and scored:  # the age in a test
        return False
    if letters not in _NO_INITIALS and not (len(low) == LONGEST and low in actors()):
        return page.before(at) not in _ARTICLES or low not in actors() | things()
    return max(points_before(page, at), points_behind(page, last)) >= GOOD
