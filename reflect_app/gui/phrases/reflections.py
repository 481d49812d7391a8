"""Reflections in words that several windows say: their status, their next step, their row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.gui.phrases.times import changed_within
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.tags import tag_words
from reflect_app.translation import plural
from reflect_app.written_dates import full_date

if TYPE_CHECKING:
    from datetime import date, tzinfo
    from pathlib import Path

    from reflect_app.queries import Excerpt
    from reflect_app.reflection import Summary

QUESTIONS = 6
STATUS_WORDS = {
    "draft": "Draft",
    "finished": "Finished",
    "with-supervisor": "With supervisor",
    "returned": "Back with comments",
    "approved": "Approved",
    "published": "Published",
}
TO_BE_PUBLISHED = frozenset({"draft", "finished", "approved"})
FOR_READING = frozenset({"with-supervisor", "approved", "published"})
WIDEST_STATUS = ("Finished · Needs a tag and a date", "Published 30 September 2026")
CONTINUE, READ = "Continue writing", "Read"
BETWEEN_TAGS = " · "  # as the library puts tags side by side where words are found in them
_MARKS = {
    "draft": Mark.HERE,
    "with-supervisor": Mark.NOT_YET,
    "returned": Mark.LOOK,
}


def status_text(summary: Summary) -> str:
    """Where a reflection is in its life: "Draft · 3 of 6 answered", "Published 19 August 2021".

    Where nothing but a tag or a date is missing, that is said: "Draft · Needs a date".
    """
    word = STATUS_WORDS[summary.status]
    if needs := needs_text(summary):
        return f"{word} · {needs}"
    if summary.status == "draft":
        return f"{word} · {summary.answered} of {QUESTIONS} answered"
    if summary.status == "published" and summary.published is not None:
        return f"{word} {full_date(summary.published)}"
    return word


def needs_text(summary: Summary) -> str:
    """What one that is ready otherwise lacks to be published: "Needs a tag and a date"."""
    if summary.status not in TO_BE_PUBLISHED or not summary.needs:
        return ""
    return f"Needs {' and '.join(f'a {each}' for each in summary.needs)}"


def status_mark(summary: Summary) -> Mark:
    """The shape that stands beside the status."""
    if summary.status == "draft" and not summary.answered:
        return Mark.NOT_YET
    if needs_text(summary):
        return Mark.LOOK
    return _MARKS.get(summary.status, Mark.DONE)


def next_step(summary: Summary) -> str:
    """What people most likely want with this reflection: to read it, or to go on writing."""
    return READ if summary.status in FOR_READING else CONTINUE


def excerpt_text(excerpt: Excerpt) -> str:
    """The words of an excerpt, without its marks."""
    return "".join(text for text, _found in excerpt)


def found_in_title(summary: Summary) -> bool:
    """Whether the excerpt shows nothing but the title, which stands in the row anyway."""
    return bool(summary.excerpt) and excerpt_text(summary.excerpt) == summary.title


def second_line(summary: Summary) -> Excerpt:
    """What stands under the title, with the found words where words were searched.

    Else it is the first words, or the tags where those are the title.
    """
    if summary.excerpt and not found_in_title(summary):
        named = excerpt_text(summary.excerpt) == BETWEEN_TAGS.join(summary.tags)
        return ((("Tags: ", False),) if named else ()) + summary.excerpt
    line = summary.opening if summary.title else ", ".join(map(tag_words, summary.tags))
    return ((line, False),) if line else ()


def row_text(summary: Summary, today: date, zone: tzinfo | None = None) -> str:
    """Everything that a row shows, as a screen reader says it."""
    parts = [
        _clause(summary.display_title),
        _clause(summary.opening if summary.title and not summary.excerpt else ""),
        _found_words(summary.excerpt),
        f"{status_text(summary).replace(' ·', ',')}.",
        f"Changed {changed_within(summary.updated, today, zone)}.",
        f"Tags: {', '.join(map(tag_words, summary.tags))}." if summary.tags else "",
    ]
    return " ".join(part for part in parts if part)


def _found_words(excerpt: Excerpt) -> str:
    """Which words were found and where: "Found “waited”, in: and we waited together."."""
    found = dict.fromkeys(text for text, is_found in excerpt if is_found)
    if not found:
        return ""
    named = ", ".join(f"“{word}”" for word in found)
    return f"Found {named}, in: {_clause(excerpt_text(excerpt))}"


def _clause(text: str) -> str:
    return text if not text or text.endswith((".", "…", "!", "?")) else f"{text}."


def selection_text(selected: int, listed: int) -> str:
    """How many are selected of those that are listed."""
    return f"{selected:,} of {listed:,} selected"


def moved_to_bin_message(number: int) -> str:
    """What is said after reflections were moved to the bin."""
    return plural(number, "Moved to the bin.", "{n} reflections moved to the bin.")


def put_back_message(number: int) -> str:
    """What is said after that was undone."""
    return plural(number, "Back in your list.", "{n} reflections are back in your list.")


def named_place(path: Path) -> str:
    """A file by its name, and where it is."""
    return f"{shown_name(path.name)}, in {shown_name(str(path.parent))}"
