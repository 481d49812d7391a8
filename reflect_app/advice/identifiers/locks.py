"""Numbers that open something: doors, gates, key safes, padlocks, cash machines, telephones."""

from __future__ import annotations

import re

_REACH = 58
_WORD = re.compile(
    r"(?<![a-z])(?:pin|passcode|password|key ?(?:safe|box|pad|code)|pad ?lock|intercom"
    r"|(?:door|entry|gate|alarm|lock|safe|locker|screen) ?code"
    r"|code (?:of|for|to) (?:the|her|his|their|my) [a-z ]{3,16})(?![a-z])"
    r"[^.!?\d]{0,36}(?:[,:]| (?:is|was|to|be|now|still|as|it'?s)) \Z"
)
_PRESSED = re.compile(
    r"(?<![a-z])(?:press(?:ed|es)?|punch(?:ed)?|key(?:ed)? in|tap(?:ped)? in|typed? in|type"
    r"|enter(?:ed)?)(?: in)?(?: the)?(?: code| number)? \Z"
)
_LOCK = re.compile(
    r"(?<![a-z])(?:pad ?lock|(?:bike|cycle|combination|garage|shed|dial|case) lock"
    r"|combination(?! of (?!the|her|his|my|their))|(?:the|his|her|a) safe(?! [a-z]))"
    r"[^.!?\d]{0,40}\Z"
)
_DOOR = re.compile(
    r"(?<![a-z])(?:codes?|key ?(?:safe|pad|box)|door|lock|alarm|sluice)[^.!?\d]{0,36}\Z"
)
_CODE = re.compile(r"[acx]\d{3,4}[xyz]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HASH = re.compile(r" ?(?:#|(?:and |then |then the |and the |the )(?:hash|star|key|square))")


def opens_something(lower: str, start: int, end: int) -> bool:
    """Whether what is said right before a number of three to six digits makes it one."""
    before = lower[max(0, start - _REACH) : start]
    if _WORD.search(before) or _LOCK.search(before):
        return True
    if _PRESSED.search(before) is None:
        return False
    number = lower[start:end]
    return _HASH.match(lower, end) is not None or (
        len(number) > 3 and _YEAR.fullmatch(number) is None  # noqa: PLR2004
    )


def is_of_a_keypad(lower: str, start: int, end: int) -> bool:
    """Whether it is a code as keypads have them, a letter on each side, and a door is near."""
    before = lower[max(0, start - _REACH) : start]
    return _CODE.fullmatch(lower[start:end]) is not None and _DOOR.search(before) is not None
