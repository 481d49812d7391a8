"""The words of the library window: pure functions from what is known to what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.gui.phrases.times import changed_within
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.same_tags import tag_words
from reflect_app.written_dates import full_date

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, tzinfo
    from pathlib import Path

    from reflect_app.queries import Excerpt
    from reflect_app.reflection import Summary

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
WITHIN = {
    ALL: "reflections",
    "draft": "drafts",
    "finished": "finished reflections",
    "with-supervisor": "reflections with your supervisor",
    "returned": "reflections back with comments",
    "approved": "approved reflections",
    "published": "published reflections",
}
"""What a filter lets through, as it is called within a sentence."""
ALWAYS_OFFERED = (ALL, "draft")
TO_BE_PUBLISHED = frozenset({"draft", "finished", "approved"})
WIDEST_STATUS = ("Finished · Needs a tag and a date", "Published 30 September 2026")
FOR_READING = frozenset({"with-supervisor", "approved", "published"})
CONTINUE, READ = "Continue writing", "Read"
COMING = "Just a moment…"  # what a row says to a screen reader before it is here
BETWEEN_TAGS = " · "  # as the library puts tags side by side where words are found in them
SAID_FROM = 200  # unread reflections; as many as this are read in before anybody could notice
_MARKS = {
    "draft": Mark.HERE,
    "with-supervisor": Mark.NOT_YET,
    "returned": Mark.LOOK,
}


def status_words(summary: Summary) -> str:
    """Where a reflection is in its life: "Draft · 3 of 6 answered", "Published 19 August 2021".

    Where nothing but a tag or a date is missing, that is said: "Draft · Needs a date".
    """
    word = STATUS_WORDS[summary.status]
    if needs := needs_words(summary):
        return f"{word} · {needs}"
    if summary.status == "draft":
        return f"{word} · {summary.answered} of {QUESTIONS} answered"
    if summary.status == "published" and summary.published is not None:
        return f"{word} {full_date(summary.published)}"
    return word


def needs_words(summary: Summary) -> str:
    """What one that is ready otherwise lacks to be published: "Needs a tag and a date"."""
    if summary.status not in TO_BE_PUBLISHED or not summary.needs:
        return ""
    return f"Needs {' and '.join(f'a {each}' for each in summary.needs)}"


def status_mark(summary: Summary) -> Mark:
    """The shape that stands beside the status."""
    if summary.status == "draft" and not summary.answered:
        return Mark.NOT_YET
    if needs_words(summary):
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


def row_in_words(summary: Summary, today: date, zone: tzinfo | None = None) -> str:
    """Everything that a row shows, as a screen reader says it."""
    parts = [
        _clause(summary.display_title),
        _clause(summary.opening if summary.title and not summary.excerpt else ""),
        _found_words(summary.excerpt),
        f"{status_words(summary).replace(' ·', ',')}.",
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


def filters(
    by_status: Mapping[str, int], found: Mapping[str, int] | None = None, picked: str = ALL
) -> list[tuple[str, str, int]]:
    """The filters to offer: key, words, and how many reflections were found of each.

    Which are offered depends on what there is at all, so that none goes while somebody searches.
    """
    counts = by_status if found is None else found
    numbers = {ALL: sum(counts.values())}
    numbers |= {status: counts.get(status, 0) for status in STATUS_WORDS}
    return [
        (key, FILTER_WORDS[key], number)
        for key, number in numbers.items()
        if by_status.get(key) or key in ALWAYS_OFFERED or key == picked
    ]


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 reflection", "2,500 reflections"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def count_words(shown: int, total: int, *, searched: bool = False) -> str:
    """How many reflections there are, or are shown of them, or were found among them."""
    number = counted(total, "reflection")
    if searched:
        return f"Found in {shown:,} of {number}"
    return number if shown == total else f"{shown:,} of {number}"


def found_elsewhere(number: int) -> str:
    """What is said where nothing was found of one status, but of others."""
    if number == 1:
        return "One of another kind was found."
    return f"{number:,} of another kind were found."


def selected_words(selected: int, listed: int) -> str:
    """How many are selected of those that are listed."""
    return f"{selected:,} of {listed:,} selected"


def promise_words(not_indexed: int) -> str:
    """The promise that people can check; while much is not read in for search yet, that instead."""
    if not_indexed > SAID_FROM:
        return f"still reading in {counted(not_indexed, 'reflection')} for search"
    return "everything stays on this computer"


def stopped_words(words: str, left: int) -> str:
    """What was done, and to how many it was not, where it was stopped before its end."""
    if not left:
        return words
    return f"{words} Stopped: {left:,} {'was' if left == 1 else 'were'} left as before."


def written_words(written: int, behind: int, folder: str, left: int = 0) -> str:
    """What became of the reflections that were written as text files into a folder.

    ``left`` are those that it did not come to, because it was stopped.
    """
    if left:
        number = counted(written + behind + left, "reflection")
        done = f"Stopped: {written:,} of {number} written to {folder}."
        stayed = f" {behind:,} stayed behind. The reasons are below." if behind else ""
        return f"{done}{stayed} {left:,} {'was' if left == 1 else 'were'} not looked at."
    done = f"{counted(written, 'reflection')} written to {folder}."
    if not behind:
        return done
    stayed = f"{counted(behind, 'reflection')} stayed behind. The reasons are below."
    return f"{done} {stayed}" if written else f"Nothing was written. {stayed}"


def named_place(path: Path) -> str:
    """A file by its name, and where it is."""
    return f"{shown_name(path.name)}, in {shown_name(str(path.parent))}"


def bin_words(number: int) -> str:
    """What is said after reflections were moved to the bin."""
    return "Moved to the bin." if number == 1 else f"{number:,} reflections moved to the bin."


def back_words(number: int) -> str:
    """What is said after that was undone."""
    return "Back in your list." if number == 1 else f"{number:,} reflections are back in your list."


def copied_words(number: int) -> str:
    """What is said after reflections were duplicated."""
    return "Duplicated. The copy is a draft." if number == 1 else f"{number:,} copies made."
