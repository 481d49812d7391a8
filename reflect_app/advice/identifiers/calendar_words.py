"""Months, weekdays and numbers in words, as people write and misspell them."""

from __future__ import annotations

_MONTHS = {
    1: "january janurary januray jan",
    2: "february febuary feburary febrary feb",
    3: "march mar",
    4: "april apr",
    5: "may",
    6: "june jun",
    7: "july jul",
    8: "august agust aug",
    9: "september septemeber setember septmber sept sep",
    10: "october ocotber octber oct",
    11: "november novemeber novmber nov",
    12: "december decemeber decmber dec",
}
MONTH_OF = {word: month for month, words in _MONTHS.items() for word in words.split()}
"""The number of each month, by the words for it in lower case."""
MONTH_NAMES = {number: words.split()[0] for number, words in _MONTHS.items()}
MONTH = "(?:" + "|".join(sorted(MONTH_OF, key=len, reverse=True)) + ")"
"""Any of them, as a pattern for a text in lower case."""
_WELSH = {
    1: "ionawr",
    2: "chwefror",
    3: "mawrth fawrth",
    4: "ebrill",
    5: "mai fai",
    6: "mehefin fehefin",
    7: "gorffennaf orffennaf",
    8: "awst",
    9: "medi fedi",
    10: "hydref",
    11: "tachwedd dachwedd",
    12: "rhagfyr ragfyr",
}
WELSH_MONTH_OF = {word: month for month, words in _WELSH.items() for word in words.split()}
"""The number of each month by its Welsh names, also as they are behind "o"."""
WELSH_WEEKDAY = "dydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)"
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|tuseday|wed(?:s|nesday)?|wensday|wedensday|wednsday"
    r"|thu(?:r(?:s(?:day)?)?)?|thurday|fri(?:day)?|sat(?:urday)?|saterday|sun(?:day)?)"
)
UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBER_OF = {
    **{word: value for value, word in enumerate((*UNITS, *TEENS), start=1)},
    **{word: 10 * value for value, word in enumerate(TENS, start=2)},
    "fourty": 40,
    "eigthy": 80,
    "eigty": 80,
    "ninty": 90,
    "fourtheen": 14,
    "twa": 2,
    "fower": 4,
    "seiven": 7,
    "seeven": 7,
    "echt": 8,
    "eicht": 8,
    "twal": 12,
    "fowerty": 40,
    "saxty": 60,
    "seeventy": 70,
    "echty": 80,
    "fowerteen": 14,
    "saxteen": 16,
    "seeventeen": 17,
    "echteen": 18,
    "wan": 1,
    "yin": 1,
    "eichty": 80,
    "a hundred": 100,
    "one hundred": 100,
    "hundred": 100,
}
"""What numbers up to a hundred in words are; those of two words are put together of them."""
NUMBER_WORD = (
    r"(?:(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|eig(?:th|t)y|ninety|ninty"
    r"|fowerty|saxty|seeventy|ei?chty)"
    r"(?:[ -]?(?:one|two|three|four|five|six|seven|eight|nine|wan|yin|twa|fower|se[ei]ven"
    r"|ei?cht)(?![a-z]))?"
    r"|(?:a|one) hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?"
    r"|ten|eleven|twelve|thirteen|fourteen|fowerteen|saxteen|seeventeen|echteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|one|two|three|four|five|six|seven|eight|nine|twa|fower|se[ei]ven|ei?cht|twal)(?![a-z])"
)
"""A number up to a hundred in words, as a pattern for a text in lower case."""
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
ORDINAL_OF = {
    **{word: value for value, word in enumerate(_ORDINALS, start=1)},
    **{f"twenty{by}{word}": 20 + at for by in "- " for at, word in enumerate(_ORDINALS[:9], 1)},
    "twelveth": 12,
    "eigth": 8,
    "nineth": 9,
    "thirtieth": 30,
    "thirty-first": 31,
    "thirty first": 31,
}
"""Which day of a month each ordinal in words is."""
ORDINAL_WORD = "(?:" + "|".join(sorted(ORDINAL_OF, key=len, reverse=True)) + ")"


def number_in(words: str) -> int | None:
    """The number that digits or words stand for, up to some hundred; ``None`` for other words."""
    if words.isdecimal():
        return int(words)
    if words in NUMBER_OF:
        return NUMBER_OF[words]
    total = 0
    for each in words.replace("-", " ").replace(" and ", " ").split():
        if each == "a":
            continue
        if each == "hundred":
            total = 100
        elif each in NUMBER_OF:
            total += NUMBER_OF[each]
        else:
            return _joined(each) if not total else None
    return total or None


def _joined(word: str) -> int | None:
    """The number of a word such as "thirtyfour"."""
    for tens in TENS:
        if word.startswith(tens) and word[len(tens) :] in UNITS:
            return NUMBER_OF[tens] + NUMBER_OF[word[len(tens) :]]
    return None
