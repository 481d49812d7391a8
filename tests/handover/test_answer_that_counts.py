"""Whoever approved, or sent back, is named alike in the list, on the draft and in the status."""

from datetime import date
from itertools import permutations

import pytest

from reflect_app.gui.phrases.review_words import review_words
from reflect_app.gui.review.open_messages import outcome_words
from reflect_app.gui.wizard import review_messages
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
