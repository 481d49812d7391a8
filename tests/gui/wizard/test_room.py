"""What gives way first in a small window, and how wide the columns are in a wide one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.gui.wizard.page_layout import (
    ALL,
    COMPANION,
    LEAST_COMPANION,
    LEAST_WRITING,
    LINES,
    SHELF,
    WRITING,
    Heights,
    columns,
    fold,
    lines_beside,
    needed,
)

ORDER = list(vars(ALL))
widths, heights = st.floats(120, 4000), st.floats(120, 3000)


def folded(width: float, height: float) -> list[str]:
    return [part for part, shown in vars(fold(width, height)).items() if not shown]


def test_a_roomy_page_shows_everything():
    assert folded(1280, 800) == []


@pytest.mark.parametrize(
    ("height", "gone"), [(460, 1), (420, 2), (370, 3), (320, 4), (250, 6), (180, 7)]
)
def test_parts_give_way_one_after_the_other(height, gone):
    assert folded(900, height) == ORDER[:gone]


def test_buttons_that_do_not_fit_side_by_side_go_into_the_menu():
    assert folded(400, 800) == ["buttons"]


def test_the_smallest_page_of_the_picture_keeps_its_header_line():
    assert fold(256, 192).header


@given(widths, heights, st.floats(1, 500))
def test_more_room_never_shows_less(width, height, more):
    assert set(folded(width, height + more)) <= set(folded(width, height))


@given(widths, st.floats(180, 3000))
def test_four_lines_always_have_room(width, height):
    assert needed(fold(width, height), Heights()) <= height


@given(st.integers(0, 3), st.floats(-100, 500))
def test_what_was_opened_leaves_the_line_of_the_caret_and_one_more_where_it_can(opened, spare):
    least = 2 if spare >= SHELF else 1
    assert least <= lines_beside(opened, spare) <= LINES


def test_a_wide_window_shares_what_is_spare_by_both_sides():
    across = columns(1920)
    assert (across.spare, across.writing, across.companion) == (236, WRITING, COMPANION)


@pytest.mark.parametrize(("width", "there"), [(1200, True), (1199, False)])
def test_the_companion_is_there_from_twelve_hundred(width, there):
    assert bool(columns(width).companion) is there


@pytest.mark.parametrize(("width", "there"), [(900, True), (899, False)])
def test_the_steps_are_there_from_nine_hundred(width, there):
    assert bool(columns(width).steps) is there


@given(st.floats(1200, 1480))
def test_beside_a_companion_the_writing_never_gets_too_narrow(width):
    across = columns(width)
    assert LEAST_WRITING <= across.writing <= WRITING
    assert LEAST_COMPANION <= across.companion <= COMPANION


@given(widths)
def test_the_columns_fill_the_window_and_no_more(width):
    across = columns(width)
    filled = 2 * across.spare + across.steps + across.writing + across.companion
    assert filled == pytest.approx(width)


@given(widths, heights)
def test_a_section_over_the_answer_takes_nothing_away_but_words_and_room_around(width, height):
    usual, beside = fold(width, height), fold(width, height, section=True)
    assert (beside.facts, beside.buttons, beside.header) == (
        *(usual.facts, usual.buttons, usual.header),
    )
    assert all(getattr(beside, each) <= getattr(usual, each) for each in ORDER)
