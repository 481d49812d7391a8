"""What advice finds in the stories of the benchmark stays above its gates.

``python -m tests.benchmarks.bench_advice --misses FOLDER`` lists what to mend.
"""

import pytest

from tests.benchmarks import bench_advice
from tests.benchmarks.advice.figures import identifier_rows, spelling_rows, wording_rows


@pytest.fixture(scope="module")
def identifiers():
    return bench_advice.identifiers()


@pytest.fixture(scope="module")
def wording():
    return bench_advice.wording()


@pytest.fixture(scope="module")
def spelling():
    return bench_advice.spelling()


def below_the_gate(rows):
    return [str(row) for row in rows if not row.passes]


def test_what_could_identify_is_found_and_little_else_is_shown(identifiers):
    assert below_the_gate(identifier_rows(identifiers)) == []


def test_wording_that_judges_is_found_and_innocent_sentences_are_left_alone(wording):
    assert below_the_gate(wording_rows(wording)) == []


def test_misspelt_words_are_shown_and_right_ones_are_not(spelling):
    assert below_the_gate(spelling_rows(spelling)) == []
