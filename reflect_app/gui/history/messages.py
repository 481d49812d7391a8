"""The words of a history: when each version was kept, why, and how long it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.advice.counting import count_words
from reflect_app.gui.phrases.reflections import STATUS_WORDS
from reflect_app.gui.phrases.times import moment_within, moment_words
from reflect_app.history import Reason
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, tzinfo

    from reflect_app.history import RevisionLine
    from reflect_app.reflection import Record

NOW, NOW_WITHIN = "Now", "now"
REASONS: dict[Reason, str] = {
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
}
NOTHING_YET = "No earlier versions yet"
HOW_THEY_COME = (
    "Write and change as you like. A version is kept by itself each time you open this reflection "
    "again, finish it, send it, or restore an earlier one, and you can always go back to it."
)


@dataclass(frozen=True, slots=True)
class RevisionEntry:
    """One version as the list shows it. ``number`` is the revision's, None for what is there now.

    ``moment`` is kept as it came, in UTC. ``when`` is what begins the row, ``name`` what this
    version is called within a sentence: "now", "yesterday, 16:20".
    """

    number: int | None
    moment: datetime
    when: str
    name: str
    why: str
    length: str

    @property
    def below(self) -> str:
        """What stands under the time."""
        return f"{self.why} · {self.length}"

    @property
    def spoken(self) -> str:
        """Everything that the row shows, as a screen reader says it."""
        return f"{self.when}. {self.why}. {self.length}."


def entries(
    record: Record, lines: Sequence[RevisionLine], today: date, zone: tzinfo | None = None
) -> list[RevisionEntry]:
    """What there is now and every version that was kept, the newest first."""
    words = sum(count_words(text) for _prompt, text in record.reflection.answers)
    saved = f"{STATUS_WORDS[record.status]}, saved {moment_within(record.updated, today, zone)}"
    length = _length(words)
    now = RevisionEntry(None, record.updated, when=NOW, name=NOW_WITHIN, why=saved, length=length)
    return [now, *(_entry(line, today, zone) for line in lines)]


def _entry(line: RevisionLine, today: date, zone: tzinfo | None) -> RevisionEntry:
    return RevisionEntry(
        line.number,
        line.kept,
        when=moment_words(line.kept, today, zone),
        name=moment_within(line.kept, today, zone),
        why=REASONS[line.reason],
        length=_length(line.words),
    )


def kept_words(number: int) -> str:
    """How many versions there are to go back to."""
    return plural(
        number,
        "{n} earlier version, kept as long as this reflection is",
        "{n} earlier versions, kept as long as this reflection is",
    )


def _length(words: int) -> str:
    return plural(words, "{n} word", "{n} words")


def compared_words(older: RevisionEntry, newer: RevisionEntry, changes: str) -> str:
    """What the right side shows, in one sentence."""
    return f"From {older.name} to {newer.name}: {changes}."


def read_words(entry: RevisionEntry) -> str:
    """What the right side shows where nothing is compared."""
    if entry.number is None:
        return f"As it is now. {entry.length}."
    return f"As it was {entry.name}. {entry.length}."


def restored_words(kept: RevisionEntry | None) -> str:
    """What is said once an earlier version is there again."""
    if kept is None:
        return "Restored. What you had before is in this list too."
    return f"Restored. What you had is in this list as “{kept.when} · {kept.why}”."
