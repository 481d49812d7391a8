"""No text, however it is made, takes more than about twice the time of half of it."""

import time

import pytest

from reflect_app.advice.identifiers import by_form
from reflect_app.advice.identifiers.clues import clues_in
from reflect_app.advice.paragraphs import Paragraph

SEEDS = (
    *(
        "12-",
        "A 1 1 ",
        "QQ .. ",
        "a.",
        "a'",
        "1",
        "A",
        " ",
        "@",
        "0",
        "1 ",
        "1/",
        "1.",
        "(",
        "+",
        "a@",
        "@a",
        "a-",
        "x/",
    ),
    *(
        "one ",
        "oh ",
        "double-",
        "a dot ",
        "at ",
        "www.",
        "http://",
        "1:",
        "a:",
        "AB12",
        "A1",
        "A1 ",
    ),
    *(
        "GB82 ",
        "9",
        "99 ",
        "born ",
        "aged ",
        "aged 1, ",
        "1 and ",
        "1, ",
        "the first ",
        "may ",
        "may 1 ",
    ),
    *(
        "1 may ",
        "monday ",
        "tue 1 ",
        "she is ",
        "she's 4 ",
        "Ab, 1, ",
        "on the 1st ",
        "no. ",
        "nhs number ",
    ),
    *(
        "postcode ",
        "ward 1 ",
        "bed ",
        "twenty ",
        "twenty-one ",
        "nineteen ",
        "instagram ",
        "ig as a",
        "_",
        "-",
    ),
    *(
        "O",
        "l1",
        "I ",
        "1\u200b",
        "\u0410",
        "İ",
        "\ud800",
        "12 34 ",
        "01632 ",
        "07700.900.",
        "ext 1 ",
    ),
    *(
        "a" * 63 + ".",
        "A1234",
        "1 year ",
        "one year old ",
        "1-year-",
        "dob ",
        "£1",
        "1,",
        "1000,",
        "boy, 14, ",
        "wife 64 a ",
        "01/2020 ",
        "the 1st of the 1st ",
        "seen by aa 4/3 ",
        "x2 (5 & ",
        "he, at 14 ",
        "born 6 years ",
        "in his tenth ",
        "since he has 5 ",
        "baby a a a, ",
        "debt, 6 and ",
        "12/",
        "kids (1, ",
        "kids 1 and ",
        "1 yr 1/12 ",
        "baby a a, 1/12 ",
        "was her 90th ",
        "than her 1 years ",
        "1/11 ",
        "on 1/11-",
        "the 1st, ",
        "1 novmber ",
        "ending 123 ",
        "card ends 123, ",
        "the last four 123 number ",
        "double 1 ",
        "jo_b on insta ",
        "AAAA 12 ",
        "ref AAAA 12/",
        "a retired man of 20 ",
        "she's not 4 or 5 ",
        "lived to 90 and ",
        "at 9 he, ",
        "Ann, 64, ",
        "he is not 64 she ",
        "']",
    ),
)
SMALL = 2_000  # characters: a few milliseconds
LEAST = 0.002  # seconds, under which the clock says little
MOST = 3.2  # times as long; a quadratic pattern takes four times


def seconds(text):
    """The least processor time of three looks at a text."""
    taken = []
    for _each in range(3):
        began = time.process_time()
        by_form.find(Paragraph(text))
        clues_in(Paragraph(text))
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.parametrize("seed", SEEDS)
def test_twice_the_text_takes_twice_the_time(seed):
    half = seed * (SMALL // len(seed))  # whole: half of one may be something else
    for _chance in range(3):
        once, twice = seconds(half), seconds(half * 2)
        if twice <= MOST * max(once, LEAST):
            return
    pytest.fail(f"{1000 * once:.1f} ms, then {1000 * twice:.1f} ms")
