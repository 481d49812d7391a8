"""Reflections in words that several windows say: their status, their next step, their row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.gui.phrases.reviews import review_mark, review_step, review_words, step_text
from reflect_app.gui.phrases.times import changed_within, widest_date
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.shown_dates import full_date
from reflect_app.tags import tag_words
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from datetime import date, tzinfo
    from pathlib import Path

    from reflect_app.queries import Excerpt
    from reflect_app.review.queue_line import ReviewLine
    from reflect_app.summary import Summary

QUESTIONS = 6
STATUSES = ("draft", "finished", "with-supervisor", "returned", "approved", "published")
TO_BE_PUBLISHED = frozenset({"draft", "finished", "approved"})
FOR_READING = frozenset({"with-supervisor", "approved", "published"})
BETWEEN_TAGS = " · "  # as the library puts tags side by side where words are found in them
_MARKS = {"draft": Mark.HERE, "with-supervisor": Mark.NOT_YET, "returned": Mark.LOOK}


def status_name(status: str) -> str:
    """What a status is called."""
    return {
        "draft": tr("Draft"),
        "finished": tr("Finished"),
        "with-supervisor": tr("With supervisor"),
        "returned": tr("Back with comments"),
        "approved": tr("Approved"),
        "published": tr("Published"),
    }[status]


def status_text(summary: Summary) -> str:
    """Where a reflection is in its life: "Draft · 3 of 6 answered", "Published 19 August 2021".

    Where nothing but a tag or a date is missing, that is said: "Draft · Needs a date".
    """
    return " · ".join(_status_parts(summary))


def status_lines(summary: Summary, line: ReviewLine | None, today: date) -> tuple[str, str]:
    """The same, and what there is to know of its review besides: "Back from B. today", "1 open"."""
    if line is None:
        return status_text(summary), ""
    where, besides = review_words(summary, line, today)
    return where or status_text(summary), besides


def widest_statuses() -> tuple[str, ...]:
    """As wide as that gets, for columns that hold it."""
    finished = f"{status_name('finished')} · {_needs(('tag', 'date'))}"
    return finished, tr("Published {day}", day=widest_date())


def _status_parts(summary: Summary) -> tuple[str, ...]:
    name = status_name(summary.status)
    if needs := needs_text(summary):
        return name, needs
    if summary.status == "draft":
        return name, tr("{n} of {all} answered", n=summary.answered, all=QUESTIONS)
    if summary.status == "published" and summary.published is not None:
        return (tr("Published {day}", day=full_date(summary.published)),)
    return (name,)


def needs_text(summary: Summary) -> str:
    """What one that is ready otherwise lacks to be published: "Needs a tag and a date"."""
    return _needs(summary.needs) if summary.status in TO_BE_PUBLISHED and summary.needs else ""


def _needs(lacking: tuple[str, ...]) -> str:
    return {
        ("tag",): tr("Needs a tag"),
        ("date",): tr("Needs a date"),
        ("tag", "date"): tr("Needs a tag and a date"),
    }[lacking]


def status_mark(summary: Summary, line: ReviewLine | None = None) -> Mark:
    """The shape that stands beside the status."""
    if line is not None and (mark := review_mark(summary, line)) is not None:
        return mark
    if summary.status == "draft" and not summary.answered:
        return Mark.NOT_YET
    if needs_text(summary):
        return Mark.LOOK
    return _MARKS.get(summary.status, Mark.DONE)


def is_for_reading(summary: Summary) -> bool:
    """Whether people most likely want to read this reflection, and not to go on writing."""
    return summary.status in FOR_READING


def next_step(summary: Summary, line: ReviewLine | None = None) -> str:
    """What people most likely want with this reflection, in words."""
    if line is not None and (step := review_step(line)):
        return step_text(step)
    return tr("Read") if is_for_reading(summary) else continue_text()


def continue_text() -> str:
    """What leads to the wizard."""
    return tr("Continue writing")


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


def row_text(
    summary: Summary, today: date, zone: tzinfo | None = None, line: ReviewLine | None = None
) -> str:
    """Everything that a row shows, as a screen reader says it."""
    status = ", ".join(_status_parts(summary))
    if line is not None:
        status = ", ".join(filter(None, status_lines(summary, line, today)))
    parts = [
        _clause(summary.display_title),
        _clause(summary.opening if summary.title and not summary.excerpt else ""),
        _found_words(summary.excerpt),
        f"{status}.",
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
