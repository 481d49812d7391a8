"""Questions to SQLite leave nothing behind, however many are asked."""

import gc
from contextlib import closing

import apsw
import pytest

from reflect_app.library.questions import first_row, named_rows, rows

ANSWERED = "SELECT column1 AS text FROM (VALUES ('a'), (?))"
NO_TEXT = "SELECT CAST(x'ff' AS TEXT) FROM (VALUES (1), (?))"


def cursors() -> int:
    gc.collect()
    return sum(isinstance(each, apsw.Cursor) for each in gc.get_objects())


@pytest.mark.parametrize("ask", [rows, first_row, named_rows])
def test_nothing_is_kept_of_a_question_that_was_answered(ask):
    with closing(apsw.Connection("")) as connection:
        before = cursors()
        for number in range(20):
            assert ask(connection, ANSWERED, (number,))
        assert cursors() == before


@pytest.mark.parametrize("ask", [rows, first_row, named_rows])
def test_a_text_that_is_none_holds_no_table(ask):
    with closing(apsw.Connection("")) as connection:
        with pytest.raises(UnicodeDecodeError) as held:
            ask(connection, NO_TEXT, (1,))
        assert not connection.in_transaction, held
        connection.execute("PRAGMA journal_mode = MEMORY; VACUUM")
