"""Ages of small children in months, weeks or days: "came to us at 19 months", "from six weeks"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.age_forms import N

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.reading import Reading

_BACK = 110  # characters of the sentence
_AGE = re.compile(
    rf"(?<![a-z])(?P<by>at|from|since) (?:only |just |about |around |barely )?(?P<n>{N}"
    r"(?: ?(?:months?|mths?|mnths?|weeks?|wks?|days?)))"
    r"(?= ?(?:[,;!?)]|\.(?!\d)|\Z)| (?:and|not|with|without|because|when|who|he|she|so|but|weighing"
    r"|straight|still|already|from|having)\b)"
)
_CAME = re.compile(
    r"(?<![a-z])(?:(?:came|come|moved|arrived|arriving|joined|brought|handed|placed|taken|took)"
    r"(?: him| her| them| the \w{3,9}| back| over)? (?:in(?:to)?|to|home|with)"
    r"|came to (?:us|me|them|her|him)|(?:started|began|was|were|is|not|still) (?:walking|talking"
    r"|crawling|sitting|smiling|weaning)|walked|crawled|smiled|weaned|orphaned|adopted|fostered"
    r"|abandoned)(?![a-z])"
)
_CHILD = re.compile(
    r"(?<![a-z])(?:bab(?:y|ies)|infant|newborn|twins?|toddler|child|son|daughter|boy|girl|bairn"
    r"|wean|foster(?:ed)?|adopted|handed|orphaned|abandoned|little|wee|tiny|brother|sister|grandson|granddaughter|nephew|niece|mam"
    r"|same family)(?![a-z])"
)
_OTHERWISE = re.compile(
    r"(?<![a-z])(?:reviews?|reviewed|checks?|pregnan\w*|scan\w*|bump|gestation|labour|midwi\w+"
    r"|movements|booked|booking|contractions|waters|miscarr\w+|probation|follow.?up|appointment"
    r"|clinic|post.?op|surgery|programme|course|stage|training|wait\w*|i|we|i'm|we're)(?![a-z])"
)


def spans(reading: Reading, part: tuple[int, int]) -> Iterator[tuple[int, int, str]]:
    """Each such age in a part of the text."""
    lower = reading.lower
    for found in _AGE.finditer(lower, *part):
        before = lower[max(0, found.start() - _BACK) : found.start()]
        sentence = re.split(r"[.!?](?=\s|[\"'])|\n", before)[-1]
        if not _OTHERWISE.search(sentence) and _is_age(found, sentence):
            yield *found.span("n"), found["n"]


def _is_age(found: re.Match[str], sentence: str) -> bool:
    """Weeks and what is "from" or "since" then need a child; a woman may be at 28 weeks."""
    child = _CHILD.search(sentence) is not None
    if found["by"] != "at" or "w" in found["n"].rpartition(" ")[2]:
        return child
    return _CAME.search(sentence) is not None
