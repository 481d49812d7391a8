"""The names by which people go on websites and apps: "@kayl_x", "her insta is kayl_x"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.known_codes import is_known_code
from reflect_app.advice.identifiers.listed import any_of, entries
from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.identifiers.name_lists import is_first_name
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.reading import Reading

_NAME = r"[a-z0-9_][\w.\-]{2,40}(?<![.\-])(?:#\d{3,5}(?!\w))?"
_AT = lazily(r"(?<![\w@.])@ ?([a-z_0-9][\w.]{1,40}(?<!\.))")
_ON_REDDIT = re.compile(r"(?<![\w/])u/([a-z0-9_\-]{4,30})(?![\w/])")
_TAGGED = re.compile(r"(?<![\w@.#])([a-z][\w.]{2,30})#\d{4}(?!\w)")
_BEFORE_APP = lazily(
    rf"(?<![\w.@])['\"(]?({_NAME})['\")]?"
    r"(?: on|,? (?:that's|thats|that is|is|was)|,| -| \()? ?(?:the |her |his |my |their )?\Z"
)
_GOES_BY = lazily(
    r"(?:(goes by|known as|calls (?:him|her|them)self|(?:posts?|goes|streams|plays) (?:as|under)"
    r"|under the name(?: of)?|find (?:him|her|them|me) as)|as|under|called|named|is|was|by|she's"
    rf"|he's|i'm) ['\"]?({_NAME})['\"]? on (?:the )?\Z"
)
_UNDERSCORED = re.compile(
    r"(?<![\w.@/])(?=\w{4,40}(?![\w@/]|\.\w))[a-z\d]+(?:_[a-z\d]+){1,4}(?!\.\w)"
)
_NAMED = lazily(
    r"(?<![a-z])(?:user ?name|screen ?name|gamer ?tag|(log-?in))(?:[ ,:]{1,2}[a-z']+){0,5}"
    r"[ ,:]{1,2}['\"]?([a-z]{4,24}\d{1,4})(?![\w.@\-]\w|\w)"
)
_SURELY = re.compile(r"\b(?:handle|user ?name|gamer ?tag|screen ?name|tag)\b")
_CALLED = re.compile(r"\b(?:as|under|called|named|by|name|name of)\W+\Z| =|:")
_LINKED = re.compile(r"\b(?:is|was|as)\b|:|'s")
_FOLLOWED = lazily(
    r"(?<![a-z])(?:handle|follow\w*|tag(?:s|ged)?|dms?|dm'd|posts?|posted|profile|account|page"
    r"|tweet\w*|message[sd]?|user\w*|channel|online|video|reel|story)(?![a-z])"
    r"|(?<![a-z])(?:by|as|from|is) \Z"
)
_NUMBER_OF_STAFF = re.compile(r"[A-Z]{1,3}\d{3,8}")
_MIXED = re.compile(r"[a-z][\d_.]|[\d_.][a-z]")
_FAR = 60
_LEAST_PART = 3


def find(reading: Reading) -> None:
    """Note the names of a paragraph."""
    lower = reading.lower
    if "@" in lower:
        for found in _AT.finditer(lower):
            if _is_at(reading, found):
                _add(reading, *found.span())
    for mark, pattern in (("u/", _ON_REDDIT), ("#", _TAGGED)):
        for found in pattern.finditer(lower) if mark in lower else ():
            if not is_word(found[1]):
                _add(reading, *found.span())
    _names_near_apps(reading)


def _names_near_apps(reading: Reading) -> None:
    may_be_one = not _first_words_of_apps().isdisjoint(reading.words)
    apps = list(_on_app().finditer(reading.lower)) if may_be_one else []
    for found in apps:
        for start, end in _beside(reading.lower, found):
            _add(reading, start, end)
    if apps and "_" in reading.lower:
        for name in _UNDERSCORED.finditer(reading.lower):
            _add(reading, *name.span())
    for named in _NAMED.finditer(reading.lower) if "name" in reading.lower else ():
        if apps or not named[1]:  # "her login at work"
            _add(reading, *named.span(2))


def _add(reading: Reading, start: int, end: int) -> None:
    if _NUMBER_OF_STAFF.fullmatch(reading.text, start, end):
        return  # "pulled off my log-in, HA4471"
    if reading.is_free(start, end):
        reading.add(look("handle"), start, end)


def _is_at(reading: Reading, found: re.Match[str]) -> bool:
    """Whether "@" begins a name, and does not stand for "at": "@1400", "@ home"."""
    name, spaced = found[1], found[0].startswith("@ ")
    if _MIXED.search(name) and not is_known_code(name):
        return not spaced or "_" in name
    if not name.isdecimal() and not is_word(name) and not is_known_code(name):
        return not spaced
    if name.isdecimal() or is_known_code(name):
        return False
    lower = reading.lower
    around = lower[max(0, found.start() - _FAR) : found.start()], lower[found.end() :][:_FAR]
    return any(_FOLLOWED.search(each) or _on_app().search(each) for each in around)


def _beside(lower: str, app: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The names behind and before an app."""
    if app[2] and _is_name(app[2], quoted=bool(app[1]), words=app[0][: app.start(2) - app.start()]):
        yield app.span(2)
    begin = max(0, app.start() - _FAR)
    before = _BEFORE_APP.search(lower, begin, app.start())
    if before and _is_mixed(before[1]) and (" on" in before[0] or "_" in before[1]):
        yield before.span(1)
    elif called := _GOES_BY.search(lower, begin, app.start()):
        name = called[2]
        if called[1] or (not is_word(name) and _is_run_together(name)):
            yield called.span(2)


def _is_mixed(name: str) -> bool:
    return _MIXED.search(name) is not None and "-" not in name and not is_known_code(name)


def _is_name(name: str, *, quoted: bool, words: str) -> bool:
    """Whether a word behind an app is somebody’s name there, and not the next word."""
    if name in _ordinary() or is_known_code(name):
        return False
    if _MIXED.search(name):
        return "-" not in name
    surely = _SURELY.search(words) is not None
    if quoted or (surely and _LINKED.search(words)):
        return True
    if is_word(name):
        return False
    if _CALLED.search(words) or (surely and words.rstrip()[-1:].isalpha()):
        return True
    return _is_run_together(name)


def _is_run_together(name: str) -> bool:
    """Whether it is two words or names without a space: "sparrowspeaks"."""
    return any(
        all(is_word(part) or is_first_name(part) for part in (name[:at], name[at:]))
        for at in range(_LEAST_PART, len(name) - _LEAST_PART + 1)
    )


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(entries("no-names-on-apps.txt"))


@cache
def _first_words_of_apps() -> frozenset[str]:
    return frozenset(re.split(r"[^a-z]", each)[0] for each in entries("apps.txt"))


@cache
def _on_app() -> re.Pattern[str]:
    """A name behind an app: "on Instagram as kayl_x"."""
    someone = r"(?:he|she|they|i)(?: is|'s| was| are| am|'m| goes by| go by)?(?![a-z'])"
    link = r"is|was|as|under|called|named|by|goes by|under the name(?: of)?"
    return re.compile(
        rf"(?<!\w){any_of('apps.txt')}(?![a-z])"
        r"(?:(?: (?:account|profile|page|channel|name|user|handle|id|tag|login))?"
        rf"(?:,? {someone}(?: {link})?|,? (?:it's|its|it is|that's|thats|which is)| (?:{link})|'s|:"
        r"| -| =|,(?=.{2,20}[a-z](?:\d|\.[a-z])|.{0,20}_))? ?"
        rf"(['\"(@]?)({_NAME})?)?"
    )
