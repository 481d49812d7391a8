"""Numbers that open something: doors, gates, key safes, padlocks, cash machines, telephones."""

from __future__ import annotations

import re

from reflect_app.advice.lazy_patterns import lazily

_REACH = 58
_WORD = lazily(
    r"(?<![a-z])(?:pin|passcode|password|key ?(?:safe|box|pad|code)|pad ?lock|intercom"
    r"|(?:door|entry|gate|alarm|lock|safe|locker|screen) ?code"
    r"|(?:burglar|intruder|house) alarm"
    r"|code (?:of|for|to) (?:the|her|his|their|my) [a-z ]{3,16})(?![a-z])"
    r"[^.!?\d]{0,36}(?:[,:]| (?:is|was|to|be|now|still|as|it'?s)) \Z"
)
_PRESSED = lazily(
    r"(?<![a-z])(?:press(?:ed|es)?|punch(?:ed)?|key(?:ed)? in|tap(?:ped)? in|typed? in|type"
    r"|enter(?:ed)?)(?: in)?(?: the)?(?: code| number)? \Z"
)
_LOCK = lazily(
    r"(?<![a-z])(?:pad ?lock|(?:bike|cycle|combination|garage|shed|dial|case) lock"
    r"|combination(?! of (?!the|her|his|my|their))"
    r"|(?:the|his|her|a) safe(?! (?!is|was|now|code)[a-z]))"
    r"[^.!?\d]{0,40}\Z"
)
_OPENS_WITH = lazily(
    r"(?<![a-z])(?:(?:un)?lock(?:s|ed)?|opens?|opened|undo(?:es)?|undone"
    r"|(?:gets?|lets?) (?:you|us|me) in)"
    r"(?: [a-z]{2,9}){0,3} (?:with|by|on|using|at|is)(?: the)?(?: code| number)? \Z"
)
_KEY = lazily(
    r"(?:\A|[.;,*\u2022-] ?)(?:keys?|door|entry|gate|safe|alarm|lock|access)(?: ?[:=]| -) ?\Z"
)
_THE_DOORS = lazily(
    r"(?:\A|[.;,] ?|(?<![a-z])(?:the|her|his|my|their|flat|front|back|side|main) )"
    r"(?:door|gate|safe|(buzzer)|alarm)"
    r"(?:'?s| is| was| wants| needs| takes)(?: now| still| back to)? \Z"
)
_PIN_FOR = lazily(
    r"(?<![a-z])(?:pin|passcode|code) (?:for|to|of) (?:the|her|his|my|our|their)"
    r"(?: [a-z]{3,12}){1,3} \Z"
)
_WAKES = re.compile(r"(?<![a-z])alarm(?: ?[:=]| -) ?\Z")
_THEN_HASH = re.compile(r",? (?:and|then|and then)(?: the)? (?:hash|star)(?= ?[.,;)]|\Z)")
_FOR_A_LOCK = lazily(
    r",? (?:for|opens|on|undoes) (?:the|her|his|their|that|my) (?:[a-z]{3,9} ){0,2}"
    r"(?:gate|door|key ?safe|lock|padlock|alarm|shed|garage|locker|safe|key ?box)(?![a-z])"
)
_IS = re.compile(r"(?:(?<![a-z])(?:is|it'?s|was)|:) \"?\Z")
_DOOR = lazily(r"(?<![a-z])(?:codes?|key ?(?:safe|pad|box)|door|lock|alarm|sluice)[^.!?\d]{0,36}\Z")
_CODE = re.compile(r"[acx]\d{2,5}[xyz]")
_COUNTING = "0123456789"  # "doors 1 2 3" are three doors
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(r"(?:0?\d|1\d|2[0-3])[.:]?[0-5][05]|(?:19|20)\d\d")
_HASH = re.compile(r" ?(?:#|(?:and |then |then the |and the |the )(?:hash|star|key|square))")


def is_of_a_lock(lower: str, start: int) -> bool:
    """Whether a lock, or what has one, is named right before a number."""
    before = lower[max(0, start - _REACH) : start]
    return any(each.search(before) for each in (_WORD, _LOCK, _KEY))


def opens_something(lower: str, start: int, end: int) -> bool:
    """Whether what is said right before a number of three to six digits makes it one."""
    before, no_time = lower[max(0, start - _REACH) : start], not _TIME.fullmatch(lower, start, end)
    if is_of_a_lock(lower, start):
        return no_time or _WAKES.search(before) is None
    opens = _OPENS_WITH.search(before) or _PIN_FOR.search(before)
    if opens or (_FOR_A_LOCK.match(lower, end) and _IS.search(before)):
        return no_time
    if _THEN_HASH.match(lower, end):
        return True
    door, number = _THE_DOORS.search(before), lower[start:end]
    long = len(number) > 3 and not (" " in number and number.replace(" ", "") in _COUNTING)  # noqa: PLR2004
    if door and (door[1] or long):
        return no_time
    if _PRESSED.search(before) is None:
        return False
    return _HASH.match(lower, end) is not None or (long and _YEAR.fullmatch(number) is None)


def is_of_a_keypad(lower: str, start: int, end: int) -> bool:
    """Whether it is a code as keypads have them, a letter on each side, and a door is near."""
    before = lower[max(0, start - _REACH) : start]
    return _CODE.fullmatch(lower[start:end]) is not None and _DOOR.search(before) is not None
