"""Where names, lines and months stand in a chart, whatever its numbers are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.gui.charts.label_places import spread
from reflect_app.gui.charts.round_steps import lines_up_to, named

APART = 16.0
PLACES = st.lists(st.floats(0, 300), min_size=1, max_size=8)


@given(PLACES)
def test_names_are_never_nearer_than_they_can_be_read_and_keep_their_order(wanted):
    places = spread(sorted(wanted), APART, 0, 300)
    gaps = [later - earlier for earlier, later in pairwise(places)]
    assert all(gap >= APART - 1e-6 for gap in gaps)
    assert all(-1e-6 <= place <= 300 + 1e-6 for place in places)


def test_names_with_room_stay_where_they_are():
    assert spread([10, 40, 90], APART, 0, 100) == [10, 40, 90]


def test_names_that_meet_share_what_they_lack():
    assert spread([50, 50], APART, 0, 100) == [42, 58]


def test_more_names_than_have_room_begin_at_the_bottom():
    assert spread([5, 5, 5], APART, 0, 20) == [0, 16, 32]


@pytest.mark.parametrize(
    ("most", "lines"),
    [(1, [1]), (3, [1, 2, 3]), (7, [2, 4, 6]), (16, [5, 10, 15]), (5400, [2000, 4000])],
)
def test_lines_across_stand_at_round_numbers(most, lines):
    assert lines_up_to(most) == lines


@given(st.integers(1, 10**9))
def test_there_is_always_a_line_and_never_many(most):
    lines = lines_up_to(most)
    assert 1 <= len(lines) <= 5
    assert lines[-1] <= most


@pytest.mark.parametrize(
    ("number", "fit", "places"),
    [
        (12, 12, list(range(12))),
        (12, 8, [0, 3, 6, 9, 11]),
        (12, 3, [0, 6, 11]),
        (12, 1, [0]),
        (1, 1, [0]),
        (5, 3, [0, 2, 4]),
    ],
)
def test_months_are_named_where_they_fit_the_first_and_the_last_among_them(number, fit, places):
    assert named(number, fit) == places
