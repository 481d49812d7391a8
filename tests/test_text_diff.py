"""What changed between two texts: nothing is lost or made up, and whole words are read."""

import itertools
import unicodedata
from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app import text_diff as comparing
from reflect_app.reflection import Answers, Reflection
from reflect_app.text_diff import ChangeKind, compare, compare_reflections, words_in
from tests.samples import FULL
from tests.strategies import hostile_text, in_seconds

WORDS = st.sampled_from(
    (
        "she ",
        "came",
        " back",
        "\n",
        "\r\n",
        ". ",
        "👩‍👩‍👧",
        "e\u0301",
        "日本",
        "ไทยนี้",
        "🇬🇧",
        "don’t ",
    )
)
texts = hostile_text() | st.lists(WORDS, max_size=30).map("".join)


def marked(before: str, after: str) -> str:
    """The comparison as one line: [-what went-], [+what came+]."""
    shown = {ChangeKind.SAME: "{}", ChangeKind.REMOVED: "[-{}-]", ChangeKind.ADDED: "[+{}+]"}
    return "".join(shown[span.kind].format(span.text) for span in compare(before, after))


def joined(spans, *kinds: ChangeKind) -> str:
    return "".join(span.text for span in spans if span.kind in kinds)


@in_seconds
@given(texts, texts)
def test_both_texts_are_there_whole_whatever_they_hold(before, after):
    spans = compare(before, after)
    assert joined(spans, ChangeKind.SAME, ChangeKind.REMOVED) == before
    assert joined(spans, ChangeKind.SAME, ChangeKind.ADDED) == after


@in_seconds
@given(texts, texts)
def test_no_piece_is_empty_and_neighbours_differ_in_kind(before, after):
    kinds = [span.kind for span in compare(before, after)]
    assert all(span.text for span in compare(before, after))
    assert all(one is not other for one, other in itertools.pairwise(kinds))


@in_seconds
@given(texts)
def test_a_text_compared_with_itself_stayed_the_same(text):
    assert joined(compare(text, text), ChangeKind.REMOVED, ChangeKind.ADDED) == ""


@in_seconds
@given(texts)
def test_no_accent_is_cut_off_its_letter(text):
    words = words_in(text)
    assert "".join(words) == text
    pairs = itertools.pairwise(words)
    assert all(one.isspace() for one, other in pairs if unicodedata.combining(other[0]))


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("It was raining.", "It rained.", "It [-was raining-][+rained+]."),
        ("She came.", "She came back.", "She came[+ back+]."),
        ("big red bus", "small blue bus", "[-big red-][+small blue+] bus"),
        ("One. Two. Four.", "One. Two. Three. Four.", "One. Two. [+Three. +]Four."),
        ("a cat. The dog", "a cat. The cat. The dog", "a cat. [+The cat. +]The dog"),
        ("a\n\nb\n", "a\n\nnew\n\nb\n", "a\n\n[+new\n\n+]b\n"),
        ("第一天下雨", "第二天下雨", "第[-一-][+二+]天下雨"),
        ("cafe\u0301 door", "cafe\u0301s door", "[-cafe\u0301-][+cafe\u0301s+] door"),
        ("with 👩‍👩‍👧.", "with 👩‍👩‍👦.", "with [-👩‍👩‍👧-][+👩‍👩‍👦+]."),
        ("I don’t know", "I do know", "I [-don’t-][+do+] know"),
        ("at 14:02", "at 14:03", "at [-14:02-][+14:03+]"),
        ("", "New", "[+New+]"),
        ("Gone", "", "[-Gone-]"),
    ],
)
def test_changes_are_read_as_people_would_mark_them(before, after, shown):
    assert marked(before, after) == shown


LONG = "\n".join(
    f"In week {week} she came on day {day}." for week in range(900) for day in range(40)
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (LONG, LONG.replace("week 7", "month 7")),
        (LONG.replace("\n", " "), LONG.replace("\n", " ")[::-1]),
        ("x " + "a " * 500_000, "y " + "a " * 400_000 + "b"),
        ("ab" * 500_000, "ba " * 300_000),
        ("一二三" * 100_000, "二三四一" * 80_000),
    ],
    ids=["few changes", "nothing alike", "one word for ever", "no spaces", "each letter a word"],
)
def test_an_answer_of_a_megabyte_is_compared_within_seconds(before, after):
    started = process_time()
    spans = compare(before, after)
    assert process_time() - started < 6  # a second or two on a machine that does nothing else
    assert joined(spans, ChangeKind.SAME, ChangeKind.REMOVED) == before
    assert joined(spans, ChangeKind.SAME, ChangeKind.ADDED) == after


def test_few_changes_in_a_long_answer_are_each_shown(monkeypatch):
    monkeypatch.setattr(comparing, "TIME_LIMIT", 60.0)  # a busy machine would see it more coarsely
    spans = compare(LONG, LONG.replace("week 70 ", "month 70 "))
    assert [span.text for span in spans if span.kind is ChangeKind.ADDED] == ["month"] * 40


def test_only_places_that_hold_something_are_compared():
    before = Reflection(answers=Answers(needs="Hers"))
    after = Reflection(answers=Answers(needs="Hers", feelings="Glad"))
    sections = compare_reflections(before, after, titles=("", "Rain"))
    assert [(each.place, each.changes) for each in sections] == [
        ("title", 1),
        ("needs", 0),
        ("feelings", 1),
    ]


def test_tags_are_compared_one_by_one_and_a_date_as_a_whole():
    changed = {"tags": ("Trust", "housing"), "published": date(2026, 11, 24)}
    sections = compare_reflections(FULL, FULL.model_copy(update=changed))
    tags, published = sections[-2:]
    assert [(span.kind, span.text) for span in tags.spans] == [
        (ChangeKind.SAME, "Trust"),
        (ChangeKind.ADDED, "housing"),
        (ChangeKind.REMOVED, "compassionate and transformational leadership"),
    ]
    assert joined(published.spans, ChangeKind.REMOVED) == "23 November 2026"
    assert joined(published.spans, ChangeKind.ADDED) == "24 November 2026"
