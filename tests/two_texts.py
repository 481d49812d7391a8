"""A reflection that the author wrote on while another text of it came back: made up, for tests."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from reflect_app.reflection import Answers, PromptKey, Reflection
from reflect_app.review.anchors import anchor_to
from reflect_app.review.entries import Arrived, Sent, Version, WorkedOn
from reflect_app.review.making_entries import Writer
from reflect_app.review.state import Review
from reflect_app.review.version_words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.library import Library
    from reflect_app.reflection import Record
    from reflect_app.review.entries import Entry

SENT_ON = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
CAME_ON = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
RUDE = "was rude to her."

SENT = Reflection(
    answers=Answers(
        description=(
            "The appointment was moved twice. On the third date I went along and we waited"
            " together for fifty minutes.\n\n"
            "The receptionist was rude to her. Afterwards she stayed, and saw the nurse."
        ),
        needs="A woman we support, and the worker who had run out of ideas.",
        impact=(
            "She was seen. She asked to book the next appointment herself, and we wrote down"
            " together what had made the waiting bearable."
        ),
        factors="- A manager who let me give a whole morning to one person",
        feelings="Tired, and glad that I stayed.",
        motivation="I keep coming back to it.",
    ),
    tags=("waiting",),
)
MINE = SENT.answering(
    PromptKey.DESCRIPTION,
    SENT.answers.description.replace(RUDE, "asked her name three times and did not look up."),
)
THEIRS = SENT.answering(
    PromptKey.DESCRIPTION,
    SENT.answers.description.replace("she stayed,", "she sat down beside me,").replace(
        "the nurse.", "the nurse on time."
    ),
).answering(PromptKey.IMPACT, f"{SENT.answers.impact} She has been to two more since.")

_LINES = SENT.answers.factors
MANY_MINE = (
    MINE.answering(PromptKey.FACTORS, f"{_LINES}\n- A quiet side room")
    .answering(PromptKey.FEELINGS, "")
    .model_copy(update={"tags": ("patience",), "published": date(2026, 11, 20)})
)
MANY_THEIRS = (
    THEIRS.answering(PromptKey.FACTORS, f"{_LINES}\n- A practice that offers a side room")
    .answering(PromptKey.FEELINGS, "Tired, and very glad that I stayed.")
    .model_copy(update={"tags": ("time",), "published": date(2026, 11, 27)})
)
"""Places to decide of every kind: changed, added, taken out, the tags and the date."""


def two_texts(
    library: Library,
    *,
    sent: Reflection = SENT,
    mine: Reflection = MINE,
    theirs: Reflection = THEIRS,
    by: str = "B.",
    commented: bool = True,
    own: bool = True,
    came_on: datetime = CAME_ON,
) -> Record:
    """One that was sent, came back as ``theirs``, and was written on to ``mine`` meanwhile.

    ``own`` says that theirs is the author's too: from another computer, or with wording taken.
    """
    record = library.create(sent, title="Waiting with her")
    first_words, their_words = words_of(sent), words_of(theirs)
    first = Version(first_words.id)
    other = Version(their_words.id, (first.id,))
    entries: list[Entry] = [first_words, first, their_words, other]
    entries.append(WorkedOn("A.", SENT_ON, 1, first.id))
    entries.append(Sent("A.", SENT_ON, 2, first.id))
    if own:
        entries.append(Sent("A.", SENT_ON, 3, other.id))
    if commented:
        entries += _comments(Review(tuple(entries)), first.id, by, came_on)
    arrived = Arrived(by, came_on, 20, "0" * 64, other.id, for_review=False)
    library.add_to_review(record.id, [*entries, arrived])
    return library.save(library.get(record.id).model_copy(update={"reflection": mine}))


def _comments(review: Review, version: str, by: str, at: datetime) -> list[Entry]:
    """One about a passage that is open, and one that the author has resolved."""
    answer = SENT.answers.description
    made: list[Entry] = []

    def add(name: str, later: int, deed: Callable[[Writer], Entry]) -> Entry:
        now = at + timedelta(minutes=later)
        made.append(deed(Writer(name, now, Review((*review.entries, *made)))))
        return made[-1]

    def about(passage: str, text: str) -> Callable[[Writer], Entry]:
        anchor = anchor_to(version, answer, answer.index(passage), len(passage))
        return lambda writer: writer.comment(PromptKey.DESCRIPTION, text, anchor)

    first = add(
        by, -9, about("waited together for fifty minutes", "Were you with her the whole time?")
    )
    open_text = "What did you see or hear here? The reader may picture more than happened."
    add(by, -8, about(RUDE, open_text))
    add("A.", -7, lambda writer: writer.resolve(first.id))
    return made
