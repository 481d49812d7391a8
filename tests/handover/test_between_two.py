"""What two people do with one reflection, each in a library of their own."""

import pytest

from reflect_app.errors import ChangedElsewhereError, FileExistsAlreadyError, NotReadyError
from reflect_app.handover.errors import (
    EmptyPassphraseError,
    NeedsNameError,
    NotNowError,
    TextChangedError,
)
from reflect_app.handover.file_names import suggested_name
from reflect_app.handover.outgoing import send
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Reflection
from reflect_app.review.entries import Adopted, Approved, Sent, Version
from reflect_app.review.seal import seal_of
from reflect_app.revision import Reason
from reflect_app.status import Status
from reflect_app.three_way_merge import Choice
from tests.drivers.person import WHOLE


def codes(opened):
    return [each.code for each in opened.problems]


def test_what_is_sent_waits_for_review_on_the_other_computer(author, supervisor, sent):
    assert author.status(sent) == supervisor.status(sent) == "with-supervisor"
    record = supervisor.library.get(sent)
    assert (record.reflection, record.title) == (WHOLE, "")
    assert supervisor.review(sent).is_for_review
    assert not author.review(sent).is_for_review


def test_comments_come_back_and_the_text_stays(author, supervisor, sent):
    supervisor.comment(sent, "What did you see?", "stayed with him")
    opened = author.open(supervisor.send_back(sent, note="Nearly there."))
    assert (opened.id, opened.outcome, opened.comments, opened.by) == (sent, "updated", 1, "B.")
    assert author.status(sent) == supervisor.status(sent) == "returned"
    assert author.comments(sent) == ["What did you see?"]
    assert author.library.get(sent).reflection == WHOLE


def test_a_whole_conversation_ends_in_an_approval(author, supervisor, sent):
    first = supervisor.comment(sent, "What did you see?")
    author.open(supervisor.send_back(sent))
    author.reply(sent, first, "His chest rose slowly.")
    author.edit(sent, "His need for rest, and hers.")
    opened = supervisor.open(author.send(sent))
    assert (opened.outcome, opened.comments, opened.replies) == ("updated", 0, 1)
    assert supervisor.answer(sent) == "His need for rest, and hers."
    assert supervisor.status(sent) == "with-supervisor"
    author.open(supervisor.approve(sent, checked=("Nobody can be recognised",)))
    assert author.status(sent) == supervisor.status(sent) == "approved"
    approval = author.review(sent).last(Approved)
    assert approval.seal == seal_of(author.library.get(sent).reflection)
    assert approval.checked == ("Nobody can be recognised",)


def test_the_same_words_sent_twice_are_one_version(author, sent):
    author.send(sent)
    assert len(list(author.review(sent).of(Version))) == 1
    assert len(list(author.review(sent).of(Sent))) == 2


@pytest.mark.parametrize("is_sent_on", [False, True])
def test_a_file_opened_twice_or_ones_own_says_so_and_changes_nothing(
    author, supervisor, sent, is_sent_on
):
    answer = supervisor.send_back(sent)
    author.open(answer)
    own = author.folder / "1.reflection"
    if is_sent_on:
        author.edit(sent, "Ours.")
        author.send(sent)
    before = author.review(sent).entries, author.library.get(sent)
    assert author.open(answer).outcome == "same"
    assert author.open(own).outcome == "same"
    assert (author.review(sent).entries, author.library.get(sent)) == before


def test_an_older_file_after_a_newer_says_so(author, supervisor, sent):
    older = author.send(sent)
    author.edit(sent, "Ours.")
    supervisor.open(author.send(sent))
    assert supervisor.open(older).outcome == "older"
    assert supervisor.answer(sent) == "Ours."


def test_answers_that_come_out_of_order_are_both_taken_in(author, supervisor, sent):
    supervisor.comment(sent, "One")
    first = supervisor.send_back(sent)
    supervisor.comment(sent, "Two")
    second = supervisor.send_back(sent)
    assert author.open(second).comments == 2
    assert author.open(first).outcome == "same"
    assert author.comments(sent) == ["One", "Two"]


def test_of_two_supervisors_answers_sent_back_wins(person, author, supervisor, sent):
    other = person("C.")
    other.open(author.folder / "1.reflection")
    approved, returned = supervisor.approve(sent), other.send_back(sent)
    author.open(approved)
    assert author.status(sent) == "approved"
    author.open(returned)
    assert author.status(sent) == "returned"
    assert len(author.review(sent).moves) == 3


def test_of_two_supervisors_answers_sent_back_wins_in_either_order(
    person, author, supervisor, sent
):
    other = person("C.")
    other.open(author.folder / "1.reflection")
    author.open(other.send_back(sent))
    assert codes(author.open(supervisor.approve(sent))) == ["also-returned"]
    assert author.status(sent) == "returned"


def test_an_approval_of_what_was_changed_since_is_noted_and_does_not_count(
    author, supervisor, sent
):
    author.edit(sent, "Ours.")
    opened = author.open(supervisor.approve(sent))
    assert codes(opened) == ["approved-before-change"]
    assert author.status(sent) == "returned"
    assert author.review(sent).last(Approved)


@pytest.mark.parametrize(("answer", "status"), [("approve", "approved"), ("send_back", "returned")])
def test_an_answer_counts_also_where_the_same_words_were_sent_again_before_it_came(
    author, supervisor, sent, answer, status
):
    path = getattr(supervisor, answer)(sent)
    for _ in range(9):
        author.send(sent)
    assert codes(author.open(path)) == []
    assert author.status(sent) == status


def test_a_change_that_was_undone_leaves_the_approval_good(author, supervisor, sent):
    author.edit(sent, "Ours.")
    author.edit(sent, WHOLE.answers.needs)
    author.open(supervisor.approve(sent))
    assert author.status(sent) == "approved"


def test_what_was_approved_is_reopened_with_a_reason_that_travels(author, supervisor, sent):
    author.open(supervisor.approve(sent))
    with pytest.raises(NotNowError):
        author.send(sent)
    with pytest.raises(NotNowError):
        author.reopen(sent, " ")
    author.reopen(sent)
    assert author.status(sent) == "returned"
    supervisor.open(author.send(sent))
    assert supervisor.status(sent) == "with-supervisor"
    assert supervisor.review(sent).moves[-2].reason == "A word is missing."


def test_a_supervisor_who_reopens_sends_it_back(author, supervisor, sent):
    author.open(supervisor.approve(sent))
    with pytest.raises(NotNowError):
        supervisor.send_back(sent)
    supervisor.reopen(sent)
    author.open(supervisor.send_back(sent))
    assert author.status(sent) == "returned"


def test_an_approval_is_written_again_and_given_once(author, supervisor, sent):
    supervisor.approve(sent)
    author.open(supervisor.approve(sent))
    assert len(list(author.review(sent).of(Approved))) == 1


def test_what_lacks_something_is_not_approved(author, supervisor):
    it = author.write(WHOLE.model_copy(update={"tags": ()}))
    supervisor.open(author.send(it))
    with pytest.raises(NotReadyError, match="Enter at least one tag"):
        supervisor.approve(it)
    assert supervisor.status(it) == "with-supervisor"


def test_only_what_came_for_review_is_answered_and_only_ones_own_is_sent(author, supervisor, sent):
    with pytest.raises(NotNowError):
        author.send_back(sent)
    with pytest.raises(NotNowError):
        author.approve(sent)
    with pytest.raises(NotNowError):
        supervisor.send(sent)


def test_what_is_in_the_bin_is_not_handed_over_and_comes_back_with_an_answer(
    author, supervisor, sent
):
    author.library.move_to_bin([sent])
    with pytest.raises(NotNowError):
        author.send(sent)
    supervisor.comment(sent, "One")
    author.open(supervisor.send_back(sent))
    assert author.library.ids() == [sent]


def test_an_answer_to_what_was_removed_for_good_is_ones_own_again(author, supervisor, sent):
    author.library.move_to_bin([sent])
    author.library.purge([sent])
    opened = author.open(supervisor.send_back(sent))
    assert (opened.outcome, codes(opened)) == ("new", ["removed-before"])
    assert opened.id != sent
    assert not author.review(opened.id).is_for_review
    assert author.status(opened.id) == "returned"
    supervisor.open(author.send(opened.id))
    assert supervisor.library.ids() == [sent]


def test_another_reflection_with_that_id_is_left_alone(author, supervisor, person):
    it = author.write()
    other = supervisor.library.take_in(it, Reflection(), (), status=Status.DRAFT)
    opened = supervisor.open(author.send(it))
    assert (opened.outcome, codes(opened)) == ("new", ["id-taken"])
    assert supervisor.library.get(it) == other
    author.edit(it, "Ours.")
    again = supervisor.open(author.send(it))
    assert (again.id, again.outcome) == (opened.id, "updated")
    author.open(supervisor.send_back(opened.id))
    assert author.status(it) == "returned"


def test_a_file_of_which_the_library_knows_nothing_can_be_answered(author, supervisor):
    it = author.write()
    path = author.send(it)
    author.library.close()
    fresh = type(author)(author.folder / "again", "A.")
    fresh.library.take_in(it, WHOLE, (), title="Night shift", status=Status.DRAFT)
    fresh.edit(it, "Ours.")
    supervisor.open(path)
    supervisor.comment(it, "One")
    opened = fresh.open(supervisor.send_back(it))
    assert (opened.id, opened.outcome, fresh.comments(it)) == (it, "updated", ["One"])
    assert (fresh.answer(it), fresh.status(it)) == ("Ours.", "returned")
    fresh.close()


def test_ones_own_other_copy_is_a_draft_to_go_on_with(author, person):
    it = author.write()
    laptop = person("A.")
    opened = laptop.open(author.send(it, with_title=True))
    assert not laptop.review(it).is_for_review
    assert (laptop.status(it), opened.record.title) == ("draft", "Night shift")


def test_each_text_that_was_here_is_in_the_history(author, supervisor, sent):
    author.edit(sent, "Ours.")
    supervisor.open(author.send(sent))
    received = [line.reason for line in supervisor.library.history(sent)]
    assert received == [Reason.RECEIVED, Reason.RECEIVED]
    assert supervisor.library.revision(sent, 1).reflection == WHOLE


def test_without_a_name_or_a_passphrase_nothing_is_written(author):
    it = author.write()
    with pytest.raises(EmptyPassphraseError):
        author.send(it, passphrase="")
    author.name = " "
    with pytest.raises(NeedsNameError):
        author.send(it)
    assert not list(author.folder.glob("*.reflection"))
    assert author.review(it).entries == ()


def test_a_comment_on_a_passage_of_another_reflection_is_just_not_found(author, supervisor, sent):
    other = author.write(Reflection().answering(PromptKey.NEEDS, "Something else."))
    supervisor.open(author.send(other))
    anchor_there = supervisor.comment(other, "Whose?", "else", PromptKey.NEEDS)
    entry = next(e for e in supervisor.review(other).entries if e.id == anchor_there)
    supervisor.library.add_to_review(sent, [entry])
    author.open(supervisor.send_back(sent))
    (comment,) = author.review(sent).comments
    assert author.review(sent).words_of(comment.anchor.version) is None


def saving_in_between(person, it, text):
    """Have somebody save a reflection once, right after it was read to be handed over or joined."""
    get = person.library.get

    def read_and_save(reflection_id):
        record = get(reflection_id)
        person.library.get = get
        person.edit(it, text)
        return record

    person.library.get = read_and_save


def test_who_saves_as_a_file_is_opened_loses_nothing_and_it_is_opened_again(
    author, supervisor, sent
):
    supervisor.comment(sent, "One")
    path = supervisor.send_back(sent)
    saving_in_between(author, sent, "Ours.")
    with pytest.raises(ChangedElsewhereError):
        author.open(path)
    assert (author.answer(sent), author.comments(sent)) == ("Ours.", [])
    assert author.open(path).comments == 1
    assert author.answer(sent) == "Ours."


def test_who_saves_as_it_is_sent_has_changed_what_was_sent(author, supervisor):
    it = author.write()
    saving_in_between(author, it, "Ours.")
    opened = supervisor.open(author.send(it))
    assert supervisor.answer(it) == WHOLE.answers.needs
    assert (author.answer(it), author.status(it)) == ("Ours.", "returned")
    assert author.review(it).head == supervisor.review(opened.id).head


def test_what_writes_a_file_in_a_way_of_its_own_says_where_it_is(author, tmp_path):
    def into_folder(data):
        place = tmp_path / suggested_name("bcdfghjkmn")
        place.write_bytes(data)
        return place

    it = author.write()
    who = {"name": "A.", "now": author.now()}
    handed = send(author.library, it, into_folder, **who)
    assert handed.path.name.startswith("reflection-bcdfghjk-")
    assert author.open(handed.path).outcome == "same"
    assert list(author.review(it).files) == [handed.sha256]


def test_nobody_elses_words_come_into_a_text_without_being_chosen(author, supervisor, sent):
    who = {"by": "B.", "at": supervisor.now(), "turn": supervisor.review(sent).next_turn}
    supervisor.library.add_to_review(sent, [Adopted(**who)])
    supervisor.edit(sent, "Theirs.")
    opened = author.open(supervisor.send(sent))
    assert (opened.outcome, codes(opened)) == ("conflict", ["text-of-another"])
    assert author.answer(sent) == WHOLE.answers.needs
    author.settle(sent, dict.fromkeys(author.pending(sent).places, Choice.MINE))
    assert author.answer(sent) == WHOLE.answers.needs
    assert supervisor.open(author.send(sent)).outcome == "updated"
    assert supervisor.answer(sent) == WHOLE.answers.needs


def test_no_file_is_written_over_another(author):
    it = author.write()
    taken = author.folder / "taken"
    taken.write_bytes(b"kept")
    with pytest.raises(FileExistsAlreadyError):
        send(author.library, it, taken, name="A.", now=author.now())
    assert (taken.read_bytes(), author.status(it)) == (b"kept", "draft")


def test_nobody_answers_other_words_than_they_were_shown(author, supervisor, sent):
    shown = supervisor.review(sent).head
    author.edit(sent, "His need for rest, and hers.")
    supervisor.open(author.send(sent))
    for answer in (supervisor.approve, supervisor.send_back):
        with pytest.raises(TextChangedError, match="has changed since you opened this"):
            answer(sent, shown=shown)
    assert supervisor.status(sent) == "with-supervisor"
    supervisor.approve(sent, shown=supervisor.review(sent).head)
    assert supervisor.status(sent) == "approved"


def test_an_author_sends_the_words_that_they_were_shown(author, sent):
    shown = author.review(sent).head
    author.edit(sent, "His need for rest, and hers.")
    with pytest.raises(TextChangedError):
        author.send(sent, shown=shown)
