"""A reflection under review in words: who has it, since when, and what is waiting for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.gui.phrases.times import day_here, day_on, day_since
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from datetime import date

    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.summary import Summary

REVIEW, MERGE = "review", "merge"
FOR_REVIEW, OUT, BACK = "for-review", "out", "back"
"""The queues, by the words that ``reflect_app.queries.Queue`` has for them."""
CAN_BE_SENT = frozenset({"draft", "finished", "returned", "with-supervisor", "published"})
LONGEST_NAME = 24  # characters of a name in a row


def queue_name(queue: str) -> str:
    """What a queue is called."""
    return {
        FOR_REVIEW: tr("For review"),
        OUT: tr("Out for review"),
        BACK: tr("Back with comments"),
    }[queue]


def review_words(summary: Summary, line: ReviewLine, today: date) -> tuple[str, str]:
    """Where it is between two people, and what there is to know about that; both may be "".

    "With B. since Monday", "From A. since 20 November", "Back from B. today" with "2 open
    comments". Without the first, its status says more.
    """
    if line.to_bring_together and not line.is_for_review:
        came = tr("Another text came from {who}", who=_who(line)) if line.who else ""
        return tr("To be brought together"), came or tr("Another text came")
    own = _of_others if line.is_for_review else _of_ones_own
    return own(summary, line, today)


def comments_text(line: ReviewLine) -> str:
    """How many comments are open: "2 open comments"; "" where there are none."""
    if not line.open_comments:
        return ""
    return plural(line.open_comments, "1 open comment", "{n} open comments")


def review_mark(summary: Summary, line: ReviewLine) -> Mark | None:
    """The shape beside these words; None where that of the status is right."""
    if line.to_bring_together and not line.is_for_review:
        return Mark.LOOK
    if line.is_for_review and summary.status == "returned":
        return Mark.DONE
    waits = summary.status == "returned" and not (line.answered or line.is_open_again)
    return Mark.NOT_YET if waits else None


def review_step(line: ReviewLine) -> str:
    """The next step with it, "review" or "merge"; "" where it is that of any other reflection."""
    if line.is_for_review:
        return REVIEW
    return MERGE if line.to_bring_together else ""


def step_text(step: str) -> str:
    """That step in words."""
    return tr("Review") if step == REVIEW else tr("Bring together")


def somebody_elses() -> str:
    """Why nothing can be done with a reflection that only whoever wrote it does."""
    return tr("Somebody else wrote it; here it is read and commented")


def somebody_elses_history() -> str:
    """Why no earlier version of it is restored here."""
    return tr("Somebody else wrote it, so it can’t go back to an earlier version here.")


def _of_others(summary: Summary, line: ReviewLine, today: date) -> tuple[str, str]:
    """Of what somebody else wrote."""
    who, comments = _who(line), comments_text(line)
    if summary.status == "returned":
        return tr("Sent back to {who} {day}", who=who, day=_on(line, today)), comments
    if summary.status == "approved":
        return tr("Approved {day}", day=_on(line, today)), tr("From {who}", who=who)
    if line.since is None:
        return tr("From {who}", who=who), comments
    return tr("From {who} since {day}", who=who, day=_since(line, today)), comments


def _of_ones_own(summary: Summary, line: ReviewLine, today: date) -> tuple[str, str]:
    """Of what whoever looks at it wrote."""
    who, comments = _who(line), comments_text(line)
    if summary.status == "with-supervisor":
        return _out(line, today), comments
    if summary.status == "returned":
        return _returned(line, today)
    if summary.status == "approved":
        by = tr("Approved by {who} {day}", who=who, day=_on(line, today))
        return by if line.who else tr("Approved {day}", day=_on(line, today)), comments
    if summary.status == "draft" and line.answered == "approved":
        before = tr("{who} approved, changed since", who=who)
        return "", before if line.who else tr("Approved, changed since")
    return "", comments


def _returned(line: ReviewLine, today: date) -> tuple[str, str]:
    """Of what came back, or was changed before it did."""
    comments = comments_text(line)
    if line.is_open_again:
        return tr("Open again"), comments
    if not line.answered:
        return _out(line, today), tr("Changed since")
    back = tr("Back from {who} {day}", who=_who(line), day=_on(line, today))
    return back, comments or tr("No open comments")


def _out(line: ReviewLine, today: date) -> str:
    if not line.who:
        out = tr("Out for review since {day}", day=_since(line, today))
        return out if line.since else tr("Out for review")
    if line.since is None:
        return tr("With {who}", who=_who(line))
    return tr("With {who} since {day}", who=_who(line), day=_since(line, today))


def _who(line: ReviewLine) -> str:
    """The other person in a row, where there is room for a short name only."""
    if not line.who:
        return tr("the author") if line.is_for_review else tr("review")
    name = shown_name(line.who)
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def _since(line: ReviewLine, today: date) -> str:
    return day_since(day_here(line.since), today) if line.since else ""


def _on(line: ReviewLine, today: date) -> str:
    return day_on(day_here(line.since), today) if line.since else ""
