"""Parts and slips of known numbers are found as what they are a part or a slip of."""

import pytest

from tests.advice.identifiers.cases import found_in, missed_in

PARTS = {
    "phone": ["The daughter's number was smudged. It started [07700], that is all."],
    "nhs-number": [
        "Only the NHS numbers tell the twins apart. Mine finished [0042], the other girl's [0069].",
        "She read out her NHS number. The final four, [0077], were not those on the chart.",
        "H&C number wrong: the last three digits say [742] instead of [472].",
    ],
    "chi-number": [
        "His CHI wis wrang. The wan on the letter endit in [2662], and oors ends [2626].",
        "The CHI she gave terminates in [0018], whereas ours terminates in [0026].",
        "CHI: only the first 6 on the label ([310254]).",
        "His CHI, 310254 1048, was on both, and the chart had it endin [1084].",
        "CHI x2. Ends [0010] on the kardex, ends [0100] on the band.",
    ],
    "bank": [
        "Sort code 00 11 22, account ending [678], NI number QQ 11 22 33 A.",
        "Her account is shown as ****[345] and that is all.",
        "On the card it says xxxx [4444], and not hers.",
        "a debit card, its final digits, [4444], new to her",
        "It was her card all right, the one with [1111] at the end.",
        "The bank blanks the account; all you see is the last numbers, [678], and not hers.",
    ],
    "passport": [
        "The copy of his passport shows just the last part, [6789], under a thumb.",
        "Passport: the first part [1234] correct and the second part [65789] not correct.",
        "A thumb is over the passport number. What you can see is [456789].",
        "My passport number has as its last three [798]; they put another.",
        "Her passport is in the office. It is blacked out and only [6789] shows.",
    ],
    "nino": [
        "her National Insurance number, the end part of which is [56 D]",
        "NI number rubbed out. It begins [QQ 12 34], that is all.",
    ],
    "postcode": ["Her postcode ends [9ZZ] and the next street's ends [9ZY]."],
    "vehicle": ["All she had was part of his plate, [K41], and that it was silver."],
    "staff-number": ["The NMC PIN she gave was not hers: the one on the register ends [65E]."],
    "driving-licence": [
        "I have his driving licence by me, it ends in [9IJ], he says.",
        "She had a bill, and a licence ending [M99QZ], and no passport.",
        "Of the licence I could read the last five, [A99KB], through the plastic.",
    ],
    "case-number": ["The hospital number on the form finished [914], hers finishes [941]."],
}
BESIDE_ANOTHER = {
    "number": [
        "two bags, one ended [7K33] and the other ended 7K38",
        "one began 7K33 and the next began [7K38], so near",
        "The locker code is 1187, hers [481].",
        "Room: [G14]",
        "The lady in room [C14] rang and rang.",
        "He has moved to room [A31] at last.",
        "the outside door is shut and the inside one is [3 5 7] together",
        "The keypad takes [C 4 4 1 7 Z] and sticks when cold.",
        "The main door needs [7 0 4 2], then turn.",
        "Lock box by the meter. It is [3, 9, 9, 1].",
        "one vial with [J4R7] at the end and the other rubbed out",
        "The code of the lift was [3 and 5 and 7] pressed together.",
    ],
    "case-number": [
        "Her barcode ends 9F04, not [9F40].",
        "sample one finished 2HB8, sample two [2HB9]",
    ],
    "phone": [
        "My bleep is 2217 and hers [2271].",
        "Ask for the wound lady, she is on [x4417] now.",
    ],
    "bank": [
        "He read me 00-00-00 then [44718829] over the counter.",
        "[00 00 00] account 90441126, in his name",
        "Her account had been inked over; [6819] was the only bit you could see.",
        "It was his card: the stars and then [4471].",
        "just loads of stars, then [8816], on the machine",
    ],
    "nhs-number": [
        "His NHS number was wet. Last four smudged but the porter said [0018].",
        "There was a hole in her NHS number. [0034] is all that's left.",
        "on the NHS wristband you could only read [0042]",
    ],
    "vehicle": [
        "The plate was [RK4 something, ending VU], a grey van.",
        "white Transit, [BD1 dunno then ZW], he nearly had me",
        "reg was [wk6 something ending xh] i think",
        "The car that took her: [NX missing two numbers, ending RRF]. Blue.",
    ],
}
SLIPS = {
    "nhs-number": ["One twin is NHS [999 000 0174], the other came as [999 000 024], one short."],
    "bank": [
        "S/C 00-11-22 A/C [12345678] in the name of the late husband.",
        "Her account is 12345678 and the clerk keyed [1234567] by mistake.",
    ],
    "postcode": [
        "the delivery note says [tb68lu] so they had the house",
        "a letter for 12 mill lane, [tb68lu], no name on it",
        "The envelope said [QX4 7ZZ], so it went round and round.",
        "The form had [SW1A IAA] for a postcode.",
    ],
    "nino": [
        "NI no. as typed is [QQ 47 18 2 B], one short.",
        "His NINO went in as [QQ 22 33 444 A].",
        "nino on the form was [qq12345c]",
    ],
    "driving-licence": [
        "He had copied it as [MORGA65705SM9IJ], with a digit gone.",
        "It came back twice, [MAYES-608359-M99ZZ], with the old address.",
        "the letter had [PRICE/657018/G99KA] on it",
        "dvla had it as [morga 657054 sm9ij] all along",
        "a driving licence, the eight-figure sort, [00000417], from home",
    ],
    "vehicle": [
        "the cab's plate, [YT88 RKO], was on the ticket",
        "Her number plate, [AB12 CDEE], as the neighbour wrote it",
        "An old scooter, [K471 QQZ], under her window.",
        "The taxi was [AAZ 1234], the driver's badge number T0099 on a string.",
    ],
}
NO_PARTS = [
    "By the front door his pain was 4 5 5 6 on the way in.",
    "The lift is 1, 2, 3, 4 and then back to G.",
    "The lock was tried 3, 4, 5, 8 times.",
    "Doors: 3 2 5 4 minutes each, said the fire drill sheet.",
    "The line on the chart ends 38.4 and the next starts 37.2.",
    "20ML at the start and 50ML at the end.",
    "One cup finished 250ML, the next finished 300ML, both tea.",
    "She is on x2 antibiotics and he is on x 500 mg.",
    "There was a gap and then 400 people rang the phone line.",
    "The A12 at the end of the road was shut.",
    "The term ended FY24 and the next begins FY25.",
    "The clinic ended 10AM and the next started 11AM.",
    "She finished week 14 of CBT12.",
    "He draws crosses, then 100 more crosses, on the card.",
    "The night sky, all stars, and 200 lanterns on the card.",
    "Last three calls were missing. The log says 1410.",
    "I could only see 120 of the 300 people on the list.",
    "Our ward raised 450 and theirs 380.",
    "My bleep is broken, hers was fine, his was in for 3 days.",
    "I saw MR something, ending IV antibiotics, in the car park.",
    "We were in room B12 for fire training.",
    "Room: 21C. Chair: G14 riser.",
    "Beds 4, 5 and 6 together by the door are for the men.",
    "Doors 1, 2 and 3 were shut together.",
    "The code was changed and 3 of us, 4 at once, were locked out.",
    "My NHS contract ends in 2027 and the last three years were good.",
    "Her bank shift finishes 0800. The last four of us left at 2130.",
    "The phone rota ends 1700.",
    "The birthday card began with 100 kisses and ends with 30 names.",
    "Her drug card ended with 500 mg and the last five doses were gone.",
    "Tai chi starts at 1030 and ends at 1115.",
    "By her own account she slept the first 300 minutes. It finished at 0700.",
    "The drinks licence ends at 2300, so the last six of us walked home.",
    "Phone calls start 0800 and the last one, 1955, is mine.",
    "She has every card he sent. The last four, 2021 to 2024, are up.",
    "The bank statement showed 250 at the end and 100 at the start.",
    "The card says nil by mouth. It starts 0600 and ends 1400.",
    "The BP card ended with 142/88. It began with 160/95.",
    "delivery of ffp2s and ph7 buffer, pk10 gloves and n95 masks to bay 3",
    "a4 20ml, b12 3mg and co2 all in one parcel",
    "National Insurance number cards ended in 2011.",
    "So... 471 pads later the card was full.",
    "The number of NHS staff rose, and the final figure, 1412, is in the report.",
    "The score on the card ended 21 to 15.",
    "National Insurance goes up, the last part of which is 2 per cent.",
]


@pytest.mark.parametrize(("kind", "case"), [(k, c) for k in PARTS for c in PARTS[k]])
def test_a_part_of_a_known_number_is_found_as_that_number(kind, case):
    assert missed_in(case, kind) == []


@pytest.mark.parametrize(
    ("kind", "case"), [(k, c) for k in BESIDE_ANOTHER for c in BESIDE_ANOTHER[k]]
)
def test_what_is_told_apart_or_has_a_gap_in_it_is_found_as_what_it_is(kind, case):
    assert missed_in(case, kind) == []


def test_a_postcode_beside_a_licence_is_a_postcode():
    assert missed_in("The licence came to the old house, postcode [ZZ99 3VZ].", "postcode") == []
    assert missed_in("His licence ended in May. He moved to [M1 1QZ] then.", "postcode") == []


@pytest.mark.parametrize(("kind", "case"), [(k, c) for k in SLIPS for c in SLIPS[k]])
def test_a_known_number_that_was_mistyped_is_found_as_that_number(kind, case):
    assert missed_in(case, kind) == []


@pytest.mark.parametrize("text", NO_PARTS)
def test_what_only_ends_or_begins_is_no_part_of_a_number(text):
    assert [each for each in found_in(text) if each[0] != "age"] == []
