"""E-mail and web addresses, names on websites and apps, addresses of computers."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers import handles, spelt_addresses
from reflect_app.advice.identifiers.listed import any_of, entries
from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_EMAIL = re.compile(r"(?<![\w.+'\-])[\w.+'\-]{1,64} ?@ ?[\w\-]{1,63}(?: ?\. ?[\w\-]{1,63}){1,8}")
_EMAIL_CLOSE = re.compile(
    r"(?<![\w.+'\-])[\w.+'\-]{1,64}@{1,2}[^\W_][\w\-]{0,62}(?:\.[\w\-]{1,63}){0,8}"
)
_THREE = r"(?<![\w.])(?:/{2,3})?([a-z]{4,18}(?:DOT)[a-z]{4,18}(?:DOT)[a-z]{4,18})(?!\w|\.\w)"
_THREE_WORDS = lazily(_THREE.replace("DOT", r" ?\. ?| dot "))
_THREE_NAMED = lazily(
    r"(?:what ?(?:3|three) ?words|w3w)(?: address| location| code)?(?: for [a-z ]{2,24})?"
    r"(?: is| was| were| are| said| gave|:|,| -) ?" + _THREE.replace("DOT", ",? ")
)
_NAMES_OF_THREE = ("what3words", "what 3 words", "what three words", "whatthreewords", "w3w")
_V4 = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)")
_V6 = re.compile(r"(?<![\w:])(?:[0-9a-f]{1,4}:{1,2}){2,7}[0-9a-f]{0,4}(?![\w:])")
_TRAILING = ".,;:!?)]}'\"*"
_MOST_OCTET = 255


def find(reading: Reading) -> None:
    """Note the addresses of a paragraph; those of e-mail first, since they hold others."""
    lower = reading.lower
    if "@" in lower:
        _emails(reading)
    for start, end in spelt_addresses.emails(lower):
        _add(reading, "email", start, end)
    _places_of_three_words(reading)
    if "." in lower or "/" in lower or " dot " in lower:
        _urls(reading)
    handles.find(reading)
    if reading.has_digit and (lower.count(".") > 2 or lower.count(":") > 1):  # noqa: PLR2004
        _devices(reading)


def _add(reading: Reading, key: str, start: int, end: int) -> None:
    while end > start and reading.text[end - 1] in _TRAILING:
        end -= 1
    if end > start and reading.is_free(start, end):
        reading.add(look(key), start, end)


def _emails(reading: Reading) -> None:
    for found in _EMAIL.finditer(reading.lower):
        if found[0].partition(" @")[0] in entries("apps.txt"):
            continue  # "on Bluesky @jo.example.org"
        if " " in found[0] and re.search(r"\. ?(?:com|org|net|uk)\Z", found[0]):
            _add(reading, "email", *found.span())
    for found in _EMAIL_CLOSE.finditer(reading.lower):
        _add(reading, "email", *found.span())


def _places_of_three_words(reading: Reading) -> None:
    """The places that the app what3words names by three words: ///filled.count.soap."""
    lower = reading.lower
    named = any(each in lower for each in _NAMES_OF_THREE)
    if not named and "///" not in lower:
        return
    for pattern in (_THREE_WORDS, _THREE_NAMED):
        for found in pattern.finditer(lower):
            if (named or found[0].startswith("///")) and reading.is_free(*found.span(1)):
                start = found.start(1) if pattern is _THREE_NAMED else found.start()
                reading.add(look("spot"), start, found.end())


def _urls(reading: Reading) -> None:
    lower = reading.lower
    written = (each.span() for each in _written_url().finditer(lower))
    said = (
        spelt_addresses.websites(lower)
        if "dot" in lower or "www" in lower or "w w w" in lower
        else ()
    )
    for start, end in (*written, *said):
        if not _is_public(lower[start:end].replace(" dot ", ".")):
            _add(reading, "url", start, end)


def _is_public(address: str) -> bool:
    """Whether it leads to a public body: to any page of it, or to its first page alone."""
    bare = re.sub(r"\A(?:https?: ?//)?(?:www\.)?", "", address).rstrip(_TRAILING)
    host, _slash, page = bare.partition("/")
    return host in _public_hosts() or (not page and f"{host} alone" in _public_hosts())


@cache
def _public_hosts() -> frozenset[str]:
    return frozenset(entries("public-websites.txt"))


def _devices(reading: Reading) -> None:
    for found in _V4.finditer(reading.lower):
        if all(int(each) <= _MOST_OCTET for each in found[0].split(".")):
            _add(reading, "device", *found.span())
    for found in _V6.finditer(reading.lower):
        if "::" in found[0] or re.search(r"[a-f]|(?:.*:){5}", found[0]):
            _add(reading, "device", *found.span())


@cache
def _written_url() -> re.Pattern[str]:
    ends = any_of("ends-of-web-addresses.txt")
    return re.compile(
        r"(?<![\w@.])(?:(?:https?|ftp)(?:://|: ?//)[^\s<>\"]{1,2000}|www\.[a-z0-9][^\s<>\"]{1,2000}"
        rf"|(?:[a-z0-9\-]{{1,63}}\.){{1,5}}{ends}(?:[/?:#][^\s<>\"]{{0,2000}})?(?![\w@\-]|\.\w)"
        r"|(?:[a-z0-9\-]{1,40}\.){1,3}(?:me|ly|be|gl|gg|io|co|to|app|link|page)/[^\s<>\"]{1,200}"
        r"|(?:facebook|linkedin|instagram|twitter|tiktok|youtube|snapchat)\.?/[\w.\-/]{2,60})"
    )
