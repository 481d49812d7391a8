"""What the library window's words say, for every kind of reflection."""

from datetime import UTC, date, datetime

import pytest

from reflect_app.gui.library_window import messages as words
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
    assert words.status_words(summary(**changes)) == said


def test_every_status_has_words_a_filter_and_a_mark():
    for status in Status:
        assert words.STATUS_WORDS[status]
        assert words.FILTER_WORDS[status]
        assert words.status_mark(summary(status=status)) in Mark


def test_a_draft_with_nothing_in_it_is_not_begun():
    assert words.status_mark(summary(answered=0)) is Mark.NOT_YET
    assert words.status_mark(summary(answered=1)) is Mark.HERE


def test_what_came_back_needs_a_look():
    assert words.status_mark(summary(status=Status.RETURNED)) is Mark.LOOK


def test_what_is_published_is_read_and_a_draft_is_continued():
    assert words.next_step(summary(status=Status.PUBLISHED)) == "Read"
    assert words.next_step(summary()) == "Continue writing"


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
    assert words.status_words(whole) == said
    assert words.status_mark(whole) is Mark.LOOK
    assert said.replace(" ·", ",") in words.row_in_words(whole, TODAY, UTC)


def test_a_draft_with_answers_missing_is_not_asked_for_a_date_yet():
    assert words.status_words(summary(answered=5, tags=())) == "Draft · 5 of 6 answered"


def test_a_row_is_said_in_whole_sentences():
    assert words.row_in_words(summary(), TODAY, UTC) == (
        "Waiting with her. The appointment was moved twice. Draft, 3 of 6 answered. "
        "Changed today, 14:02. Tags: trust."
    )


def test_a_row_without_title_says_its_opening_once():
    said = words.row_in_words(summary(title="", tags=()), TODAY, UTC)
    assert said.startswith("The appointment was moved twice. Draft")


def test_the_tags_stand_below_where_the_opening_is_the_title():
    untitled = summary(title="", tags=("trust", "housing"))
    assert words.excerpt_text(words.second_line(untitled)) == "trust, housing"
    titled = words.second_line(summary())
    assert words.excerpt_text(titled) == "The appointment was moved twice."


FOUND = (("…and we ", False), ("waited", True), (" together.", False))


def test_what_was_found_stands_in_place_of_the_first_words():
    assert words.second_line(summary(excerpt=FOUND)) == FOUND


def test_what_was_found_in_the_tags_is_called_tags():
    found = summary(tags=("housing", "trust"), excerpt=(("housing · ", False), ("trust", True)))
    assert words.excerpt_text(words.second_line(found)) == "Tags: housing · trust"


def test_what_was_found_in_the_title_is_not_said_twice():
    found = summary(excerpt=(("Waiting", True), (" with her", False)))
    assert words.found_in_title(found)
    assert words.excerpt_text(words.second_line(found)) == "The appointment was moved twice."


def test_a_screen_reader_hears_the_found_words():
    said = words.row_in_words(summary(excerpt=FOUND), TODAY, UTC)
    assert "Found “waited”, in: …and we waited together. Draft" in said


def test_only_filters_with_reflections_are_offered_and_drafts_always():
    offered = words.filters({"published": 2})
    assert offered == [("all", "All", 2), ("draft", "Drafts", 0), ("published", "Published", 2)]


def test_the_filter_that_is_picked_stays_although_it_is_empty_now():
    assert ("approved", "Approved", 0) in words.filters({"published": 2}, picked="approved")


def test_no_filter_goes_while_somebody_searches_and_each_says_how_many_were_found():
    offered = words.filters({"draft": 3, "published": 2}, {"draft": 1})
    assert offered == [("all", "All", 1), ("draft", "Drafts", 1), ("published", "Published", 0)]


def test_the_footer_counts_what_is_shown():
    assert words.count_words(24, 24) == "24 reflections"
    assert words.count_words(1, 1) == "1 reflection"
    assert words.count_words(3, 2500) == "3 of 2,500 reflections"
    assert words.count_words(3, 2500, searched=True) == "Found in 3 of 2,500 reflections"


def test_the_footer_says_how_many_the_search_does_not_know_yet():
    assert words.promise_words(3_400) == "still reading in 3,400 reflections for search"
    assert words.promise_words(1) == "everything stays on this computer"


def test_an_export_says_how_many_stayed_behind():
    assert words.written_words(2, 0, "out") == "2 reflections written to out."
    assert "1 reflection stayed behind" in words.written_words(2, 1, "out")
    assert words.written_words(0, 3, "out").startswith("Nothing was written.")


def test_no_words_blame_anybody():
    said = " ".join([words.written_words(0, 1, "x"), words.bin_words(1)]).lower()
    for word in ("invalid", "failed", "please", "sorry", "error"):
        assert word not in said
