"""What people type as a date is read as they mean it, or answered with one message that helps."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.shown_dates import MONTHS, date_parts, day_of_month, sortable_moment
from reflect_app.typed_dates import completed_month, date_question, parse_date, split_date

DAY = date(2026, 3, 27)
DATES = st.dates(min_value=date(1000, 1, 1))
HIDDEN = st.text(alphabet=" \t\u00a0\u200b\u2060\ufeff\u200e", max_size=3)


@pytest.mark.parametrize(
    ("day", "month", "year"),
    [
        ("27", "3", "2026"),
        ("27", "03", "2026"),
        (" 27 ", "March", "2026."),
        ("27th", "mar", "2026"),
        ("27TH", "MAR.", "2026"),
        ("027", "Marc", "2026"),
        ("２７", "３", "２０２６"),
        ("2\u200b7", "\ufeffmarch", "20\u206026"),
        ("27", "march,", "2026"),
    ],
)
def test_a_date_is_read_however_it_is_written(day, month, year):
    parsed = parse_date(day, month, year)
    assert (parsed.value, parsed.message, parsed.wrong) == (DAY, "", frozenset())


def test_three_empty_parts_are_no_problem_and_no_date():
    parsed = parse_date(" ", "\u200b", "")
    assert parsed.blank
    assert (parsed.value, parsed.message) == (None, "")


def test_a_date_is_not_blank():
    assert not parse_date("27", "3", "2026").blank


@pytest.mark.parametrize(
    ("parts", "message", "wrong"),
    [
        (("", "3", "2026"), "Published date must include a day", {"day"}),
        (("27", "", "2026"), "Published date must include a month", {"month"}),
        (("27", "3", ""), "Published date must include a year", {"year"}),
        (("", "", "2026"), "Published date must include a day and a month", {"day", "month"}),
        (("27", "", ""), "Published date must include a month and a year", {"month", "year"}),
        (("40", "", "26"), "Published date must include a month", {"month"}),
        (("40", "3", "2026"), "Published date must be a real date", {"day"}),
        (("0", "3", "2026"), "Published date must be a real date", {"day"}),
        (("x", "3", "2026"), "Published date must be a real date", {"day"}),
        (("27", "13", "2026"), "Published date must be a real date", {"month"}),
        (("27", "Ma", "2026"), "Published date must be a real date", {"month"}),
        (("27", "Marchy", "2026"), "Published date must be a real date", {"month"}),
        (("27", "3", "0000"), "Published date must be a real date", {"year"}),
        (("31", "April", "2026"), "Published date must be a real date", {"day", "month"}),
        (("29", "2", "2025"), "Published date must be a real date", {"day", "month", "year"}),
        (("40", "3", "26"), "Published date must be a real date", {"day"}),
        (("27", "3", "26"), "Year must include 4 numbers", {"year"}),
        (("27", "3", "20266"), "Year must include 4 numbers", {"year"}),
        (("27", "3", "next"), "Year must include 4 numbers", {"year"}),
    ],
)
def test_one_message_says_what_to_put_right_and_where(parts, message, wrong):
    parsed = parse_date(*parts)
    assert (parsed.message, parsed.wrong, parsed.value) == (message, wrong, None)


def test_a_leap_day_is_a_real_date():
    assert parse_date("29", "February", "2024").value == date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "27 March 2026", "27/3/2026", "27.03.2026", "27-3-2026", "2026-03-27", "27th of March 2026",
        "Friday 27 March 2026", "Fri, 27 Mar 2026", "March 27, 2026", "27 – 3 – 2026",
        " 27\u00a0March\u200b 2026. ",
    ],
)  # fmt: skip
def test_a_whole_date_is_split_into_its_parts(text):
    assert parse_date(*split_date(text)).value == DAY


@pytest.mark.parametrize(
    "text", ["", "27", "27 March", "March 2026", "2026", "a b c", "27 3 2026 5", "27 3 202", "3rd"]
)
def test_what_is_no_whole_date_is_not_split(text):
    assert split_date(text) is None


def test_a_year_of_two_numbers_is_split_off_so_that_the_message_can_be_about_it():
    assert parse_date(*split_date("27/3/26")).message == "Year must include 4 numbers"


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_whole_date_in_one_part_counts(at):
    parts = ["", "", ""]
    parts[at] = "27 March 2026"
    assert parse_date(*parts).value == DAY


def test_a_month_is_completed_once_only_one_can_be_meant():
    assert (completed_month("ju"), completed_month("JUN")) == (None, "June")
    assert (completed_month("s"), completed_month(""), completed_month("x")) == (
        "September", None, None,
    )  # fmt: skip


@given(DATES)
def test_a_date_reads_back_as_it_is_shown(value):
    assert parse_date(*date_parts(value)).value == value


@given(DATES, st.sampled_from(["{0} {1} {2}", "{1} {0}, {2}", "{0}th of {1} {2}"]), HIDDEN)
def test_a_written_date_is_split_whatever_is_hidden_in_it(value, shape, hidden):
    text = shape.format(*date_parts(value)).replace(" ", f" {hidden}")
    assert parse_date(*split_date(text)).value == value


@given(DATES)
def test_the_date_of_a_file_is_split(value):
    assert parse_date(*split_date(value.isoformat())).value == value


@given(DATES, st.integers(min_value=3))
def test_any_beginning_of_a_month_of_three_letters_or_more_will_do(value, length):
    name = MONTHS[value.month - 1][:length]
    assert parse_date(str(value.day), name.swapcase(), f"{value.year}").value == value


@given(st.text(max_size=8), st.text(max_size=12), st.text(max_size=8))
def test_anything_typed_is_either_a_date_or_blank_or_one_problem_with_its_parts(day, month, year):
    parsed = parse_date(day, month, year)
    assert [parsed.value is not None, parsed.blank, bool(parsed.message)].count(True) == 1
    assert bool(parsed.message) == bool(parsed.wrong)
    assert parsed.wrong <= {"day", "month", "year"}


@pytest.mark.parametrize(
    ("value", "asked"),
    [
        (date(1926, 3, 27), "The year is 1926. Is that meant?"),
        (date(1989, 12, 31), "The year is 1989. Is that meant?"),
        (date(1990, 1, 1), ""),
        (date(2026, 11, 23), ""),
        (date(2027, 11, 23), ""),
        (date(2027, 11, 24), "The year is 2027. Is that meant?"),
        (date(2062, 3, 2), "The year is 2062. Is that meant?"),
        (None, ""),
    ],
)
def test_a_date_far_from_today_is_asked_about(value, asked):
    assert date_question(value, date(2026, 11, 23)) == asked


def test_a_year_ahead_of_a_leap_day_is_not_far():
    assert date_question(date(2029, 2, 28), date(2028, 2, 29)) == ""
    assert date_question(date(2029, 3, 1), date(2028, 2, 29))


def test_a_moment_is_written_so_that_it_sorts():
    assert sortable_moment(datetime(2026, 3, 1, 9, 5, tzinfo=UTC)) == "2026-03-01 09:05"


def test_a_day_that_no_calendar_has_can_be_named():
    assert day_of_month(31, 2) == "31 February"
