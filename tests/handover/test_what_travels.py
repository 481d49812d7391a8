"""What never leaves a computer, looked for in the bytes of real files."""

import pytest

from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Reflection
from reflect_app.review.entries import HandedOver
from reflect_app.review.making_entries import Writer
from tests.drivers.person import WHOLE
from tests.handover.test_passphrase import PASSPHRASE

NEVER = ("Quince", "Ferrymead", "Night shift", "Dr Haverstock", "a point that B. ticked")


def private_review(author, supervisor):
    """A reflection under review, by people who have much else in their libraries."""
    author.library.create(Reflection().answering(PromptKey.NEEDS, "Ferrymead ward."), title="Other")
    it = author.write(WHOLE.answering(PromptKey.NEEDS, "Mrs Quince needed rest."))
    supervisor.open(author.send(it, to="Dr Haverstock"))
    author.edit(it, "She needed rest.")
    return it


def decide(author, it, about="rest", reason="A cat."):
    author.decide(it, about, reason, PromptKey.NEEDS)


def test_older_words_other_drafts_and_who_it_is_for_stay_here(author, supervisor):
    it = private_review(author, supervisor)
    decide(author, it)
    data = author.send(it, to="Dr Haverstock").read_bytes().decode()
    assert "She needed rest." in data
    assert not [each for each in (*NEVER, "A cat", str(author.folder)) if each in data]


def test_what_a_supervisor_does_alone_stays_there(author, supervisor):
    it = private_review(author, supervisor)
    head = supervisor.review(it).head
    for deed in (Writer.look, lambda writer, head: writer.tick(head, NEVER[-1], on=True)):
        writer = Writer("B.", supervisor.now(), supervisor.review(it))
        supervisor.library.add_to_review(it, [deed(writer, head)])
    supervisor.comment(it, "Whose?", "quiet", PromptKey.FACTORS)
    supervisor.open(author.send(it))
    answer = supervisor.send_back(it, to="Dr Haverstock").read_bytes().decode()
    assert "Whose?" in answer
    assert not [each for each in (*NEVER, "looked", "handed-over") if each in answer]


def test_words_that_were_deleted_or_worded_anew_before_they_left_never_leave(
    author, supervisor, sent
):
    gone = supervisor.comment(sent, "Mrs Quince told me.", "calm", suggestion="Ferrymead")
    supervisor.reply(sent, gone, "Dr Haverstock too.")
    supervisor.withdraw(sent, gone)
    supervisor.reword(sent, supervisor.comment(sent, "Is Quince meant?", "calm"), "Who is meant?")
    path = supervisor.send_back(sent)
    assert not [each for each in NEVER if each in path.read_bytes().decode()]
    author.open(path)
    assert author.comments(sent) == supervisor.comments(sent) == ["Who is meant?"]


def test_of_what_left_only_the_newest_wording_goes_and_it_is_taken_back_everywhere(
    author, supervisor, sent
):
    about = supervisor.comment(sent, "One.", "calm")
    author.open(supervisor.send_back(sent))
    for text in ("Quince.", "Two."):
        supervisor.reword(sent, about, text)
    path = supervisor.send_back(sent)
    author.open(path)
    assert author.comments(sent) == ["Two."]
    assert "Quince." not in path.read_bytes().decode()
    supervisor.withdraw(sent, about)
    path = supervisor.send_back(sent)
    author.open(path)
    assert author.comments(sent) == []
    assert not [each for each in ("One.", "Two.") if each in path.read_bytes().decode()]


def test_a_comment_worded_anew_keeps_its_place_its_replies_and_what_was_done(supervisor, sent):
    first = supervisor.comment(sent, "One.", "calm", suggestion="still")
    supervisor.comment(sent, "Two.")
    supervisor.reply(sent, first, "Mine.")
    supervisor.reword(sent, first, "New.")
    comment = supervisor.review(sent).comments[0]
    assert (comment.text, comment.anchor.passage, comment.number) == ("New.", "calm", 1)
    assert [each.text for each in comment.replies] == ["Mine."]


def test_title_and_decisions_travel_where_they_are_shared(author, supervisor):
    it = author.write()
    decide(author, it)
    path = author.send(it, with_title=True, with_decisions=True)
    opened = supervisor.open(path)
    assert opened.record.title == "Night shift"
    assert [each.reason for each in supervisor.review(it).decisions] == ["A cat"]


def test_that_a_file_came_locked_is_known_until_one_comes_that_is_open(author, supervisor):
    it = author.write()
    supervisor.open(author.send(it, passphrase="seven quiet chairs"), "seven quiet chairs")
    assert supervisor.review(it).came_locked
    author.open(supervisor.send_back(it, passphrase="four loud tables"), "four loud tables")
    assert author.review(it).came_locked
    author.edit(it, "Hers, and mine.")
    supervisor.open(author.send(it))
    assert not supervisor.review(it).came_locked


def test_a_lock_is_no_part_of_what_is_handed_on(author, supervisor, person):
    it = author.write()
    supervisor.open(author.send(it, passphrase="seven quiet chairs"), "seven quiet chairs")
    answer = supervisor.send_back(it)
    assert b"came-locked" not in answer.read_bytes()
    author.open(answer)
    assert not author.review(it).came_locked


def test_a_locked_file_and_both_data_folders_hold_no_passphrase(author, supervisor):
    it = author.write()
    path = author.send(it, passphrase=PASSPHRASE)
    assert b"breathing" not in path.read_bytes()
    assert supervisor.open(path).needs_passphrase
    assert supervisor.open(path, PASSPHRASE).outcome == "new"
    assert author.review(it).last(HandedOver).locked
    for person in (author, supervisor):
        person.close()
        kept = [each.read_bytes() for each in person.folder.rglob("*") if each.is_file()]
        assert not any(PASSPHRASE.encode() in data or b"walnut" in data for data in kept)


@pytest.mark.parametrize("what", ["cut off", "another kind", "not there"])
def test_a_file_that_is_refused_changes_nothing(author, supervisor, what):
    it = author.write()
    path = author.send(it)
    changes = {
        "cut off": lambda: path.write_bytes(path.read_bytes()[:-100]),
        "another kind": lambda: path.write_bytes(b"%PDF-1.7\n"),
        "not there": path.unlink,
    }
    changes[what]()
    opened = supervisor.open(path)
    assert (opened.id, opened.outcome, len(opened.problems)) == (None, "refused", 1)
    assert supervisor.library.ids() == []
