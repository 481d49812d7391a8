"""A review of a draft for tests of the wizard, and what its pages show of it."""

from datetime import UTC, datetime, timedelta

from reflect_app.prompt_keys import PromptKey
from reflect_app.review.anchors import anchor_to
from reflect_app.review.entries import (
    Approved,
    Arrived,
    Entry,
    HandedOver,
    Returned,
    Sent,
    Version,
    Words,
    WorkedOn,
)
from reflect_app.review.making_entries import Writer
from reflect_app.review.seal import seal_of
from reflect_app.review.state import Review
from reflect_app.review.version_words import words_of

SENT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ANSWERED = SENT + timedelta(days=1)
NOTE = "The second part is the heart of it."


class ReviewScript:
    """Makes entries one after the other, as two people do; ``entries`` are all so far."""

    def __init__(self, reflection, *, author: str = "A.", reader: str = "B."):
        self.reflection, self.author, self.reader = reflection, author, reader
        self.entries: list[Entry] = []
        words: Words = words_of(reflection)
        version = Version(content=words.id)
        self.version = version.id
        self.entries += [words, version]

    @property
    def review(self) -> Review:
        return Review(tuple(self.entries))

    def _deed(self, kind, by: str, at=ANSWERED, **values) -> str:
        made = kind(by=by, at=at, turn=self.review.next_turn, **values)
        self.entries.append(made)
        return made.id

    def sent(self, to: str = "B.") -> "ReviewScript":
        self._deed(WorkedOn, self.author, SENT, version=self.version)
        self._deed(Sent, self.author, SENT, version=self.version)
        self._deed(HandedOver, self.author, SENT, sha256="0" * 64, version=self.version, to=to)
        return self

    def comment(self, prompt: PromptKey, text: str, passage: str = "", suggestion=None) -> str:
        start = self.reflection.answers.of(prompt).index(passage)
        return self.comment_at(prompt, text, start, len(passage), suggestion)

    def comment_at(
        self, prompt: PromptKey, text: str, start: int, length: int, suggestion=None
    ) -> str:
        answer = self.reflection.answers.of(prompt)
        anchor = anchor_to(self.version, answer, start, length)
        writer = Writer(self.reader, ANSWERED, self.review)
        made = writer.comment(prompt, text, anchor if length else None, suggestion)
        self.entries.append(made)
        return made.id

    def replied(self, comment: str, text: str) -> str:
        self.entries.append(Writer(self.author, ANSWERED, self.review).reply(comment, text))
        return self.entries[-1].id

    def resolved(self, comment: str, suggestion: str = "") -> None:
        self.entries.append(Writer(self.author, ANSWERED, self.review).resolve(comment, suggestion))

    def returned(self, note: str = NOTE) -> "ReviewScript":
        self._deed(Returned, self.reader, version=self.version, note=note)
        self._arrived()
        return self

    def approved(self, note: str = "") -> "ReviewScript":
        seal = seal_of(self.reflection)
        self._deed(Approved, self.reader, version=self.version, seal=seal, note=note)
        self._arrived()
        return self

    def _arrived(self) -> None:
        self._deed(Arrived, self.reader, sha256="1" * 64, version=self.version, for_review=False)


def passages(page, *, chosen: bool = False) -> list[str]:
    """The words that are underlined in a page's editor; those with a frame where asked."""
    found = []
    for each in page.answer.extraSelections():
        framed = bool(each.format.property(each.format.Property.OutlinePen))
        if framed or not chosen:
            found.append(each.cursor.selectedText())
    return found


def card(page, comment: str):
    """The card of a comment on a page."""
    return page.comments.beside.cards[comment]


def commented(page) -> list[str]:
    """The ids of the comments that a page shows, in their order."""
    return [each.id for each in page.comments.beside.comments] if page.comments else []
