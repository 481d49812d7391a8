"""What waits in a review is found by what it is, however many reflections there are."""

import pytest

from reflect_app.library.tables import list_queries, queue_queries
from reflect_app.queries import Order, Query, Queue
from reflect_app.status import Status

FEW = [Query(queue=queue) for queue in Queue] + [Query(for_review=True)]


def plans(library, ask):
    """How SQLite goes about each question that is asked."""
    asked = []
    with library._database.reading() as connection:
        connection.exec_trace = lambda _cursor, sql, values: asked.append((sql, values)) or True
        ask(connection)
        connection.exec_trace = None
        return [
            line
            for sql, values in asked
            for *_numbers, line in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)
        ]


@pytest.mark.parametrize("query", FEW)
@pytest.mark.parametrize("order", Order)
def test_a_page_of_what_waits_is_found_without_reading_through_the_list(library, query, order):
    wanted = Query(queue=query.queue, for_review=query.for_review, order=order)
    found = plans(library, lambda it: list_queries.lines(it, wanted, 0, 50))
    assert any("status=?" in line or "rowid=?" in line for line in found)
    assert not any(line.startswith("SCAN r") for line in found)
    assert not any("(binned_at=?)" in line for line in found)


def test_what_waits_is_counted_without_reading_through_the_list(library):
    def count(connection):
        for queue in Queue:
            queue_queries.count(connection, queue)
        queue_queries.count_of_others(connection)

    found = plans(library, count)
    assert not any(line.startswith("SCAN r") or "(binned_at=?)" in line for line in found)


def test_one_s_own_are_counted_as_those_that_are_nobody_else_s(library):
    library.create(status=Status.RETURNED)
    library.create()
    own = Query(for_review=False)
    assert library.count_by_status(own) == {Status.RETURNED: 1, Status.DRAFT: 1}
    assert library.count_by_status(Query(for_review=True)) == {}
