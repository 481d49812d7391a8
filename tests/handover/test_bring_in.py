"""Handover files among text files: what is approved comes in as one's own, the rest for review."""

import os
from itertools import chain

import pytest

from reflect_app.handover.bring_in import files_to_bring_in, import_job
from reflect_app.prompt_keys import PromptKey
from reflect_app.publication.text_import.import_job import HowToImport
from reflect_app.queries import Query
from reflect_app.text_format.writer import write
from tests.drivers.person import WHOLE, Person

OTHER = WHOLE.answering(PromptKey.NEEDS, "His need for air.")


@pytest.fixture
def people(tmp_path):
    """An author, their supervisor, and the team that publishes."""
    three = [Person(tmp_path / name, f"{name}.") for name in "ABT"]
    yield three
    for each in three:
        each.close()


def bring_in(person, *paths, name=None, **how):
    name = person.name if name is None else name
    job = import_job(person.library, HowToImport(**how), name=name, now=person.now)
    return list(chain(*job.lots(files_to_bring_in(paths))))


def became(outcomes):
    return [each.became.value for each in outcomes]


@pytest.fixture
def approved(people):
    """A file with a reflection that the supervisor approved."""
    author, supervisor, _team = people
    return supervisor.approve(supervisor.open(author.send(author.write())).id)


def test_what_is_approved_comes_in_as_ones_own_with_all_that_was_said(people, approved):
    team = people[2]
    (outcome,) = bring_in(team, approved)
    assert outcome.became == "approved"
    assert outcome.sentence() == "B. approved it, so it can be published."
    assert team.status(outcome.id) == "approved"
    assert team.library.ids(Query(for_review=True)) == []
    assert [each.by for each in team.review(outcome.id).moves] == ["A.", "B."]


def test_what_its_author_decided_and_shared_is_decided_where_it_is_published(people):
    author, supervisor, team = people
    it = author.write()
    author.decide(it, "rest", "A word of his own.")
    supervisor.open(author.send(it, with_decisions=True))
    (outcome,) = bring_in(team, supervisor.approve(it))
    assert team.decided(outcome.id) == {"rest": "A word of his own"}


@pytest.mark.parametrize("name", ["T.", ""])
def test_what_is_not_approved_comes_in_for_review(people, name):
    author, _supervisor, team = people
    (outcome,) = bring_in(team, author.send(author.write()), name=name)
    assert outcome.became == "for-review"
    assert outcome.sentence() == "It came from A., for review."
    assert team.library.ids(Query(for_review=True)) == [outcome.id]


def test_the_same_file_a_second_time_changes_nothing(people, approved):
    author, _supervisor, team = people
    paths = [approved, author.send(author.write(OTHER))]
    first = bring_in(team, *paths)
    again = bring_in(team, *paths)
    assert became(again) == ["duplicate"] * 2
    assert [each.id for each in again] == [each.id for each in first]
    assert team.status(first[0].id) == "approved"
    assert len(team.library.ids()) == 2


def test_what_was_opened_for_review_and_comes_approved_is_ones_own_then(people):
    author, supervisor, team = people
    sent = author.send(author.write())
    (before,) = bring_in(team, sent)
    (after,) = bring_in(team, supervisor.approve(supervisor.open(sent).id))
    assert (before.became, after.became, after.id) == ("for-review", "approved", before.id)
    assert team.library.ids(Query(for_review=True)) == []


def test_a_kill_between_taking_it_in_and_making_it_ones_own_is_made_good(people, approved):
    team = people[2]
    opened = team.open(approved)  # all that was done until then
    (outcome,) = bring_in(team, approved)
    assert (outcome.became, outcome.id) == ("approved", opened.id)


def test_who_approved_it_has_it_for_review_still(people, approved):
    supervisor = people[1]
    (outcome,) = bring_in(supervisor, approved)
    assert outcome.became == "duplicate"
    assert supervisor.library.ids(Query(for_review=True)) == [outcome.id]


def test_words_that_came_as_a_text_are_not_taken_in_again_with_their_approval(
    people, approved, tmp_path
):
    team = people[2]
    text = tmp_path / "a.txt"
    text.write_bytes(write(WHOLE))
    one, other = bring_in(team, text, approved)
    assert became([one, other]) == ["as-it-is", "duplicate"]
    assert one.id == other.id


def test_words_that_came_approved_are_not_taken_in_again_as_a_text(people, approved, tmp_path):
    text = tmp_path / "a.txt"
    text.write_bytes(write(WHOLE))
    one, other = bring_in(people[2], approved, text)
    assert became([one, other]) == ["approved", "duplicate"]


def test_a_locked_file_is_for_a_person_to_open(people):
    author, _supervisor, team = people
    (outcome,) = bring_in(team, author.send(author.write(), passphrase="three calm words here"))
    assert outcome.became == "needs-a-person"
    said = "It is locked with a passphrase. Open it by itself, where you can type that."
    assert outcome.sentence() == said


def test_a_damaged_one_is_refused_and_the_others_still_come_in(people, approved):
    author, _supervisor, team = people
    other = author.send(author.write(OTHER))
    other.write_bytes(other.read_bytes()[:-40])
    assert became(bring_in(team, other, approved)) == ["needs-a-person", "approved"]
    assert len(team.library.ids()) == 1


def test_a_folder_is_searched_for_both_kinds(people, approved, tmp_path):
    folder = tmp_path / "both"
    (folder / "inside").mkdir(parents=True)
    approved.rename(folder / "inside" / "b.REFLECTION")
    (folder / "a.txt").write_bytes(write(OTHER))
    os.mkfifo(folder / "c.reflection")
    found = bring_in(people[2], folder)
    assert sorted(became(found)) == ["approved", "as-it-is", "needs-a-person"]


def test_a_rehearsal_keeps_nothing(people, approved):
    author, _supervisor, team = people
    sent = author.send(author.write(OTHER))
    outcomes = bring_in(team, approved, sent, is_rehearsal=True)
    assert became(outcomes) == ["approved", "for-review"]
    assert team.library.ids() == []
    bring_in(team, approved)
    assert became(bring_in(team, approved, is_rehearsal=True)) == ["duplicate"]


def test_ones_own_file_from_another_computer_is_ones_own(people):
    author, _supervisor, team = people
    (outcome,) = bring_in(team, author.send(author.write()), name="A.")
    assert outcome.became == "draft"
    assert team.library.ids(Query(for_review=True)) == []
