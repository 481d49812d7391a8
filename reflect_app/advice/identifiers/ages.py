"""Exact ages, in digits and in words; an age band is none, nor is what something else is old."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.finding import Severity
from reflect_app.advice.identifiers import (
    age_evidence,
    age_forms,
    ages_in_lists,
    ages_near_people,
    ages_of_the_small,
)
from reflect_app.advice.identifiers.age_bands import Way, instead_of, widened
from reflect_app.advice.identifiers.ages_by_place import places
from reflect_app.advice.identifiers.ages_in_a_life import is_how_long
from reflect_app.advice.identifiers.ages_in_sayings import sayings
from reflect_app.advice.identifiers.ages_of_any_child import is_of_any_child
from reflect_app.advice.identifiers.calendar_words import NUMBER_WORD, number_in
from reflect_app.advice.identifiers.listed import any_of, entries
from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.identifiers.name_lists import also_a_word, hardly_a_word, is_first_name
from reflect_app.advice.identifiers.no_ages import is_no_age, leave_out_looks
from reflect_app.advice.identifiers.what_she_is import is_something_else
from reflect_app.advice.identifiers.words_near_ages import TOLD_BY

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_OLDEST = 120
_ALWAYS_RARE = 89
_SMALL = 5  # "Weetabix (2)"
_LOOK_BACK = 70
_TURN = frozenset(("turn", "turns", "turned", "turning", "turnt"))
_PAIR = 2
_SEASONS = frozenset(("winters", "summers"))  # "of eighty-six winters"
_LONG_LIST = 22  # characters
_CROWDS = frozenset(
    (
        "adults", "babies", "boys", "brothers", "carers", "children", "clients", "colleagues",
        "daughters", "gentlemen", "girls", "grandchildren", "granddaughters", "grandparents",
        "grandsons", "infants", "kids", "ladies", "lads", "lasses", "males", "men", "nephews",
        "nieces", "parents", "partners", "patients", "persons", "pupils", "relatives",
        "residents", "siblings", "sisters", "sons", "students", "teenagers", "tenants", "users",
        "women",
    )
)  # fmt: skip
# "one" is mostly no number: "one of us", "the one who"
_NUMBERS = re.compile(
    rf"(?<![a-z\d])(?:[fm]?\d{{1,3}}(?!\d)|(?!one (?!and|year|month|week)){NUMBER_WORD})"
)
_REACH = 90  # characters: more than any form has before or behind its number
_SAID_AS = re.compile(r" as | at |\(")
_WHOSE = re.compile(r"(?:his|her|my) \Z")
_HYPHENED = re.compile(r"-(?:year|month|mth|week|wk|day|hour|yr|old)")
_PARTS = re.compile(r", and |, ?| ?& ?| or | and (?!a half|a quarter|three q)| ?/ ?| plus | n ")
_YEARS_AND_MONTHS = re.compile(r"y(?:ea)?rs?,? (?:and )?\d")


def find(reading: Reading) -> None:
    """Note the exact ages of a paragraph."""
    _birthdays(reading)
    parts = reading.around(_NUMBERS, _REACH)
    for part in parts:
        _in_part(reading, part)
    for part in parts:
        for start, end, numbers in ages_in_lists.spans(reading, part):
            _add(reading, start, end, numbers, Way.WHOLE)
    for part in parts:
        for start, end, number in ages_of_the_small.spans(reading, part):
            _add(reading, start, end, number, Way.WHOLE)
    for each in (ages_near_people, age_evidence):
        for part in parts:
            for start, end, number in each.spans(reading, part):
                if not is_how_long(reading.lower, start, end):
                    _add(reading, start, end, number, Way.WHOLE)
    _said_again(reading, parts)
    leave_out_looks(reading)


def _birthdays(reading: Reading) -> None:
    """Note which birthday it was, and how long ago somebody was born."""
    lower = reading.lower
    if any(each in lower for each in ("birthday", "bday", "b'day", "b-day")):
        for found in age_forms.birthday().finditer(lower):
            _add(reading, found.start("n"), found.end(), found["n"], Way.BIRTHDAY)
    if "born " in lower:
        for found in age_forms.born_ago().finditer(lower):
            _add(reading, *found.span("n"), found["n"], Way.AGO)
    for found in age_forms.her_nth().finditer(lower):
        _add(reading, *found.span("n"), found["n"], Way.BIRTHDAY)
    if " year" in lower:
        for found in age_forms.nth_year().finditer(lower):
            _add(reading, *found.span("n"), found["n"], Way.NTH_YEAR)


def _in_part(reading: Reading, part: tuple[int, int]) -> None:
    """Note the ages in a part of the text that has numbers."""
    lower, chunk = reading.lower, reading.lower[slice(*part)]
    in_words, *in_digits = age_forms.adjectives()
    for pattern in (in_words, *(in_digits if reading.has_digit else ())):
        for found in pattern.finditer(lower, *part):
            _so_old(reading, found)
    for found in age_forms.parts_of_a_year().finditer(lower, *part) if "/" in chunk else ():
        _in_parts_of_a_year(reading, found)
    for found in age_forms.of_age().finditer(lower, *part) if " of age" in chunk else ():
        _add(reading, found.start(), found.end(), found["n"], Way.WHOLE)
    _aged(reading, part)
    for found in age_forms.she_is().finditer(lower, *part):
        if not is_something_else(lower, found):
            _add(reading, *found.span("n"), found["n"], Way.WHOLE)
    for found in age_forms.turned().finditer(lower, *part) if reading.words & _TURN else ():
        if not _is_of_a_thing(lower, found.start("n")):
            _add(reading, *found.span("n"), found["n"], Way.WHOLE)
    _beside_capitals(reading, part)
    _by_their_place(reading, part)


def _said_again(reading: Reading, parts: list[tuple[int, int]]) -> None:
    """Note the ages that are repeated with no word that tells them."""
    known = {
        int(each.about.removeprefix("age "))
        for each in reading.findings
        if each.type == "age" and each.about.removeprefix("age ").isdecimal()
    }
    if known:
        for part in parts:
            for start, end, number in ages_near_people.again(reading, part, known):
                _add(reading, start, end, number, Way.WHOLE)


def _so_old(reading: Reading, found: re.Match[str]) -> None:
    lower = reading.lower
    before = lower[max(0, found.start() - _LOOK_BACK) : found.start()]
    if (
        age_forms.thing_behind().match(lower, found.end())
        or age_forms.thing_before().search(before)
        or age_forms.things_in_a_row().search(before)
        or is_of_any_child(lower, *found.span(), found["n"], article=bool(found["art"]))
    ):
        return
    person = re.compile(
        rf" (?:\w{{1,20}} ){{0,2}}{any_of('person-words.txt')}\b"
        r"| (?:former|retired|single|widowed|trainee)\b"
    )
    way = Way.WHOLE
    if found["art"] or _HYPHENED.search(found[0]) or re.search(r"\dy", found[0]):
        way = Way.ADJECTIVE if person.match(lower, found.end()) else Way.NOUN
    _add(
        reading,
        *found.span(),
        found["n"],
        way,
        unit=found.groupdict().get("unit") or "years",
        article=reading.text[found.start() : found.end("art")] if found["art"] else "",
    )


def _in_parts_of_a_year(reading: Reading, found: re.Match[str]) -> None:
    """Note an age in twelfths or fifty-seconds of a year, where it is of a small child."""
    lower, start, end = reading.lower, *found.span()
    behind = age_forms.small_one_behind().match(lower, end)
    before = found["of"] != "7" and age_forms.small_one_before().search(
        lower, max(0, start - _LOOK_BACK), start
    )
    if not (behind or before or found["years"]):
        return
    if behind and "old" in behind[0]:
        end = lower.index("old", end) + 3
    unit = {"12": "months", "52": "weeks", "7": "days"}[found["of"]]
    if found["years"]:
        _add(reading, start, end, found["years"], Way.WHOLE)
    else:
        _add(reading, start, end, found["n"], Way.WHOLE, unit=unit)


def _aged(reading: Reading, part: tuple[int, int]) -> None:
    for found in age_forms.aged().finditer(reading.lower, *part):
        if not age_forms.is_band(reading.lower, found.end()):
            said = reading.lower[found.end("aged") : found.start("n")]  # "gave his age as 34"
            apart = found["aged"].endswith("of") or _SAID_AS.search(said)
            start = found.start("n") if apart else found.start()
            _add(reading, start, found.end(), found["n"], Way.WHOLE)


def _beside_capitals(reading: Reading, part: tuple[int, int]) -> None:
    """Ages that stand beside a person, which the words or a capital tell."""
    for found in age_forms.name_is().finditer(reading.text, *part):
        if _may_be_name(found["name"]):
            _add(reading, *found.span("n"), found["n"], Way.WHOLE)
    in_brackets = "(" in reading.text[slice(*part)]
    for found in (
        age_forms.letter_with_an_age().finditer(reading.text, *part) if in_brackets else ()
    ):
        _add(reading, *found.span("n"), found["n"], Way.WHOLE)
    for found in age_forms.named_for_a_month().finditer(reading.text, *part):
        _add(reading, *found.span("n"), found["n"], Way.WHOLE)
    for found in age_forms.beside().finditer(reading.text, *part):
        if _is_beside_person(reading, found):
            _add(reading, *found.span("n"), found["n"], Way.WHOLE)
    for pattern in age_forms.with_letter() if reading.has_digit else ():
        for found in pattern.finditer(reading.text, *part):
            _add(reading, *found.span(), found["n"], Way.LETTER)


def _by_their_place(reading: Reading, part: tuple[int, int]) -> None:
    for place in (*places(), *sayings()):
        if not place.may_be_among(reading.words):
            continue
        for found in place.pattern.finditer(reading.lower, *part):
            value = number_in(found["n"]) or 0
            unit = (found.groupdict().get("unit") or "").strip()
            unit = "years" if unit in _SEASONS else unit
            start = found.start("n")
            if value < place.least or _is_of_a_thing(reading.lower, start):
                continue
            if TOLD_BY.search(reading.lower, max(0, start - _REACH), start):
                continue
            if not age_forms.is_band(reading.lower, found.end("n")):
                end = found.end("unit") if unit else found.end("n")
                way = Way.YEARS if _WHOSE.search(reading.lower, start - 4, start) else Way.WHOLE
                start -= 3 if reading.lower.startswith("of ", start - 3) else 0
                _add(reading, start, end, found["n"], way, unit=unit)
    for found in age_forms.of_n().finditer(reading.lower, *part) if "of" in reading.words else ():
        if age_forms.is_band(reading.lower, found.end("n")):
            continue
        _add(reading, found.start("of") + 1, found.end("n"), found["n"], Way.WHOLE)


def _is_beside_person(reading: Reading, found: re.Match[str]) -> bool:
    who, number = found["who"], found["n"]
    letters = who.isupper() and len(who.rstrip(".")) > 1 and "." not in who[:-1]
    if not _may_be_name(who) or (letters and not _is_known(who)):
        return False
    if who.lower() in _CROWDS and not _PARTS.search(number):
        return False  # "two fat ladies, eighty-eight", "residents (12)"
    small = number.isdecimal() and int(number) < _SMALL
    if found["open"] != ",":
        return not small or _is_known(who)
    thousand = re.match(r"\d{3}", reading.text[found.end("n") + 1 :]) is not None
    listed = who[0].isupper() and "," in number
    return not (thousand or listed or "/" in number) and found["close"] not in {"]", ";"}


def _may_be_name(word: str) -> bool:
    """Whether a word is one for a person, or may be the name of one."""
    lower = word.lower()
    if len(word.rstrip(".")) == 1 and word != "I":  # only behind a title or a name
        return True
    if lower in _no_names():
        return False
    if not word[0].isupper() or not is_word(lower):
        return True
    return _is_known(word)


def _is_known(word: str) -> bool:
    """Whether it is a word for people, or a first name that is known."""
    lower = word.lower()
    if lower in entries("person-words.txt"):
        return True
    return is_first_name(word) and (
        not is_word(lower) or also_a_word(lower) or hardly_a_word(lower)
    )


def _no_names() -> tuple[str, ...]:
    return entries("no-names-before-numbers.txt")


def _is_of_a_thing(lower: str, start: int) -> bool:
    before = lower[max(0, start - _LOOK_BACK) : start]
    return age_forms.thing_right_before().search(before) is not None


def _add(
    reading: Reading,
    start: int,
    end: int,
    numbers: str,
    way: Way,
    *,
    unit: str = "",
    article: str = "",
) -> None:
    while end > start and reading.text[end - 1] in " ,;-":
        end -= 1
    end = age_forms.with_rest(reading.lower, end)
    values = [
        value for each in _PARTS.split(numbers) if (value := age_forms.value_of(each)) is not None
    ]
    if not values or max(values) > _OLDEST or not reading.is_free(start, end):
        return
    several = len(values) > 1 and _YEARS_AND_MONTHS.search(numbers) is None
    if several and end - start > _LONG_LIST and _each(reading, start, end, numbers):
        return
    if is_no_age(reading, start, end):
        return
    if not unit:
        said = re.search(age_forms.UNIT, numbers)
        unit = said[0] if said else "years"
    if way is Way.WHOLE:
        start, way = widened(reading.lower, start, reading.is_free)
    in_years = unit.startswith("y")
    of_all = values if in_years or len(values) > _PAIR else ()  # 9, 6 and 18 months: children
    instead = instead_of(reading.lower, start, end, of_all, way, article=article)
    about = f"age {' and '.join(map(str, values))}"
    reading.add(
        look("age"),
        start,
        end,
        about=about if in_years else f"{about} {unit}",
        suggestions=instead,
        severity=Severity.HIGH if in_years and max(values) > _ALWAYS_RARE else None,
    )


def _each(reading: Reading, start: int, end: int, numbers: str) -> bool:
    """Note each age of a long list by itself: nobody sees at a glance what all of it is."""
    joints = list(_PARTS.finditer(reading.lower, start, end))
    words = _PARTS.split(numbers)
    if len(words) != len(joints) + 1:
        return False
    starts = (start, *(joint.end() for joint in joints))
    ends = (*(joint.start() for joint in joints), end)
    for first, last, number in zip(starts, ends, words, strict=True):
        _add(reading, first, last, number, Way.WHOLE)
    return True
