"""A library in which reviews are under way, one of each kind, for tests and pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection
from reflect_app.review.entries import (
    Approved,
    Arrived,
    HandedOver,
    Returned,
    Sent,
    Version,
    WorkedOn,
)
from reflect_app.review.making_entries import Writer
from reflect_app.review.version_words import words_of
from reflect_app.revision import Reason
from reflect_app.status import Status
from tests.samples import FULL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reflect_app.review.entries import Entry

DAY = timedelta(days=1)
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
OTHER = Reflection(answers=Answers(description="We read the letter together, and then once more."))


@dataclass
class Happened:
    """Makes the entries of one review, each a turn after the one before."""

    reflection: Reflection
    turn: int = 0

    @property
    def version(self) -> str:
        return Version(words_of(self.reflection).id).id

    def words(self) -> Sequence[Entry]:
        words = words_of(self.reflection)
        return [words, Version(words.id)]

    def did(self, kind: type[Entry], by: str, at: datetime, **values) -> Entry:
        self.turn += 1
        return kind(by=by, at=at, turn=self.turn, version=self.version, **values)

    def went(self, to: str, at: datetime, move: type[Entry] = Sent, **values) -> Iterable[Entry]:
        sha256 = f"{abs(hash(self.version)) + self.turn:064x}"[-64:]
        yield self.did(move, "A.", at, **values)
        yield self.did(HandedOver, "A.", at, sha256=sha256, to=to)
        yield self.did(WorkedOn, "A.", at)

    def came(
        self, by: str, at: datetime, move: type[Entry], *, for_review: bool = False, **values
    ) -> Iterable[Entry]:
        yield self.did(move, by, at, **values)
        sha256 = f"{self.turn:064x}"
        yield self.did(Arrived, by, at, sha256=sha256, for_review=for_review)
        yield self.did(WorkedOn, by, at)


def take_for_review(library, now: datetime, by: str = "A.", *, comments: int = 0) -> str:
    """Something of somebody else's that waits to be reviewed; the answer is its id."""
    story = Reflection(answers=FULL.answers, tags=FULL.tags, published=FULL.published)
    review = Happened(story)
    entries = [*review.words(), *review.came(by, now, Sent, for_review=True)]
    record = library.take_in(_unused(library), story, entries, status=Status.WITH_SUPERVISOR)
    comment_on(library, record.id, now, "B.", comments)
    return record.id


def send_out(library, now: datetime, title: str, to: str = "B.", text: Reflection = FULL) -> str:
    """One's own that was sent for review; the answer is its id."""
    record = library.create(text, title=title)
    review = Happened(text)
    sent = record.model_copy(update={"status": Status.WITH_SUPERVISOR})
    entries = [*review.words(), *review.went(to, now)]
    library.add_to_review(record.id, entries, record=sent, keeping=Reason.SENT)
    return record.id


def come_back(library, reflection_id: str, now: datetime, *, approved: bool = False) -> None:
    """The answer to it comes: comments, or the approval of its words."""
    record = library.get(reflection_id)
    review = Happened(record.reflection, library.review(reflection_id).next_turn)
    kind, status = (Approved, Status.APPROVED) if approved else (Returned, Status.RETURNED)
    seal = {"seal": "a" * 64} if approved else {}
    entries = list(review.came("B.", now, kind, **seal))
    library.add_to_review(
        reflection_id, entries, record=record.model_copy(update={"status": status})
    )


def another_text_came(library, reflection_id: str, now: datetime) -> None:
    """Another text than is here came from elsewhere, and is not brought together yet."""
    theirs = Happened(OTHER, library.review(reflection_id).next_turn)
    arrived = theirs.did(Arrived, "B.", now, sha256="b" * 64, for_review=False)
    library.add_to_review(reflection_id, [*theirs.words(), arrived])


def comment_on(library, reflection_id: str, now: datetime, by: str, comments: int) -> None:
    """Some comments on it, all open."""
    writer = Writer(by, now, library.review(reflection_id))
    made = [writer.comment(PromptKey.DESCRIPTION, f"Is this clear? ({n})") for n in range(comments)]
    library.add_to_review(reflection_id, made)


def edit(library, reflection_id: str) -> None:
    """Its author goes on writing."""
    record = library.get(reflection_id)
    changed = record.reflection.answering(PromptKey.NEEDS, "Hers, and ours.")
    library.save(record.model_copy(update={"reflection": changed}))


def fill_queue(library, now: datetime) -> None:
    """One reflection of each kind that a queue can hold."""
    edit(library, send_out(library, now - 4 * DAY, "When the rota changed"))
    send_out(library, now - 3 * DAY, "Waiting with her", to="")
    back = send_out(library, now - 9 * DAY, "The afternoon at the drop-in")
    comment_on(library, back, now, "B.", 2)
    come_back(library, back, now)
    approved = send_out(library, now - 8 * DAY, "A letter nobody had read to her")
    come_back(library, approved, now - DAY, approved=True)
    changed = send_out(library, now - 20 * DAY, "Setting up the service")
    come_back(library, changed, now - 12 * DAY, approved=True)
    edit(library, changed)
    another_text_came(library, send_out(library, now - DAY, "The chairs in a circle"), now)
    take_for_review(library, now - 5 * DAY)
    take_for_review(library, now, "C.", comments=3)
    library.create(OTHER, title="The letter")


def _unused(library) -> str:
    """An id that nothing here ever had."""
    record = library.create()
    library.move_to_bin([record.id])
    library.purge([record.id])
    return record.id
