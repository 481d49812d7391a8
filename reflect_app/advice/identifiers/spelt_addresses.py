"""Addresses of e-mail and of the web as they are said: "jo dot smith at example dot org"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDS = (
    "com|co|org|net|uk|info|edu|gov|ac|nhs|test|invalid|example|eu|ie|scot|wales|cymru|london|biz"
    "|social|blog|care|health|de|fr|pl|ro|in|pk|ng|tr|au|ca|nz|us|es|it|pt|nl|gr|ly|me|io|tv|app"
    "|dev|online|site|shop|localhost"
)
_HOSTS = (
    "gmail|g mail|google ?mail|hotmail|outlook|yahoo|icloud|aol|btinternet|bt internet|proton ?mail"
    "|nhs ?mail|live|msn|sky|talk ?talk"
)
_AT = re.compile(r"(?<![a-z])at(?![a-z])|@")
_OPENING = " ,([{<\"'"
_DOT = r"(?: ?[(\[{<] ?(?:dot|\.) ?[)\]}>] ?| dot | full stop | \. ?|\.)"
_HOST = re.compile(
    r"(?: sign)? ?[)\]}>\"']? ?"
    rf"(?:[a-z0-9\-]{{1,40}}(?: [a-z0-9\-]{{1,12}}){{0,2}}(?:{_DOT}[a-z0-9\-]{{1,40}}){{0,3}}"
    rf"{_DOT}(?:{_ENDS})|(?:{_HOSTS}))(?!\w)"
)
_JOINT = r"(?: dot | underscore | dash | hyphen | full stop | ?[(\[] ?dot ?[)\]] ?|[.\-_+]|'(?!s))"
_LOCAL = lazily(
    rf"(?<![\w.])[a-z0-9]{{1,40}}(?:{_JOINT}[a-z0-9]{{1,40}}){{0,5}}"
    r"(?:,? all (?:one word|lower ?case|small(?: letters)?|together|in one),?)?\Z"
)
_DICTATED = lazily(
    r"(?<![a-z])(?:(?:e-?)?mail\w*|address)(?: address)?(?: for [a-z]{2,12})?(?:'s| is| was|:|,)"
    r" ?(?:it's )?((?:[a-z0-9]{1,20}(?: dot)? ){1,6}[a-z0-9]{1,20})\Z"
)
_MAIL = re.compile(r"(?:e-?mail\w*|address|contact|write to|reach \w+|message) ?[^.;]{0,30}\Z")
_CLOCK = re.compile(r" at \d{1,2}\.[a-z]{2,4}\Z")
_NO_LOCAL = frozenset(
    ("in", "on", "look", "looks", "go", "up", "it", "is", "page", "site", "found")
)
_SENTENCE = re.compile(r"\w\. \w")
_LONGEST = 90  # characters of what stands before "at"
_MOST_BETWEEN = 3
_PATH = (
    r"(?!\w)(?:(?: (?:forward )?slash| dot| underscore| dash| hyphen| ?/) ?[a-z0-9\-]{1,40}){0,6}"
)
_WEB = lazily(
    r"(?<![\w.])(?:www|w w w|double-?u double-?u double-?u)(?: dot | ?\. ?)[a-z0-9\-]{1,40}"
    r"(?: (?!dot )[a-z0-9\-]{1,20}){0,2}"
    rf"(?:(?: dot | ?\. ?)[a-z0-9\-]{{1,40}}){{0,3}}(?: dot | ?\. ?)(?:{_ENDS}){_PATH}"
)
_DOTTED = lazily(
    r"(?<![\w.])(?!dot )[a-z0-9\-]{2,40}((?: dot (?!dot )[a-z0-9\-]{2,40}){0,2})"
    r" dot (com|org|net|uk|wales|cymru|scot|info|ie|co|edu|gov|ac|nhs|test|invalid|example|eu"
    rf"|london|biz|social|blog|care|health|io|tv|app|dev|online|site|shop){_PATH}"
)
_SURE = frozenset(("com", "org", "net", "uk", "wales", "cymru", "scot", "info", "ie"))
_ON_THE_WEB = lazily(
    r"(?<![a-z])(?:(?:(?:web ?)?(?:site|page)|portal|blog|link|forum|url|form)"
    r"(?:'s|[^.!?]{0,24}?(?: is| was| are|:|,| it's))(?: it's)?(?: on| at| called)?"
    r"|(?:go|goes|went|log|logs|logged in|log in|look) (?:to|on|at))"
    r" ((?:[a-z0-9\-]{1,15} ){0,3}?)\Z"
)
_NO_LABEL = lazily(
    r"(?<![a-z])(?:the|a|an|on|and|of|in|to|is|each|every|another|next|last|first|put|or|was|with|said|says"
    r"|not|no|just|then|it|had) dot "
)


def emails(lower: str) -> Iterator[tuple[int, int]]:
    """Where addresses of e-mail stand that are not written as such."""
    for at in _AT.finditer(lower):
        host = _HOST.match(lower, at.end())
        if host is None:
            continue
        start = at.start()
        while start and at.start() - start < _MOST_BETWEEN and lower[start - 1] in _OPENING:
            start -= 1
        if at[0] == "@" and start < at.start() and host[0][0].isalnum():
            continue  # a name on an app: "on Bluesky @jo.example.org"
        begin = max(0, start - _LONGEST)
        local = _LOCAL.search(lower, begin, start)
        if local and start < host.start() and _is_address(lower, local, lower[start : host.end()]):
            said = _DICTATED.search(lower, begin, start)
            yield (min(said.start(1), local.start()) if said else local.start()), host.end()


def _is_address(lower: str, local: re.Match[str], host: str) -> bool:
    """Whether what stands around "at" is one, and not a place where somebody is."""
    mailed = _MAIL.search(lower, max(0, local.start() - 40), local.start()) is not None
    if _NO_LABEL.search(host) or (local[0] in _NO_LOCAL and not mailed):
        return False  # "at nine on the dot example one", "log in at carers dot example"
    if re.search(r" dot |[(\[{<\"'@]| at sign | full stop ", host):
        return True
    if _SENTENCE.search(host) or _CLOCK.search(host):
        return False  # "I turned it off at 9. In two weeks"
    if re.search(r"[\d._]| dot | underscore ", local[0]):
        return True
    if "." not in host:
        return not is_word(local[0]) and " " not in local[0]  # "kayleighb at gmail"
    return mailed


def websites(lower: str) -> Iterator[tuple[int, int]]:
    """Where addresses of websites stand that are not written as such."""
    for found in _WEB.finditer(lower):
        yield found.span()
    for found in _DOTTED.finditer(lower):
        if _NO_LABEL.search(found[0]):
            continue
        named = _ON_THE_WEB.search(lower, max(0, found.start() - _LONGEST), found.start())
        label = found[0].partition(" ")[0]
        if named or found[1] or found[2] in _SURE or not is_word(label):
            yield (named.start(1) if named else found.start()), found.end()
