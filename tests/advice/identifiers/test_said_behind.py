"""A word behind a number, or what is done with money, says of which kind the number is."""

import pytest

from tests.advice.identifiers.cases import found_in, missed_in

FOUND = {
    "staff-number": [
        "[4417] is the officer's collar number.",
        "[4417] was her badge number, I think.",
        "I wrote [4471] (badge number) on the form.",
        "It says [4471] on her badge.",
        "He had [2290] on his epaulettes.",
        "PCs [4471] and [2290] attended.",
        "The two officers, [4471] and [2290], took statements.",
        "Collar no [4471], the other's [2290].",
    ],
    "case-number": [
        "[0417] is the log number he gave.",
        "Their case number is [0207733190] and I put it on the file.",
        "[0300417298] was the reference on the letter.",
        "The case ref is [AB12 CDE].",
        "[AB12 CDE] is the reference on the letter.",
    ],
    "bank": [
        "She paid it into the wrong one, [30417752].",
        "The money went to [41772031] by mistake.",
        "Payment to [41772031] came back.",
        "To pay the rent: [41772031], sort 20 41 77.",
        "[41772031] is where her PIP goes.",
    ],
    "phone": [
        "Ring the housing officer with the reference on [01632 960155].",
        "The patient's number is [01632 960155].",
        "It was the reference that I wanted and she gave me her mobile, [07700 900145].",
        "The ward can be had on [960155] if you are local.",
    ],
    "vehicle": [
        "Her car ref is [AB12 CDE].",
        "[AB12 CDE] was outside again.",
    ],
    "number": [
        "The booking ref was [01632 44177].",
        "Locker. Mine [472], hers [481].",
        "His login is [jcarter12].",
        "I logged on to the laptop as [mpatel88].",
        "[SI-0398] came up again at the meeting.",
    ],
}


@pytest.mark.parametrize(
    ("kind", "case"), [(kind, case) for kind, cases in FOUND.items() for case in cases]
)
def test_a_word_that_is_joined_to_a_number_says_what_it_is(kind, case):
    assert missed_in(case, kind) == []


@pytest.mark.parametrize(
    "text",
    [
        "300 is the reference range we use.",
        "417 is the number of cases we closed.",
        "500 was the record, and 120 the case load.",
        "We saw 214 - the case for another nurse.",
        "Officers came at 0417 and left.",
        "The officers were 1430 till 2200 and the two constables 2019 recruits.",
        "The paramedics gave 500 mg and the officer paid 40.",
        "The sister's was 142, mine 138.",
        "She pinned 12 on her badge.",
        "We paid 1200 for it, and 4500 went to the roof.",
        "He logged on at 0930 as usual.",
    ],
)
def test_ranges_counts_times_and_sums_are_no_such_numbers(text):
    assert [each for each in found_in(text) if each[0] not in {"date", "age"}] == []


def test_a_name_in_a_game_is_a_name_on_a_website():
    assert ("url", "kx_dragon99") in found_in("his login on Roblox is kx_dragon99")
