"""Postcodes: whole, the first half where words say that it is one, and those of no fixed home."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.known_codes import is_known_code
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.identifiers.reading import only_letters_and_digits
from reflect_app.advice.identifiers.vehicles import is_plate_named, is_short_form
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_WHOLE = re.compile(
    r"(?<!\w)(?:gir ?[0o]aa"
    r"|(?:[a-z](?:[0-9]{1,2}|[a-z][0-9]{1,2}|[a-z][0-9][abehmnprv-y]|[0-9][a-hjkps-uw]))"
    r"[ \-.]{0,3}[0-9oil][a-z]{2})(?!\w)"
)
_AREA_AND_DISTRICT = re.compile(r"[a-z]\d")
_NEVER_LAST = frozenset("cikmov")  # none of these is among the last two letters
_CAPITALS = re.compile(r"[A-Z]{2}\d{1,2} \d[A-Z]{2}")
_SMALL_WORDS = re.compile(r"\d(?:st|nd|rd|th|hr|yr)\Z")
_THIRD = re.compile(r" (?=[A-Z]{0,2}\d)[A-Z\d]{3}(?!\w)")  # of a share code: W7D 9PQ 2KX
_LICENCE = re.compile(r"(?<!\w)[A-Za-z9]{5}[ \-/]?\d{6}[ \-/]\Z")
"""What is before the five characters at the end of the number of a driving licence."""
_END_OF_LICENCE = re.compile(r"[A-Z9]{2} ?\d ?[A-Z]{2}|[A-Z]9 ?\d ?[A-Z]{2}", re.IGNORECASE)
_LICENCE_ENDS = lazily(
    r"(?<![a-z])licen[cs]e(?![a-z])(?:(?!post ?code)[^.!?\d]){0,40}"
    r"(?<![a-z])(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|last)(?![a-z])[^.!?\d]{0,24}\Z"
)
_BEFORE = lazily(
    r"(?:post ?code(?: area| district)?(?: is| was|:| of| in)?"
    r"|lives? (?:in|near|at|over in|round|up|down|out)"
    r"|living (?:in|near|at)|lived (?:in|near|at)|bid(?:es?|in|ing) in"
    r"|moved (?:to|from|into)|based in|area of|address"
    r"(?: is| was|:| in)?|(?:flat|house|home|room|bedsit|hostel|estate|street|patch|school|surgery"
    r"|born|stays|staying|housed) in|cover(?:s|ed|ing)?|postal district|residents? of) ?(?:the )?\Z"
)
_DWELLING = lazily(
    r"(?<![a-z])(?:liv(?:es?|ed|ing)|bid(?:es|in|ing)|stay(?:s|ed|ing)?|moved?|moving|re-?housed|housed|born|grew"
    r"|settled|dumped|sleep(?:s|ing)?|slept|kipp?(?:s|ing)?|sofas?|flats?|flatlet|house|bedsit"
    r"|hostel|tenancy|estate|streets?|address|lodgings|digs|b&b)(?![a-z])[^.!?]{0,40}\Z"
)
_SENT = lazily(
    r"(?<![a-z])(?:deliver(?:y|ies|ed|ing|s)?|parcels?|label(?:led|s)?|sat ?nav|courier|envelopes?"
    r"|posted|address(?:ed|es)?|meals to|drop(?:ped)? (?:off )?(?:at|to)|maps?|google"
    r"|(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|court|terrace|terr|row|place|gardens|way"
    r"|crescent|cres|house|flat),)(?![a-z])[^.!?]{0,40}\Z"
)
_PLACED = lazily(
    r"(?<![a-z])(?:in|at|to|from|near|nr|out|over|up|down|round|around|across|into|off|towards?"
    r"|through)(?: the)? \Z|, \Z"
)
_CALLED = lazily(
    r"(?<![a-z])(?:post ?codes?|p/code)(?![a-z])[^.!?\d]{0,40}(?:[:,] ?|(?: is| was| with| in| of"
    r"| to| by| like|'s|st?art\w*|begin\w*|end\w*| at) )\Z"
)
_BEHIND = re.compile(
    r",? ?(?:area|post ?codes?|district|patch|part of|neighbourhood|estate|end of)(?![a-z])"
)
_GRADE = re.compile(r"ct[1-4]|st[1-8]|fy[1-3]")  # of a doctor in training
_AS_ONE = re.compile(r",? ?(?:as|for|is|was)(?: \w+){1,3}? post ?codes?(?![a-z])")
_BEHIND_ANY = re.compile(r",? ?(?:post ?codes?|addresses|address|way(?! too)|side)(?![a-z])")
_SLIP_OF_REST = re.compile(r" ([A-Z]{3}|\d[A-Z])(?![\w'\u2019])")
_END = lazily(
    r" ?(?:[.,;:!?)\n]|\Z|(?:and|but|or|with|now|again|when|where|who|so|as|since|because|if|until"
    r"|before|after|for|by|at|on|in|to|from|somewhere|anyway|though|although|then)(?![a-z]))"
)
_JOINT = lazily(
    r"(?:,|,? (?:and|or|&|to)|/|;) ?(?:the )?(?:[a-z]{3,9} (?:end|side|part|half) of )?"
)
_HALF = lazily(
    r"(?<![a-z])post ?code(?![a-z])[^.!?\d]{0,30}(?:end|finish)(?:s|es|ed|ing)?(?: in| with)? "
    r"(\d[abd-hjlnp-uw-z]{2})(?!\w)"
)
_OF_NO_AREA = lazily(  # one letter is wrong, and words say that it is a postcode
    r"(?<![a-z])post ?codes?(?![a-z])(?:,|:| is| was| of| begins?(?: with)?| starts?(?: with)?)? ?"
    r"([a-z]{1,2}\d{1,2}[a-z]?)(?!\w| ?\d)"
)
_WITH_GAPS = lazily(  # "postcode, ZZ99 3 VZ"
    r"(?<![\w.])([A-Z]{1,2}\d{1,2}[A-Z]? ?\d ?[A-Z] ?[A-Z])(?!\w)"
)
_SECTOR = lazily(  # "the ZZ99 3 bit of town"
    r"(?<!\w)the ([a-z]{1,2}\d{1,2} \d)(?= (?:bit|end|side|part|half) of (?:the )?"
    r"(?:town|city|estate|village|patch|borough|county|scheme|toun)(?![a-z])"
    r"| (?:area|district|patch|post ?codes?)(?![a-z]))"
)
_OF_IRELAND = re.compile(r"(?<!\w)[ac-fhknprtv-y]\d[\dw] ?[\dac-fhknprtv-y]{4}(?!\w)")
_LONG = 4  # characters of a half that is hardly ever anything else
_LOOK_BACK = 56


def find(reading: Reading) -> None:
    """Note the postcodes of a paragraph."""
    for found in _WHOLE.finditer(reading.lower):
        if reading.is_free(*found.span()) and _is_postcode(reading, *found.span()):
            key = "no-abode" if found[0].startswith("zz99") else "postcode"
            reading.add(look(key), *found.span(), about=only_letters_and_digits(found[0]))
    if "eircode" in reading.lower:
        for found in _OF_IRELAND.finditer(reading.lower):
            if reading.is_free(*found.span()):
                about = only_letters_and_digits(found[0])
                reading.add(look("postcode"), *found.span(), about=about)
    if _AREA_AND_DISTRICT.search(reading.lower):
        _in_pieces(reading)
        _outward_halves(reading)
    if "code" in reading.lower:
        for found in (*_HALF.finditer(reading.lower), *_OF_NO_AREA.finditer(reading.lower)):
            if reading.is_free(*found.span(1)):
                reading.add(look("outward"), *found.span(1), about=found[1])


def is_whole(code: str) -> bool:
    """Whether letters and digits that are put together make a whole postcode."""
    found = _WHOLE.fullmatch(code.lower())
    return found is not None and _is_regular(code.lower())


def _in_pieces(reading: Reading) -> None:
    """Note those whose second half has a gap or is only begun, where words say what they are."""
    lower = reading.lower
    for found in _WITH_GAPS.finditer(reading.text) if "code" in lower else ():
        begin = max(0, found.start() - _LOOK_BACK)
        called = _CALLED.search(lower, begin, found.start())
        if called and reading.is_free(*found.span()):
            reading.add(look("postcode"), *found.span(), about=only_letters_and_digits(found[0]))
    for found in _SECTOR.finditer(lower):
        if reading.is_free(*found.span(1)) and reading.text[found.start(1)].isupper():
            reading.add(look("outward"), *found.span(1), about=only_letters_and_digits(found[1]))


def _outward_halves(reading: Reading) -> None:
    """Note the first halves of postcodes, and those that are named in one list with them."""
    halves = [
        each.span()
        for each in _outward().finditer(reading.lower)
        if reading.is_free(*each.span()) and _is_district(each)
    ]
    said = [_is_said_of(reading, *each) for each in halves]
    for at in (*range(1, len(halves)), *range(len(halves) - 1, 0, -1)):
        if said[at] != said[at - 1] and _are_listed(reading.lower, halves[at - 1], halves[at]):
            said[at - 1] = said[at] = True
    for half, is_said in zip(halves, said, strict=True):
        if is_said:
            start, end = half[0], _end_of_slip(reading, *half)
            key = "outward" if end == half[1] else "postcode"
            reading.add(look(key), start, end, about=reading.lower[start:end])


def _end_of_slip(reading: Reading, start: int, end: int) -> int:
    """Where a half ends behind which the other stands with a letter for its digit: SO14 ZQQ."""
    rest = _SLIP_OF_REST.match(reading.text, end)
    if rest is None or not reading.text[start:end].isupper() or is_short_form(rest[1]):
        return end
    return rest.end()


def _is_district(found: re.Match[str]) -> bool:
    """Whether the area has a district of this number."""
    return int(found[2]) <= _areas()[found[1]]


def _are_listed(lower: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    return _JOINT.fullmatch(lower, first[1], second[0]) is not None


def _is_postcode(reading: Reading, start: int, end: int) -> bool:
    words = reading.text[start:end]
    mistyped = words[-3] in "iIlL" or not _is_regular(words.lower())
    if mistyped and not _is_slip(reading, start, end):
        return False
    if _THIRD.match(reading.text, end) or _ends_a_licence(reading, start, end):
        return False
    if words[-4] == " " and words[-3:].islower() and is_word(words[-3:]):
        return False  # "TA1 off sick"
    return not (_SMALL_WORDS.search(words) and " " in words)


def _ends_a_licence(reading: Reading, start: int, end: int) -> bool:
    """Whether the last five characters of a driving licence are there, whole or alone."""
    return _END_OF_LICENCE.fullmatch(reading.text, start, end) is not None and bool(
        _LICENCE.search(reading.text, max(0, start - 15), start)
        or _LICENCE_ENDS.search(reading.lower, max(0, start - _LOOK_BACK), start)
    )


def _is_regular(lower: str) -> bool:
    """Whether there is such an area, and postcodes end in such letters."""
    area = "".join(takewhile(str.isalpha, lower))
    if area in ("gir", "zz"):
        return True
    return area in _areas() and not _NEVER_LAST & {*lower[-2:]}


def _is_slip(reading: Reading, start: int, end: int) -> bool:
    """Whether it has the shape of a postcode that nobody can have: a letter may be wrong.

    It is written just as postcodes are, or words near it say that it is one or that it is where
    somebody lives.
    """
    lower, begin = reading.lower, max(0, start - _LOOK_BACK)
    if _CAPITALS.fullmatch(reading.text, start, end) or _CALLED.search(lower, begin, start):
        return True
    if _BEHIND_ANY.match(lower, end) or _AS_ONE.match(lower, end):
        return True
    if lower[end - 3] in "oil" and not lower[end - 3].isdecimal():
        return False
    sent = " " not in lower[start:end] or reading.text[start].isupper()
    return _DWELLING.search(lower, begin, start) is not None or (
        sent and _SENT.search(lower, begin, start) is not None
    )


def _is_said_of(reading: Reading, start: int, end: int) -> bool:
    """Whether words say that it is a place: "lives in", "the ... area", "up BD3 way"."""
    lower, begin = reading.lower, max(0, start - _LOOK_BACK)
    if _BEHIND_ANY.match(lower, end) or _CALLED.search(lower, begin, start):
        return True
    if _BEHIND.match(lower, end) and "the" in lower[max(0, start - 4) : start]:
        return True
    if before := _BEFORE.search(lower, begin, start):
        return not (before[0].startswith("moved") and _GRADE.fullmatch(lower, start, end))
    return _is_where(reading, start, end)


def _is_where(reading: Reading, start: int, end: int) -> bool:
    """Whether something is there: "the girls in LL57", "a flat over a chip shop, S5"."""
    lower, begin = reading.lower, max(0, start - _LOOK_BACK)
    if not reading.text[start].isupper() or not _END.match(lower, end):
        return False
    before = _PLACED.search(lower, begin, start)
    if not before or (lower[start + 1].isalpha() and is_known_code(lower[start:end])):
        return False
    if _DWELLING.search(lower, begin, start):
        return "the" not in before[0]
    if not lower[start + 1].isalpha() or is_plate_named(lower, start):
        return False
    between_commas = end - start == _LONG and lower.startswith(",", end)  # "a desert, TR19, with"
    return "," not in before[0] or between_commas


@cache
def _areas() -> dict[str, int]:
    """The letters of each area, and the highest number of its districts."""
    parts = (each.split() for each in entries("postcode-areas.txt"))
    return {letters: int(most) for letters, most in parts}


@cache
def _outward() -> re.Pattern[str]:
    areas = "|".join(sorted(_areas(), key=len, reverse=True))
    return re.compile(rf"(?<![\w.\-/£])({areas})(\d{{1,2}})[a-z]?(?![\w/£]|[-.]\w)")
