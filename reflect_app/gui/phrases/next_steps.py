"""What people most likely want with a reflection: read it, go on writing, or a step of review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.phrases.review_words import review_step, step_text
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.summary import Summary

FOR_READING = frozenset({"with-supervisor", "approved", "published"})


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
