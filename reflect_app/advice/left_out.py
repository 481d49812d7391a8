"""What is to be changed in a text so that a passage is left out, and what is around it reads on."""

from __future__ import annotations

import re
from typing import NamedTuple

_REACH = 60  # characters before a passage that are looked at
_CUT = "\x00"  # in place of what stands before those
_JOINS = re.compile(
    r"(?: (?:as|of|ending|starting|beginning)(?: in| with)?)?(?: ?[:=])?[ \u00a0]+\Z"
)
_SHORT = {
    "no": "number",
    "num": "number",
    "nr": "number",
    "ref": "reference",
    "reg": "registration",
    "tel": "telephone number",
    "ph": "telephone number",
    "mob": "mobile number",
    "ext": "extension",
    "acc": "account",
}
_IS_SHORT = re.compile(rf"(?<![\w'])(?P<short>{'|'.join(_SHORT)})\.?\Z", re.IGNORECASE)
_KINDS = (
    r"nhs|ni|national insurance|chi|health and care|crime|police|hospital|court|bank|case|phone|"
    r"mobile|telephone|registration|passport|pupil|prison|staff|driving licen[cs]e|account|sort|"
    r"tax|claim|card|licen[cs]e|number"
)
_BARE = re.compile(  # "in car", "Case": without its number it needs "the"
    r"(?:(?P<opens>\A|[.!?…]\s+|\n\s*)|(?<![\w'])(?:in|on|to|at|as|by|with|for|from|of|and|or|about|"
    r"under|into|via|r[aiu]ng|call|called|phoned|texted|dialled|quoted?|used?|saw|see|gave|give|took|take|"
    r"had|has) )"
    rf"(?P<noun>(?:(?:{_KINDS}) )?(?:number|code|reference|case|car|van|taxi|vehicle|account|card|"
    r"passport|licen[cs]e|file|record|incident|claim|registration|plate|postcode|log|pin|id|"
    r"telephone number|mobile number|extension|date of birth))\Z",
    re.IGNORECASE,
)
_ENDS = (",", ";", ".", ")")


class LeftOut(NamedTuple):
    """From where to where, and what stands there then."""

    start: int
    end: int
    words: str


def left_out(text: str, start: int, end: int) -> LeftOut:
    """How a text is to be changed so that what stands there goes."""
    if text[start : start + 1] in {"(", "["} and text[end : end + 1] in {")", "]"}:
        start += 1  # "(01632) 960 001" has a bracket of its own
    before = _before(text, start)
    if before.endswith(("(", "[")) and text[end : end + 1] in {")", "]"}:
        return _closed_up(text, start - 1, end + 1)
    label = _IS_SHORT.search(before.rstrip())
    if label is not None and before[: label.start()].endswith((", ", "(")):
        start -= len(before) - label.start()  # ", reg AB12 CDE," says nothing without it
        before = before[: label.start()]
        if before.endswith("(") and text[end : end + 1] == ")":
            return _closed_up(text, start - 1, end + 1)
    if before.endswith(", ") and text[end : end + 1] in _ENDS:
        closes = text[end] == "," and not text.startswith((", and", ", or"), end)
        return LeftOut(start - 2, end + closes, "")
    return _closed_up(text, start, end)


def _before(text: str, start: int) -> str:
    before = text[max(0, start - _REACH) : start]
    return before if start <= _REACH else _CUT + before


def _closed_up(text: str, start: int, end: int) -> LeftOut:
    """Without the blank before it, and with what the words need that named it."""
    before = _before(text, start)
    joins = _JOINS.search(before)
    if joins is None:
        return LeftOut(start, end + (text[end : end + 1] == " "), "")
    ahead = before[: joins.start()]
    begin = start - len(joins.group())
    said = ""
    if short := _IS_SHORT.search(ahead):
        said = _SHORT[short["short"].lower()]
        begin -= len(short.group())
        ahead = ahead[: short.start()] + said
    if bare := _BARE.search(ahead):
        noun = bare["noun"]
        begin -= len(noun) - len(said)
        opens = bare["opens"] is not None
        low = noun[:1].lower() + noun[1:] if noun[1:2].islower() else noun
        return LeftOut(begin, end, f"{'The' if opens else 'the'} {low}")
    return LeftOut(begin, end, said)
