"""Numbers and codes are found in whatever way they are written, also where they are misspelt."""

import pytest

from tests.advice.identifiers.cases import found_in, missed_in

NUMBERS = {
    "nhs-number": [
        "Her NHS number is [999 000 0018].",
        "NHS no. [9990000026] on the letter",
        "NHS: [999-000-0034]",
        "(NHS number [999 123 4567])",
        "[999 000 0042] is her NHS number.",
        "I wrote [999 000 0050] on my hand.",
        "nhs num [999.000.0069]",
        "NHS number [999\u200b000\u200b0077]",
        "NHS number [999 OOO OO18]",
        "Her NHS number was [999\n000 0085].",
    ],
    "chi-number": ["CHI [310299 0002]", "chi number [3102990010]", "[310299 0002] was on the form"],
    "nino": [
        "NI number [QQ 12 34 56 C]",
        "[QQ123456C]",
        "nino: [qq 12 34 56 c]",
        "her NI, [QQ-12-34-56-C], was wrong",
        "national insurance number [QQ123456]",
        "[QQ 123456 C]",
    ],
}


@pytest.mark.parametrize(
    ("kind", "case"), [(kind, case) for kind, cases in NUMBERS.items() for case in cases]
)
def test_a_number_is_found_however_it_is_written(kind, case):
    assert missed_in(case, kind) == []


def test_a_long_number_that_no_rule_knows_is_shown_all_the_same():
    assert found_in("It said 48213977 on the band.") == [("number", "48213977")]
