"""Extensions, bleeps and cordless telephones: three to six digits that ring within one place.

"the bleep holder tonight is on 2043", "extn 6614", "put me through to x4471", "0021 as a bleep".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.innocent_numbers import counts_something
from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.identifiers.telephones import is_public_line
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_DIGIT = "(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine)"
_NUMBER = rf"(\d{{3,6}}|{_DIGIT}(?:[ \-,]{{1,2}}{_DIGIT}){{2,5}})(?!\w|[.,:/\-]\d)"
_THINGS = (
    r"bleep(?:er|ed)?|blp(?:d|ed|r)?|pager|(?:(?<=his )|(?<=her )|(?<=my ))page"
    r"|dect|ascom|vocera|cordless|spectralink"
)
_THING = lazily(
    rf"(?<![a-z])(?:{_THINGS})(?:s|'s)?(?: (?:phone|handset|holder|number|num|no|device)s?)?\.?"
    r"(?:,| is| was|:|-|#| (?:for|of|to|at) [a-z' ]{2,24}?| [a-z']{2,12}){0,3}?"
    rf" ?(?: (?:is|was|on|to|now|now is|number)|[,:(#]| -)? ?{_NUMBER}"
)
_EXTENSION = lazily(
    r"(?<![a-z])(?:extn?|xtn|(extension))(?:[ .]{0,2}(?:no|number|num)|s)?"
    rf"(?:\.|,|:| ?#| is| was| on){{0,3}} ?{_NUMBER}"
)
_SHORTEST = lazily(
    r"(?<![a-z])(?:ext(?:n|(ension))?|bleep|pager)(?: no| number)?[.:]? ?(\d\d)(?!\w|[.,:/\-]\d)"
    r"(?= ?[.,;)]|\Z| (?:and|or|if|for|is)\b)"
)
_BODY = lazily(
    r"(?<![a-z])(?:knees?|wrists?|elbows?|hips?|neck|back|spine|lumbar|fingers?|thumb|leg|arm"
    r"|shoulder|ankle|flexion|rotation|active|passive)(?![a-z])"
)
_BUILT_OR_LONGER = re.compile(
    r"(?<![a-z])(?:built|house|loft|deadline|tenancy|cost|granted|degrees)(?![a-z])"
)
_MOST_OF_A_BODY = 3  # digits: no joint is extended by a thousand degrees
_TELEPHONE = lazily(
    r"(?<![a-z])(?<!on the )(?<!over the )(?<!by )phone"
    r"(?: (?:no\.?|number|num))?(?: is| was|:|,)? (\d{4,5})(?!\w|[.,:/\-]?\d| \d)"
)
_BY_VERB = lazily(
    r"(?<![a-z])(?:bleep(?:ed|s|ing)?|paged?(?= (?:me|him|her|us|them|the|dr) ))"
    rf"(?: [a-z][a-z'\d]{{0,13}}){{0,5}} on {_NUMBER}"
)
_DIALLED = re.compile(
    r"(?<![a-z])(?:dial(?:led)?|(?:try|tried|r[iau]ng|call(?:ed)?|phoned?|on)(?=[ \d]{4,8}"
    r"(?:,| -)?(?: and| but)?(?: (?:nobody|no ?one|naebody|they|she|he|it))?"
    r" ?(?:never |did ?n[o']?t |wasn'?t |just )?(?:pick|answer|reply|engaged"
    r"|r[ai]ng(?:s|ing)?(?: out|,|\.|\Z)))"
    r"|r[au]ng(?= \d{4} (?:for|to get|and (?:got|asked)) ))"
    rf" {_NUMBER}(?! ?\d{{3}})(?! (?:to|for) (?:get )?an? outside)"
)
_LOCAL = re.compile(
    r"(?:(?<=[a-z])'(?:s|re)|(?<![a-z])(?:is|was|are|me|him|her|them|us|had|got|reached)) (?:on )?"
    r"(\d{3} ?\d{3})(?!\w|[.,:/\-]?\d| \d)"
    r"(?: (?:if (?:you|u|ye)(?:'re| are|r)? local|round here|locally|in the (?:phone ?)?book"
    r"|if (?:it|(?:you|u|ye) (?:need|want|get)|he|she|anything)(?![a-z])))"
)
_OF_A_PLACE = re.compile(
    r"(?<![a-z])(?:lab|labs|pharmacy|physio|ot|radiology|x-?ray|imaging|switchboard|porters|path"
    r"|haematology|biochem|micro|reception|security|estates|helpdesk|mortuary|theatres|stores"
    r"|dietetics|slt|outreach|bed manager|site manager|duty social worker|duty desk"
    r"|(?:try|get|reach|find|catch|ring|call|bleep) (?:him|her|them|me|us))(?:'s| is| are|,)? on "
    r"(\d{4,5})(?! (?:steps|calories|ml|mg)|[\w%£]|[.,:/\-]\d)"
    r"(?= ?[.,;:)]|\Z| (?:if|and|or|for|before|after|when|until|till|not|but|who|to)(?![a-z]))"
)
_LINE = lazily(
    r"(?<![a-z])(?:on (?:the|our|their|his|her|my) (?!bottom|front|picc|central|arterial)"
    r"[a-z]{2,12}|ward|hub|pod|office|desk|duty|triage|advice|crew|team|nurses|private|direct) line"
    r"(?: number| no\.?)?(?:,|:| is| was)? (\d{3} ?\d{3})(?!\w|[.,:/\-]?\d| \d)"
)
_AS_ONE = lazily(
    rf"(?<![\w.,:/\-£])(?<!\d ){_NUMBER},? (?:is|was|as|\()? ?(?:an?|the|my|his|her|our|their)? ?"
    r"(?:bleep|pager|ext(?:ension)?)(?![a-z])"
)
_CROSSED = re.compile(r"(?<!\w)x ?(\d{3,6})(?!\w|[.,:/\-]\d)")
_RUNG = lazily(
    r"(?<![a-z])(?:switchboard|put (?:me |us |him |her )?through|r[aiu]ng|call(?:ed)?|dial(?:led)?"
    r"|phone[ds]?|tel|desk|office|ext|transfer\w*)(?![a-z])[^.!?;\d]{0,40}\Z"
)
_CROSSED_ON = lazily(
    r"(?<![a-z])(?:(?:'s|'m|'re|is|am|are|was|me|him|her|them|us|still|now) on|manager|secretary"
    r"|clerk|reception|pharmacy|lab|ward|coordinator|co-ordinator|porters|stores|security"
    r"|estates)[,:]? \Z"
)
_NO_NUMBER = lazily(r"(?<![a-z])(?:times|at|since|until|from|went|year|level|test)(?![a-z])")
_YEAR = re.compile(r"19\d\d|20[0-4]\d")
_FOUR = re.compile(r"(?!\d\d00)\d{4}")
_TIME = re.compile(r"(?:[01]\d|2[0-4])[0-5][05]")
_WORDS = (
    *("ext", "xtn", "phone", "bleep", "blp", "page", "dect", "ascom", "cordless", "vocera"),
    "spectralink",
)
_FAR = 40


def find(reading: Reading) -> None:
    """Note those of a paragraph."""
    lower = reading.lower
    if any(each in lower for each in _WORDS):
        _find_called(reading)
    _find_rung(reading)
    if " x" in lower:
        for found in _CROSSED.finditer(lower):
            begin = max(0, found.start() - _FAR)
            on_it = _FOUR.fullmatch(found[1]) and _CROSSED_ON.search(lower, begin, found.start())
            if on_it or _RUNG.search(lower, begin, found.start()):
                _add(reading, *found.span())


def _find_called(reading: Reading) -> None:
    """Note what is called an extension, a bleep or a telephone: "ext 5520", "bleep 2217"."""
    lower = reading.lower
    for pattern in (_THING, _TELEPHONE, _BY_VERB, _AS_ONE):
        for found in pattern.finditer(lower):
            if not (_is_something_else(found) or _is_behind_a_number(lower, found.start())):
                _add(reading, *found.span(1))
    for pattern in (_EXTENSION, _SHORTEST):
        for found in pattern.finditer(lower):
            if not (_is_of_a_body(lower, found) or _is_behind_a_number(lower, found.start())):
                _add(reading, *found.span(2))


def _find_rung(reading: Reading) -> None:
    """Note what was dialled or tried, and where somebody is: "dial 417", "try 4471, no answer"."""
    of_a_place = (_OF_A_PLACE,) if " on " in reading.lower else ()
    of_a_line = (_LINE,) if " line" in reading.lower else ()
    for pattern in (_DIALLED, _LOCAL, *of_a_place, *of_a_line) if reading.has_digit else ():
        for found in pattern.finditer(reading.lower):
            if not (_TIME.fullmatch(found[1]) or _YEAR.fullmatch(found[1])):
                _add(reading, *found.span(1))


def _is_something_else(found: re.Match[str]) -> bool:
    """Whether it is rather a time, a year or a count: "bleeped at 2215", "went 112 times"."""
    words = found[0].partition(found[1])[0]
    if _NO_NUMBER.search(words):
        return True
    verb = words.endswith(("bleep ", "bleeped ", "phone "))  # and not the thing, "my bleep is 2215"
    return verb and (_TIME.fullmatch(found[1]) or _YEAR.fullmatch(found[1])) is not None


def _is_of_a_body(lower: str, found: re.Match[str]) -> bool:
    """Whether it is an extension of a knee, a house or a deadline: "wrist extension was 150"."""
    if found[1] and _YEAR.fullmatch(found[2]):
        return True
    start, end = found.span()
    around = lower[max(0, start - _FAR) : start] + lower[end : end + _FAR]
    of_a_body = len(found[2]) <= _MOST_OF_A_BODY and _BODY.search(around)
    return (of_a_body or _BUILT_OR_LONGER.search(around)) is not None


def _is_begun(reading: Reading, start: int, end: int) -> bool:
    """Whether it is only how a telephone number of the land begins: "dialled 07700 900001"."""
    return (
        reading.text[start] == "0" and re.match(r" \d{3}", reading.text[end : end + 4]) is not None
    )


def _is_behind_a_number(lower: str, start: int) -> bool:
    """Whether it belongs to a whole telephone number before it: "01632 960001, ext 12"."""
    return lower[max(0, start - 3) : start].rstrip(" ,(")[-1:].isdecimal()


def _add(reading: Reading, start: int, end: int) -> None:
    digits = "".join(each for each in reading.text[start:end] if each.isdigit())
    if is_public_line(digits) or counts_something(reading.lower, end):
        return
    if reading.is_free(start, end) and not _is_begun(reading, start, end):
        reading.add(look("phone"), start, end, about=digits)
