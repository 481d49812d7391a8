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
        "She left it in the boot (bank, payroll [60118823]).",
        "They told me the PC would be [2281].",
        "Collar no [4471], the other's [2290].",
    ],
    "case-number": [
        "[0417] is the log number he gave.",
        "Their case number is [0207733190] and I put it on the file.",
        "[0300417298] was the reference on the letter.",
        "The case ref is [AB12 CDE].",
        "I rang 101 and they gave me a log, [417] of that day.",
        "Referral [0161 496 417] is closed.",
        "The police gave me incident [0373-449884] for it.",
        "[AB12 CDE] is the reference on the letter.",
        "I gave her my HCPC by mistake and n I said so. Case ref [PA99417].",
    ],
    "bank": [
        "She paid it into the wrong one, [30417752].",
        "The money went to [41772031] by mistake.",
        "Payment to [41772031] came back.",
        "To pay the rent: [41772031], sort 20 41 77.",
        "00-00-00 first, then she typed [000000] [20417793].",
        "Ask finance about roll no. [4417/20931-8], the building society.",
        "[41772031] is where her PIP goes.",
    ],
    "phone": [
        "Ring the housing officer with the reference on [01632 960155].",
        "The patient's number is [01632 960155].",
        "It was the reference that I wanted and she gave me her mobile, [07700 900145].",
        "I dialled [07700 900815] from the top sheet.",
        "The lab rang back on ext [5520] to say it had clotted.",
        "I had the lab, on [54017], waiting for me.",
        "I got her back on ext [4471] before the end.",
        "Try him on [4417] before two.",
        "The physio's on [2218] if he falls.",
        "In her case [01632 960123] is the daughter.",
        "The ward can be had on [960155] if you are local.",
    ],
    "passport": [
        "His passport had run out. He read it over the phone, [441770213], twice.",
        "Her passport was the only id with the name on it [441770213].",
    ],
    "driving-licence": ["His licence came back, [MORGA-657054-M99ZZ], and went again."],
    "nhs-number": ["The number at the top was [999 triple zero 0107], I think."],
    "vehicle": [
        "Her car ref is [AB12 CDE].",
        "[AB12 CDE] was outside again.",
    ],
    "postcode": [
        "He lives at [SO14 ZQQ], he wrote.",
        "The postcode was [SO14 9Q] on the parcel.",
    ],
    "number": [
        "- alarm: [7715] then the tick",
        "The gate's now [4409], old one's binned.",
        "The pin for the phone line [9021] worked at last.",
        "[CP 417] is the child protection number in the old register.",
        "The booking ref was [01632 44177].",
        "Locker. Mine [472], hers [481].",
        "His login is [jcarter12].",
        "One ended [4F21] and the other [4F27], and I took the wrong one.",
        "Door code was fine, but the inside one by the lift is [3 5 7] together.",
        "It was in his property, sealed bag [00417732], with his licence.",
        "Name: left out. Room: [G14]. Diet: soft.",
        "The call was [26-1108-0455] and they will listen to it all.",
        "Warrant no. [135/0082], two officers, a locksmith.",
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
        "She is on 2500 a month and the nurse on 12000 steps.",
        "The lab is on 2024 rules, the porters on 1430 and the stores on 12000 steps.",
        "- alarm: 0715 for his tablets",
        "The gate is still 1430 and the code for this visit 45.",
        "His knee on ext 120 was sore.",
        "Her back was sore and ext 150 hurt, and his neck ext 120.",
        "The shift ended at 2A on the plan, and the pump ended on T34.",
        "Bring the key safe card. Pain went 3 5 7 in an hour.",
        "The training room G14 was cold, and he put 1200 and then 300 in.",
    ],
)
def test_ranges_counts_times_and_sums_are_no_such_numbers(text):
    assert [each for each in found_in(text) if each[0] not in {"date", "age"}] == []


def test_housing_behind_the_half_of_a_postcode_is_no_part_of_it():
    assert found_in("He lives in BD3 NHS flats.") == [("postcode", "BD3")]


def test_a_name_in_a_game_is_a_name_on_a_website():
    assert ("url", "kx_dragon99") in found_in("his login on Roblox is kx_dragon99")
