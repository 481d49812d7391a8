"""From what is chosen above the list to the question that the library is asked."""

from datetime import date, datetime

import pytest

from reflect_app.gui.library_window import list_filter as query
from reflect_app.gui.library_window.list_filter import Wanted
from reflect_app.queries import Order, Query
from reflect_app.reflection import Status

TODAY = date(2026, 3, 5)


def days(period: str) -> tuple[date | None, date | None]:
    since, before = query.bounds(period, TODAY)
    return (since and since.date(), before and before.date())


@pytest.mark.parametrize(
    ("period", "since", "before"),
    [
        ("any", None, None),
        ("today", date(2026, 3, 5), None),
        ("week", date(2026, 2, 27), None),
        ("month", date(2026, 2, 4), None),
        ("year", date(2026, 1, 1), None),
        ("earlier", None, date(2026, 1, 1)),
    ],
)
def test_a_period_is_counted_in_days(period, since, before):
    assert days(period) == (since, before)


def test_a_day_begins_at_midnight_here():
    since, _before = query.bounds("today", TODAY)
    assert since == datetime(2026, 3, 5).astimezone()


def test_nothing_chosen_asks_for_everything():
    assert query.as_query(Wanted(), TODAY) == Query()
    assert Wanted().plain


def test_all_that_is_chosen_is_asked():
    wanted = Wanted(words="tea", status="draft", tag="trust", order="title")
    asked = query.as_query(wanted, TODAY)
    assert asked == Query(words="tea", status=Status.DRAFT, tag="trust", order=Order.TITLE)


def test_every_order_has_words():
    assert set(query.ORDERS) == set(Order)


@pytest.mark.parametrize(
    ("typed", "searched"),
    [
        ("t", ""),
        ("tr", "tr"),
        ("trust w", "trust"),
        ("trust I ", "trust I "),
        ("4", "4"),
        ("心", "心"),
        ('"a', '"a'),
        ('"as a', '"as a'),
    ],
)
def test_the_first_letter_of_a_word_waits_for_the_second(typed, searched):
    assert query.searched_words(typed) == searched
