"""What rows say of a review: who has it, since when, and what is waiting for whom."""

from datetime import UTC, date, datetime, timedelta

import pytest

from reflect_app.gui.phrases import next_steps, review_words, row_words, statuses
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.queries import Queue
from reflect_app.reflection import Status
from reflect_app.review.facts_for_row import ReviewLine
from tests.gui.phrases.test_rows_and_statuses import summary

TODAY = date(2026, 11, 27)  # a Friday
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
MONDAY, EARLIER = NOW - timedelta(days=4), NOW - timedelta(days=20)
DRAFT, OUT, BACK, APPROVED = (
    *(Status.DRAFT, Status.WITH_SUPERVISOR),
    *(Status.RETURNED, Status.APPROVED),
)


def own(**values):
    return ReviewLine(False, **({"who": "B.", "since": NOW} | values))


def others(**values):
    return ReviewLine(True, **({"who": "A.", "since": NOW} | values))


@pytest.mark.parametrize(
    ("status", "line", "said"),
    [
        (OUT, own(since=MONDAY), ("With B. since Monday", "")),
        (OUT, own(who="", since=EARLIER), ("Out for review since 7 November", "")),
        (BACK, own(since=MONDAY), ("With B. since Monday", "Changed since")),
        (
            BACK,
            own(answered="returned", open_comments=2),
            ("Back from B. today", "2 open comments"),
        ),
        (BACK, own(answered="returned"), ("Back from B. today", "No open comments")),
        (BACK, own(is_open_again=True), ("Open again", "")),
        (APPROVED, own(answered="approved"), ("Approved by B. today", "")),
        (DRAFT, own(answered="approved"), ("", "B. approved, changed since")),
        (
            BACK,
            own(to_bring_together=True),
            ("To be brought together", "Another text came from B."),
        ),
        (OUT, others(since=MONDAY, open_comments=1), ("From A. since Monday", "1 open comment")),
        (OUT, others(since=None), ("From A.", "")),
        (BACK, others(since=NOW - timedelta(days=1)), ("Sent back to A. yesterday", "")),
        (APPROVED, others(since=EARLIER), ("Approved on 7 November", "From A.")),
    ],
)
def test_a_row_says_where_it_is_between_the_two(status, line, said):
    assert review_words.review_words(summary(status=status), line, TODAY) == said


def test_a_screen_reader_is_told_the_same():
    line = own(answered="returned", open_comments=2)
    words = row_words.row_text(summary(status=BACK), TODAY, UTC, line)
    assert "Back from B. today, 2 open comments." in words


def test_the_next_step_is_to_review_to_bring_together_or_what_it_always_was():
    def step(line, status=BACK):
        return next_steps.next_step(summary(status=status), line)

    assert step(others()) == "Review"
    assert step(own(to_bring_together=True)) == "Bring together"
    assert step(own(answered="returned")) == "Continue writing"
    assert step(own(), OUT) == "Read"


def test_what_waits_for_the_other_person_is_an_open_ring_and_what_waits_for_oneself_a_triangle():
    marked = statuses.status_mark
    assert marked(summary(status=BACK), own()) is Mark.NOT_YET
    assert marked(summary(status=BACK), own(answered="returned")) is Mark.LOOK
    assert marked(summary(status=DRAFT), own(to_bring_together=True)) is Mark.LOOK
    assert marked(summary(status=BACK), others()) is Mark.DONE


def test_a_name_that_would_turn_or_fill_the_row_does_not():
    words, _ = review_words.review_words(summary(status=OUT), own(who="\u202eB" + "x" * 70), TODAY)
    assert "\u202e" not in words
    assert len(words) < 60


def test_every_queue_has_a_name():
    assert {each: bool(review_words.queue_name(each)) for each in Queue} == dict.fromkeys(
        Queue, True
    )
