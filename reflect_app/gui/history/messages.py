"""The words of a history: why each revision was kept, what is compared, and what was restored."""

from __future__ import annotations

from reflect_app.history import Reason
from reflect_app.translation import plural


def reason_text(reason: Reason) -> str:
    """Why a revision was kept."""
    return {
        Reason.OPENED: "Opened for writing",
        Reason.FINISHED: "Finished",
        Reason.SENT: "Sent to your supervisor",
        Reason.RETURNED: "Came back with comments",
        Reason.APPROVED: "Approved",
        Reason.PUBLISHED: "Published",
        Reason.BEFORE_RESTORING: "Kept before you restored an earlier one",
        Reason.RESTORED: "Restored",
        Reason.BEFORE_MERGING: "Kept before changes were brought together",
        Reason.MERGED: "Brought together",
        Reason.RECOVERED: "Recovered after damage",
    }[reason]


def now_text() -> str:
    """What there is now, where it begins a row."""
    return "Now"


def now_within() -> str:
    """What there is now, within a sentence."""
    return "now"


def saved_text(status: str, when: str) -> str:
    """What stands under the present text: its status, and when it was saved, within words."""
    return f"{status}, saved {when}"


def length_text(words: int) -> str:
    """How long a revision is."""
    return plural(words, "{n} word", "{n} words")


def nothing_yet() -> str:
    """The heading where no revision was kept yet."""
    return "No earlier versions yet"


def how_they_come() -> str:
    """What makes revisions, where there are none yet."""
    return (
        "Write and change as you like. A version is kept by itself each time you open this"
        " reflection again, finish it, send it, or restore an earlier one, and you can always go"
        " back to it."
    )


def this_is_now() -> str:
    """Why the present text can't be restored."""
    return "This is what you have now."


def the_same_as_now() -> str:
    """Why a revision can't be restored that says what there is."""
    return "This one is the same as what you have now."


def restoring_keeps() -> str:
    """What becomes of the present text when a revision is restored."""
    return "Restoring one keeps what you have now as well."


def undone() -> str:
    """What is said once a restoration was undone."""
    return "Undone. You have what you had before, and both are in this list."


def kept_text(number: int) -> str:
    """How many versions there are to go back to."""
    return plural(
        number,
        "{n} earlier version, kept as long as this reflection is",
        "{n} earlier versions, kept as long as this reflection is",
    )


def compared_text(older: str, newer: str, changes: str) -> str:
    """What the right side shows, in one sentence; the revisions are named within words."""
    return f"From {older} to {newer}: {changes}."


def present_text(length: str) -> str:
    """What the right side shows where the present text is just read."""
    return f"As it is now. {length}."


def reading_text(name: str, length: str) -> str:
    """What the right side shows where a revision is just read; it is named within words."""
    return f"As it was {name}. {length}."


def restored_text(kept: str = "") -> str:
    """What is said once a revision is there again; ``kept`` is the row of what was there."""
    if not kept:
        return "Restored. What you had before is in this list too."
    return f"Restored. What you had is in this list as “{kept}”."
