"""Whoever approved, or sent back, is named alike in the list, on the draft and in the status."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from reflect_app.gui.phrases.review_words import review_words
from reflect_app.gui.review.open_messages import outcome_words
from reflect_app.gui.wizard import review_messages
from reflect_app.handover.errors import NotNowError
from reflect_app.review.answer_that_counts import approval_of, standing_approval
from reflect_app.review.entries import Approved
from reflect_app.review.state import Review
from reflect_app.status import Status

TODAY = date(2026, 11, 27)


def told(author, it):
    """What the list says, and the draft on top."""
    record, line = author.library.get(it), author.library.review_lines([it])[it]
    row = review_words(record.summary(), line, TODAY)
    banner = review_messages.standing(author.review(it), record.status, TODAY, "A.")
    return record.status, row[0], banner


@pytest.fixture
def three(person, author, supervisor):
    """B. has the first text, C. the second, which alone is the author's now."""
    it, other = author.write(), person("C.")
    supervisor.open(author.send(it))
    author.edit(it, "Ours.")
    other.open(author.send(it))
    return it, other


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_an_approval_is_its_givers_whatever_older_answers_come_and_in_which_order(
    three, author, supervisor, order
):
    it, other = three
    answers = supervisor.send_back(it), other.approve(it), supervisor.send_back(it)
    for number in order:
        opened = author.open(answers[number])
        if opened.outcome == "updated" and author.status(it) == "approved":
            assert outcome_words(opened, for_review=False).startswith("C. approved it.")
    status, row, banner = told(author, it)
    assert status is Status.APPROVED
    assert row.startswith("Approved by C.")
    assert banner.startswith("C. approved it")


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_of_two_answers_to_one_text_whoever_sent_it_back_is_named(
    person, author, supervisor, sent, order
):
    other = person("C.")
    other.open(author.folder / "1.reflection")
    answers = supervisor.approve(sent), other.send_back(sent)
    for number in order:
        author.open(answers[number])
    status, row, banner = told(author, sent)
    assert status is Status.RETURNED
    assert row.startswith("Back from C.")
    assert banner.startswith("C. sent it back")


def test_another_text_of_ones_own_is_ones_other_copy():
    assert review_messages.to_bring_together("A.", "A.")[0].startswith("Your other copy")
    assert review_messages.to_bring_together("B.", "A.")[0].startswith("B. sent back")


def published(author, it):
    author.library.save(author.library.get(it).model_copy(update={"status": Status.PUBLISHED}))


def test_what_was_approved_and_published_is_opened_again_with_a_reason_before_it_is_sent(
    author, supervisor, sent
):
    author.open(supervisor.approve(sent))
    published(author, sent)
    with pytest.raises(NotNowError, match="approved"):
        author.send(sent)
    author.reopen(sent, "The date is wrong.")
    assert author.status(sent) == "returned"
    assert supervisor.open(author.send(sent)).outcome == "updated"


def test_what_was_published_and_never_approved_is_sent_and_not_opened_again(author):
    it = author.write()
    published(author, it)
    with pytest.raises(NotNowError, match="not approved"):
        author.reopen(it)
    author.send(it)


def test_an_answer_whose_file_was_lost_is_written_again_and_is_no_second_one(
    author, supervisor, sent
):
    supervisor.send_back(sent, note="Nearly there.")
    before = supervisor.review(sent).moves
    author.open(supervisor.send_back(sent))
    assert supervisor.review(sent).moves == author.review(sent).moves == before
    supervisor.comment(sent, "One more")
    supervisor.send_back(sent)
    assert len(supervisor.review(sent).moves) == len(before) + 1


def test_the_same_words_sent_again_before_the_answer_came_can_be_answered_again(
    author, supervisor, sent
):
    supervisor.comment(sent, "What did you see?")
    supervisor.comment(sent, "And then?")
    supervisor.send_back(sent)
    supervisor.open(author.send(sent))
    assert supervisor.status(sent) == Status.WITH_SUPERVISOR
    row = review_words(
        supervisor.library.get(sent).summary(), supervisor.library.review_lines([sent])[sent], TODAY
    )
    assert row[0].startswith("From A. since")
    author.open(supervisor.approve(sent))
    assert author.status(sent) == supervisor.status(sent) == Status.APPROVED


def test_whoever_lost_the_answer_gets_it_once_more(author, supervisor, sent):
    supervisor.comment(sent, "What did you see?")
    supervisor.send_back(sent)
    supervisor.open(author.send(sent))
    author.open(supervisor.send_back(sent))
    assert author.status(sent) == supervisor.status(sent) == Status.RETURNED
    assert author.comments(sent) == ["What did you see?"]


def test_an_approval_after_ones_own_answer_leaves_that_of_another_standing(
    person, author, supervisor, sent
):
    other = person("C.")
    other.open(author.folder / "1.reflection")
    supervisor.comment(sent, "What did you see?")
    for number in range(3):
        other.comment(sent, f"Comment {number}")
    back = other.send_back(sent)
    supervisor.send_back(sent)
    supervisor.open(author.send(sent))
    author.open(supervisor.approve(sent))
    author.open(back)
    assert author.status(sent) == Status.RETURNED


def test_an_approval_is_of_its_words_alone_and_of_them_again_once_they_are_back(
    author, supervisor, sent
):
    author.open(supervisor.approve(sent))
    before = author.library.get(sent).reflection
    for text, counts in (("Hers.", False), (before.answers.needs, True)):
        now = author.edit(sent, text).reflection
        assert (approval_of(author.review(sent), now) is not None) is counts
        assert standing_approval(author.review(sent)) is not None


def test_an_approval_with_the_seal_of_other_words_counts_for_nothing(author, supervisor, sent):
    author.open(supervisor.approve(sent))
    review = author.review(sent)
    others = replace(review.last(Approved), seal="0" * 64)
    forged = Review(tuple(each for each in review.entries if not isinstance(each, Approved)))
    assert standing_approval(review) is not None
    assert standing_approval(Review((*forged.entries, others))) is None
