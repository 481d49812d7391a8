"""Number plates of which only a part is said, the plates of taxis, and whether a vehicle is near.

"the reg ends XDB", "WX21 was all I got of the plate", "plate 1187 on the taxi’s door".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.innocent_numbers import counts_something
from reflect_app.advice.identifiers.known_codes import is_known_code
from reflect_app.advice.identifiers.looks import Sure, look
from reflect_app.advice.identifiers.name_lists import sections, these
from reflect_app.advice.identifiers.reading import only_letters_and_digits
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.reading import Reading

_OPENS = lazily(r"(?:[.!?;]\s+|\n[-*•\s]*|\A)\Z")
_DOSE = re.compile(r"([A-Z]{2,3}) ?\d{1,4}")
_OF_TODAY = re.compile(r"[A-Za-z]{2}\d\d")
_BEFORE = 64
_BEHIND = 40
_WORDS = re.compile(r"[a-zë\d][a-zë\d\-]*")
_PLATE = r"(?:number ?plates?|plates?|regs?|registrations?|vrm|number of (?:the|his|her) \w{3,6})"
_IS_PLATE = lazily(rf"(?<![a-z]){_PLATE}(?![a-z])")
_PLATE_IS = lazily(rf"(?<![a-z]){_PLATE}(?:'s|,|:| is| was| reads?| said| number| no\.?)*,? \Z")
_PART = (
    r"([A-Z]{2,3}|[A-Z]{1,3} ?\d{1,3}|\d{1,3} ?[A-Z]{1,3}|[A-Z](?:[ \-][A-Z\d]){1,4}"
    r"|[a-z]{2,3}\d{2}|[A-Z]{2}\d{2} ?[A-Z]{1,2})(?![\w])(?! ?[A-Z]{3}(?!\w))"
)
_LINK = (
    r"(?i:begin\w*|start\w*|end\w*|finish\w*|first (?:half|bit|part)|last (?:half|bit|part|three"
    r"|letters)|half|part|only|got|like|saw)"
)
_HALF_BEHIND = lazily(
    rf"(?<!\w)(?i:{_PLATE})(?:[ ,]{{1,2}}[\w'’]+){{0,6}}?[ ,]{{1,2}}{_LINK}"
    rf"(?: (?i:in|with|is|was|as|of it|it|the|letters|i think|something))*[:,]? ?[\"'“‘]?{_PART}"
)
_HALF_BEFORE = lazily(
    rf"(?<!\w){_PART}(?:[\"'”’]|,)?(?: \w+){{0,4}} (?:of|from|on|is)"
    rf" (?:the|his|her|its|a|that|their) (?i:{_PLATE})(?!\w)"
)
_OTHER_END = lazily(
    r"[\"'”’]?,?(?: and| then)?(?: it)? (?:begin|start|end|finish)(?:s|ed|es|ing)?(?: in| with)? "
    + _PART
)
_NAMED_BEHIND = lazily(
    rf"(?<!\w){_LINK}(?: (?:in|with))? [\"'“‘]?{_PART}[\"'”’]?, (?:the |its )?(?i:{_PLATE})(?!\w)"
)
_PART_OF = lazily(
    r"(?<!\w)(?i:half|part|some|bit|end|start|beginning) of (?i:the|his|her|its|a|that|their) "
    rf"(?i:{_PLATE})(?:,|:| is| was| only)* ?[\"'“‘]?{_PART}"
)
_AND_MORE = re.compile(
    r"(?<!\w)([A-Z]{2} ?\d{2}(?: ?[A-Z]{1,2})?)"
    r"(?:,? (?:something|summat|blah|dunno|and then)|\.{2,3}|…|\?+)"
)
_BEGIN = re.compile(r"(?<!\w)(?:[A-Z]{2}\d{0,2}|[A-Za-z]{1,2}\d{1,3})(?!\w)")
_WORD_OR_STOP = re.compile(r"\w+|[;!?]|(?<!\.)\.(?!\.)")
_PIECE = re.compile(r"\d{1,2}[A-Za-z]{0,3}|[A-Z]{2,3}|[a-z]{2,3}")
_GAPS = these(
    "something somethin summat dunno blah missing smudged covered blank ends ended ending finishes "
    "finished finishing think maybe possibly perhaps"
)
_FILLERS = _GAPS | these(
    "end finish then and or i it its was is the rest in with a an at letters numbers digits two "
    "three"
)
_ENDS = these("ends ended ending finishes finished finishing")
_FARTHEST = 60  # characters between both ends
_PARTS_OF_IT = range(4, 8)  # letters and digits of both ends together
_TAXI = re.compile(
    r"(?<![a-z])(?:taxis?|(?:mini ?)?cabs?|cabbie|hackney|private hire|phv|uber)(?![a-z])"
)
_TAXIS = frozenset(
    ("cab", "cabs", "minicab", "minicabs", "cabbie", "hackney", "hire", "phv", "uber")
)
_TAXI_PLATE = lazily(
    r"(?<!\w)(?i:plate|badge|licen[cs]e|licensed|door|private hire|council number"
    r"|(?:taxi|cab) (?:number|no\.?))"
    r"(?:[ ,:]{1,2}[a-z'’]+){0,6}?[ ,:]{1,2}([A-Z]{1,4}[ \-/]?\d{2,6}|\d{3,6})(?![\w£%]|[.,:]\d"
    r"| [A-Z]{3}(?!\w))"
)
_OF_IRELAND = re.compile(r"[A-Z]{1,2}[IZ][A-Z]? ?\d{3,4}")  # "AAZ 1234", a plate by its form
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?!\s))+")
_UNIT = re.compile(r" ?(?:%|mins?|minutes|hours?|pounds|miles|people|years?|quid)(?![a-z])")


def is_near(lower: str, start: int, end: int) -> bool:
    """Whether a vehicle or its plate is spoken of around this place."""
    before, behind = lower[max(0, start - _BEFORE) : start], lower[end : end + _BEHIND]
    words = {*_WORDS.findall(before), *_WORDS.findall(behind)}
    vehicles = sections("vehicles.txt")
    return (
        any(not words.isdisjoint(each) for each in vehicles.values())
        or _IS_PLATE.search(before) is not None
        or _IS_PLATE.search(behind) is not None
    )


def is_plate_named(lower: str, start: int) -> bool:
    """Whether a plate is spoken of before this place."""
    return _IS_PLATE.search(lower, max(0, start - _BEFORE), start) is not None


def is_called_a_plate(lower: str, start: int) -> bool:
    """Whether a word for a plate is right before this place: "registration ", "the reg was "."""
    return _PLATE_IS.search(lower, max(0, start - _BEFORE), start) is not None


def is_plate(reading: Reading, start: int, end: int, *, by_itself: bool) -> bool:
    """Whether what has the form of a plate is one: ``by_itself``, by what is near, or its letters.

    Plates of today have more characters than a scale, a form or a road that everybody knows.
    """
    words = reading.text[start:end]
    makes = sections("vehicles.txt").get("makes and models", ())
    if words[:3].lower() in makes or _is_a_dose(reading, start, end):
        return False  # "a BMW 320"
    if is_known_code(words) and not (by_itself and _OF_TODAY.match(words)):
        return False
    if by_itself:
        return True
    groups = re.findall(r"[^\W\d]+", words)
    if is_near(reading.lower, start, end):
        if words.islower() and is_called_a_plate(reading.lower, start):
            return not is_word(groups[-1])
        mixed = not (words.isupper() or words.islower())
        as_words = words.islower() and any(len(each) > 1 and is_word(each) for each in groups)
        return " " not in words or not (mixed or as_words)
    parted = re.fullmatch(r"[A-Z]{2} \d\d [A-Z]{3}", words)
    return parted is not None and not any(map(is_short_form, groups))


def _is_a_dose(reading: Reading, start: int, end: int) -> bool:
    """As in "GTN 400" and "TXA 500 mg": so much of what is given, and nothing calls it a plate."""
    dose = _DOSE.fullmatch(reading.text, start, end)
    if dose is None or is_called_a_plate(reading.lower, start):
        return False
    if counts_something(reading.lower, end):
        return True
    listed = sections("letters-that-are-nobody.txt").get("what is had, done, given or written", ())
    return (
        dose[1].lower() in listed
        and _OPENS.search(reading.lower, max(0, start - 8), start) is not None
    )


def is_short_form(letters: str) -> bool:
    """Whether these letters are a word, or what is often written in capitals: BPM, PRN."""
    low = letters.lower()
    listed = sections("letters-that-are-nobody.txt")
    return is_word(low) or any(low in each for each in listed.values())


def find(reading: Reading) -> None:
    """Note the plates of taxis, and parts of plates that are called so."""
    lower = reading.lower
    if not reading.words.isdisjoint(_GAPS):
        _with_a_gap(reading)
    if "plate" in lower or "reg" in lower or "vrm" in lower:
        for start, end in _halves(reading):
            if reading.is_free(start, end):
                _add(reading, start, end)
    for found in _AND_MORE.finditer(reading.text) if reading.has_digit else ():
        if reading.is_free(*found.span(1)) and is_near(lower, *found.span(1)):
            _add(reading, *found.span(1))
    if "taxi" in lower or reading.words & _TAXIS:
        _plates_of_taxis(reading)


def _add(reading: Reading, start: int, end: int) -> None:
    about = only_letters_and_digits(reading.text[start:end])
    reading.add(look("vehicle"), start, end, sure=Sure.POSSIBLE, about=about)


def _with_a_gap(reading: Reading) -> None:
    """Note plates of which somebody says both ends: "RK4 something, ending VU"."""
    for first in _BEGIN.finditer(reading.text):
        written, end = _both_ends(reading, first)
        if len(written) not in _PARTS_OF_IT:
            continue
        if reading.is_free(first.start(), end) and is_near(reading.lower, first.start(), end):
            _add(reading, first.start(), end)


def _both_ends(reading: Reading, first: re.Match[str]) -> tuple[str, int]:
    """What is said of a plate that begins so, and where that ends; nothing where no more is."""
    written, end, gap, ended = first[0], 0, False, False
    small = is_plate_named(reading.lower, first.start())
    for each in _WORD_OR_STOP.finditer(reading.text, first.end(), first.end() + _FARTHEST):
        word, low = each[0], each[0].lower()
        if low in _FILLERS:
            gap, ended = gap or low in _GAPS, ended or low in _ENDS
        elif (
            gap
            and _PIECE.fullmatch(word)
            and _is_piece(word, small=small, ended=ended and _has_digit(written))
        ):
            written, end = written + word, each.end()
        else:
            break
    known = _has_digit(written) or (ended and len(written) > _PARTS_OF_IT.start)
    return (written, end) if end and known else ("", 0)


def _has_digit(written: str) -> bool:
    return any(map(str.isdecimal, written))


def _is_piece(word: str, *, small: bool, ended: bool) -> bool:
    """Whether it is a piece of a plate, and no word or short form but one that it ends with."""
    if word.isdecimal():
        return True
    letters = word.lstrip("0123456789")
    if letters.isupper():
        return ended or not word.isalpha() or not is_short_form(letters)
    return small and not (word.isalpha() and is_short_form(letters))


def _halves(reading: Reading) -> Iterator[tuple[int, int]]:
    for pattern in (_HALF_BEHIND, _HALF_BEFORE, _NAMED_BEHIND, _PART_OF):
        for found in pattern.finditer(reading.text):
            letters = only_letters_and_digits(found[1])
            if "late" in found[0] or not letters.isalpha() or not is_short_form(letters):
                yield found.span(1)  # a "reg" is a doctor too: "the reg started TPN"
                if other := _OTHER_END.match(reading.text, found.end()):
                    yield other.span(1)


def _plates_of_taxis(reading: Reading) -> None:
    """Note what the council has numbered a taxi or its driver with, in a sentence about one."""
    for sentence in _SENTENCE.finditer(reading.lower):
        if _TAXI.search(reading.lower, *sentence.span()) is None:
            continue
        for found in _TAXI_PLATE.finditer(reading.text, *sentence.span()):
            if _OF_IRELAND.fullmatch(found[1]) or _UNIT.match(reading.lower, found.end()):
                continue
            if reading.is_free(*found.span(1)):
                about = only_letters_and_digits(found[1])
                reading.add(look("number"), *found.span(1), about=about)
