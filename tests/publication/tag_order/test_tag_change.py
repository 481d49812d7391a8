"""A change of tags: what it makes of the tags of one reflection, and what can't be one."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reflect_app.errors import NoSuchTagError, TagChangeError
from reflect_app.publication.tag_order.tag_change import (
    TagChange,
    deleting,
    deleting_several,
    merging,
    renaming,
    why_not,
)
from reflect_app.tags import TAG_LIMIT, TagUse, are_same_tags, tag_key, without_repeats
from tests.strategies import in_seconds, tags

KNOWN = [TagUse("leadership", 5), TagUse("leaderships", 2), TagUse("trust", 1, ("Trust",))]
lists = st.lists(tags(), max_size=5).map(without_repeats)


def test_a_renamed_tag_stays_in_its_place():
    assert renaming("trust", "hope", KNOWN).made_of(("a", "Trust", "b")) == ("a", "hope", "b")


def test_a_tag_that_would_be_there_twice_is_there_once_where_it_stood_first():
    change = renaming("leaderships", "leadership", KNOWN)
    assert change.made_of(("leaderships", "a", "Leadership")) == ("leadership", "a")
    assert change.made_of(("Leadership", "a", "leaderships")) == ("Leadership", "a")


def test_renaming_to_a_tag_that_is_there_joins_it_in_its_spelling():
    change = renaming("leaderships", "LEADERSHIP", KNOWN)
    assert (change.into, change.joins) == ("leadership", "leadership")


def test_a_tag_renamed_to_itself_is_spelled_anew():
    change = renaming("leadership", "Leadership", KNOWN)
    assert (change.into, change.joins) == ("Leadership", "")
    assert change.made_of(("LEADERSHIP",)) == ("Leadership",)


def test_merging_into_one_of_them_spells_all_as_it_was_typed():
    change = merging(["leaderships", "trust"], "Trust", KNOWN)
    assert (change.into, change.joins) == ("Trust", "")
    assert change.made_of(("trust", "leaderships")) == ("Trust",)


def test_deleting_takes_the_tag_and_no_other():
    assert deleting("TRUST", KNOWN).made_of(("a", "trust", "b")) == ("a", "b")
    assert deleting_several(["trust", "gone"], KNOWN).made_of(("trust",)) == ()


def test_a_tag_that_no_reflection_has_is_named():
    with pytest.raises(NoSuchTagError, match="“hope”"):
        deleting("hope ", KNOWN)
    with pytest.raises(NoSuchTagError, match="“hope”"):
        renaming("hope", "faith", KNOWN)


def test_what_was_renamed_already_is_no_fault():
    assert renaming("gone", "leadership", KNOWN).into == "leadership"
    assert merging(["gone", "trust"], "new", KNOWN).names == ("gone", "trust")


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "a, b", "a\nb", "x" * (TAG_LIMIT + 1)])
def test_what_can_be_no_tag_is_said_and_not_done(name):
    assert why_not(name)
    with pytest.raises(TagChangeError):
        renaming("trust", name, KNOWN)


@in_seconds
@given(lists, tags(), tags())
def test_renamed_and_renamed_back_the_tags_are_the_same(before, old, new):
    assume(tag_key(old) and tag_key(new) and tag_key(new) not in map(tag_key, before))
    there = TagChange((old,), new).made_of(before)
    assert are_same_tags(TagChange((new,), old).made_of(there), before)


@in_seconds
@given(lists, st.lists(tags(), min_size=1, max_size=3), tags() | st.just(""))
def test_a_change_made_twice_is_made_once(before, names, into):
    change = TagChange(tuple(names), into)
    once = change.made_of(before)
    assert change.made_of(once) == once
    assert once == without_repeats(once)


@in_seconds
@given(lists, st.lists(tags(), min_size=1, max_size=3), tags() | st.just(""))
def test_tags_that_a_change_does_not_name_stay_as_they_are(before, names, into):
    named = {*map(tag_key, names), tag_key(into)}
    kept = [
        tag for tag in TagChange(tuple(names), into).made_of(before) if tag_key(tag) not in named
    ]
    assert kept == [tag for tag in before if tag_key(tag) not in named]
