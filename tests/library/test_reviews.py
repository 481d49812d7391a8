"""What the library keeps of reviews, and how it answers."""

import re
from typing import get_args

import apsw
import pytest

from reflect_app.errors import ChangedElsewhereError, CouldNotSaveError, NoSuchReflectionError
from reflect_app.library.tables import queue_queries, review_rows
from reflect_app.prompt_keys import PromptKey
from reflect_app.publication.publish import exporter
from reflect_app.queries import BIN, Query, Queue
from reflect_app.reflection import Answers, Reflection
from reflect_app.review.entries import (
    Adopted,
    Approved,
    Arrived,
    Commented,
    Returned,
    Sent,
    SharedId,
    Version,
    WorkedOn,
)
from reflect_app.review.making_entries import Writer
from reflect_app.review.state import Move
from reflect_app.revision import Reason
from reflect_app.status import Status
from tests.library.saver import comment_some
from tests.samples import FULL

TOLD = Reflection(answers=Answers(description="We tried a quieter room.", needs="Hers"))


@pytest.fixture
def by(library, clock):
    """Somebody who writes in a review, under a name."""
    return lambda name, where: Writer(name, clock.time, library.review(where))


def who(clock, turn=1, by="A."):
    return {"by": by, "at": clock.time, "turn": turn}


def came(clock, turn=1, *, for_review=True):
    return Arrived(**who(clock, turn), sha256=f"{turn:064}", version="v", for_review=for_review)


def test_what_is_noted_is_known_to_another_in_its_order(library, second, by):
    record = library.create(TOLD)
    first = by("B.", record.id).comment(PromptKey.NEEDS, "Whose?")
    library.add_to_review(record.id, [first])
    reply = by("A.", record.id).reply(first.id, "The women’s.")
    library.add_to_review(record.id, [reply, first])
    assert second.review(record.id).entries == (first, reply)
    assert second.get(record.id) == record


def test_what_was_never_under_review_has_nothing_noted(library):
    assert library.review(library.create().id).entries == ()
    with pytest.raises(NoSuchReflectionError):
        library.review("2345678923")


def test_a_text_that_came_from_elsewhere_is_no_edit(library, clock):
    record = library.take_in("23456789bc", TOLD, [came(clock)], status=Status.WITH_SUPERVISOR)
    wanted = record.model_copy(update={"reflection": TOLD.answering(PromptKey.NEEDS, "Ours")})
    received = Reason.RECEIVED
    kept = library.add_to_review(record.id, [came(clock, 2)], record=wanted, then=received)
    assert kept.status is Status.WITH_SUPERVISOR
    assert [line.reason for line in library.history(record.id)] == [received, received]


def test_a_status_and_what_led_to_it_are_kept_together(library, second, clock):
    record = library.create(TOLD)
    wanted = record.model_copy(update={"status": Status.WITH_SUPERVISOR})
    sent = library.add_to_review(record.id, [Sent(**who(clock), version="v")], record=wanted)
    assert (sent.status, sent.version) == (Status.WITH_SUPERVISOR, 2)
    assert [line.reason for line in second.history(record.id)] == [Reason.SENT]
    with pytest.raises(ChangedElsewhereError):
        library.add_to_review(record.id, [came(clock)], record=wanted)
    assert len(second.review(record.id).entries) == 1


def test_what_comes_from_elsewhere_is_kept_under_the_id_that_it_travels_under(library, clock):
    taken = library.take_in(
        "4v5shz6h24", TOLD, [came(clock)], title="Room", status=Status.WITH_SUPERVISOR
    )
    assert (taken.id, taken.title, taken.status) == ("4v5shz6h24", "Room", Status.WITH_SUPERVISOR)
    assert library.get(taken.id) == taken
    assert library.review(taken.id).is_for_review
    assert list(library.shared(taken.id)) == [taken.id]


def test_what_comes_under_the_id_of_another_reflection_gets_its_own(library, clock):
    own = library.create(TOLD)
    taken = library.take_in(own.id, TOLD, [came(clock)], status=Status.WITH_SUPERVISOR)
    assert taken.id != own.id
    assert library.review(taken.id).shared_id == own.id
    assert list(library.shared(own.id)) == [own.id, taken.id]
    assert list(library.shared(taken.id)) == []


def test_what_somebody_took_in_meanwhile_is_not_there_twice(library, second, clock):
    version = Version(content="words")
    taken = library.take_in("4v5shz6h24", TOLD, [version, came(clock)], status=Status.DRAFT)
    with pytest.raises(ChangedElsewhereError):
        second.take_in("4v5shz6h24", TOLD, [version, came(clock, 2)], status=Status.DRAFT)
    assert list(library.ids()) == [taken.id]
    assert library.review(taken.id).entries == (version, came(clock))


@pytest.mark.parametrize("strange", ["", "../../x", "4v5shz6h24\n", "4V5SHZ6H24", "é" * 10])
def test_what_comes_under_an_id_that_is_none_of_ours_gets_its_own(library, clock, strange):
    taken = library.take_in(strange, TOLD, [came(clock)], status=Status.DRAFT)
    assert taken.id != strange
    assert list(library.shared(strange)) == [taken.id]


def test_what_was_removed_for_good_does_not_come_back_under_its_id(library, clock):
    own = library.create(TOLD)
    library.move_to_bin([own.id])
    library.purge()
    taken = library.take_in(own.id, TOLD, [], status=Status.DRAFT)
    assert taken.id != own.id
    assert list(library.shared(own.id)) == [taken.id]


def test_what_is_noted_of_something_in_the_bin_puts_it_back(library, by):
    record = library.create(TOLD)
    library.move_to_bin([record.id])
    library.add_to_review(record.id, [])
    assert list(library.ids(BIN)) == [record.id]
    library.add_to_review(record.id, [by("B.", record.id).comment(PromptKey.NEEDS, "Whose?")])
    assert list(library.ids()) == [record.id]


def test_what_is_in_the_bin_stays_there_where_it_was_only_looked_at(library, by):
    record = library.create(FULL)
    library.move_to_bin([record.id])
    library.add_to_review(record.id, [by("B.", record.id).look("v")])
    assert list(library.ids(BIN)) == [record.id]


def test_all_entries_of_a_kind_are_found_with_their_reflections(library, clock, by):
    one, two = library.create(TOLD), library.create(TOLD)
    library.add_to_review(one.id, [by("B.", one.id).comment(PromptKey.NEEDS, "Whose?")])
    library.add_to_review(two.id, [came(clock)])
    library.move_to_bin([two.id])
    assert list(library.entries_of(Arrived)) == [(two.id, came(clock))]
    assert [each for each, _entry in library.entries_of(Commented)] == [one.id]
    assert list(library.entries_of(Approved)) == []


def test_a_page_of_the_list_is_told_what_is_under_review(library, clock, by):
    quiet, talked = library.create(TOLD), library.create(TOLD)
    library.add_to_review(talked.id, [by("B.", talked.id).comment(PromptKey.NEEDS, "Whose?")])
    lines = library.review_lines([quiet.id, talked.id, "2345678923"])
    assert set(lines) == {talked.id}
    assert (lines[talked.id].open_comments, lines[talked.id].is_for_review) == (1, False)


@pytest.fixture
def queues(library, clock):
    """One of each place in a review: the name of the place is its title."""

    def make(title, status, *entries):
        record = library.create(TOLD, title=title)
        library.add_to_review(
            record.id, entries, record=record.model_copy(update={"status": status})
        )

    sent, again = Sent(**who(clock, 1), version="v"), Sent(**who(clock, 3), version="w")
    back = Returned(**who(clock, 2), version="v")
    approved = Approved(**who(clock, 2), version="v", seal="")
    make("plain", Status.DRAFT)
    make("theirs", Status.WITH_SUPERVISOR, sent, came(clock))
    make("theirs, answered", Status.RETURNED, sent, came(clock), back)
    make("adopted", Status.WITH_SUPERVISOR, sent, came(clock), Adopted(**who(clock, 2)))
    make("own copy", Status.DRAFT, sent, came(clock, for_review=False))
    make("sent", Status.WITH_SUPERVISOR, sent)
    make("changed since", Status.RETURNED, sent)
    make("sent again", Status.WITH_SUPERVISOR, sent, back, again)
    make("changed since again", Status.RETURNED, sent, back, again)
    make("came back", Status.RETURNED, sent, back, came(clock, 4, for_review=False))
    make("came approved", Status.APPROVED, sent, approved)
    return library


def test_the_kinds_that_a_queue_asks_for_are_those_of_the_entries():
    kinds = (queue_queries.ARRIVED, queue_queries.ADOPTED, queue_queries.SENT)
    assert kinds == (Arrived.kind, Adopted.kind, Sent.kind)
    assert tuple(each.kind for each in get_args(Move)) == queue_queries.MOVES


def titles(library, **asked):
    return {each.title for each in library.find(Query(**asked))}


def test_each_queue_holds_what_is_waiting_in_it(queues):
    found = {queue: titles(queues, queue=queue) for queue in Queue}
    assert found == {
        Queue.FOR_REVIEW: {"theirs"},
        Queue.OUT: {"adopted", "sent", "changed since", "sent again", "changed since again"},
        Queue.BACK: {"came back"},
    }
    assert queues.counts().queues == {queue: len(those) for queue, those in found.items()}


def test_what_is_somebody_else_s_is_told_from_one_s_own(queues):
    theirs = {"theirs", "theirs, answered"}
    assert titles(queues, for_review=True) == theirs
    assert titles(queues, for_review=False) == titles(queues) - theirs
    assert queues.counts().for_review == 2
    assert queues.count_by_status(Query(for_review=True)) == {
        Status.WITH_SUPERVISOR: 1,
        Status.RETURNED: 1,
    }


def test_a_queue_agrees_with_what_the_reviews_say(queues):
    for each in queues.ids():
        is_theirs = each in queues.ids(Query(for_review=True))
        assert queues.review(each).is_for_review == is_theirs


def test_words_are_searched_in_a_queue(queues):
    assert titles(queues, queue=Queue.OUT, words="since quieter") == {
        "changed since",
        "changed since again",
    }


# What becomes of it


def test_a_copy_takes_nothing_along_of_what_was_said(library, by):
    record = library.create(TOLD)
    library.add_to_review(record.id, [by("B.", record.id).comment(PromptKey.NEEDS, "Whose?")])
    assert library.review(library.duplicate(record.id).id).entries == ()


def test_restoring_a_revision_keeps_what_was_said_since(library, by):
    record = library.open_for_writing(library.create(TOLD).id)
    changed = record.reflection.answering(PromptKey.NEEDS, "Everybody’s")
    comment = by("B.", record.id).comment(PromptKey.NEEDS, "Whose?")
    wanted = record.model_copy(update={"reflection": changed})
    library.add_to_review(record.id, [comment], record=wanted, keeping=Reason.RECEIVED)
    assert library.restore(record.id, 1).reflection == TOLD
    assert library.review(record.id).entries == (comment,)


def test_what_is_in_the_bin_keeps_what_was_said(library, by):
    record = library.create(TOLD)
    comment = by("B.", record.id).comment(PromptKey.NEEDS, "Whose?")
    library.add_to_review(record.id, [comment])
    library.move_to_bin([record.id])
    assert library.review(record.id).entries == (comment,)
    library.put_back([record.id])
    assert library.review(record.id).entries == (comment,)


@pytest.mark.parametrize("keep_other", [False, True])
def test_two_that_are_one_again_have_what_was_said_of_either(library, by, clock, keep_other):
    one, other = library.create(TOLD), library.create(Reflection())
    said = [by("B.", each.id).comment(PromptKey.NEEDS, "Whose?") for each in (one, other)]
    library.add_to_review(one.id, [said[0], WorkedOn(**who(clock), version="mine")])
    library.add_to_review(other.id, [said[1], WorkedOn(**who(clock), version="theirs")])
    library.add_to_review(other.id, [SharedId(shared_id="4v5shz6h24")])
    library.reunite(one.id, other.id, keep_other=keep_other)
    review = library.review(one.id)
    assert [each.id for each in review.comments] == sorted(each.id for each in said)
    assert (review.head, review.shared_id) == ("theirs" if keep_other else "mine", "")


def test_a_save_by_itself_leaves_what_was_said(library, by):
    record = library.create(TOLD)
    comment = by("B.", record.id).comment(PromptKey.NEEDS, "Whose?")
    library.add_to_review(record.id, [comment])
    library.save(record.model_copy(update={"title": "Room"}))
    assert library.review(record.id).entries == (comment,)


def test_an_exported_file_holds_nothing_of_what_was_said(library, by, tmp_path):
    record = library.create(FULL)
    comment = by("Wren", record.id).comment(PromptKey.NEEDS, "Hedgehog", suggestion="Badger")
    library.add_to_review(record.id, [comment])
    exporter.export(
        library.get(record.id).reflection, tmp_path / "told.txt", replace=None, own=None
    )
    text = (tmp_path / "told.txt").read_text(encoding="utf-8")
    assert not re.search("wren|hedgehog|badger", text, re.IGNORECASE)


# All or nothing


def test_what_could_not_be_kept_is_kept_in_no_part(library, second, by, monkeypatch):
    record = library.create(TOLD)
    comment = by("B.", record.id).comment(PromptKey.NEEDS, "Whose?")
    monkeypatch.setattr(review_rows, "add", refused)
    wanted = record.model_copy(update={"status": Status.WITH_SUPERVISOR, "title": "Room"})
    with pytest.raises(CouldNotSaveError):
        library.add_to_review(record.id, [comment], record=wanted)
    with pytest.raises(CouldNotSaveError):
        library.take_in("4v5shz6h24", TOLD, [comment], status=Status.DRAFT)
    assert second.get(record.id) == record
    assert list(second.history(record.id)) == []
    assert list(second.ids()) == [record.id]


def refused(*_arguments):
    raise apsw.FullError


def test_processes_that_write_in_a_review_together_lose_nothing_of_each_other(
    library, path, processes
):
    record = library.create(TOLD)
    together = processes.Barrier(3)
    names = ["A.", "B.", "C."]
    started = [
        processes.Process(target=comment_some, args=(path, record.id, name, 15, together))
        for name in names
    ]
    for process in started:
        process.start()
    for process in started:
        process.join()
    comments = library.review(record.id).comments
    assert sorted((each.by, each.text) for each in comments) == [
        (name, f"comment {at:02}") for name in names for at in range(15)
    ]


def test_a_list_of_many_is_asked_for_its_lines_at_once(library, by, clock):
    """What was read once is not read again before something is noted."""
    record = library.create(TOLD)
    for at in range(200):
        library.add_to_review(record.id, [by("B.", record.id).comment(PromptKey.NEEDS, f"{at}")])
    assert library.review_lines([record.id])[record.id].comments == 200
    comment = library.review(record.id).comments[0]
    library.add_to_review(record.id, [by("A.", record.id).resolve(comment.id)])
    line = library.review_lines([record.id])[record.id]
    assert (line.comments, line.open_comments) == (200, 199)
