"""The words of a history: why each revision was kept, what is compared, and what was restored."""

from __future__ import annotations

from reflect_app.revision import Reason
from reflect_app.translation import plural, tr


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
        Reason.RECEIVED: "Came from another computer",
        Reason.BEFORE_RETAGGING: "Kept before its tags were put in order",
        Reason.BEFORE_MENDING: "Kept before a damaged line was put right",
    }[reason]


def length_text(words: int) -> str:
    """How long a revision is."""
    return plural(words, "{n} word", "{n} words")


def how_they_come() -> str:
    """What makes revisions, where there are none yet."""
    return tr(
        "Write and change as you like. A version is kept by itself each time you open this"
        " reflection again, finish it, send it, or restore an earlier one, and you can always go"
        " back to it."
    )


def kept_text(number: int) -> str:
    """How many versions there are to go back to."""
    return plural(
        number,
        "{n} earlier version, kept as long as this reflection is",
        "{n} earlier versions, kept as long as this reflection is",
    )
