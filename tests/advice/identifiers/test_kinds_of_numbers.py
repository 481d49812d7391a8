"""Of which kind a number is, by the naming word that weighs most."""

import pytest

from tests.advice.identifiers.cases import found_in, missed_in

WEIGHED = {
    "case-number": [
        "I have the incident number, which they texted to me next morning: [0417-221126].",
        "Choose and book gave us reference [0000 4471 2209].",
        "Her Home Office reference is ARC, and it ended [0088]",
        "In her journal the UC claim was [7741-0093-26].",
    ],
    "staff-number": [
        "He showed his warrant card, number [118827], through the letterbox.",
        "with a lanyard and a coach licence no [61120447]",
    ],
    "chi-number": [
        "The CHI on the sample, [310299 0010], was her brother's.",
        # One digit is wrong in each.
        "I copied the CHI off the wristband as [310266-0418], and the kardex had another.",
        "The kardex had [310266 0481] at the end of a double.",
    ],
    "phone": [
        "The surgery's by-pass number, [0113 496 0222], is for us.",
        "His carer's number is [nought seven seven hundred nine hundred four five six].",
        "textphone [18002 0113 496 0418]",
    ],
    "passport": [
        "Her passport had gone. I knew the number, which I write in a lid: [123456789].",
        "of his passport I can read only [1234567] and then a smudge",
    ],
    "vehicle": [
        "a silver car, golf, [K T 9 9 O B W], so the ramp would not come down",
        "someone in a grey polo, [ab12 cde], sat outside",
        "himself in the van above at the gates, [AAZ 1234], engine running",
    ],
    "number": [
        "It has a microchip, [977200004417209].",
        "The plate on the taxi door said [HC 0417].",
        "The taxi was plate [1187].",
        "Private hire [PHV 2265] left her at the wrong gate.",
    ],
    "nhs-number": [
        "NHS number, read out as [999, 000, 0018], twice.",
        "HSC number [399 999 0001].",
        "H&C [399 999 0001]",
        "So NHS no. read back x2 off the wristband, [999 000 0042], before moving.",
    ],
    "bank": [
        "Her roll number, [A/12345678-9], is in the tin.",
        "the passbook [0123456789] in her knitting bag",
        "The last 4 digits, [5544], on the debit card.",
        "the card that starts [4111] and ends [1111]",
        "She read out the last 4 of the card, [1117], so they trusted him.",
        "Standing order to [00-00-00], [12345678], for the window cleaner.",
        "security code [417]",
        "PIN 4471 for staff. He hands over the card, the one ending [1111], and I said I can't.",
        "account number [4471]",
    ],
}


@pytest.mark.parametrize(
    ("kind", "case"), [(kind, case) for kind, cases in WEIGHED.items() for case in cases]
)
def test_the_word_that_weighs_most_says_what_a_number_is(kind, case):
    assert missed_in(case, kind) == []


def test_only_a_number_with_the_digits_of_a_card_is_one_of_a_bank():
    assert found_in("The library card is 118827 and red.") == [("number", "118827")]


@pytest.mark.parametrize(
    "text",
    [
        "The falls went to 84. A number 11 bus came.",
        "A code was called, code 2222.",
        "It is 40 IV.",
    ],
)
def test_a_word_of_the_sentence_before_names_no_number_here(text):
    assert found_in(text) == []


def test_the_first_word_of_the_next_sentence_is_no_digit():
    assert found_in("Mosaic ID 1180352. I visited.") == [("case-number", "1180352")]


@pytest.mark.parametrize(
    "case",
    [
        "To get in, press [1379] and the porter sees you.",
        "type [1187] then the hash and it buzzes",
        "The combination for her garage padlock, [44-18-27], was by the kettle.",
        "She had a bike lock whose numbers were [4 0 9 1].",
        "The keypad on the sluice is still [C2468Y], as it was.",
    ],
)
def test_what_opens_a_door_or_a_lock_is_a_number(case):
    assert missed_in(case, "number") == []


@pytest.mark.parametrize(
    "text",
    [
        "We pressed the buzzer 3 times and typed 4000 words.",
        "A combination of 50-100-200 helped.",
        "He was locked in from 2300 and entered 2019 cold.",
    ],
)
def test_what_only_sounds_like_a_lock_is_none(text):
    assert found_in(text) == []


def test_a_number_set_against_another_is_of_its_kind():
    text = "Her NHS number ends in 0042 and the other lady's in 0024."
    assert [kind for kind, _words in found_in(text)] == ["nhs-number"] * 2
    assert found_in("My bleep is 2217 and the round is at 1430.")[1:] == []


def test_a_number_that_is_told_apart_from_one_as_long_is_shown_with_it():
    numbers = [("number", "5081"), ("number", "5018")]
    assert found_in("The first try was wrong, its 5081 not 5018, they said.") == numbers
    assert found_in("It was 2019 not 2018, and 1430 not 1400.") == []


def test_small_words_around_a_number_are_no_plate():
    assert found_in("He came on21 the way he is.") == []


def test_a_book_of_a_prison_is_no_account():
    assert ("bank", "0417/26") not in found_in("The ACCT, number 0417/26, was opened.")


@pytest.mark.parametrize(
    ("kind", "case"),
    [
        ("number", "Her pacemaker card says serial [S13F 20417]."),
        ("number", "Blue badge [0044 17A2 C] had lapsed."),
        ("number", "gas meter [M0441 7720] , unread"),
        ("number", "Wristband [RX20 4417] was torn."),
        ("case-number", "council tax acc no [3304 4817 X] , unopened"),
        ("number", "Their pin numbers [P4417] and [P4471] are at the foot."),
    ],
)
def test_a_code_in_pieces_is_found_whole_and_so_is_one_of_its_form(kind, case):
    assert missed_in(case, kind) == []


def test_what_counts_something_is_no_piece_of_a_number():
    assert found_in("Ref 44171 14 people signed.") == [("case-number", "44171")]
    assert found_in("HR 88 RR 18 at 0610, T34 pump on 1430.") == []


@pytest.mark.parametrize(
    ("kind", "case"),
    [
        ("case-number", "Tenancy rent acct [7700418 22], she said."),
        ("number", "The back box opens with [four four one seven] and a turn."),
        ("number", "Bike was D-locked with [4417]."),
        ("number", "Her daughter says the safe is now [7-3-1-9]."),
        ("number", "combination [22-08-31]"),
        ("bank", "The card, 4111 1111 1111 1111, was found. The last four, [1111], matched."),
        ("phone", "Ring 07700 900417, not the old one that ends [0093]."),
        ("case-number", "The form was new, with visa [0417 8820 3] below the passport."),
    ],
)
def test_only_a_kind_that_a_number_can_be_is_said_of_it(kind, case):
    assert missed_in(case, kind) == []


@pytest.mark.parametrize(
    "text",
    [
        "The lock of 1984 opens at 1430.",
        "Excel row 1048576, page 41178, doi 10.1136 and battery CR2032.",
        "Seven eight nine, she counted, one two three four five six seven. Nought to sixty.",
        "12500 tax free, E102 on the label.",
    ],
)
def test_rows_batteries_counting_and_round_sums_identify_nobody(text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("kind", "case"),
    [
        ("nhs-number", "Her NHS number is [nine nine nine, then three noughts, then 0 0, 4 two]."),
        ("nino", "national insurance on it, [QQ one two three four five six C], and more"),
        ("nino", 'as "[Q Q, one two, three four, five six, A]"'),
        ("passport", "Passport: [one two three, four five six, seven eight nine]."),
        ("phone", "ask for extension [two-one-four] please"),
        ("number", "a card for the laundry number [three one seven] of the hostel"),
        ("staff-number", "the locum, gmc [7 one two three 400], wrote it"),
    ],
)
def test_a_number_that_is_said_is_of_the_kind_that_is_named(kind, case):
    assert missed_in(case, kind) == []


@pytest.mark.parametrize(
    "text",
    [
        "Case two of three, then four of us left.",
        "The reference is one hundred and five pages.",
        "He said one, two or three. I said ten then two then none.",
    ],
)
def test_words_of_number_that_count_are_none(text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("kind", "case"),
    [
        ("nhs-number", "NHS number 9990000018, and the school had typed [9990000081]."),
        ("chi-number", "CHI 310299 0002 it is, and the letter made it [310299 0020]."),
        ("number", "The code they gave us on the phone was [4417], I think."),
        ("number", "Key safe by the door. Her daughter then changed it to [7719]."),
        ("phone", "I rang through on [2290] and nobody came."),
        ("staff-number", "officer present: OSG [217]"),
        ("number", "moved from cell [B3-22] in the night"),
        ("case-number", "ref [CFW 88 of 19/01] at the desk"),
        ("case-number", "a log, [0713 of 14/6]. Then more"),
        ("case-number", "attended under CAD reference [0317-27NOV]."),
        ("case-number", "hospital number [T for Tango 771 204] and so on"),
        ("number", "read it from the phone, [1212-0000-4419-7708], but"),
    ],
)
def test_what_is_said_around_a_number_makes_it_one(kind, case):
    assert missed_in(case, kind) == []


@pytest.mark.parametrize(
    "text",
    [
        "The code of practice was 6.44, and the reference range is 135 to 145.",
        "The tickets we sold were 1200. The code changed in 2019.",
        "I rang on Friday and called on 3 of them. Work finished 0815.",
        "A case study of 1430 homes, and sort of 17.",
    ],
)
def test_naming_words_that_begin_another_thing_name_no_number(text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("kind", "case"),
    [
        ("bank", "Pay it to 04-00-04 44811309, ref DAD. Not the one endin [4811], it is shut."),
        ("bank", "His PIN is 4481. Card ending [8113] is blocked. Fraud ref FR-448113."),
        ("case-number", "They wanted the tenancy ref off the rent card: [04/481/130]."),
        ("number", "The number in the app was [4481] and the box wanted five."),
        ("number", "meter of hers: [S94K 44811]"),
        ("staff-number", "The warrant card was numbered [0448]."),
        ("phone", "Carer's no [07700900811]. Key in the cab."),
        ("nhs-number", "Health and Care number 9990000018, the other twin's [9990001149]."),
        ("bank", "account 44811309, s/code [00 44 81]"),
    ],
)
def test_an_end_a_list_and_a_telephone_of_anybody_are_of_their_kind(kind, case):
    assert missed_in(case, kind) == []


@pytest.mark.parametrize(
    "text",
    [
        "Section 136A or 136B, tax code 1257L, error code 0x80070005.",
        "BS EN 1500 handrub, form SA100, a flu jab, batch AB448, was given.",
        "The number of people was 4481 steps away. The unit 0811 opened.",
        "Won with 4-4-2, then 3-5-2 at the end.",
        "The number 12 driver knew the number 43.",
    ],
)
def test_standards_forms_batches_for_all_and_buses_identify_nobody(text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("kind", "case"),
    [
        ("nhs-number", "Her N H S number ends in [0026]. Phone her."),
        ("number", "The key box is now 7102, she says, unless she set [7120] again."),
        ("number", "and the burglar alarm is [one oh two six] please"),
        ("case-number", "Call logged [771026] w/ on-call."),
        ("number", "I rang the union, member [771 026 53], and waited."),
        ("chi-number", "She gave her CHI like a phone number: [310299 0010]."),
        ("number", "Screening number [S077], then the rest."),
    ],
)
def test_letters_apart_swapped_digits_and_right_check_digits_count(kind, case):
    assert missed_in(case, kind) == []


@pytest.mark.parametrize(
    "text",
    [
        "Vit D 20000 IU weekly, E-number E102, tax code 1257L.",
        "GPhC came. Batch of the flu jab AB448 exp 03/27 was fine.",
        "At 1025 we began and at 1052 we ended; the 2013 group and the 2031 plan.",
    ],
)
def test_vitamins_additives_and_times_in_another_order_identify_nobody(text):
    assert [each for each in found_in(text) if each[0] != "date"] == []


def test_what_opens_a_gate_may_be_named_behind_it():
    assert missed_in("It's [three three oh nine] for the side gate, she shouted.", "number") == []
    assert missed_in("It is [3309] for the key safe.", "number") == []
    assert found_in("It was 2019 for the gate and 330 for the door.") == []


def test_a_reference_that_begins_like_a_register_is_a_reference():
    assert missed_in("asked under reference [AMHP-3309] today", "case-number") == []
