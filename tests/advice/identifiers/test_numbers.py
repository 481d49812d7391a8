"""Numbers and codes are found in whatever way they are written, also where they are misspelt."""

import pytest

from reflect_app.advice.identifiers import structured
from reflect_app.advice.paragraphs import Paragraph
from tests.advice.identifiers.cases import found_in, missed_in

NUMBERS = {
    "nhs-number": [
        "a number from over the border, [999-000-0018], and no CHI",
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
        "NHS No [999 000 0018]",
        "NHS# [9990000018]",
        "pt's nhs no is [9990000026], pls check",
        "the N.H.S. number on it, [999 000 0034], was wrong",
        "NHS number: [999/000/0042]",
        "NHS number [９９９ ０００ ００５０]",
        "N.H.S. no [999 000 0069]",
        "Health and Care number [999 000 0018]",
        "H&C number [9990000026]",
        "HCN [999 000 0034]",
        "NHS number [9 9 9 0 0 0 0 0 1 8]",
    ],
    "chi-number": [
        "CHI [310299 0002]",
        "chi number [3102990010]",
        "[310299 0002] was on the form",
        "her CHI is [310299-0002]",
        "Community Health Index [3102990010]",
        "CHI no: [31 02 99 0002]",
    ],
    "nino": [
        "his national insurance by heart: [QQ, 12, 34, 56, C]",
        "NI number [QQ 12 34 56 C]",
        "[QQ123456C]",
        "nino: [qq 12 34 56 c]",
        "her NI, [QQ-12-34-56-C], was wrong",
        "national insurance number [QQ123456]",
        "[QQ 123456 C]",
        "NI no. [QQ.12.34.56.C]",
        "N.I. number [qq123456c]",
        "NINO [QQ 12 34 5O C]",
        "Nat Ins no [QQ 12 34 56]",
        "She read out [QQ 12 34 56 C] twice.",
        "ni number [DD 12 34 56 E]",
    ],
    "driving-licence": [
        "lic no [MORGA 657054 SM9 IJ]",
        "[MORGA657054SM9IJ]",
        "driving licence [MORGA 657054 SM9IJ]",
        "licence no [morga657054sm9ij]",
        "her licence, [MORGA657054SM9IJ 12], had expired",
        "[JO999 657054 SM9IJ] on his licence",
        "driver number [12345678]",
    ],
    "passport": [
        "The old passport ended in [789], that was all.",
        "passport [123456789]",
        "passport number [123456789] had run out",
        "Passport no: [12 345 6789]",
        "his passport is [AB1234567]",
        "Her passport number was [1234 56789].",
    ],
    "vehicle": [
        "Old Jag, [ABC 123], his pride",
        "[AB12 CDE]",
        "[AB12CDE] was parked outside",
        "reg [ab12 cde]",
        "car reg [A123 BCD]",
        "An Irish reg, [12-D-34567], was in the road",
        "number plate [ABC 123D]",
        "[P123 ABC]",
        "[ABC 123X]",
        "number plate [AAZ 1234]",
        "a red Corsa, reg [AB12-CDE]",
        "registration plate [ABI2 CDE]",
        "the van's reg was [ab12cde]",
        "vehicle registration [1234 AB]",
    ],
    "bank": [
        "sort code, account and all, [00-00-00] [00417755], to prove",
        "She wrote [00 00 00] [12345678] on her hand",
        "bank details are [00-00-00] / [12345678] for the refund",
        "exp 12/27, three on the back [123]",
        "the card, the one ending [4444]",
        "emptied the account, [00-00-00] [12345678], and",
        "account ending [5678]",
        "sort code [20-00-00] account [12345678]",
        "Sort code: [200000]",
        "[20-00-00] [12345678]",
        "a/c [12345678]",
        "account number [1234 5678]",
        "card [4111 1111 1111 1111]",
        "[4111111111111111]",
        "[5555-5555-5555-4444] was on the receipt",
        "card number [4111 1111 1111 1112]",
        "IBAN [GB82 WEST 1234 5698 7654 32]",
        "[GB82WEST12345698765432]",
        "iban [gb82 west 1234 5698 7654 32]",
        "her bank account, [12345678], was empty",
        "acc no [12345678] s/c [20 00 00]",
        "sort code [20 00 00]",
        "building society roll number [1234567890]",
    ],
    "case-number": [
        "Blood unit [G101 625 004 418 7] was checked",
        "police gave me incident [0312-070226]",
        "Log [0312] with police, then nothing",
        "His number's [A1234 BC], and the form",
        "a reference, she said, of [4 0 0 7 1 9 2 double 8]",
        "Reference [MISPER 0816/T].",
        "log [0417] of 13/11",
        "UPN [B801200005001]",
        "[B801200005001]",
        "pupil number [Z801200005001]",
        "prison number [A1234BC]",
        "[A1234BC] was unlocked",
        "prisoner [a1234bc]",
        "PNC [2019/0123456X]",
        "PNC ID [19/123456X]",
        "CRO [12345/19A]",
        "crime ref [13/45678/24]",
        "crime reference number [6012345/24]",
        "CAD [4567] of that day",
        "police log [1234]",
        "crime number [CR/12345/26]",
        "court case [ZE24C00123]",
        "case no. [23/456]",
        "Case number [482]",
        "claim no [E40BM123]",
        "MARAC reference [2026/0417]",
        "MARAC no. [117]",
        "Mosaic ID [1234567]",
        "Mosaic number is [70412]",
        "Datix [12345]",
        "Datix W[123456]",
        "hospital number [K123456]",
        "Hospital no: [123456]",
        "hosp no [RX 123456]",
        "MRN [0012345]",
        "Liquidlogic [887123]",
        "SystmOne [1234567]",
        "RiO number [1023456]",
        "our ref [ABC/12/345]",
        "ref: [12-3456]",
        "reference [RF-2026-118]",
        "tenancy [100234567]",
        "complaint [C-20417]",
        "BRP [RE1234567]",
        "Home Office reference [A1234567]",
        "Home Office ref [A1234567/2]",
        "ARC number [ASY123456]",
        "safeguarding referral [SG26-00417]",
        "file no [77]",
        "service user ID [40213]",
        "custody record [CN/123/26]",
        "probation CRN [X123456]",
        "URN [01AB1234526]",
        "student number [2212345]",
        "incident number [INC0012345]",
        "Universal Credit claim [UC-123-4567]",
        "EHCP ref [EHC-0042]",
    ],
    "number": [
        "keysafe code on the app was wrong its [4471] now",
        "Health passport no. [LAC00562]",
        "Gate [1187]#, then second left",
        "My locker is [217], if anybody finds the keys",
        "The code of the key box in my phone is old, [4402], not working.",
        "The number on the key box had been changed to [7719]",
        "Her keypad is [1966]#, the year of the cup",
        "Blue Badge [AB12CD 3 E 0025X1225], no clock",
        "The old one ends in [4471].",
        "bleeped the therapist herself on [2217],",
        "the last four digits are [0932]",
        "She told me the back door code too, [c1759x].",
        "the alarm code is [C1958]",
        "her PIN is [4417]",
        "His PIN for the cash machine, [4471], was on the wall.",
        "UTR [1234567890]",
        "her Oyster number [0123 4567 8901]",
        "the key safe code is [4471]",
        "It said [48213977] on the band.",
        "a slip with [XK-4471-B] on it",
        "the label, [99-1042-77], fell off",
        "they gave him [TT48213]",
        "VAT [GB123456789]",
    ],
    "staff-number": [
        "SCW reg [W/5004417]",
        "AMHP warrant [0417]",
        "GPhC reg [2000417] on the notice",
        "attended with [PC 4417]",
        "badge [2044]",
        "NMC PIN [12A3456E]",
        "my PIN is [12A3456E]",
        "[12A3456E] is her registration",
        "nmc pin [12a3456e]",
        "GMC [1234567]",
        "GMC no. [7654321]",
        "HCPC [PA12345]",
        "HCPC registration [SW123456]",
        "[PH123456] on the HCPC register",
        "Social Work England [SW12345]",
        "SWE number [SW1234]",
        "GPhC [2012345]",
        "staff ID [40417]",
        "the constable, collar [4471], came",
        "employee number [421]",
        "payroll no [00417]",
        "payroll number [88214]",
        "badge [HC-20417]",
        "smartcard [123456789012]",
        "DBS certificate [001234567890]",
    ],
}


@pytest.mark.parametrize(
    ("kind", "case"), [(kind, case) for kind, cases in NUMBERS.items() for case in cases]
)
def test_a_number_is_found_however_it_is_written(kind, case):
    assert missed_in(case, kind) == []


def test_a_long_number_that_no_rule_knows_is_shown_all_the_same():
    assert found_in("It said 48213977 on the band.") == [("number", "48213977")]


def test_a_number_of_the_right_shape_with_a_wrong_check_digit_says_so():
    (found,) = structured(Paragraph("NHS number 999 123 4567"))
    assert found.message == "It has the shape of an NHS number, with a wrong check digit."


def test_ten_digits_without_words_beside_them_are_only_possibly_an_nhs_number():
    (found,) = structured(Paragraph("I wrote 999 000 0050 on my hand."))
    assert found.message == "This is possibly an NHS number."


def test_a_number_is_the_same_however_it_is_parted():
    first, second = structured(Paragraph("NHS number 999 000 0018, I mean 999-000-0018."))
    assert first.about == second.about == "9990000018"


def test_a_number_with_invisible_characters_is_marked_whole():
    (found,) = structured(Paragraph("NHS number 999\u200b000\u200b0077."))
    assert (found.start, found.text) == (11, "999\u200b000\u200b0077")
