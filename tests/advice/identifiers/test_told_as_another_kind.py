"""Numbers are shown as what they are, where only ordinary words beside them say it."""

import pytest

from tests.advice.identifiers.cases import found_in, missed_in

FOUND = {
    "phone": [
        "She's on [960417] if you're local.",
        "just dial [417] and ask for stores",
        "I bleeped the F1 on [6120] twice.",
        "The physio said try [4471], nobody picked up.",
        "I rang [3340] for the porters, half an hour.",
        "her number ends [417]",
        "her sister's number ends [733]",
        "His mam's is the one ending [0417].",
    ],
    "vehicle": ["reg [bd00 smr]", "plate read [mx00 qqt] or near enough"],
    "number": [
        "Row [R-114] of the risk register is about him.",
        "Her blue badge, [BB608215X], was out of date.",
        "The flat buzzer is [417], give it a good press.",
        "Door's [1417] if you're coming in after me.",
        "The alarm wants [0417] then hash.",
    ],
    "driving-licence": ["his driving licence, the first bit is [OLIVE 702314]"],
    "case-number": [
        "It went on the risk log as [R-2261].",
        "His account is 00417722 and his case ref is [00417723].",
    ],
    "bank": ["passport 123456789 and bank acct [12345678] both photocopied"],
    "nino": ["NI number [BB608215X], as she read it out"],
}


@pytest.mark.parametrize(
    ("kind", "case"), [(kind, case) for kind, cases in FOUND.items() for case in cases]
)
def test_words_beside_a_number_say_of_which_kind_it_is(kind, case):
    assert missed_in(case, kind) == []


@pytest.mark.parametrize(
    "text",
    [
        "I rang at 1420, nobody answered, and rang 1415 for a chat.",
        "Just dial 9 for an outside line, or 999 if it is a fire.",
        "We tried 2000 and they just laughed; they are on 25000 a year.",
        "The door is 2030 by 900 and the alarm was 0745.",
        "The A-417 was shut, so action A-10 waited, as risk R-1 had.",
        "The reg on 12 may said so, and the plate of 12 hot chips went.",
        "Form F2052 was open, and then an F2052SH.",
        "We had 417 hash browns.",
    ],
)
def test_times_roads_forms_and_counts_are_no_such_numbers(text):
    assert [each for each in found_in(text) if each[0] != "date"] == []


def test_the_number_of_a_thing_is_no_telephone():
    assert found_in("The wheelchair's number ends 4417.") == [("number", "4417")]
