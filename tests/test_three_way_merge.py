"""Two changes of the same reflection, brought together where they do not touch the same place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.reflection import PromptKey, Reflection
from reflect_app.three_way_merge import merged
from tests.samples import FULL

TEXTS = st.sampled_from(["", "one", "two"])
REFLECTIONS = st.builds(
    lambda needs, impact: (
        Reflection().answering(PromptKey.NEEDS, needs).answering(PromptKey.IMPACT, impact)
    ),
    TEXTS,
    TEXTS,
)


def test_changes_of_different_places_are_both_kept():
    mine = FULL.answering(PromptKey.NEEDS, "Mine")
    theirs = FULL.model_copy(update={"published": None}).answering(PromptKey.IMPACT, "Theirs")
    both = merged(FULL, mine, theirs)
    assert both.answers.needs == "Mine"
    assert both.answers.impact == "Theirs"
    assert both.published is None


@pytest.mark.parametrize("change", ["needs", "tags", "published"])
def test_changes_of_the_same_place_are_left_to_people(change):
    values = {
        "needs": [FULL.answering(PromptKey.NEEDS, text) for text in ("Mine", "Theirs")],
        "tags": [FULL.model_copy(update={"tags": (tag,)}) for tag in ("mine", "theirs")],
        "published": [
            FULL.model_copy(update={"published": FULL.published.replace(day=day)}) for day in (1, 2)
        ],
    }[change]
    assert merged(FULL, *values) is None


@given(REFLECTIONS, REFLECTIONS)
def test_one_change_alone_is_the_outcome(base, changed):
    assert merged(base, changed, base) == changed
    assert merged(base, base, changed) == changed
    assert merged(base, changed, changed) == changed


@given(REFLECTIONS, REFLECTIONS, REFLECTIONS)
def test_it_makes_no_difference_whose_change_is_whose(base, mine, theirs):
    assert merged(base, mine, theirs) == merged(base, theirs, mine)
