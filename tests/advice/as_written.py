"""Numbers that are said out loud in a test story, as they would be written."""

import re

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_DIGITS = {
    **{word: str(digit) for digit, word in enumerate(_ONES, 1)},
    **dict.fromkeys(("oh", "zero", "nought", "noughts"), "0"),
    "hundred": "00",
}
_SPELT = frozenset(
    (
        *("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india"),
        *("juliet", "kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo"),
        *("sierra", "tango", "uniform", "victor", "whiskey", "xray", "yankee", "zulu"),
    )
)
_OFTEN = {"double": 2, "treble": 3, "triple": 3}
_FILLERS = frozenset(("then", "and", "for", "something", "no", "wait", "ending"))
_PARTS = re.compile(r"[^\W\d_]+|\d+")


def as_written(text: str) -> str:
    """A number or an address in small letters and digits alone.

    >>> as_written("Yankee Kilo nine nine, then double oh, three noughts")
    'yk9900000'
    """
    done: list[str] = []
    times = 1
    for part in _PARTS.findall(text.lower()):
        if part == "noughts" and done and done[-1].isdigit():
            times = int(done.pop())
        if part in _OFTEN:
            times = _OFTEN[part]
        elif part not in _FILLERS:
            done.append((part[0] if part in _SPELT else _DIGITS.get(part, part)) * times)
            times = 1
    return re.sub(r"(?<=\d)o(?=\d)", "0", "".join(done))
