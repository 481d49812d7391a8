"""What was approved or sent is so again once the very same words stand there again."""

from datetime import UTC, datetime

import pytest

from reflect_app.ledger_line import FileFormat, LedgerLine, WentOut
from reflect_app.lifecycle import Event
from reflect_app.reflection import PromptKey, Status
from reflect_app.review.entries import Adopted, Reopened
from tests.drivers.wizard_review import ReviewScript
from tests.samples import FULL

CHANGED = FULL.answering(PromptKey.NEEDS, f"{FULL.answers.needs}x")


@pytest.fixture
def script():
    return ReviewScript(FULL)


@pytest.fixture
def kept(library):
    """A function that makes a reflection with a review, in a status."""

    def make(script, status):
        made = library.create(FULL, title="T", status=status)
        library.add_to_review(made.id, script.entries)
        return made

    return make


def changed(library, record, reflection=CHANGED, **others):
    return library.save(record.model_copy(update={"reflection": reflection, **others}))


def done(script, kind, by="B.", **values):
    turn = script.review.next_turn
    script.entries.append(kind(by=by, at=datetime.now(UTC), turn=turn, **values))


def undone(library, kept, script, status):
    return changed(library, changed(library, kept(script, status)), FULL)


def test_an_approval_that_a_slip_of_the_key_ended_stands_again_once_it_is_undone(
    library, kept, script
):
    slipped = changed(library, kept(script.sent().approved(), Status.APPROVED))
    assert slipped.status is Status.DRAFT
    assert changed(library, slipped, FULL).status is Status.APPROVED
    assert library.get(slipped.id).status is Status.APPROVED


def test_so_it_does_where_the_earlier_version_is_restored_or_finished_meanwhile(
    library, kept, script
):
    record = kept(script.sent().approved(), Status.APPROVED)
    library.open_for_writing(record.id)
    changed(library, record)
    assert library.restore(record.id, 1).status is Status.APPROVED
    other = changed(library, library.get(record.id))
    finished = library.save(other.model_copy(update={"status": Status.FINISHED}))
    assert changed(library, finished, FULL).status is Status.APPROVED


def test_tags_that_ended_it_can_be_put_back_by_hand(library, kept, script):
    record = kept(script.sent().approved(), Status.APPROVED)
    other = FULL.model_copy(update={"tags": ("other",)})
    wanted = record.model_copy(update={"reflection": other})
    retagged = library.save(wanted, event=Event.RETAGGED)
    assert retagged.status is Status.FINISHED
    assert changed(library, retagged, FULL).status is Status.APPROVED


def test_almost_the_same_words_are_not_approved(library, kept, script):
    slipped = changed(library, kept(script.sent().approved(), Status.APPROVED))
    almost = FULL.answering(PromptKey.NEEDS, FULL.answers.needs[:-1])
    assert changed(library, slipped, almost).status is Status.DRAFT


def test_what_was_opened_again_or_sent_back_is_approved_no_more(library, kept, script):
    script.sent().approved()
    done(script, Reopened, "A.", reason="One more thought.")
    assert undone(library, kept, script, Status.RETURNED).status is Status.RETURNED
    sent_back = ReviewScript(FULL).sent().returned()
    assert undone(library, kept, sent_back, Status.RETURNED).status is Status.RETURNED


def test_what_was_withdrawn_goes_out_only_where_it_is_finished_anew(library, kept, script):
    record = kept(script.sent().approved(), Status.APPROVED)
    moment = datetime.now(UTC)
    sha = "0" * 64
    line = LedgerLine(record.id, "/f", "a.txt", FileFormat.TEXT, sha, sha, None, moment)
    library.note_published([WentOut(record, (line,))])
    withdrawn = library.withdraw(record.id, moment)
    assert changed(library, changed(library, withdrawn), FULL).status is Status.DRAFT


def test_nobody_approves_their_own_words_by_taking_them_over(library, kept, script):
    script.sent().approved()
    done(script, Adopted, "B.")
    assert undone(library, kept, script, Status.DRAFT).status is Status.DRAFT


def test_what_is_with_somebody_is_with_them_again_once_a_slip_of_the_key_is_undone(
    library, kept, script
):
    slipped = changed(library, kept(script.sent(), Status.WITH_SUPERVISOR))
    assert slipped.status is Status.RETURNED
    assert changed(library, slipped, FULL).status is Status.WITH_SUPERVISOR


def test_a_review_that_was_never_sent_gives_no_status(library, kept, script):
    assert undone(library, kept, script, Status.FINISHED).status is Status.DRAFT


def test_a_review_that_was_spoilt_keeps_no_words_from_being_saved(
    library, kept, script, monkeypatch
):
    def spoilt(*_arguments):
        message = "A row is not what was written."
        raise ValueError(message)

    slipped = changed(library, kept(script.sent().approved(), Status.APPROVED))
    monkeypatch.setattr("reflect_app.library.tables.review_status.entries_of_reflection", spoilt)
    assert changed(library, slipped, FULL).reflection == FULL
