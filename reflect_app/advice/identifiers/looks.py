"""What each kind of number, contact, date and age looks like, why it matters, what to write."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from reflect_app.advice.finding import Severity
from reflect_app.translation import tr


class Sure(Enum):
    """How sure it is that a passage is what it looks like."""

    CERTAIN = auto()
    POSSIBLE = auto()
    WRONG_CHECK_DIGIT = auto()


@dataclass(frozen=True)
class Look:
    """A kind of passage; ``what`` is its name with "a" or "an", ``type`` one of the listed types.

    Severities follow how directly a passage leads to somebody: what a stranger could ring, write
    to or look up is critical; what needs another list to be looked up in is high.
    """

    type: str
    what: str
    why: str
    suggestions: tuple[str, ...]
    severity: Severity


def sentence(look: Look, sure: Sure | None = None) -> str:
    """What a passage looks like, in one sentence."""
    if sure is Sure.POSSIBLE:
        return tr("This is possibly {what}.", what=look.what)
    if sure is Sure.WRONG_CHECK_DIGIT:
        return tr("It has the shape of {what}, with a wrong check digit.", what=look.what)
    return tr("It looks like {what}.", what=look.what)


@cache
def look(key: str) -> Look:
    """The one of this name."""
    return _looks()[key]


@cache
def _looks() -> dict[str, Look]:
    looked_up = tr("Anybody with access to records can look up who has this number.")
    kept = tr("Whoever keeps the list that it is from can tell who it belongs to.")
    reached = tr("It leads straight to one person, or to whoever answers for them.")
    critical, high, medium = Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM
    number = (tr("a record number"), tr("[number left out]"))
    case = (tr("a case number"), tr("[number left out]"))
    colleague = (tr("a registration number"), tr("[number left out]"))
    birth = tr("A date of birth, with any other detail, is mostly enough to find one person.")
    day = tr("Somebody who was there, or read the news, may know from the day who is meant.")
    return {
        "nhs": Look(
            "nhs-number",
            tr("an NHS number"),
            looked_up,
            (tr("an NHS number"), *number[1:]),
            critical,
        ),
        "chi": Look(
            "chi-number",
            tr("a CHI number"),
            tr("A CHI number holds a date of birth, and anybody with access can look it up."),
            (tr("a CHI number"), *number[1:]),
            critical,
        ),
        "health-and-care": Look(
            "nhs-number",
            tr("a Health and Care number"),
            looked_up,
            (tr("a Health and Care number"), *number[1:]),
            critical,
        ),
        "ten-digits": Look(
            "nhs-number",
            tr("an NHS number or another ten-digit health number"),
            looked_up,
            number,
            critical,
        ),
        "nino": Look(
            "nino",
            tr("a National Insurance number"),
            tr("It belongs to one person for life, and many offices can look it up."),
            (tr("a National Insurance number"), *number[1:]),
            critical,
        ),
        "licence": Look(
            "driving-licence",
            tr("a driving licence number"),
            tr("A driving licence number holds part of a surname and a date of birth."),
            (tr("a driving licence number"), *number[1:]),
            critical,
        ),
        "passport": Look(
            "passport",
            tr("a passport number"),
            looked_up,
            (tr("a passport number"), *number[1:]),
            critical,
        ),
        "immigration": Look(
            "case-number",
            tr("a number of the Home Office"),
            looked_up,
            (tr("a Home Office reference"), *number[1:]),
            high,
        ),
        "vehicle": Look(
            "vehicle",
            tr("a vehicle registration"),
            tr("Neighbours know whose car it is, and a keeper can be looked up."),
            (tr("a car"), tr("the car"), tr("a van")),
            high,
        ),
        "sort-code": Look(
            "bank", tr("a sort code"), kept, (tr("a sort code"), *number[1:]), critical
        ),
        "account": Look(
            "bank",
            tr("a bank account number"),
            tr("It leads to one person’s account, and could be misused."),
            (tr("a bank account"), *number[1:]),
            critical,
        ),
        "card": Look(
            "bank",
            tr("a bank card number"),
            tr("It leads to one person’s account, and could be misused."),
            (tr("a bank card"), *number[1:]),
            critical,
        ),
        "iban": Look(
            "bank",
            tr("an international bank account number"),
            tr("It leads to one person’s account, and could be misused."),
            (tr("a bank account"), *number[1:]),
            critical,
        ),
        "pupil": Look(
            "case-number", tr("a pupil number"), kept, (tr("a pupil number"), *case[1:]), high
        ),
        "prison": Look(
            "case-number", tr("a prison number"), kept, (tr("a prison number"), *case[1:]), high
        ),
        "police": Look(
            "case-number",
            tr("a police or crime reference"),
            kept,
            (tr("a crime reference"), tr("a police reference"), *case[1:]),
            high,
        ),
        "court": Look(
            "case-number",
            tr("the number of a court case"),
            tr("Court lists and reports can be searched for it, and some are public."),
            (tr("a court case"), *case[1:]),
            high,
        ),
        "case": Look("case-number", tr("a case or reference number"), kept, case, high),
        "hospital": Look(
            "case-number", tr("a hospital number"), kept, (tr("a hospital number"), *case[1:]), high
        ),
        "ward": Look(
            "place",
            tr("a ward or a bed"),
            tr("With the time, a ward or a bed tells colleagues and families who was in it."),
            (tr("a hospital ward"), tr("the ward"), tr("a bed on the ward")),
            high,
        ),
        "bed": Look(
            "place",
            tr("one bed on a ward"),
            tr("With the time, a ward or a bed tells colleagues and families who was in it."),
            (tr("a bed on the ward"), tr("a bay on the ward")),
            medium,
        ),
        "tax": Look(
            "number",
            tr("a tax reference"),
            looked_up,
            (tr("a tax reference"), *number[1:]),
            critical,
        ),
        "nmc": Look(
            "staff-number",
            tr("a nurse’s or midwife’s PIN"),
            tr("Colleagues can be known too: the register is open to anybody."),
            colleague,
            high,
        ),
        "staff": Look(
            "staff-number",
            tr("a registration or staff number"),
            tr("Colleagues can be known too: registers are open to anybody."),
            colleague,
            high,
        ),
        "number": Look(
            "number",
            tr("a number that could identify someone"),
            kept,
            (tr("a number"), tr("[number left out]")),
            high,
        ),
        "code": Look(
            "number",
            tr("a code that could identify someone"),
            kept,
            (tr("a reference"), tr("[reference left out]")),
            high,
        ),
        "phone": Look(
            "phone",
            tr("a telephone number"),
            reached,
            (tr("a telephone number"), tr("[telephone number left out]")),
            critical,
        ),
        "email": Look(
            "email",
            tr("an e-mail address"),
            reached,
            (tr("an e-mail address"), tr("[e-mail address left out]")),
            critical,
        ),
        "url": Look(
            "url",
            tr("a web address"),
            tr("Whoever follows it may see whom or where this is about."),
            (tr("a website"), tr("[web address left out]")),
            high,
        ),
        "handle": Look(
            "url",
            tr("somebody’s name on a website or an app"),
            tr("It can be looked up, and shows who somebody is and whom they know."),
            (tr("an account online"), tr("[name left out]")),
            critical,
        ),
        "device": Look(
            "url",
            tr("the address of a computer or phone"),
            tr("It can be traced to a household or a workplace."),
            (tr("a device"), tr("[address left out]")),
            high,
        ),
        "postcode": Look(
            "postcode",
            tr("a postcode"),
            tr("Some fifteen homes share a postcode."),
            (tr("a nearby address"), tr("[postcode left out]")),
            critical,
        ),
        "outward": Look(
            "postcode",
            tr("the first half of a postcode"),
            tr("It narrows down to a town or a part of one."),
            (tr("a part of the city"), tr("a town nearby")),
            medium,
        ),
        "no-abode": Look(
            "postcode",
            tr("a postcode that stands for no fixed home"),
            tr("With other details it says who in the area had no home."),
            (tr("no fixed address"), tr("[postcode left out]")),
            medium,
        ),
        "spot": Look(
            "place",
            tr("a place to within three metres"),
            tr("Anybody can find it on the map, and may know who lives there."),
            (tr("a place outdoors"), tr("[place left out]")),
            critical,
        ),
        "date": Look(
            "date", tr("an exact date"), day, (tr("that day"), tr("earlier that month")), high
        ),
        "day": Look(
            "date",
            tr("an exact day"),
            day,
            (tr("that day"), tr("earlier that week"), tr("a few days later")),
            medium,
        ),
        "month": Look(
            "date",
            tr("a month and a year"),
            tr("With a place or an age, a month and a year narrow down who is meant."),
            (),
            Severity.LOW,
        ),
        "birth": Look(
            "date-of-birth",
            tr("a date of birth"),
            birth,
            (tr("a date of birth"), tr("[date of birth left out]")),
            high,
        ),
        "birth-year": Look(
            "date-of-birth",
            tr("a year of birth"),
            tr("It says how old somebody is, nearly as exactly as an age."),
            (tr("some decades ago"), tr("[year left out]")),
            medium,
        ),
        "age": Look(
            "age",
            tr("an exact age"),
            tr("With a place or a job beside it, an exact age can single somebody out."),
            (),
            medium,
        ),
    }
