"""E-mail and web addresses, names on websites and apps, addresses of computers."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.listed import any_of, entries
from reflect_app.advice.identifiers.looks import look

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_ENDS = (
    "com|co|org|net|uk|info|edu|gov|ac|nhs|test|invalid|example|eu|ie|scot|wales|cymru|london|biz"
    "|social|blog|care|health|de|fr|pl|ro|in|pk|ng|tr|au|ca|nz|us|es|it|pt|nl|gr|ly|me|io|tv|app"
    "|dev|online|site|shop|localhost"
)
_EMAIL = re.compile(r"(?<![\w.+'\-])[\w.+'\-]{1,64} ?@ ?[\w\-]{1,63}(?: ?\. ?[\w\-]{1,63}){1,8}")
_EMAIL_CLOSE = re.compile(
    r"(?<![\w.+'\-])[\w.+'\-]{1,64}@[^\W_][\w\-]{0,62}(?:\.[\w\-]{1,63}){0,8}"
)
_AT = r"(?: ?[(\[{<] ?at ?[)\]}>] ?| at | ?@ ?)"
_DOT = r"(?: ?[(\[{<] ?(?:dot|\.) ?[)\]}>] ?| dot | ?\. ?)"
_JOINT = r"(?:(?: dot | underscore | dash | hyphen |[.\-_]| ?[(\[] ?dot ?[)\]] ?)[a-z0-9]{1,40})"
_SPELT = re.compile(
    rf"(?<![\w.])[a-z0-9]{{1,40}}{_JOINT}{{0,5}}{_AT}[a-z0-9\-]{{1,40}}"
    rf"(?:{_DOT}[a-z0-9\-]{{1,40}}){{0,3}}{_DOT}(?:{_ENDS})(?!\w)"
)
_MAIL_HOST = re.compile(r" at (?:gmail|hotmail|outlook|yahoo|icloud|googlemail|aol)\b")
_MAIL_WORDS = re.compile(
    r"(?:e-?mail\w*|address|contact|write to|reach \w+|message) ?[^.;]{0,30}\Z"
)
_SPELT_URL = re.compile(
    rf"(?<![\w.])(?:www|w w w|double-?u double-?u double-?u)(?: dot | ?\. ?)[a-z0-9\-]{{1,40}}"
    rf"(?:(?: dot | ?\. ?)[a-z0-9\-]{{1,40}}){{0,3}}(?: dot | ?\. ?)(?:{_ENDS})(?!\w)"
    rf"|(?<![\w.])[a-z0-9\-]{{2,40}} dot (?:com|org|net|co dot uk|org dot uk|uk)(?!\w)"
)
_HANDLE = re.compile(r"(?<![\w@.])@[a-z_0-9][\w.]{1,40}(?<!\.)")
_ON_REDDIT = re.compile(r"(?<![\w/])u/([a-z0-9_\-]{4,30})(?![\w/])")
_NAME_ON = re.compile(r"(?<![\w.@])['\"(]?([a-z0-9_][\w.\-]{2,40})['\")]? on (?:the )?\Z")
_REACH = 50
_V4 = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)")
_V6 = re.compile(r"(?<![\w:])(?:[0-9a-f]{1,4}:{1,2}){2,7}[0-9a-f]{0,4}(?![\w:])")
_TRAILING = ".,;:!?)]}'\"*"
_MOST_OCTET = 255


def find(reading: Reading) -> None:
    """Note the addresses of a paragraph; those of e-mail first, since they hold others."""
    lower = reading.lower
    if "@" in lower:
        _emails(reading)
    if "dot" in lower or (" at " in lower and "." in lower) or "(at)" in lower or "[at]" in lower:
        _spelt_emails(reading)
    if "." in lower or "/" in lower or " dot " in lower:
        _urls(reading)
    if "@" in lower:
        for found in _HANDLE.finditer(lower):
            _add(reading, "handle", *found.span())
    if "u/" in lower:
        for found in _ON_REDDIT.finditer(lower):
            if not is_word(found[1]):
                _add(reading, "handle", *found.span())
    _names_on_apps(reading)
    if reading.has_digit and (lower.count(".") > 2 or lower.count(":") > 1):  # noqa: PLR2004
        _devices(reading)


def _add(reading: Reading, key: str, start: int, end: int) -> None:
    while end > start and reading.text[end - 1] in _TRAILING:
        end -= 1
    if end > start and reading.is_free(start, end):
        reading.add(look(key), start, end)


def _emails(reading: Reading) -> None:
    for found in _EMAIL.finditer(reading.lower):
        if " " in found[0] and re.search(r"\. ?(?:com|org|net|uk)\Z", found[0]):
            _add(reading, "email", *found.span())
    for found in _EMAIL_CLOSE.finditer(reading.lower):
        _add(reading, "email", *found.span())


def _spelt_emails(reading: Reading) -> None:
    for found in _SPELT.finditer(reading.lower):
        words = found[0]
        if re.search(r" at \d{1,2}\. ?[a-z]{2,4}\Z", words):
            continue  # "I turned it off at 9. In two weeks"
        spelt = " dot " in words or re.search(r"[(\[{<] ?(?:at|dot)", words)
        if spelt or "@" in words or _says_mail(reading.lower, found.start(), words):
            _add(reading, "email", *found.span())


def _says_mail(lower: str, start: int, words: str) -> bool:
    local = words.partition(" at ")[0]
    if re.search(r"[\d._]", local):
        return True
    if _MAIL_HOST.search(words) and not is_word(local):
        return True
    return _MAIL_WORDS.search(lower, max(0, start - 40), start) is not None and " " not in local


def _urls(reading: Reading) -> None:
    for pattern in (_written_url(), _SPELT_URL):
        for found in pattern.finditer(reading.lower):
            if not _is_public(found[0]):
                _add(reading, "url", *found.span())


def _is_public(address: str) -> bool:
    """Whether it leads to a public body: to any page of it, or to its first page alone."""
    bare = re.sub(r"\A(?:https?: ?//)?(?:www\.)?", "", address).rstrip(_TRAILING)
    host, _slash, page = bare.partition("/")
    return host in _public_hosts() or (not page and f"{host} alone" in _public_hosts())


@cache
def _public_hosts() -> frozenset[str]:
    return frozenset(entries("public-websites.txt"))


def _names_on_apps(reading: Reading) -> None:
    for found in _on_app().finditer(reading.lower):
        if found[2] and _is_name(found[2], quoted=bool(found[1]), words=found[0]):
            _add(reading, "handle", *found.span(2))
        if before := _NAME_ON.search(reading.lower, max(0, found.start() - _REACH), found.start()):
            _before_app(reading, before)


def _before_app(reading: Reading, found: re.Match[str]) -> None:
    """Note a name before an app: "as kayl_x on Instagram"."""
    if _is_name(found[1], quoted=False, words=""):
        _add(reading, "handle", *found.span(1))


def _is_name(name: str, *, quoted: bool, words: str) -> bool:
    """Whether a word beside an app is somebody’s name there, and not the next word."""
    if name in _ordinary():
        return False
    if re.search(r"[a-z][\d_.]|[\d_.][a-z]", name):
        return "-" not in name
    if ":" in words and not is_word(name):
        return True
    if re.search(r"\b(?:user ?name|gamer ?tag|screen ?name) [^:]", words) and not is_word(name):
        return True
    if re.search(r"\b(?:handle|user ?name|gamer ?tag|screen ?name)\b", words):
        return bool(re.search(r"\b(?:is|was|as)\b|:", words)) or quoted
    return quoted


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(entries("no-names-on-apps.txt"))


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
        r"|(?:youtu\.be|bit\.ly|t\.me|wa\.me|fb\.me|goo\.gl|discord\.gg)/[^\s<>\"]{1,200}"
        r"|(?:facebook|linkedin|instagram|twitter|tiktok|youtube|snapchat)\.?/[\w.\-/]{2,60})"
    )


@cache
def _on_app() -> re.Pattern[str]:
    """A name behind an app: "on Instagram as kayl_x"."""
    return re.compile(
        rf"(?<!\w){any_of('apps.txt')}(?![a-z])"
        r"(?:(?: (?:account|profile|page|name|user|handle|id|tag|login))?"
        r"(?:,? (?:(?:he|she|they|i) (?:is|was|are|am|goes by|go by)|is|was|as|under|called|named"
        r"|by|goes by|under the name(?: of)?)|:| -| =|,(?=.{2,20}[a-z]\d|.{0,20}_))? ?"
        r"(['\"(@]?)([a-z0-9_][\w.\-]{2,40}(?<![.\-])))?"
    )
