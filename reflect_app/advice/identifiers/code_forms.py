"""How numbers that hold letters are written, and how sure it is that they are such numbers."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.identifiers.checksums import (
    health_number_is_right,
    iban_is_right,
    pupil_number_is_right,
)
from reflect_app.advice.identifiers.looks import Sure

if TYPE_CHECKING:
    from collections.abc import Callable

_GAP = r"[ \-./]{0,2}"
_BEFORE = r"(?<![\w&])"
_BEHIND = r"(?!\w|[/\-]\d)"
_IBAN_REST = r"\d\d(?:[ \-]?[A-Za-z0-9]{4}){3,7}(?:[ \-]?[A-Za-z0-9]{1,3})?"
_NINO_LETTERS = "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
_NO_PLATE = (
    "MHA|MCA|PRN|TDS|QDS|CIN|LAC|NHS|GCSE|PHQ|GAD|ICD|DSM|NIC|GCS|BMI|SEN|COV|PIP|ESA|DLA|CQC"
    "|CPA|CTO|ECG|MRI|GPS|DNA|RIP|THE|AND|FOR|WAS|HAD|HIS|HER|DAY"
)


_A_YEAR = r"(?:19|20)\d\d(?!\d)"  # "TIA 2019"
_NO_TIME = r"(?:[01]\d|2[0-3])[0-5][05]\b|(?:19|20)\d\d\b|\d+00\b"


class Form(NamedTuple):
    """How a number of this kind is written; ``needs`` says which words must be near it, if any."""

    key: str
    pattern: re.Pattern[str]
    sure: Callable[[str], Sure | None]
    needs: frozenset[str] = frozenset()


def certain(_code: str) -> Sure | None:
    """How sure a form is that nothing else has."""
    return None


def _possible(_code: str) -> Sure | None:
    return Sure.POSSIBLE


def _nino(code: str) -> Sure | None:
    whole = re.fullmatch(rf"(?:{_NINO_LETTERS}|QQ)\d{{6}}[A-D]", code)
    return None if whole else Sure.POSSIBLE


def _health(code: str) -> Sure | None:
    return None if health_number_is_right(code) else Sure.WRONG_CHECK_DIGIT


def _iban(code: str) -> Sure | None:
    return None if iban_is_right(code) else Sure.WRONG_CHECK_DIGIT


def _pupil(code: str) -> Sure | None:
    return None if pupil_number_is_right(code) else Sure.POSSIBLE


def _form(
    key: str, pattern: str, sure: Callable[[str], Sure | None] = certain, *needs: str
) -> Form:
    return Form(key, re.compile(f"{_BEFORE}(?:{pattern}){_BEHIND}"), sure, frozenset(needs))


@cache
def forms() -> tuple[Form, ...]:
    """All of them, what is taken for another least often first."""
    pairs = rf"\d\d{_GAP}\d\d{_GAP}\d\d"
    any_case = "[A-Za-z]"
    vehicle = ("vehicle", "plate")
    return (
        _form(
            "iban",
            rf"{any_case}{{2}}{_IBAN_REST}",
            _iban,
            "iban",
            "account",
        ),
        _form(
            "iban",
            rf"(?:GB|IE|FR|DE|ES|PL|RO|NL|IT|PT|LT|LV){_IBAN_REST}",
            _iban,
        ),
        _form(
            "licence",
            r"(?=[A-Z9]{5}[ \-/]?\d)[A-Z]{1,5}9{0,4}(?:[ \-/]?\d){6}[ \-/]?[A-Z9]{2}[ \-]?[A-Z\d]"
            r"[ \-]?[A-Z\d]{2}"
            r"(?:[ \-]?\d\d)?|(?=[a-z9]{5}\d)[a-z]{1,5}9{0,4}\d{6}[a-z9]{2}[a-z\d]{3}"
            # a character is missing or too many
            r"|[A-Z]{5}\d[\dOI]{4,6}[A-Z]{2}\d?[A-Z]{2,3}|[a-z]{5} \d{5,7} [a-z]{2}\d[a-z]{1,2}",
        ),
        _form(
            "licence",
            r"[A-Z]{4,6} ?\d{5,7} ?[A-Z]{1,2}\d?[A-Z]{0,3}"
            r"|[a-z]{4,6}\d{5,7}[a-z]{1,2}\d?[a-z]{0,3}",
            _possible,
            "licence",
        ),
        _form("licence", r"[A-Z]{5} ?\d{6}|[A-Z]{2,4}9{1,3} ?\d{6}", _possible, "licence"),
        _form("account", r"[A-Z\d]{1,5}[/\-]\d{5,9}-\d", certain, "account"),  # "A/12345678-9"
        _form("nhs", r"\d{3}, ?\d{3}, ?\d{4}", _health, "nhs"),
        _form("nino", r"[A-Z]{2}(?:[ \-.]{0,2}\d\d){3}[ \-.]?[A-Z]", _nino),
        _form("nino", rf"{any_case}{{2}}{_GAP}{pairs}(?:{_GAP}{any_case})?", _possible, "nino"),
        _form(
            "nino",
            rf"{any_case}{{2}}(?:[ \-.]?\d{{1,2}}){{3}}[ \-.]?[A-Da-d]",
            _possible,
            "nino",
        ),  # with a digit too few
        _form("nino", r"(?:QQ|qq)(?:[ \-./]?\d){6}(?:[ \-./]?[A-Da-d])?", _nino),
        _form("nino", rf"{any_case}{{2}}(?:, ?\d\d){{3}}(?:, ?{any_case})?", _possible, "nino"),
        _form("nino", rf"{any_case} {any_case}(?: \d){{6}}(?: {any_case})?", _possible, "nino"),
        _form(  # a digit is missing or too many
            "nino",
            rf"(?:QQ|qq)(?:{_GAP}\d{{1,3}}){{1,4}}(?:{_GAP}[A-Da-d])"
            rf"|{any_case}{{2}}(?=(?:{_GAP}\d){{5,7}}(?!{_GAP}\d))(?:{_GAP}\d{{1,6}}){{1,5}}"
            rf"(?:{_GAP}[A-Da-d])?"
            r"|[A-Z]{2}(?: ?\d\d){2}",
            _possible,
            "nino",
        ),
        _form("nino", r"(?:qq|[A-Z]{2}) ?\d\d ?\d\d ?\d\d ?[A-Da-d]", _possible),
        _form("nino", rf"(?:qq|QQ) ?\d\d ?\d\d ?\d\d|{_NINO_LETTERS} ?\d\d \d\d \d\d", _possible),
        _form(
            "pupil",
            rf"{any_case}[ \-]?\d{{3}}[ \-]?\d{{4}}[ \-]?\d{{2}}[ \-]?\d{{2}}[\dA-Za-z]",
            _pupil,
        ),
        _form("code", r"[A-Z0-9]{6} ?\d ?[A-Z0-9] ?\d{4}X\d{4}", certain),  # a blue badge
        _form(
            "code", r"(?=[A-Z]{0,5}\d)(?=\d{0,5}[A-Z]|\d{6} [A-Z])[A-Z\d]{6} [A-Z\d] \d{4}"
        ),  # one too
        _form("vehicle", r"[A-Z]{1,2}[IZ][A-Z]?[ \-]?\d{3,4}", _possible, *vehicle),
        _form("nmc", r"\d\d[A-L]\d{4}[A-Z]"),
        _form("nmc", rf"\d\d[ \-]?[A-La-l][ \-]?\d{{4}}[ \-]?{any_case}", certain, "nmc", "staff"),
        _form("police", rf"(?:(?:19|20)?\d\d)/\d{{1,7}}{any_case}", certain),
        _form("police", r"\d{1,6}/\d\d[A-Z]", certain),
        _form("prison", rf"{any_case}\d{{4}}{any_case}{{2}}", certain, "prison"),
        _form("prison", r"[A-Z]\d{4} ?[A-Z]{2}", _possible),
        _form("prison", r"[A-Z]{2}[ \-]?\d{4,6}|[a-z]{2}\d{4,6}", certain, "prison"),
        _form(
            "passport",
            r"[A-Z]{1,2}[ \-]?\d{3}[ \-]?\d{3,5}|[a-z]{1,2}\d{6,8}",
            certain,
            "passport",
        ),
        _form("immigration", r"[A-Z0-9]{3} [A-Z0-9]{3} [A-Z0-9]{3}", _possible, "immigration"),
        _form("staff", r"(?:PC|Pc|WPC|PCSO|Pcso|DC|PS|Sgt|OSG|CSO|SPO) \d{3,5}"),
        _form("immigration", r"[A-Z]{1,3}[ \-]?\d{6,8}|[a-z]{1,3}\d{6,8}", certain, "immigration"),
        _form(
            "staff",
            r"(?:PA|PH|SW|OT|PYL|DT|CS|BS|ODP|RA|SL|AS|HAD|OR|PO|CH)[ \-]?\d{5,6}",
            _possible,
        ),
        _form(
            "staff",
            # no plate: "registration U417 KDE"
            r"(?![A-Z]\d{3} [A-Z]{3}(?!\w))[A-Z]{1,3}[ \-]?\d{3,7}|[a-z]{1,3}\d{4,7}",
            certain,
            *("staff", "nmc"),
        ),
        _form("code", r"[A-Z]\d{3}(?: \d{3}){2,4}(?: \d)?", certain),  # a unit of blood
        _form(
            "hospital",
            r"[A-Z]{1,3}[ \-]?\d{3,4}[ \-]?\d{2,4}|[a-z]{1,3}\d{5,8}",
            certain,
            "hospital",
        ),
        _form("code", r"[A-Z]{1,4} \d{2,8}(?:[ \-]\d{2,8}){1,4}", certain),
        _form("code", r"[A-Z]{1,4} \d{5,8}", certain),
        _form(
            "code",
            rf"(?=[A-Z\d]*[A-Z])[A-Z]{{0,4}}\d{{1,4}}[A-Z]? (?!{_NO_TIME})\d{{3,8}}",
            certain,
        ),
        _form("code", r"[A-Z]{1,5} \d{2,4}", certain, "number-word"),
        _form(
            "code", r"[A-Z]{1,4} \d{3,4}", certain, "case", "court", "police", "hospital", "number"
        ),
        _form("vehicle", r"(?:[A-Z]{2}[0-9OI]{2}[ \-]?[A-Z]{3}|[a-z]{2}\d{2} ?[a-z]{3})"),
        _form(
            "vehicle",
            rf"(?!S[ \-]?\d)[A-HJ-NPR-Y]\d{{1,3}}[ \-]?(?!{_NO_PLATE})[A-Z]{{3}}",
        ),
        _form(
            "vehicle",
            rf"(?!{_NO_PLATE})[A-Z]{{3}}[ \-]?\d{{1,3}}[A-Y]",
        ),
        _form("vehicle", rf"(?!{_NO_PLATE})[A-Z]{{3}} \d{{3}}", _possible, *vehicle),
        _form("vehicle", rf"{any_case}{{2}}[0-9OI]{{2}}[ \-]?{any_case}{{3}}", certain, *vehicle),
        _form("vehicle", rf"{any_case}{{2}}[ \-.]\d\d[ \-.]{any_case}{{3}}", certain, *vehicle),
        _form(  # a letter or a digit is missing or too many
            "vehicle",
            r"[A-Z]{2}\d{2} ?[A-Z]{2}(?:[A-Z]{2})?|[A-Z]{2}\d(?:\d\d)? ?[A-Z]{3}",
            _possible,
            "plate",
        ),
        _form("vehicle", r"[A-Z]{2}\d{2} ?[A-Z]{4}", _possible, *vehicle),
        _form("vehicle", r"[A-Z] ?[A-Z] ?\d ?\d ?[A-Z] ?[A-Z] ?[A-Z]", certain, *vehicle),
        _form("vehicle", rf"{any_case}\d{{1,3}}[ \-]?{any_case}{{3}}", certain, *vehicle),
        _form("vehicle", rf"{any_case}{{3}}[ \-]?\d{{1,3}}{any_case}", certain, *vehicle),
        _form("vehicle", r"[A-Z]{1,3}[ \-]?\d{1,4}|\d{1,4}[ \-]?[A-Z]{1,3}", _possible, "plate"),
        _form(
            "vehicle",
            rf"(?!{_NO_PLATE})[A-Z]{{1,2}}[IZ][A-Z]? (?!{_A_YEAR})\d{{3,4}}",
            _possible,
        ),
    )
