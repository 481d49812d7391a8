"""Codes that are typed with gaps, known in part, or noted for somebody; and rows of figures."""

import pytest

from tests.advice.identifiers.cases import found_in, missed_in

FOUND = [
    ("number", "The hoist, asset tag [C 4 0 1 9], was in the other bay."),
    ("number", "Docket [D 2 0 8 6] never came back from the workshop."),
    ("case-number", "Hosp no. [k 41 0 882] was on both wristbands."),
    ("number", "She let her bus pass go, the [NP 0 31 77 L] one, last month."),
    ("case-number", "The complaint has reference [TR 4 41 9] on it."),
    ("nhs-number", "Pt is NHS [999 000 0018], seen at home."),
    ("nino", "All I could read was [QQ 34 .. 56 C] on the letter."),
    ("nino", "Her NI number, [QQ 12 ?? 56 A], is under a coffee ring."),
    ("postcode", "His postcode, [ZZ99 3 VZ], was not known."),
    ("postcode", "I read out the post code: [ZZ99 3 V Z] twice."),
    ("postcode", "Nobody walks in the [ZZ99 3] end of town after dark."),
    ("phone", "Blpd #[2271] for the reg."),
    ("phone", "Rang theatres xtn [6082] again."),
    ("phone", "The family rang on the ward line, [960 155], at tea time."),
    ("number", "The keysafe would not open, I had [1739] in my phone."),
    ("number", "The padlock stuck. I'd [7716] saved on my phone from spring."),
    ("staff-number", "I had left my badge, so she jotted [HC 318] on my glove."),
    ("case-number", "It went in as a sig event, I think it's [SE 71]."),
]

INNOCENT = [
    "It is worse at L 4 5 today.",
    "We gave vitamin B 12 and folate.",
    "Her group A 1 to 4 went first.",
    "Patient T 36 8 P 88 R 16 at six.",
    "Notes: E 3 V 4 M 5 and no change.",
    "The chart has T 36.8 and type 2 beside it.",
    "Ward C 2 3 4 5 all shut to visitors.",
    "The ticket machine had A 1 2 3 and 4 lit up.",
    "On the ward line, 100 people rang.",
    "My fob was at home. He wrote BP 112 on his hand.",
    "The key safe would not open, I had 1930 in my diary.",
    "My lanyard came off as I wrote RA 98 on the glove.",
    "The form said 12 .. 56 pages.",
]


@pytest.mark.parametrize(("kind", "case"), FOUND)
def test_is_found_whole(kind, case):
    assert not missed_in(case, kind), found_in(case)


@pytest.mark.parametrize("text", INNOCENT)
def test_rows_scores_and_times_are_left_alone(text):
    assert not [each for each in found_in(text) if each[0] not in {"age", "date"}]
