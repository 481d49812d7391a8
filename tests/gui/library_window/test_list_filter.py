"""From what is chosen above the list to the question that the library is asked."""

from datetime import date, datetime

import pytest

from reflect_app.gui.library_window import list_filter
from reflect_app.gui.library_window.list_filter import ListFilter
from reflect_app.queries import Order, Query, Queue
from reflect_app.reflection import Status

TODAY = date(2026, 3, 5)


def days(period: str) -> tuple[date | None, date | None]:
    since, before = list_filter.bounds(period, TODAY)
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
    since, _before = list_filter.bounds("today", TODAY)
    assert since == datetime(2026, 3, 5).astimezone()


def test_nothing_chosen_asks_for_everything():
    assert list_filter.as_query(ListFilter(), TODAY) == Query()
    assert ListFilter().plain


def test_all_that_is_chosen_is_asked():
    chosen = ListFilter(words="tea", status="draft", tag="trust", order="title")
    asked = list_filter.as_query(chosen, TODAY)
    assert asked == Query(words="tea", status=Status.DRAFT, tag="trust", order=Order.TITLE)


def test_every_order_has_words():
    assert set(list_filter.orders()) == set(Order)


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
    assert list_filter.searched_words(typed) == searched


def test_only_filters_with_reflections_are_offered_and_drafts_always():
    offered = list_filter.status_tabs({"published": 2})
    assert offered == [("all", "All", 2), ("draft", "Drafts", 0), ("published", "Published", 2)]


def test_the_filter_that_is_picked_stays_although_it_is_empty_now():
    assert ("approved", "Approved", 0) in list_filter.status_tabs(
        {"published": 2}, picked="approved"
    )


def test_no_filter_goes_while_somebody_searches_and_each_says_how_many_were_found():
    offered = list_filter.status_tabs({"draft": 3, "published": 2}, {"draft": 1})
    assert offered == [("all", "All", 1), ("draft", "Drafts", 1), ("published", "Published", 0)]


def test_every_status_has_a_filter_but_those_that_do_not_say_whose_it_is():
    counted = dict.fromkeys(Status, 1) | dict.fromkeys(Queue, 1)
    offered = {key: name for key, name, _count in list_filter.status_tabs(counted)}
    told_by_queues = {Status.WITH_SUPERVISOR, Status.RETURNED}
    assert set(offered) == {"all"} | (set(Status) - told_by_queues) | set(Queue)
    assert all(offered.values())


def test_a_queue_is_offered_only_where_there_is_something_in_it():
    offered = list_filter.status_tabs({"draft": 3, "for-review": 2, "out": 0})
    assert offered == [("all", "All", 3), ("for-review", "For review", 2), ("draft", "Drafts", 3)]


def test_a_queue_is_asked_for_whatever_the_status():
    asked = list_filter.as_query(ListFilter(status="back"), TODAY)
    assert asked == Query(queue=Queue.BACK)
