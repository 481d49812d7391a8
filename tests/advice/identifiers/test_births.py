"""Dates of birth that no word right beside them calls so."""

import pytest

from tests.advice.identifiers.cases import found_in, missed_in


@pytest.mark.parametrize(
    "case",
    [
        "I had the birth dates of both in front of me, [11/02/1957] and [30/06/2009].",
        "I asked for her birthday, as we do at every gate, and she said [3 March 1959].",
        "The band had the right name and the wrong birthday. It should be [14/02/1938].",
        "[12/04/2013] is his date of birth on our system. On theirs it is [04/12/2013].",
        "She came into the world on [2 Dec 1944] in a shelter.",
        "The twins were delivered on [17 September 2019], ten minutes apart.",
        "[4 Nov 1936]: I read her birth date from the card.",
        "Pt ID: M, [08/07/2005], allergies none.",
    ],
)
def test_a_date_is_one_of_birth_where_its_sentence_or_the_one_before_says_so(case):
    assert missed_in(case, "date-of-birth") == []


@pytest.mark.parametrize(
    "text",
    [
        "On her birthday we had cake. She was discharged on 04/11/2025.",
        "He was born in the valley and married on 12/04/1967.",
        "The birthday cards were late. The review is 12/11/2026.",
        "Her DOB was right on the form, which was dated 03/03/2026.",
        "She was seen on 09/10/2025, a week before her birthday.",
    ],
)
def test_what_happened_on_another_day_is_no_birth(text):
    assert "date-of-birth" not in [kind for kind, _words in found_in(text)]
