"""Codes of doors, PINs, passwords and beds, wherever in a paragraph they are told."""

import pytest

from tests.advice.identifiers.cases import found_in, missed_in


@pytest.mark.parametrize(
    "case",
    [
        "The keysafe was stuck. I phoned the daughter and she said try [4471].",
        "Two key safes on the wall, and the yin by the bins, [6189], is the neighbour's.",
        "She minds her PIN fine and telt it to the lassie at the till, [7352], out loud.",
        "The key safe at the front is [4417] and the one round the back [9062].",
        "The gate code was [1397], the flat door [4052].",
        "I had given out the door code [C4482X], so we got it changed to [5529Y].",
        "It was on the sheet wrong. They reset it to [8837] the same day.",
        "She wouldn't give a name, only a number, [7724].",
        "Carers use [6671], nurses use [6672] so they know who came in on the keypad.",
        "We had the key box changed. Old: [4413]. New: [7765].",
        "Key safe was empty. Spare at her sister's. [2794], the sister told us.",
    ],
)
def test_a_code_is_found_in_the_second_place_where_it_is_told(case):
    assert missed_in(case, "number") == []


@pytest.mark.parametrize(
    "text",
    [
        "The key safe was stuck at 1430, so I came back and it was 1455 by then.",
        "The keypad is new. He took 3250 steps and was 4417 metres from home.",
        "The PIN was hers. Her weight, 3317 g, was fine, and fluids were 2250 ml.",
        "She changed it to 1530 because of the school run.",
        "Key safe by the door. The rent was £4417 and he had 2019 and 1963 off by heart.",
        "A code of conduct. We used 6189 gloves last year.",
        "Key safe at chest height, 1453 mm up, and the pin in his hip is 3147 days old.",
    ],
)
def test_times_sums_and_counts_beside_a_lock_are_no_codes(text):
    assert [each for each in found_in(text) if each[0] == "number"] == []


@pytest.mark.parametrize(
    "case",
    [
        "Moved from bed [B2-07] to the side room.",
        "Lady in [D3-14] was calling out all night.",
        "pt in bed [MAU-12B] refused obs",
        "bedspace [5C-19], day two, awake all night",
        "Cot [N1-06] was moved nearer the door.",
    ],
)
def test_the_code_of_a_bed_is_found(case):
    found = "number" if missed_in(case, "case-number") else "case-number"
    assert missed_in(case, found) == []


@pytest.mark.parametrize(
    "text",
    [
        "Beds 9-14 were closed. Bed 12 and bed 3B, chairs C1 and C2, trolley T4.",
        "Patient in C5-6 fusion, man in L4-5 pain, lady in T12-L2 brace.",
        "Moved to 2-3 hourly, baby in 38+4, girl in U-15 team.",
    ],
)
def test_plain_beds_and_bones_of_the_back_are_no_codes(text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    "case",
    [
        "his password for the tablet is [heather77] only I gave it away",
        "Her password, [Bluebell1947], was on a card.",
        'The password was "[bluebird]" and everybody had it.',
        "Log in with [Tulip29], she said.",
        "The wifi password is [bluedog88] on the wall.",
        "The entry was made off my log-in, [HA4417].",
    ],
)
def test_a_password_and_the_name_under_which_staff_log_in_are_found(case):
    assert missed_in(case, "number") == []


@pytest.mark.parametrize(
    "text",
    [
        "Passwords need 12 letters and 2 numbers and mine changes every 90 days.",
        "I logged in at 10.30am with 2 hours to go, and the wifi was at 5GHz.",
        "The password was too long for him, and the login was mine.",
    ],
)
def test_what_is_said_of_passwords_is_none(text):
    assert found_in(text) == []


def test_a_day_with_the_name_of_its_month_is_a_date_beside_the_number_of_a_log():
    assert found_in("Log 0417 of 14 June, male on bridge.") == [
        ("case-number", "0417"),
        ("date", "14 June"),
    ]
    assert found_in("a police log (0417 of 5/11), and") == [("case-number", "0417 of 5/11")]


@pytest.mark.parametrize(
    ("kind", "case"),
    [
        ("number", "The dictation number is [D417]; mine goes underneath as [T093]."),
        ("number", "Her blue badge [ZZ0417 M 0526] was on the dash."),
        ("case-number", "Crown Court case [T2025 0417] listed him as disqualified."),
        ("number", "Locker [27] still has his boots in it."),
        ("staff-number", "The carer's number is C108, then the driver's [D336]."),
        ("staff-number", "asked for his collar number and he did give me one later [2217]"),
        ("number", "Blue badge, no [099183 L 0629], had run out."),
        ("nino", "NI no. on the form reads [QQ 47 18 2 B], clearly missing one."),
        ("driving-licence", "he had lost his licence, [MORGA65705SM9IJ] as he copied it"),
        ("vehicle", "The taxi that brought him was [AAZ 1234], the driver's badge number T0417."),
    ],
)
def test_what_is_somebody_elses_and_what_is_in_two_pieces_is_found(kind, case):
    assert missed_in(case, kind) == []


@pytest.mark.parametrize(
    "text",
    [
        "Boiler off again, fault code E119, and the hoist said error E07.",
        "Non-molestation, form FL401, no fee, and a C100 form.",
        "Lac 1.9, SBR 142 below the line.",
        "Fissure seal 16 26 36 46, watch it.",
        "The docket said 10 stools. Docket 12 stools. Lockers 3 and 4 are free.",
    ],
)
def test_faults_forms_bloods_and_teeth_identify_nobody(text):
    assert found_in(text) == []


def test_a_number_keeps_the_form_of_a_kind_that_was_spoken_of_further_off():
    far = "which came weeks later in the letter from the ward that she kept in her bag"
    health = f"H&C of one twin here. The other's, {far}, is [999 000 002]."
    licence = f"He had lost his licence. A copy, {far}, had [MORGA65705SM9IJ]."
    parcel = f"The parcel from the shop, {far}, had [999 000 002]."
    assert missed_in(health, "nhs-number") == []
    assert missed_in(licence, "driving-licence") == []
    assert missed_in(parcel, "nhs-number") == ["999 000 002"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("appeal number ea stroke 2024 stroke 00913 I think", "ea stroke 2024 stroke 00913"),
        ("The reference was CF slash 0093 slash 25 so far.", "CF slash 0093 slash 25"),
        ("ref HB dash 20417 dash C she read it", "HB dash 20417 dash C"),
        ("it's file 44 stroke 2025 he said", "44 stroke 2025"),
        ("the ref is oh four four slash twenty five", "oh four four slash twenty five"),
    ],
)
def test_a_code_whose_joints_are_said_is_found_whole(text, words):
    assert found_in(text) == [("case-number", words)]


@pytest.mark.parametrize(
    "text",
    [
        "He'd a stroke 2019 and another stroke 2023, and a dash of brandy.",
        "The 400 dash 100 metres, breast stroke 50, TIA 2021.",
        "three slash four of us, one stroke 3 weeks after, he said",
    ],
)
def test_strokes_of_a_brain_and_dashes_of_brandy_are_no_joints(text):
    assert [each for each in found_in(text) if each[0] != "date"] == []
