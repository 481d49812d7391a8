"""Numbers behind the word for what they measure: "Respirations were 34", "Goldmann 18 and 21"."""

from __future__ import annotations

import re
from functools import cache

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.calendar_words import NUMBER_OF
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import is_first_name, is_surname, sections, these

_BACK = 60  # characters
_NEAR = 80  # characters within which another score stands
_WORDS = re.compile(r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*|\d+(?:\.\d+)?|[^\w\s]")
_SCORED = re.compile(
    r"([^\W\d_]+(?:-[^\W\d_]+)*(?:-\d{1,2})?),? (?:score |was |is |of )?\d{1,3}(?![\d:])"
)
_SCORE = re.compile(r" (?:score |was |is |of |at )?\d{1,3}(?![\d:])")
_TITLE_BEFORE = re.compile(r"(?i:(?<![a-z])(?:mr|mrs|ms|miss|dr|prof|sr)\.? )\Z")
_BETWEEN = these(
    "of at is was were are a the an only now today just still came comes out down up to from score "
    "scored scores about around again and or then after repeat repeated reading readings left "
    "right put i me him her plus minus = : ( - – & / + od os over below above under"
)
_TITLES = these("mr mrs ms miss dr mx sir nurse sister matron prof rev")
_SEVERAL = 3  # scores called like people, itself among them
_LETTERS = 4  # in capitals, which are more than initials


def is_measured(text: str, start: int, end: int) -> bool:
    """Whether the number at this place is a value that is read off, or a score."""
    words = _WORDS.findall(text, max(0, start - _BACK), start)
    at = len(words)
    while at and _goes_on(words[at - 1].lower(), words[at : at + 1]):
        at -= 1
    if not at or (at > 1 and words[at - 2].lower() in _TITLES):
        return False
    return is_a_measure(words[at - 1]) or (
        called_after_somebody(words[at - 1].lower()) and has_a_score_near(text, start, end)
    )


def names_a_score(text: str, start: int, end: int) -> bool:
    """As in "Hamilton 24 and Beck 31": a test called after somebody, with its score behind it."""
    word = text[start:end]
    if not (called_after_somebody(word.lower()) or is_a_measure(word)):
        return False
    score = _SCORE.match(text, end)
    if score is None or _TITLE_BEFORE.search(text, max(0, start - 8), start):
        return False
    return is_a_measure(word) or has_a_score_near(text, start, score.end())


def _goes_on(low: str, behind: list[str]) -> bool:
    then = low == "," and behind == ["then"]  # "the oximeter: 91, then 88"
    return then or low in _BETWEEN or low[0].isdigit() or low in NUMBER_OF


def is_a_measure(word: str) -> bool:
    """Whether a number behind it is a value, whatever stands around: "pressures", "Schirmer"."""
    low = word.lower().removesuffix("'s").removesuffix("’s")
    if low in _measures() or (low.endswith("meter") and len(low) > len("meter")):
        return True
    letters = word.isupper() and len(word) >= _LETTERS
    return letters and not (is_word(low) or is_first_name(low) or is_surname(low))


def called_after_somebody(low: str) -> bool:
    """Whether a test or a score is called like many people: "Hamilton", "Beck"."""
    return low in sections("words-beside-numbers.txt").get("scores called like many people", ())


def has_a_score_near(text: str, start: int, end: int) -> bool:
    """Whether another score or value stands close by."""
    near = (text[max(0, start - _NEAR) : start], text[end : end + _NEAR])
    heads = [each[1] for part in near for each in _SCORED.finditer(part)]
    scales = entries("scales.txt")
    return any(is_a_measure(each) or each.lower() in scales for each in heads) or (
        len({low for each in heads if called_after_somebody(low := each.lower())}) >= _SEVERAL
    )


@cache
def _measures() -> frozenset[str]:
    return sections("words-beside-numbers.txt").get("read off", frozenset())
