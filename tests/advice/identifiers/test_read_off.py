"""A value that is read off, a score and an hour are no age and no day, and no germ is a person."""

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind

INNOCENT = """
Respirations were 28 and she sat up
The resps came down to 19 by midnight
Schirmer 15 and 22, both eyes dry
iops of seventeen and twenty two today
The hygrometer at 74 and nobody was surprised
The oximeter: 91, then 88
Creatinine was 81, potassium fine
HoNOS 12, PHQ-9 19, Hamilton 24 and Beck 31
Zung 44. Barnes 16. Norton 14. All done by noon
The AMPSX was 61
She were 39 plus 4 and contracting
She waited for another forty and then went home
The Reg 44 visit was on the same day
Lactate 1.8 from 3.4 since the bolus
The wound is 4.5 by 3.2 now
From 2.9 to 9.6 kg, and all of them cross
At 01.40 he woke. By 05.10 he was asleep
Klebsiella and Pseudomonas grew again
Serratia and Acinetobacter were on the slide
One Giemsa and one Gram, and the Levey-Jennings chart
We did the Tudors before break
Thomas pack checked, Kendrick splint away
fetal heart one fifty two, bp one forty over ninety one, and she slept
She was three centimetres by nine, and the cot was four foot by two
The label said 54 and the pump said 45
The naloxone list is at 27, my caseload was 33
DASH was 18. Urate 212, was 88 last week
peak flow was one seventy and the borg was four
Weight on the 9th centile, length on the 25th
His head went from the 50th to the 9th
Freezer on 4.2 degrees, so nothing is wasted
Moved to 3/7 not 3/52, with apologies
Vitamin D 400 800 units at breakfast
Doors 1 2 3 were shut by ten
The printer wanted code E 401 and then the boiler showed F 12
Six As, four Bs and a C on the audit
I had no ID, and the ID given was out of date
Handover at 7am, door code changed
Joy, my own father might have called it
She coloured Elsa and then Moana
AC left: 25, 30, 45, 55
Our brochure says 45 and the ward says 28
The dishwasher is flashing E 22, as ever
Plotted on the 9th for weight
We named the new hoist Brenda
The stairlift is called Kevin and it squeaks
His AUDIT was 28, his grip 17
Meter readings: gas 03316, electric 41928
The electric meter read 41928 when she moved out
The display only said 88 all night
He had 19 on his MoCA last week
It was like a hall full of fourteen year olds
The radio played Dusty Springfield for the ward
sats ninety one ninety three eighty eight and then she slept
ECG: 68, regular, and no change
GUSS 14. Soup at two
Perio: 3 4 3
They sang Jolene, and then Jolene again
We watched Casablanca and then half of Taggart
Common Sense was not on the list, and Occy Health rang
They asked how many chairs and I said 24
Ours said 28, theirs 31
S, off her food. B, a fall. A, a fever. R, GP to see
Capital cities: Paris, Rome and Lima
Kings and queens: Victoria, Edward, George
""".strip().splitlines()


def found_in(text: str) -> list[tuple[str, str]]:
    """Type and words of what could identify somebody in a text."""
    findings = advise(text, None)
    return [(each.type, each.text) for each in findings if each.kind is Kind.IDENTIFIERS]


@pytest.mark.parametrize("text", INNOCENT)
def test_what_is_read_off_is_nobodys(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Mr Hamilton, 84, had a pulse of 96", "84"),
        ("Mrs Norton, 91, came with her Berg chart", "91"),
        ("She is 34 and her respirations were 18", "34"),
        ("His mother is 67 and another cousin is ill", "67"),
        ("With an eGFR of 88 at 84 years old she swims", "at 84 years old"),
        ("The neighbour said 84, the passport said 85", "85"),
        ("Two nine year olds ran in", "nine year olds"),
        ("She was 83 on Monday and in for a hip", "83"),
        ("On the transplant list at 31, and frightened", "at 31"),
        ("Two girls, one thirteen and the other one forty", "thirteen"),
        ("She had three by thirty and calls him her boy, who is 44", "44"),
    ],
)
def test_an_age_beside_a_measure_is_still_one(text: str, age: str) -> None:
    assert ("age", age) in found_in(text)


@pytest.mark.parametrize(
    "day",
    [
        "We met on 12.11 and again",
        "Signed off by 23.10, at last",
        "The fridge broke on 24.6 and we lost the lot",
        "We weighed her on the 9th",
        "Weight on the 9th was 51 kg",
        "Rebooked for 4/7, and she came",
    ],
)
def test_a_day_with_a_point_is_still_one(day: str) -> None:
    assert [kind for kind, _words in found_in(day)] == ["date"]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("S, 44, cried. I held his hand and S told me why", "person", "S"),
        ("Residents: Victoria, Edward and George", "person", "Victoria"),
        ("A nurse called Brenda named the hoist", "person", "Brenda"),
        ("Joy, my link worker, rang me back", "person", "Joy"),
        ("Elsa drew her mum with me on her knee", "person", "Elsa"),
        ("I met Da Silva on the stairs", "person", "Da Silva"),
        ("Her gas meter number is 0331645", "number", "0331645"),
        ("The fob reads 40771 on the back", "number", "40771"),
        ("I played Dusty at darts and he won", "person", "Dusty"),
        ("The alarm code is C1958", "number", "C1958"),
        ("His old van, ABC 123, was outside", "vehicle", "ABC 123"),
    ],
)
def test_what_looks_like_a_thing_is_still_found(text: str, kind: str, words: str) -> None:
    assert (kind, words) in found_in(text)
