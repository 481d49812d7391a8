"""Where a reflection is in its life, in words and by a shape beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.phrases.review_words import review_mark, review_words
from reflect_app.gui.phrases.times import widest_date
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.shown_dates import full_date
from reflect_app.translation import tr

if TYPE_CHECKING:
    from datetime import date

    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.summary import Summary

QUESTIONS = 6
STATUSES = ("draft", "finished", "with-supervisor", "returned", "approved", "published")
TO_BE_PUBLISHED = frozenset({"draft", "finished", "approved"})
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
    return " · ".join(status_parts(summary))


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


def status_parts(summary: Summary) -> tuple[str, ...]:
    """What that is made of, each part by itself."""
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
