"""Places of findings while a text is written: they follow, or are let go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.advice.finding import Finding, Kind
from reflect_app.gui.advice.passages_found import PassagesFound

TEXT = "Then Maria rang 01632 960 001 and left."


def found(text=TEXT, *words):
    made = PassagesFound()
    findings = [
        Finding(Kind.IDENTIFIERS, "x", text.index(each), len(each), each, "", each)
        for each in words or ("Maria", "01632 960 001")
    ]
    made.show(findings, text)
    return made


def changed(passages, before, at, removed, added):
    """The text after a change that the passages follow."""
    after = before[:at] + added + before[at + removed :]
    passages.move(at, removed, added, lambda begin, end: after[begin:end])
    return after


def words(passages, text):
    return [text[each.start : each.end] for each in passages]


@pytest.mark.parametrize(
    ("at", "removed", "added", "left"),
    [
        (0, 0, "And ", ["Maria", "01632 960 001"]),
        (0, 5, "", ["Maria", "01632 960 001"]),
        (11, 5, "wrote to ", ["Maria", "01632 960 001"]),
        (7, 0, "x", ["01632 960 001"]),  # within the name
        (10, 0, "n", ["01632 960 001"]),  # the name goes on
        (10, 0, ",", ["Maria", "01632 960 001"]),  # a mark behind it
        (5, 0, "A", ["01632 960 001"]),  # before it, in the same word
        (8, 2, "", ["01632 960 001"]),
        (0, 39, "All anew", []),
    ],
)
def test_they_follow_what_is_typed_around_them_and_are_let_go_by_what_is_typed_in_them(
    at, removed, added, left
):
    passages = found()
    assert words(passages, changed(passages, TEXT, at, removed, added)) == left


NAMES = [f"Name{letter}" for letter in "abcdefghij"]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3), st.sampled_from(["", " ", "ab "]))))
def test_they_follow_many_changes_here_and_there_before_anybody_asks_where_they_are(changes):
    text = " .... ".join(NAMES)
    passages = found(text, *NAMES)
    for number, removed, added in changes:  # between two of them, with a dot left on either side
        at = text.index(NAMES[number]) + len(NAMES[number]) + 2
        gap = text.find(" ", at) - at if number < 9 else 0
        text = changed(passages, text, at, min(removed, max(0, gap - 1)), added)
        near = text.index(NAMES[number])
        assert [each.start for each in passages.at(near)] == [near]
    assert words(passages, text) == NAMES


def test_a_change_of_the_look_alone_lets_nothing_go():
    passages = found()
    assert words(passages, changed(passages, TEXT, 0, len(TEXT), TEXT)) == [
        "Maria",
        "01632 960 001",
    ]


def test_the_same_findings_once_more_are_nothing_new():
    passages = found()
    assert not passages.show([each.finding for each in passages], TEXT)


def test_places_count_as_the_toolkit_does_where_characters_take_two_units():
    text = "👩🏽‍⚕️🌧 Maria came"
    (only,) = found(text, "Maria")
    units = text.encode("utf-16-le")[2 * only.start : 2 * only.end]
    assert units.decode("utf-16-le") == "Maria"


def test_what_a_place_is_in_or_at_the_end_of_is_found_the_shortest_first():
    passages = found(TEXT, "Maria rang", "Maria")
    assert [each.finding.text for each in passages.at(10)] == ["Maria", "Maria rang"]
    assert passages.at(3) == []
