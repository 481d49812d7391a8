"""Two changes of the same reflection, brought together by paragraphs, by tags, and by the date."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.paragraph_changes import paragraph_changes, paragraphs_of
from reflect_app.reflection import Answers, PromptKey, Reflection
from reflect_app.three_way_merge import (
    PUBLISHED,
    TAGS,
    Came,
    Choice,
    Merge,
    Part,
    Place,
    merged,
    merged_answer,
)
from tests.samples import FULL
from tests.strategies import hostile_text, in_seconds

TEXTS = st.sampled_from(["", "one", "two"])
REFLECTIONS = st.builds(
    lambda needs, impact: (
        Reflection().answering(PromptKey.NEEDS, needs).answering(PromptKey.IMPACT, impact)
    ),
    TEXTS,
    TEXTS,
)
LINES = st.sampled_from(("", " ", "- tea", "- a bus", "She stayed.", "She stayed. ", "We sat."))
ANSWERS = st.lists(LINES, max_size=8).map("\n".join) | hostile_text()
TAG_LISTS = st.lists(
    st.sampled_from(("trust", "Trust", "tea", "bus", "time")), max_size=4, unique_by=str.casefold
)
MIRRORED = {Came.MINE: Came.THEIRS, Came.THEIRS: Came.MINE}


def text_of(parts, side):
    return "\n".join(line for part in parts for line in getattr(part, side))


def merge_of(base, mine, theirs):
    """Of three texts for one answer."""
    return Merge(*(Reflection().answering(PromptKey.NEEDS, text) for text in (base, mine, theirs)))


def told(base, mine, theirs):
    """The merge of three texts as one line; a conflict as <mine|theirs>."""
    shown = [
        f"<{'/'.join(part.mine)}|{'/'.join(part.theirs)}>"
        if part.came is Came.CONFLICT
        else "/".join(part.result)
        for part in merged_answer(*(text.replace("/", "\n") for text in (base, mine, theirs)))
    ]
    return "/".join(filter(None, shown))


def tagged(*tags):
    return FULL.model_copy(update={"tags": tags})


def test_changes_of_different_places_are_both_kept():
    mine = FULL.answering(PromptKey.NEEDS, "Mine")
    theirs = FULL.model_copy(update={"published": None}).answering(PromptKey.IMPACT, "Theirs")
    both = merged(FULL, mine, theirs)
    assert both.answers.needs == "Mine"
    assert both.answers.impact == "Theirs"
    assert both.published is None


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "both"),
    [
        ("a/b/c", "A/b/c", "a/b/C", "A/b/C"),
        ("a x/b x", "A x/b x", "a x/B x", "A x/B x"),
        ("a/b", "new/a/b", "a/b/newer", "new/a/b/newer"),
        ("a/b", "a/new/b", "a/B", "a/new/B"),
        ("a/b", "a/new/b", "b", "new/b"),
        ("a/b/c", "a/c", "a/b/c/d", "a/c/d"),
        ("a", "b", "b", "b"),
        ("a//b", "a//new//b", "a//b//end", "a//new//b//end"),
        ("a", "a/same", "a/same/more", "a/same/more"),
        ("", "new", "", "new"),
        ("a/b/c", "c/a/b", "a/b/c", "c/a/b"),
    ],
)
def test_paragraphs_that_one_side_changed_are_taken(base, mine, theirs, both):
    assert told(base, mine, theirs) == both
    assert told(base, theirs, mine) == both


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "shown"),
    [
        ("a/b/c", "a/B/c", "a/ß/c", "a/<B|ß>/c"),
        ("a/b", "a", "a/B", "a/<|B>"),
        ("a", "a/mine", "a/theirs", "a/<mine|theirs>"),
        ("", "mine", "theirs", "<mine|theirs>"),
        ("a", "a/same/mine", "a/same/theirs", "a/same/<mine|theirs>"),
        ("a//b", "a//m//b", "a//t//b", "a//<m/|t/>/b"),
        ("a/b/c", "c", "a/new/b/c", "<|a/new/b>/c"),
        ("a x", "A x/m", "Ä x/t", "<A x/m|Ä x/t>"),
    ],
)
def test_where_both_changed_one_paragraph_both_are_shown(base, mine, theirs, shown):
    assert told(base, mine, theirs) == shown


@in_seconds
@given(ANSWERS, ANSWERS, ANSWERS)
def test_all_three_texts_are_in_the_parts_whole(base, mine, theirs):
    parts = merged_answer(base, mine, theirs)
    assert [text_of(parts, side) for side in ("base", "mine", "theirs")] == [base, mine, theirs]


@in_seconds
@given(ANSWERS, ANSWERS, ANSWERS)
def test_no_paragraph_is_lost_that_either_wrote(base, mine, theirs):
    parts = merged_answer(base, mine, theirs)
    shown = {line for part in parts for line in part.result}
    shown |= {line for part in parts if part.came is Came.CONFLICT for line in part.theirs}
    new = {*paragraphs_of(mine), *paragraphs_of(theirs)} - {*paragraphs_of(base)}
    assert new <= shown


@in_seconds
@given(ANSWERS, ANSWERS, ANSWERS)
def test_whoever_brings_them_together_sees_the_same_places(base, mine, theirs):
    parts, other = merged_answer(base, mine, theirs), merged_answer(base, theirs, mine)
    assert [
        Part(MIRRORED.get(part.came, part.came), part.base, part.theirs, part.mine)
        for part in other
    ] == list(parts)


@in_seconds
@given(ANSWERS, ANSWERS)
def test_one_change_alone_is_taken_whatever_it_is(base, changed):
    for sides in ((changed, base), (base, changed), (changed, changed)):
        merge = merge_of(base, *sides)
        assert merge.result({}) == merge_of(base, changed, changed).mine


@in_seconds
@given(ANSWERS, ANSWERS, ANSWERS)
def test_keeping_all_of_one_side_loses_only_what_was_decided_against(base, mine, theirs):
    merge = merge_of(base, mine, theirs)
    for choice, side in ((Choice.MINE, "mine"), (Choice.THEIRS, "theirs")):
        result = merge.result(dict.fromkeys(merge.places, choice)).answers.needs
        kept = [part for part in merge.parts[PromptKey.NEEDS] if part.came is Came.CONFLICT]
        assert all("\n".join(getattr(part, side)) in result for part in kept)


@given(REFLECTIONS, REFLECTIONS)
def test_one_change_alone_is_the_outcome(base, changed):
    assert merged(base, changed, base) == changed
    assert merged(base, base, changed) == changed
    assert merged(base, changed, changed) == changed


@given(REFLECTIONS, REFLECTIONS, REFLECTIONS)
def test_it_makes_no_difference_whose_change_is_whose(base, mine, theirs):
    assert merged(base, mine, theirs) == merged(base, theirs, mine)


@pytest.mark.parametrize("change", ["needs", "tags", "published"])
def test_changes_of_the_same_place_are_left_to_people(change):
    values = {
        "needs": [FULL.answering(PromptKey.NEEDS, text) for text in ("Mine", "Theirs")],
        "tags": [tagged(tag) for tag in ("mine", "theirs")],
        "published": [
            FULL.model_copy(update={"published": FULL.published.replace(day=day)}) for day in (1, 2)
        ],
    }[change]
    assert merged(FULL, *values) is None


def test_what_is_chosen_is_what_comes_of_it():
    merge = merge_of("a x\n\nb", "A x\n\nb", "Ä x\n\nb")
    [place] = merge.places
    assert place == Place(PromptKey.NEEDS)
    results = [merge.result({place: choice}).answers.needs for choice in Choice]
    assert results == ["A x\n\nb", "Ä x\n\nb", "A x\n\nÄ x\n\nb"]
    with pytest.raises(ValueError, match="left to choose"):
        merge.result({})


# Tags and the date


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "both"),
    [
        ("tea", "tea bus", "tea time", "tea bus time"),
        ("tea bus", "bus", "tea", ""),
        ("tea bus", "bus", "tea bus time", "bus time"),
        ("tea", "TEA bus", "tea time", "TEA bus time"),
        ("tea bus", "bus tea", "tea bus time", "bus tea time"),
        ("tea", "tea bus", "tea bus", "tea bus"),
    ],
)
def test_tags_that_either_added_or_removed_are_brought_together(base, mine, theirs, both):
    sides = [tagged(*tags.split()) for tags in (base, mine, theirs)]
    assert merged(*sides).tags == tuple(both.split())
    assert merged(sides[0], sides[2], sides[1]).tags == tuple(both.split())


@in_seconds
@given(TAG_LISTS, TAG_LISTS, TAG_LISTS)
def test_both_have_the_same_tags_whoever_brings_them_together(base, mine, theirs):
    sides = [tagged(*tags) for tags in (base, mine, theirs)]
    assert merged(*sides) == merged(sides[0], sides[2], sides[1])


def test_tags_and_a_date_that_both_changed_are_chosen():
    mine = tagged("mine").model_copy(update={"published": None})
    theirs = tagged("theirs").model_copy(update={"published": FULL.published.replace(day=2)})
    merge = Merge(FULL, mine, theirs)
    assert merge.places == (TAGS, PUBLISHED)
    result = merge.result({TAGS: Choice.BOTH, PUBLISHED: Choice.THEIRS})
    assert result.tags == ("mine", "theirs")
    assert result.published == theirs.published


# How long it takes


@pytest.mark.parametrize(
    "line", ["{n} we sat down.", "", "{odd}", "- tea {tenth}", "x" * 1000 + "{n}"]
)
def test_very_long_texts_are_brought_together_in_bounded_time(line):
    size = 1_048_576 // (len(line) + 3)
    lines = [line.format(n=n, odd=n % 2, tenth=n % 10) for n in range(size)]
    mine = [f"{each}!" if at % 3 else each for at, each in enumerate(lines)]
    theirs = [each if at % 2 else f"{each}?" for at, each in enumerate(lines)]
    began = process_time()
    merged_answer(*("\n".join(each) for each in (lines, mine, theirs)))
    assert process_time() - began < 6


def test_each_paragraph_that_is_like_the_one_it_was_is_a_change_of_its_own():
    before, after = ("one a", "two b", "three c"), ("one A", "two b", "three C")
    changes = paragraph_changes(before, after)
    assert [(each.start, each.end) for each in changes] == [(0, 1), (2, 3)]


def test_of_another_persons_text_nothing_is_taken_without_being_chosen():
    base = Reflection(answers=Answers(needs="Hers.\n\nHis."), tags=("rest",))
    changes = {"tags": ("sleep",), "published": date(2026, 11, 1)}
    theirs = base.answering(PromptKey.NEEDS, "Ours.\n\nHis.").model_copy(update=changes)
    merge = Merge(base, base, theirs, asks=True)
    assert merge.places == (Place(PromptKey.NEEDS), TAGS, PUBLISHED)
    assert merge.result(dict.fromkeys(merge.places, Choice.MINE)) == base
    assert merge.result(dict.fromkeys(merge.places, Choice.THEIRS)) == theirs
