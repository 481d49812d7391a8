"""A review is the same from the same entries, in whichever order they came."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.errors import TooLongToSayError
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.anchors import anchor_to
from reflect_app.review.entries import (
    LAST_TURN,
    Arrived,
    HandedOver,
    Returned,
    Sent,
    Version,
    Words,
    WorkedOn,
    entry_from,
)
from reflect_app.review.facts_for_row import queue_line
from reflect_app.review.making_entries import Writer
from reflect_app.review.state import NO_REVIEW, Review

MOMENT = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
FIRST_WORDS = Words(answers=("She stayed.", "", "", "", "", ""))
FIRST = Version(content=FIRST_WORDS.id)
LATER = Version(content="later", parents=(FIRST.id,))


def after(review, *deeds):
    """A review in which these were done one after the other; each is made from what was then."""
    for deed in deeds:
        made = deed(Writer("B.", MOMENT, review))
        review = Review((*review.entries, *(made if isinstance(made, tuple) else (made,))))
    return review


def comment(text="What did you see?", **more):
    return lambda writer: writer.comment(PromptKey.DESCRIPTION, text, **more)


def about_first(deed):
    return lambda writer: deed(writer, writer.review.comments[0].id)


REPLIED = about_first(lambda writer, about: writer.reply(about, "She looked away."))
RESOLVED = about_first(lambda writer, about: writer.resolve(about, "taken"))
OPEN_AGAIN = about_first(lambda writer, about: writer.unresolve(about))
REWORDED = about_first(lambda writer, about: writer.reword(about, "What did you hear?", "She said"))
WITHDRAWN = about_first(lambda writer, about: writer.withdraw(about))
ALL = after(NO_REVIEW, comment(), REPLIED, RESOLVED, OPEN_AGAIN, REWORDED, comment("And then?"))


@given(st.permutations(ALL.entries))
def test_the_order_in_which_entries_come_makes_no_difference(entries):
    assert Review(tuple(entries)).comments == ALL.comments


def test_an_entry_is_the_same_after_it_was_kept():
    anchor = anchor_to(FIRST.id, "She stayed.", 4, 6)
    entries = (*ALL.entries, FIRST, FIRST_WORDS, *after(NO_REVIEW, comment(anchor=anchor)).entries)
    assert [entry_from(each.kind, each.values()) for each in entries] == list(entries)


def test_two_comments_that_say_the_same_are_two():
    assert len(after(NO_REVIEW, comment(), comment()).comments) == 2


def test_a_resolved_comment_can_be_opened_again():
    review = after(NO_REVIEW, comment(), RESOLVED)
    assert not review.open_comments
    assert review.comments[0].decision == "taken"
    assert after(review, OPEN_AGAIN).open_comments[0].decision == ""


def test_only_whoever_wrote_a_comment_words_it_anew_or_takes_it_back():
    review = after(NO_REVIEW, comment())
    about = review.comments[0].id
    stranger = Writer("C.", MOMENT, review)
    others = *stranger.reword(about, "Nothing."), stranger.withdraw(about)
    assert Review((*review.entries, *others)).comments == review.comments
    assert after(review, REWORDED).comments[0].text == "What did you hear?"
    assert not after(review, WITHDRAWN).comments


def test_a_reply_counts_after_what_it_answers_however_wrong_the_clock_is():
    review = after(NO_REVIEW, comment())
    early = Writer("A.", MOMENT - timedelta(days=400), review)
    done = Review((early.resolve(review.comments[0].id), *review.entries))
    assert not done.open_comments


def came(version, *, for_review=True, turn=9):
    return Arrived(
        by="A.", at=MOMENT, turn=turn, sha256="0", version=version, for_review=for_review
    )


def test_what_came_and_is_no_part_of_what_is_here_waits():
    here = WorkedOn(by="", at=MOMENT, turn=1, version=FIRST.id)
    words = Words(answers=("She left.", "", "", "", "", ""))
    later = Version(content=words.id, parents=(FIRST.id,))
    review = Review((FIRST, FIRST_WORDS, here, words, later, came(later.id, for_review=False)))
    assert review.waiting == (later.id,)
    assert review.base_of(FIRST.id, later.id) == FIRST.id
    known = WorkedOn(by="", at=MOMENT, turn=10, version=later.id)
    assert not Review((*review.entries, known)).waiting


def test_the_line_of_a_reader_says_who_it_is_from_and_what_is_open():
    review = after(Review((came(FIRST.id), FIRST)), comment(), comment(), RESOLVED)
    line = queue_line(review)
    assert (line.is_for_review, line.who, line.open_comments) == (True, "A.", 1)


def test_the_line_of_an_author_says_with_whom_it_is_and_what_came_back():
    sent = Sent(by="A.", at=MOMENT, turn=1, version=FIRST.id)
    gone = HandedOver(by="A.", at=MOMENT, turn=2, sha256="1", version=FIRST.id, to="B.")
    assert queue_line(Review((sent, gone))).who == "B."
    back = Returned(by="B.", at=MOMENT, turn=3, version=FIRST.id)
    line = queue_line(Review((sent, gone, back, came(FIRST.id, for_review=False))))
    assert line.answered == "returned"
    assert not line.is_for_review


def test_nothing_is_said_of_a_reflection_that_nobody_commented():
    assert queue_line(NO_REVIEW) is None


def test_what_is_said_is_cleaned_and_no_longer_than_can_be_sent():
    said = Writer("B.", MOMENT, NO_REVIEW).comment(PromptKey.NEEDS, "a\r\nb\x07", suggestion="\0c")
    assert (said.text, said.suggestion) == ("a\nb", "c")
    with pytest.raises(TooLongToSayError):
        Writer("B.", MOMENT, NO_REVIEW).reply("0", "a" * 1_100_000)


def test_turns_do_not_count_past_what_a_file_may_say():
    last = Sent(by="A.", at=MOMENT, turn=LAST_TURN, version=FIRST.id)
    assert Review((last,)).next_turn == LAST_TURN
