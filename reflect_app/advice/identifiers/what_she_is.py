"""What "she is" and a number say where it is no age: "he was 30 years in the job", "one in ten"."""

from __future__ import annotations

import re

from reflect_app.advice.identifiers.age_forms import is_band, value_of
from reflect_app.advice.identifiers.listed import any_of
from reflect_app.advice.identifiers.signs_of_people import is_a_part_of_people
from reflect_app.advice.identifiers.words_near_ages import MEASURED, RATED
from reflect_app.advice.lazy_patterns import lazily

_LOOK_BACK = 70
_CLOSE = 20
_LONGEST_BEHIND = 20  # characters of " years registered"
_WEEKS = 20  # more of them are rather those of a pregnancy
_SHORT_TIME = re.compile(r" (?:day|week|month)s?\Z")
_A_WHILE = lazily(
    r" years (?:in|into|on|with|at|as|older|younger|sober|clean|married|a"
    r"|off|away|behind|ahead|apart|too|qualified|trained|registered|retired|widowed|divorced|dry"
    r"|free|post|down|done|served|dead|gone)(?!\w)"
)
_WORKED = re.compile(r"[\w-]+(?: [a-z]+)? years (?:a |an )?([a-z]{3,20})(?![a-z])")
_COUNTS = re.compile(r" (?:in|on|of|off|short|to|up|down|for|at a)(?![a-z])")
_FEW = re.compile(r"(?<!\d)(?:\d|[a-z]{3,5}) or (?:\d|[a-z]{3,5})(?!\w)")
_WAITED = lazily(r"(?<![a-z])(?:minutes|mins|hours|hrs|late)(?![a-z])")


def is_something_else(lower: str, found: re.Match[str]) -> bool:
    """Whether "she is" and a number say something else than how old she is."""
    start, end, who, number = found.start(), found.end("n"), found["who"], found["n"]
    before = lower[max(0, start - _LOOK_BACK) : start]
    sober = found[0].startswith(("i ", "i'm", "im ")) and _SHORT_TIME.search(number)
    if sober or (who == "you" and " and " in number):
        return True  # "im 90 days", "you're five and nine"
    if re.search(r"\d ?/ ?\d", number) or _is_how_long(lower, found):
        return True  # "they were 9/10 for pain"
    if RATED.match(lower, end) or (_FEW.search(number) and _COUNTS.match(lower, end)):
        return True  # "he's 15 on the Waterlow", "he was two or three in"
    if ":" in lower[start : found.start("n")] and MEASURED.search(before):
        return True  # "Score for me: 4. For the child: 11."
    if who is None and (_WAITED.search(lower, max(0, start - _CLOSE), start)):
        return True  # "I said ten minutes and was 40"
    return _is_one_or_weeks(lower, found) or is_band(lower, end)


def _is_how_long(lower: str, found: re.Match[str]) -> bool:
    """As in "he was 30 years in the job" and "I am eleven years nurse"."""
    end = found.end("n")
    worked = _WORKED.match(lower, found.start("n"))
    return (worked is not None and is_a_part_of_people(worked[1])) or bool(
        _A_WHILE.search(found["n"] + lower[end : end + _LONGEST_BEHIND])
    )


def _is_one_or_weeks(lower: str, found: re.Match[str]) -> bool:
    """Whether it is "one in a million", how long a thing is there, or how long with child."""
    start, end, who, number = found.start(), found.end("n"), found["who"], found["n"]
    if number == "one" and lower[end : end + 1] == " ":
        return True
    if who is None and _is_said_of_a_thing(lower, start):
        return True  # "the house was built in 1906 and is 120 years old"
    many = (value_of(number) or 0) > _WEEKS
    weeks = (many or who in {"she", "i", "they", "woman", "who"}) and " w" in number
    return weeks and not lower.endswith("since ", 0, start)  # "she was thirty-eight weeks"


def _is_said_of_a_thing(lower: str, start: int) -> bool:
    """Whether a thing, and nobody, stands before in the same sentence."""
    before = re.split(r"[.!?]", lower[max(0, start - _LOOK_BACK) : start])[-1]
    things = re.search(
        rf"(?<![a-z])(?:the|this|our|its|my) {any_of('things-that-are-old.txt')}", before
    )
    return things is not None and re.search(r"\b(?:he|she|who)\b", before) is None
