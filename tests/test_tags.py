"""What people type or paste as tags becomes tags that a file can hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.reflection import Reflection
from reflect_app.tags import (
    MOST_OFFERED,
    TagUse,
    clean_tag,
    divide,
    is_too_long,
    offered,
    same_tag,
    split_tags,
    times_used,
    with_team_list,
)

KNOWN = [
    TagUse(tag="peer support", count=2),
    TagUse(tag="Supervision", count=6),
    TagUse(tag="support", count=1),
    TagUse(tag="unsupervised", count=9),
    TagUse(tag="trust", count=3),
]


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("  peer   support ", "peer support"),
        ("peer\tsupport", "peer support"),
        ("peer\u00a0support", "peer support"),
        ("tr\u200bu\ufeffst", "trust"),
        ("\u200ftrust\u200e", "trust"),
        ("family 👩\u200d👧", "family 👩\u200d👧"),
        ("trust\u200d", "trust"),
        ("a; b", "a; b"),
        ("\u200b", ""),
    ],
)
def test_a_tag_is_cleaned_of_what_nobody_sees(typed, tag):
    assert clean_tag(typed) == tag


@pytest.mark.parametrize(
    "text", ["a, b; c,, d", "a\nb; c\r\nd\n", "a,b; c\u2028d", ",a\x0bb; c\x85d"]
)
def test_tags_are_split_at_commas_and_line_ends_only(text):
    assert split_tags(text) == ["a", "b; c", "d"]


def test_what_is_after_the_last_comma_is_still_being_typed():
    assert divide("trust, peer sup") == (["trust"], " peer sup")
    assert divide("trust,") == (["trust"], "")


def test_a_tag_of_eighty_characters_is_not_too_long():
    assert not is_too_long("é" * 80)
    assert is_too_long("é" * 81)


def test_the_same_tag_in_other_letter_case_is_the_same():
    assert same_tag("STRASSE", ["trust", "Straße"]) == 1
    assert same_tag("other", ["trust"]) is None


def test_tags_that_begin_so_are_offered_first_then_those_with_a_word_that_does():
    tags = [use.tag for use in offered("sup", KNOWN, [])]
    assert tags == ["Supervision", "support", "peer support", "unsupervised"]


def test_tags_that_are_there_are_not_offered():
    assert [use.tag for use in offered("Trust", KNOWN, ["TRUST"])] == []


def test_with_nothing_typed_the_most_used_come_first():
    assert [use.tag for use in offered(" ", KNOWN, [])][:2] == ["unsupervised", "Supervision"]


def test_use_is_told_in_words():
    assert [times_used(count) for count in (1, 2)] == ["used once", "used 2 times"]


@given(st.text())
def test_every_tag_split_off_is_one_that_a_reflection_takes(text):
    tags = [tag for tag in split_tags(text) if not is_too_long(tag)]
    assert len(Reflection(tags=tags).tags) <= len(tags)


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert clean_tag(clean_tag(text)) == clean_tag(text)


@given(st.text(), st.text())
def test_dividing_loses_nothing(text, more):
    tags, rest = divide(f"{text},{more}")
    assert tags + split_tags(rest) == split_tags(f"{text},{more}")


def test_the_teams_tags_come_first_spelled_as_on_its_list_and_with_how_often_they_were_used():
    known = with_team_list(KNOWN, ["Trust", "SUPPORT", "hope"])
    listed = [(use.tag, use.count) for use in known if use.listed]
    assert listed == [("Trust", 3), ("SUPPORT", 1), ("hope", 0)]
    others = [use.tag for use in known if use.listed is False]
    assert others == ["peer support", "Supervision", "unsupervised"]
    assert [use.tag for use in offered("supp", known, ())] == ["SUPPORT", "peer support"]


def test_without_a_list_tags_are_what_they_were():
    assert with_team_list(KNOWN, None) == KNOWN


def test_of_thousands_that_fit_as_many_are_offered_as_somebody_looks_through():
    known = [TagUse(f"tag {number}", number) for number in range(5_000)]
    assert len(offered("tag", known, ())) == MOST_OFFERED
    assert offered("tag 4321", known, ())[0].tag == "tag 4321"
