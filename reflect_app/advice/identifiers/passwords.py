"""Passwords, and the names under which staff log in: "his password is marmalade77"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.known_codes import is_known_code
from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_WORDS = frozenset("password passwords passphrase passcode wifi login log logged user".split())  # noqa: SIM905
_NAMED = lazily(
    r"(?<![a-z])(?:pass(?:words?|phrase|code)|(?:log(?:ged|ging)?|sign(?:ed|ing)?)[ -]?(?:in|on)"
    r"(?: to [a-z ]{3,16})? (?:with|as|under|using)|wi-?fi(?: (?:is|was|key|code))?"
    r"|(?:user(?:name)?|log-?in)(?=:| is|,| [a-z]+\d))(?![a-z])"
)
_TOKEN = lazily(r"[^\s\"'\u201c\u201d\u2018()]{5,32}")
_MIXED = re.compile(r"(?=.*\d)[a-z][\w!$%&*#?+@]+")
_ENDS = re.compile(r"[.!?;] |\n")
_FAR = 48


_IN_QUOTES = lazily(
    r"(?<![a-z])pass(?:words?|phrase|code)(?: [a-z]{2,6}){0,3}[,:]? ['\"\u201c\u2018]"
    r"([\w!$%&*#?+@]{4,32})['\"\u201d\u2019]"
)


def find(reading: Reading) -> None:
    """Note the passwords of a paragraph: what mixes letters and digits behind such a word."""
    if _WORDS.isdisjoint(reading.words):
        return
    for quoted in _IN_QUOTES.finditer(reading.lower):
        if reading.is_free(*quoted.span(1)):
            reading.add(look("number"), *quoted.span(1))
    for named in _NAMED.finditer(reading.lower):
        behind = _ENDS.split(reading.lower[named.end() : named.end() + _FAR], maxsplit=1)[0]
        end = named.end() + len(behind)
        for found in _TOKEN.finditer(reading.lower, named.end(), end + _FAR):
            if found.start() >= end:
                break
            last = len(found[0].rstrip(".,;:")) + found.start()
            if _is_one(reading, found.start(), last):
                reading.add(look("number"), found.start(), last)
                break


def _is_one(reading: Reading, start: int, end: int) -> bool:
    words = reading.lower[start:end]
    if not reading.is_free(start, end) or _MIXED.fullmatch(words) is None:
        return False
    return not is_known_code(words)
