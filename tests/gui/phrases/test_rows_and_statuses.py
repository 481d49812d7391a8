"""What windows say of a reflection, for every kind of one."""

from datetime import UTC, date, datetime

import pytest

from reflect_app.gui.phrases import next_steps, row_words, statuses
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.reflection import Status, Summary

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


def summary(**changes) -> Summary:
    known = {
        "id": "a", "title": "Waiting with her", "opening": "The appointment was moved twice.",
        "status": Status.DRAFT, "answered": 3, "tags": ("trust",), "published": None,
        "updated": NOON,
    }  # fmt: skip
    return Summary(**(known | changes))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Draft · 3 of 6 answered"),
        ({"answered": 0}, "Draft · 0 of 6 answered"),
        ({"status": Status.FINISHED}, "Finished"),
        ({"status": Status.WITH_SUPERVISOR}, "With supervisor"),
        ({"status": Status.RETURNED}, "Back with comments"),
        ({"status": Status.APPROVED}, "Approved"),
        ({"status": Status.PUBLISHED, "published": date(2021, 8, 19)}, "Published 19 August 2021"),
        ({"status": Status.PUBLISHED}, "Published"),
    ],
)
def test_each_status_has_words(changes, said):
    assert statuses.status_text(summary(**changes)) == said


def test_every_status_has_words_and_a_mark():
    for status in Status:
        assert statuses.status_name(status)
        assert statuses.status_mark(summary(status=status)) in Mark


def test_a_draft_with_nothing_in_it_is_not_begun():
    assert statuses.status_mark(summary(answered=0)) is Mark.NOT_YET
    assert statuses.status_mark(summary(answered=1)) is Mark.HERE


def test_what_came_back_needs_a_look():
    assert statuses.status_mark(summary(status=Status.RETURNED)) is Mark.LOOK


def test_what_is_published_is_read_and_a_draft_is_continued():
    assert next_steps.next_step(summary(status=Status.PUBLISHED)) == "Read"
    assert next_steps.next_step(summary()) == "Continue writing"


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ({"published": None}, "Draft · Needs a date"),
        ({"tags": ()}, "Draft · Needs a tag"),
        ({"tags": (), "published": None}, "Draft · Needs a tag and a date"),
        ({"status": Status.FINISHED, "tags": ()}, "Finished · Needs a tag"),
    ],
)
def test_what_has_every_answer_says_what_it_still_needs(lacking, said):
    whole = summary(answered=6, **{"published": TODAY, **lacking})
    assert statuses.status_text(whole) == said
    assert statuses.status_mark(whole) is Mark.LOOK
    assert said.replace(" ·", ",") in row_words.row_text(whole, TODAY, UTC)


def test_a_draft_with_answers_missing_is_not_asked_for_a_date_yet():
    assert statuses.status_text(summary(answered=5, tags=())) == "Draft · 5 of 6 answered"


def test_a_row_is_said_in_whole_sentences():
    assert row_words.row_text(summary(), TODAY, UTC) == (
        "Waiting with her. The appointment was moved twice. Draft, 3 of 6 answered. "
        "Changed today, 14:02. Tags: trust."
    )


def test_a_row_without_title_says_its_opening_once():
    said = row_words.row_text(summary(title="", tags=()), TODAY, UTC)
    assert said.startswith("The appointment was moved twice. Draft")


def test_the_tags_stand_below_where_the_opening_is_the_title():
    untitled = summary(title="", tags=("trust", "housing"))
    assert row_words.excerpt_text(row_words.second_line(untitled)) == "trust, housing"
    titled = row_words.second_line(summary())
    assert row_words.excerpt_text(titled) == "The appointment was moved twice."


FOUND = (("…and we ", False), ("waited", True), (" together.", False))


def test_what_was_found_stands_in_place_of_the_first_words():
    assert row_words.second_line(summary(excerpt=FOUND)) == FOUND


def test_what_was_found_in_the_tags_is_called_tags():
    found = summary(tags=("housing", "trust"), excerpt=(("housing · ", False), ("trust", True)))
    assert row_words.excerpt_text(row_words.second_line(found)) == "Tags: housing · trust"


def test_what_was_found_in_the_title_is_not_said_twice():
    found = summary(excerpt=(("Waiting", True), (" with her", False)))
    assert row_words.found_in_title(found)
    assert (
        row_words.excerpt_text(row_words.second_line(found)) == "The appointment was moved twice."
    )


def test_a_screen_reader_hears_the_found_words():
    said = row_words.row_text(summary(excerpt=FOUND), TODAY, UTC)
    assert "Found “waited”, in: …and we waited together. Draft" in said
