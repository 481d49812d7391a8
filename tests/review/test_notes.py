"""What somebody wrote to a step is read by the other person, until they take the next one."""

from datetime import UTC, datetime

from reflect_app.review.entries import Approved, Reopened, Returned, Sent
from reflect_app.review.notes import LONGEST_SHOWN, latest_notes, shortened
from reflect_app.review.state import Review

AT = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)


def who(by, turn):
    return {"by": by, "at": AT, "turn": turn}


MOVES = (
    Sent(**who("A.", 1), version="v", note="Too long?"),
    Approved(**who("B.", 2), version="v", seal="", note="Well said."),
    Reopened(**who("A.", 3), reason="A date was wrong."),
    Sent(**who("A.", 4), version="w", note=" "),
)


def read_by(name, *moves):
    return [words for _move, words in latest_notes(Review(moves), name)]


def test_everybody_reads_what_the_other_wrote_since_their_own_last_step():
    assert read_by("B.", *MOVES[:1]) == ["Too long?"]
    assert read_by("A.", *MOVES[:2]) == ["Well said."]
    assert read_by("B.", *MOVES) == ["A date was wrong."]


def test_nothing_is_said_again_once_it_was_answered():
    assert read_by("B.", *MOVES[:1], Returned(**who("B.", 2), version="v")) == []


def test_a_long_note_is_shown_as_far_as_a_line_can_hold():
    assert shortened("a" * LONGEST_SHOWN) == "a" * LONGEST_SHOWN
    assert len(shortened("a" * 10**6)) == LONGEST_SHOWN
