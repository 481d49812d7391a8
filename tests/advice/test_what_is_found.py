"""What advice finds in the stories of the benchmark stays above its gates, and is told as it is.

After a change of what is found: ``python -m tests.benchmarks.bench_advice --write-page``.
``python -m tests.benchmarks.bench_advice --misses FOLDER`` lists what to mend.
"""

from dataclasses import fields

import pytest

from reflect_app.advice import how_well
from tests.benchmarks import bench_advice
from tests.benchmarks.advice import corpus, page
from tests.benchmarks.advice.figures import identifier_rows, spelling_rows, wording_rows

ROUNDING = 0.01  # a share that is further off is written anew


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


def shares(figures):
    pairs = dict(figures.found)
    for field in fields(figures):
        if isinstance(value := getattr(figures, field.name), tuple):
            pairs[field.name] = value
    return {name: part / max(1, of) for name, (of, part) in pairs.items()}


def test_what_the_program_says_of_itself_is_what_is_found_today(identifiers, wording, spelling):
    stories = len(corpus.with_marks()), len(corpus.innocent())
    today = page.figures_of(stories, identifiers, wording, spelling)
    written = how_well.figures().built
    assert shares(written) == pytest.approx(shares(today), abs=ROUNDING)
    assert (written.stories, written.innocent_stories) == stories
