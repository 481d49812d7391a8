"""Ages that say when in a life something was: "at nineteen", "homeless from 19", "lived to 102"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers import words_near_ages as near
from reflect_app.advice.identifiers.age_forms import N
from reflect_app.advice.identifiers.bare_numbers import CLOSE, GROWN
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.bare_numbers import Number

_OLD = 60
_YOUNG_WORKER = 25
_COUNT = lazily(r"(?<![a-z])count(?:ed|ing)?(?![a-z])")
_YOUNG = lazily(
    r"(?<![a-z])(?:boys?|girls?|sons?|daughters?|brothers?|sisters?|bab(?:y|ies)|child|twins?)"
    r"(?![a-z])"
)
_KNOWN = lazily(
    r"(?<![a-z])(?:known|knew|know|work(?:s|ed)?|served|drove|nursed|smoked|(?:was|were) at|been) "
    r"(?:[\w'-]{2,20} ){0,2}\Z"
)
_COUNTED = re.compile(r" (?:hours|days|weeks|times|minutes|miles|calls|visits|beds|nights)(?!\w)")
_WHO = ("man", "woman", "lady", "lad", "couple", "family", "neighbour", "bloke")
_DOES = r" (?:has|had|let|wrote|told|said|says|is|opened|answered|rang|moved)\b"
_BY_THEN = r",? (?:he|she|i|they|you|his|her|my)\b"
_END = r" ?[.,;!?)]|\s*\Z| (?:and|but|when|with|without|to (?:look|work|help|care|go))\b"


def at(number: Number) -> bool:
    """At nineteen: an hour is mostly smaller, and a small number needs a word for a life."""
    if _is_hour_or_house(number):
        return False
    life = near.LIFE.search(number.sentence) is not None
    if number.words[-1] in {"@", "from"}:
        return _from(number, life=life)
    if number.words[-1] != "at":
        return _by(number, life=life)
    if number.grown:
        named = number.is_behind_name() or number.is_before_name()
        return number.somebody or life or named or number.before(_BY_THEN)
    return number.value > 1 and _at_small(number, life=life)


def _is_hour_or_house(number: Number) -> bool:
    if near.UP_TO.search(number.sentence) or number.before(
        rf" (?:am|pm|o'clock|on |past |to {N}(?!\w)|each|a |per |in the (?:morning|evening"
        "|afternoon))"
    ):
        return True
    begin, end = max(0, number.start - CLOSE), number.end + CLOSE
    counted = not number.aged and _COUNT.search(number.lower, begin, end) is not None
    if counted or number.before(r", (?:bp|bay|bed)\b"):
        return True
    # "woman at 42 said": a house
    if number.words[-3:-2] == ["the"] and number.words[-2] in _WHO and number.before(_DOES):
        return True
    return number.words[:-1] in (["man"], ["woman"], ["lady"], ["gentleman"])


def _at_small(number: Number, *, life: bool) -> bool:
    """At eleven she ran the house, behind another age; lost his mum at eight."""
    if number.aged and number.before(_BY_THEN):
        return True
    hour = near.HOURS.search(number.sentence) and not _YOUNG.search(number.sentence)
    return life and not hour and number.before(_END)


def _from(number: Number, *, life: bool) -> bool:
    """Homeless from 19; in care from 4."""
    right_before = near.LIFE.fullmatch("".join(number.words[-2:-1])) is not None
    ends = number.before(r" ?[.,;)]|\s*\Z| (?:when|and|after|before)\b")
    if number.grown and number.value <= _YOUNG_WORKER and number.somebody and ends:
        return True  # "he were a miner from 14"
    return (right_before if number.value < GROWN else life) and number.value > 1 and ends


def _by(number: Number, *, life: bool) -> bool:
    """By seventeen she had two; widowed by 46; at seven he lost her, and was in care by nine."""
    if not number.grown:
        right_before = near.LIFE.fullmatch("".join(number.words[-2:-1])) is not None
        ends = number.before(r" ?[.,;)]|\s*\Z| (?:and|but)\b")
        return number.value > 1 and number.aged and right_before and ends
    lived = number.words[-1] == "by" and (life or near.CHILD.search(number.sentence) is not None)
    return number.before(_BY_THEN) or (lived and number.before(r" ?[.,;)]|\s*\Z"))


def is_how_long(lower: str, start: int, end: int) -> bool:
    """As in "I've known Vera forty years", and "I'm off it nine days. Nine!"."""
    known = _KNOWN.search(lower, max(0, start - 2 * CLOSE), start)
    here = lower[start : end + 10]
    if known is not None and " year" in here and " old" not in here and " of age" not in here:
        return True
    at = lower.rfind(lower[start:end], max(0, start - 2 * CLOSE), start)
    return at >= 0 and _COUNTED.match(lower, at + end - start) is not None


def would_see(number: Number) -> bool:
    """If he can live to see ninety."""
    return number.value >= _OLD and (number.somebody or number.before(_BY_THEN))
