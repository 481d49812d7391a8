"""What is saved between any two things that a check reads is no damage, nor is it to be fixed."""

from collections import Counter
from contextlib import closing, contextmanager

import apsw
import pytest

from reflect_app.library.damage.check import check
from reflect_app.library.store import open_library
from tests.drivers.sqlite import run_sql
from tests.library.copies import filled, of_first_version, words

_OFTEN = 2  # before the same question, so that a check comes to its end
_MANY = 20  # questions that a check asks at least


@contextmanager
def before_each_question(act):
    """Have something done before each question that is asked on a connection made meanwhile."""
    asked, acting = Counter(), []

    def trace(_cursor, question, _values):
        if not acting and asked[question] < _OFTEN:
            asked[question] += 1
            acting.append(True)
            act(question)
            acting.clear()
        return True

    def hook(connection):
        connection.exec_trace = trace

    apsw.connection_hooks.append(hook)
    try:
        yield asked
    finally:
        apsw.connection_hooks.remove(hook)


def change(library, ids):
    for each in ids:
        record = library.open_for_writing(each)
        new = words(f"hedgehog{record.version}")
        library.save(record.model_copy(update={"reflection": new}))


@pytest.mark.parametrize("read_in", [True, False])
def test_what_is_saved_between_two_questions_of_a_check_is_no_damage(path, read_in):
    ids = filled(path)

    def save(_question):
        library.create()
        change(library, ids[:1])
        if read_in:
            library.update_search_index()

    with closing(open_library(path)) as library:
        library.update_search_index()
        with before_each_question(save) as asked:
            assert check(path, full=True).issues == ()
    assert len(asked) > _MANY


def test_what_is_saved_while_the_search_index_is_compared_is_nothing_to_be_fixed(path):
    ids = filled(path)

    def save(question):
        if question.startswith("SELECT prompt, text FROM answers"):
            change(library, ids)

    with closing(open_library(path)) as library:
        library.update_search_index()
        with before_each_question(save) as asked:
            assert check(path, full=True).issues == ()
    assert any(each.startswith("SELECT prompt, text FROM answers") for each in asked)


def test_a_library_that_another_program_brings_up_to_date_meanwhile_is_no_damage(path):
    of_first_version(path)
    run_sql(path, "PRAGMA journal_mode = WAL")

    def bring_up_to_date(question):
        if question == "PRAGMA application_id":  # its tables were listed by then
            open_library(path).close()

    with before_each_question(bring_up_to_date):
        assert check(path, full=True).issues == ()
    assert check(path, full=True).sound
