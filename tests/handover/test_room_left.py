"""Whatever was taken in or said can be handed over, and what could not be is refused in words."""

import pytest

from reflect_app.errors import TooLongToSayError
from reflect_app.handover import errors
from reflect_app.handover.incoming_outcome import Outcome
from reflect_app.handover.reader import read_parcel
from reflect_app.handover.writer import parcel_of
from reflect_app.review.entries import Replied
from reflect_app.review.making_entries import Writer
from tests.handover.parcels import MOMENT, file_of, says


def changed(author, path, *deeds):
    """The same file with deeds that nobody did."""
    said = says(path.read_bytes())
    said["entries"] += deeds
    made = author.path()
    made.write_bytes(file_of(said))
    return made


def reply(comment, **other):
    at = "2026-11-27T10:00:00Z"
    return {
        "kind": "reply",
        "by": "B.",
        "at": at,
        "turn": 5,
        "comment": comment,
        "text": "And?",
    } | {
        "salt": "1",
        **other,
    }


@pytest.mark.parametrize("turn", [10**9, 20_000])
def test_a_turn_that_no_people_come_to_is_refused_and_nothing_of_the_file_is_kept(
    author, supervisor, sent, turn
):
    about = supervisor.comment(sent, "What?")
    path = changed(author, supervisor.send_back(sent), reply(about, turn=turn))
    opened = author.open(path)
    assert opened.outcome is Outcome.REFUSED
    assert opened.problems[0].message
    assert not author.comments(sent)


def test_a_file_that_would_leave_no_room_is_refused_and_the_rest_can_be_sent(
    author, supervisor, sent
):
    about = supervisor.comment(sent, "What?")
    first = supervisor.send_back(sent)
    many = [reply(about, salt=f"{number:x}") for number in range(1_000)]
    assert author.open(changed(author, first, *many)).outcome is Outcome.UPDATED
    with pytest.raises(TooLongToSayError):
        author.reply(sent, about, "One more.")
    opened = author.open(changed(author, first, reply(about, salt="fffff")))
    assert [each.code for each in opened.problems] == ["too-much-together"]
    assert supervisor.open(author.send(sent)).outcome is Outcome.UPDATED


def test_no_more_can_be_said_than_can_be_handed_over_and_sending_has_room(author, sent):
    who = {"by": "A.", "at": MOMENT, "text": "And?", "salt": "1"}
    about = author.comment(sent, "What?")
    replies = [Replied(**who, turn=9, comment=f"{number:032x}") for number in range(2_249)]
    author.library.add_to_review(sent, replies)
    writer = Writer("A.", MOMENT, author.review(sent))
    for say in (lambda: writer.reply(about, "One."), lambda: author.comment(sent, "Two.")):
        with pytest.raises(TooLongToSayError) as refused:
            say()
        assert refused.value.advice
    author.library.add_to_review(sent, [writer.resolve(about)])
    author.send(sent)


def test_a_moment_that_has_no_year_in_utc_is_refused():
    said = says()
    said["entries"][0]["at"] = "9998-12-31T23:00:00-05:00"
    with pytest.raises(errors.AlteredError):
        read_parcel(file_of(said))


def test_what_no_file_may_say_is_refused_in_words(author, sent):
    late = Replied(
        by="B", at=MOMENT.replace(year=9999), turn=9, comment="0" * 32, text="", salt="1"
    )
    review = author.review(sent)
    more = {"shared_id": sent, "made": MOMENT, "by": "A."}
    with pytest.raises(errors.CannotBeWrittenError):
        parcel_of((*review.entries, late), head=review.head, **more)
    with pytest.raises(errors.CannotBeWrittenError):
        parcel_of(review.entries, head="", **more)
