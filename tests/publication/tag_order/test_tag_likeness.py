"""Tags that may be the same word are pointed out, and few others."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.publication.tag_order.tag_counts import TagLine, tag_lines
from reflect_app.publication.tag_order.tag_likeness import likenesses, plain_words
from reflect_app.tags import TagUse, tag_key, without_repeats
from tests.strategies import in_seconds, tags

ALIKE = [
    ("leadership", "leaderships"),
    ("leadership", "leadrship"),
    ("leadership", "Leader-ship"),
    ("teamwork", "team work"),
    ("carers’ needs", "carer needs"),
    ("A&E", "a and e"),
    ("policy", "policies"),
    ("Pflegekräfte", "pflegekrafte"),
    ("organisation", "organization"),
    ("peer supervision", "peer supervison"),
    ("supervision", "supervisino"),
]
DIFFERENT = [
    ("trust", "thrust"),
    ("trust in teams", "thrust in teams"),
    ("age", "ages"),
    ("new", "news"),
    ("care home", "home care"),
    ("mental health", "dental health"),
    ("affective", "effective"),
    ("hypertension", "hypotension"),
    ("inpatient", "outpatient"),
    ("project10001", "project10002"),
    ("ward a", "ward b"),
    ("!", "?"),
    ("10²", "102"),
]


@pytest.mark.parametrize(("tag", "other"), ALIKE)
def test_what_may_be_one_word_is_pointed_out(tag, other):
    assert likenesses([tag, other]) == {other: tag}


@pytest.mark.parametrize(("tag", "other"), DIFFERENT)
def test_what_is_another_word_is_left_alone(tag, other):
    assert likenesses([tag, other]) == {}


def test_of_like_tags_the_one_that_is_used_more_is_named():
    uses = [TagUse("leaderships", 9), TagUse("leadership", 4), TagUse("leadrship", 1)]
    assert [line.like for line in tag_lines(uses, None)] == [None, "leaderships", "leaderships"]


def test_what_the_team_lists_comes_before_what_is_used_more():
    uses = [TagUse("leaderships", 9), TagUse("Leadership", 4)]
    lines = tag_lines(uses, ["leadership", "trust"])
    assert [(line.listed, line.like) for line in lines] == [(False, "Leadership"), (True, None)]


def test_a_tag_is_like_one_of_the_list_that_nobody_has_used_yet():
    (line,) = tag_lines([TagUse("leaderships", 2)], ["leadership"])
    assert line == TagLine("leaderships", 2, listed=False, like="leadership")


def test_without_a_list_nobody_can_say_what_is_on_it():
    (line,) = tag_lines([TagUse("trust", 2, ("Trust",))], None)
    assert (line.listed, line.like, line.spellings) == (None, None, ("Trust",))


def test_an_empty_list_is_a_list():
    assert [line.listed for line in tag_lines([TagUse("trust", 2)], [])] == [False]


@in_seconds
@given(st.lists(tags(), max_size=8))
def test_whatever_is_typed_is_like_an_earlier_tag_of_those_given(found):
    given_tags = list(without_repeats(found))
    for tag, other in likenesses(given_tags).items():
        assert given_tags.index(other) < given_tags.index(tag)
        assert tag_key(tag) != tag_key(other)


@in_seconds
@given(tags())
def test_how_a_tag_is_spelled_changes_none_of_its_words(tag):
    assert plain_words(tag.upper().lower()) == plain_words(tag.lower())


def test_five_thousand_tags_are_compared_in_no_time():
    letters = random.Random(1)
    parts = ["lead", "er", "ship", "trust", "com", "mun", "tion", "care", "sup", "nurs", "ing"]
    many = {" ".join("".join(letters.choices(parts, k=3)) for _ in "ab") for _ in range(6_000)}
    began = time.perf_counter()
    likenesses(sorted(many)[:5_000])
    assert time.perf_counter() - began < 2.0  # it takes a tenth of that
