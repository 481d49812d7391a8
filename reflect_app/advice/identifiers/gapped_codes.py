"""Codes of few letters and digits with gaps, or with dots for what is not known.

"docket C 4 0 1 9", "hosp no. k 41 0 882", "her bus pass, the NP 0 31 77 L one", "QQ 12 .. 56 C";
and the short ones that are noted for somebody, or guessed: "so she jotted HC 318 on my glove".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.context_words import (
    a_number_follows,
    all_before,
    context_of,
    heaviest,
)
from reflect_app.advice.identifiers.innocent_numbers import counts_something
from reflect_app.advice.identifiers.kind_of_number import kind_of
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.looks import Sure, look
from reflect_app.advice.identifiers.name_lists import sections
from reflect_app.advice.identifiers.reading import only_letters_and_digits
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.context_words import Context
    from reflect_app.advice.identifiers.reading import Reading

_DIGITS = re.compile(r"\d+")
_REACH = 14
_GAPPED = re.compile(
    r"(?<![\w.&'\u2019/\-])([A-Za-z]{1,3})((?: \d{1,4}){2,8})(?: [A-Z]{1,2})?(?![\w%]|[.,:/\-]\d)"
)
_UNKNOWN = r"(?:\.{2,3}|\?{2}|\*{2}|_{2}|--|xx|XX)"
_NINO_IN_PART = re.compile(
    r"(?<!\w)(?=[A-Z ]{2,3}(?:[.?*_xX\- ]*\d\d){1,2}(?!\d))(?!XX)[A-CEGHJ-PQR-TW-Z]{2}"
    rf"(?: ?(?:\d\d|{_UNKNOWN})){{3}} ?[A-D](?!\w)"
)
_FEW, _SOME = 3, 4  # digits: beside what says that it is a number, and beside any other naming word
_TOUCHING = 4
_COUNTING = "0123456789"
_ROW_GOES_ON = lazily(r" (?:and|to|or|-) ?\d| [A-Z]{1,4} \d")
_JOTTED = lazily(
    r"(?<![a-z])(?:wrote|writes|put|jotted|scribbled|biroed|penned|inked|scrawled|marked)"
    r"(?: it| down| me| us| him| her)? \Z"
)
_ON_WHAT = lazily(
    r" (?:down )?(?:on(?:to)?|in) (?:a|an|the|my|his|her|their|our)"
    r" (?:back of (?:my|his|her|the) )?"
    r"(?:hand|palm|wrist|arm|glove|sleeve|sticker|post-?it|paper|scrap|tissue|envelope|book|diary)"
)
_PASS = lazily(
    r"(?<![a-z])(?:fob|badge|lanyard|smart ?card|swipe ?card|staff card|id card|key ?card"
    r"|works pass|(?:my|his|her|their|staff|door) (?:pass|id))(?![a-z])"
)
_EVENT = lazily(
    r"(?<![a-z])(?:(?:sig(?:nificant)?|adverse|never) event|sea|an? si|serious incident|near miss"
    r"|datix|complaint|incident)(?![a-z])[^.!?\d]{0,24}(?<![a-z])(?:think|reckon|guess|believe"
    r"|maybe|probably|possibly|might be|may be|could be|pretty sure)(?: (?:it|that)?'?i?s)? \Z"
)
_SHORT = re.compile(r"(?<![\w.])[A-Z]{2,3} ?\d{2,5}(?!\w|[.,:/\-]\d|%)")
_FAR = 110


def find(reading: Reading) -> None:
    """Note those of a paragraph."""
    for part in reading.around(_DIGITS, _REACH):
        for found in _NINO_IN_PART.finditer(reading.text, *part):
            if reading.is_free(*found.span()):
                _add(reading, "nino", *found.span(), Sure.POSSIBLE)
        for found in _GAPPED.finditer(reading.text, *part):
            if not reading.is_free(*found.span()):
                continue
            contexts = all_before(reading.lower, found.start())
            if _is_a_code(reading, found, heaviest(contexts)):
                key = kind_of(reading, *found.span(), contexts, "code")
                _add(reading, key, *found.span())
        for found in _SHORT.finditer(reading.text, *part):
            if reading.is_free(*found.span()) and (key := _of_a_short_one(reading, found)):
                _add(reading, key, *found.span())


def _add(reading: Reading, key: str, start: int, end: int, sure: Sure | None = None) -> None:
    about = only_letters_and_digits(reading.text[start:end])
    reading.add(look(key), start, end, sure=sure, about=about)


def _is_a_code(reading: Reading, found: re.Match[str], context: Context | None) -> bool:
    """Whether letters and digits with gaps are named by the words before them, and no row."""
    start, end = found.span()
    digits = only_letters_and_digits(found[2])
    if len(digits) < _FEW or digits in _COUNTING or not _is_head(reading, found):
        return False
    if counts_something(reading.lower, end) or _ROW_GOES_ON.match(reading.text, end):
        return False
    if a_number_follows(reading.lower, start):
        return True
    if context is None or context.weight <= 0 or found[1].islower() or context.key == "phone":
        return False
    named = context.gap <= _TOUCHING and "." not in reading.text[start - context.gap : start]
    pointed_at = reading.lower.endswith(", the ", 0, start) and reading.text.startswith(" one", end)
    return (named or pointed_at) and len(digits) >= (_FEW if context.says_number else _SOME)


def _is_head(reading: Reading, found: re.Match[str]) -> bool:
    """Whether what is before the digits can begin a code: it is no word and no measure."""
    head = found[1]
    if not (head.isupper() or (head.islower() and a_number_follows(reading.lower, found.start()))):
        return False
    if head.islower() and (head in ("a", "i") or (len(head) > 1 and is_word(head))):
        return False
    low = head.lower()
    if low in entries("no-heads-of-numbers.txt"):
        return False
    return low not in short_heads() and context_of(low) is None  # "NHS 999 000 0018"


def _of_a_short_one(reading: Reading, found: re.Match[str]) -> str:
    """The kind of a short code: of a pass that was forgotten, or of what was reported."""
    lower, start, end = reading.lower, *found.span()
    begin = max(0, start - _FAR)
    if found[0].rstrip("0123456789 ").lower() in short_heads():
        return ""
    if _EVENT.search(lower, begin, start):
        return "case"
    jotted = _JOTTED.search(lower, begin, start) and _ON_WHAT.match(lower, end)
    jotted_long = jotted and found[0][-3:].isdigit()
    return "staff" if jotted_long and _PASS.search(lower, begin, start) else ""


def short_heads() -> frozenset[str]:
    """What is measured, or else no head of a code: "wrote BP 112 on his hand"."""
    return sections("measures.txt").get("short heads of what is measured", frozenset())
