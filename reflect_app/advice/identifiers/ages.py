"""Exact ages, in digits and in words; an age band is none, nor is what something else is old."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers import (
    age_evidence,
    age_forms,
    ages_in_lists,
    ages_near_people,
    ages_of_the_small,
)
from reflect_app.advice.identifiers.age_bands import Way
from reflect_app.advice.identifiers.ages_by_place import Place, places
from reflect_app.advice.identifiers.ages_in_a_life import is_how_long
from reflect_app.advice.identifiers.ages_in_sayings import sayings
from reflect_app.advice.identifiers.ages_of_any_child import is_of_any_child
from reflect_app.advice.identifiers.calendar_words import NUMBER_WORD, number_in
from reflect_app.advice.identifiers.listed import any_of, entries
from reflect_app.advice.identifiers.name_lists import also_a_word, hardly_a_word, is_first_name
from reflect_app.advice.identifiers.no_ages import leave_out_looks
from reflect_app.advice.identifiers.noting_ages import PARTS, note
from reflect_app.advice.identifiers.reading import MOST_PARTS, words_of
from reflect_app.advice.identifiers.what_she_is import is_something_else
from reflect_app.advice.identifiers.words_near_ages import TOLD_BY

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.advice.identifiers.reading import Reading

_SMALL = 5  # "Weetabix (2)"
_LOOK_BACK = 70
_SEASONS = frozenset(("winters", "summers"))  # "of eighty-six winters"
_CALENDAR = frozenset(("april", "may", "june", "august", "summer", "winter", "autumn"))
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


def find(reading: Reading) -> None:
    """Note the exact ages of a paragraph."""
    _birthdays(reading)
    parts = reading.around(_NUMBERS, _REACH)
    for part in parts:
        _in_part(reading, part)
    for part in parts:
        for start, end, numbers in ages_in_lists.spans(reading, part):
            note(reading, start, end, numbers, Way.WHOLE)
    for part in parts:
        for start, end, number in ages_of_the_small.spans(reading, part):
            note(reading, start, end, number, Way.WHOLE)
    for each in (ages_near_people, age_evidence):
        for part in parts:
            for start, end, number in each.spans(reading, part):
                if not is_how_long(reading.lower, start, end):
                    note(reading, start, end, number, Way.WHOLE)
    _said_again(reading, parts)
    leave_out_looks(reading)


def _birthdays(reading: Reading) -> None:
    """Note which birthday it was, and how long ago somebody was born."""
    lower = reading.lower
    if any(each in lower for each in ("birthday", "bday", "b'day", "b-day")):
        for found in age_forms.birthday().finditer(lower):
            note(reading, found.start("n"), found.end(), found["n"], Way.BIRTHDAY)
    if "born " in lower:
        for found in age_forms.born_ago().finditer(lower):
            note(reading, *found.span("n"), found["n"], Way.AGO)
    for found in age_forms.her_nth().finditer(lower):
        note(reading, *found.span("n"), found["n"], Way.BIRTHDAY)
    if " year" in lower:
        for found in age_forms.nth_year().finditer(lower):
            note(reading, *found.span("n"), found["n"], Way.NTH_YEAR)


def _in_part(reading: Reading, part: tuple[int, int]) -> None:
    """Note the ages in a part of the text that has numbers."""
    for form in _forms_in(*reading.window(part)):
        for found in form.pattern().finditer(reading.lower, *part):
            form.note(reading, found)
    for form in _forms_as_written_in(*reading.window(part, as_written=True)):
        for found in form.pattern().finditer(reading.text, *part):
            form.note(reading, found)
    _by_their_place(reading, part)


class _Form(NamedTuple):
    """How an age is written, how it is noted, and the letters without which there is none."""

    pattern: Callable[[], re.Pattern[str]]
    note: Callable[[Reading, re.Match[str]], None]
    needs: str = ""


@lru_cache(MOST_PARTS)
def _forms_in(window: str, begin: int) -> tuple[_Form, ...]:
    """The forms in lower case that stand in a part of a text."""
    return _standing(_in_lower_case(), window, begin)


@lru_cache(MOST_PARTS)
def _forms_as_written_in(window: str, begin: int) -> tuple[_Form, ...]:
    """Those that need their capitals, which stand beside a person."""
    return _standing(_as_written(), window, begin)


def _standing(forms: tuple[_Form, ...], window: str, begin: int) -> tuple[_Form, ...]:
    return tuple(
        each for each in forms if each.needs in window and each.pattern().search(window, begin)
    )


@lru_cache(MOST_PARTS)
def _places_in(window: str, begin: int) -> tuple[Place, ...]:
    """The places in a sentence that have an age in a part of a text."""
    words = words_of(window)
    return tuple(
        each
        for each in (*places(), *sayings())
        if each.may_be_among(words) and each.pattern.search(window, begin)
    )


@lru_cache(MOST_PARTS)
def _has_of_n(window: str, begin: int) -> bool:
    return " of" in window and age_forms.of_n().search(window, begin) is not None


@cache
def _in_lower_case() -> tuple[_Form, ...]:
    return (
        *(_Form(partial(_one_of, age_forms.adjectives, at), _so_old) for at in range(4)),
        _Form(age_forms.parts_of_a_year, _in_parts_of_a_year, "/"),
        _Form(age_forms.of_age, _as_a_whole, " of age"),
        _Form(age_forms.aged, _aged, "ag"),
        _Form(age_forms.she_is, _she_is),
        _Form(age_forms.turned, _turned, "turn"),
    )


@cache
def _as_written() -> tuple[_Form, ...]:
    return (
        _Form(age_forms.name_is, _name_is),
        _Form(age_forms.letter_with_an_age, _number_alone, "("),
        _Form(age_forms.named_for_a_month, _number_alone),
        _Form(age_forms.beside, _beside),
        *(_Form(partial(_one_of, age_forms.with_letter, at), _letter) for at in range(4)),
    )


def _one_of(patterns: Callable[[], tuple[re.Pattern[str], ...]], at: int) -> re.Pattern[str]:
    return patterns()[at]


def _number_alone(reading: Reading, found: re.Match[str]) -> None:
    note(reading, *found.span("n"), found["n"], Way.WHOLE)


def _as_a_whole(reading: Reading, found: re.Match[str]) -> None:
    note(reading, *found.span(), found["n"], Way.WHOLE)


def _letter(reading: Reading, found: re.Match[str]) -> None:
    note(reading, *found.span(), found["n"], Way.LETTER)


def _she_is(reading: Reading, found: re.Match[str]) -> None:
    if not is_something_else(reading.lower, found):
        _number_alone(reading, found)


def _turned(reading: Reading, found: re.Match[str]) -> None:
    if not _is_of_a_thing(reading.lower, found.start("n")):
        _number_alone(reading, found)


def _name_is(reading: Reading, found: re.Match[str]) -> None:
    low = found["name"].lower()
    if _may_be_name(found["name"]) or (also_a_word(low) and low not in _CALENDAR):
        _number_alone(reading, found)


def _beside(reading: Reading, found: re.Match[str]) -> None:
    if _is_beside_person(reading, found):
        _number_alone(reading, found)


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
                note(reading, start, end, number, Way.WHOLE)


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
    note(
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
        note(reading, start, end, found["years"], Way.WHOLE)
    else:
        note(reading, start, end, found["n"], Way.WHOLE, unit=unit)


def _aged(reading: Reading, found: re.Match[str]) -> None:
    if not age_forms.is_band(reading.lower, found.end()):
        said = reading.lower[found.end("aged") : found.start("n")]  # "gave his age as 34"
        apart = found["aged"].endswith("of") or _SAID_AS.search(said)
        start = found.start("n") if apart else found.start()
        note(reading, start, found.end(), found["n"], Way.WHOLE)


def _by_their_place(reading: Reading, part: tuple[int, int]) -> None:
    for place in _places_in(*reading.window(part)):
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
                note(reading, start, end, found["n"], way, unit=unit)
    if _has_of_n(*reading.window(part)):
        for found in age_forms.of_n().finditer(reading.lower, *part):
            if not age_forms.is_band(reading.lower, found.end("n")):
                note(reading, found.start("of") + 1, found.end("n"), found["n"], Way.WHOLE)


def _is_beside_person(reading: Reading, found: re.Match[str]) -> bool:
    who, number = found["who"], found["n"]
    letters = who.isupper() and len(who.rstrip(".")) > 1 and "." not in who[:-1]
    if not _may_be_name(who) or (letters and not _is_known(who)):
        return False
    if who.lower() in _CROWDS and not PARTS.search(number):
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
