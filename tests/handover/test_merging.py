"""Two texts of one author: what each wrote is brought together, or both stand until one chooses."""

import pytest

from reflect_app.handover.errors import NotNowError
from reflect_app.prompt_keys import PromptKey
from reflect_app.revision import Reason
from reflect_app.three_way_merge import Choice


@pytest.fixture
def laptop(person, author, it):
    """The author's other computer, with the same reflection."""
    laptop = person("A.")
    laptop.open(author.send(it))
    return laptop


@pytest.fixture
def it(author):
    return author.write()


def test_changes_of_two_places_come_together(author, laptop, it):
    laptop.edit(it, "His need for sleep.")
    author.edit(it, "Glad, and tired.", PromptKey.FEELINGS)
    opened = author.open(laptop.send(it))
    assert (opened.outcome, author.pending(it)) == ("merged", None)
    assert author.answer(it) == "His need for sleep."
    assert author.answer(it, PromptKey.FEELINGS) == "Glad, and tired."
    reasons = [line.reason for line in author.library.history(it)]
    assert reasons[:2] == [Reason.MERGED, Reason.BEFORE_MERGING]


def test_both_computers_come_to_the_same_version(author, laptop, it):
    laptop.edit(it, "His need for sleep.")
    author.edit(it, "Glad, and tired.", PromptKey.FEELINGS)
    mine, theirs = author.send(it), laptop.send(it)
    assert author.open(theirs).outcome == laptop.open(mine).outcome == "merged"
    assert author.review(it).head == laptop.review(it).head
    assert laptop.open(author.send(it)).outcome == "updated"


def test_where_nothing_was_changed_here_the_text_moves_on(author, laptop, it):
    laptop.edit(it, "His need for sleep.")
    assert author.open(laptop.send(it)).outcome == "updated"
    assert author.answer(it) == "His need for sleep."


def test_two_changes_of_one_paragraph_both_stay_until_one_chooses(author, laptop, it):
    laptop.edit(it, "His need for sleep.")
    author.edit(it, "His need for peace.")
    path = laptop.send(it)
    assert author.open(path).outcome == "conflict"
    assert author.open(path).outcome == "same"
    assert author.answer(it) == "His need for peace."
    merge = author.pending(it)
    (place,) = merge.places
    assert merge.theirs.answers.needs == "His need for sleep."
    author.settle(it, {place: Choice.BOTH})
    assert author.answer(it) == "His need for peace.\nHis need for sleep."
    assert author.pending(it) is None
    with pytest.raises(NotNowError):
        author.settle(it, {})


def test_a_choice_made_here_is_taken_over_there(author, laptop, it):
    laptop.edit(it, "His need for sleep.")
    author.edit(it, "His need for peace.")
    author.open(laptop.send(it))
    author.settle(it, dict.fromkeys(author.pending(it).places, Choice.THEIRS))
    assert laptop.open(author.send(it)).outcome == "updated"
    assert laptop.answer(it) == author.answer(it) == "His need for sleep."


def test_what_was_not_chosen_and_what_came_of_it_are_in_the_history(author, laptop, it):
    laptop.edit(it, "His need for sleep.")
    author.edit(it, "His need for peace.")
    author.open(laptop.send(it))
    author.edit(it, "His need for peace, mostly.")
    author.settle(it, dict.fromkeys(author.pending(it).places, Choice.THEIRS))
    kept = [
        (line.reason, author.library.revision(it, line.number).reflection.answers.needs)
        for line in author.library.history(it)
    ]
    assert kept[:2] == [
        (Reason.MERGED, "His need for sleep."),
        (Reason.BEFORE_MERGING, "His need for peace, mostly."),
    ]


def test_what_is_chosen_can_wait_while_somebody_writes_on(author, laptop, it):
    laptop.edit(it, "His need for sleep.")
    author.edit(it, "His need for peace.")
    author.open(laptop.send(it))
    author.edit(it, "Glad, and tired.", PromptKey.FEELINGS)
    author.send(it)
    author.settle(it, dict.fromkeys(author.pending(it).places, Choice.MINE))
    assert author.answer(it) == "His need for peace."
    assert author.answer(it, PromptKey.FEELINGS) == "Glad, and tired."


def test_a_text_that_moved_on_is_not_approved_any_more(author, laptop, supervisor, it):
    supervisor.open(author.send(it))
    author.open(supervisor.approve(it))
    laptop.edit(it, "His need for sleep.")
    author.open(laptop.send(it))
    assert (author.answer(it), author.status(it)) == ("His need for sleep.", "draft")
