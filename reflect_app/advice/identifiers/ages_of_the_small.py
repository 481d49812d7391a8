"""Ages of small children in months, weeks or days: "came to us at 19 months", "from six weeks"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.age_forms import N
from reflect_app.advice.identifiers.calendar_words import number_in
from reflect_app.advice.identifiers.reading import MOST_PARTS
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.reading import Reading

_WEEKS = 20  # more of them are rather those of a pregnancy
_BACK = 110  # characters of the sentence
_AGE = re.compile(
    rf"(?<![a-z])(?P<by>at|from|since) (?:only |just |about |around |barely )?(?P<n>{N}"
    r"(?: ?(?:months?|mths?|mnths?|weeks?|wks?|days?)))"
    r"(?= ?(?:[,;!?)]|\.(?!\d)|\Z)| (?:and|not|with|without|because|when|who|he|she|so|but|weighing"
    r"|straight|still|already|from|having)\b)"
)
_CAME = lazily(
    r"(?<![a-z])(?:(?:came|come|moved|arrived|arriving|joined|brought|handed|placed|taken|took)"
    r"(?: him| her| them| the \w{3,9}| back| over)? (?:in(?:to)?|to|home|with)"
    r"|(?:came to|started (?:with|at)|began with|joined) (?:us|me|them|her|him|nursery|playgroup)"
    r"|(?:started|began|was|were|is|not|still) (?:walking|talking"
    r"|crawling|sitting|smiling|weaning)|walked|crawled|smiled|weaned|orphaned|adopted|fostered"
    r"|abandoned)(?![a-z])"
)
_CHILD = lazily(
    r"(?<![a-z])(?:bab(?:y|ies)|infant|newborn|twins?|toddler|child|son|daughter|boy|girl|bairn"
    r"|wean|foster(?:ed)?|adopted|handed|orphaned|abandoned|little|wee|tiny|brother|sister|grandson|granddaughter|nephew|niece|mam"
    r"|same family)(?![a-z])"
)
_LENGTH = r"(?:months?|mths?|mnths?|weeks?|wks?|days?)"
_BEHIND_ONE = re.compile(
    r"(?<![a-z])(?:bab(?:y|ies)|infant|newborn|twins?|toddler|bairn|wean|boy|girl|son|daughter"
    r"|brother|sister|(?:little|wee) (?:one|man|lad|lass|boy|girl)|grandson|granddaughter|nephew"
    r"|niece|corrected|adjusted)"
    r"(?: (?!for|in|every|over|after|next|last|past|this|about|within|review|rv|clinic|check"
    r"|checks|f/u|due|until|till|from|since|took|waited|had|needs?|stayed|home|group|class|scan"
    r"|weighing|to|and|of|at|by|and|or|course|on|off|away|missed|seen|done|back)[a-z'-]{1,12}"
    r"| in (?:flat|house|room)){0,3}(?:,| -|:| ?\()? "
    rf"?(?:only |just |about |nearly |almost |now )?(?P<n>{N} ?{_LENGTH})(?![a-z])"
    r"(?! (?:ago|of|after|before|later|late|early|post|pregnant|gestation|on|in|into|to|from|since"
    r"|premature|prem|sober|clean|course|review|check|notice|off|leave|holiday|wait))"
)
"""Baby in flat 11 weeks; brother Kian 14 months well; corrected 5 weeks."""
_HAS_ONE = re.compile(
    r"(?<![a-z])(?:has|have|had|got) (?:an?|another) (?:(?:wee|little|baby|small) )?(?:baby|boy"
    r"|girl|son|daughter|lad|lass|bairn|wean|toddler|child|brother|sister) with [a-z' -]{3,30}, "
    rf"(?P<n>{N} ?(?:months|mths|weeks|wks))(?= ?(?:[.,;)]|\Z))"
)
"""She has a lad with asthma, 18 months, and a girl."""
_AT_WHICH = re.compile(
    rf"(?<![a-z])at (?:only |just |about |nearly )?(?P<n>{N} m(?:on)?ths) (?:he|she)"
    r"(?: still| just)? (?:was|is|had|has|could|couldn't|can|can't|did|does|didn't|doesn't"
    r"|should|walked|sat|spoke|smiled|weighed)(?![a-z])"
)
_YEARS_AND_MONTHS = re.compile(
    r"(?<![\w.£/-])(?<!for )(?<!in )(?<!over )(?<!after )(?<!past )(?<!last )(?<!of )(?<!within )"
    r"(?P<n>\d{1,3} ?(?:years?|yrs?|y),? (?:and )?\d{1,2} ?(?:months?|mths?|m))"
    r"(?! (?:ago|of|later|in|into|left|sentence|together|sober|clean|at|to|on|with|as))(?![\w/])"
)
"""90 yrs 2 months."""
_BY_SEMICOLON = lazily(
    r"(?<![\w.;:/-])(?<!chapter )(?<!psalm )(?<!verse )"
    r"(?P<n>(?:1?\d|2[0-5]);(?:0?\d|1[01]))(?![\w;:/%])"
)
"""4;11, four years and eleven months, as those who assess children write it."""
_OTHERWISE = lazily(
    r"(?<![a-z])(?:reviews?|reviewed|checks?|pregnan\w*|scan\w*|bump|gestation|labour|midwi\w+"
    r"|movements|booked|booking|contractions|waters|miscarr\w+|probation|follow.?up|appointment"
    r"|clinic|post.?op|surgery|programme|course|stage|training|wait\w*|i|we|i'm|we're)(?![a-z])"
)


def spans(reading: Reading, part: tuple[int, int]) -> Iterator[tuple[int, int, str]]:
    """Each such age in a part of the text."""
    lower = reading.lower
    if not _may_be_in(*reading.window(part)):
        return
    for found in _AGE.finditer(lower, *part):
        before = lower[max(0, found.start() - _BACK) : found.start()]
        sentence = re.split(r"[.!?](?=\s|[\"'])|\n", before)[-1]
        if not _OTHERWISE.search(sentence) and _is_age(found, sentence):
            yield *found.span("n"), found["n"]
    in_figures = (_BY_SEMICOLON,) if ";" in lower else ()
    for pattern in (_BEHIND_ONE, _HAS_ONE, _AT_WHICH, _YEARS_AND_MONTHS, *in_figures):
        for found in pattern.finditer(lower, *part):
            if not _is_with_child(found["n"]):
                yield *found.span("n"), found["n"]


@lru_cache(MOST_PARTS)
def _may_be_in(window: str, begin: int) -> bool:
    patterns = (_AGE, _BEHIND_ONE, _HAS_ONE, _AT_WHICH, _YEARS_AND_MONTHS)
    return ";" in window or any(each.search(window, begin) for each in patterns)


def _is_with_child(words: str) -> bool:
    """Whether it is rather how long somebody has been pregnant: "the girl was 36 weeks"."""
    return " w" in words and (number_in(words.split(" ", maxsplit=1)[0]) or 0) > _WEEKS


def _is_age(found: re.Match[str], sentence: str) -> bool:
    """Weeks and what is "from" or "since" then need a child; a woman may be at 28 weeks."""
    child = _CHILD.search(sentence) is not None
    if found["by"] != "at" or "w" in found["n"].rpartition(" ")[2]:
        return child
    return _CAME.search(sentence) is not None
