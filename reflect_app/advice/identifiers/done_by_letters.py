"""What stands behind letters in capitals, in points: "EB cried", "T and her girl", "MT, 44"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import near_people, these, words
from reflect_app.advice.identifiers.signs_of_letters import (
    BESIDE,
    FIRM,
    GOOD,
    HUMAN,
    LITTLE,
    LONGEST,
    ONLY,
    OWN,
    SOME,
    SURE,
    TOLD,
    TOO,
    actors,
    is_a_person,
    is_form,
    is_helper,
    kin,
    next_word,
)
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_FAR = 8  # words within which a second verb may be joined: "turned round and said"
_ASIDE = these("who whose aged")
_TIMES = these("min mins minutes hr hrs hours hour days weeks mths months")
_TO_DO = these(
    "ring update feed chase call check review email send contact arrange book write speak ask "
    "refer discuss follow complete phone liaise circulate share draft find confirm invite order"
)
_BEING = these("is was are were be been being")
_US = these("me us")
_REFLEXIVES = these("himself herself")
_PARTICLES = these("up out down back off over away on in")
_ARTICLES = these("a an the our my her his their one")


def points_behind(page: Page, at: int) -> int:  # noqa: PLR0911  -- one rule a line
    """How much of what stands behind letters is said of people."""
    word, nxt = page.words[at], next_word(page, at)
    if nxt is None:
        return _points_aside(page, at)
    if word.possessive and page.plain[word.end : word.end + 2] == "'s":
        return _points_of_having(page, at)
    if nxt.low in _ASIDE:
        return HUMAN
    if nxt.low == "to" and (word.opens or word.glue == ": "):
        behind = page.words[at + 2 : at + 3]
        return SOME if behind and behind[0].low in _TO_DO else 0  # "Action: SB to ring pharmacy"
    if nxt.low == "and":
        return _points_of_company(page, at)
    if nxt.glue.strip(" .") in {"+", "&"}:
        return HUMAN if any(is_a_person(each.low) for each in page.words[at + 1 : at + 4]) else 0
    if nxt.low in {"he", "she"} and page.before(at) and len(word.text) < LONGEST:
        return GOOD  # "in the car with J he opened up"
    return _points_of_doing(page, at + 1)


def _points_of_having(page: Page, at: int) -> int:
    """As in "K's mum", "L's last day" and "V's been drinking"."""
    nxt = page.words[at + 1]
    if is_helper(nxt.low) or is_form(nxt.low, ONLY):
        return _points_of_doing(page, at + 1)
    if nxt.low in kin():
        return HUMAN
    near = [nxt, *(each for each in page.words[at + 2 : at + 4] if each.joined)]
    owned = any(is_a_person(each.low) or each.low in near_people(OWN) for each in near)
    return GOOD if owned else LITTLE


def _points_of_company(page: Page, at: int) -> int:
    """As in "R. and her girl", "T and I", "JT and KL came"."""
    if at + 3 > len(page.words):
        return 0
    other = page.words[at + 2]
    if other.text == "I" or other.low == "me":
        return GOOD
    if is_a_person(other.low):
        return GOOD
    if other.low in {"his", "her", "their"} and at + 3 < len(page.words):
        near = page.words[at + 3 : at + 6]
        return HUMAN if any(is_a_person(each.low) for each in near) else LITTLE
    if other.case in {Case.UPPER, Case.LETTER} and at + 3 < len(page.words):
        return _points_of_doing(page, at + 3)
    return 0


def _points_of_doing(page: Page, at: int) -> int:  # noqa: C901, PLR0911  -- one rule a line
    """What a verb behind the letters counts for, past "has been" and "never"."""
    best, two = 0, len(page.words[at - 1].text) == LONGEST - 1
    for here in range(at, min(at + _FAR, len(page.words))):
        word, before = page.words[here], page.words[here - 1]
        if not word.joined and word.glue != ". ":
            return best
        if word.case is Case.DIGITS:
            late = page.after(here)  # "KL attended 40 mins late", but "BPE was 3 3 2"
            return best if late is not None and late.low in _TIMES else 0
        if best == SOME:
            if word.low in _REFLEXIVES:
                return GOOD  # "made toast by himself"
            if word.low in _US and (before.low == "to" or before.low not in BESIDE):
                return GOOD  # "gave me", "came to us"
            if is_form(word.low, ONLY) and (here <= at + 1 or before.low == "and"):
                return _of_only(page, at, here, best)
            continue
        if is_form(word.low, ONLY) or (best and word.low == "like"):
            return _of_only(page, at, here, best)
        if best and word.low in _PARTICLES and here == at + 1:
            best = SOME  # "got up and walked"
            continue
        if best and word.low in _ARTICLES:
            return HUMAN if _is_said_to_be(page, here) else best
        if not is_helper(word.low) and word.low in words("said of people only"):
            return GOOD if best else SOME
        if not is_helper(word.low) and not is_form(word.low, TOO):
            return max(best, LITTLE * (at == here and two and word.low.endswith("ed")))
        best = LITTLE if is_helper(word.low) else SOME
    return best


def _of_only(page: Page, at: int, here: int, best: int) -> int:
    """Of a verb that only people do, not all is said: "was denied", and bodies of three letters."""
    low = page.words[here].low
    if best and page.words[here - 1].low in _BEING and _is_passive(low):
        return SOME
    long = len(page.words[at - 1].text) == LONGEST
    return SOME if long and low not in words("verbs that only people do") else GOOD


def _is_passive(low: str) -> bool:
    return not low.endswith("ing") and not is_form(low, TOLD)


def _is_said_to_be(page: Page, at: int) -> bool:
    """As in "is a 44-year-old woman" and "was our youngest resident", from the article on."""
    near = page.words[at + 1 : at + 5]
    return any(
        is_a_person(each.low) or each.low in {"year-old", "widower"} for each in near if each.joined
    )


def _points_aside(page: Page, at: int) -> int:  # noqa: PLR0911  -- one rule a line
    """As in "EB, a woman who", "MT, 44," and "VN (her sister)"; or "JT: slept well"."""
    if at + 2 >= len(page.words):
        return 0
    nxt = page.words[at + 1]
    if nxt.glue in {': "', ": '", ": \u201c", ": \u2018"} and page.words[at].opens:
        return GOOD
    if nxt.glue in {": ", " - ", " \u2013 "}:
        return GOOD if page.words[at].opens and is_form(nxt.low, ONLY) else 0
    if nxt.glue.lstrip(".") not in {", ", " ("}:
        return 0
    if nxt.case in {Case.LETTER, Case.UPPER} and page.words[at + 2].low == "and":
        return _points_of_company(page, at + 1)  # "T, J and I"
    if nxt.low in _ASIDE:
        return HUMAN
    if nxt.glue.endswith("(") and any(one.low in FIRM for one in page.words[at + 1 : at + 5]):
        return SURE  # "PT (initials changed)"
    if nxt.case is Case.DIGITS and len(nxt.text) < LONGEST:
        return SOME
    if nxt.low in _ARTICLES:
        return HUMAN if _is_said_to_be(page, at + 1) else 0
    ends = page.words[at + 2].glue[:1]
    told = is_a_person(nxt.low) and ends in {")", ","}
    return GOOD if told or (nxt.low in actors() and ends == ")") else 0
