"""Codes that are said letter by letter are found as what they would be written as."""

import pytest

from tests.advice.identifiers.cases import found_in, missed_in

SAID = {
    "vehicle": [
        "a blue estate, [Yankee Kilo four one, something something Alpha], he said",
        "[Whiskey Xray two one Delta Echo Foxtrot], I told the police",
        "the plate begins [whiskey xray] and then it was gone",
        "number plate [alpha bravo one two] and then I lost it",
    ],
    "postcode": [
        "the postcode is [E C 1 A 1 B B]",
        "the second postcode, [Z Z nine nine three C Z], is right",
        "[sierra whiskey one alpha one alpha alpha], she said twice",
    ],
    "nino": [
        "her national insurance is [Q Q, one two, three four, five six, C]",
        "the card with [QQ one two three four five six C] on it",
        "he swears it is [qq then 12 34 then 56 then c], so I wrote that",
        "she knew only [QQ something 22 19 C]",
    ],
    "driving-licence": ["her licence, [M, O, R, G, A, then 657054], and no more"],
    "case-number": ["hospital number [T for Tango 771 204] close brackets"],
}


@pytest.mark.parametrize(("kind", "case"), [(kind, case) for kind in SAID for case in SAID[kind]])
def test_a_code_that_is_spelt_out_is_found(kind, case):
    assert missed_in(case, kind) == []


def test_a_code_put_right_is_found_in_both_its_forms():
    text = "the door code was one seven four two but I heard [one four seven two], he says"
    assert missed_in(text, "number") == []


@pytest.mark.parametrize(
    "text",
    [
        "pain was four four five six over the day and four five four six at night",
        "Charlie, Oscar and Victor came in the car",
        "the hotel, golf and 2 nights away",
        "hepatitis B C and two others",
        "options a, b, c and d scored one two three four",
        "grade A B C D 4",
        "L three L four and S one",
        "T for two and two for T",
        "an A and E wait of two hours, plan B two",
    ],
)
def test_names_and_lists_of_letters_are_no_codes(text):
    assert found_in(text) == []
