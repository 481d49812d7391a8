"""A reflection that came for review, and what a person does in the review window and sees there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt

from reflect_app.gui.comments.comment_card import CommentCard
from reflect_app.gui.comments.composer import Composer
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection
from reflect_app.review.anchors import anchor_to
from reflect_app.review.entries import Arrived, Decided, Sent, Version, WorkedOn
from reflect_app.review.making_entries import Writer
from reflect_app.review.state import Review
from reflect_app.review.version_words import words_of
from reflect_app.status import Status
from tests.drivers.comments import press_link
from tests.drivers.settle import until

BEGAN = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
FIRST = Reflection(
    answers=Answers(
        description=(
            "The appointment was moved twice. On the third date I went along and we waited "
            "together for fifty minutes. The receptionist was rude to her. She stayed, and saw "
            "the nurse."
        ),
        needs="A woman we support, and the worker who had run out of ideas.",
        impact=(
            "She was seen. It was a big success. She asked to book the next appointment herself, "
            "and we wrote down together what had made the waiting bearable."
        ),
        factors=(
            "- A manager who let me give a whole morning to one person\n"
            "- A practice that offers a quiet side room"
        ),
        feelings="Relieved.",
        motivation="We are often asked to show activity.",
    ),
    tags=("trust",),
)
SECOND = FIRST.answering(
    PromptKey.DESCRIPTION,
    FIRST.answers.description.replace(
        "minutes. The", "minutes. She told me that waiting rooms are where she usually leaves. The"
    ),
).answering(
    PromptKey.IMPACT,
    FIRST.answers.impact.replace("She was seen. It was a big success. ", "She was seen. "),
)


class Story:
    """Entries of a review, one after the other, an hour apart; ``entries`` has them all."""

    def __init__(self, began: datetime = BEGAN) -> None:
        self.entries: list = []
        self.now = began

    @property
    def review(self) -> Review:
        return Review(tuple(self.entries))

    def writer(self, name: str) -> Writer:
        self.now += timedelta(hours=1)
        return Writer(name, self.now, self.review)

    def add(self, *entries):
        self.entries += entries
        return entries[-1]

    def arrives(self, reflection: Reflection, by: str = "A.", *, for_review: bool = True) -> str:
        """A version of it is sent by somebody and arrives here."""
        words = words_of(reflection)
        parents = (self.review.head,) if self.review.head else ()
        version = Version(words.id, parents)
        self.now += timedelta(days=1)
        who = {"by": by, "at": self.now}
        self.add(words, version, Sent(**who, turn=self.review.next_turn, version=version.id))
        sha = f"{len(self.entries):064x}"
        came = Arrived(
            **who, turn=self.review.next_turn, sha256=sha, version=version.id, for_review=for_review
        )
        self.add(came)
        self.add(WorkedOn(**who, turn=self.review.next_turn, version=version.id))
        return version.id

    def looks(self, name: str = "B.") -> None:
        self.add(self.writer(name).look(self.review.head))

    def comments(
        self,
        name: str,
        prompt: PromptKey,
        text: str,
        passage: str = "",
        suggestion: str | None = None,
    ):
        """A comment on a passage, by its words, or on the whole prompt."""
        anchor = None
        if passage:
            answer = dict(
                zip(PromptKey, self.review.words_of(self.review.head).answers, strict=True)
            )[prompt]
            anchor = anchor_to(self.review.head, answer, answer.index(passage), len(passage))
        return self.add(self.writer(name).comment(prompt, text, anchor, suggestion))

    def decides(self, reason: str, words: str, about: str = "") -> None:
        who = {"by": "A.", "at": self.now, "turn": self.review.next_turn}
        self.add(
            Decided(
                **who,
                prompt=PromptKey.DESCRIPTION,
                about=f"identifiers: {about or words.lower()}",
                words=words,
                reason=reason,
            )
        )


def second_reading(began: datetime = BEGAN) -> Story:
    """What came twice, was looked at once, and has three comments, as in the picture."""
    story = Story(began)
    story.arrives(FIRST)
    story.looks()
    done = story.comments("B.", PromptKey.NEEDS, "Were you with her the whole time?")
    story.add(story.writer("B.").resolve(done.id))
    story.arrives(SECOND)
    story.comments(
        "B.",
        PromptKey.DESCRIPTION,
        "What did you see or hear here? The reader may picture more than happened.",
        "The receptionist was rude to her.",
        "The receptionist asked her name three times and did not look up.",
    )
    story.comments(
        "B.",
        PromptKey.IMPACT,
        "This is the heart of it. Could it come first?",
        "She asked to book the next appointment herself",
    )
    story.decides("agreed with the person", words="The receptionist")
    return story


def first_reading() -> Story:
    """What came for the first time, and nobody said anything about."""
    story = Story()
    story.arrives(SECOND)
    return story


def many_comments(number: int = 40) -> Story:
    """A second reading with so many comments more: on every prompt, some of them on one line."""
    story = second_reading()
    lines = [(key, SECOND.answers.of(key).split()) for key in PromptKey]
    for at in range(number):
        key, words = lines[0] if at % 2 else lines[at % len(lines)]
        begin = (at * 3) % max(1, len(words) - 2)
        passage = " ".join(words[begin : begin + 2]) if at % 5 else ""
        if passage not in SECOND.answers.of(key):
            passage = ""
        text = "What did you see or hear here? " * (1 + at % 3) + "I would like to know more."
        made = story.comments("A." if at % 3 else "B.", key, text, passage)
        if at % 4 == 1:
            story.add(story.writer("B.").reply(made.id, "I wondered about that too."))
        if at % 4 == 3:
            story.add(story.writer("A.").resolve(made.id))
    return story


def take_in(
    library, story: Story, reflection: Reflection = SECOND, title: str = "Waiting with her"
):
    """Have the library hold what came for review; the answer is its id."""
    status = Status.WITH_SUPERVISOR
    return library.take_in(
        f"review{len(story.entries):04}", reflection, story.entries, title=title, status=status
    ).id


# In the window


def title(window) -> str:
    return window.ui.titleLabel.text()


def status(window) -> str:
    """What stands under the title."""
    return window.ui.statusLabel.text()


def text(window) -> str:
    return window.ui.text.toPlainText()


def reading(window):
    """The text itself, for what it does with keys."""
    return window.ui.text


def margin(window):
    """The list of comments itself."""
    return window.ui.margin


def counted(window) -> str:
    """How many comments it says there are."""
    return window.ui.countLabel.text()


def spoken(window) -> list[str]:
    """The items of the list of comments as a screen reader says them."""
    model = window.ui.margin.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(at, 0).data(role) for at in range(model.rowCount())]


def chosen(window):
    """The comment that is chosen; None where none is."""
    ids = {row.id: row for row in window.ui.margin.rows}
    row = ids.get(window.ui.margin.chosen_id)
    return getattr(row, "comment", row)


def select(window, words: str) -> None:
    """Select these words in the text."""
    found = window.ui.text.document().find(words)
    assert not found.isNull(), words
    window.ui.text.setTextCursor(found)


def put_cursor(window, words: str) -> None:
    """Put the cursor before these words, with nothing selected."""
    found = window.ui.text.document().find(words)
    found.setPosition(found.selectionStart())
    window.ui.text.setTextCursor(found)


def composer(window):
    """What is being typed in."""
    (found,) = [each for each in window.ui.margin.findChildren(Composer) if each.isVisible()]
    return found


def is_composing(window) -> bool:
    return any(each.isVisible() for each in window.ui.margin.findChildren(Composer))


def card(window):
    """The card of the chosen comment."""
    (found,) = [each for each in window.ui.margin.findChildren(CommentCard) if each.isVisible()]
    return found


def do(window, words: str) -> None:
    """Press a link on the chosen card."""
    press_link(card(window), words)


def points(window) -> dict[str, bool]:
    """The points of the checklist, and which are ticked."""
    return {box.text(): box.isChecked() for box in window.checklist.boxes}


def tick(window, point: str) -> None:
    (box,) = [each for each in window.checklist.boxes if each.text() == point]
    box.click()


def decided(window) -> str:
    """What is said of what the author kept."""
    return window.checklist.decided.text()


def button(window, words: str):
    """The button of the header that reads so; None where it is not there."""
    buttons = (window.ui.printButton, window.ui.returnButton, window.ui.approveButton)
    return next((each for each in buttons if each.text() == words and each.isVisible()), None)


# What is undecided in the text


def looked_over(window) -> None:
    """Wait until it is known what is undecided in the text."""
    until(lambda: window.read is not None and not window.undecided.working)


def undecided(window) -> str:
    """The line that says how much is undecided; "" where nothing is."""
    panel = window.checklist.undecided
    return panel.opener.words.removeprefix("▸ ").removeprefix("▾ ") if panel.has_something else ""


def list_undecided(window) -> list[str]:
    """Open that line, and give the passages as they are read out."""
    panel = window.checklist.undecided
    if not panel.links:
        panel.opener.click()
    return [link.accessibleName() for link in panel.links]


def go_to_undecided(window, number: int) -> str:
    """Press a passage of that list; the words that are selected in the text then."""
    window.checklist.undecided.links[number].click()
    return window.ui.text.textCursor().selectedText()
