"""Exact dates are found in every written form, and those of birth are told apart."""

import pytest

from reflect_app.advice.identifiers import structured
from reflect_app.advice.paragraphs import Paragraph
from tests.advice.identifiers.cases import missed_in

DATES = {
    "date": [
        "on [13/07/2026]",
        "[13/7/26]",
        "[13.7.26]",
        "[13.07.2026]",
        "[13-07-2026]",
        "[13 / 07 / 2026]",
        "[2026-07-13]",
        "[2026/07/13]",
        "[2026-07-13T09:30]",
        "[13th of July]",
        "[13th July]",
        "[13 July]",
        "[13 July 2026]",
        "[13 jul]",
        "[13-Jul-26]",
        "[13Jul2026]",
        "[July 13th]",
        "[July 13]",
        "[July 13th, 2026]",
        "[July 13, 2026]",
        "[July the 13th]",
        "[July the thirteenth]",
        "[the thirteenth of July]",
        "[thirteenth of July 2026]",
        "[the twenty-first of March]",
        "[the twenty first of March]",
        "[first of May two thousand and nineteen]",
        "[the thirty-first of December nineteen ninety-nine]",
        "on the [13th]",
        "mum says the [14th].",
        "Detox x2: [03/2023]",
        "Ref'd by HV [4/3], seen [9/9]",
        "On the [first of the month] she moved",
        "On the [last day of April] she rang.",
        "[the twelfth of the eighth, nineteen forty-one]",
        "since the [3rd], she",
        "[Tuesday 3 March]",
        "[Tues 3rd March]",
        "[Tuesday, 3 March 2026]",
        "[Tuesday the 3rd of March]",
        "[Friday the 13th]",
        "[Friday 13th]",
        "[Tue 3/3/26]",
        "on [3/12]",
        "admitted [03/12]",
        "[Christmas Day 2024]",
        "[Boxing Day 2025]",
        "[New Year's Eve 2023]",
        "[Good Friday 2024]",
        "[Easter Sunday, 2025]",
        "[13-15 July]",
        "from the [13th to 15th July]",
        "[13th, 14th and 15th of July]",
        "between [3 and 5 March]",
        "[3 March] to [5 March]",
        "on [3 may] she fell",
        "on [May 3rd]",
        "[14th Feburary]",
        "[2nd of Septemeber]",
        "on the [4th], when he",
        "[1st of jan 2026]",
        "seen [12.10.26]",
        "On [9 March], the",
        "[24 Dec '25]",
        "[24 December '25]",
        "[Weds 7 Oct]",
        "[March 2019]",
        "since [June 2021]",
        "in [Aug 2026]",
        "[the 22nd of November]",
        "[22nd November]",
        "due [30/11/2026]",
        "[07.07.2026]",
        "letter dated [1 September]",
        "[1/9/2026] - [14/9/2026]",
        "[13/0\u200b7/2026]",
        "Court on [2nd of the 12th].",
        "died [10th] in the morning",
        "discharged home [22/10] w pkg",
        "the [first Friday in October]",
        "on the [30th of this month]",
        "On the [12th instant] a referral",
        "scan booked [3/11] 11:20",
        "session of [15.5.26].",
        "[13\n July 2026]",
        "fell [3/11] at 2am",
        "DNA [4/11] and [11/11].",
        "[2/11-9/11] off sick",
        "EDD [1/12]",
        "Rebooked [2/12] @ 09:30, DNA",
        "the note of [03/11]",
        "[13\\11\\25]",
        "since the [nineteenth] she has been washing",
        "paid on the [twenty first] and she showed me",
        "On the [18th] no satsuma",
        "I saw her on the [3rd], [10th] and [17th].",
        "on the [3rd], the [10th] and the [17th of November]",
        "the [21st of last month]",
        "the [9th ult], signed",
        "the [31st Novmber] and the [12 Decmber]",
        "[21st Spetember], late",
        "on the [6th o February]",
        "the [twenty-second o' November]",
        "on the [3ydd o Fawrth]",
        "[10 Tachwedd 2025]",
        "dated [131125]",
        "That was [2/11].",
        "Discharged [7th], readmitted [9th], discharged again [12th]: and",
        "[Dydd Gwener 7fed], she wrote",
        "on [dydd Mawrth, 4 Tachwedd]",
        "Visited [Mon 3rd], [Wed 5th] and [Fri 7th] - worse",
        "foggy it was, the [18th] or [19th].",
    ],
    "date-of-birth": [
        "born [3 May 1956]",
        "She was born on [12/03/1945].",
        "DOB [12.03.45]",
        "d.o.b. [12/3/45]",
        "DOB: [12 March 1945]",
        "D.O.B [12-03-1945]",
        "date of birth [1945-03-12]",
        "date of birth: [12th March 1945]",
        "dob [120345]",
        "DOB [12 03 1945]",
        "dob [12031945]",
        "her birthday is [13 July]",
        "her birthday, [13th July], was",
        "birthday on the [fifth of June]",
        "born on the [fifth of June nineteen thirty-eight]",
        "born in [1956]",
        "born in [May 1956]",
        "(b. [1950])",
        "[12/03/45] (DOB)",
        "[13 July] is her birthday",
        "gave [1.1.2009] as her birthday",
        "Stacey ([17.03.2004]) slept",
        "d o b [12/03/1945]",
        "Date of Birth - [12 Mar 45]",
        "DOBs a year apart to the day, [14/02/1938]",
        "He was born in [nineteen forty-one].",
    ],
}


@pytest.mark.parametrize(
    ("kind", "case"), [(kind, case) for kind, cases in DATES.items() for case in cases]
)
def test_a_date_is_found_however_it_is_written(kind, case):
    assert missed_in(case.replace("[the ", "the ["), kind) == []


def test_a_date_can_be_replaced_by_its_season():
    (found,) = structured(Paragraph("She fell, 13 July 2026, in the hall."))
    assert found.suggestions[0] == "in the summer"


def test_a_date_is_the_same_in_figures_however_it_is_parted():
    first, second = structured(Paragraph("From 13/07/2026, I mean 2026-07-13."))
    assert first.about == second.about == "13 july 2026"


def test_a_month_with_its_year_weighs_less_than_a_day():
    month, day = structured(Paragraph("Since March 2019, and on 4 March 2019."))
    assert month.severity < day.severity
