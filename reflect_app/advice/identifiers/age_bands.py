"""What can stand in the place of an exact age: a band, with the right pronoun where it is known."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHE = re.compile(
    r"(?<![a-z])(?:she|her|hers|woman|girl|lady|daughter|mother|mum|mam|sister|wife|nan|nana|gran|grandma"
    r"|grandmother|aunt|niece|female|mrs|miss|ms|widow|granddaughter|stepmum)(?![a-z])"
)
_HE = re.compile(
    r"(?<![a-z])(?:he|his|him|man|boy|gentleman|son|father|dad|brother|husband|grandad|grandfather|uncle"
    r"|nephew|male|mr|lad|widower|grandson|stepdad)(?![a-z])"
)
_I = re.compile(r"(?<![a-z])(?:i|i'm|im|i am|i was|i'd been|my age)(?: only| just| nearly)? ?\Z")
_AROUND = 90  # characters on either side in which a pronoun counts
_DECADES = (
    "", "teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
    "nineties",
)  # fmt: skip


class Way(Enum):
    """How an age stands in its sentence, which decides what fits there."""

    WHOLE = auto()  # "aged 34", "she is 34", "Maria, 34,"
    ADJECTIVE = auto()  # "a 34-year-old woman"
    NOUN = auto()  # "a 34-year-old"
    BIRTHDAY = auto()  # "40th birthday"


def instead_of(
    lower: str, start: int, end: int, years: Sequence[int], way: Way, *, article: str = ""
) -> tuple[str, ...]:
    """What can be written from ``start`` to ``end`` in the place of these ages.

    ``years`` is empty for an age in months, weeks or days. ``article`` is the "a" or "an" that is
    among what is replaced.
    """
    oldest = max(years, default=0)
    if way is Way.BIRTHDAY:
        return (tr("birthday"), tr("big birthday"))
    if way is Way.ADJECTIVE:
        return tuple(_with_article(each, article) for each in _adjectives(oldest))
    if way is Way.NOUN:
        return tuple(_with_article(each, article) for each in _nouns(oldest))
    if not years:
        return (tr("very young"), tr("under two"))
    return _bands(oldest, _whose(lower, start, end, many=len(years) > 1))


def _with_article(words: str, article: str) -> str:
    """The words with "a" or "an" where there was one, with its capital."""
    if not article:
        return words
    fitting = f"an {words}" if words[0] in "aeio" else f"a {words}"
    return fitting[0].upper() + fitting[1:] if article[0].isupper() else fitting


def _adjectives(age: int) -> tuple[str, ...]:
    if age < 5:  # noqa: PLR2004
        return (tr("very young"), tr("little"))
    if age < 13:  # noqa: PLR2004
        return (tr("young"), tr("school-age"))
    if age < 20:  # noqa: PLR2004
        return (tr("teenage"), tr("young"))
    if age < 40:  # noqa: PLR2004
        return (tr("younger"), tr("young"))
    return (tr("middle-aged"),) if age < 65 else (tr("older"), tr("retired"))  # noqa: PLR2004


def _nouns(age: int) -> tuple[str, ...]:
    if age < 5:  # noqa: PLR2004
        return (tr("small child"), tr("very young child"))
    if age < 13:  # noqa: PLR2004
        return (tr("child of school age"), tr("young child"))
    if age < 20:  # noqa: PLR2004
        return (tr("teenager"), tr("young person"))
    if age < 65:  # noqa: PLR2004
        return (tr("person of working age"), tr("grown-up person"))
    return (tr("older person"), tr("retired person"))


def _bands(age: int, whose: str) -> tuple[str, ...]:
    if age < 5:  # noqa: PLR2004
        return (tr("under five"), tr("very young"))
    if age < 13:  # noqa: PLR2004
        return (
            tr("of primary school age"),
            tr("still a child") if whose in {"her", "his"} else tr("still young"),
        )
    if age < 20:  # noqa: PLR2004
        return (tr("in {whose} teens", whose=whose), tr("of secondary school age"))
    if age >= 90:  # noqa: PLR2004
        return (tr("very old"), tr("of a great age"))
    return (
        tr("in {whose} {decade}", whose=whose, decade=_DECADES[age // 10]),
        tr("of working age") if age < 65 else tr("of retirement age"),  # noqa: PLR2004
    )


def _whose(lower: str, start: int, end: int, *, many: bool) -> str:
    """The pronoun of whom the age is of: that of the nearest word that tells."""
    if _I.search(lower, max(0, start - 16), start):
        return "my"
    if many:
        return "their"
    before, behind = lower[max(0, start - _AROUND) : start], lower[end : end + _AROUND]
    she = _distance(_SHE, before, behind)
    he = _distance(_HE, before, behind)
    if she == he:
        return "their"
    return "her" if she < he else "his"


def _distance(pattern: re.Pattern[str], before: str, behind: str) -> int:
    last = [len(before) - found.end() for found in pattern.finditer(before)][-1:]
    first = [found.start() + 1 for found in pattern.finditer(behind)][:1]
    return min([*last, *first], default=_AROUND * 2)
