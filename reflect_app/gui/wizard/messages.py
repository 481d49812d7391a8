"""What the wizard says: of saving, of copies, of the check, of a finished file, of a whole paste.

What is told of a draft that changed in another way than by typing stands in ``draft_notices.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.shown_dates import full_date
from reflect_app.tags import TAG_LIMIT, tag_words
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reflect_app.reflection import Reflection
    from reflect_app.text_format.notice_words import Notice

_SHOWN = 100  # characters of a tag that is too long
_SIGNS = 3  # of damage that are named before the rest is counted

# Steps

STEP_MARKS = (Mark.DONE, Mark.HERE, Mark.NOT_YET, Mark.LOOK)
"""The shapes that a step can have."""


def mark_text(mark: Mark) -> str:
    """A word for each shape: no state is shown by shape or colour alone."""
    return {
        Mark.DONE: "Done",
        Mark.HERE: "You are here",
        Mark.NOT_YET: "Not yet",
        Mark.LOOK: "Needs a look",
    }[mark]


def marked_step(step: str, mark: Mark, comments: int = 0) -> str:
    """A step with how far it is and how much is open there, as it is read out."""
    marked = {
        Mark.DONE: f"{step}, done",
        Mark.HERE: f"{step}, you are here",
        Mark.NOT_YET: f"{step}, not yet",
        Mark.LOOK: f"{step}, needs a look",
    }[mark]
    return f"{marked}, {open_comments(comments)}" if comments else marked


def below_step(mark: Mark, comments: int) -> str:
    """The words below the name of a step: "Done · 2 comments"."""
    return f"{mark_text(mark)} · {count_of_comments(comments)}" if comments else mark_text(mark)


def count_of_comments(count: int) -> str:
    """How many comments there are, where it is clear which: "2 comments"."""
    return plural(count, "1 comment", "{n} comments")


def count_or_resolved(is_open: int, total: int) -> str:
    """How many comments are open, or else how many there are: "2 resolved comments"."""
    if is_open:
        return count_of_comments(is_open)
    return plural(total, "1 resolved comment", "{n} resolved comments")


def open_comments(count: int) -> str:
    """How many comments wait for something to be done: "2 open comments"."""
    return plural(count, "1 open comment", "{n} open comments")


# Saving


def not_saved() -> str:
    """The name of the panel that says why saving has to wait, and the title of its question."""
    return "Not saved yet"


def save_a_copy() -> str:
    """What writes the text to a file of the writer's choice."""
    return "Save a copy elsewhere"


def copied(path: str) -> tuple[str, str, str]:
    """What is said once a copy is written: a title, where it is, and what it is good for."""
    return "A copy is saved", f"Your text is also in {path}.", "You can import it later."


# The check


def what_can_wait(*, tags: bool, date: bool) -> str:
    """What publishing will need besides, where anything is missing."""
    if tags and date:
        return "To be published it will also need a tag and a date; they can wait."
    if tags:
        return "To be published it will also need a tag; that can wait."
    return "To be published it will also need a date; that can wait." if date else ""


def damage_note(notices: Sequence[Notice]) -> str:
    """What is said beside an answer: "Looks damaged: â€™, which is usually a damaged ’"."""
    if not notices:
        return ""
    signs = list(dict.fromkeys(notice.words() for notice in notices))
    more = [f"and {len(signs) - _SIGNS:,} more"] if len(signs) > _SIGNS else []
    return f"Looks damaged: {'; '.join(signs[:_SIGNS] + more)}"


def exact_in_pieces() -> str:
    """Said above the text of a file that has a line too long to be shown whole."""
    return tr(
        "A line of it is too long to be shown whole, so it is shown in pieces. It is written and"
        " copied as one line."
    )


# The last page


def send_for_review() -> str:
    """What hands the reflection to somebody who comments on it."""
    return tr("Send for review…")


def headline(title: str, *, published: bool, exported: bool) -> str:
    """What was done, in a few words; the title is shown as it was typed."""
    if exported:
        return f"“{title}” is exported" if title else "Your reflection is exported"
    if published:
        return f"“{title}” is published" if title else "Your reflection is published"
    return f"“{title}” is finished" if title else "Your reflection is finished"


def kept(*, tags: bool, date: bool, sent: bool = False) -> str:
    """What is said of a finished reflection, and what publishing still needs of it.

    ``sent`` says that it was handed over for review before.
    """
    done = (
        "All six questions are answered. It is kept in Reflect, and nothing has been sent to"
        " anybody."
    )
    if sent:
        done = "All six questions are answered. It is kept in Reflect."
    if tags and date:
        return f"{done} To be published it still needs a tag and a date."
    if tags:
        return f"{done} To be published it still needs a tag."
    return f"{done} To be published it still needs a date." if date else done


def what_it_holds(reflection: Reflection) -> str:
    """What is in a file that was written, and what is not."""
    parts = ["your six answers"]
    if reflection.tags:
        tag = tag_words(reflection.tags[0])
        parts.append(plural(len(reflection.tags), "the tag “{tag}”", "{n} tags", tag=tag))
    if reflection.published is not None:
        parts.append(f"the date {full_date(reflection.published)}")
    held = f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]
    return (
        f"It holds {held}, and nothing else. Your reflection stays in Reflect; nothing has been"
        " sent to anybody."
    )


# A whole reflection in one answer


def placed(stays: Sequence[str], kept: str = "") -> tuple[str, str]:
    """What was done with a paste; ``stays`` are sentences about what went nowhere.

    ``kept`` says where all that was pasted is, if anywhere.
    """
    if not stays:
        return "Each part of what you pasted is where it belongs.", ""
    part = "What you pasted is where it belongs, but not all of it."
    return part, " ".join(filter(None, [*stays, kept]))


def placing_undone(places: str, kept: str = "") -> tuple[str, str]:
    """What is said once a paste is undone; ``places`` say where somebody wrote after it."""
    before = "You have what you had before you pasted."
    if not places:
        return before, kept
    return before, f"What you wrote since stays in: {places}. {kept}".rstrip()


def own_tags_and_date_stay(tags: Sequence[str], published: date | None) -> str:
    """Which pasted tags and date went nowhere, since the writer has others."""
    named = ", ".join(tags)
    if tags and published:
        pasted = f"{named}; {full_date(published)}"
        return f"Your own tags and date stay. The pasted ones were: {pasted}."
    if tags:
        return f"Your own tags stay. The pasted ones were: {named}."
    return f"Your own date stays. The pasted one was: {full_date(published)}." if published else ""


def left_out(tag: str) -> str:
    """That a pasted tag is too long; all of it is in the history."""
    shown = tag if len(tag) <= _SHOWN else f"{tag[:_SHOWN]}…"
    return f"“{shown}” was left out, as a tag has up to {TAG_LIMIT} characters."


def pasted_is_in_history() -> str:
    """Where all that was pasted is."""
    return "What you pasted is in History."
