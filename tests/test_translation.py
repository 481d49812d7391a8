"""Sentences for people, and the form that goes with a number."""

import pytest

from reflect_app.translation import plural, tr


def test_names_in_a_sentence_are_replaced():
    assert tr("{n} of {all} are here", n=3, all="{all}") == "3 of {all} are here"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 files in {n}"),
        (1, "1 file in {n}"),
        (2, "2 files in {n}"),
        (2500, "2,500 files in {n}"),
    ],
)
def test_a_number_takes_its_form_and_stands_in_it(count, words):
    assert plural(count, "{n} file in {folder}", "{n} files in {folder}", folder="{n}") == words
