"""Exact ages are found in every form, in figures and in words; bands and other numbers are not."""

import pytest

from reflect_app.advice.finding import Severity
from reflect_app.advice.identifiers import structured
from reflect_app.advice.paragraphs import Paragraph
from tests.advice.identifiers.cases import found_in, missed_in

AGES = [
    "[aged 34]",
    "aged [thirty-four]",
    "[age 34]",
    "Age: [34]",
    "(age [34])",
    "at the age of [34]",
    "a [34-year-old] woman",
    "a [34 year old] woman",
    "a [34-year old]",
    "[34 years old]",
    "[34yo]",
    "a [34 y/o]",
    "[34 yr old]",
    "[34 yrs old]",
    "a [34 y.o.] man",
    "[34 years of age]",
    "She is [34].",
    "She's [34], and",
    "he was [19] when",
    "who is [72]",
    "I am [23] and",
    "im [16] and my worker",
    "hes [8] now",
    "She turned [40] that week",
    "turning [90] next year",
    "just turned [18].",
    "[18 months old]",
    "an [18-month-old]",
    "a [3-week-old]",
    "a [3 week old] baby",
    "her [7 year old]",
    "my patient, [72], said",
    "Maria, [34], came",
    "Maria ([34]) came",
    "a woman ([34])",
    "two boys of [4 and 6]",
    "two boys, [4 and 6], played",
    "children aged [4, 6 and 9]",
    "girls ([4 and 6])",
    "a boy of [7]",
    "a man of [72] who",
    "[thirty-four]-year-old",
    "a [ninety-two-year-old]",
    "[seven years old]",
    "he is [eighty-one].",
    "a [seven year old] girl",
    "her [40th] birthday",
    "his [eightieth] birthday",
    "for her [twenty-first] birthday",
    "[34F] with asthma",
    "[72M] presenting with falls",
    "Mrs A, [91], sat up",
    "Rosa is [11] and",
    "Rosa was [11].",
    "our apprentice, [eighteen], who",
    "had him at [16], and",
    "left school at [15].",
    "aged [6 months]",
    "aged [5 years and 3 months]",
    "the twins are [4]",
    "my son is [3].",
    "the kids are [5 and 7].",
    "[103 years old]",
    "almost [90 years old]",
    "he'd be [50] this year",
    "she'll be [65] in the spring",
    "a [2yr old]",
    "a [2½-year-old]",
    "[fifteen-year-olds]",
    "his mum ([61]) and dad ([64])",
    "MR OKAFOR - [71] YRS -",
    "pt is [84], lives alone",
    "Mr Pugh was [94] n he",
    "mum aged [29], dad [31]",
    "aged only [19]",
    "he is only [6].",
    "now [44], he",
    "ages [4] and 6",
    "Her daughter is [two and a half].",
    "the youngest ([5])",
    "a little girl of [six]",
    "mum [22], low mood",
    "pt [41] f adm via ed",
    "male [19] found on the bridge",
    "client nearly [80] wants to go",
    "mum = [86], t2dm",
    "YP ([15]) came back",
    "the eldest [sixteen], the smallest [eleven weeks], asleep",
    "she has [89] years, she comes from Portugal",
    "At [forty-four] she learnt to read.",
    "A gentleman of [101] asked which one",
    "Jas and Molly, both [17], and",
    "pt Zara [22] known to us",
    "Mason B. ([14]), who",
    "MRS NG IS [84] AND",
    "A mother of six, [34], moved",
    '"How old are you?" "[Ten]."',
    "kid aged [6yrs] in a+e",
    "a new admission, [81], fractured hip",
    "I'm a student nurse, [32], second career",
    "A boy, maybe [ten], asked me",
    "The woman in question is [28], has a PhD",
    "Sheila will be [90] on Sunday",
    "a neighbour of about [seventy] walked him home",
    "My manager is [26].",
    "One was ninety, the other [eighty-seven].",
    "her children [10, 8 and 2].",
]


@pytest.mark.parametrize("case", AGES)
def test_an_age_is_found_however_it_is_written(case):
    assert missed_in(case, "age") == []


@pytest.mark.parametrize(
    "text",
    [
        "34 minutes",
        "She was 34 minutes late.",
        "a 12-hour shift",
        "a 24-year career",
        "The building is five years old.",
        "a five-year-old policy",
        "in her mid-thirties",
        "in her thirties",
        "He is in his eighties.",
        "children aged 5 to 11",
        "people aged 65 and over",
        "aged 18-25",
        "the over 75s",
        "She is 5 foot 4.",
        "She has worked here for 24 years.",
        "His score was 14.",
        "Her GCS was 15.",
        "Waterlow is 18.",
        "She was one of us.",
        "He is one in a million.",
        "They were two of the best.",
        "It is 34.",
        "We were four.",
        "I am one hundred per cent sure",
        "She turned two pages at once.",
        "He turned one way and then the other.",
        "The dog is twelve years old.",
        "a ten-year-old boiler",
        "at eleven, she slept",
        "On Monday, 12, and Tuesday, 14, we",
        "Room 12, 14 and 16",
        "three of the twelve",
        "she is 38 weeks pregnant",
        "He is 2 metres tall.",
        "He was two hours late",
        "She is a mother of two and a nan of five.",
        "The house was built in 1906 and is 120 years old.",
        "The dog, 14, is deaf.",
        "The lady's blood pressure was 90.",
        "The man said his pulse was 58.",
        "Her brother and his room is 14.",
        "The building turned 100.",
        "adults of 18 and over",
        "I work as carer two years",
        "She is on 3 litres.",
    ],
)
def test_what_is_no_exact_age_is_left_alone(text):
    assert found_in(text) == []


def test_an_age_can_be_replaced_by_a_band_with_the_right_pronoun():
    (found,) = structured(Paragraph("She told me that she is 34."))
    assert found.suggestions[0] == "in her thirties"
    (found,) = structured(Paragraph("The man was 72."))
    assert found.suggestions[0] == "in his seventies"


def test_an_age_before_a_person_is_replaced_with_its_article():
    (found,) = structured(Paragraph("An 84-year-old man came."))
    assert (found.text, found.suggestions[0]) == ("An 84-year-old", "An older")


def test_an_age_over_89_weighs_more():
    (found,) = structured(Paragraph("She is 93."))
    assert found.severity is Severity.HIGH


def test_the_same_age_in_figures_and_in_words_is_one():
    first, second = structured(Paragraph("She is 34. At thirty-four years old she came."))
    assert first.about == second.about
