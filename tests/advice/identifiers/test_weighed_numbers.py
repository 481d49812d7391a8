"""Numbers that no rule knows are told by all that stands around them; counts and times are none."""

import pytest

from reflect_app.advice.identifiers import kind_by_signs, points
from tests.advice.identifiers.cases import found_in
from tests.benchmarks.advice.fit_signs_of_numbers import marked, samples

SOMEBODYS = (
    ("number", "2290", "My fob is 2290 and it would not open the linen room."),
    ("number", "0081", "The clerk says 0018, but the band on his wrist says 0081."),
    ("number", "4417", "She reads the bottom of her bed tag to me, 4417, twice."),
    ("number", "RN 4471", "His bracelet was RN 4471 and nobody had noticed."),
    ("number", "W-418", "The porter wheeled off bed W-418 and nobody looked at the tag."),
    ("number", "6627", "I had to shout 6627 through the door so he could let himself out."),
)
NOBODYS = (
    "She had 650 ml and passed 410 by tea.",
    "We did 128 visits between us and 14 of them were to an empty house.",
    "In 1987 he was on the boats and by 1991 he was not.",
    "Potassium 5.8, sodium 128, urea 31, creatinine 402.",
    "It was 0315 and I had not sat down since 2130.",
    "The old clinic, built in 1936, has 212 windows.",
    "The pump is a T34 and the machine is a 5008.",
    "We sang hymn 212 and then 118 because she asked for it.",
    "HTM 04-01 says run the taps, and ISO 15189 says write it down.",
    "I caught the 618 and then the 42.",
    "The A417 was shut, so we took the A46 and the B4070.",
    "She was detained under the MHA 1983 and went by the Care Act 2014.",
    "I have 340 on my list and 12 hours to see them.",
    "The Mini 1275 was his pride, and we rang it in on the Nokia 3310.",
    "The Mallard 4468 was the fastest engine, he said.",
    "Her gamma GT was 318, and the boiler showed E 119.",
)


@pytest.mark.parametrize(("kind", "number", "text"), SOMEBODYS)
def test_what_everything_around_it_says_is_somebodys_is_found(kind, number, text):
    assert (kind, number) in found_in(text)


@pytest.mark.parametrize("text", NOBODYS)
def test_counts_times_years_and_results_are_left_alone(text):
    assert found_in(text) == []


def test_each_sign_that_counts_points_is_one_that_is_seen_around_numbers():
    """A sign that was given another name in the program would silently count nothing."""
    counted = points.worth("signs-of-numbers.txt").keys() - {"start"}
    assert counted - set().union(*(sample.signs for sample in samples())) == set()
    of_kinds = {each.partition(": ") for each in points.worth("signs-of-kinds.txt")}
    assert {kind for kind, _colon, _sign in of_kinds} == set(kind_by_signs.KEYS)
    seen = set().union(*(sample.signs for sample in marked()))
    assert {sign for _kind, _colon, sign in of_kinds} - {"start"} - seen == set()


def test_a_line_that_cannot_be_read_counts_nothing(monkeypatch):
    lines = ("start -7", "near: fob 12", "near: bleep", "near: pin twelve", "near: key 3")
    monkeypatch.setattr(points, "entries_or_error", lambda _path: lines)
    assert points.worth("any list") == {"start": -7, "near: fob": 12, "near: key": 3}


def test_without_a_beginning_nothing_is_weighed_as_somebodys():
    assert points.points_of({"near: fob"}, {"near: fob": 12}) < 0
