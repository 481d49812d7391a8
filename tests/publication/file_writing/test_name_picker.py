"""What the name of a file may tell: the date, and a tag by which nobody can be recognised."""

from datetime import date

import pytest

from reflect_app.advice.decisions import key_of
from reflect_app.advice.finding import Kind
from reflect_app.advice.own_choices import OwnChoices
from reflect_app.publication.file_writing.file_names import NameParts
from reflect_app.publication.file_writing.name_picker import NamePicker
from reflect_app.reflection import PromptKey, Reflection

DAY = date(2026, 11, 23)


def slug(*tags, said="", kept=frozenset, own=None):
    about = Reflection(tags=tags, published=DAY).answering(PromptKey.DESCRIPTION, said)
    return NamePicker(own).parts_of(about, kept).slug


@pytest.mark.parametrize(
    "tag", ["Zofia", "zofia", "Mrs Iqbal", "Leeds", "ward 4", "sam@example.org", "15 March 2026"]
)
def test_a_tag_that_could_identify_gives_way_to_the_next_and_else_to_a_plain_name(tag):
    assert slug(tag, "end of life care") == "end-of-life-care"
    assert NamePicker().parts_of(Reflection(tags=(tag,), published=DAY)) == NameParts(DAY)


@pytest.mark.parametrize(
    "tag", ["dignity", "hospital discharge", "listening", "mark", "night shift"]
)
def test_a_tag_of_plain_words_names_the_file(tag):
    assert slug(tag, said="Dignity comes first. She was marked by the night.").startswith(tag[:4])


def test_a_word_that_the_answers_make_a_name_of_names_no_file():
    assert slug("rose", "trust") == "rose"
    assert (
        slug("rose", "trust", said="Yesterday Rose came in and Rose said she was cold.") == "trust"
    )
    assert slug("rose", "trust", said="A rose stood there. Rose is a colour.") == "rose"


def test_what_the_author_decided_to_keep_or_never_to_see_may_name_it():
    (found,) = NamePicker()._look("Zofia", "")
    assert slug("Zofia", kept=lambda: {key_of(found)}) == "zofia"
    assert slug("Zofia", own=lambda: OwnChoices(never=frozenset({key_of(found)}))) == "zofia"
    assert slug("Zofia", kept=lambda: {(Kind.IDENTIFIERS, "sam")}) == "reflection"


def test_where_advice_fails_the_name_tells_nothing(monkeypatch, caplog):
    def fails(*_about, **_more):
        raise ValueError

    monkeypatch.setattr("reflect_app.advice.advise_all", fails)
    assert slug("dignity") == "reflection"
    assert "could not be looked over" in caplog.text


def test_of_a_name_that_was_typed_the_words_are_told_and_no_day_of_publishing():
    pointing = NamePicker().pointing_words
    assert pointing("2026-11-23-zofia") == ("zofia",)
    assert pointing("Mrs_Iqbal-2026.11.23") == ("Mrs Iqbal",)
    assert pointing("2026-11-23-end-of-life-care-2") == ()
    assert pointing("reflection 3 final") == ()
