"""A code in brackets or between commas behind the thing that bears it is found."""

import pytest

from tests.advice.identifiers.cases import found_in, missed_in


@pytest.mark.parametrize(
    "case",
    [
        "she lost the key fob ([K3360]) on the bus",
        "her blue badge, [7PLM2Q], was not on the dashboard",
        "we met by the lamp post, [K 2204], at six",
        "his library card ([M30117]) came with him",
    ],
)
def test_a_code_right_behind_a_thing_is_a_number(case):
    assert missed_in(case, "number") == []


@pytest.mark.parametrize(
    "text",
    [
        "the bus station, D4 and D5 were shut",
        "we signed the form, MG11, in the kitchen",
        "her ticket, 2ND class, was left on the seat",
    ],
)
def test_what_many_share_is_none(text):
    assert found_in(text) == []
