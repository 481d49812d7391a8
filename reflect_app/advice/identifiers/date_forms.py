"""How dates are written: the patterns of ``dates.py``, for a text in lower case."""

from __future__ import annotations

import re
from functools import cache

from reflect_app.advice.identifiers.calendar_words import (
    MONTH,
    NUMBER_WORD,
    ORDINAL_WORD,
    WEEKDAY,
    WELSH_WEEKDAY,
)
from reflect_app.advice.identifiers.listed import any_of, entries
from reflect_app.advice.lazy_patterns import lazily

_UNDER_TEN = "(?:one|two|three|four|five|six|seven|eight|nine)"
_YEAR = r"(?:(?:19|20)\d\d|'\d\d)(?!\w|[\-/.]\d)"
_YEAR_WORDS = (
    r"(?:(?:nineteen|twenty)[ -](?:(?:oh|hundred(?: and)?)[ -])?(?:ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty"
    rf"|seventy|eighty|ninety)(?:[ -]{_UNDER_TEN})?|{_UNDER_TEN})"
    r"|two thousand(?: and [a-z]{1,9}(?:-[a-z]{1,5})?)?)(?![a-z])"
)
_ANY_YEAR = (
    rf"(?:,? ?(?:of |in )?(?:{_YEAR}|{_YEAR_WORDS})|[ \-/.,]{{0,2}}{_YEAR}"
    r"|,? \d\d(?=[ ]*(?:[.,;:)!?]|\Z))|[\-/.]\d\d(?!\d))"
)
_TENS_WORDS = "ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?: ?(?:st|nd|rd|th|af|il|ydd|ed|fed|eg|ain)(?![a-z]))?"
_OF = "(?:(?:day )?of |o'? )"
_CARDINAL = (  # "twenty-one of April", in the English of many
    r"(?:(?:twenty|thirty)[ -](?:one|two|three|four|five|six|seven|eight|nine)"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven"
    r"|eigh|nine)teen|twenty|thirty)(?= of )"
)
_DAY_ORDINAL = rf"(?:(?:3[01]|[12]\d|0?[1-9]) ?(?:st|nd|rd|th)|{ORDINAL_WORD})"
_TO = r"(?: ?(?:-|/|,|&) ?(?:and )?| (?:to|and|or|until|till|through) )(?:the )?"
_HEAD = (
    rf"(?:(?<![a-z])(?:(?:good|easter|maundy|palm|shrove|ash|whit|bank holiday) )?{WEEKDAY}[.,]? ?"
    r"(?:the )?)?"
)
BIRTH_BEFORE = lazily(
    r"(?<![a-z])(?:d\.? ?o\.? ?b\b|dates? of birth|birth ?date|birth ?days?|born|birth|b\.|d/o/b"
    r"|dobs|births|bdays?|b-day|née|nee)[^.!?]{0,25}\Z"
    r"|(?<![a-z])(?:birthday|date of birth)(?:[^.!?]{0,45}: ?|\?[\"' ]{1,4}(?:the )?)\Z"
    r"|(?<![a-z])d\.o\.b\.?[^!?]{0,12}\Z|(?<![a-z])(?:dobs|birth dates|dates of birth|birthdays)"
    r"[^.!?]{0,45}\Z|birthday (?:fell|falls|was|is)[^.!?]{0,40}\Z"
    rf"|(?:'s|turn(?:s|ed|ing)?|is|be) (?:\d{{1,3}}|{NUMBER_WORD}) on (?:the )?\Z"
)
"""Words of birth before a date."""
BIRTH_BEHIND = lazily(
    r"[\s,)(\-:]{0,3}(?:\(?d\.?o\.?b|date of birth"
    r"|(?:is|was|being|as|for|on) (?:his|her|their|my|the) (?:\w{1,20} )?(?:birthday|date of birth)"
    r"|birthday)"
)
"""Words of birth behind a date."""
NOT_BIRTH = re.compile(r"birth ?(?:plan|certificate|weight|mother|father|family|parents?)|still")
"""Words with "birth" in them that say nothing of a date."""
_SHORTENED = r"(?:(?<!may)(?<!june)(?<!july)(?<![a-z]{5})\.)"  # "Mar. 3rd", not "March. The third"
NUMERIC = lazily(
    rf"{_HEAD}(?<![\w/.\-£])(?:"
    r"(?P<d>\d{1,2}) ?(?P<sep>[/.\-\\_]) ?(?P<m>\d{1,2}) ?(?P=sep) ?(?P<y>(?:19|20)\d\d|\d\d)"
    r"|(?P<y2>(?:19|20)\d\d)(?P<sep2>[/.\-])(?P<m2>\d{1,2})(?P=sep2)(?P<d2>\d{1,2})"
    r"|(?P<y3>(?:19|20)\d\d)(?P<m3>0[1-9]|1[0-2])(?P<d3>0[1-9]|[12]\d|3[01])"
    r")(?:t\d\d:\d\d(?::\d\d)?z?)?(?![\w/]|[\-.]\d)"
)
"""13/07/2026, 13.7.26, 2026-07-13; 20260713, which only counts beside a word of birth."""
DAY_FIRST = lazily(
    rf"{_HEAD}(?<![\w£/.])(?:{_DAY}(?:{_TO}{_DAY}){{0,3}})[ \-/.]{{0,2}}{_OF}?"
    rf"(?P<month>{MONTH})(?![a-z])\.?(?P<year>{_ANY_YEAR})?(?!\w)"
)
"""13 July, 13th of July 2026, Tues 13-Jul-26, 13th to 15th July."""
DAY_IN_WORDS = lazily(
    rf"{_HEAD}(?<![a-z])(?P<day>{ORDINAL_WORD}|{_CARDINAL})"
    rf"(?: (?:to|and|or) (?:the )?{_DAY_ORDINAL})?"
    rf"(?: day)?(?P<of> (?:of|o'?))? (?P<month>{MONTH})(?![a-z])(?P<year>{_ANY_YEAR})?"
)
"""The thirteenth of July."""
MONTH_FIRST = lazily(
    rf"{_HEAD}(?<![a-z])(?P<month>{MONTH}){_SHORTENED}? (?P<the>the )?"
    rf"(?P<day>{_DAY_ORDINAL}|{_DAY})"
    rf"(?![\w:%/]|\.\d)(?:{_TO}{_DAY}(?![\w:%]))?(?P<year>{_ANY_YEAR})?"
)
"""July 13th, July the thirteenth, July 13, 2026."""
WEEKDAY_OF_MONTH = lazily(
    rf"(?<![a-z])(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:{WEEKDAY}|day|night|morning)"
    r" (?:in|of) "
    rf"(?P<month>{MONTH})(?![a-z])(?:,? {_YEAR})?"
)
"""The first Friday in October."""
MONTH_AND_YEAR = lazily(
    rf"(?<![a-z])(?:(?:early|late|mid|the end of|the start of)[ -])?(?P<month>{MONTH})(?![a-z])\.?"
    rf"(?:,? ?(?:of )?|[/-])(?P<year>{_YEAR}|{_YEAR_WORDS})(?!\w)"
)
"""July 2026."""
MONTH_IN_NUMBERS = lazily(
    r"(?<![\w/.£-])(?P<month>0[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/]|[-.]\d)"
)
"""03/2023."""
OF_A_DOCUMENT = lazily(
    r"(?:publish\w*|circular|updated?|guid\w+|policy|version|act|edition|review"
    r"(?:ed)?|standards?|nice|report"
    r"|strategy|framework|bulletin|issued?|volume|vol|dated|v\d|lockdown|pandemic|covid|bnf)"
    r"[^.!?]{0,18}\Z"
)
"""What makes a month and a year that of a document, or of what everybody lived through."""
BEHIND_A_NAME = lazily(r"(?:[A-Z][\w'-]{1,30}|(?<=M[rs] )[A-Z]|(?<=Mrs )[A-Z])(?:,? ?[(\[]|, )\Z")
"""A name before a date in brackets or behind a comma; for the text with its capitals."""
DAY_OF_MONTH_IN_NUMBERS = lazily(
    rf"(?<!\w)(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?|{ORDINAL_WORD}) of the "
    rf"(?P<month>(?:0?[1-9]|1[0-2])(?:st|nd|rd|th)|{ORDINAL_WORD})"
    rf"(?:,? (?:of )?(?:(?:19|20)\d\d|{_YEAR_WORDS}|(?:{_TENS_WORDS})(?:[ -]{_UNDER_TEN})?))?"
    r"(?= ?(?:[.,;:)!?\d]|\Z)| (?:and|when|at|we|i|he|she)\b)"
)
"""The 2nd of the 12th."""
BIRTH_YEAR = lazily(
    r"(?<![a-z])(?:born|b\.|dob|d\.o\.b\.?|birth) ?(?:in|around|about|circa|c\.?|year|:)?"
    rf"(?: (?:the )?year)? ?(?:(?P<month>{MONTH})\.?,? ?(?:of )?)?"
    rf"(?P<year>(?:19|20)\d\d|'\d\d|nineteen[ -](?:{_TENS_WORDS})(?:[ -]{_UNDER_TEN})?)(?!\w|s\b)"
)
"""Born in 1956, born in May 1956."""
BIRTH_DIGITS = lazily(
    r"(?<![a-z])(?:d\.?o\.?b\.?|date of birth|born)(?: is| was|:| on| -)?[ ]{0,2}(?P<date>\d{1,2}"
    r"[ ,]{1,2}\d{1,2}[ ,]{1,2}(?:(?:19|20)\d\d|\d\d)|\d{6}(?!\d)|\d{8}(?!\d))(?!\w)"
)
"""DOB 120345, DOB 12 03 45."""
DATED_DIGITS = re.compile(
    r"(?<![a-z])(?:dated?|letter|seen)(?: on| of|:)? (?P<date>(?P<day>\d\d)(?P<month>\d\d)"
    r"(?:20)?[12]\d)(?!\w)"
)
"""Dated 131125, date: 13112025."""
ENDS = lazily(
    r"[ ]*(?:[.,;:)!?\"']|\Z)| (?:at|and|when|because|but|with|he|she|they|we|i|was|were)\b"
)
"""What a date without a year stands before, where a month is a word of another kind too."""


def dates_in(month: str) -> tuple[re.Pattern[str], ...]:
    """Days of a month that is written in just this way."""
    return (
        re.compile(
            rf"(?:(?<![a-z]){WELSH_WEEKDAY},? )?{_HEAD}(?<![\w£/.])(?:{_DAY}|{ORDINAL_WORD})"
            rf"[ \-/.]{{0,2}}{_OF}?{month}(?![a-z])(?:{_ANY_YEAR})?(?!\w)"
        ),
        re.compile(
            rf"{_HEAD}(?<![a-z]){month} (?:the )?(?:{_DAY_ORDINAL}|{_DAY})(?![\w:%/]|\.\d)"
            rf"(?:{_ANY_YEAR})?"
        ),
    )


@cache
def named_day() -> re.Pattern[str]:
    """Christmas Day 2024, on Boxing Day."""
    return re.compile(
        rf"(?<![a-z])(?P<on>on |last |this past )?(?P<named>{any_of('named-days.txt')}"
        r"|(?:st|saint)\.? [a-z]{3,14}'s day)"
        rf"(?:,? (?:of |in )?(?P<year>{_YEAR}))?(?!\w)"
    )


@cache
def first_words_of_named_days() -> frozenset[str]:
    """One of them is there wherever such a day is."""
    return frozenset(
        re.split("[^a-z]", each)[0] for each in ("st", "saint", *entries("named-days.txt"))
    )


@cache
def part_of_document() -> re.Pattern[str]:
    """What makes no date of "4.5.12": section 4.5.12."""
    return re.compile(rf"(?<![a-z]){any_of('parts-of-documents.txt')} ?(?:of |was |is |no\.? )?\Z")
