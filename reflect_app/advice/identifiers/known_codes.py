"""Codes that everybody knows or many have: guidelines, forms, doses, roads, laws, faults."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import near_people
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_BACK = 56  # characters
_LONGEST = 24  # characters of such a word, with the blanks around it
_OF_ALL = lazily(
    r"(?<![a-z])(?:forms?|(?:fault|error|err|boiler|machine|display|screen|alarm) codes?|fault"
    r"|error)(?: is| was| said| of|:)? \Z"
)
_SHORT = lazily(r"[A-Z]{1,4} ?\d{1,3}[A-Z]?|0x[0-9a-fA-F]+")
_OF_A_MACHINE = lazily(
    r"(?<![a-z])(?:photocopier|copier|printer|toner|paper|dishwasher|washing machine|washer|dryer"
    r"|drier|boiler|oven|microwave|fridge|freezer|stairlift|hoist|pump|mattress|defib"
    r"|scanner|fax|laminator|machine|dispenser|router|printout|heating|analyser"
    r"|glucometer|ventilator|concentrator)(?![a-z])"
    r"(?:(?<!door)(?<!gate)(?<!safe)(?<!ref)[^.!?\n]){0,36}?"
    r"(?<![a-z])(?:codes?|errors?|err|faults?|jam|message|messages|flash(?:ed|es|ing)|show(?:s|ed|ing)"
    r"|displayed|display|displaying|sa(?:id|ys)|beep(?:s|ed|ing)|engineer|screen)"
    r"(?: is| was| said| says| of| code|:)? \Z"
)
_LETTERS = re.compile(r"(?<![a-z])[a-z]{1,3}[ -]\Z")
_FAULT = re.compile(r"[A-Z]{1,3}[ -]?\d{1,4}")
_VACCINE = lazily(
    r"(?<![a-z])(?:batch|lot)(?: (?:no|number)\.?)? of [a-z ]{0,14}(?:vaccine|jab|flu|booster)"
    r"[a-z ,:]{0,8}\Z|(?:vaccine|jab|flu|booster|mmr)s?,? \(?(?:batch|lot)(?: no\.?| number)?:? \Z"
)


def is_known_code(words: str) -> bool:
    """Whether it is one of them, with or without a blank in it."""
    return _known().fullmatch(words.lower().replace(" ", "")) is not None


@cache
def _known() -> re.Pattern[str]:
    return re.compile("|".join(entries("known-codes.txt")))


def is_had_by_many(reading: Reading, start: int, end: int) -> bool:
    """Whether it is the batch of a vaccine, a form or a fault, which many people had."""
    lower, begin = reading.lower, max(0, start - _BACK)
    if _OF_ALL.search(lower, begin, start) and _SHORT.fullmatch(reading.text, start, end):
        return True
    fault = _FAULT.fullmatch(reading.text, start, end)
    if fault and _OF_A_MACHINE.search(lower, begin, start):
        return True  # "the copier wanted toner code E 502"
    return _VACCINE.search(lower, begin, start) is not None


def is_of_a_fault(lower: str, start: int) -> bool:
    """Whether the digits from ``start`` are of the fault of a machine: "flashing E 15"."""
    letters = _LETTERS.search(lower, max(0, start - 5), start)
    return letters is not None and (
        _OF_A_MACHINE.search(lower, max(0, start - _BACK), letters.start()) is not None
    )


def is_lettered(lower: str, start: int) -> bool:
    """Whether a letter at this place says which of several it is: "vitamin D", "hepatitis B"."""
    label = lower[max(0, start - _LONGEST) : start].rpartition(" ")[0].rpartition(" ")[2]
    single = lower[start + 1 : start + 2] == " " and lower[start : start + 1].isalpha()
    return (
        single and lower.endswith(" ", 0, start) and label in near_people("what letters tell apart")
    )
