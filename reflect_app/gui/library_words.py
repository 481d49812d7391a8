"""The words of the library window: pure functions from what is known to what is read."""

from __future__ import annotations

import re
import unicodedata
from datetime import timedelta
from typing import TYPE_CHECKING

from reflect_app.gui.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime, tzinfo

    from reflect_app.reflection import Summary

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip  # not from strftime: the words are British English in every locale
QUESTIONS = 6
ALL = "all"
STATUS_WORDS = {
    "draft": "Draft",
    "finished": "Finished",
    "with-supervisor": "With supervisor",
    "returned": "Back with comments",
    "approved": "Approved",
    "published": "Published",
}
FILTER_WORDS = {ALL: "All", **STATUS_WORDS, "draft": "Drafts"}
ALWAYS_OFFERED = (ALL, "draft")
FOR_READING = frozenset({"with-supervisor", "approved", "published"})
CONTINUE, READ = "Continue writing", "Read"
_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u065f\u20d0-\u20ff]")  # also of Arabic vowels
_MARKS = {
    "draft": Mark.HERE,
    "with-supervisor": Mark.NOT_YET,
    "returned": Mark.LOOK,
}


def day_words(day: date, today: date) -> str:
    """A day as people say it: "Today", "Yesterday", "20 November", "20 November 2025"."""
    if day == today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    return full_day(day) if day.year != today.year else f"{day.day} {MONTHS[day.month - 1]}"


def full_day(day: date) -> str:
    """A day with its year: "19 August 2021"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def changed_words(changed: datetime, today: date, zone: tzinfo | None = None) -> str:
    """When something was last changed, with the time if that was today: "Today, 14:02".

    The moment is told in this zone, or in the computer's own; ``today`` is the day there.
    """
    local = changed.astimezone(zone)
    words = day_words(local.date(), today)
    return f"{words}, {local:%H:%M}" if words == "Today" else words


def status_words(summary: Summary) -> str:
    """Where a reflection is in its life: "Draft · 3 of 6 answered", "Published 19 August 2021"."""
    word = STATUS_WORDS[summary.status]
    if summary.status == "draft":
        return f"{word} · {summary.answered} of {QUESTIONS} answered"
    if summary.status == "published" and summary.published is not None:
        return f"{word} {full_day(summary.published)}"
    return word


def status_mark(summary: Summary) -> Mark:
    """The shape that stands beside the status."""
    if summary.status == "draft" and not summary.answered:
        return Mark.NOT_YET
    return _MARKS.get(summary.status, Mark.DONE)


def next_step(summary: Summary) -> str:
    """What people most likely want with this reflection: to read it, or to go on writing."""
    return READ if summary.status in FOR_READING else CONTINUE


def second_line(summary: Summary) -> str:
    """What stands under the title: the first words, or the tags where those are the title."""
    if summary.title:
        return summary.opening
    return ", ".join(summary.tags)


def row_in_words(summary: Summary, today: date, zone: tzinfo | None = None) -> str:
    """Everything that a row shows, as a screen reader says it."""
    changed = changed_words(summary.updated, today, zone)
    parts = [
        _clause(summary.display_title),
        _clause(summary.opening if summary.title else ""),
        f"{status_words(summary).replace(' ·', ',')}.",
        f"Changed {changed[0].lower()}{changed[1:]}.",
        f"Tags: {', '.join(summary.tags)}." if summary.tags else "",
    ]
    return " ".join(part for part in parts if part)


def _clause(text: str) -> str:
    return text if not text or text.endswith((".", "…", "!", "?")) else f"{text}."


def folded(text: str) -> str:
    """A text as it is searched: without regard to letter case and accents."""
    text = text.casefold()
    if text.isascii():
        return text
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text))


def searched_text(summary: Summary) -> str:
    """What of a reflection the search box looks at: title, first words and tags."""
    return folded("\n".join((summary.title, summary.opening, *summary.tags)))


def search_words(query: str) -> list[str]:
    """The words that must all be found, in any order, for a reflection to be shown."""
    return folded(query).split()


def filters(summaries: Iterable[Summary]) -> list[tuple[str, str, int]]:
    """The filters to offer: key, words, and how many reflections each shows."""
    counts = dict.fromkeys(FILTER_WORDS, 0)
    for summary in summaries:
        counts[ALL] += 1
        counts[summary.status] += 1
    return [
        (key, FILTER_WORDS[key], count)
        for key, count in counts.items()
        if count or key in ALWAYS_OFFERED
    ]


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 reflection", "2,500 reflections"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def footer_words(shown: int, total: int) -> str:
    """How many there are, and the promise that people can check."""
    number = counted(total, "reflection")
    if shown != total:
        number = f"{shown:,} of {number}"
    return f"{number} · everything stays on this computer"


def import_words(taken: int, refused: Sequence[str]) -> str:
    """What became of the files that were imported; ``refused`` has a line for each that was not."""
    if not taken and not refused:
        return "There are no text files in there."
    if not refused:
        return f"{counted(taken, 'reflection')} imported."
    was = "was" if len(refused) == 1 else "were"
    if not taken:
        left = f"{counted(len(refused), 'file')} could not be imported"
    else:
        left = f"{counted(taken, 'reflection')} imported. {counted(len(refused), 'file')} {was} not"
    return f"{left}: {refused[0]}" if len(refused) == 1 else f"{left}. The reasons are below."


def written_words(written: int, behind: int, folder: str) -> str:
    """What became of the reflections that were written as text files into a folder."""
    done = f"{counted(written, 'reflection')} written to {folder}."
    if not behind:
        return done
    stayed = f"{counted(behind, 'reflection')} stayed behind. The reasons are below."
    return f"{done} {stayed}" if written else f"Nothing was written. {stayed}"


def bin_words(number: int) -> str:
    """What is said after reflections were moved to the bin."""
    return "Moved to the bin." if number == 1 else f"{number:,} reflections moved to the bin."


def back_words(number: int) -> str:
    """What is said after that was undone."""
    return "Back in your list." if number == 1 else f"{number:,} reflections are back in your list."


def copied_words(number: int) -> str:
    """What is said after reflections were duplicated."""
    return "Duplicated. The copy is a draft." if number == 1 else f"{number:,} copies made."
