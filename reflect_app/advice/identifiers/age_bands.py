"""What can stand in the place of an exact age: a band, with the right pronoun where it is known."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.age_forms import NEARLY, YOUNG_OR_OLD
from reflect_app.advice.lazy_patterns import lazily
from reflect_app.translation import tr

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

_SHE = lazily(
    r"(?<![a-z])(?:she|her|hers|woman|girl|lady|daughter|mother|mum|mam|sister|wife|nan|nana|gran|grandma"
    r"|grandmother|aunt|niece|female|mrs|miss|ms|widow|granddaughter|stepmum)(?![a-z])"
)
_HE = lazily(
    r"(?<![a-z])(?:he|his|him|man|boy|gentleman|son|father|dad|brother|husband|grandad|grandfather|uncle"
    r"|nephew|male|mr|lad|widower|grandson|stepdad)(?![a-z])"
)
_I = lazily(r"(?<![a-z])(?:i|i'm|im|i am|i was|i'd been|my age)(?: only| just| nearly)? ?\Z")
_TEENAGE, _GROWN, _MIDDLE, _RETIRED = 13, 20, 30, 65
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
    AT = auto()  # "at nineteen"
    AGE_OF = auto()  # "the age of eleven"
    TURNED = auto()  # "turned forty"
    MADE = auto()  # "that made her twenty-one"
    HAS = auto()  # "he has 33 years"
    NTH_YEAR = auto()  # "sixteenth year"
    AGO = auto()  # "born 62 years ago"
    LETTER = auto()  # "84F"
    FOR = auto()  # "for 93 he does well"
    YEARS = auto()  # "older than his 54 years"


_BEFORE = lazily(
    r"(?<![a-z])(?:(?P<at>(?:at|with) (?:(?:only|just|about|around|nearly|almost|barely|over) )?"
    r"|at the age of )|(?P<age_of>the age of )"
    rf"|(?P<near>{NEARLY} |an? (?:very |remarkably )?{YOUNG_OR_OLD} )"
    r"|(?P<of>of )|(?P<for>(?:for|than) )|(?P<since>(?:since|from|by|see|reach|reached) )"
    r"|(?P<has>ha(?:s|ve|d) )"
    r"|(?P<turned>turn(?:ed|ing|s)? )|(?P<made>ma(?:de|kes|king) (?:him|her|me|them) ))\Z"
)
_FIXED = {Way.BIRTHDAY, Way.TURNED, Way.AGO, Way.MADE, Way.LETTER}
_IS = {"has": "is", "have": "is", "had": "was"}
_HAD_BIRTHDAY = {"turned": "had", "turning": "having", "turns": "has", "turn": "have"}


def widened(lower: str, start: int, is_free: Callable[[int, int], bool]) -> tuple[int, Way]:
    """From where on an age must be replaced, so that what is put in fits what stands before it.

    "left school at fifteen" has "in her teens" for "at fifteen"; "turned 40" "had a birthday".
    """
    begin = max(0, start - 24)
    found = _BEFORE.search(lower, begin, start)
    if found is None or not is_free(found.start(), start):
        return start, Way.WHOLE
    group = str(found.lastgroup)
    if group in {"of", "near"}:
        return found.start(), Way.WHOLE
    if group == "for":
        return start, Way.FOR
    if group == "since":
        return start, Way.AGE_OF
    way = Way[group.upper()]
    return (start if way is Way.MADE else found.start()), way


def instead_of(
    lower: str, start: int, end: int, years: Sequence[int], way: Way, *, article: str = ""
) -> tuple[str, ...]:
    """What can be written from ``start`` to ``end`` in the place of these ages.

    ``years`` is empty for an age in months, weeks or days. ``article`` is the "a" or "an" that is
    among what is replaced.
    """
    oldest = max(years, default=0)
    if way is Way.YEARS:
        return (tr("years"),)
    if way in _FIXED:
        return _fixed(lower[start:end], oldest, way)
    if way in {Way.AT, Way.AGE_OF, Way.NTH_YEAR}:
        whose = _whose(lower, start, end, many=len(years) > 1)
        return _at_that_age(oldest if years else 1, way, whose)
    if way in {Way.ADJECTIVE, Way.NOUN}:
        nouns = _adjectives(oldest) if way is Way.ADJECTIVE else _nouns(oldest)
        return tuple(_with_article(each, article) for each in nouns)
    return _whole(lower, start, end, years, way)


def _whole(lower: str, start: int, end: int, years: Sequence[int], way: Way) -> tuple[str, ...]:
    """A band, with its verb where that is replaced too."""
    oldest = max(years, default=0)
    if not years:
        return (tr("very young"), tr("under two"))
    if len({_band(each) for each in years}) > 1:
        return _apart(years)
    bands = _bands(oldest, _whose(lower, start, end, many=len(years) > 1))
    if way is Way.FOR:
        return tuple(tr("somebody {of_that_age}", of_that_age=each) for each in bands)
    if way is Way.HAS:
        verb = _IS[lower[start : start + 4].strip()]
        verb = "am" if verb == "is" and lower[:start].endswith(" i ") else verb
        return tuple(f"{verb} {each}" for each in bands)
    return bands


def _band(age: int) -> int:
    return age // 10 if age >= _TEENAGE else -1


def _apart(years: Sequence[int]) -> tuple[str, ...]:
    """For ages far from each other: "in their sixties and thirties"."""
    if len(years) == 2 and min(years) >= _TEENAGE and max(years) < 100:  # noqa: PLR2004
        one, other = (_DECADES[each // 10] for each in years)
        return (tr("in their {one} and {other}", one=one, other=other), tr("of different ages"))
    return (tr("of different ages"),)


def _fixed(words: str, oldest: int, way: Way) -> tuple[str, ...]:
    """What fits whoever the age is of."""
    if way is Way.BIRTHDAY:
        return (tr("birthday"), tr("big birthday"))
    if way is Way.MADE:
        return (_a_person(oldest),)
    if way is Way.LETTER:
        return _of_a_letter(oldest, words)
    if way is Way.TURNED:
        return (tr("{had} a birthday", had=_HAD_BIRTHDAY[words.split(maxsplit=1)[0]]),)
    return (tr("some decades"), tr("many years")) if oldest >= _GROWN else (tr("some years"),)


def _a_person(age: int) -> str:
    if age < _TEENAGE:
        return tr("a child")
    return tr("a teenager") if age < _GROWN else tr("an adult")


def _at_that_age(age: int, way: Way, whose: str) -> tuple[str, ...]:
    """What says when in a life it was: "in her teens", "as a child"; "her teens" by itself."""
    decade = _DECADES[min(9, age // 10)]
    if way is Way.NTH_YEAR:
        return (decade or tr("childhood"),)
    if age < _TEENAGE:
        return (tr("as a child"), tr("early in life")) if way is Way.AT else (tr("childhood"),)
    if way is Way.AGE_OF:
        return (tr("{whose} {decade}", whose=whose, decade=decade),)
    return (tr("in {whose} {decade}", whose=whose, decade=decade), _when_in_life(age))


def _when_in_life(age: int) -> str:
    if age >= _RETIRED:
        return tr("late in life")
    return tr("at a young age") if age < _MIDDLE else tr("in midlife")


def _of_a_letter(age: int, words: str) -> tuple[str, ...]:
    """A noun for a person whose sex a letter says."""
    she = "f" in words or "\u2640" in words
    if age < _GROWN:
        return ((tr("girl") if she else tr("boy")), tr("young person"))
    who, whose = (tr("woman"), tr("her")) if she else (tr("man"), tr("his"))
    decade = _DECADES[min(9, age // 10)]
    return (tr("{who} in {whose} {decade}", who=who, whose=whose, decade=decade), *_nouns(age)[:1])


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
