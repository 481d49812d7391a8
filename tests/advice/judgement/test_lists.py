"""The lists of terms are as their readers, people and program, need them."""

import re

import pytest

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.term_lists import listed_terms, terms_in
from reflect_app.paths import resource

PATHS = sorted(resource("advice", "wording").glob("*.txt"))
TYPES = {path.stem for path in PATHS}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_each_list_can_be_read_and_says_where_it_comes_from(path):
    terms = list(terms_in(path.read_text(encoding="utf-8")))
    assert {each.group for each in terms} == {path.stem}
    assert all(each.source and each.why and each.message for each in terms)


def test_there_are_many_terms_in_all_their_forms():
    assert sum(len(each.forms) for each in listed_terms()) > 4_000


def test_every_form_has_a_word_and_is_about_one():
    assert all(form.words and form.about for term in listed_terms() for form in term.forms)


def test_every_form_is_found_by_its_first_word():
    """A line that begins with a capital, or is set in by three spaces, would never be."""
    for term in listed_terms():
        found = [
            form for first in term.forms.first_words() for form in term.forms.beginning_with(first)
        ]
        assert sorted(each.words for each in found) == sorted(each.words for each in term.forms)


def test_inflections_are_about_the_form_that_they_are_of():
    about = {form.words: form.about for term in listed_terms() for form in term.forms}
    assert about["claimed",] == about["claiming",] == "claim"
    assert about["refused", "to", "engage"] == "refuse to engage"
    assert about["addicts",] == "addict"


def test_nothing_blames_and_nothing_is_called_anonymous():
    said = " ".join(f"{each.message} {each.why}" for each in listed_terms()).lower()
    assert not any(word in said for word in ("anonym", "invalid", "wrong", "forbidden", "you must"))


@pytest.mark.parametrize("group", sorted(TYPES))
def test_each_type_is_documented(group):
    page = resource("..", "docs", "advice.md").read_text(encoding="utf-8")
    assert f"`{group}`" in page


def test_what_can_be_put_in_is_spelt_right():
    words = {
        word
        for term in listed_terms()
        for form in term.forms
        for put in form.instead
        for word in re.findall(r"\b[a-z]{4,}\b(?!')", put)
    }
    assert len(words) > 500
    assert [each for each in sorted(words) if not is_word(each)] == []
