"""What the program says of itself is made from figures, and it says what it does not find.

That they are the benchmark's of today is held in ``test_what_is_found.py``.
"""

import re

from reflect_app.advice import advise, how_well
from tests.benchmarks.advice import page


def test_the_page_to_read_is_made_from_the_figures():
    assert page.PAGE.read_text(encoding="utf-8") == page.page()


def test_it_says_a_share_of_a_hundred_that_is_never_rounded_up():
    assert how_well.of_so_many("ages", (1000, 999)) == "Of 100 ages, it showed 99."
    assert how_well.of_so_many("ages", (12, 11)) == "Of 12 ages, it showed 11."


def test_it_says_what_it_does_not_find_and_never_the_word_that_promises_too_much():
    said = how_well.how_well()
    assert set(how_well.what_it_does_not_find()) <= set(said)
    assert "People must still read every word" in said[-1]
    assert not any("anonym" in each.lower() for each in said)


def test_what_it_says_that_it_misses_it_does_miss():
    examples = re.findall("“(.+?)”", " ".join(how_well.what_it_does_not_find()))
    assert examples
    assert [each for each in examples if advise(each)] == []
