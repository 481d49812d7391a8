"""When something was, in words that fit where they stand."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect_app.gui.phrases import times

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 23), "Today"),
        (date(2026, 11, 22), "Yesterday"),
        (date(2026, 11, 20), "20 November"),
        (date(2025, 11, 20), "20 November 2025"),
        (date(2026, 12, 1), "1 December"),
        (date(2027, 1, 1), "1 January 2027"),
    ],
)
def test_a_day_is_said_as_people_say_it(day, said):
    assert times.day_words(day, TODAY) == said


def test_yesterday_reaches_over_the_new_year():
    assert times.day_words(date(2025, 12, 31), date(2026, 1, 1)) == "Yesterday"


def test_today_comes_with_the_time():
    assert times.changed_words(NOON, TODAY, UTC) == "Today, 14:02"


def test_the_time_is_told_in_the_zone_of_the_computer():
    late = timezone(timedelta(hours=10))
    assert times.changed_words(NOON, date(2026, 11, 24), late) == "Today, 00:02"


def test_another_day_comes_without_the_time():
    assert times.changed_words(NOON, date(2026, 11, 24), UTC) == "Yesterday"


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
@settings(max_examples=50)
def test_a_day_said_with_its_year_is_never_mistaken(day, today):
    said = times.day_words(day, today)
    assert said in {"Today", "Yesterday"} or (str(day.year) in said) == (day.year != today.year)


@pytest.mark.parametrize(
    ("ago", "begins", "within", "after_a_verb"),
    [
        (0, "Today, 14:02", "today, 14:02", "at 14:02"),
        (1, "Yesterday, 14:02", "yesterday, 14:02", "yesterday at 14:02"),
        (3, "20 November, 14:02", "20 November, 14:02", "on 20 November at 14:02"),
        (400, "19 October 2025, 14:02", "19 October 2025, 14:02", "on 19 October 2025 at 14:02"),
    ],
)
def test_a_moment_fits_where_it_stands(ago, begins, within, after_a_verb):
    moment = NOON - timedelta(days=ago)
    assert times.moment_words(moment, TODAY, UTC) == begins
    assert times.moment_within(moment, TODAY, UTC) == within
    assert times.moment_at(moment, TODAY, UTC) == after_a_verb


def test_a_change_fits_within_a_sentence():
    assert times.changed_within(NOON, TODAY, UTC) == "today, 14:02"
    assert times.changed_within(NOON, date(2026, 11, 24), UTC) == "yesterday"
    assert times.changed_within(NOON, date(2026, 12, 24), UTC) == "23 November"
