"""Numbers that are said in words, digit by digit: "oh seven seven double-oh nine hundred".

Six such words are a number by themselves; three where what is said around them calls it one, and
four behind letters that are spelt ("QQ one two three four five six C").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.identifiers.calendar_words import TEENS, TENS, UNITS
from reflect_app.advice.identifiers.called_numbers import is_an_end
from reflect_app.advice.identifiers.checksums import health_number_is_right
from reflect_app.advice.identifiers.context_words import a_number_follows, all_around
from reflect_app.advice.identifiers.kind_of_number import kind_of
from reflect_app.advice.identifiers.known_codes import is_lettered
from reflect_app.advice.identifiers.locks import opens_something
from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.identifiers.read_off import is_a_measure
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.context_words import Context
    from reflect_app.advice.identifiers.reading import Reading

_DIGIT_OF = {
    **dict.fromkeys(("oh", "o", "zero", "nought", "naught", "nil"), "0"),
    **{word: str(value) for value, word in enumerate(UNITS, start=1)},
}
_TENS = {
    **{word: str(value) for value, word in enumerate(TEENS, start=10)},
    **{word: str(value) for value, word in zip(range(20, 100, 10), TENS, strict=True)},
}
_SEVERAL = {f"{word}s": digit for word, digit in _DIGIT_OF.items() if word != "o"} | {
    "zeroes": "0",
    "sixes": "6",
}
_TIMES = {"double": 2, "treble": 3, "triple": 3}
_ROUND = {"hundred": "00", "thousand": "000"}
_WORDS = sorted((*_DIGIT_OF, *_TENS, *_SEVERAL, *_TIMES, *_ROUND), key=len, reverse=True)
_ITEM = re.compile(rf"(?<![\w'\u2019])(?:{'|'.join(_WORDS)}|\d{{1,6}})(?![\w'\u2019]|[:.]\d)")
_MAY_BE_SAID = frozenset((*_WORDS, "then"))  # without one of them it is digits alone
_JOINT = re.compile(r"[ ,.\-]{1,3}|,? (?:and )?(?:then |an' )|,? and ")
_LETTERS_BEFORE = lazily(r"(?:(?<![\w'\u2019])(?:[A-Z]{1,2}|qq)(?:,? then |[ ,.\-]{1,2})){1,6}\Z")
_LETTERS_BEHIND = lazily(
    r"(?:(?:,? then |[ ,.\-]{1,2})(?:[A-HJ-Z]{1,2}|[a-hj-z](?=[.,;)]|\Z))(?![\w'\u2019])){1,3}"
)
_IS = re.compile(r"(?:(?<![a-z])(?:is|was|it'?s|as)|:),? \"?\Z")
_MOST_LETTERS = 24
_DOUBLED = lazily(rf"(?:double|treble|triple)[ -](?:{'|'.join(_DIGIT_OF)}|\d)(?![\w.,:])")
_NATIONAL = ("01", "02", "03", "07", "08")
_WHOLE = (10, 11)  # digits of a telephone number
_LEAST, _LEAST_IF_CALLED, _LEAST_IF_SPELT = 6, 3, 4
_TELEPHONE = 9
_NATIONAL_INSURANCE = 6
_NEAR = 24  # characters: "her number, she said, is "
_LEAST_OF_A_SLIP, _TOLD_APART = 4, 60  # digits; characters
_FEW = 2  # digits that are no counting yet


class Said(NamedTuple):
    """A number that is said: where it is, how many words and groups of digits it has."""

    start: int
    end: int
    items: int
    spelt: str = ""
    has_groups: bool = False  # of several digits: "7 one two three 400"


def find(reading: Reading) -> None:
    """Note the numbers of a paragraph that are said in words."""
    last = (0, "")
    for each in _clusters(reading):
        if not reading.is_free(each.start, each.end):
            continue
        digits = said(reading.lower[each.start : each.end])
        contexts = all_around(reading.lower, each.start, each.end, _fits(digits))
        near = each.start - last[0] < _TOLD_APART and each.items == len(digits)
        if not (
            _is_a_number(reading, each, digits, contexts) or (near and _is_a_slip(last[1], digits))
        ):
            continue
        last = each.end, digits
        written = each.spelt + digits
        key = kind_of(
            reading, each.start, each.end, contexts, _by_form(each.spelt, digits), written
        )
        reading.add(look(key), each.start, each.end, about=written.lower())


def said(words: str) -> str:
    """The digits of such words."""
    digits, times = "", 1
    for each in re.findall(r"[a-z]+|\d+", words):
        if each in _TIMES:
            times = _TIMES[each]
        elif each in _SEVERAL:
            digits = digits[:-1] + _SEVERAL[each] * int(digits[-1:] or 1)
        elif each in _DIGIT_OF or each.isdecimal():
            digits += _DIGIT_OF.get(each, each) * times
            times = 1
        else:
            digits += _ROUND.get(each) or _TENS.get(each, "")
    return digits


def _is_a_slip(first: str, second: str) -> bool:
    """Whether it is one that was found, put right: "not four nine oh two, four nine two oh"."""
    if len(first) != len(second) or len(second) < _LEAST_OF_A_SLIP or first == second:
        return False
    apart = sum(one != two for one, two in zip(first, second, strict=True))
    return apart == 1 or sorted(first) == sorted(second)


def _clusters(reading: Reading) -> Iterator[Said]:
    """The words and groups of digits that stand beside one another, with letters around them."""
    if _MAY_BE_SAID.isdisjoint(reading.words) and "an'" not in reading.lower:
        return
    found: list[re.Match[str]] = []
    for each in _ITEM.finditer(reading.lower):
        if found and not _are_joined(reading, found[-1].end(), each.start()):
            yield from _cluster(reading, found)
            found = []
        found.append(each)
    yield from _cluster(reading, found)


def _are_joined(reading: Reading, end: int, start: int) -> bool:
    """Whether nothing but a blank, a comma or "then" parts two words, and no sentence ends."""
    if _JOINT.fullmatch(reading.lower, end, start) is None:
        return False
    return not (reading.text.startswith(". ", end) and reading.text[start].isupper())


def _cluster(reading: Reading, found: list[re.Match[str]]) -> Iterator[Said]:
    if len(found) < _LEAST_IF_CALLED:
        return
    start, end = found[0].start(), found[-1].end()
    between = reading.lower[start:end]
    if re.search(r"[a-z]", between.replace("then", "").replace("and", "")) is None and not (
        "then" in between and re.search(r"\d{3}", between)
    ):
        return  # digits alone are seen to elsewhere
    text = reading.text
    before = _LETTERS_BEFORE.search(text, max(0, start - _MOST_LETTERS), start)
    behind = _LETTERS_BEHIND.match(text, end) if before else None
    spelt = ""
    if before and before[0].strip(" ,.-") not in {"I", "A"}:
        start = before.start()
        spelt = "".join(re.findall(r"[A-Z]|qq", before[0])).upper()
        if behind:
            end = behind.end()
    groups = any(each[0].isdecimal() and len(each[0]) > 1 for each in found)
    yield Said(start, end, len(found), spelt, groups)


def _fits(digits: str) -> tuple[str, ...]:
    """Of which kinds a number with these digits has the form."""
    if health_number_is_right(digits):
        return ("nhs", "chi", "health-and-care")
    return ("phone",) if digits.startswith("0") and len(digits) >= _TELEPHONE else ()


def _by_form(spelt: str, digits: str) -> str:
    if len(spelt) in {2, 3} and len(digits) == _NATIONAL_INSURANCE:
        return "nino"
    return (*_fits(digits), "number")[0]


def _is_a_number(reading: Reading, each: Said, digits: str, contexts: list[Context]) -> bool:
    """Whether so many words are a number, with what is said around them."""
    if len(digits) < _LEAST_IF_CALLED:
        return False
    lower = reading.lower
    called = any(one.says_number and one.gap <= _NEAR and one.weight > 0 for one in contexts)
    called = called or a_number_follows(lower, each.start) or is_an_end(lower, each.start)
    if (each.spelt and is_lettered(lower, each.start)) or _are_values(reading, each):
        return False  # "Vit D 20,000 then 800"
    if called or opens_something(lower, each.start, each.end):
        return not _is_a_count(lower[each.start : each.end])
    if each.spelt and each.items >= _LEAST_IF_SPELT:
        return True
    named = contexts and _IS.search(lower, max(0, each.start - 8), each.start)
    counting = not named and _is_counting(lower[each.start : each.end])
    if not counting and _is_by_form(lower[each.start : each.end], digits):
        return True
    return each.items >= _LEAST and not each.has_groups and not counting


def _are_values(reading: Reading, each: Said) -> bool:
    """As in "sats ninety two ninety four eighty nine"."""
    before = reading.text[max(0, each.start - _NEAR) : each.start].split()
    return bool(before) and not each.spelt and is_a_measure(before[-1].strip(",:"))


def _is_by_form(words: str, digits: str) -> bool:
    """Whether it can be nothing else: a whole known number, or one with doubled digits in it."""
    if health_number_is_right(digits) or (len(digits) in _WHOLE and digits[:2] in _NATIONAL):
        return True
    in_one = " and " not in words  # "a double 6 and then treble 20"
    return in_one and len(digits) >= _LEAST and _DOUBLED.search(words) is not None


def _is_a_count(words: str) -> bool:
    """Whether it is how many there are: one hundred and five, two thousand."""
    return re.fullmatch(r"\w+ (?:hundred|thousand)(?: and)?(?: \w+){0,2}", words) is not None


def _is_counting(words: str) -> bool:
    """Whether somebody counts up or down, as in a breathing exercise, in a sentence of it."""
    up, down = "12345678910" * 3, "109876543210"
    parts = [said(each) for each in re.split(r"[.;] ", words)]
    return any(
        len(each) > _FEW and (each in up or each in down or len(set(each)) == 1) for each in parts
    )
