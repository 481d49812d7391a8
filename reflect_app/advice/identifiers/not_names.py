"""What has capitals and is no name here: laws, programmes, illnesses, and the authors of models.

It goes by phrase and not by word: "the Francis report" leaves everybody else who is called Francis.
"""

from __future__ import annotations

import re
from functools import cache
from sys import intern
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers import name_lists
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_known_for_something_else,
    is_surname,
    these,
    words,
)
from reflect_app.advice.identifiers.words_in_order import Case, known_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reflect_app.advice.identifiers.words_in_order import Word

_POSSESSIVE = re.compile(r"'s$|(?<=s)'$")
_YEAR = re.compile(
    r"'?s?,? ?(?:et al\.?,? ?|(?:and|&) [A-Z][\w'\-]{1,30},? ?){0,2}\(?(?:19|20)\d\d[a-z]?\b"
)
_KNOWN_BESIDE_OTHERS = "authors who are known beside others of the field"
_OF_SCALES = these("waterlow barthel braden zimmer gillick")  # beside whom nobody is quoted
_NEAR_AUTHORS = 12  # words
_SEVERAL_AUTHORS = 2  # of the core of the field, in a paragraph
_AMONG = 3  # words between two authors
_MOST_BETWEEN = 2  # words between an author and a work: "Gibbs' reflective cycle"
_FULL_NAME = 2  # words
_PARTS_OF_PEOPLE = (
    "people by their work or their part",
    "titles: of staff",
    "kin: of others",
    "kin: of a child",
)
_HEADS = these(
    "hospital grammar school academy house ward court lodge college hotel infirmary primary close "
    "street road avenue drive gardens grove crescent council centre hall church reformed library "
    "tabernacle temple ministries surgery practice clinic medical museum mission general "
    "royal community"
)
_KINDS = these("court club school centre group college hub service street transport")
_TOLD = these("told asked rang met phoned thanked helped visited with")
_ONLY_TOLD = these("told asked rang phoned thanked visited")  # and never a book
_ARGUES = these("says tells asks answers explains adds thinks feels")  # of a book, and not of a day
_READ = these("book books paper papers theory writing writings article articles podcast chapter")
_IN_PRINT = these("writes argues argued describes suggests theorised coined defines defined")
_WRITTEN = these("wrote talks talked spoke")
_CALLED_BY_A_NAME = these("storm hurricane cyclone typhoon operation exercise")
_IDEAS = these(
    "lens lenses ladder wheel circle spiral steps helper quadrants lowlands domains tasks phases "
    "pillars dimensions zone taxonomy typology concept concepts notion matrix grid patterns types"
)
_SURE_WORKS = these(
    "cycle hierarchy theory syndrome disease disorder palsy lymphoma dementia chorea"
)


def take_phrases(found: list[Word]) -> dict[str, int]:
    """Mark every phrase that is no name as taken; its words with capitals, and where they are."""
    lent: dict[str, int] = {}
    known = known_words()
    nxt = [word.low for word in found[1:]]
    for at, word in enumerate(found):
        own = word.possessive and f"{word.low}'s" in known
        if own and not (_is_kin(found, at + 1) or _is_a_saint(found, at)):
            word.taken = True  # an illness: "Crohn's"
        if at >= len(nxt):
            break
        if word.low in _CALLED_BY_A_NAME and _is_called_by_a_name(found, at):
            word.taken = found[at + 1].taken = True
        for phrase in _phrases_from(word.low, nxt[at]):
            here = found[at : at + len(phrase)]
            if len(here) == len(phrase) and all(
                one.low == other for one, other in zip(here, phrase, strict=True)
            ):
                if not (
                    _begins_a_name(found, at + len(phrase))
                    or _ends_a_name(found, at, phrase)
                    or _is_somebody_here(found, at, at + len(phrase))
                ):
                    _take_if_written_so(here)
                    for step, one in enumerate(here):
                        if one.taken and one.case is Case.CAPITAL:
                            lent.setdefault(one.low, at + step)
                break
    return lent


def _is_called_by_a_name(found: list[Word], at: int) -> bool:
    """As in "Storm Arwen", "Operation Encompass" and "Exercise Foxglove": no person, no place."""
    name = found[at + 1]
    if any(word.case is not Case.CAPITAL for word in found[at : at + 2]) or not name.joined:
        return False
    speaks = _speaks(found, at + 1) or (
        at + 2 < len(found) and found[at + 2].low in words("verbs that only people do")
    )
    return not speaks and not _is_told(found, at)  # "Storm Hughes rang"


def _is_kin(found: list[Word], at: int) -> bool:
    return at < len(found) and found[at].joined and found[at].low in words("kin: of others")


def _is_a_saint(found: list[Word], at: int) -> bool:
    """As in "St Colman's", who makes no mustard."""
    return at > 0 and found[at].joined and found[at - 1].low in {"st", "saint"}


def _begins_a_name(found: list[Word], at: int) -> bool:
    """Whether a head comes that makes a name of it: "Queen Elizabeth Grammar"."""
    return (
        at < len(found)
        and found[at].joined
        and found[at].case is Case.CAPITAL
        and found[at].low in _HEADS
    )


def _ends_a_name(found: list[Word], at: int, phrase: tuple[str, ...]) -> bool:
    """Whether a name comes before a kind that ends with a head: "Horn Elders Lunch Club"."""
    if phrase[-1] not in _KINDS or not at or not found[at].joined:
        return False
    before = found[at - 1]
    return before.case is Case.CAPITAL and before.low not in words("small words")


def _is_somebody_here(found: list[Word], first: int, end: int) -> bool:
    """As in "my colleague Bob Ross" and "told Bob Ross", who is called like somebody known."""
    name = found[first:end]
    if len(name) > _FULL_NAME or any(word.case is not Case.CAPITAL for word in name):
        return False
    if not is_first_name(name[0].low):
        return False
    before = found[first - 1].low if first and found[first].joined else ""
    if before in _ONLY_TOLD or _is_a_part(before):
        return True
    behind = [word.low for word in found[end : end + 3]]
    return (
        behind[:1] in (["is"], ["was"])
        and behind[1:2] in (["the"], ["my"], ["our"])
        and (_is_a_part(behind[-1]))
    )


def _is_a_part(low: str) -> bool:
    return any(low in words(section) for section in _PARTS_OF_PEOPLE)


def _take_if_written_so(here: list[Word]) -> None:
    capital = any(word.case is not Case.LOWER for word in here)
    named = capital or any(is_first_name(word.low) for word in here)  # "a harry potter cloak"
    if named and not any("." in word.glue for word in here[1:]):
        for word in here:
            word.taken = True


def _phrases_from(first: str, second: str) -> Sequence[tuple[str, ...]]:
    """The phrases that begin with these two words, the longest first: one begins too many."""
    return _phrases_beginning_with(first).get(second, ()) if first in _phrases() else ()


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """The phrases as they are listed, by their first word."""
    found: dict[str, list[str]] = {}
    for group in name_lists.sections("not-names.txt").values():
        for entry in group:
            if " " in entry:
                first = _without_possessive(entry.partition(" ")[0])
                found.setdefault(intern(first), []).append(entry)
    return {first: tuple(entries) for first, entries in found.items()}


@cache
def _phrases_beginning_with(first: str) -> dict[str, list[tuple[str, ...]]]:
    """Those that begin with a word of a text, by their second; read when a text first has it."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in _phrases()[first]:
        phrase = tuple(_without_possessive(one) for one in entry.split(" ") if one != "&")
        found.setdefault(phrase[1], []).append(phrase)
    return {second: sorted(each, key=len, reverse=True) for second, each in found.items()}


def _without_possessive(word: str) -> str:
    return _POSSESSIVE.sub("", word) if "'" in word else word


def is_an_author(plain: str, found: list[Word], first: int, last: int) -> bool:
    """Whether these words name the author of a work and not somebody in the story."""
    word = found[last]
    if _YEAR.match(plain, word.end) or _work_follows(found, last):
        return True
    if found[first].glue == " " and first > 1 and found[first - 1].low == "to":
        by_a_book = found[first - 2].low == "according" and found[last].low in _authors()
        if by_a_book and first == last:
            return True
    if first == last and _has_written(found, last):
        return True
    if first == last and (
        _stands_beside_an_author(found, first)
        or _writes(found, last)
        or _stands_among_authors(found, first)
    ):
        return True
    alone = first == last and not (first and found[first - 1].case is Case.CAPITAL)
    as_said = first > 0 and found[first].joined and found[first - 1].low == "as"
    asked = not as_said and _is_asked_or_speaks(found, last)  # "as Kitwood said"
    if not alone or word.low not in words("core authors") or asked:
        return False
    return not (
        is_known_for_something_else(word.low) and (word.possessive or _is_told(found, last))
    )


def is_core_author(word: Word | None) -> bool:
    """Whether a word is the surname of somebody whom the whole field quotes."""
    return word is not None and word.low in words("core authors")


def _stands_beside_an_author(found: list[Word], at: int) -> bool:
    """As in "Kotter and Lewin": a surname beside one that is of the core of the field."""
    if is_first_name(found[at].low):
        return False
    if at > 1 and found[at - 1].low in {"and", "&"}:
        before = found[at - 2]
        alone = at == 2 or found[at - 3].case is not Case.CAPITAL  # noqa: PLR2004
        if alone and before.low in words("core authors") and not _speaks(found, at):
            return True
    if at + 2 >= len(found) or found[at + 1].low not in {"and", "&"}:
        return False
    return found[at + 2].low in words("core authors") and not _speaks(found, at + 2)


def _authors() -> frozenset[str]:
    return words("authors of the field")


def _stands_among_authors(found: list[Word], at: int) -> bool:
    """As in "from Egan, from Rogers": two surnames of the field close to each other."""
    if found[at].low not in _authors() or is_first_name(found[at].low):
        return False
    near = found[max(0, at - _AMONG) : at] + found[at + 1 : at + 1 + _AMONG]
    return any(
        each.low in words("core authors")
        or (each.low in _authors() and not is_first_name(each.low))
        for each in near
        if each.case is Case.CAPITAL
    )


def take_authors(found: list[Word], odd: Iterable[int]) -> None:
    """Mark as taken who is only quoted, by a surname alone: "Egan's wheel", "Rogers listened"."""
    lists = (words("core authors"), _authors(), words(_KNOWN_BESIDE_OTHERS))
    for at in odd:
        word = found[at]
        if word.taken or word.case is Case.DIGITS or not any(word.low in each for each in lists):
            continue
        theirs = word.possessive and word.low not in lists[2] and _work_follows(found, at)
        word.taken = _is_by_surname_alone(found, at) and (theirs or _is_among_authors(found, at))


def _is_among_authors(found: list[Word], at: int) -> bool:
    """As in "Rogers would have sat still, Yalom would have written a novel"."""
    beside, low = words("core authors") - _OF_SCALES, found[at].low
    others = {each.low for each in found if each.low in beside and each.low != low}
    near = found[max(0, at - _NEAR_AUTHORS) : at + _NEAR_AUTHORS]
    acts = at + 1 < len(found) and found[at + 1].low in words("verbs that only people do")
    rare = not (is_first_name(low) or acts or _speaks(found, at))
    if rare and any(each.low in others for each in near):
        others.add(low)
    somebody = at > 0 and _is_a_part(found[at - 1].low)  # "my manager, Holmes,"
    return len(others) >= _SEVERAL_AUTHORS and not (somebody or _is_told(found, at))


def _is_by_surname_alone(found: list[Word], at: int) -> bool:
    word = found[at]
    if at + 1 < len(found) and found[at + 1].joined and found[at + 1].case is Case.CAPITAL:
        return False  # "Ellis Morgan"
    if at and word.joined and found[at - 1].case in {Case.CAPITAL, Case.LETTER}:
        before = found[at - 1]
        opening = before.opens and is_word(before.low) and not is_first_name(before.low)
        titled = before.low in words("titles: whatever follows is a surname")
        if titled or not opening or _is_a_part(before.low):
            return False
    return True


def _writes(found: list[Word], last: int) -> bool:
    """As in "Munro wrote about this": a surname of the field, and what is done in print."""
    low = found[last].low
    if low not in _authors() or is_first_name(low) or last + 2 >= len(found):
        return False
    verb, more = found[last + 1], found[last + 2]
    return verb.joined and (
        verb.low in _IN_PRINT or (verb.low in _WRITTEN and more.low in {"about", "of", "that"})
    )


def _has_written(found: list[Word], last: int) -> bool:
    """As in "Attwood's book": a surname and what is read."""
    author = found[last]
    written = last + 1 < len(found) and found[last + 1].low in _READ
    surname = is_surname(author.low) and not is_first_name(author.low)
    return author.possessive and written and surname


def _is_asked_or_speaks(found: list[Word], at: int) -> bool:
    asked = _is_told(found, at) and found[at - 1].low in _ONLY_TOLD
    return asked or _speaks(found, at)


def _is_told(found: list[Word], at: int) -> bool:
    return at > 0 and found[at].joined and found[at - 1].low in _TOLD


def _speaks(found: list[Word], last: int) -> bool:
    low = found[last + 1].low if last + 1 < len(found) else ""
    return low in words("verbs of saying") and low not in _ARGUES


def _work_follows(found: list[Word], last: int) -> bool:
    author = found[last]
    for at in range(last + 1, min(last + 2 + _MOST_BETWEEN, len(found))):
        word = found[at]
        if word.glue not in {" ", "' ", "'s ", "-"} and not author.possessive:
            return False
        if word.low in words("heads of works that carry their author's name"):
            return _is_of_the_author(author, word)
        if author.possessive and word.low in _IDEAS and not is_first_name(author.low):
            return author.low in _authors() or author.low in words("core authors")
        if author.low in words("authors of the field") and not author.possessive:
            return word.low in words("heads that make no name")
        if word.low not in words("adjectives between an author and a work"):
            return False
    return False


def _is_of_the_author(author: Word, work: Word) -> bool:
    """Tell a work ("Maslow's hierarchy", "the Gibbs model") from what is Tom's own."""
    if not author.possessive or work.low in _SURE_WORKS:
        return True
    if author.low in words("authors of the field") or author.low in words("core authors"):
        return work.low != "review"
    return work.case is Case.CAPITAL and work.low in {"law", "rule", "test", "principle"}
